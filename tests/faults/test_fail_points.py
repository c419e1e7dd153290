"""The daemon ends at each point around claim, commit, send and mark; the next one goes on, with nothing lost."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

from tests.faults.failing import ENDED, Point, run_until
from tests.faults.press import Press, Receiver, listening
from tests.faults.program import SOAK, Folder, figures, hosts
from tests.faults.test_kills import judge

#: in the order in which a change goes its way
POINTS = (
    Point("monitor.store.claims:claim", after=True),  # leased, not committed
    Point("monitor.store.sql_store:SqlStore.claim", after=True),  # leased, not looked at
    Point("monitor.check.checker:Checker.look", after=True),  # read, not recorded
    Point("monitor.store.recording:record", after=False),  # about to be recorded
    Point("monitor.store.outbox:insert_alert", after=True),  # half recorded
    Point("monitor.store.recording:record", after=True),  # recorded, not committed
    Point("monitor.store.sql_store:SqlStore.record", after=True),  # committed, nobody told
    Point("monitor.store.sending:take", after=True),  # a channel leased, not committed
    Point("monitor.store.sql_store:SqlStore.take", after=True),  # leased, nothing sent
    Point("monitor.notify.webhook:WebhookNotifier.send", after=False),  # about to send
    Point("monitor.notify.webhook:WebhookNotifier.send", after=True),  # sent, not marked
    Point("monitor.store.sending:conclude", after=True),  # marked, not committed
    Point("monitor.store.sql_store:SqlStore.conclude", after=True),  # committed, the next not sent
    Point("monitor.store.sending:give_back", after=False),  # all sent, the lease still held
)
#: which call of each function it is, and how often the daemon ends at each of them
CALLS, ROUNDS = ((1, 2, 3, 5), 3) if SOAK else ((2,), 1)
#: changes that are shown, in the long form, while the daemon is to end at one point
LEAST = 10


async def test_a_daemon_that_ends_at_any_point_of_a_change_s_way_loses_and_doubles_nothing(tmp_path: Path) -> None:
    folder, press = Folder(path=tmp_path), Press()
    receiver = Receiver(refuses=0.10, drops=0.05)
    async with listening(press.answer) as site, listening(receiver.answer) as hook:
        names = hosts(3)
        folder.configure(
            pages=[f"{name}/{n}" for name in names for n in range(2)], routes=dict.fromkeys(names, site), hook=hook
        )
        await folder.command("check", "--all")
        shown: Counter[str] = Counter()
        for call in CALLS * ROUNDS:
            for point in POINTS:
                before = len(press.changes)
                await ended_at(Point(point.function, point.after, call), folder)
                shown[str(point)] += len(press.changes) - before
            # Failures are written down at all points, successes not: by hand the channel is tried though it rests.
            await folder.command("check")
        press.edits = 0
        receiver.heal()
        await folder.drain()
        counts = judge(press, receiver, folder)
    if SOAK:
        assert min(shown[str(point)] for point in POINTS) >= LEAST, shown
    figures(
        "ended at points", points=len(POINTS), exits=len(POINTS) * len(CALLS) * ROUNDS,
        fewest_changes_at_a_point=min(shown[str(point)] for point in POINTS), **counts, sound="yes",
    )  # fmt: skip


async def ended_at(point: Point, folder: Folder) -> None:
    """Run a daemon until it ends at a point."""
    process = await asyncio.to_thread(run_until, point, folder.path, ("run", *folder.arguments))
    try:
        async with folder.always_due():
            await asyncio.to_thread(process.join, 20)
        assert process.exitcode == ENDED, f"{point}: {(folder.path / 'log.txt').read_text()[-2000:]}"
    finally:
        if process.is_alive():
            process.kill()
            process.join()
        process.close()
