"""Looking around a story: who is asked, in which order, and how often at most."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from monitor.check.discovery import MOST_REQUESTS, Discovery, Namers
from monitor.errors import ReadError
from monitor.models import Fetched, IndexEntry, Lead, Listing, SourceKind, TroubleKind
from monitor.policy.leads import State
from tests.fakes import FakeClock, FakeWeb, listing, story

_STORY = "https://example.org/2024/11/05/world/bridge"
_ROBOTS = "https://example.org/robots.txt"


def lead(name: str, kind: SourceKind = SourceKind.FEED, frozen: str | None = None) -> Lead:
    return Lead(url=f"https://example.org/{name}", kind=kind, origin="test", frozen=frozen)


class Site:
    """A site whose page, robots.txt and publisher name what a test wants."""

    def __init__(self, *, page: Sequence[Lead], robots: Sequence[Lead] = (), publisher: Sequence[Lead] = ()) -> None:
        self.clock = FakeClock()
        self.web = FakeWeb(self.clock)
        self.asked: list[str] = []
        self.web.serves(_STORY, story())
        self.web.serves(_ROBOTS, story())
        namers = Namers(page=lambda _: page, robots=lambda _: robots, publisher=lambda _: publisher)
        self.discovery = Discovery(
            fetcher=self.web, reader=self.web, namers=namers, clock=self.clock, stale_after=timedelta(days=14),
            on_request=lambda number, url: self.asked.append(url),
        )  # fmt: skip

    def serves(self, name: str, content: Listing) -> None:
        self.web.serves(f"https://example.org/{name}", content)


_NEWS = listing(("https://example.org/a", "Ferry sinks", ""))


async def test_what_is_named_twice_is_asked_once_and_what_is_frozen_never() -> None:
    site = Site(page=[lead("a")], publisher=[lead("a/"), lead("old", frozen="April 2023")], robots=[lead("b")])
    site.serves("a", _NEWS)
    site.serves("b", _NEWS)
    around = await site.discovery.around(_STORY)
    assert [one.state for one in around.found] == [State.GOOD, State.FROZEN, State.GOOD]
    assert site.asked == [_STORY, _ROBOTS, "https://example.org/a", "https://example.org/b"]
    assert (around.requests, around.trouble) == (4, None)


async def test_the_sitemaps_of_an_index_come_right_after_it() -> None:
    index = lead("index.xml", SourceKind.SITEMAP)
    site = Site(page=[], robots=[index, lead("b")])
    children = tuple(IndexEntry(url=f"https://example.org/2024/{month}.xml") for month in (10, 11))
    site.serves("index.xml", Listing(sightings=(), children=children, reader="fake/1"))
    site.serves("2024/11.xml", listing((_STORY, "", "")))
    site.serves("b", _NEWS)
    around = await site.discovery.around(_STORY)
    assert [(one.lead.url.rpartition("/")[2], one.state) for one in around.found] == [
        ("index.xml", State.INDEX), ("11.xml", State.GOOD), ("b", State.GOOD)
    ]  # fmt: skip
    assert around.found[1].lists_story


async def test_no_more_requests_are_made_than_allowed() -> None:
    site = Site(page=[lead(f"f{n}") for n in range(20)])
    for number in range(20):
        site.web.is_gone(f"https://example.org/f{number}")
    around = await site.discovery.around(_STORY)
    assert around.requests == len(site.asked) == MOST_REQUESTS
    assert [one.state for one in around.found].count(State.NOT_ASKED) == 20 - (MOST_REQUESTS - 2)


async def test_a_page_in_trouble_is_told_and_the_others_are_asked() -> None:
    site = Site(page=[], publisher=[lead("a")])
    site.web.fails(_STORY, TroubleKind.BOT_WALL)
    site.web.fails(_ROBOTS)
    site.serves("a", _NEWS)
    around = await site.discovery.around(_STORY)
    assert around.trouble == "did not answer in time"
    assert [one.state for one in around.found] == [State.GOOD]


async def test_what_cannot_be_read_is_told_with_its_reason() -> None:
    site = Site(page=[lead("a")])
    site.web.shows_no_story("https://example.org/a")

    def refuse(_page: Fetched) -> list[Lead]:
        raise ReadError(TroubleKind.WRONG_TYPE, "is no page")

    around = await site.discovery.around(_STORY)
    assert [(one.state, one.reason) for one in around.found] == [(State.TROUBLE, "is a section page, not a story")]
    site.discovery.namers = Namers(page=refuse, robots=lambda _: [], publisher=lambda _: [])
    assert (await site.discovery.around(_STORY)).trouble == "is no page"


async def test_around_other_stories_of_the_host_what_is_known_of_the_publisher_is_asked_too() -> None:
    other = "https://example.org/2024/10/01/world/ferry"
    site = Site(page=[lead("a")])
    named = {_STORY: [lead("news"), lead("11")], other: [lead("news"), lead("10")]}
    site.discovery.namers = Namers(page=lambda _: [], robots=lambda _: [], publisher=lambda url: named[url])
    for name in ("news", "11"):
        site.serves(name, _NEWS)
    site.serves("10", listing((other, "", "")))
    around = await site.discovery.around(_STORY, None, [other])
    assert [(one.lead.url.rpartition("/")[2], one.state) for one in around.found] == [
        ("news", State.GOOD), ("11", State.GOOD), ("10", State.GOOD)
    ]  # fmt: skip
    assert around.found[2].lists_story


async def test_a_host_that_asked_to_wait_is_told_as_such() -> None:
    site = Site(page=[lead("a")])
    site.web.asks_to_wait("https://example.org/a", site.clock.now())
    (found,) = (await site.discovery.around(_STORY)).found
    assert (found.state, found.reason) == (State.TROUBLE, "its host asked to wait until 2026-01-01T12:00:00Z")
