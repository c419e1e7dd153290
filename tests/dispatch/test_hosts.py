"""Many sources of one host over time: waits that the host asks for, rules, restarts, clocks that step.

The store and the server are real, the clock is ours: each request moves it by the gap alone.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.check import Checker, Result
from monitor.dispatch.local import Seen, run_due
from monitor.errors import StoreError
from monitor.fetch import FetchSettings, HostGate, HttpFetcher
from monitor.models import Selection, Source, SourceKind, TroubleKind, Wanted
from monitor.policy import Schedule
from monitor.sources import ContentReader, evidence_of
from monitor.store import SqlStore, open_database
from tests.fakes import FakeClock
from tests.fetch.helpers import LOOPBACK
from tests.servers import Request, Server, reply, serve
from tests.test_cli import page

INTERVAL = timedelta(hours=1)
GAP = 5.0
FEED = reply(body=b"<rss version='2.0'><channel><title>News</title><link>http://example.org/</link></channel></rss>")


@dataclass
class House:
    """A database and a clock that outlive the processes that use them."""

    path: Path
    clock: FakeClock
    server: Server
    robots: bool = True

    async def watch(self, number: int, kind: SourceKind = SourceKind.PAGE) -> None:
        async with SqlStore(open_database(self.path)) as store:
            wanted = [Wanted(url=self.server.url(f"/{kind}{n}"), kind=kind) for n in range(number)]
            await store.add(wanted, now=self.clock.now())

    async def run(self, *, urls: Sequence[str] | None = None, everything: bool = False) -> list[Seen]:
        """Start a process that looks once at what is due."""
        seen: list[Seen] = []
        limits = FetchSettings(user_agent="monitor-test/1", allow=LOOPBACK, robots=self.robots)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        async with SqlStore(open_database(self.path)) as store:
            # Time passes by the waits alone, so the clock that never steps is not needed.
            gate = HostGate(gap=GAP, clock=self.clock, memory=store, monotonic=lambda: self.clock.now().timestamp())
            async with HttpFetcher(limits, gate=gate, clock=self.clock, ssl_context=context) as fetcher:
                checker = Checker(
                    fetcher=fetcher, reader=ContentReader(), store=store, evidence_of=evidence_of,
                    schedule=Schedule(intervals=dict.fromkeys(SourceKind, INTERVAL)), channels=[], clock=self.clock,
                    chance=lambda: 0.5,
                )  # fmt: skip
                named = frozenset(urls) if urls is not None else None
                selection = Selection(started=self.clock.now(), urls=named, everything=everything)
                await run_due(store, checker, self.clock, selection, hosts_at_once=4, on_seen=seen.append)
        return seen

    def asked(self) -> list[str]:
        return [request.target for request in self.server.requests]


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with serve({"*": page("11,000"), "/robots.txt": reply(404)}) as server:
        yield House(tmp_path / "m.db", FakeClock(), server)


def results(seen: Sequence[Seen]) -> list[Result]:
    return [one.look.result for one in seen]


async def test_two_hundred_stories_of_a_host_cost_one_request_for_its_rules(house: House) -> None:
    await house.watch(200)
    seen = await house.run()
    assert results(seen) == [Result.FIRST] * 200
    assert house.asked().count("/robots.txt") == 1
    assert len(house.asked()) == 201
    house.clock.forward(hours=2)
    await house.run()
    assert len(house.asked()) == 401


@pytest.mark.parametrize("kind", [SourceKind.FEED, SourceKind.SITEMAP])
async def test_feeds_and_sitemaps_that_the_user_chose_cost_no_request_for_rules(house: House, kind: SourceKind) -> None:
    house.server.answers |= {"*": FEED, "/robots.txt": reply(body=b"User-agent: *\nDisallow: /")}
    await house.watch(3, kind)
    await house.run()
    assert house.asked() == [f"/{kind}{n}" for n in range(3)]


async def test_a_refusal_is_trouble_that_is_looked_into_once_a_day_at_least(house: House) -> None:
    house.server.answers["/robots.txt"] = reply(body=b"User-agent: *\nDisallow: /")
    await house.watch(1)
    for _ in range(12):
        (seen,) = await house.run()
        assert seen.look.trouble
        assert seen.look.trouble.kind is TroubleKind.ROBOTS
        assert seen.look.outcome.revisions == ()
        wait = seen.look.outcome.update.next_check_at - house.clock.now()
        assert wait <= timedelta(days=1)
        house.clock.forward(days=1)
    assert set(house.asked()) == {"/robots.txt"}
    house.server.answers["/robots.txt"] = reply(404)
    assert results(await house.run()) == [Result.FIRST]


async def test_no_lease_ends_while_a_crawl_delay_makes_a_run_long(house: House) -> None:
    house.server.answers["/robots.txt"] = reply(body=b"User-agent: *\nCrawl-delay: 300")
    await house.watch(6)
    taken: list[Source] = []

    async def meanwhile(_request: Request, writer: asyncio.StreamWriter) -> None:
        now = house.clock.now()
        async with SqlStore(open_database(house.path)) as other:
            host = house.server.origin.removeprefix("http://")
            taken.extend(await other.claim(host, Selection(started=now, everything=True), now=now, limit=20))
        writer.write(page("11,000"))
        await writer.drain()

    house.server.answers["/page5"] = meanwhile
    seen = await house.run()
    assert results(seen) == [Result.FIRST] * 6
    # Those that were looked at before `now` may be claimed again by who asks for everything; the last one may not.
    assert house.server.url("/page5") not in [source.url for source in taken]
    assert not any(one.recorded.lost for one in seen)


async def test_with_permission_there_are_no_rules(house: House) -> None:
    house.server.answers["/robots.txt"] = reply(body=b"User-agent: *\nDisallow: /")
    house.robots = False
    await house.watch(2)
    assert results(await house.run()) == [Result.FIRST] * 2
    assert len(house.asked()) == 2


async def test_a_host_that_asks_to_wait_is_left_alone_by_all_its_sources_in_all_processes(house: House) -> None:
    await house.watch(30)
    house.server.answers["/page0"] = reply(503, headers={"Retry-After": "7200"})
    told = house.clock.now() + timedelta(seconds=GAP)
    seen = await house.run()
    assert results(seen) == [Result.TROUBLE] + [Result.WAITING] * 29
    assert house.asked() == ["/robots.txt", "/page0"]
    until = told + timedelta(hours=2)
    for one in seen[1:]:
        update = one.look.outcome.update
        assert one.look.trouble is None
        assert (update.failures, update.last_trouble) == (0, None)
        assert one.look.host_waits_until == until
        assert until <= update.next_check_at <= until + INTERVAL / 10
    house.clock.forward(hours=1)
    assert await house.run() == []
    assert results(await house.run(everything=True)) == [Result.WAITING] * 30
    assert len(house.asked()) == 2
    house.server.answers["/page0"] = page("11,000")
    house.clock.forward(hours=1.2)
    assert results(await house.run()) == [Result.FIRST] * 30


async def test_a_wait_counts_as_no_failure_and_hides_none(house: House) -> None:
    await house.watch(2)
    house.server.answers |= {"/page0": reply(500), "/page1": page("11,000")}
    await house.run()
    house.clock.forward(hours=1.2)
    house.server.answers |= {"/page0": reply(500), "/page1": reply(429, headers={"Retry-After": "3600"})}
    await house.run(urls=[house.server.url("/page1")])
    (seen,) = await house.run(urls=[house.server.url("/page0")])
    update = seen.look.outcome.update
    assert seen.look.result is Result.WAITING
    assert (update.failures, update.last_trouble) == (1, "answered 500")


async def test_a_run_right_after_another_keeps_the_gap(house: House) -> None:
    await house.watch(2)
    await house.run(urls=[house.server.url("/page0")])
    before = house.clock.now()
    await house.run(urls=[house.server.url("/page1")])
    assert (house.clock.now() - before).total_seconds() == GAP
    before = house.clock.now()
    house.clock.forward(seconds=60)
    await house.run(urls=[house.server.url("/page1")])
    assert (house.clock.now() - before).total_seconds() == 60


async def test_after_a_long_stop_overdue_sources_are_spread_by_the_gap(house: House) -> None:
    await house.watch(50)
    await house.run()
    house.clock.forward(days=30)
    before = house.clock.now()
    await house.run()
    # One more request than there are pages: the rules are a month old. Before the first there is no gap.
    assert (house.clock.now() - before).total_seconds() == GAP * 50


@pytest.mark.parametrize("hours", [24, -1, -24], ids=["a day ahead", "an hour back", "a day back"])
async def test_a_clock_that_steps_makes_no_storm_and_no_gap_longer_than_an_interval(house: House, hours: float) -> None:
    house.robots = False
    await house.watch(20)
    await house.run()
    house.clock.forward(minutes=10)
    house.clock.forward(hours=hours)
    # A storm: sources that are asked twice, or without a gap. What is overdue is asked once, in turn.
    before = house.clock.now()
    seen = len(await house.run())
    assert seen == (20 if hours > 0 else 0)
    assert (house.clock.now() - before).total_seconds() == GAP * max(seen - 1, 0)
    assert await house.run() == []
    house.clock.moment = before + INTERVAL * 1.1 + timedelta(seconds=GAP * 20)
    assert len(await house.run()) == 20
    assert len(house.asked()) == 20 + seen + 20


async def test_a_source_that_was_never_looked_at_does_not_wait_for_a_clock_to_catch_up(house: House) -> None:
    await house.watch(1)
    house.clock.forward(hours=-1)
    assert results(await house.run()) == [Result.FIRST]


async def test_a_database_that_refuses_while_a_page_is_read_ends_the_run_and_is_no_trouble_of_the_source(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused(*_: object) -> None:
        raise StoreError("the database refused: it is locked")

    await house.watch(2)
    with monkeypatch.context() as patch:
        patch.setattr(SqlStore, "story_for", refused)
        with pytest.raises(StoreError, match="it is locked"):
            await house.run()
    # Nothing was written of it, and what was leased is free.
    seen = await house.run()
    assert results(seen) == [Result.FIRST] * 2
    assert [one.look.source.failures for one in seen] == [0, 0]
