"""The queue of a fleet, on a real server: who gets a job, when, and what becomes of those of the dead."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import psycopg
import pytest
from procrastinate.exceptions import ConnectorException

from monitor.dispatch.queue import Beats, FleetQueue, QueueWorker, open_queue
from monitor.errors import StoreError

HOSTS = [f"host{n}.example" for n in range(20)]


@pytest.fixture
async def queue(database_url: str) -> AsyncIterator[FleetQueue]:
    async with open_queue(database_url) as opened:
        yield opened


@dataclass
class Hands:
    """Duties that take as long as the test wants, and count who works side by side."""

    may_end: asyncio.Event = field(default_factory=asyncio.Event)
    #: the jobs do not end by themselves when the worker is to end
    stays: bool = False
    begun: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    now: Counter[str] = field(default_factory=Counter)
    most: Counter[str] = field(default_factory=Counter)

    async def look(self, host: str) -> None:
        await self._work(host)

    async def send(self, channel: str) -> None:
        await self._work(f"to {channel}")

    async def review(self) -> None:
        await self._work("review")

    async def _work(self, name: str) -> None:
        self.begun.append(name)
        self.now[name] += 1
        self.most[name] = max(self.most[name], self.now[name])
        await self.may_end.wait()
        self.now[name] -= 1
        self.done.append(name)


@asynccontextmanager
async def working(url: str, hands: Hands, *, concurrency: int = 50, grace: float = 2.0) -> AsyncIterator[None]:
    worker = QueueWorker(url, hands, concurrency=concurrency, beats=Beats(every=0.5, silent=5), grace=grace)
    task = asyncio.create_task(worker.run())
    try:
        yield
    finally:
        if not hands.stays:
            hands.may_end.set()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def eventually(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not holds():  # noqa: ASYNC110 - what is waited for happens in other tasks and on the server
            await asyncio.sleep(0.01)


def ask(url: str, statement: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []


def waiting(url: str) -> list[str]:
    found = ask(url, "SELECT queueing_lock FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id")
    return [row[0] for row in found]


async def test_a_host_whose_job_waits_gets_no_second_one(queue: FleetQueue, database_url: str) -> None:
    await queue.look(["a", "b"])
    await queue.look(["b", "c"])
    await queue.send(["desk"])
    await queue.send(["desk"])
    await queue.review()
    await queue.review()
    assert waiting(database_url) == ["a", "b", "c", "channel desk", "review"]


async def test_two_schedulers_at_once_put_each_host_in_once(queue: FleetQueue, database_url: str) -> None:
    async with open_queue(database_url) as other:
        await asyncio.gather(*(one.look(HOSTS) for one in (queue, other) * 3))
    assert sorted(waiting(database_url)) == sorted(HOSTS)


async def test_each_host_is_worked_on_by_one_worker_at_a_time_and_hosts_side_by_side(
    queue: FleetQueue, database_url: str
) -> None:
    hands = Hands()
    async with working(database_url, hands), working(database_url, hands):
        await queue.look(HOSTS)
        await eventually(lambda: sorted(hands.begun) == sorted(HOSTS))
        # Those of the second round wait until those of the first have ended, whoever is free.
        await queue.look(HOSTS)
        await asyncio.sleep(0.3)
        assert len(hands.begun) == len(HOSTS)
        hands.may_end.set()
        await eventually(lambda: len(hands.done) == 2 * len(HOSTS))
    assert set(hands.most.values()) == {1}
    assert ask(database_url, "SELECT count(*) FROM procrastinate_jobs") == [(0,)]


async def test_an_alert_does_not_wait_for_hosts_that_were_due_before_it(queue: FleetQueue, database_url: str) -> None:
    await queue.look(HOSTS)
    await queue.send(["desk"])
    await queue.review()
    hands = Hands()
    hands.may_end.set()
    async with working(database_url, hands, concurrency=1):
        await eventually(lambda: len(hands.done) == len(HOSTS) + 2)
    assert hands.done == ["to desk", "review", *HOSTS]


async def test_what_a_dead_worker_held_is_free_again(queue: FleetQueue, database_url: str) -> None:
    await queue.look(["a", "b"])
    ask(
        database_url,
        "WITH dead AS (INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '20 s') "
        "RETURNING id) UPDATE procrastinate_jobs SET status = 'doing', worker_id = dead.id FROM dead",
    )
    await queue.look(["a", "b"])
    assert await queue.free_stalled(30) == 0
    assert await queue.free_stalled(15) == 2
    hands = Hands()
    hands.may_end.set()
    async with working(database_url, hands):
        await eventually(lambda: sorted(hands.done) == ["a", "b"])


async def test_a_worker_that_is_told_to_end_lets_its_jobs_end_and_leaves_none_behind(
    queue: FleetQueue, database_url: str
) -> None:
    hands = Hands()
    async with working(database_url, hands):
        await queue.look(["a"])
        await eventually(lambda: hands.begun == ["a"])
    assert hands.done == ["a"]
    assert ask(database_url, "SELECT count(*) FROM procrastinate_jobs") == [(0,)]
    assert ask(database_url, "SELECT count(*) FROM procrastinate_workers") == [(0,)]


async def test_a_job_that_outlasts_the_grace_is_given_up_and_leaves_no_lock_behind(
    queue: FleetQueue, database_url: str
) -> None:
    hands = Hands(stays=True)
    async with working(database_url, hands, grace=0.1):
        await queue.look(["a"])
        await eventually(lambda: hands.begun == ["a"])
    assert hands.done == []
    assert ask(database_url, "SELECT count(*) FROM procrastinate_jobs") == [(0,)]


async def test_a_queue_that_cannot_be_asked_is_a_trouble_of_the_database(
    queue: FleetQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object) -> None:
        raise ConnectorException from OSError("the server is gone")

    monkeypatch.setattr("procrastinate.psycopg_connector.PsycopgConnector.execute_query_all_async", refuse)
    with pytest.raises(StoreError, match="the queue in the database refused: the server is gone"):
        await queue.look(["a"])
