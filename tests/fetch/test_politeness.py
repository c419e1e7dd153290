"""One request at a time per host, with a gap."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from email.utils import format_datetime

import pytest

from monitor.errors import HostWaits
from monitor.fetch import HostGate, HttpFetcher, ProcessMemory
from monitor.fetch.politeness import wait_of
from monitor.models import Fetched, HostRecord, Validators
from tests.fetch.helpers import NONE, NOW, StillClock, fetching, settings, trouble_of
from tests.servers import redirect, reply, serve


class Watch(StillClock):
    """Such a clock with a second one, which never steps."""

    def __init__(self) -> None:
        super().__init__()
        self.stepped = timedelta(0)

    def monotonic(self) -> float:
        return super().monotonic() - self.stepped.total_seconds()

    def step(self, **by: float) -> None:
        self.moment += timedelta(**by)
        self.stepped += timedelta(**by)


def gate_of(watch: Watch, gap: float = 5.0, memory: ProcessMemory | None = None, **gaps: float) -> HostGate:
    return HostGate(gap=gap, clock=watch, gaps=gaps, memory=memory, monotonic=watch.monotonic)


async def test_the_first_request_does_not_wait_and_the_next_waits_from_the_end_of_it() -> None:
    watch = Watch()
    gate = gate_of(watch)
    async with gate.turn("a"):
        watch.forward(seconds=3)
    watch.forward(seconds=1)
    async with gate.turn("a"):
        pass
    assert watch.slept == [4.0]
    watch.forward(seconds=5)
    async with gate.turn("a"), gate.turn("b"):
        pass
    assert watch.slept == [4.0]


async def test_a_request_of_another_process_counts_as_one_of_ours() -> None:
    watch, memory = Watch(), ProcessMemory()
    gate = gate_of(watch, memory=memory)
    async with gate.turn("a"):
        pass
    watch.forward(seconds=60)
    memory.asked("a", watch.now() - timedelta(seconds=2))
    async with gate.turn("a"):
        pass
    assert watch.slept == [3.0]


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
            watch.forward(seconds=1)
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


async def test_of_two_processes_at_the_door_at_once_one_goes_in_and_the_other_waits_for_the_gap() -> None:
    watch, memory = Watch(), ProcessMemory()
    ours, theirs = (gate_of(watch, memory=memory) for _ in range(2))
    async with ours.turn("a"), theirs.turn("a"):
        pass
    assert watch.slept == [5.0]


@pytest.mark.parametrize("seconds", [-3600, -2, 3600])
async def test_a_step_of_the_wall_clock_holds_a_host_no_longer_than_the_gap(seconds: float) -> None:
    watch = Watch()
    gate = gate_of(watch)
    for _ in range(3):
        async with gate.turn("a"):
            pass
        watch.step(seconds=seconds)
        watch.forward(seconds=5)
    assert sum(watch.slept) <= 2 * 5


# A host that asked to be left alone

WEEK = 7 * 24 * 3600.0
HELD = HostRecord(told_at=NOW, not_before=NOW + timedelta(hours=1))


@pytest.mark.parametrize(
    ("hours", "cap", "left"),
    [
        (0, WEEK, 3600.0),
        (0.5, WEEK, 1800.0),
        (1, WEEK, None),
        (24, WEEK, None),
        (0, 60.0, 60.0),  # A smaller cap ends waits that are kept already.
        (0.5, 60.0, None),
        (-1, WEEK, 7200.0),  # Until the clock's step is seen to.
        (-1000, WEEK, WEEK),
    ],
)
def test_a_wait_ends_when_the_host_said_or_when_the_cap_is_over(hours: float, cap: float, left: float | None) -> None:
    now = NOW + timedelta(hours=hours)
    until = wait_of(HELD, now=now, cap=cap)
    assert (until and (until - now).total_seconds()) == left


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (format_datetime(NOW + timedelta(minutes=2), usegmt=True), 120),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), 1),
        ("315360000", WEEK),
        (format_datetime(NOW.replace(year=2034), usegmt=True), WEEK),
        ("9" * 5000, WEEK),
    ],
    ids=["seconds", "date", "past", "ten years", "a date in ten years", "digits"],
)
async def test_retry_after_holds_for_the_whole_host(status: int, value: str, seconds: float) -> None:
    busy = reply(status, headers={"Retry-After": value})
    async with serve({"/busy": busy, "*": reply(body=b"<p>Story</p>")}) as server:
        clock = StillClock()
        async with fetching(clock=clock) as fetcher:
            await trouble_of(fetcher, server.url("/busy"))
            with pytest.raises(HostWaits) as caught:
                await fetcher.fetch(server.url("/other"), NONE)
            assert caught.value.until == NOW + timedelta(seconds=seconds)
            assert len(server.requests) == 1
            clock.forward(seconds=seconds)
            assert isinstance(await fetcher.fetch(server.url("/other"), NONE), Fetched)


@pytest.mark.parametrize("value", ["soon", "-5", "1.5", "", "Tue, 99 Nov 2024 12:00:00 GMT"])
async def test_a_retry_after_that_says_nothing_holds_nothing(value: str) -> None:
    busy = reply(503, headers={"Retry-After": value})
    async with serve({"/busy": busy, "*": reply(body=b"<p>Story</p>")}) as server, fetching() as fetcher:
        await trouble_of(fetcher, server.url("/busy"))
        assert isinstance(await fetcher.fetch(server.url("/other"), NONE), Fetched)


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_a_retry_after_on_other_answers_is_about_their_address_alone(status: int) -> None:
    answer = reply(status, headers={"Retry-After": "120"})
    async with serve({"/a": answer, "*": reply(body=b"<p>Story</p>")}) as server, fetching() as fetcher:
        if status != 404:
            await trouble_of(fetcher, server.url("/a"))
        assert isinstance(await fetcher.fetch(server.url("/other"), NONE), Fetched)


async def test_other_hosts_do_not_wait_and_a_redirect_to_one_that_does_is_not_followed() -> None:
    busy, page = reply(503, headers={"Retry-After": "120"}), reply(body=b"<p>Story</p>")
    async with serve({"*": busy}) as first, serve({"/a": page}) as second, fetching() as fetcher:
        second.answers["/r"] = redirect(first.url("/x"))
        await trouble_of(fetcher, first.url("/busy"))
        assert isinstance(await fetcher.fetch(second.url("/a"), NONE), Fetched)
        with pytest.raises(HostWaits):
            await fetcher.fetch(second.url("/r"), NONE)
    assert len(first.requests) == 1


async def test_those_in_line_behind_the_request_that_was_told_to_wait_wait_too() -> None:
    busy = reply(429, headers={"Retry-After": "120"})
    async with serve({"*": busy}) as server, fetching() as fetcher:
        ends = await asyncio.gather(
            *(fetcher.fetch(server.url(f"/{n}"), NONE) for n in range(20)), return_exceptions=True
        )
    assert len(server.requests) == 1
    assert sum(isinstance(end, HostWaits) for end in ends) == 19


async def test_of_two_waits_the_later_one_counts() -> None:
    watch = Watch()
    gate = gate_of(watch)
    await gate.hold("a", 3600)
    await gate.hold("a", 60)
    with pytest.raises(HostWaits) as caught:
        await gate.heed("a")
    assert caught.value.until == NOW + timedelta(hours=1)


# From one run to the next


@pytest.mark.parametrize(
    ("seconds", "left"),
    [(0, 5.0), (2, 3.0), (5, 0.0), (86400, 0.0), (-3600, 0.0)],
    ids=["at once", "soon", "late", "a day ahead", "an hour back"],
)
@pytest.mark.parametrize("record", [HostRecord(asked_at=NOW), HostRecord(turn_at=NOW)], ids=["ended", "begun"])
def test_what_is_left_of_the_gap_is_never_more_than_the_gap(record: HostRecord, seconds: float, left: float) -> None:
    now = NOW + timedelta(seconds=seconds)
    assert max(record.pause(5.0, now=now, common=now, ours=None), 0.0) == left


async def test_a_run_right_after_another_keeps_the_gap() -> None:
    watch, memory = Watch(), ProcessMemory()
    async with gate_of(watch, memory=memory).turn("a"):
        pass
    watch.forward(seconds=2)
    again = gate_of(watch, memory=memory)
    for host in ("a", "b", "a"):
        async with again.turn(host):
            pass
    assert watch.slept == [3.0, 5.0]


async def test_a_request_that_another_process_made_meanwhile_counts_too() -> None:
    watch, memory = Watch(), ProcessMemory()
    ours, theirs = (gate_of(watch, memory=memory) for _ in range(2))
    async with ours.turn("a"):
        pass
    watch.forward(seconds=60)
    async with theirs.turn("a"):
        pass
    watch.forward(seconds=2)
    async with ours.turn("a"):
        pass
    assert watch.slept == [3.0]


async def test_a_gap_that_the_host_asks_for_counts_where_it_is_the_longer_one() -> None:
    watch = Watch()
    gate = gate_of(watch, slow=30.0)
    for host in ("a", "slow"):
        gate.widen(f"https://{host}", 10.0)
        for _ in range(2):
            async with gate.turn(host):
                pass
    gate.widen("https://a", 0.0)
    async with gate.turn("a"):
        pass
    assert watch.slept == [10.0, 30.0]
