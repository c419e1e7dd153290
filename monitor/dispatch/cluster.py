"""The queue of a fleet, where there is a database that can hold one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from monitor.config import Settings
from monitor.errors import UsageError
from monitor.ports import JobQueue

if TYPE_CHECKING:
    from monitor.dispatch.queue import Duties

__all__ = ["open_queue", "queue_worker"]


@asynccontextmanager
async def open_queue(settings: Settings) -> AsyncIterator[JobQueue]:
    """Open the queue that workers take their jobs from. Raises UsageError and StoreError."""
    url = _server(settings)
    from monitor.dispatch import queue  # noqa: PLC0415 - an extra

    async with queue.open_queue(url) as opened:
        yield opened


def queue_worker(settings: Settings, duties: Duties) -> Callable[[], Awaitable[None]]:
    """Return what does the jobs of the queue until cancelled, so many at once. Raises UsageError."""
    url, fleet = _server(settings), settings.fleet
    from monitor.dispatch import queue  # noqa: PLC0415 - an extra

    beats = queue.Beats(every=fleet.heartbeat.total_seconds(), silent=fleet.silence.total_seconds())
    return queue.QueueWorker(url, duties, concurrency=fleet.jobs_at_once, beats=beats).run


def _server(settings: Settings) -> str:
    url = settings.database.server
    if url is None:
        raise UsageError(
            f"workers share a database of PostgreSQL, and {settings.database.shown} is a file for one machine: "
            "set database.url, and see docs/scaling.md"
        )
    try:
        import procrastinate  # noqa: F401, PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise UsageError(
            "a fleet needs procrastinate, which is not installed: pip install 'monitor[postgres]'"
        ) from error
    return url
