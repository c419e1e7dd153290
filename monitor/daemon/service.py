"""The same checks on a schedule, until stopped: jobs that the clock wakes, and how they begin, change and end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from monitor.app import App, Ground, retention_of
from monitor.config import Settings
from monitor.daemon.clockwork import Clockwork
from monitor.daemon.crew import Away, Crew, Here
from monitor.daemon.http import serve
from monitor.daemon.jobs import Job
from monitor.daemon.looking import UnderWay
from monitor.daemon.manager import Manager
from monitor.daemon.self_check import SelfCheck
from monitor.daemon.signals import heed_signals
from monitor.daemon.tally import Tally
from monitor.daemon.telling import Told, tell, tell_drift, tell_look, tell_maintained
from monitor.deliver import DeliveryReport
from monitor.dispatch.writer import Seen, Writer
from monitor.errors import MonitorError, StoreError, UsageError
from monitor.maintain import Maintainer
from monitor.models import Alert
from monitor.ports import JobQueue

__all__ = ["Edges", "Pace", "Service"]

#: a clock that was not asked for so long jumped, or the machine slept: what is overdue is spread
_LONG_SILENCE = timedelta(minutes=1)
#: seconds for cancelled tasks to end
_PATIENCE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Seconds between the rounds of the jobs, and given to what is to end."""

    tick: float = 1.0
    review: float = 60.0
    deliver: float = 1.0
    reap: float = 60.0
    maintain: float = 300.0
    retain: float = 3600.0
    self_check: float = 5.0
    #: a process that left no heartbeat for so long is dead
    silent: float = 15.0
    #: between two attempts to write what the database refused
    again: float = 1.0
    #: for looks and deliveries that are under way when a stop is asked for, and for writing what they brought
    grace: float = 3.0
    last_writes: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """How the service is told things, and tells them."""

    #: reads the configuration anew; raises ConfigError
    read: Callable[[], Settings]
    on_seen: Callable[[Seen], None]
    on_drifted: Callable[[Sequence[Alert]], None]
    on_delivered: Callable[[DeliveryReport], None]
    manager: Manager
    #: gives the work to workers; without one it is done here
    queue: JobQueue | None = None


@dataclass(slots=True)
class _Parts:
    """What one configuration makes, and how to let go of it."""

    app: App
    crew: Crew
    stack: AsyncExitStack


class Service:
    """Everything that `monitor run` does."""

    def __init__(self, settings: Settings, ground: Ground, edges: Edges, pace: Pace | None = None) -> None:
        self._settings, self._ground, self._edges, self._pace = settings, ground, edges, pace or Pace()
        self._stop = asyncio.Event()
        self._under_way, self._tally = UnderWay(), Tally()
        self._closing: set[asyncio.Task[None]] = set()
        self._ticked_at: datetime | None = None
        self.health = SelfCheck(ground.upkeep, ground.clock, settings.database.file, self._tally)
        self.health.hosts = lambda: len(self._under_way.hosts)
        self._tick = Job("tick", self._begin_looks)
        self._review = Job("review", self._hold_claims)
        self._deliver = Job("deliver", self._deliver_due)
        self._reap = Job("reap", self._free_dead)
        self._maintain = Job("maintain", ground.upkeep.shorten_log)
        self._retain = Job("retain", self._remove_old)
        self._maintainer: Maintainer | None = None
        self._self_check = Job("self_check", self._check_itself)
        self._reload = Job("reload", self._take_anew)

    def stop(self) -> None:
        """Ask for the end."""
        self._stop.set()

    def reload(self) -> None:
        """Ask for the configuration to be read again."""
        self._reload.wake_now()

    @property
    def _jobs(self) -> tuple[Job, ...]:
        return (
            self._tick, self._review, self._deliver, self._reap, self._maintain, self._retain, self._self_check,
        )  # fmt: skip

    async def run(self) -> None:
        """Work until told to stop, by SIGINT or SIGTERM. SIGHUP reads the configuration again."""
        async with AsyncExitStack() as stack:
            await self._listen(stack)
            with heed_signals(self.stop, self.reload):
                await self._work()

    async def _listen(self, stack: AsyncExitStack) -> None:
        plan = self._settings.daemon
        if plan.address is not None:
            port = await stack.enter_async_context(serve(plan.address, self.health.pages(), plan.names))
            tell(logging.INFO, "listening", f"health and metrics are told at http://{plan.address[0]}:{port}")

    async def _work(self) -> None:
        writer = self._writer = Writer(self._ground.store, self._seen, again=self._refused)
        self._parts = await self._open(self._settings)
        pace = self._pace
        clockwork = Clockwork(
            zip(
                self._jobs,
                (pace.tick, pace.review, pace.deliver, pace.reap, pace.maintain, pace.retain, pace.self_check),
                strict=True,
            )
        )
        writing = asyncio.create_task(writer.run(), name="write outcomes")
        jobs = [asyncio.create_task(job.run(), name=job.name) for job in (*self._jobs, self._reload)]
        ticking = asyncio.create_task(clockwork.run(), name="wake jobs")
        stopped = asyncio.create_task(self._stop.wait(), name="wait for a stop")
        await self._greet()
        try:
            await asyncio.wait({stopped, ticking, writing, *jobs}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.health.ready = False
            self._edges.manager.stopping()
            await self._end(writing, jobs, [ticking, stopped])
        for task in (ticking, writing, *jobs):
            if not task.cancelled() and (error := task.exception()):
                raise error

    async def _greet(self) -> None:
        number = (await self._ground.upkeep.vitals(self._ground.clock.now())).sources
        if number:
            tell(logging.INFO, "watching", f"watching {number} source{'' if number == 1 else 's'}", sources=number)
        else:
            tell(logging.WARNING, "watching", "nothing is watched yet: monitor add does, or --config", sources=0)
        self.health.ready = True
        self._edges.manager.ready("watching")

    async def _end(
        self,
        writing: asyncio.Task[None],
        jobs: list[asyncio.Task[None]],
        others: list[asyncio.Task[bool] | asyncio.Task[None]],
    ) -> None:
        """Let what is under way end and be written, within the grace; give the rest back."""
        tell(logging.INFO, "stopping", "stopping: what is under way is given a few seconds")
        await _cancel(others)
        for job in (*self._jobs, self._reload):
            job.end()
        if self._maintainer is not None:
            self._maintainer.stop()
        self._parts.crew.end()
        work = [*self._parts.crew.tasks, *jobs, *self._closing]
        await asyncio.wait(work, timeout=self._pace.grace)
        await _cancel(work)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._pace.last_writes):
                await self._writer.end()
                await asyncio.wait({writing})
        await _cancel([writing])
        await self._parts.stack.aclose()
        await self._leave_word()

    async def _leave_word(self) -> None:
        """Give back what is still leased. A database that refuses has the leases end by themselves."""
        with contextlib.suppress(TimeoutError, StoreError):
            async with asyncio.timeout(self._pace.last_writes):
                await self._ground.store.release_all()
                await self.health.stopped()

    # What the clock wakes.

    async def _begin_looks(self) -> None:
        now = self._ground.clock.now()
        if self._ticked_at is None or now - self._ticked_at > _LONG_SILENCE:
            spread = await self._ground.upkeep.spread(now)
            if spread:
                tell(logging.INFO, "spread", f"{spread} looks are long overdue; they are spread", sources=spread)
        await self._parts.crew.look()
        self._ticked_at = now

    async def _hold_claims(self) -> None:
        alerts = await self._parts.crew.review()
        if alerts:
            tell_drift(alerts)
            self._edges.on_drifted(alerts)
            self._deliver.wake_now()

    async def _deliver_due(self) -> None:
        await self._parts.crew.send()

    async def _free_dead(self) -> None:
        ground, silent = self._ground, timedelta(seconds=self._pace.silent)
        freed = await ground.upkeep.reap(ground.clock.now(), silent=silent)
        await self._parts.crew.reap(self._pace.silent)
        if freed:
            tell(logging.INFO, "reaped", f"{freed} sources were leased by a process that is gone", sources=freed)

    async def _remove_old(self) -> None:
        ground = self._ground
        self._maintainer = Maintainer(archive=ground.archive, clock=ground.clock, keep=retention_of(self._settings))
        done = await self._maintainer.run()
        tell_maintained(done)
        self.health.over = done.over

    async def _check_itself(self) -> None:
        content = await self.health.check((*self._jobs, *self._parts.crew.jobs), self._parts.crew.troubles)
        if content:
            self._edges.manager.alive(self.health.status)

    # What follows from looks.

    def _seen(self, seen: Seen) -> None:
        self.health.refused = None
        self._tally.saw(seen)
        tell_look(seen)
        self._edges.on_seen(seen)
        if seen.look.outcome.revisions:
            self._review.wake_now()
        if seen.recorded.alerts:
            self._deliver.wake_now()

    def _delivered(self, report: DeliveryReport) -> None:
        self._tally.delivered(report)
        self._edges.on_delivered(report)

    async def _refused(self, error: StoreError) -> None:
        self._tally.refused_writes += 1
        self.health.refused = str(error)
        await asyncio.sleep(self._pace.again)

    # What a new configuration changes.

    async def _open(self, settings: Settings) -> _Parts:
        stack = AsyncExitStack()
        app = await stack.enter_async_context(self._ground.build(settings))
        told = {name: Told(name, channel) for name, channel in app.notifiers.items()}
        app = replace(app, notifiers=told)
        return _Parts(app, self._crew(app), stack)

    def _crew(self, app: App) -> Crew:
        if self._edges.queue is not None:
            return Away(app, self._edges.queue)
        return Here(app, self._writer, self._under_way, self._delivered)

    async def _take_anew(self) -> None:
        self._edges.manager.reloading()
        try:
            settings = await asyncio.to_thread(self._edges.read)
            _check_fixed(self._settings, settings)
            parts = await self._open(settings)
        except MonitorError as error:
            tell(logging.ERROR, "reload_refused", f"the configuration stays as it was: {error}")
        else:
            before, self._parts, self._settings = self._parts, parts, settings
            before.crew.end()
            closing = asyncio.create_task(self._let_go(before), name="close the parts of before")
            self._closing.add(closing)
            closing.add_done_callback(self._closing.discard)
            self._tick.wake_now()
            self._retain.wake_now()
            tell(logging.INFO, "reloaded", "the configuration was read again")
        finally:
            self._edges.manager.ready("watching")

    async def _let_go(self, parts: _Parts) -> None:
        """Close parts when nothing that was begun with them is under way any more."""
        await parts.crew.ended()
        await parts.stack.aclose()


def _check_fixed(before: Settings, after: Settings) -> None:
    """Refuse what only a new start can change."""
    if after.database != before.database:
        raise UsageError(f"the database is {after.database.shown} now; only a new start can change it")
    if after.daemon != before.daemon:
        raise UsageError("the table daemon has changed; only a new start can change it")


async def _cancel(tasks: Iterable[asyncio.Task[Any]]) -> None:
    tasks = list(tasks)
    for task in tasks:
        task.cancel()
    if tasks:
        # Not forever: a database that refuses keeps those who give back what they had leased.
        await asyncio.wait(tasks, timeout=_PATIENCE)
