"""New stories on the subject of what is watched: told once each, and not too many."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.models import AlertType, SourceKind
from monitor.policy.related import Wish
from monitor.store import SqlStore, open_database
from tests.check.test_checker import Desk
from tests.fakes import FakeClock, FakeWeb, listing, story
from tests.outbox import waiting

_FEED = "https://example.org/feed.xml"
_OTHER = "https://example.com/news.xml"
_PAGE = "https://example.org/world/troops"
_OLD = ("https://example.org/world/old", "Troops leave Kursk", "")


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    clock = FakeClock()
    async with SqlStore(open_database(tmp_path / "m.db")) as store:
        yield Desk(store, FakeWeb(clock), clock, more={"related": Wish(keywords=("Kursk",), at_most=2)})


def items(*numbers: int, section: str = "world", title: str = "Kursk story") -> list[tuple[str, str, str]]:
    return [(f"https://example.org/{section}/{n}", f"{title} {n}", "") for n in numbers]


async def told(desk: Desk, *, after_hours: float = 2) -> list[str]:
    """Return the summaries of the alerts of a look that are about new stories."""
    seen = await desk.look(after_hours=after_hours)
    return [a.summary for one in seen for a in one.recorded.alerts if a.type is AlertType.STORY_RELATED]


@pytest.mark.parametrize("kind", [SourceKind.FEED, SourceKind.SITEMAP])
async def test_a_new_story_on_the_subject_is_told_once(desk: Desk, kind: SourceKind) -> None:
    await desk.watch(_FEED, kind)
    desk.web.serves(_FEED, listing(_OLD))
    assert await told(desk) == []
    desk.web.serves(_FEED, listing(_OLD, *items(1), *items(2, title="Volcano")))
    (seen,) = await desk.look()
    (alert,) = seen.recorded.alerts
    assert (alert.type, alert.summary) == (AlertType.STORY_RELATED, "New story about Kursk: Kursk story 1")
    data = json.loads(alert.payload)["data"]
    assert data["story"] == {"url": "https://example.org/world/1", "headline": "Kursk story 1"}
    assert data["source"] == {"url": _FEED, "kind": kind.value}
    assert data["severity"] == "low"
    # low: kept and shown, and not sent to a channel that takes medium and above
    assert await waiting(desk.store, "hook") == []
    for shown in (listing(_OLD), listing(_OLD, *items(1))):
        desk.web.serves(_FEED, shown)
        assert await told(desk) == []


async def test_nothing_is_told_without_a_wish(desk: Desk) -> None:
    desk.more = {}
    await desk.watch(_FEED, SourceKind.FEED)
    for shown in (listing(_OLD), listing(_OLD, *items(1))):
        desk.web.serves(_FEED, shown)
        assert await told(desk) == []


async def test_a_story_in_two_feeds_is_told_once(desk: Desk) -> None:
    for url in (_FEED, _OTHER):
        await desk.watch(url, SourceKind.FEED)
        desk.web.serves(url, listing(_OLD))
    await desk.look()
    for url in (_FEED, _OTHER):
        desk.web.serves(url, listing(_OLD, *items(1)))
    assert len(await told(desk)) == 1


async def test_no_more_are_told_within_a_day_than_asked_for(desk: Desk) -> None:
    for url in (_FEED, _OTHER):
        await desk.watch(url, SourceKind.FEED)
        desk.web.serves(url, listing(_OLD))
    await desk.look()
    desk.web.serves(_FEED, listing(_OLD, *items(1, 2, 3)))
    desk.web.serves(_OTHER, listing(_OLD, *items(4, 5)))
    assert len(await told(desk)) == 2
    desk.web.serves(_FEED, listing(_OLD, *items(6)))
    assert await told(desk, after_hours=20) == []
    desk.web.serves(_FEED, listing(_OLD, *items(7)))
    assert len(await told(desk, after_hours=20)) == 1


async def test_what_is_watched_already_is_not_new(desk: Desk) -> None:
    await desk.watch(_PAGE)
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_PAGE, replace(story("Troops in Kursk"), canonical_url="https://example.org/world/1"))
    desk.web.serves(_FEED, listing(_OLD))
    await desk.look()
    desk.web.serves(_FEED, listing(_OLD, (_PAGE, "Troops in Kursk", ""), *items(1)))
    assert await told(desk) == []


async def test_without_keywords_the_watched_headlines_and_sections_decide(desk: Desk) -> None:
    desk.more = {"related": Wish()}
    await desk.watch(_PAGE)
    await desk.watch(_FEED, SourceKind.FEED)
    desk.web.serves(_PAGE, story("Soldiers enter Kursk region"))
    desk.web.serves(_FEED, listing(_OLD))
    await desk.look()
    sport = items(3, section="sport", title="Soldiers of Kursk win")
    one, both = items(1, title="Kursk opens"), items(2, title="Kursk soldiers rest")
    desk.web.serves(_FEED, listing(_OLD, *one, *both, *sport))
    assert await told(desk) == ["New story about Kursk, soldiers: Kursk soldiers rest 2"]


async def test_an_item_that_tells_another_story_now_is_new(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED)
    url = "https://example.org/world/top"
    desk.web.serves(_FEED, listing((url, "Mayor opens new bridge", "A bridge was opened.")))
    await desk.look()
    desk.web.serves(_FEED, listing((url, "Volcano erupts in Kursk", "Lava flows into villages.")))
    assert await told(desk) == ["New story about Kursk: Volcano erupts in Kursk"]


async def test_a_muted_feed_tells_nobody(desk: Desk) -> None:
    await desk.watch(_FEED, SourceKind.FEED, muted=True)
    desk.web.serves(_FEED, listing(_OLD))
    await desk.look()
    desk.web.serves(_FEED, listing(_OLD, *items(1)))
    assert await told(desk) == []
    assert await waiting(desk.store, "hook") == []
