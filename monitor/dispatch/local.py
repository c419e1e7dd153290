"""Checks in this process: hosts side by side, one source at a time within each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from monitor.check import Checker, Look
from monitor.models import Recorded, Selection
from monitor.ports import Clock, Store

__all__ = ["Seen", "run_due"]

#: sources of one host that are leased at a time
_BATCH = 20
#: outcomes written in one transaction at most
_WRITE = 100


@dataclass(frozen=True, slots=True)
class Seen:
    """A look and what was recorded of it."""

    look: Look
    recorded: Recorded


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
    queue: asyncio.Queue[Look | None] = asyncio.Queue(maxsize=_WRITE)
    hosts = [host for host, _ in await store.hosts_due(selection)]
    async with asyncio.TaskGroup() as tasks:
        writer = tasks.create_task(_write(store, queue, on_seen), name="write outcomes")
        async with asyncio.TaskGroup() as lookers:
            doors = asyncio.Semaphore(hosts_at_once)
            for host in hosts:
                lookers.create_task(_look_at_host(store, checker, clock, selection, host, doors, queue), name=host)
        await queue.put(None)
        await writer


async def _look_at_host(
    store: Store,
    checker: Checker,
    clock: Clock,
    selection: Selection,
    host: str,
    doors: asyncio.Semaphore,
    queue: asyncio.Queue[Look | None],
) -> None:
    done: set[int] = set()
    async with doors:
        while True:
            # What this run has just looked at may still be on its way into the store.
            await queue.join()
            claimed = await store.claim(host, selection, now=clock.now(), limit=_BATCH)
            sources = [s for s in claimed if s.id not in done]
            await store.release([s.lease for s in claimed if s.id in done and s.lease])
            if not sources:
                return
            left = [s.lease for s in sources if s.lease]
            try:
                for source in sources:
                    await queue.put(await checker.look(source))
                    done.add(source.id)
                    left.pop(0)
            finally:
                if left:
                    await store.release(left)


async def _write(store: Store, queue: asyncio.Queue[Look | None], on_seen: Callable[[Seen], None]) -> None:
    ended = False
    while not ended:
        batch = [await queue.get()]
        while not queue.empty() and len(batch) < _WRITE:
            batch.append(queue.get_nowait())
        ended = None in batch
        looks = [look for look in batch if look is not None]
        recorded = await store.record([look.outcome for look in looks]) if looks else []
        for look, what in zip(looks, recorded, strict=True):
            on_seen(Seen(look, what))
        for _ in batch:
            queue.task_done()
