"""What a process that never ends needs of the database besides."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.models import Daemon, Selection, SourceKind, Wanted
from monitor.store import SqlStore, SqlUpkeep
from tests.fakes import START
from tests.store.conftest import Opener

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


async def watch(store: SqlStore, number: int, *, planned: timedelta | None, overdue: timedelta) -> None:
    """Watch sources that are overdue; `planned` is the wait that was planned for them, None for new ones."""
    urls = [f"https://s{number}.example/{n}" for n in range(number)]
    await store.add([Wanted(url=url, kind=SourceKind.PAGE) for url in urls], now=START)
    due = START - overdue
    looked = f"'{due - planned:%Y-%m-%d %H:%M:%S}.000000'" if planned is not None else "NULL"

    def put_back(connection: Any) -> None:
        connection.exec_driver_sql(
            f"UPDATE sources SET next_check_at = '{due:%Y-%m-%d %H:%M:%S}.000000', checked_at = {looked} "
            f"WHERE host = 's{number}.example'"
        )

    await store.run(put_back)


async def dues(store: SqlStore) -> list[float]:
    return sorted((row["next_check_at"] - START).total_seconds() for row in await store.sources())


@pytest.mark.parametrize(
    ("planned", "window"), [(HOUR, 600), (24 * HOUR, 600), (2 * MINUTE, 120)], ids=["an hour", "a day", "two minutes"]
)
async def test_what_is_long_overdue_is_spread_over_its_interval_or_ten_minutes(
    store: SqlStore, planned: timedelta, window: float
) -> None:
    await watch(store, 10, planned=planned, overdue=30 * 24 * HOUR)
    assert await SqlUpkeep(store).spread(START) == 10
    assert await dues(store) == [pytest.approx(window / 10 * place) for place in range(10)]


async def test_what_is_overdue_for_a_moment_or_new_is_not_put_off(store: SqlStore) -> None:
    await watch(store, 2, planned=HOUR, overdue=5 * MINUTE)
    await watch(store, 3, planned=None, overdue=HOUR)
    before = await dues(store)
    assert await SqlUpkeep(store).spread(START) == 0
    assert await dues(store) == before


async def test_of_many_that_were_never_looked_at_fifty_begin_at_once_after_a_long_stop(store: SqlStore) -> None:
    await watch(store, 200, planned=None, overdue=24 * HOUR)
    assert await SqlUpkeep(store).spread(START) == 149
    assert sum(due <= 0 for due in await dues(store)) == 51
    assert (await dues(store))[-1] == pytest.approx(600 * 149 / 200)


async def test_a_lease_that_nobody_gave_back_is_given_back(store: SqlStore) -> None:
    await watch(store, 2, planned=None, overdue=MINUTE)
    assert len(await store.claim("s2.example", Selection(started=START), now=START, limit=1)) == 1
    upkeep = SqlUpkeep(store)
    assert await upkeep.reap(START + 9 * MINUTE, silent=MINUTE) == 0
    assert await upkeep.reap(START + 11 * MINUTE, silent=MINUTE) == 1


async def test_the_vitals_count_what_is_due_late_and_leased(store: SqlStore) -> None:
    await watch(store, 2, planned=HOUR, overdue=timedelta(seconds=30))
    await watch(store, 3, planned=HOUR, overdue=2 * HOUR)
    upkeep = SqlUpkeep(store)
    vitals = await upkeep.vitals(START)
    assert (vitals.sources, vitals.due, vitals.late, vitals.failing, vitals.waiting) == (5, 5, 3, 0, 0)
    assert (vitals.due_since, vitals.looked_before) == (START - 2 * HOUR, START - 3 * HOUR)
    assert vitals.last_look == START - HOUR - timedelta(seconds=30)
    await store.claim("s3.example", Selection(started=START), now=START, limit=9)
    assert (await upkeep.vitals(START)).due == 2


async def test_the_newest_heartbeat_is_kept(store: SqlStore) -> None:
    upkeep, first = SqlUpkeep(store), Daemon(host="a", pid=1, started_at=START, beat_at=START)
    newer = Daemon(host="b", pid=2, started_at=START, beat_at=START + MINUTE, problems=("the disk is full",))
    await upkeep.beat(first)
    await upkeep.beat(newer)
    assert (await upkeep.vitals(START)).daemon == newer


async def test_each_worker_has_a_heartbeat_of_its_own_until_it_is_silent_for_a_day(store: SqlStore) -> None:
    upkeep = SqlUpkeep(store)
    old, one, two = (
        Daemon(host="a", pid=pid, started_at=START, beat_at=START + age, role="worker", owner=store.owner)
        for pid, age in ((1, -25 * HOUR), (2, -HOUR), (3, timedelta(0)))
    )
    daemon = Daemon(host="a", pid=4, started_at=START, beat_at=START, owner=store.owner)
    for process in (old, one, daemon, two):
        await upkeep.beat(process)
    vitals = await upkeep.vitals(START)
    assert [worker.pid for worker in vitals.workers] == [2, 3]
    assert vitals.daemon is not None
    assert vitals.daemon.pid == 4


async def test_what_a_silent_process_leased_is_free_before_its_leases_end(opened: Opener) -> None:
    async with SqlStore(opened()) as alive, SqlStore(opened()) as silent:
        silent.owner = "elsewhere:1:abc"
        await watch(alive, 2, planned=None, overdue=MINUTE)
        await watch(alive, 3, planned=None, overdue=MINUTE)
        for store, pid, host in ((silent, 1, "s2.example"), (alive, 2, "s3.example")):
            beat = Daemon(host="a", pid=pid, started_at=START, beat_at=START, role="worker")
            await SqlUpkeep(store).beat(beat)
            await store.claim(host, Selection(started=START), now=START, limit=9)
        upkeep = SqlUpkeep(alive)
        assert await upkeep.reap(START + timedelta(seconds=10), silent=timedelta(seconds=15)) == 0
        assert await upkeep.reap(START + timedelta(seconds=20), silent=timedelta(seconds=15)) == 2


@pytest.mark.parametrize("opened", ["sqlite"], indirect=True)
async def test_the_write_ahead_log_is_begun_anew_when_it_has_grown(store: SqlStore, tmp_path: Path) -> None:
    log = tmp_path / "m.db-wal"
    await store.aside(lambda connection: connection.execute("PRAGMA wal_autocheckpoint=0").fetchall())
    await store.aside(lambda connection: connection.executescript(
        "CREATE TABLE filling (body BLOB); INSERT INTO filling VALUES (zeroblob(5000000));"
    ))  # fmt: skip
    assert log.stat().st_size > 5_000_000
    await SqlUpkeep(store).shorten_log()
    assert log.stat().st_size == 0


async def test_all_that_a_process_leased_is_given_back_at_once(store: SqlStore) -> None:
    await watch(store, 2, planned=None, overdue=MINUTE)
    assert len(await store.claim("s2.example", Selection(started=START), now=START, limit=9)) == 2
    await store.release_all()
    assert len(await store.claim("s2.example", Selection(started=START), now=START, limit=9)) == 2
