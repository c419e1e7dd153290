"""One request at a time per host, with a gap."""

from __future__ import annotations

import asyncio

import pytest

from monitor.fetch import HostGate, HttpFetcher
from monitor.models import Validators
from tests.fetch.helpers import StillClock, settings
from tests.servers import redirect, reply, serve


class Watch(StillClock):
    """A clock whose sleeping moves its monotonic time."""

    def __init__(self) -> None:
        super().__init__()
        self.time = 100.0

    def monotonic(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds)
        self.time += seconds


def gate_of(watch: Watch, gap: float = 5.0, **gaps: float) -> HostGate:
    return HostGate(gap=gap, clock=watch, gaps=gaps, monotonic=watch.monotonic)


async def test_the_first_request_does_not_wait_and_the_next_waits_from_the_end_of_it() -> None:
    watch = Watch()
    gate = gate_of(watch)
    async with gate.turn("a"):
        watch.time += 3
    watch.time += 1
    async with gate.turn("a"):
        pass
    assert watch.slept == [4.0]
    watch.time += 5
    async with gate.turn("a"), gate.turn("b"):
        pass
    assert watch.slept == [4.0]


async def test_a_host_may_have_a_gap_of_its_own() -> None:
    watch = Watch()
    gate = gate_of(watch, slow=30.0, free=0.0)
    for host in ("slow", "slow", "free", "free"):
        async with gate.turn(host):
            pass
    assert watch.slept == [30.0]


async def test_requests_to_one_host_pass_singly_and_in_order() -> None:
    gate = gate_of(Watch())
    inside = 0
    seen: list[int] = []

    async def visit(number: int) -> None:
        nonlocal inside
        async with gate.turn("a"):
            inside += 1
            assert inside == 1
            await asyncio.sleep(0)
            seen.append(number)
            inside -= 1

    await asyncio.gather(*(visit(number) for number in range(10)))
    assert seen == list(range(10))


async def test_hosts_do_not_wait_for_each_other() -> None:
    gate = gate_of(Watch())
    async with gate.turn("a"), asyncio.timeout(1), gate.turn("b"):
        pass


async def test_a_failed_or_cancelled_turn_frees_the_host() -> None:
    gate = gate_of(Watch())
    entered = asyncio.Event()

    async def stay() -> None:
        async with gate.turn("a"):
            entered.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(stay())
    await entered.wait()
    waiting = asyncio.create_task(stay())
    await asyncio.sleep(0)
    task.cancel()
    waiting.cancel()
    await asyncio.gather(task, waiting, return_exceptions=True)
    with pytest.raises(ValueError, match="broken"):
        async with gate.turn("a"):
            raise ValueError("broken")
    async with asyncio.timeout(1), gate.turn("a"):
        pass


async def test_hosts_whose_gap_is_over_are_forgotten_in_time() -> None:
    watch = Watch()
    gate = gate_of(watch)
    for number in range(3000):
        async with gate.turn(str(number)):
            watch.time += 1
    assert len(gate._doors) <= 1024


async def test_the_fetcher_passes_the_gate_on_every_hop_without_its_deadline_running() -> None:
    watch = Watch()
    page = reply(body=b"<p>Story</p>")
    async with serve({"/a": redirect("/b"), "/b": page}) as server:
        gate = gate_of(watch, gap=60.0)
        async with HttpFetcher(settings(deadline=5.0), gate=gate, clock=watch) as fetcher:
            await fetcher.fetch(server.url("/a"), Validators())
            await fetcher.fetch(server.url("/b"), Validators())
    assert len(watch.slept) == 2
    assert all(seconds == pytest.approx(60.0) for seconds in watch.slept)
