"""What becomes of a source over many looks: when it is looked at, what is told when it fails, and where it moves."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.check import Result
from monitor.models import Alert, AlertType, Fetched, SourceKind, TroubleKind, Wanted
from monitor.policy import Schedule
from monitor.store import SqlStore, open_database
from tests.check.test_checker import Desk
from tests.fakes import START, FakeClock, FakeWeb, listing, story
from tests.outbox import waiting

_PAGE = "https://example.org/story"
_FEED = "https://example.org/feed.xml"
_MAP = "https://example.org/sitemap.xml"
_NEW = "https://news.example.net/story"
_ADAPTIVE = Schedule(intervals={SourceKind.FEED: timedelta(minutes=15), SourceKind.SITEMAP: timedelta(hours=6)})


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    clock = FakeClock()
    async with SqlStore(open_database(tmp_path / "m.db")) as store:
        yield Desk(store, FakeWeb(clock), clock, schedule=_ADAPTIVE)


async def look(desk: Desk, url: str = _PAGE, *, after: timedelta = timedelta(hours=2)) -> list[Alert]:
    """Look at one address, due or not; returns the alerts."""
    seen = await desk.look(after_hours=after / timedelta(hours=1), urls=[url])
    return [alert for one in seen for alert in one.recorded.alerts]


async def row(desk: Desk, url: str = _PAGE) -> dict[str, Any]:
    rows = await desk.store.sources()
    return dict(next(row for row in rows if row["key"] == url))


async def wait(desk: Desk, url: str = _PAGE) -> timedelta:
    """Return how long it is until the next look."""
    due: timedelta = (await row(desk, url))["next_check_at"] - desk.clock.now()
    return due


# When to look


async def test_a_page_is_looked_at_the_less_often_the_longer_nothing_changed(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, replace(story(), published_at=START - timedelta(hours=48)))
    await look(desk)
    assert await wait(desk) == timedelta(hours=5)
    desk.web.stays(_PAGE)
    await look(desk, after=timedelta(hours=50))
    assert await wait(desk) == timedelta(hours=10)
    desk.web.serves(_PAGE, story("Troops leave"))
    await look(desk)
    assert await wait(desk) == timedelta(minutes=10)


async def test_a_page_that_gives_no_date_is_as_old_as_its_first_look(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await look(desk)
    assert await wait(desk) == timedelta(minutes=10)
    await look(desk, after=timedelta(hours=20))
    assert await wait(desk) == timedelta(hours=2)


async def test_a_304_asks_the_store_nothing_more_than_a_claim_and_a_record(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await look(desk)
    desk.web.stays(_PAGE)
    calls: list[str] = []
    run = desk.store.run

    async def counted(work: Any, *args: Any, **kwargs: Any) -> Any:
        calls.append(work.__name__)
        return await run(work, *args, **kwargs)

    desk.store.run = counted  # type: ignore[method-assign]
    await look(desk)
    assert calls == ["hosts_due", "claim", "_record", "claim"]


async def test_an_own_interval_wins_over_the_age(desk: Desk) -> None:
    await desk.store.add([Wanted(url=_PAGE, kind=SourceKind.PAGE, interval=timedelta(hours=3))], now=desk.clock.now())
    desk.web.serves(_PAGE, story())
    await look(desk)
    assert await wait(desk) == timedelta(hours=3)


async def test_what_an_answer_says_of_its_freshness_is_waited_for_after_a_200_and_a_304(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    for seconds in (1800.0, 2400.0):
        desk.web.fresh_for = seconds
        await look(desk, after=timedelta(minutes=1))
        assert await wait(desk) == timedelta(seconds=seconds)
        desk.web.stays(_PAGE)


async def test_the_pace_of_a_feed_is_remembered_while_it_does_not_change(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_FEED, replace(listing((_PAGE, "A", "B")), pace=3600.0))
    await look(desk, _FEED)
    desk.web.stays(_FEED)
    await look(desk, _FEED)
    assert await wait(desk, _FEED) == timedelta(hours=1)
    desk.web.serves(_FEED, listing((_PAGE, "A", "C")))
    await look(desk, _FEED)
    assert await wait(desk, _FEED) == timedelta(minutes=15)


async def test_a_hint_brings_a_story_forward_past_its_freshness_and_never_past_retry_after(desk: Desk) -> None:
    await desk.watch(_PAGE)
    await desk.watch(_MAP, SourceKind.SITEMAP)
    desk.web.serves(_PAGE, story())
    desk.web.serves(_MAP, listing((_PAGE, "One", "")))
    await look(desk, _MAP)
    desk.web.fresh_for = 3600.0
    await look(desk, after=timedelta(minutes=1))
    desk.web.serves(_MAP, listing((_PAGE, "Two", "")))
    await look(desk, _MAP, after=timedelta(minutes=1))
    assert await wait(desk) == timedelta(0)
    desk.web.fails(_PAGE, TroubleKind.RATE_LIMITED, retry_after=7200.0)
    await look(desk, after=timedelta(minutes=1))
    desk.web.serves(_MAP, listing((_PAGE, "Three", "")))
    await look(desk, _MAP, after=timedelta(minutes=30))
    assert await wait(desk) == timedelta(minutes=90)


async def test_a_hint_goes_before_a_longer_back_off_but_waits_for_retry_after(desk: Desk) -> None:
    desk.schedule = replace(_ADAPTIVE, intervals={**_ADAPTIVE.intervals, SourceKind.PAGE: timedelta(hours=12)})
    await desk.watch(_PAGE)
    await desk.watch(_MAP, SourceKind.SITEMAP)
    desk.web.serves(_MAP, listing((_PAGE, "One", "")))
    await look(desk, _MAP)
    desk.web.fails(_PAGE, retry_after=1800.0)
    await look(desk)
    desk.web.serves(_MAP, listing((_PAGE, "Two", "")))
    await look(desk, _MAP, after=timedelta(minutes=10))
    assert await wait(desk) == timedelta(minutes=20)


async def test_an_old_story_that_is_missing_is_looked_at_again_within_the_hour(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, replace(story(), published_at=START - timedelta(days=700)))
    await look(desk)
    desk.web.is_gone(_PAGE)
    waits = []
    for _ in range(3):
        await look(desk)
        waits.append(await wait(desk))
    assert waits == [timedelta(hours=1), timedelta(hours=1), timedelta(days=1)]


# Validators


async def test_another_version_of_the_reader_asks_without_validators_and_makes_a_quiet_baseline(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await look(desk)
    desk.web.readers = {"fake/2"}
    desk.web.serves(_PAGE, replace(story("Troops gather", "Read otherwise."), extractor="fake/2"))
    assert await look(desk) == []
    assert not desk.web.asked[-1][1]
    assert (await row(desk))["reader"] == "fake/2"
    assert [r.snapshot.extractor for r in await desk.store.revisions_of(1)] == ["fake/1", "fake/2"]
    await look(desk)
    assert desk.web.asked[-1][1]


async def test_an_equal_body_is_read_again_by_another_version_of_the_reader(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_FEED, listing((_PAGE, "A", "B")))
    await look(desk, _FEED)
    desk.web.readers = {"fake/2"}
    (seen,) = await desk.look(urls=[_FEED])
    assert seen.look.outcome.listing is not None
    assert [bool(validators) for _, validators in desk.web.asked] == [False, False]


async def test_an_equal_body_refreshes_the_validators(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await look(desk)
    desk.web.serves(_PAGE, story())
    (seen,) = await desk.look(urls=[_PAGE])
    assert seen.look.result is Result.UNCHANGED
    assert (await row(desk))["etag"] == '"2"'


# Failing, and recovered


async def test_a_source_that_fails_is_told_once_and_its_recovery_once(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.fails(_FEED)
    told = [await look(desk, _FEED) for _ in range(5)]
    assert [len(alerts) for alerts in told] == [0, 0, 1, 0, 0]
    (alert,) = told[2]
    message = json.loads(alert.payload)
    assert message["type"] == "source.failing"
    assert message["data"].keys() == {"id", "severity", "source", "summary"}
    assert message["data"]["severity"] == "medium"
    assert message["data"]["source"] == {"url": _FEED, "kind": "feed"}
    assert message["data"]["summary"] == (
        f"{_FEED} could not be checked 3 times in a row, since 2026-01-01 14:00 UTC: did not answer in time"
    )
    desk.web.serves(_FEED, listing((_PAGE, "A", "B")))
    well = [await look(desk, _FEED) for _ in range(2)]
    assert [[a.type for a in alerts] for alerts in well] == [[AlertType.SOURCE_RECOVERED], []]
    found = await waiting(desk.store, "hook")
    assert [a.type for _, a in found] == [AlertType.SOURCE_FAILING, AlertType.SOURCE_RECOVERED]


async def test_a_page_that_fails_is_told_with_its_story(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await look(desk)
    desk.web.fails(_PAGE, TroubleKind.BOT_WALL)
    alerts = [alert for _ in range(3) for alert in await look(desk)]
    (data,) = [json.loads(alert.payload)["data"] for alert in alerts]
    assert (data["story"]["headline"], data["source"]["kind"], "revision" in data) == ("Troops gather", "page", False)


async def test_each_episode_is_told_and_short_troubles_are_not(desk: Desk) -> None:
    await desk.watch(_PAGE)
    kinds = []
    for well in (False, False, True, False, False, False, True, False, False, False, True):
        desk.web.serves(_PAGE, story()) if well else desk.web.fails(_PAGE)
        kinds += [alert.type.value.removeprefix("source.") for alert in await look(desk)]
    assert kinds == ["failing", "recovered"] * 2


async def test_the_same_outcome_twice_and_another_number_in_the_settings_tell_nothing_again(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.fails(_PAGE)
    for _ in range(2):
        await look(desk)
    (seen,) = await desk.look(urls=[_PAGE])
    assert len(seen.recorded.alerts) == 1
    (again,) = await desk.store.record([seen.look.outcome])
    assert again.lost
    assert await look(desk) == []


async def test_a_muted_source_that_fails_is_kept_and_told_to_nobody(desk: Desk) -> None:
    await desk.watch(_PAGE, muted=True)
    desk.web.fails(_PAGE)
    assert len([alert for _ in range(4) for alert in await look(desk)]) == 1
    assert await waiting(desk.store, "hook") == []


async def test_a_story_that_is_missing_is_no_failing_source_and_no_recovery_either(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await look(desk)
    desk.web.fails(_PAGE)
    kinds = [alert.type for _ in range(3) for alert in await look(desk)]
    desk.web.is_gone(_PAGE)
    kinds += [alert.type for _ in range(3) for alert in await look(desk)]
    desk.web.serves(_PAGE, story())
    kinds += [alert.type for alert in await look(desk)]
    assert kinds == ["source.failing", "story.removed", "story.restored", "source.recovered"]


async def test_the_sources_of_a_number_used_again_tell_their_own_episodes(desk: Desk) -> None:
    for _ in range(2):
        await desk.watch(_PAGE)
        desk.web.fails(_PAGE)
        assert len([alert for _ in range(3) for alert in await look(desk)]) == 1
        await desk.store.remove(_PAGE)


async def test_a_saved_page_says_nothing_of_whether_the_site_can_be_asked(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.fails(_PAGE, TroubleKind.BOT_WALL)
    for _ in range(3):
        await look(desk)
    desk.web.serves(_PAGE, story())
    saved = await desk.web.fetch(_PAGE, desk.web.asked[0][1])
    assert isinstance(saved, Fetched)
    seen = await desk.take(_PAGE, saved)
    assert (seen.look.result, seen.recorded.alerts) == (Result.FIRST, ())
    assert (await row(desk))["failing"]


# Moves


async def test_ten_equal_permanent_redirects_move_a_source_with_one_alert(desk: Desk) -> None:
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    await look(desk)
    desk.web.redirects(_PAGE, _NEW)
    desk.web.serves(_NEW, story())
    told = [await look(desk) for _ in range(12)]
    assert [len(alerts) for alerts in told] == [0] * 9 + [1, 0, 0]
    (alert,) = told[9]
    message = json.loads(alert.payload)
    assert (message["type"], message["data"]["severity"]) == ("story.moved", "medium")
    assert message["data"]["changes"] == [{"kind": "moved", "old": _PAGE, "new": _NEW}]
    assert message["data"]["story"]["url"] == _PAGE
    assert [url for url, _ in desk.web.asked][-3:] == [_PAGE, _NEW, _NEW]
    assert [bool(validators) for _, validators in desk.web.asked][-2:] == [False, True]
    now = await row(desk)
    assert (now["url"], now["host"], now["key"], now["story_id"]) == (_NEW, "news.example.net", _PAGE, 1)


async def test_a_source_that_moved_keeps_its_story_and_is_hinted_at_by_both_addresses(desk: Desk) -> None:
    desk.moved_after = 1
    await desk.watch(_PAGE)
    await desk.watch(_MAP, SourceKind.SITEMAP)
    desk.web.redirects(_PAGE, _NEW)
    desk.web.serves(_NEW, story())
    await look(desk)
    desk.web.serves(_NEW, story("Troops leave"))
    assert [alert.story_id for alert in await look(desk)] == [1]
    for url in (_PAGE, _NEW):
        desk.web.serves(_MAP, listing((url, "One", "")))
        await look(desk, _MAP, after=timedelta(seconds=1))
        desk.web.serves(_MAP, listing((url, "Two", "")))
        await look(desk, _MAP, after=timedelta(seconds=1))
        assert await wait(desk) == timedelta(0)
        await look(desk, after=timedelta(seconds=1))


async def test_a_feed_that_names_the_new_address_alerts_no_second_time(desk: Desk) -> None:
    desk.moved_after = 1
    new = f"{_NEW}/"
    await desk.watch(_PAGE)
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.redirects(_PAGE, new)
    desk.web.serves(new, story())
    await look(desk)
    alerts = []
    for headline in ("Troops gather", "Troops gather at last", "Troops gather in the end"):
        desk.web.serves(_FEED, listing((_NEW, headline, "Text.")))
        alerts += await look(desk, _FEED)
    assert alerts == []
    assert [found.id for found in await desk.store.find_stories(_NEW, _NEW)] == [1]


async def test_another_target_no_redirect_or_no_story_behind_it_starts_the_count_anew(desk: Desk) -> None:
    desk.moved_after = 3
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, story())
    desk.web.serves(_NEW, story())
    counts = []
    for target in (_NEW, _NEW, None, _NEW, _PAGE + "/2", _NEW, _NEW):
        desk.web.redirects(_PAGE, target or _PAGE)
        desk.web.serves(target or _PAGE, story())
        await look(desk)
        counts.append((await row(desk))["moved_count"])
    assert counts == [1, 2, 0, 1, 1, 1, 2]
    desk.web.shows_no_story(_NEW)
    await look(desk)
    assert ((await row(desk))["moved_count"], (await row(desk))["url"]) == (2, _PAGE)


async def test_another_spelling_of_the_address_is_asked_for_in_silence(desk: Desk) -> None:
    desk.moved_after = 1
    await desk.watch(_PAGE)
    desk.web.redirects(_PAGE, f"{_PAGE}/")
    desk.web.serves(f"{_PAGE}/", story())
    assert await look(desk) == []
    assert (await row(desk))["url"] == f"{_PAGE}/"


async def test_a_move_that_the_page_told_itself_is_not_told_again(desk: Desk) -> None:
    desk.moved_after = 3
    await desk.watch(_PAGE)
    desk.web.serves(_PAGE, replace(story(), canonical_url=_PAGE))
    await look(desk)
    desk.web.redirects(_PAGE, _NEW)
    desk.web.serves(_NEW, replace(story(), canonical_url=_NEW))
    kinds = [[alert.type for alert in await look(desk)] for _ in range(4)]
    assert kinds == [[AlertType.STORY_MOVED], [], [], []]
    assert (await row(desk))["url"] == _NEW


async def test_a_feed_that_moved_is_told_without_a_story(desk: Desk) -> None:
    desk.moved_after = 1
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.redirects(_FEED, _NEW)
    desk.web.serves(_NEW, listing((_PAGE, "A", "B")))
    (alert,) = await look(desk, _FEED)
    data = json.loads(alert.payload)["data"]
    assert data["source"] == {"url": _FEED, "kind": "feed"}
    assert "story" not in data
