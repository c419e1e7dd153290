"""The hosts that are worked on: a task for each, and none waits for another."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.app import App
from monitor.dispatch.hosts import MOST_HOSTS, Doors, HostRun, Share
from monitor.dispatch.writer import Writer
from monitor.errors import StoreError
from monitor.models import Selection

__all__ = ["Looking", "UnderWay"]

_log = logging.getLogger(__name__)

#: how long a host is left that a bug of ours trips over
_ASIDE = timedelta(minutes=1)


@dataclass(slots=True)
class UnderWay:
    """What is worked on now, with whatever configuration it was begun."""

    hosts: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    #: leases that the database refused to take back
    left: list[str] = field(default_factory=list)


class Looking:
    """Looks with the parts of one configuration. What is worked on is shared with those before and after it."""

    def __init__(self, app: App, writer: Writer, under_way: UnderWay) -> None:
        at_once = app.settings.politeness.hosts_at_once
        self._app, self._writer, self._under_way = app, writer, under_way
        self._doors = Doors(at_once)
        self._most = max(MOST_HOSTS, at_once)
        self._tasks: set[asyncio.Task[None]] = set()
        self._ending = False
        self._aside: dict[str, datetime] = {}

    async def begin(self) -> None:
        """Start a task for each host that has something due and none yet. Raises StoreError."""
        if left := list(self._under_way.left):
            await self._app.store.release(left)
            del self._under_way.left[: len(left)]
        now = self._app.clock.now()
        selection = Selection(started=now)
        for host, _ in await self._app.store.hosts_due(selection):
            if self._ending or len(self._under_way.hosts) >= self._most:
                return
            if host not in self._under_way.hosts and self._aside.get(host, now) <= now:
                self._start(host, selection)

    def end(self) -> None:
        """Begin no more looks; what was leased for later is given back."""
        self._ending = True

    async def ended(self) -> None:
        """Wait until what was under way has ended."""
        if self._tasks:
            await asyncio.wait(set(self._tasks))

    async def cancel(self) -> None:
        """Give up what is under way."""
        for task in self._tasks:
            task.cancel()
        await self.ended()

    @property
    def troubles(self) -> dict[str, str]:
        """The hosts that a bug of ours trips over."""
        now = self._app.clock.now()
        return {f"look at {host}": "see the log" for host, until in self._aside.items() if now < until}

    def _start(self, host: str, selection: Selection) -> None:
        task = asyncio.create_task(self._look(host, selection), name=f"look at {host}")
        self._under_way.hosts[host] = task
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._forget(host, done))

    def _forget(self, host: str, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        del self._under_way.hosts[host]

    async def one_share(self, host: str, share: Share) -> None:
        """Look at one share of what is due of a host."""
        await self._run(host, Selection(started=self._app.clock.now()), share)

    async def _look(self, host: str, selection: Selection) -> None:
        await self._run(host, selection, None)

    async def _run(self, host: str, selection: Selection, share: Share | None) -> None:
        app = self._app
        run = HostRun(
            store=app.store, checker=app.checker, clock=app.clock, selection=selection, writer=self._writer,
            doors=self._doors, give_back=self._give_back, to_the_end=False, ending=lambda: self._ending,
            share=share or Share(),
        )  # fmt: skip
        try:
            await (run.look_at_share(host) if share else run.look_at_host(host))
        except StoreError as error:
            _log.debug("looking at %s was broken off: %s", host, error)
        except Exception:  # noqa: BLE001 - one host that trips over a bug of ours must not end the watch over the others
            _log.exception("looking at %s failed; it is tried again", host)
            self._aside[host] = app.clock.now() + _ASIDE

    async def _give_back(self, leases: Sequence[str]) -> None:
        try:
            await self._app.store.release(leases)
        except StoreError:
            self._under_way.left += leases
