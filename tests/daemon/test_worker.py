"""What a worker makes of the jobs that it is given."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.app import Ground, lay_ground
from monitor.config import Politeness, Settings
from monitor.daemon import Manager
from monitor.daemon.worker import Worker, WorkerEdges, WorkerPace, share_of
from monitor.dispatch.writer import Seen
from monitor.errors import StoreError
from monitor.models import Selection, SourceKind, Wanted
from monitor.ports import Clock
from tests.daemon.helpers import eventually, settings_of
from tests.fakes import FakeClock
from tests.offline import Network, blank_database, page
from tests.servers import Request, serve

HOST = "news.example"
Work = Callable[[Worker], Callable[[], Awaitable[None]]]
PACE = WorkerPace(self_check=0.05, again=0.02, grace=1.0, last_writes=0.5)


@pytest.mark.parametrize(
    ("gap", "sources", "hold"),
    [("0", 50, 30.0), ("0.1", 50, 29.9), ("5s", 6, 25.0), ("20s", 1, 10.0), ("1m", 1, 0.0)],
)
def test_a_job_takes_what_fits_into_its_turn_at_the_pause_of_its_host(
    tmp_path: Path, gap: str, sources: int, hold: float
) -> None:
    politeness = settings_of(tmp_path, {"politeness.gap": gap}).politeness
    share = share_of(politeness, HOST)
    assert share.sources == sources
    assert share.hold.total_seconds() == pytest.approx(hold)


def test_a_host_with_a_pause_of_its_own_has_a_share_of_its_own() -> None:
    politeness = Politeness(hosts={HOST: timedelta(seconds=15)})
    assert share_of(politeness, HOST).sources == 2
    assert share_of(politeness, "other.example").sources == 6


@dataclass
class Bench:
    """A worker whose jobs the test hands out."""

    worker: Worker
    ground: Ground
    seen: list[Seen]
    #: what is under way, which a queue lets end before it ends itself
    jobs: set[asyncio.Task[None]]
    task: asyncio.Task[None]

    def give(self, host: str) -> asyncio.Task[None]:
        job = asyncio.create_task(self.worker.look(host))
        self.jobs.add(job)
        return job

    async def due(self) -> int:
        selection = Selection(started=self.ground.clock.now())
        return sum(number for _, number in await self.ground.store.hosts_due(selection))


@asynccontextmanager
async def at_work(
    folder: Path, settings: Settings, *, number: int, clock: Clock | None = None, work: Work | None = None
) -> AsyncIterator[Bench]:
    """Let a worker run for the length of a block, with so many pages of a host due."""
    (folder / "m.db").write_bytes(blank_database())
    seen: list[Seen] = []
    jobs: set[asyncio.Task[None]] = set()

    def hold(_worker: Worker) -> Callable[[], Awaitable[None]]:
        async def wait() -> None:
            try:
                await asyncio.Event().wait()
            finally:
                await asyncio.gather(*jobs)

        return wait

    async with lay_ground(settings, None, patience=1.0) as laid:
        ground = replace(laid, clock=clock or laid.clock)
        pages = [Wanted(url=f"http://{HOST}/{n}", kind=SourceKind.PAGE) for n in range(number)]
        await ground.store.add(pages, now=ground.clock.now() - timedelta(hours=1))
        edges = WorkerEdges(work=work or hold, on_seen=seen.append, on_delivered=lambda _: None, manager=Manager(None))
        worker = Worker(settings, ground, edges, PACE)
        task = asyncio.create_task(worker.run())
        try:
            await eventually(lambda: worker.health.ready)
            yield Bench(worker, ground, seen, jobs, task)
        finally:
            worker.stop()
            await asyncio.wait_for(task, 10)


async def test_a_job_takes_its_share_and_leaves_the_rest_to_others(tmp_path: Path, network: Network) -> None:
    async with serve({"*": page()}) as server:
        network.host(HOST, server)
        async with at_work(tmp_path, settings_of(tmp_path), number=60) as bench:
            due = await bench.due()
            await bench.worker.look(HOST)
            assert len(bench.seen) == 50
            assert await bench.due() == due - 50


async def test_a_job_ends_in_time_however_slow_the_host_is_and_gives_the_rest_back(
    tmp_path: Path, network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    monkeypatch.setattr("monitor.app.SystemClock", lambda: clock)

    async def slowly(_request: Request, writer: asyncio.StreamWriter) -> None:
        clock.forward(seconds=12)
        writer.write(page())
        await writer.drain()

    async with serve({"*": slowly}) as server:
        network.host(HOST, server)
        async with at_work(tmp_path, settings_of(tmp_path), number=20, clock=clock) as bench:
            due, begun = await bench.due(), clock.now()
            await bench.worker.look(HOST)
            assert len(server.requests) == 3
            assert clock.now() - begun == timedelta(seconds=36)
            assert await bench.due() == due - 3


async def test_a_worker_that_is_stopped_writes_what_it_saw_and_gives_back_what_it_did_not(
    tmp_path: Path, network: Network
) -> None:
    begun, free = asyncio.Event(), asyncio.Event()

    async def slowly(_request: Request, writer: asyncio.StreamWriter) -> None:
        begun.set()
        await free.wait()
        writer.write(page())
        await writer.drain()

    async with serve({"*": slowly}) as server:
        network.host(HOST, server)
        async with at_work(tmp_path, settings_of(tmp_path), number=5) as bench:
            due = await bench.due()
            job = bench.give(HOST)
            await asyncio.wait_for(begun.wait(), 10)
            bench.worker.stop()
            await asyncio.sleep(0)
            free.set()
            await asyncio.wait_for(job, 10)
            assert len(bench.seen) == 1
            assert await bench.due() == due - 1


async def test_a_worker_ends_in_time_though_a_look_does_not(tmp_path: Path, network: Network) -> None:
    begun, free = asyncio.Event(), asyncio.Event()

    async def never(_request: Request, _writer: asyncio.StreamWriter) -> None:
        begun.set()
        await free.wait()

    async with serve({"*": never}) as server:
        network.host(HOST, server)
        async with at_work(tmp_path, settings_of(tmp_path), number=2) as bench:
            due = await bench.due()
            job = bench.give(HOST)
            await asyncio.wait_for(begun.wait(), 10)
            bench.worker.stop()
            await asyncio.wait_for(bench.task, 5)
            assert await bench.due() == due
            job.cancel()
            free.set()


async def test_a_queue_that_refuses_while_it_is_to_end_does_not_begin_anew(tmp_path: Path) -> None:
    begun = 0

    def work(_worker: Worker) -> Callable[[], Awaitable[None]]:
        async def refuse() -> None:
            nonlocal begun
            begun += 1
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError as error:
                raise StoreError("the queue in the database refused: it is gone") from error

        return refuse

    async with at_work(tmp_path, settings_of(tmp_path), number=1, work=work) as bench:
        await eventually(lambda: begun == 1)
        bench.worker.stop()
        await asyncio.wait_for(bench.task, 5)
    assert begun == 1


async def test_a_worker_tells_that_it_lives_and_that_it_ended(tmp_path: Path) -> None:
    async with at_work(tmp_path, settings_of(tmp_path), number=1) as bench:
        await bench.worker.health.check((), {})
        (one,) = (await bench.ground.upkeep.vitals(bench.ground.clock.now())).workers
        assert (one.role, one.state) == ("worker", "running")
        bench.worker.stop()
        await asyncio.wait_for(bench.task, 10)
        (one,) = (await bench.ground.upkeep.vitals(bench.ground.clock.now())).workers
        assert one.state == "stopped"
