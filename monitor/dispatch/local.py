"""Checks in this process, once: hosts side by side, one source at a time within each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from monitor.check import Checker
from monitor.dispatch.hosts import MOST_HOSTS, Doors, HostRun
from monitor.dispatch.writer import Seen, Writer
from monitor.errors import StoreError
from monitor.models import Selection
from monitor.ports import Clock, Store

__all__ = ["Seen", "run_due"]


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

    Outcomes are written in the order in which they come. A cancelled run gives back what it had leased. Raises
    StoreError where the database refuses.
    """
    hosts = [host for host, _ in await store.hosts_due(selection)]
    writer, crowd = Writer(store, on_seen), asyncio.Semaphore(MOST_HOSTS)
    run = HostRun(
        store=store, checker=checker, clock=clock, selection=selection, writer=writer,
        doors=Doors(hosts_at_once), give_back=store.release,
    )  # fmt: skip

    async def look_at(host: str) -> None:
        async with crowd:
            await run.look_at_host(host)

    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(writer.run(), name="write outcomes")
            async with asyncio.TaskGroup() as lookers:
                for host in hosts:
                    lookers.create_task(look_at(host), name=f"look at {host}")
            await writer.end()
    except ExceptionGroup as group:
        raise _one_refusal(group) from group


def _one_refusal(group: ExceptionGroup[Exception]) -> Exception:
    """Return one error of the database for all of them; where there are others too, all stay together."""
    refusals, others = group.split(StoreError)
    if others is not None or refusals is None:
        return group
    first: Exception = refusals
    while isinstance(first, ExceptionGroup):
        first = first.exceptions[0]
    return first
