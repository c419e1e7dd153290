"""The same checks on a schedule, until stopped. APScheduler is the clock; what is due is data in the store."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Sequence

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from monitor.app import App
from monitor.deliver import DeliveryReport, deliver
from monitor.dispatch.local import Seen, run_due
from monitor.models import Alert, Selection

__all__ = ["run"]

#: seconds between two questions for what is due
_TICK = 1.0


async def run(
    app: App,
    *,
    on_seen: Callable[[Seen], None],
    on_drifted: Callable[[Sequence[Alert]], None],
    on_delivered: Callable[[DeliveryReport], None],
) -> None:
    """Look at what comes due, review the documents that cite it and deliver what waits, until SIGINT or SIGTERM.

    A stop cancels the looks that are under way; their leases are given back, and what was recorded stays.
    """
    stop, tick = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True})
    # The tick only wakes the daemon's own task: APScheduler cancels running jobs when it shuts down.
    scheduler.add_job(tick.set, "interval", seconds=_TICK, id="tick")
    scheduler.start()
    work = asyncio.create_task(_work(app, tick, on_seen, on_drifted, on_delivered), name="look and deliver")
    stopped = asyncio.create_task(stop.wait(), name="wait for a stop")
    try:
        await asyncio.wait({work, stopped}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        scheduler.shutdown(wait=False)
        stopped.cancel()
        work.cancel()
        await asyncio.wait({work})
    if not work.cancelled() and (error := work.exception()):
        raise error


async def _work(
    app: App,
    tick: asyncio.Event,
    on_seen: Callable[[Seen], None],
    on_drifted: Callable[[Sequence[Alert]], None],
    on_delivered: Callable[[DeliveryReport], None],
) -> None:
    while True:
        await tick.wait()
        tick.clear()
        await run_due(
            app.store,
            app.checker,
            app.clock,
            Selection(started=app.clock.now()),
            hosts_at_once=app.settings.politeness.hosts_at_once,
            on_seen=on_seen,
        )
        on_drifted(await app.reviewer.review())
        on_delivered(await deliver(app.store, app.notifiers, app.clock, ignore_schedule=False))
