"""Workers are killed, stopped and cut off from their database: nothing is lost, and nothing is told twice."""

from __future__ import annotations

import asyncio
import random
import signal
import time
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from itertools import pairwise
from pathlib import Path

from tests.faults.fleet import Fleet, fleet_in
from tests.faults.press import Press, Receiver, listening
from tests.faults.program import SOAK, Daemon, eventually, figures, hosts
from tests.faults.test_kills import judge

#: seconds of the whole, and between two kills
SECONDS, BETWEEN = (180, 20) if SOAK else (45, 20)
#: seconds that the pages of a host may be left after a kill
GAP = 30
#: seconds that anything is waited for, beside other tests too
LONGEST = 120
#: a worker that is silent for so long is dead, where a test need not wait for the usual time
_SOON = ("--set", "fleet.heartbeat=1s", "--set", "fleet.silence=2s")


def watched(fleet: Fleet, site: int, hook: int | None, *, number: int = 5, each: int = 4) -> list[str]:
    """Watch pages of some hosts; returns the hosts."""
    names = hosts(number)
    pages = [f"{name}/{n}" for name in names for n in range(each)]
    fleet.configure(pages=pages, routes=dict.fromkeys(names, site), hook=hook)
    return names


def times(press: Press, host: str) -> Sequence[float]:
    """Return when pages of a host were asked for."""
    return sorted(at for page, found in press.asked.items() if page.startswith(f"{host}/") for at in found)


async def ended(fleet: Fleet, press: Press, receiver: Receiver) -> Mapping[str, object]:
    """Let all that is under way come to its end, and judge it."""
    press.edits = 0
    receiver.heal()
    await fleet.drain()
    return judge(press, receiver, fleet)


async def test_workers_that_are_killed_lose_and_double_nothing(tmp_path: Path) -> None:
    press = Press(chance=random.Random(3))
    receiver = Receiver(refuses=0.10, drops=0.05, chance=random.Random(4))
    kills: list[float] = []
    with fleet_in(tmp_path) as fleet:
        async with listening(press.answer) as site, listening(receiver.answer) as hook, AsyncExitStack() as stack:
            names = watched(fleet, site, hook)
            begun = time.monotonic()
            scheduler = await stack.enter_async_context(fleet.scheduler())
            workers = [await stack.enter_async_context(fleet.worker()) for _ in range(2)]
            await eventually(lambda: len(press.asked) == len(fleet.pages), LONGEST)
            async with fleet.always_due(0.2):
                while time.monotonic() - begun < SECONDS - BETWEEN / 2:
                    await asyncio.sleep(min(BETWEEN, SECONDS / 3))
                    await workers.pop(0).kill()
                    kills.append(time.monotonic())
                    workers.append(await stack.enter_async_context(fleet.worker()))
                await eventually(lambda: all(times(press, name)[-1] > kills[-1] for name in names), GAP + 10)
            # A signal that comes before it is heeded ends a process at once.
            await eventually(lambda: all("working" in worker.events for worker in workers), LONGEST)
            for process in (*workers, scheduler):
                assert await process.stop() == 0
            gaps = [gap_after(press, names, at) for at in kills]
            counts = await ended(fleet, press, receiver)
    figures(
        "workers killed", seconds=SECONDS, kills=len(kills), **counts, gap_after_a_kill=f"{max(gaps):.1f} s at most"
    )
    assert max(gaps) < (GAP if SOAK else GAP + 10)


def gap_after(press: Press, names: Sequence[str], kill: float) -> float:
    """Return the longest time after a kill for which a host was left."""
    return max(min((at for at in times(press, name) if at > kill), default=kill + 999) - kill for name in names)


async def test_a_worker_that_was_stopped_past_its_lease_brings_nothing(tmp_path: Path) -> None:
    press, receiver = Press(chance=random.Random(5)), Receiver()
    with fleet_in(tmp_path, more=_SOON) as fleet:
        async with listening(press.answer) as site, listening(receiver.answer) as hook, AsyncExitStack() as stack:
            watched(fleet, site, hook)
            scheduler = await stack.enter_async_context(fleet.scheduler())
            stopped = await stack.enter_async_context(fleet.worker())
            await eventually(lambda: len(press.asked) == len(fleet.pages), LONGEST)
            async with fleet.always_due(0.1):
                held = await stopped_with_a_lease(fleet, stopped)
                other = await stack.enter_async_context(fleet.worker())
                asked = press.requests
                await eventually(lambda: press.requests > asked + 2 * len(fleet.pages), LONGEST)
                stopped.process.send_signal(signal.SIGCONT)
                await asyncio.sleep(2)
            for process in (stopped, other, scheduler):
                assert await process.stop() == 0
            counts = await ended(fleet, press, receiver)
    figures("worker stopped past its lease", leases_held=held, **counts)


async def stopped_with_a_lease(fleet: Fleet, worker: Daemon) -> int:
    """Stop a worker at a moment at which it holds leases; returns how many."""
    leases = f"SELECT count(*) FROM sources WHERE lease LIKE '%:{worker.process.pid}:%'"
    for _ in range(200):
        worker.process.send_signal(signal.SIGSTOP)
        await asyncio.sleep(0.05)
        (found,) = (await asyncio.to_thread(fleet.ask, leases.replace("%", "%%")))[0]
        if found:
            return int(found)
        worker.process.send_signal(signal.SIGCONT)
        await asyncio.sleep(random.Random().uniform(0.0, 0.1))
    raise AssertionError("the worker held no lease whenever it was stopped")


async def test_a_server_that_is_killed_and_started_again_loses_nothing_that_it_took(tmp_path: Path) -> None:
    press, receiver = Press(chance=random.Random(6)), Receiver()
    back: list[float] = []
    with fleet_in(tmp_path, durable=True, more=_SOON) as fleet:
        async with listening(press.answer) as site, listening(receiver.answer) as hook, AsyncExitStack() as stack:
            watched(fleet, site, hook)
            scheduler = await stack.enter_async_context(fleet.scheduler())
            workers = [await stack.enter_async_context(fleet.worker()) for _ in range(2)]
            await eventually(lambda: len(press.asked) == len(fleet.pages), LONGEST)
            async with fleet.always_due(0.1):
                for _ in range(5 if SOAK else 2):
                    await asyncio.sleep(2)
                    fleet.server.kill()
                    await asyncio.sleep(1)
                    await asyncio.to_thread(fleet.server.start)
                    back.append(await first_look_after(fleet, press, time.monotonic()))
            for process in (*workers, scheduler):
                assert await process.stop() == 0
            counts = await ended(fleet, press, receiver)
    figures("server killed", kills=len(back), **counts, working_again_after=f"{max(back):.1f} s at most")
    # Beside the other tests everything waits for its turn.
    assert max(back) < (5 if SOAK else 20)


async def first_look_after(fleet: Fleet, press: Press, at: float) -> float:
    """Return the seconds until every page was asked for again, and one of them was written down."""
    kept = sum(press.kept.values())
    await eventually(lambda: sum(press.kept.values()) > kept, LONGEST)
    return time.monotonic() - at


async def test_four_workers_keep_the_pause_between_requests_to_a_host(tmp_path: Path) -> None:
    press, gap = Press(edits=0.2), 0.3
    with fleet_in(tmp_path, more=(*_SOON, "--set", f"politeness.gap={gap}")) as fleet:
        async with listening(press.answer) as site, AsyncExitStack() as stack:
            names = watched(fleet, site, None, number=6, each=8)
            scheduler = await stack.enter_async_context(fleet.scheduler())
            workers = [await stack.enter_async_context(fleet.worker()) for _ in range(4)]
            async with fleet.always_due(0.1):
                await eventually(lambda: all(len(times(press, name)) >= 20 for name in names), LONGEST)
            for process in (*workers, scheduler):
                assert await process.stop() == 0
    gaps = [after - before for name in names for before, after in pairwise(times(press, name))]
    busy = sum("check" in worker.events for worker in workers)
    least = f"{min(gaps):.3f} s of {gap}"
    figures("pause across workers", workers=4, worked=busy, requests=press.requests, least=least)
    assert min(gaps) >= gap
    assert busy > 1
