"""The daemon is killed at random moments, over a receiver in trouble: nothing is lost, nothing is told twice."""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import time
from pathlib import Path

from tests.faults.press import Press, Receiver, listening
from tests.faults.program import SOAK, Folder, eventually, figures, hosts

#: rounds, the longest life in seconds, and pages of each host
ROUNDS, LONGEST, PAGES = (100, 1.3, 8) if SOAK else (10, 0.5, 4)


def judge(press: Press, receiver: Receiver, folder: Folder) -> dict[str, object]:
    """Hold what was taken against what was shown, and return the figures."""
    changes, ids = press.changes, receiver.ids
    lost = changes - ids.keys()
    assert not lost, sorted(lost)
    assert ids.keys() == changes
    most = max(len(found) for found in ids.values())
    assert most == 1, [key for key, found in ids.items() if len(found) > 1]
    assert receiver.in_order()
    assert folder.is_sound()
    return {
        "changes": len(changes), "lost": len(lost), "ids_per_change": most, "posts": receiver.posts,
        "refused": receiver.refused, "dropped_replies": receiver.dropped,
    }  # fmt: skip


async def test_a_daemon_that_is_killed_at_any_moment_loses_and_doubles_nothing(tmp_path: Path) -> None:
    seed = int(os.environ.get("MONITOR_SEED", "0")) or random.randrange(1, 1_000_000)
    print(f"MONITOR_SEED={seed}")
    dice = random.Random(seed)
    folder, press = Folder(path=tmp_path), Press(chance=random.Random(seed))
    receiver = Receiver(refuses=0.10, drops=0.05, chance=random.Random(seed + 1))
    first: list[float] = []
    async with listening(press.answer) as site, listening(receiver.answer) as hook:
        names = hosts(5)
        pages = [f"{name}/{n}" for name in names for n in range(PAGES)]
        folder.configure(pages=pages, routes=dict.fromkeys(names, site), hook=hook)
        for _ in range(ROUNDS):
            await asyncio.to_thread(folder.make_due)
            before = press.requests
            async with folder.daemon() as daemon, folder.always_due():
                await eventually(lambda: press.requests > before)  # noqa: B023
                first.append(time.monotonic() - daemon.started)
                await asyncio.sleep(dice.uniform(0.005, LONGEST))
                await daemon.kill()
        press.edits = 0
        receiver.heal()
        await folder.drain()
        counts = judge(press, receiver, folder)
    # Beside the other tests a start waits for its turn.
    assert min(first) < 2.0, first
    assert statistics.median(first) < (2.0 if SOAK else 8.0), first
    if SOAK:
        assert len(press.changes) >= 1000
    slowest = f"{max(first):.2f} s (median {statistics.median(first):.2f} s)"
    figures("killed at random", seed=seed, rounds=ROUNDS, **counts, first_check_after=slowest, sound="yes")
