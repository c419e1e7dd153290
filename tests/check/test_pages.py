"""Pages whose text is read otherwise than before: behind a wall, cut short, or by newer rules. Real reading."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.check import Checker, Result
from monitor.dispatch.local import Seen, run_due
from monitor.models import Alert, Fetched, Revision, Selection, Snapshot, SourceKind, TroubleKind, Validators, Wanted
from monitor.policy import ChannelRule, Schedule
from monitor.sources import ContentReader, evidence_of
from monitor.store import SqlStore, open_database, schema
from monitor.urls import fold
from tests.fakes import FakeClock
from tests.sources.helpers import CNN, NYT, TEXTS, cnn_page, nyt_page

_LONG = tuple(f"{text} Ship number {n} had to wait for it, its captain said." for n, text in enumerate(TEXTS * 3))
_METERED = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'


def _metered(texts: Sequence[str]) -> str:
    return nyt_page(tuple(texts)).replace("<body>", f"<body>{_METERED}")


@dataclass
class Rules(ContentReader):
    """The rules of now, under a version that a test may raise; the first one lost the last paragraph."""

    version: int = 2

    def knows(self, name: str) -> bool:
        return name.endswith(f"/{self.version}")

    async def page(self, fetched: Fetched) -> Snapshot:
        snapshot = await super().page(fetched)
        name = snapshot.extractor.partition("/")[0]
        texts = snapshot.paragraphs[:-1] if self.version == 1 else snapshot.paragraphs
        return replace(snapshot, paragraphs=texts, extractor=f"{name}/{self.version}")


@dataclass
class Desk:
    """One watched address, what it serves, and a look at it."""

    store: SqlStore
    url: str
    reader: Rules = field(default_factory=Rules)
    clock: FakeClock = field(default_factory=FakeClock)
    page: str = ""

    async def fetch(self, url: str, validators: Validators, *, as_robot: bool = False) -> Fetched:
        del validators, as_robot
        return Fetched(
            url=url, final_url=url, status=200, headers={"content-type": "text/html; charset=utf-8"},
            body=self.page.encode(), validators=Validators(), fetched_at=self.clock.now(),
        )  # fmt: skip

    async def shows(self, page: str) -> tuple[Seen, Sequence[Alert]]:
        """Serve a page and look at it."""
        self.page = page
        self.clock.forward(hours=2)
        seen: list[Seen] = []
        checker = Checker(
            fetcher=self,
            reader=self.reader,
            store=self.store,
            evidence_of=evidence_of,
            schedule=Schedule(intervals=dict.fromkeys(SourceKind, timedelta(hours=1))),
            channels=[ChannelRule(name="hook")],
            clock=self.clock,
            chance=lambda: 0.5,
        )
        selection = Selection(started=self.clock.now(), urls=frozenset([fold(self.url)]))
        await self.store.add([Wanted(url=self.url, kind=SourceKind.PAGE)], now=self.clock.now())
        await run_due(self.store, checker, self.clock, selection, hosts_at_once=1, on_seen=seen.append)
        return seen[0], seen[0].recorded.alerts

    async def revisions(self) -> Sequence[Revision]:
        return await self.store.revisions_of(1)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    async with SqlStore(open_database(tmp_path / "m.db")) as opened:
        yield opened


async def test_a_page_that_goes_behind_a_wall_and_back_raises_nothing_and_stores_nothing(store: SqlStore) -> None:
    desk = Desk(store, NYT)
    await desk.shows(_metered(_LONG))
    for _ in range(3):
        seen, alerts = await desk.shows(_metered(_LONG[:2]))
        assert (seen.look.result, seen.look.outcome.update.reader, alerts) == (Result.UNCHANGED, "teaser/2", ())
        _, alerts = await desk.shows(_metered(_LONG))
        assert alerts == ()
    assert len(await desk.revisions()) == 1


async def test_an_edit_between_two_whole_readings_is_told_though_a_teaser_stood_between_them(store: SqlStore) -> None:
    desk = Desk(store, NYT)
    await desk.shows(_metered(_LONG))
    _, alerts = await desk.shows(_metered(("Ferries replace the bridge until the new year, the city said.",)))
    assert alerts == ()
    edited = [text.replace("31,000", "32,000") for text in _LONG]
    _, (alert,) = await desk.shows(_metered(edited))
    payload = json.loads(alert.payload)["data"]
    assert (payload["revision"]["number"], payload["revision"]["previous"]) == (3, 1)
    assert [r.snapshot.extractor for r in await desk.revisions()] == ["nytimes/2", "teaser/2", "nytimes/2"]
    assert [r.previous for r in await desk.revisions()] == [None, 1, 1]


async def test_a_page_that_only_ever_shows_a_teaser_is_watched_by_its_teaser(store: SqlStore) -> None:
    desk = Desk(store, NYT)
    await desk.shows(_metered(TEXTS[:2]))
    _, (alert,) = await desk.shows(_metered((TEXTS[0].replace("12 cracks", "14 cracks"), TEXTS[1])))
    assert alert.type == "figure.changed"


async def test_a_metered_story_that_loses_its_end_is_cut_and_not_edited(store: SqlStore) -> None:
    desk = Desk(store, NYT)
    await desk.shows(_metered(_LONG))
    seen, alerts = await desk.shows(_metered(_LONG[:7]))
    assert alerts == ()
    assert seen.look.trouble is not None
    assert seen.look.trouble.kind is TroubleKind.INCOMPLETE
    assert len(await desk.revisions()) == 1


async def test_newer_rules_read_the_old_page_again_so_that_an_edit_shows_and_nothing_else(store: SqlStore) -> None:
    desk = Desk(store, CNN, Rules(version=1))
    await desk.shows(cnn_page())
    desk.reader.version = 2
    edited = tuple(text.replace("31,000", "32,000") for text in TEXTS)
    _, (alert,) = await desk.shows(cnn_page(edited))
    changes = json.loads(alert.payload)["data"]["changes"]
    assert {change["kind"] for change in changes} == {"figure_changed", "paragraph_edited"}
    assert all("Ferries" not in str(change) for change in changes)


async def test_newer_rules_alone_make_a_quiet_revision_and_only_one(store: SqlStore) -> None:
    desk = Desk(store, CNN, Rules(version=1))
    await desk.shows(cnn_page())
    desk.reader.version = 2
    for after in ("<p>1</p>", "<p>2</p>"):
        _, alerts = await desk.shows(cnn_page(after=after))
        assert alerts == ()
    assert [r.snapshot.extractor for r in await desk.revisions()] == ["cnn/1", "cnn/2"]


async def test_without_evidence_newer_rules_begin_with_a_quiet_baseline(store: SqlStore) -> None:
    desk = Desk(store, CNN, Rules(version=1))
    await desk.shows(cnn_page())
    await store.run(lambda connection: connection.execute(sa.update(schema.revisions).values(evidence_sha256=None)))
    desk.reader.version = 2
    _, alerts = await desk.shows(cnn_page(tuple(text.replace("31,000", "32,000") for text in TEXTS)))
    assert alerts == ()
    assert len(await desk.revisions()) == 2


_LIVE = "https://news.example.org/live/2024/11/05/harbour-bridge"
_POSTS = tuple(
    f"Update {n}. By {24 - n} o'clock the ferry {name} had taken {n + 40} cars."
    for n, name in enumerate("Anna Berta Clara Dora Emma Frida Greta Hanna Ida Jonna Klara Lisa".split())
)

_OPENS = "The bridge opens again on Friday, says the mayor."


def _live(posts: Sequence[str], shown: int) -> str:
    """Return a live page whose data hold all posts, and whose markup shows the first of them."""
    updates = [{"@type": "BlogPosting", "url": f"{_LIVE}#{text[:9]}", "articleBody": text} for text in posts]
    node = {"@type": "LiveBlogPosting", "headline": "The bridge, live", "liveBlogUpdate": updates}
    boxes = "".join(f"<section><p>{text}</p></section>" for text in posts[:shown])
    return (
        f'<html lang="en"><body><h1>The bridge, live</h1><script type="application/ld+json">{json.dumps(node)}'
        f"</script>{boxes}</body></html>"
    )


def _changes(alert: Alert) -> Sequence[Mapping[str, object]]:
    changes: Sequence[Mapping[str, object]] = json.loads(alert.payload)["data"]["changes"]
    return changes


async def test_posts_roll_off_a_live_page_silently_and_edits_of_them_are_told(store: SqlStore) -> None:
    desk = Desk(store, _LIVE)
    await desk.shows(_live(_POSTS, shown=12))
    seen, alerts = await desk.shows(_live(_POSTS, shown=6))
    assert (seen.look.result, alerts) == (Result.UNCHANGED, ())
    _, (alert,) = await desk.shows(_live((_OPENS, *_POSTS), shown=6))
    assert {change["kind"] for change in _changes(alert)} == {"post_added"}
    edited = (*_POSTS[:-1], _POSTS[-1].replace("51 cars", "61 cars"))
    _, (alert,) = await desk.shows(_live((_OPENS, *edited), shown=6))
    assert {change["kind"] for change in _changes(alert)} == {"figure_changed", "post_edited"}


async def test_newer_rules_that_leave_out_what_a_live_page_does_not_show_raise_nothing(store: SqlStore) -> None:
    desk = Desk(store, _LIVE, reader=_AllPosts())
    await desk.shows(_live(_POSTS, shown=6))
    desk.reader = Rules()
    _, alerts = await desk.shows(_live(_POSTS, shown=6))
    assert alerts == ()
    assert [len(r.snapshot.paragraphs) for r in await desk.revisions()] == [12, 6]


class _AllPosts(Rules):
    """Earlier rules, which took all posts in the data for the text of the page."""

    def knows(self, name: str) -> bool:
        return name.endswith("/1")

    async def page(self, fetched: Fetched) -> Snapshot:
        snapshot = await super().page(fetched)
        texts = (*snapshot.paragraphs, *snapshot.unshown)
        return replace(snapshot, paragraphs=texts, unshown=(), extractor=f"{snapshot.rules}/1")
