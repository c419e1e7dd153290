"""When to ask again: the rows about what publishers ask for, about intervals, troubles and clocks."""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from monitor.config import Schedule, load
from monitor.errors import ConfigError
from monitor.models import SourceKind
from tests.conformance.conftest import Open
from tests.fakes import START
from tests.offline import Desk, Network, feed, page
from tests.servers import reply, serve

HOUR, DAY = 3600.0, 86_400.0
ITEM = ("http://news.example/item", "Troops gather")
SLACK = 5.0  # the clock of a desk moves a second per look


def date(seconds: float) -> str:
    return format_datetime(START + timedelta(seconds=seconds), usegmt=True)


def busy(status: int, value: str) -> bytes:
    return reply(status, b"busy", {"Retry-After": value})


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7200", 2 * HOUR),
        ("60", HOUR),
        (date(3 * HOUR), 3 * HOUR),
        (date(-3 * HOUR), HOUR),
        ("soon", HOUR),
        ("315360000", 7 * DAY),
        (date(3650 * DAY), 7 * DAY),
    ],
    ids=["seconds", "less than the interval", "date", "past", "garbage", "ten years", "date in ten years"],
)
async def test_row_06_retry_after_of_429_and_503(desk_over: Open, status: int, value: str, seconds: float) -> None:
    async with desk_over({"/a": [page(), busy(status, value)]}) as desk:
        await desk.watch("/a")
        await desk.look()
        await desk.look()
        assert abs(await desk.next_in("/a") - seconds) <= SLACK


@pytest.mark.parametrize("status", [429, 503])
async def test_row_07_retry_after_holds_for_the_whole_host(desk_over: Open, network: Network, status: int) -> None:
    other = {"/c": page()}
    async with serve(other) as elsewhere, desk_over({"/a": page(), "/b": page()}) as desk:
        network.host("other.example", elsewhere)
        await desk.watch("/a", "/b", "http://other.example/c")
        await desk.due()
        desk.server.answers["/a"] = desk.server.answers["/b"] = busy(status, "7200")
        desk.clock.forward(hours=1, seconds=1)
        await desk.due()
        assert len(desk.asked) == 3, "one of the two was asked, and the other was not after it"
        desk.clock.forward(minutes=90)
        await desk.due()
        assert len(desk.asked) == 3
        assert sum(request.target == "/c" for request in elsewhere.requests) == 3
        desk.server.answers["/a"] = desk.server.answers["/b"] = page()
        desk.clock.forward(hours=3)
        await desk.due()
        assert sorted(desk.asked[3:]) == ["/a", "/b"]


async def next_after(desk: Desk, **headers: str) -> float:
    """Return the seconds until the page is asked again after an answer with these headers."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    desk.server.answers["/a"] = page(headers=named)
    await desk.look("/a")
    return await desk.next_in("/a")


async def test_row_08_max_age_puts_the_next_look_off_less_what_has_passed(desk_over: Open) -> None:
    async with desk_over({}) as desk:
        await desk.watch("/a")
        assert await next_after(desk, Cache_Control="max-age=7200") >= 7200 - SLACK
        assert 6600 - SLACK <= await next_after(desk, Cache_Control="public, max-age=7200", Age="600") <= 6600 + SLACK


async def test_row_08_max_age_brings_nothing_forward_and_no_cache_puts_nothing_off(desk_over: Open) -> None:
    async with desk_over({}) as desk:
        await desk.watch("/a")
        for value in ("max-age=60", "max-age=7200, no-cache", "no-store, max-age=7200", "max-age=soon", "max-age=-1"):
            assert abs(await next_after(desk, Cache_Control=value) - HOUR) <= SLACK, value


async def test_row_09_expires_counts_from_date_where_there_is_no_cache_control(desk_over: Open) -> None:
    async with desk_over({}) as desk:
        await desk.watch("/a")
        # The server's clock is a day ahead; the span between its two dates counts.
        told = {"Date": date(DAY), "Expires": date(DAY + 2 * HOUR)}
        assert abs(await next_after(desk, **told) - 2 * HOUR) <= SLACK
        assert abs(await next_after(desk, Cache_Control="max-age=5400", **told) - 5400) <= SLACK
        assert abs(await next_after(desk, Expires="0") - HOUR) <= SLACK


async def feed_next(desk: Desk, inside: str) -> float:
    desk.server.answers["/feed"] = feed(ITEM, inside=inside)
    await desk.look("/feed")
    return await desk.next_in("/feed")


async def test_row_10_the_pace_that_a_feed_asks_for_is_kept_up_to_six_hours(desk_over: Open) -> None:
    async with desk_over({}) as desk:
        await desk.watch("/feed", kind=SourceKind.FEED)
        assert abs(await feed_next(desk, "<ttl>120</ttl>") - 2 * HOUR) <= SLACK
        assert abs(await feed_next(desk, "<ttl>10000</ttl>") - 6 * HOUR) <= SLACK
        assert abs(await feed_next(desk, "<ttl>5</ttl>") - 900) <= SLACK
        assert abs(await feed_next(desk, "<ttl>often</ttl>") - 900) <= SLACK
        hourly = "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>"
        assert abs(await feed_next(desk, hourly) - HOUR) <= SLACK


async def test_row_11_no_publisher_puts_a_look_off_for_ever(desk_over: Open) -> None:
    async with desk_over({}) as desk:
        await desk.watch("/a")
        for headers in ({"Cache_Control": "max-age=315360000"}, {"Expires": date(3650 * DAY)}):
            assert await next_after(desk, **headers) <= 7 * DAY + SLACK
        await desk.watch("/feed", kind=SourceKind.FEED)
        assert await feed_next(desk, "<ttl>5256000</ttl>") <= 7 * DAY + SLACK


async def test_row_14_news_feeds_are_left_alone_for_fifteen_minutes(desk_over: Open, tmp_path: Path) -> None:
    assert Schedule().feed == timedelta(minutes=15)
    async with desk_over({"/feed": feed(ITEM)}) as desk:
        await desk.watch("/feed", kind=SourceKind.FEED)
        for _ in range(2 * 60):
            await desk.due()
            desk.clock.forward(minutes=1)
        assert len(desk.asked) == 8
    # A user may go lower at his own risk, and not below what any server is spared.
    (tmp_path / "m.toml").write_text('[schedule]\nfeed = "20s"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="must lie between 30s"):
        load(tmp_path / "m.toml", {}, {})


async def test_row_15_a_restart_asks_nothing_early(desk_over: Open) -> None:
    async with desk_over({"/a": page()}) as desk:
        await desk.watch("/a")
        await desk.due()
        stored = (await desk.source("/a"))["next_check_at"]
    async with desk_over({"/a": page()}) as again:
        again.clock.forward(minutes=44)
        assert await again.due() == []
        assert (await again.source("/a"))["next_check_at"] == stored
        again.clock.forward(minutes=17)
        assert len(await again.due()) == 1


async def test_row_15_what_is_overdue_after_a_pause_is_asked_at_the_pace_of_its_host(desk_over: Open) -> None:
    targets = [f"/{number}" for number in range(20)]
    settings = {"politeness.gap": "5s", "schedule.jitter": "0.1"}
    async with desk_over(dict.fromkeys(targets, page()), **settings) as desk:
        await desk.watch(*targets)
        await desk.due()
    async with desk_over(dict.fromkeys(targets, page()), **settings) as again:
        again.clock.forward(days=1)
        start = again.clock.now()
        await again.due()
        assert len(again.asked) == len(targets)
        assert (again.clock.now() - start).total_seconds() > 4.5 * (len(targets) - 1)
        waits = [await again.next_in(target) for target in targets]
        assert max(waits) - min(waits) > 300, "the looks after this one are spread"


async def test_row_16_looks_are_moved_by_a_tenth_at_most_when_they_end(desk_over: Open) -> None:
    targets = [f"/{number}" for number in range(50)]
    async with desk_over(dict.fromkeys(targets, page()), **{"schedule.jitter": "0.1"}) as desk:
        await desk.watch(*targets)
        await desk.due()
        waits = [await desk.next_in(target) for target in targets]
        assert all(0.9 * HOUR <= wait <= 1.1 * HOUR for wait in waits)
        assert max(waits) - min(waits) > 0.05 * HOUR
        assert len(set(waits)) == len(targets)


async def test_row_29_troubles_back_off_per_address_and_never_end_the_watch(desk_over: Open) -> None:
    async with desk_over({"/a": page(), "/b": page()}) as desk:
        await desk.watch("/a", "/b")
        await desk.due()
        desk.server.answers["/a"] = reply(500)
        waits = []
        for _ in range(9):
            desk.clock.forward(seconds=await desk.next_in("/a"))
            await desk.due()
            waits.append(round(await desk.next_in("/a") / HOUR))
        assert waits == [1, 2, 4, 8, 16, 24, 24, 24, 24]
        assert (await desk.source("/a"))["failures"] == 9
        assert round(await desk.next_in("/b") / HOUR) <= 1
        desk.server.answers["/a"] = page("12,000")
        desk.clock.forward(days=1)
        await desk.due()
        assert "figure.changed" in desk.told
        assert ((await desk.source("/a"))["failures"], round(await desk.next_in("/a") / HOUR)) == (0, 1)


async def test_row_29_people_are_told_once_that_a_source_fails_and_once_that_it_recovered(desk_over: Open) -> None:
    async with desk_over({"/a": page()}) as desk:
        await desk.watch("/a")
        await desk.look()
        for _ in range(2):
            desk.server.answers["/a"] = reply(500)
            for _ in range(12):
                await desk.look()
            desk.server.answers["/a"] = page()
            for _ in range(3):
                await desk.look()
        assert desk.told == ["source.failing", "source.recovered"] * 2


async def test_row_29_a_single_trouble_is_told_to_nobody(desk_over: Open) -> None:
    async with desk_over({"/a": [page(), reply(500), page(), reply(500), page()]}) as desk:
        await desk.watch("/a")
        for _ in range(5):
            await desk.look()
        assert desk.told == []


@pytest.mark.parametrize("step", [1, -1])
async def test_row_30_a_step_of_the_clock_makes_no_storm_and_no_gap(desk_over: Open, step: int) -> None:
    targets = [f"/{number}" for number in range(20)]
    async with desk_over(dict.fromkeys(targets, page())) as desk:
        await desk.watch(*targets)
        await desk.due()
        desk.clock.forward(hours=step)
        for _ in range(30):
            await desk.due()
            desk.clock.forward(seconds=1)
        # Forward: each is looked at once, as an hour has passed. Back: none is, yet.
        assert len(desk.asked) == len(targets) * (2 if step > 0 else 1)
        for _ in range(121):
            desk.clock.forward(minutes=1)
            await desk.due()
        # Nothing waits longer than its interval and the step, and nothing is asked more often than each hour.
        assert {desk.asked.count(target) for target in targets} <= ({4} if step > 0 else {2, 3})
