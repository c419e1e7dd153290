"""A watched index of sitemaps hints at stories as the sitemaps do that it names."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.check import Result
from monitor.models import IndexEntry, Listing, SourceKind, TroubleKind
from monitor.store import SqlStore, open_database
from tests.check.test_checker import Desk
from tests.fakes import START, FakeClock, FakeWeb, listing, story

_INDEX = "https://example.org/sitemap.xml"
_STORY = "https://example.org/2024/11/bridge"
_MONTH = "https://example.org/2024-11.xml"
_BEFORE = "https://example.org/2024-10.xml"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    clock = FakeClock()
    async with SqlStore(open_database(tmp_path / "m.db")) as store:
        yield Desk(store, FakeWeb(clock), clock)


def asked(desk: Desk) -> list[str]:
    return [url for url, _ in desk.web.asked]


def index(*entries: tuple[str, timedelta | None]) -> Listing:
    children = tuple(IndexEntry(url=url, modified_at=START + at if at is not None else None) for url, at in entries)
    return Listing(sightings=(), children=children, reader="fake/1")


def lists(changed: timedelta) -> Listing:
    shown = listing((_STORY, "Bridge", ""))
    return replace(shown, sightings=tuple(replace(one, modified_at=START + changed) for one in shown.sightings))


async def test_a_date_in_a_sitemap_of_the_index_brings_the_story_forward(desk: Desk) -> None:
    await desk.watch(_STORY)
    await desk.watch(_INDEX, SourceKind.SITEMAP)
    desk.web.serves(_STORY, story())
    desk.web.serves(_INDEX, index((_MONTH, None)))
    desk.web.serves(_MONTH, lists(timedelta(0)))
    await desk.look()
    desk.web.serves(_MONTH, lists(timedelta(hours=1)))
    await desk.look(after_hours=7, urls=[_INDEX])
    rows = {row["key"]: row for row in await desk.store.sources()}
    assert rows[_STORY]["next_check_at"] <= desk.clock.now()


async def test_only_what_changed_since_the_last_look_is_asked_for_again(desk: Desk) -> None:
    await desk.watch(_INDEX, SourceKind.SITEMAP)
    old, new = (_BEFORE, timedelta(days=-30)), (_MONTH, timedelta(0))
    desk.web.serves(_INDEX, index(old, new))
    desk.web.serves(_MONTH, lists(timedelta(0)))
    desk.web.serves(_BEFORE, lists(timedelta(0)))
    await desk.look()
    assert asked(desk) == [_INDEX, _MONTH, _BEFORE]
    desk.web.serves(_INDEX, index(old, (_MONTH, timedelta(hours=6))))
    await desk.look(after_hours=7)
    assert asked(desk)[3:] == [_INDEX, _MONTH]


async def test_one_sitemap_that_fails_does_not_fail_the_index(desk: Desk) -> None:
    await desk.watch(_INDEX, SourceKind.SITEMAP)
    desk.web.serves(_INDEX, index((_BEFORE, None), (_MONTH, None)))
    desk.web.serves(_MONTH, lists(timedelta(0)))
    desk.web.fails(_BEFORE)
    (seen,) = await desk.look()
    assert seen.look.result is Result.FIRST
    desk.web.fails(_MONTH, TroubleKind.TIMEOUT)
    (seen,) = await desk.look(after_hours=7)
    assert seen.look.result is Result.TROUBLE
