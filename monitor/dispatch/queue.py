"""The queue of a fleet, over Procrastinate: one job for each host, and for each channel, that has something due.

A job says only where to look. What is due, who holds it and when it is due again stand in our own tables, so a job that
is lost, or runs twice, loses and repeats nothing. The queue never puts a job off: one that waited for its time would
keep all later ones of its host waiting.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Protocol

from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Job, Status
from procrastinate.worker import Worker

from monitor.errors import StoreError

__all__ = ["Beats", "Duties", "FleetQueue", "QueueWorker", "open_queue"]

_LOOK, _SEND, _REVIEW = "look", "send", "review"
_QUEUE = "monitor"
#: alerts do not stand in line behind all the hosts that are due
_BEFORE_LOOKS = 1
#: seconds after which a worker asks for jobs that it was not told of: a server that was started anew tells it no more
_POLL = 1.0
#: seconds given to jobs that are under way at the end, fewer than the process gives to the whole: then they are
#: cancelled, give back what they had leased, and leave no lock behind
_GRACE = 2.0
_WAITING = "SELECT queueing_lock FROM procrastinate_jobs WHERE status = 'todo' AND queueing_lock IS NOT NULL"


class Duties(Protocol):
    """What a worker does. Nothing of it raises."""

    async def look(self, host: str) -> None:
        """Look at what is due of a host, as much as fits into one turn."""

    async def send(self, channel: str) -> None:
        """Send what is due to a channel."""

    async def review(self) -> None:
        """Hold claims against what is new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beats:
    """Seconds between the heartbeats of a worker, and without one after which it is dead."""

    every: float = 5.0
    silent: float = 15.0


class FleetQueue:
    """The port JobQueue."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def look(self, hosts: Sequence[str]) -> None:
        """Have hosts looked at; for one whose job waits already there is nothing to do."""
        await self._defer(_LOOK, {host: {"host": host} for host in hosts})

    async def send(self, channels: Sequence[str]) -> None:
        """Have what is due sent to channels."""
        await self._defer(_SEND, {f"channel {name}": {"channel": name} for name in channels})

    async def review(self) -> None:
        """Have claims held against what is new."""
        await self._defer(_REVIEW, {_REVIEW: {}})

    async def free_stalled(self, silent: float) -> int:
        """End the jobs of workers that gave no sign of life for so many seconds, so that their locks are free."""
        with _refusals():
            manager = self._app.job_manager
            stalled = list(await manager.get_stalled_jobs(seconds_since_heartbeat=silent))
            for job in stalled:
                assert job.id is not None
                await manager.finish_job_by_id_async(job.id, status=Status.FAILED, delete_job=True)
            return len(stalled)

    async def _defer(self, task: str, wanted: dict[str, dict[str, str]]) -> None:
        """Put jobs into the queue, one for each lock, but for those that wait there already."""
        if not wanted:
            return
        with _refusals():
            rows = await self._app.connector.execute_query_all_async(_WAITING)
            waiting = {row["queueing_lock"] for row in rows}
            jobs = [self._job(task, lock, args) for lock, args in wanted.items() if lock not in waiting]
            if jobs:
                await self._put(jobs)

    def _job(self, task: str, lock: str, args: dict[str, str]) -> Job:
        priority = 0 if task == _LOOK else _BEFORE_LOOKS
        deferrer = self._app.configure_task(task, queue=_QUEUE, lock=lock, queueing_lock=lock, priority=priority)
        return deferrer.make_new_job(**args)

    async def _put(self, jobs: Sequence[Job]) -> None:
        manager = self._app.job_manager
        try:
            await manager.batch_defer_jobs_async(list(jobs))
        except AlreadyEnqueued:
            # Another scheduler was faster with one of them: the others go in singly.
            for job in jobs:
                try:
                    await manager.defer_job_async(job)
                except AlreadyEnqueued:
                    continue


@asynccontextmanager
async def open_queue(url: str) -> AsyncIterator[FleetQueue]:
    """Open the queue in the database at an address. Raises StoreError."""
    app = _app(url, connections=2)
    with _refusals():
        await app.open_async()
    try:
        yield FleetQueue(app)
    finally:
        await app.close_async()


class QueueWorker:
    """Does the jobs of the queue."""

    def __init__(self, url: str, duties: Duties, *, concurrency: int, beats: Beats, grace: float = _GRACE) -> None:
        self._url, self._duties, self._concurrency, self._beats = url, duties, concurrency, beats
        self._grace = grace
        #: under which number it worked last, where the database could not be told that it ended
        self._left: int | None = None

    async def run(self) -> None:
        """Work until cancelled. Raises StoreError when the database is lost; jobs that are under way end before."""
        app = _app(self._url, connections=4)
        self._register(app)
        with _refusals():
            async with app.open_async():
                if self._left is not None:
                    # Its jobs are over: their locks are free as soon as the next look at the queue finds no worker.
                    await app.job_manager.unregister_worker(self._left)
                worker = Worker(
                    app,
                    queues=[_QUEUE],
                    concurrency=self._concurrency,
                    delete_jobs="always",
                    install_signal_handlers=False,
                    shutdown_graceful_timeout=self._grace,
                    fetch_job_polling_interval=_POLL,
                    update_heartbeat_interval=self._beats.every,
                    stalled_worker_timeout=self._beats.silent,
                )
                try:
                    await worker.run()  # type: ignore[no-untyped-call]
                finally:
                    self._left = worker.worker_id

    def _register(self, app: App) -> None:
        duties = self._duties

        @app.task(name=_LOOK, queue=_QUEUE)
        async def look(host: str) -> None:
            await duties.look(host)

        @app.task(name=_SEND, queue=_QUEUE)
        async def send(channel: str) -> None:
            await duties.send(channel)

        @app.task(name=_REVIEW, queue=_QUEUE)
        async def review() -> None:
            await duties.review()


def _app(url: str, *, connections: int) -> App:
    # What it tells of each job, and of each attempt to reach a server that is down, is told by us in fewer words.
    logging.getLogger("procrastinate").setLevel(logging.WARNING)
    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)
    return App(connector=PsycopgConnector(conninfo=url, min_size=1, max_size=connections))


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except ConnectorException as error:
        reason = " ".join(str(error.__cause__ or error).split())
        raise StoreError(f"the queue in the database refused: {reason}") from error
