"""`monitor worker`: does what the queue holds, one of any number, on any machine."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import timedelta

from monitor.app import App, Ground
from monitor.config import Politeness, Settings
from monitor.daemon.http import serve
from monitor.daemon.jobs import Job
from monitor.daemon.looking import Looking, UnderWay
from monitor.daemon.manager import Manager
from monitor.daemon.self_check import SelfCheck
from monitor.daemon.signals import heed_signals
from monitor.daemon.tally import Tally
from monitor.daemon.telling import Told, tell, tell_drift, tell_look
from monitor.deliver import DeliveryReport, deliver
from monitor.dispatch.hosts import Share
from monitor.dispatch.writer import Seen, Writer
from monitor.errors import StoreError

__all__ = ["Worker", "WorkerEdges", "WorkerPace", "share_of"]

_log = logging.getLogger(__name__)

#: seconds of one job of a host: then others of the fleet have their turn
_TURN = 30.0
#: sources that one job takes at most
_MOST_SOURCES = 50


def share_of(politeness: Politeness, host: str) -> Share:
    """Return how much of a host one job takes: what fits into its turn, with the pause between requests."""
    gap = politeness.hosts.get(host, politeness.gap).total_seconds()
    fitting = int(_TURN / gap) if gap > 0 else _MOST_SOURCES
    # No look begins that the pause would push beyond the turn.
    return Share(sources=min(max(fitting, 1), _MOST_SOURCES), hold=timedelta(seconds=max(_TURN - gap, 0.0)))


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerPace:
    """Seconds between what a worker does again and again, and given to what is to end."""

    self_check: float = 5.0
    again: float = 1.0
    grace: float = 3.0
    last_writes: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerEdges:
    """How a worker gets its jobs, and how it tells things."""

    #: gives what does the jobs of the queue until cancelled, and raises StoreError when the database is lost
    work: Callable[[Worker], Callable[[], Awaitable[None]]]
    on_seen: Callable[[Seen], None]
    on_delivered: Callable[[DeliveryReport], None]
    manager: Manager


class Worker:
    """The port Duties, and what goes on beside it: writing outcomes and leaving heartbeats."""

    def __init__(self, settings: Settings, ground: Ground, edges: WorkerEdges, pace: WorkerPace | None = None) -> None:
        self._settings, self._ground, self._edges, self._pace = settings, ground, edges, pace or WorkerPace()
        self._stop = asyncio.Event()
        self._tally = Tally()
        self._hosts: set[str] = set()
        self.health = SelfCheck(ground.upkeep, ground.clock, settings.database.file, self._tally, role="worker")
        self.health.hosts = lambda: len(self._hosts)
        self._self_check = Job("self_check", self._check_itself)

    def stop(self) -> None:
        """Ask for the end."""
        self._stop.set()

    async def run(self) -> None:
        """Work until told to stop, by SIGINT or SIGTERM."""
        async with AsyncExitStack() as stack:
            plan = self._settings.daemon
            if plan.address is not None:
                port = await stack.enter_async_context(serve(plan.address, self.health.pages(), plan.names))
                tell(logging.INFO, "listening", f"health and metrics are told at http://{plan.address[0]}:{port}")
            app = await stack.enter_async_context(self._ground.build(self._settings))
            # A configuration changes with a new start: other workers go on meanwhile.
            with heed_signals(self.stop, lambda: None):
                await self._work(app)

    async def _work(self, app: App) -> None:
        self._writer = Writer(self._ground.store, self._seen, again=self._refused)
        self._looking = Looking(app, self._writer, UnderWay())
        self._app = replace(app, notifiers={name: Told(name, one) for name, one in app.notifiers.items()})
        writing = asyncio.create_task(self._writer.run(), name="write outcomes")
        beating = asyncio.create_task(self._beat(), name="leave heartbeats")
        working = asyncio.create_task(self._jobs(), name="do jobs")
        stopped = asyncio.create_task(self._stop.wait(), name="wait for a stop")
        self.health.ready = True
        self._edges.manager.ready("working")
        tell(logging.INFO, "working", "taking jobs")
        try:
            await asyncio.wait({writing, beating, working, stopped}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.health.ready = False
            self._edges.manager.stopping()
            await self._end(working, writing, [beating, stopped])
        for task in (writing, beating, working):
            # What outlasts its grace is left to the end of the process, and to those who take over.
            if task.done() and not task.cancelled() and (error := task.exception()):
                raise error

    async def _end(
        self,
        working: asyncio.Task[None],
        writing: asyncio.Task[None],
        others: list[asyncio.Task[None] | asyncio.Task[bool]],
    ) -> None:
        """Let the jobs that are under way end and be written, within the grace; give the rest back."""
        tell(logging.INFO, "stopping", "stopping: what is under way is given a few seconds")
        self._stop.set()
        self._looking.end()
        for task in (working, *others):
            task.cancel()
        await asyncio.wait({working, *others}, timeout=self._pace.grace)
        with contextlib.suppress(TimeoutError, StoreError):
            async with asyncio.timeout(self._pace.last_writes):
                await self._writer.end()
                await asyncio.wait({writing})
        writing.cancel()
        with contextlib.suppress(TimeoutError, StoreError):
            async with asyncio.timeout(self._pace.last_writes):
                await self._ground.store.release_all()
                await self.health.stopped()

    async def _jobs(self) -> None:
        """Do jobs; where the database is lost, go on as soon as it is back."""
        work = self._edges.work(self)
        # A refusal can also stand in the place of the cancellation that it came with.
        while not self._stop.is_set():
            try:
                await work()
            except StoreError as error:
                self.health.refused = str(error)
            await asyncio.sleep(self._pace.again)

    async def _beat(self) -> None:
        while True:
            await self._self_check.once()
            await asyncio.sleep(self._pace.self_check)

    async def _check_itself(self) -> None:
        if await self.health.check((self._self_check,), self._looking.troubles):
            self._edges.manager.alive(self.health.status)

    # What the queue asks for.

    async def look(self, host: str) -> None:
        """Look at what is due of a host, as much as fits into one turn."""
        self._hosts.add(host)
        try:
            await self._looking.one_share(host, share_of(self._settings.politeness, host))
        finally:
            self._hosts.discard(host)

    async def send(self, channel: str) -> None:
        """Send what is due to a channel."""
        app = self._app
        try:
            report = await deliver(
                app.store, app.notifiers, app.clock, ignore_schedule=False, only={channel}, paces=app.paces
            )
        except StoreError as error:
            self.health.refused = str(error)
        except Exception:  # noqa: BLE001 - a bug of ours at one channel must not end the worker
            _log.exception("sending to %s failed; it is tried again", channel)
        else:
            self._tally.delivered(report)
            self._edges.on_delivered(report)

    async def review(self) -> None:
        """Hold claims against what is new."""
        try:
            alerts = await self._app.reviewer.review()
        except StoreError as error:
            self.health.refused = str(error)
        except Exception:  # noqa: BLE001 - a bug of ours in one review must not end the worker
            _log.exception("holding claims against what is new failed; it is tried again")
        else:
            if alerts:
                tell_drift(alerts)

    def _seen(self, seen: Seen) -> None:
        self.health.refused = None
        self._tally.saw(seen)
        tell_look(seen)
        self._edges.on_seen(seen)

    async def _refused(self, error: StoreError) -> None:
        self._tally.refused_writes += 1
        self.health.refused = str(error)
        await asyncio.sleep(self._pace.again)
