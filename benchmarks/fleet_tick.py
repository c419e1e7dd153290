"""Whether one scheduler's questions and all writes keep up with 1,000,000 sources, of which 3,333 come due each second.

The store alone, on PostgreSQL: each second the hosts are asked for that have something due, their sources are leased as
workers lease them, and each is written back as unchanged and due again in five minutes.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from benchmarks.fleet_cpu import database_cpu
from monitor.models import Outcome, Selection, Source, SourceUpdate, Validators
from monitor.store import SqlStore, open_postgres
from tests import postgres

_SOURCES, _INTERVAL = 1_000_000, timedelta(minutes=5)
_SHARE = 50
_BATCH = 100
#: seconds until the first of them is due: making them takes so long
_WAIT = 120
#: how many hosts are asked about side by side, as the connections of one process are
_AT_ONCE = 4

_FILL = """
INSERT INTO sources (key, url, kind, origin, host, paused, muted, next_check_at, checked_at, failures, not_found,
                     moved_count, etag, reader)
SELECT 'https://host' || mod(n, {hosts}) || '.example/' || n, 'https://host' || mod(n, {hosts}) || '.example/' || n,
       'page', 'added', 'host' || mod(n, {hosts}) || '.example', false, false,
       now() + interval '{wait} seconds' + n / 3333.0 * interval '1 second', now(), 0, 0, 0, '"1"', 'fake/1'
FROM generate_series(1, {sources}) AS n
"""


def _unchanged(source: Source, now: datetime) -> Outcome:
    update = SourceUpdate(
        source_id=source.id, lease=source.lease or "", checked_at=now, next_check_at=now + _INTERVAL,
        validators=Validators(etag='"1"'), body_sha256=None, reader="fake/1", failures=0, not_found=0,
    )  # fmt: skip
    return Outcome(update=update)


async def _one_host(store: SqlStore, host: str, selection: Selection, outcomes: asyncio.Queue[Outcome]) -> int:
    sources = await store.claim(host, selection, now=datetime.now(UTC), limit=_SHARE)
    for source in sources:
        await outcomes.put(_unchanged(source, datetime.now(UTC)))
    return len(sources)


async def _write(store: SqlStore, outcomes: asyncio.Queue[Outcome]) -> None:
    while True:
        batch = [await outcomes.get()]
        while not outcomes.empty() and len(batch) < _BATCH:
            batch.append(outcomes.get_nowait())
        recorded = await store.record(batch)
        assert not any(one.lost for one in recorded)
        for _ in batch:
            outcomes.task_done()


async def _tick(store: SqlStore, outcomes: asyncio.Queue[Outcome]) -> int:
    selection = Selection(started=datetime.now(UTC))
    hosts = asyncio.Queue[str]()
    for host, _ in await store.hosts_due(selection):
        hosts.put_nowait(host)

    async def some() -> int:
        done = 0
        while not hosts.empty():
            done += await _one_host(store, hosts.get_nowait(), selection, outcomes)
        return done

    done = sum(await asyncio.gather(*(some() for _ in range(_AT_ONCE))))
    await outcomes.join()
    return done


async def _behind(store: SqlStore) -> int:
    def late(connection: sa.Connection) -> int:
        return int(connection.scalar(sa.text("SELECT count(*) FROM sources WHERE next_check_at <= now()")) or 0)

    return await store.run(late)


async def _measure(hosts: int, seconds: int) -> None:
    with postgres.running(durable=True) as server:
        url = server.database()
        print("  making 1,000,000 sources ...", file=sys.stderr, flush=True)
        server.run(_FILL.format(hosts=hosts, sources=_SOURCES, wait=_WAIT), url.partition("?")[0].rpartition("/")[2])
        server.run("VACUUM ANALYZE sources", url.partition("?")[0].rpartition("/")[2])
        async with SqlStore(open_postgres(url)) as store:
            outcomes: asyncio.Queue[Outcome] = asyncio.Queue(maxsize=4 * _BATCH)
            writing = asyncio.create_task(_write(store, outcomes))
            while not await _behind(store):  # noqa: ASYNC110 - the database's clock is waited for
                await asyncio.sleep(0.2)
            start, own, done = time.monotonic(), time.process_time(), 0
            database = database_cpu(server.made.get_pid())
            longest = 0.0
            while time.monotonic() - start < seconds:
                began = time.monotonic()
                done += await _tick(store, outcomes)
                longest = max(longest, time.monotonic() - began)
                await asyncio.sleep(max(0.0, 1 - (time.monotonic() - began)))
            took = time.monotonic() - start
            cpu = time.process_time() - own, database_cpu(server.made.get_pid()) - database
            late = await _behind(store)
            writing.cancel()
    rate, here, there = done / took, cpu[0] / took, cpu[1] / took
    print(
        f"{hosts} hosts, {took:.0f} s: {rate:.0f} sources a second leased and written back, {late} due at the end, "
        f"longest round {longest:.2f} s; {here:.0%} of a processor here, {there:.0%} in PostgreSQL, "
        f"{sum(cpu) / done * 1000:.2f} CPU s per 1,000; load {os.getloadavg()[0]:.1f}"
    )


def main() -> None:
    """Measure, for few hosts with much and for more hosts with little."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--hosts", type=int, nargs="*", default=[200, 1000])
    options = parser.parse_args()
    for hosts in options.hosts:
        asyncio.run(_measure(hosts, options.seconds))


if __name__ == "__main__":
    main()
