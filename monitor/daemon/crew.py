"""Who does what is due: this process, or the workers of a fleet."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from monitor.app import App
from monitor.daemon.jobs import Job
from monitor.daemon.looking import Looking, UnderWay
from monitor.daemon.sending import Sending
from monitor.deliver import DeliveryReport
from monitor.dispatch.writer import Writer
from monitor.models import Alert, Selection
from monitor.policy.pacing import AT_ONCE, opening
from monitor.ports import Dispatcher, JobQueue

__all__ = ["Away", "Crew", "Here"]


class Crew(Dispatcher, Protocol):
    """A dispatcher with a life of its own, which ends with the configuration that it was made of."""

    @property
    def jobs(self) -> Sequence[Job]:
        """What is done here again and again."""

    @property
    def tasks(self) -> Sequence[asyncio.Task[Any]]:
        """What is under way here."""

    @property
    def troubles(self) -> Mapping[str, str]:
        """What a bug of ours trips over."""

    def end(self) -> None:
        """Begin nothing more."""

    async def ended(self) -> None:
        """Wait until what was under way here has ended."""


class Here:
    """All is done in this process: a task for each host, and for each channel."""

    def __init__(
        self, app: App, writer: Writer, under_way: UnderWay, on_delivered: Callable[[DeliveryReport], None]
    ) -> None:
        self._app, self._under_way = app, under_way
        self._looking = Looking(app, writer, under_way)
        self._sending = Sending(app, on_delivered)

    async def look(self) -> None:
        """Begin to look at each host that has something due."""
        await self._looking.begin()

    async def send(self) -> None:
        """Let every channel send what is due."""
        self._sending.wake()

    async def review(self) -> Sequence[Alert]:
        """Hold claims against what is new; returns the alerts."""
        return await self._app.reviewer.review()

    async def reap(self, silent: float) -> int:
        """There is no queue in which the dead could have left something."""
        del silent
        return 0

    @property
    def jobs(self) -> Sequence[Job]:
        """The deliveries."""
        return self._sending.jobs

    @property
    def tasks(self) -> Sequence[asyncio.Task[Any]]:
        """The hosts that are looked at, also with an earlier configuration, and the channels."""
        return [*self._under_way.hosts.values(), *self._sending.tasks]

    @property
    def troubles(self) -> Mapping[str, str]:
        """The hosts that a bug of ours trips over."""
        return self._looking.troubles

    def end(self) -> None:
        """Begin nothing more; what was leased for later is given back."""
        self._looking.end()
        self._sending.end()

    async def ended(self) -> None:
        """Wait until what was begun here has ended."""
        await self._looking.ended()
        await self._sending.ended()


class Away:
    """All is done by workers: they find in the queue where something is due."""

    jobs: Sequence[Job] = ()
    tasks: Sequence[asyncio.Task[Any]] = ()

    def __init__(self, app: App, queue: JobQueue) -> None:
        self._app, self._queue = app, queue
        self.troubles: Mapping[str, str] = {}

    async def look(self) -> None:
        """Have each host looked at that has something due."""
        due = await self._app.store.hosts_due(Selection(started=self._app.clock.now()))
        await self._queue.look([host for host, _ in due])

    async def send(self) -> None:
        """Have what is due sent to each channel that takes something now."""
        now = self._app.clock.now()
        names = []
        for name, oldest in (await self._app.store.channels_due(now)).items():
            takes = opening(self._app.paces.get(name, AT_ONCE), now)
            in_time = takes.raised_before is None or oldest < takes.raised_before
            if name in self._app.notifiers and takes.is_open and in_time:
                names.append(name)
        await self._queue.send(names)

    async def review(self) -> Sequence[Alert]:
        """Have claims held against what is new; the worker that does it tells of the alerts."""
        if await self._app.store.unreviewed():
            await self._queue.review()
        return ()

    async def reap(self, silent: float) -> int:
        """Free what the jobs of the dead hold."""
        return await self._queue.free_stalled(silent)

    def end(self) -> None:
        """There is nothing under way here."""

    async def ended(self) -> None:
        """There is nothing to wait for."""
