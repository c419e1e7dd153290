"""What is remembered of hosts: one contract for the store and for the memory of a process."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.errors import StoreError
from monitor.fetch import ProcessMemory
from monitor.models import HostRecord, RobotsRecord, Selection
from monitor.ports import HostMemory
from monitor.store import SqlStore, open_database
from monitor.store import schema as t
from tests.fakes import START
from tests.store.conftest import Opener, Opening

HOUR = timedelta(hours=1)
SITE = "https://example.org"


@pytest.fixture(params=["sqlite", "postgresql", "process"])
async def memory(request: pytest.FixtureRequest, opening: Opening) -> AsyncIterator[HostMemory]:
    if request.param == "process":
        yield ProcessMemory()
        return
    with opening(request.param) as opened:
        async with SqlStore(opened()) as store:
            yield store


async def test_of_a_new_host_nothing_is_known(memory: HostMemory) -> None:
    assert await memory.recall("example.org") == HostRecord()
    assert await memory.robots(SITE) is None


async def test_a_wait_is_kept_for_its_host_alone(memory: HostMemory) -> None:
    await memory.hold("example.org", told_at=START, until=START + HOUR)
    assert await memory.recall("example.org") == HostRecord(told_at=START, not_before=START + HOUR)
    assert await memory.recall("example.com") == HostRecord()


async def test_of_two_waits_the_later_one_counts(memory: HostMemory) -> None:
    await memory.hold("example.org", told_at=START, until=START + HOUR)
    await memory.hold("example.org", told_at=START + HOUR / 2, until=START + HOUR * 3 / 4)
    assert (await memory.recall("example.org")).not_before == START + HOUR
    await memory.hold("example.org", told_at=START + HOUR / 2, until=START + 2 * HOUR)
    assert (await memory.recall("example.org")).told_at == START + HOUR / 2


async def test_a_turn_is_taken_once_within_the_gap(memory: HostMemory) -> None:
    assert (await memory.book("example.org", gap=60, now=START, ours=None)).wait is None
    wait = (await memory.book("example.org", gap=60, now=START, ours=None)).wait
    assert wait is not None
    assert 50 < wait <= 60
    assert (await memory.book("example.com", gap=60, now=START, ours=None)).wait is None


async def test_a_turn_tells_what_is_known_of_the_host(memory: HostMemory) -> None:
    await memory.hold("example.org", told_at=START, until=START + HOUR)
    for _ in range(2):
        record = (await memory.book("example.org", gap=60, now=START, ours=None)).record
        assert (record.told_at, record.not_before) == (START, START + HOUR)


async def test_a_request_that_ended_within_the_gap_keeps_others_away_but_not_who_kept_the_gap(
    memory: HostMemory,
) -> None:
    memory.asked("example.org", START)
    now = START + timedelta(seconds=20)
    assert (await memory.book("example.org", gap=60, now=now, ours=None)).wait == 40
    assert (await memory.book("example.org", gap=60, now=now, ours=START)).wait is None


async def test_the_end_of_a_request_of_another_process_counts_though_ours_ended_before_it(opened: Opener) -> None:
    async with SqlStore(opened()) as store, SqlStore(opened()) as other:
        other.asked("example.org", START + timedelta(seconds=30))
        await other.record([])
        now = START + timedelta(seconds=40)
        assert (await store.book("example.org", gap=60, now=now, ours=START)).wait == 50


async def test_a_turn_of_before_a_clock_went_back_holds_nobody(opened: Opener) -> None:
    async with SqlStore(opened()) as store:
        await store.book("example.org", gap=60, now=START, ours=None)
        later = sa.update(t.hosts).values(turn_at=datetime.now(UTC) + 24 * HOUR)
        await store.run(lambda connection: connection.execute(later))
        assert (await store.book("example.org", gap=60, now=START, ours=None)).wait is None


async def test_a_turn_that_was_taken_since_the_clock_was_read_counts(memory: HostMemory) -> None:
    now = datetime.now(UTC)
    assert (await memory.book("example.org", gap=60, now=now, ours=None)).wait is None
    before = now - timedelta(seconds=1)
    assert (await memory.book("example.org", gap=60, now=before, ours=None)).wait is not None


async def test_of_many_that_ask_at_once_one_gets_the_turn(opened: Opener) -> None:
    async with SqlStore(opened()) as store, SqlStore(opened()) as other:
        ask = partial(SqlStore.book, host="example.org", gap=60, now=START, ours=None)
        bookings = await asyncio.gather(*(ask(store if n % 2 else other) for n in range(20)))
    assert sum(booking.wait is None for booking in bookings) == 1


@pytest.mark.parametrize("text", ["User-agent: *\nDisallow: /", "", None])
async def test_the_newest_attempt_to_read_a_robots_txt_is_kept(memory: HostMemory, text: str | None) -> None:
    await memory.keep_robots(RobotsRecord(origin=SITE, fresh_until=START, unreachable_since=START))
    newest = RobotsRecord(origin=SITE, text=text, fresh_until=START + HOUR)
    await memory.keep_robots(newest)
    assert await memory.robots(SITE) == newest
    assert await memory.robots("http://example.org") is None


async def test_requests_are_written_with_the_next_outcomes(opened: Opener) -> None:
    async with SqlStore(opened()) as store, SqlStore(opened()) as other:
        store.asked("example.org", START)
        store.asked("example.org", START + HOUR)
        store.asked("example.com", START)
        assert await other.recall("example.org") == HostRecord()
        await store.record([])
        assert (await other.recall("example.org")).asked_at == START + HOUR
        assert (await other.recall("example.com")).asked_at == START


async def test_what_is_left_is_written_at_the_end_and_outlives_the_process(opened: Opener) -> None:
    async with SqlStore(opened()) as store:
        await store.hold("example.org", told_at=START, until=START + HOUR)
        store.asked("example.org", START)
    async with SqlStore(opened()) as store:
        known = HostRecord(asked_at=START, told_at=START, not_before=START + HOUR)
        assert await store.recall("example.org") == known


async def test_a_wait_that_a_clock_ahead_of_ours_wrote_begins_now_and_keeps_its_length(opened: Opener) -> None:
    async with SqlStore(opened()) as store:
        await store.hold("example.org", told_at=START, until=START + HOUR)
    async with SqlStore(opened()) as store:
        await store.hosts_due(Selection(started=START - 24 * HOUR))
        known = await store.recall("example.org")
    assert (known.told_at, known.not_before) == (START - 24 * HOUR, START - 23 * HOUR)


async def test_a_request_is_known_before_it_is_written_and_after_a_write_that_failed(tmp_path: Path) -> None:
    async with SqlStore(open_database(tmp_path / "m.db", patience=0.02)) as store:
        store.asked("example.org", START)
        assert (await store.recall("example.org")).asked_at == START
        with sqlite3.connect(tmp_path / "m.db", isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="locked"):
                await store.record([])
            other.execute("ROLLBACK")
        other.close()
        await store.record([])
        assert (await store.recall("example.org")).asked_at == START
