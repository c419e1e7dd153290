"""The daemon looks at itself: leaves a heartbeat, and says what is wrong."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import shutil
import socket
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from monitor import __version__
from monitor.daemon.health import LITTLE_ROOM, Signs, judge
from monitor.daemon.http import Answer
from monitor.daemon.jobs import Job
from monitor.daemon.tally import Gauges, Tally, exposition
from monitor.daemon.telling import tell
from monitor.errors import StoreError
from monitor.models import Daemon, Vitals, alive
from monitor.payload import timestamp
from monitor.ports import Clock, Upkeep

__all__ = ["SelfCheck"]

#: seconds that an answer of the database is waited for
_ANSWER = 3.0
#: seconds after which a self-check, or a tick, is too long ago
_TOO_LONG = 60.0


class SelfCheck:
    """What is known of the daemon's health, as of the last check."""

    def __init__(
        self, upkeep: Upkeep, clock: Clock, database: Path | None, tally: Tally, *, role: str = "daemon"
    ) -> None:
        self._upkeep, self._clock, self._database, self._tally = upkeep, clock, database, tally
        self._started_at = clock.now()
        self._role = role
        self._vitals = Vitals()
        self._checked: float | None = None
        self._question: asyncio.Task[str | None] | None = None
        self._asked = 0.0
        self._free: int | None = None
        #: bytes below which the disk is nearly full
        self.little_room = LITTLE_ROOM
        #: what is wrong, by its matter
        self.problems: dict[str, str] = {}
        #: why outcomes are not written; None while they are
        self.refused: str | None = None
        #: bytes by which the last round of retention left the database too large
        self.over = 0
        #: the work began, and is not to end yet
        self.ready = False
        #: hosts that are worked on
        self.hosts: Callable[[], int] = lambda: 0

    async def check(self, jobs: Iterable[Job], troubles: Mapping[str, str]) -> bool:
        """Look, write the heartbeat and tell what is new. Returns whether a watchdog may be content."""
        jobs = list(jobs)
        found = {job.name: job.trouble for job in jobs if job.trouble} | dict(troubles)
        self._free = await asyncio.to_thread(_free, self._database) if self._database is not None else None
        refused = await self._refusal(found) or next((job.refused for job in jobs if job.refused), None)
        problems = self._judge(refused, found)
        self._tell(problems)
        self.problems = problems
        self._checked = asyncio.get_running_loop().time()
        return not self._is_stuck(jobs)

    async def _refusal(self, troubles: Mapping[str, str]) -> str | None:
        """Return why the database does not do what it should; a question that waits already is not asked again."""
        loop = asyncio.get_running_loop()
        if self._question is None or self._question.done():
            self._question, self._asked = asyncio.create_task(self._ask(troubles), name="ask the database"), loop.time()
        await asyncio.wait({self._question}, timeout=_ANSWER)
        if not self._question.done():
            return f"the database has not answered for {round(loop.time() - self._asked)} seconds"
        return self._question.result()

    async def _ask(self, troubles: Mapping[str, str]) -> str | None:
        try:
            self._vitals = await self._upkeep.vitals(self._clock.now())
            await self._beat("running", self._judge(None, troubles))
        except StoreError as error:
            return str(error)
        return None

    async def stopped(self) -> None:
        """Leave word that the daemon ended as it should."""
        await self._beat("stopped", {})

    def _judge(self, refused: str | None, troubles: Mapping[str, str]) -> dict[str, str]:
        return judge(
            Signs(
                now=self._clock.now(), started_at=self._started_at, vitals=self._vitals, free=self._free,
                refused=refused or self.refused, little_room=self.little_room, over=self.over,
                troubles=troubles,
            )
        )  # fmt: skip

    async def _beat(self, state: str, problems: Mapping[str, str]) -> None:
        await self._upkeep.beat(
            Daemon(
                host=socket.gethostname(), pid=os.getpid(), started_at=self._started_at, beat_at=self._clock.now(),
                state=state, problems=tuple(problems.values()), role=self._role,
            )
        )  # fmt: skip

    def _tell(self, problems: Mapping[str, str]) -> None:
        for matter in problems.keys() - self.problems.keys():
            tell(logging.WARNING, "problem", problems[matter], matter=matter)
        for matter in self.problems.keys() - problems.keys():
            tell(logging.INFO, "problem_over", f"over: {self.problems[matter]}", matter=matter)

    def _is_stuck(self, jobs: Iterable[Job]) -> bool:
        now = asyncio.get_running_loop().time()
        unanswered = self._question is not None and not self._question.done() and now - self._asked > _TOO_LONG
        return unanswered or any(
            job.name == "tick" and job.ran_at is not None and now - job.ran_at > _TOO_LONG for job in jobs
        )

    @property
    def status(self) -> str:
        """The health in a word."""
        return "degraded" if self.problems else "ok" if self.ready else "starting"

    def pages(self) -> dict[str, Callable[[], Answer]]:
        """Return what is answered over HTTP."""
        return {"/healthz": self._healthz, "/readyz": self._readyz, "/metrics": self._metrics}

    def _healthz(self) -> Answer:
        """Say that it lives: it is to be started anew only where nothing moves any more."""
        now = asyncio.get_running_loop().time()
        moves = self._checked is None or now - self._checked < _TOO_LONG
        return self._answer(200 if moves and "looks" not in self.problems else 503)

    def _readyz(self) -> Answer:
        return self._answer(200 if self.ready and not self.problems else 503)

    def _answer(self, status: int) -> Answer:
        values = {
            "status": self.status,
            "problems": list(self.problems.values()),
            "last_look": timestamp(self._vitals.last_look) if self._vitals.last_look else None,
            "due": self._vitals.due,
            "waiting": self._vitals.waiting,
        }
        return Answer(status, json.dumps(values) + "\n", "application/json")

    def _metrics(self) -> Answer:
        gauges = Gauges(
            vitals=self._vitals, healthy=not self.problems, started_at=self._started_at, hosts=self.hosts(),
            workers=len(alive(self._vitals.workers, self._clock.now())),
            database_bytes=self._vitals.size, free_bytes=self._free,
            log_bytes=_log_size(self._database) if self._database is not None else None,
        )  # fmt: skip
        return Answer(200, exposition(self._tally, gauges, __version__), "text/plain; version=0.0.4; charset=utf-8")


def _log_size(database: Path) -> int:
    try:
        return database.with_name(f"{database.name}-wal").stat().st_size
    except OSError:
        return 0


def _free(database: Path) -> int | None:
    try:
        return shutil.disk_usage(database.parent).free
    except OSError:
        return None
