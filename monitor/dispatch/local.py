"""Checks in this process: hosts side by side, one source at a time within each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta

from monitor.check import Checker, Look
from monitor.models import Recorded, Selection, Source
from monitor.ports import Clock, Store

__all__ = ["Seen", "run_due"]

#: sources of one host that are leased at a time
_BATCH = 20
#: how long they are worked on before the rest is leased anew; with the longest Crawl-delay a lease would end before
_HOLD = timedelta(minutes=4)
#: outcomes written in one transaction at most
_WRITE = 100


@dataclass(frozen=True, slots=True)
class Seen:
    """A look and what was recorded of it."""

    look: Look
    recorded: Recorded


@dataclass(frozen=True, slots=True)
class _Entry:
    look: Look
    written: asyncio.Event = field(default_factory=asyncio.Event)


_Queue = asyncio.Queue[_Entry | None]


async def run_due(
    store: Store,
    checker: Checker,
    clock: Clock,
    selection: Selection,
    *,
    hosts_at_once: int,
    on_seen: Callable[[Seen], None],
) -> None:
    """Look at every source of the selection once, and record what each came to.

    Outcomes are written in the order in which they come, as many in one transaction as have gathered while the
    last one was written. A cancelled run gives back what it had leased.
    """
    queue: _Queue = asyncio.Queue(maxsize=_WRITE)
    hosts = [host for host, _ in await store.hosts_due(selection)]
    doors = asyncio.Semaphore(hosts_at_once)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(_write(store, queue, on_seen), name="write outcomes")
        async with asyncio.TaskGroup() as lookers:
            for host in hosts:
                run = _Run(store, checker, clock, selection, queue)
                lookers.create_task(_behind(doors, run.look_at_host(host)), name=f"look at {host}")
        await queue.put(None)


async def _behind(doors: asyncio.Semaphore, work: Coroutine[None, None, None]) -> None:
    async with doors:
        await work


@dataclass(frozen=True, slots=True)
class _Run:
    store: Store
    checker: Checker
    clock: Clock
    selection: Selection
    queue: _Queue

    async def look_at_host(self, host: str) -> None:
        done: set[int] = set()
        while sources := await self._claim(host, done):
            left = [source.lease or "" for source in sources]
            claimed_at = self.clock.now()
            written = []
            try:
                for source in sources:
                    if self.clock.now() - claimed_at > _HOLD:
                        break
                    entry = _Entry(await self.checker.look(source))
                    await self.queue.put(entry)
                    written.append(entry.written)
                    done.add(source.id)
                    left.remove(source.lease or "")
            finally:
                if left:
                    await self.store.release(left)
            # The next claim must not see sources again whose outcomes are still on their way.
            await asyncio.gather(*(event.wait() for event in written))

    async def _claim(self, host: str, done: set[int]) -> list[Source]:
        """Lease the next sources; one that a hint made due again in the same run waits for the next."""
        claimed = await self.store.claim(host, self.selection, now=self.clock.now(), limit=_BATCH)
        again = [source.lease or "" for source in claimed if source.id in done]
        if again:
            await self.store.release(again)
        return [source for source in claimed if source.id not in done]


async def _write(store: Store, queue: _Queue, on_seen: Callable[[Seen], None]) -> None:
    ended = False
    while not ended:
        batch = [await queue.get()]
        while not queue.empty() and len(batch) < _WRITE:
            batch.append(queue.get_nowait())
        ended = None in batch
        entries = [entry for entry in batch if entry is not None]
        recorded = await store.record([entry.look.outcome for entry in entries]) if entries else []
        for entry, what in zip(entries, recorded, strict=True):
            on_seen(Seen(entry.look, what))
            entry.written.set()
