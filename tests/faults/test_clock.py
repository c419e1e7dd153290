"""The clock jumps, and summer time begins and ends: nothing is asked in a storm, and nothing falls silent."""

from __future__ import annotations

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.daemon.helpers import Site, eventually, network, run, settings_of
from tests.fakes import FakeClock
from tests.faults.program import figures, hosts
from tests.offline import Network, page
from tests.servers import Request, reply, serve

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

    def __init__(self, site: Site, clock: FakeClock, step: timedelta = STEP) -> None:
        self._site, self._clock, self._step, self._true, self._told = site, clock, step, timedelta(0), 0
        self.looks: dict[str, list[timedelta]] = defaultdict(list)

    async def last(self, span: timedelta) -> None:
        end = self._true + span
        while self._true < end:
            self._clock.forward(seconds=self._step.total_seconds())
            self._true += self._step
            await self._settle()

    async def _settle(self) -> None:
        """Let two rounds of the clock's jobs pass, and all that they began."""
        tick, service = self._site.service._tick, self._site.service
        for _ in range(2):
            ran = tick.ran_at
            await eventually(lambda: tick.ran_at != ran and not service._under_way.hosts)  # noqa: B023
            sent = {job: job.ran_at for job in service._parts.crew.jobs}
            await eventually(lambda: all(job.ran_at != at for job, at in sent.items()))  # noqa: B023
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


_DIGESTS = """
[[channels]]
name = "desk"
type = "webhook"
url = "http://127.0.0.1:{port}/hook"
allow_private = true
min_severity = "low"
digest = "daily 02:00"
timezone = "Europe/Berlin"
"""


@dataclass
class Subscriber:
    """Takes digests, and writes down when they came and which alerts were in them."""

    clock: FakeClock
    got: list[tuple[datetime, list[str]]] = field(default_factory=list)

    async def take(self, request: Request, writer: asyncio.StreamWriter) -> None:
        data = json.loads(request.body)["data"]
        self.got.append((self.clock.now(), [one["data"]["id"] for one in data.get("alerts", [{"data": data}])]))
        writer.write(reply(204))
        await writer.drain()


@pytest.mark.parametrize(
    ("what", "start", "jump", "digests"),
    [
        # The clock on the wall leaps over two o'clock on the 29th of March, and shows it twice on the 25th of October.
        ("summer time begins", "2026-03-27 18:00", 0, ["03-28 01", "03-29 01", "03-30 00"]),
        ("summer time ends", "2026-10-23 18:00", 0, ["10-24 00", "10-25 00", "10-26 01"]),
        ("an hour back after a digest", "2026-04-30 18:00", -1, ["05-01 00", "05-02 00", "05-03 00"]),
        ("an hour ahead over a digest", "2026-04-30 17:00", 1, ["05-01 01", "05-02 00", "05-03 00"]),
    ],
)
async def test_each_digest_comes_once_however_the_clock_goes(
    tmp_path: Path, network: Network, what: str, start: str, jump: int, digests: list[str]
) -> None:
    clock, year = FakeClock(), start[:4]
    clock.moment = datetime.fromisoformat(f"{start}+00:00")
    subscriber = Subscriber(clock)
    async with serve({"*": page(), "/hook": subscriber.take}) as server:
        name = hosts(1)[0]
        network.host(name, server)
        settings = settings_of(
            tmp_path, {"schedule.page": "1h", "schedule.jitter": "0"}, _DIGESTS.format(port=server.port)
        )
        async with run(tmp_path, settings, clock=clock) as site:
            days = Days(site, clock, step=timedelta(hours=1))
            await site.watch(f"http://{name}/story")
            for edits in range(1, 20):
                await days.last(timedelta(hours=3))
                server.answers["*"] = page(f"{11 + edits},000")
                if edits == 2:
                    clock.moment += timedelta(hours=jump)
            raised = [str(row["id"]) for row in await site.ground.store.alerts(limit=1000)]
    told = [alert for _, alerts in subscriber.got for alert in alerts]
    assert [at for at, _ in subscriber.got] == [
        datetime.fromisoformat(f"{year}-{digest}:00+00:00") for digest in digests
    ]
    assert len(told) == len(set(told))
    assert set(told) <= set(raised)
    assert len(raised) == 18
    # What was raised since the last digest waits for the next one.
    assert len(raised) - len(told) <= 2
    figures(f"digests, {what}", digests=len(subscriber.got), alerts=len(told), twice=0)
