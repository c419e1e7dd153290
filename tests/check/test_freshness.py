"""Feeds that answer and tell nothing new: told once, and again after they moved."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from monitor.models import Alert, AlertType, Listing, Sighting, SourceKind, Wanted
from monitor.store import SqlStore, open_database, queries
from tests.check.test_checker import Desk
from tests.fakes import START, FakeClock, FakeWeb
from tests.outbox import waiting

_FEED = "https://example.org/feed.xml"
_DAY = timedelta(days=1)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    clock = FakeClock()
    async with SqlStore(open_database(tmp_path / "m.db")) as store:
        yield Desk(store, FakeWeb(clock), clock)


def feed(*days: float | None) -> Listing:
    """Return a feed with items of so many days from the start."""
    dates: list[datetime | None] = [None if d is None else START + d * _DAY for d in days]
    items = (Sighting(key=f"k{at}", url=f"https://example.org/{at}", published_at=d) for at, d in enumerate(dates))
    return Listing(sightings=tuple(items), reader="fake/1")


async def looked(desk: Desk, *, days: float) -> list[Alert]:
    return [alert for seen in await desk.look(after_hours=24 * days) for alert in seen.recorded.alerts]


async def test_a_feed_that_stands_still_is_told_once_and_again_after_it_moved(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_FEED, feed(-1))
    assert await looked(desk, days=1) == []
    (alert,) = await looked(desk, days=13)
    assert (alert.type, alert.story_id) == (AlertType.FEED_STALE, None)
    data = json.loads(alert.payload)["data"]
    assert data["source"] == {"url": _FEED, "kind": "feed"}
    assert "story" not in data
    assert data["summary"] == "The feed stands still: its newest item is of 2025-12-31, 15 days ago"
    assert [a.id for _, a in await waiting(desk.store, "hook")] == [alert.id]
    assert await looked(desk, days=30) == []
    desk.web.serves(_FEED, feed(-1, 44))
    assert await looked(desk, days=1) == []
    assert [a.type for a in await looked(desk, days=20)] == [AlertType.FEED_STALE]
    assert await looked(desk, days=1) == []
    assert len(await desk.store.run(queries.alerts, limit=9)) == 2


async def test_a_feed_that_only_answers_304_goes_stale_too(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_FEED, feed(0))
    await looked(desk, days=1)
    desk.web.stays(_FEED)
    assert len(await looked(desk, days=14)) == 1


async def test_a_feed_that_was_frozen_before_it_was_watched_is_told_at_the_first_look(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_FEED, feed(-900, 20_000))
    (alert,) = await looked(desk, days=0)
    assert alert.summary.endswith("900 days ago")


async def test_an_old_item_more_or_less_does_not_begin_a_new_episode(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    told = []
    for listing in (feed(-100, -90), feed(-100), feed(-100, -80), feed()):
        desk.web.serves(_FEED, listing)
        told.append(len(await looked(desk, days=1)))
    assert told == [1, 0, 0, 0]


async def test_a_feed_that_was_emptied_goes_stale_by_its_last_item(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_FEED, feed(0))
    await looked(desk, days=1)
    desk.web.serves(_FEED, feed())
    assert await looked(desk, days=1) == []
    assert len(await looked(desk, days=14)) == 1


@pytest.mark.parametrize("listing", [feed(), feed(None, None)])
async def test_a_feed_that_never_had_a_date_is_never_stale(desk: Desk, listing: Listing) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_FEED, listing)
    assert await looked(desk, days=1) == []
    assert await looked(desk, days=900) == []


async def test_a_feed_in_trouble_is_not_called_stale(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_FEED, feed(0))
    await looked(desk, days=1)
    desk.web.fails(_FEED)
    assert await looked(desk, days=30) == []


@pytest.mark.parametrize(
    ("kind", "own", "told"),
    [
        (SourceKind.FEED, None, 1),
        (SourceKind.FEED, 30 * _DAY, 0),
        (SourceKind.FEED, 0 * _DAY, 0),
        (SourceKind.SITEMAP, None, 0),
        (SourceKind.SITEMAP, 3 * _DAY, 1),
    ],
)
async def test_a_source_has_its_own_word_and_sitemaps_go_stale_only_by_it(
    desk: Desk, kind: SourceKind, own: timedelta | None, told: int
) -> None:
    await desk.store.add([Wanted(url=_FEED, kind=kind, stale_after=own)], now=START)
    desk.web.serves(_FEED, feed(-20))
    assert len(await looked(desk, days=1)) == told


async def test_a_muted_feed_is_told_nowhere(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED, muted=True)
    desk.web.serves(_FEED, feed(-20))
    assert len(await looked(desk, days=1)) == 1
    assert await waiting(desk.store, "hook") == []


async def test_what_a_configuration_says_of_a_feed_follows_the_file(desk: Desk) -> None:
    wanted = Wanted(url=_FEED, kind=SourceKind.FEED, name="Port", stale_after=30 * _DAY)
    await desk.store.declare([wanted], now=START)
    desk.web.serves(_FEED, feed(-20))
    assert await looked(desk, days=1) == []
    await desk.store.declare([replace(wanted, stale_after=None)], now=START)
    assert len(await looked(desk, days=1)) == 1
    (row,) = await desk.store.sources()
    assert (row["name"], row["stale"]) == ("Port", True)
