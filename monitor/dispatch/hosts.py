"""The sources of one host: leased some at a time, looked at one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from monitor.check import Checker
from monitor.dispatch.writer import Entry, Writer
from monitor.models import Selection, Source
from monitor.ports import Clock, Store

__all__ = ["MOST_HOSTS", "Doors", "HostRun", "Share"]

#: hosts that are worked on side by side at most, slow ones and waiting ones included: each may hold a connection
MOST_HOSTS = 512

#: seconds after which a look lets another one begin: it waits for a slow server, or for its host's turn
_SLOW = 0.25


class Doors:
    """Lets so many looks begin side by side. A slow one stops to count, so that a slow host holds only itself."""

    def __init__(self, number: int, *, slow: float = _SLOW) -> None:
        self._free = asyncio.Semaphore(number)
        self._slow = slow

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Hold a place for a look, or for the beginning of a slow one."""
        await self._free.acquire()
        held = [self._free]

        def leave() -> None:
            while held:
                held.pop().release()

        timer = asyncio.get_running_loop().call_later(self._slow, leave)
        try:
            yield
        finally:
            timer.cancel()
            leave()


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of one host is leased at a time."""

    sources: int = 20
    #: how long they are worked on before the rest is given back; with the longest Crawl-delay a lease would end before
    hold: timedelta = timedelta(minutes=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class HostRun:
    """Looks at what a selection has of one host."""

    store: Store
    checker: Checker
    clock: Clock
    selection: Selection
    writer: Writer
    doors: Doors
    #: takes the leases of what was not looked at
    give_back: Callable[[Sequence[str]], Awaitable[None]]
    #: claims again until nothing is due any more; who comes back soon saves the question
    to_the_end: bool = True
    #: says that no look is to begin any more
    ending: Callable[[], bool] = lambda: False
    share: Share = Share()

    async def look_at_host(self, host: str) -> None:
        """Look at each source once, until none is left, or but a few that came due meanwhile."""
        done: set[int] = set()
        are_more = True
        while are_more and not self.ending() and (sources := await self._claim(host, done)):
            are_more = self.to_the_end or len(sources) == self.share.sources
            await self._look_at(sources, done)

    async def look_at_share(self, host: str) -> None:
        """Look at each source of one share once."""
        done: set[int] = set()
        await self._look_at(await self._claim(host, done), done)

    async def _look_at(self, sources: Sequence[Source], done: set[int]) -> None:
        left = [source.lease or "" for source in sources]
        claimed_at = self.clock.now()
        written = []
        try:
            for source in sources:
                entry = await self._look(source) if self.clock.now() - claimed_at <= self.share.hold else None
                if entry is None:
                    break
                await self.writer.put(entry)
                written.append(entry.written)
                done.add(source.id)
                left.remove(source.lease or "")
        finally:
            if left:
                await self.give_back(left)
        # The next claim must not see sources again whose outcomes are still on their way.
        await asyncio.gather(*(event.wait() for event in written))

    async def _look(self, source: Source) -> Entry | None:
        async with self.doors.open():
            if self.ending():
                return None
            began, start = self.clock.now(), asyncio.get_running_loop().time()
            look = await self.checker.look(source)
            return Entry(look, began, asyncio.get_running_loop().time() - start)

    async def _claim(self, host: str, done: set[int]) -> list[Source]:
        """Lease the next sources; one that a hint made due again in the same run waits for the next."""
        claimed = await self.store.claim(host, self.selection, now=self.clock.now(), limit=self.share.sources)
        again = [source.lease or "" for source in claimed if source.id in done]
        if again:
            await self.give_back(again)
        return [source for source in claimed if source.id not in done]
