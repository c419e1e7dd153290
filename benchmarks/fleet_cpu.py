"""What checks cost through the queue: CPU seconds per 1,000 checks of 1, 2 and 4 workers and of PostgreSQL.

Pages of 200 hosts are each looked at once in a round that is counted, with all that follows from it recorded. Two
sites: for 10,000 pages a fetcher that answers "not modified" at once, under the real check, so that the queue and the
store are what is measured; for 2,000 a real local server that answers 304, and of each twentieth page a new version of
45 kB. Both are measured beside one process that looks at the same pages of the same database without a queue.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from monitor.app import App, assemble, lay_ground
from monitor.config import Settings, defaults
from monitor.daemon.manager import Manager
from monitor.daemon.worker import Worker, WorkerEdges
from monitor.dispatch.cluster import open_queue, queue_worker
from monitor.dispatch.local import run_due
from monitor.models import Fetched, Gone, NotModified, Selection, SourceKind, Validators, Wanted
from monitor.ports import JobQueue
from tests import postgres

_SOURCES, _SITE_SOURCES, _HOSTS = 10_000, 2_000, 200
_WORKERS = (1, 2, 4)
#: CPU seconds per 1,000 checks through the queue, and how much more than without it
_TARGET, _OVERHEAD = 2.5, 0.20
_STORY = (
    "<html lang='en'><head><title>Troops gather</title></head><body><article><h1>Troops gather</h1>"
    + "<p>About 11,000 soldiers are in the region, officials said on Monday, and more are on their way there.</p>" * 4
    + "</article></body></html>"
).encode()


class Stub:
    """A site without a network: each page is there, and is never changed."""

    async def fetch(self, url: str, validators: Validators, *, as_robot: bool = False) -> Fetched | NotModified | Gone:
        """Answer at once."""
        del as_robot
        now = datetime.now(UTC)
        if validators.etag is not None:
            return NotModified(url=url, validators=validators, fetched_at=now)
        return Fetched(
            url=url, final_url=url, status=200, headers={"content-type": "text/html; charset=utf-8"}, body=_STORY,
            validators=Validators(etag='"1"'), fetched_at=now,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Round:
    """What a round of looks at every source came to."""

    seconds: float
    #: CPU seconds of the processes that look, and of PostgreSQL
    looking: float
    database: float
    looks: int

    @property
    def cpu(self) -> float:
        """CPU seconds per 1,000 checks."""
        return (self.looking + self.database) / self.looks * 1000


def _settings(url: str, site: str | None) -> Settings:
    routes = ", ".join(f'"https://host{n}.example" = "{site}"' for n in range(_HOSTS)) if site else ""
    given = {"database.url": repr(url), "politeness.gap": "0", "fetch.routes": f"{{{routes}}}", "daemon.health": "''"}
    return defaults(given, {})


@asynccontextmanager
async def _parts(settings: Settings, site: str | None) -> AsyncIterator[App]:
    async with assemble(settings, None) as app:
        yield app if site else replace(app, checker=replace(app.checker, fetcher=Stub()))


async def _work(url: str, site: str | None) -> None:
    """Be a worker until told to stop, then say how many looks it had."""
    settings, looks = _settings(url, site), 0

    def seen(_: object) -> None:
        nonlocal looks
        looks += 1

    async with lay_ground(settings, None, patience=10) as ground:

        @asynccontextmanager
        async def build(changed: Settings) -> AsyncIterator[App]:
            async with ground.build(changed) as app:
                yield app if site else replace(app, checker=replace(app.checker, fetcher=Stub()))

        edges = WorkerEdges(
            work=lambda duties: queue_worker(settings, duties), on_seen=seen, on_delivered=lambda _: None,
            manager=Manager(None),
        )  # fmt: skip
        print("ready", flush=True)
        await Worker(settings, replace(ground, build=build), edges).run()
    print(looks, flush=True)


@contextmanager
def _workers(number: int, url: str, site: str | None) -> Iterator[list[subprocess.Popen[str]]]:
    command = [sys.executable, "-m", "benchmarks.fleet_cpu", "--work", url, *(("--site", site) if site else ())]
    with ExitStack() as stack:
        started = [
            stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True))
            for _ in range(number)
        ]
        for process in started:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "ready"
        yield started


def _ticks(pid: int, *, children: bool) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return sum(map(int, fields[11 : 15 if children else 13])) / os.sysconf("SC_CLK_TCK")


def database_cpu(first: int) -> float:
    """Return the CPU seconds of a server: of those that work for it, and of those that ended."""
    named = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="ascii").split()
    return _ticks(first, children=True) + sum(_ticks(int(child), children=False) for child in named)


async def _due(app: App) -> None:
    await app.store.run(lambda connection: connection.exec_driver_sql("UPDATE sources SET next_check_at = now()"))


async def _through_the_queue(app: App, server: postgres.Server, url: str, site: str | None, number: int) -> Round:
    with _workers(number, url, site) as workers:
        async with open_queue(app.settings) as queue:
            # What a worker loads with its first pages is not counted.
            await _round(app, queue)
            before = _spent(server, workers)
            start = time.perf_counter()
            await _round(app, queue)
            seconds = time.perf_counter() - start
            looking, database = (after - then for after, then in zip(_spent(server, workers), before, strict=True))
        for process in workers:
            process.terminate()
        looks = sum(int((process.communicate()[0] or "0").split()[-1]) for process in workers)
    sources = len(await app.store.sources())
    assert looks == 2 * sources, f"{looks} looks in two rounds at {sources} sources"
    return Round(seconds, looking, database, sources)


async def _round(app: App, queue: JobQueue) -> None:
    """Have every source looked at, as the scheduler does, and wait until all is written."""
    await _due(app)
    while hosts := await app.store.hosts_due(Selection(started=app.clock.now())):
        await queue.look([host for host, _ in hosts])
        await asyncio.sleep(0.25)
    while await app.store.run(_counted, "lease IS NOT NULL"):  # noqa: ASYNC110 - others write what is waited for
        await asyncio.sleep(0.02)
    assert await app.store.run(_counted, "failures > 0") == 0


def _spent(server: postgres.Server, workers: Sequence[subprocess.Popen[str]]) -> tuple[float, float]:
    """Return the CPU seconds of this process, which schedules, with the workers, and of the server."""
    looking = sum(_ticks(one.pid, children=True) for one in workers)
    return time.process_time() + looking, database_cpu(server.made.get_pid())


def _counted(connection: sa.Connection, which: str) -> int:
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM sources WHERE {which}").scalar() or 0)


async def _alone(app: App, server: postgres.Server) -> Round:
    await _due(app)
    looks: list[object] = []
    start, own, before = time.perf_counter(), time.process_time(), database_cpu(server.made.get_pid())
    await run_due(
        app.store, app.checker, app.clock, Selection(started=app.clock.now()), hosts_at_once=50, on_seen=looks.append
    )
    seconds, looking = time.perf_counter() - start, time.process_time() - own
    assert await app.store.run(_counted, "failures > 0") == 0
    return Round(seconds, looking, database_cpu(server.made.get_pid()) - before, len(looks))


@contextmanager
def _site() -> Iterator[str]:
    command = [sys.executable, "-m", "benchmarks.polling_cpu", "--serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.terminate()


def _pages(site: str | None) -> Sequence[Wanted]:
    """Return the pages; of a real site each twentieth changes whenever it is asked for."""
    number = _SITE_SOURCES if site else _SOURCES
    kinds = ["changing" if site and n % 20 == n // _HOSTS % 20 else "standing" for n in range(number)]
    return [
        Wanted(url=f"https://host{n % _HOSTS}.example/{kind}/{n}", kind=SourceKind.PAGE) for n, kind in enumerate(kinds)
    ]


async def _measure(site: str | None) -> dict[str, Round]:
    found: dict[str, Round] = {}
    with postgres.running(durable=True) as server:
        url = server.database()
        async with _parts(_settings(url, site), site) as app:
            await app.store.add(_pages(site), now=app.clock.now())
            print("  reading every page for the first time ...", file=sys.stderr, flush=True)
            await _alone(app, server)
            found["one process, no queue"] = await _alone(app, server)
            for number in _WORKERS:
                found[_named(number)] = await _through_the_queue(app, server, url, site, number)
    return found


def _named(number: int) -> str:
    return f"{number} worker{'' if number == 1 else 's'}"


def _tell(title: str, found: dict[str, Round]) -> None:
    print(f"{title}\n  {'':24}CPU s per 1,000   looking  PostgreSQL  checks/s")
    for name, one in found.items():
        thousand = 1000 / one.looks
        print(
            f"  {name:24}{one.cpu:15.2f}{one.looking * thousand:10.2f}{one.database * thousand:12.2f}"
            f"{one.looks / one.seconds:10.0f}"
        )


def main() -> None:
    """Measure, and say how it stands to what is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", help=argparse.SUPPRESS)
    parser.add_argument("--site", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        asyncio.run(_work(options.work, options.site))
        return
    stub = asyncio.run(_measure(None))
    _tell("a stub fetcher", stub)
    with _site() as site:
        real = asyncio.run(_measure(site))
    _tell("a local site, 304 and 5 % changed", real)
    most = max(one.cpu for name, one in stub.items() if "worker" in name)
    alone = real["one process, no queue"].cpu
    # More workers than processors make each other's caches cold; that is no cost of the queue.
    fitting = [real[_named(number)].cpu for number in _WORKERS if number <= (os.cpu_count() or 1)]
    over = max(fitting) / alone - 1
    print(f"through the queue {most:.2f} CPU s at most, asked under {_TARGET}")
    told = f"with no more workers than processors, asked under {_OVERHEAD:.0%}"
    print(f"overhead over a real site {over:.0%} at most, {told}")


if __name__ == "__main__":
    main()
