"""The clock jumps, and summer time begins and ends: nothing is asked in a storm, and nothing falls silent."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.daemon.helpers import Site, eventually, network, run, settings_of
from tests.fakes import FakeClock
from tests.faults.program import figures, hosts
from tests.offline import Network, page
from tests.servers import serve

__all__ = ["network"]

INTERVAL, STEP = timedelta(minutes=10), timedelta(minutes=5)
SOURCES = 6


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


class Days:
    """True time, in steps, and the looks that were made in it."""

    def __init__(self, site: Site, clock: FakeClock) -> None:
        self._site, self._clock, self._true, self._told = site, clock, timedelta(0), 0
        self.looks: dict[str, list[timedelta]] = defaultdict(list)

    async def last(self, span: timedelta) -> None:
        end = self._true + span
        while self._true < end:
            self._clock.forward(seconds=STEP.total_seconds())
            self._true += STEP
            await self._settle()

    async def _settle(self) -> None:
        """Let two rounds of the clock's jobs pass, and all that they began."""
        tick, service = self._site.service._tick, self._site.service
        for _ in range(2):
            ran = tick.ran_at
            await eventually(lambda: tick.ran_at != ran and not service._under_way.hosts)  # noqa: B023
        for seen in self._site.seen[self._told :]:
            self.looks[seen.look.source.url].append(self._true)
        self._told = len(self._site.seen)


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize(
    ("what", "start", "jump"),
    [
        ("an hour ahead", datetime(2026, 5, 1, 12, tzinfo=UTC), timedelta(hours=1)),
        ("an hour back", datetime(2026, 5, 1, 12, tzinfo=UTC), timedelta(hours=-1)),
        ("summer time begins", datetime(2026, 3, 29, 0, 0, tzinfo=UTC), timedelta(0)),
        ("summer time ends", datetime(2026, 10, 25, 0, 0, tzinfo=UTC), timedelta(0)),
    ],
)
async def test_a_clock_that_jumps_brings_no_storm_and_no_silence(
    tmp_path: Path, network: Network, what: str, start: datetime, jump: timedelta
) -> None:
    clock = FakeClock()
    clock.moment = start
    names = hosts(SOURCES)
    settings = settings_of(tmp_path, {"schedule.page": f"{INTERVAL.seconds}s", "schedule.jitter": "0"})
    async with serve({"*": page()}) as server:
        for name in names:
            network.host(name, server)
        async with run(tmp_path, settings, clock=clock) as site:
            days = Days(site, clock)
            await site.watch(*(f"http://{name}/story" for name in names))
            await days.last(3 * INTERVAL)
            clock.moment += jump
            await days.last(9 * INTERVAL)
            assert await site.alerts() == []
    looks = list(days.looks.values())
    gaps = [later - earlier for times in looks for earlier, later in pairwise(times)]
    most = max(sum(at <= other < at + 2 * INTERVAL for other in times) for times in looks for at in times)
    assert len(looks) == SOURCES
    assert max(gaps) <= 2 * INTERVAL, gaps
    # Twice in two intervals is the rule; a jump may bring one look more.
    assert most <= 4
    assert max(times[-1] for times in looks) > 11 * INTERVAL
    figures(what, looks=sum(map(len, looks)), longest_gap=max(gaps), most_in_two_intervals=most, alerts=0)
