"""Thousands of sources over many hosts, for a while: none is missed or late, and nothing grows."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

from tests.faults.press import Press, Receiver, listening
from tests.faults.program import SOAK, Daemon, Folder, eventually, figures, hosts

#: hosts, sources of each, seconds between looks, and seconds that are measured; MONITOR_SOAK_SECONDS=3600 for an hour
HOSTS, EACH, INTERVAL = (200, 50, 60) if SOAK else (40, 4, 5)
SECONDS = float(os.environ.get("MONITOR_SOAK_SECONDS", "360")) if SOAK else 6.0
#: a warm-up until the memory is as large as it gets: every source was looked at so often
LOOKS = 3 if SOAK else 2
#: seconds that each part of the warm-up may take
LONGEST = 900 if SOAK else 60


async def test_many_sources_are_looked_at_in_time_and_nothing_grows(tmp_path: Path) -> None:
    press, receiver, folder = Press(edits=0.02), Receiver(), Folder(path=tmp_path)
    names = hosts(HOSTS)
    pages = [f"{name}/{n}" for name in names for n in range(EACH)]
    async with listening(press.answer) as site, listening(receiver.answer) as hook:
        folder.configure(pages=pages, routes=dict.fromkeys(names, site), hook=hook, interval=f"{max(INTERVAL, 30)}s")
        async with folder.daemon("--log-level", "warning") as daemon:
            if not SOAK:
                # A configuration allows no interval as short as that of a test.
                await eventually(lambda: bool(press.asked), LONGEST)
                folder.ask("UPDATE sources SET interval_seconds = ?", INTERVAL)
                folder.make_due()
            await eventually(lambda: len(press.asked) == len(pages), LONGEST, 0.1)
            swept = time.monotonic() - daemon.started
            await eventually(lambda: all(len(times) >= LOOKS for times in press.asked.values()), LONGEST, 0.5)
            watch = Watch(daemon, folder)
            await watch.last(SECONDS)
            late = press_lateness(press, watch.begun)
            looks = sum(at >= watch.begun for times in press.asked.values() for at in times)
            silent = [page for page, times in press.asked.items() if times[-1] < watch.ended - INTERVAL - 5]
            press.edits = 0
            assert await daemon.stop() == 0
        await folder.drain()
    lost = press.changes - receiver.ids.keys()
    # What is told of sources in trouble is no change.
    ids = [len(receiver.ids[change]) for change in press.changes - lost]
    p99 = late[int(0.99 * (len(late) - 1))]
    figures(
        "many sources", sources=len(pages), hosts=HOSTS, interval=f"{INTERVAL} s", seconds=round(SECONDS),
        first_sweep=f"{swept:.0f} s", looks=looks, missed=len(silent), lateness_p99=f"{p99:.2f} s",
        lateness_most=f"{late[-1]:.2f} s", memory=watch.memory, memory_grown=f"{watch.growth:.1%}",
        log_most=f"{watch.log / 1e6:.1f} MB", files=watch.files, cpu=f"{watch.cpu:.0f} s",
        load=f"{os.getloadavg()[0]:.1f}", changes=len(press.changes), lost=len(lost),
        ids_per_change=max(ids, default=0), troubles=sum(one.version is None for one in receiver.taken),
    )  # fmt: skip
    assert not lost
    assert set(ids) == {1}
    assert not silent
    assert p99 < 5.0
    assert watch.growth < (0.05 if SOAK else 0.2)
    assert watch.log < 64 * 1024 * 1024


def press_lateness(press: Press, since: float) -> list[float]:
    """Return how much longer than the interval each source waited between two looks, smallest first."""
    gaps = [
        times[n] - times[n - 1] - INTERVAL
        for times in press.asked.values()
        for n in range(1, len(times))
        if times[n] >= since
    ]
    return sorted(max(gap, 0.0) for gap in gaps)


class Watch:
    """What a process takes, over a while."""

    def __init__(self, daemon: Daemon, folder: Folder) -> None:
        self._daemon, self._folder = daemon, folder
        self.begun = self.ended = time.monotonic()
        self._sizes: list[int] = []
        self.log = self.files = 0
        self.cpu = 0.0

    async def last(self, seconds: float) -> None:
        cpu = self._daemon.cpu()
        while time.monotonic() < self.begun + seconds:
            self._sizes.append(self._daemon.memory())
            self.files = max(self.files, self._daemon.files())
            log = self._folder.database.with_name("m.db-wal")
            self.log = max(self.log, log.stat().st_size if log.exists() else 0)
            await asyncio.sleep(1)
        self.ended = time.monotonic()
        self.cpu = self._daemon.cpu() - cpu

    @property
    def growth(self) -> float:
        """The mean of the last tenth over that of the first."""
        tenth = max(len(self._sizes) // 10, 1)
        return sum(self._sizes[-tenth:]) / sum(self._sizes[:tenth]) - 1

    @property
    def memory(self) -> str:
        return f"{self._sizes[0] / 1e6:.0f} to {max(self._sizes) / 1e6:.0f} MB"
