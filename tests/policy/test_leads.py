"""What a feed or sitemap is worth for a story."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.models import IndexEntry, Lead, Listing, Sighting, SourceKind
from monitor.policy.leads import State, chosen_children, judged
from tests.fakes import START

_STORY = "https://www.cnn.com/2024/11/05/europe/bridge/index.html"
_LEAD = Lead(url="https://www.cnn.com/feed", kind=SourceKind.FEED, origin="named by the page", title="Named")


def item(title: str | None = None, days_ago: float | None = None, url: str = "https://www.cnn.com/other") -> Sighting:
    date = None if days_ago is None else START - timedelta(days=days_ago)
    return Sighting(key=url, url=url, title=title, published_at=date)


@pytest.mark.parametrize(
    ("items", "state"),
    [
        ([item("Ferry sinks", 1)], State.GOOD),
        ([item("Ferry sinks")], State.GOOD),
        ([item("Ferry sinks", 15)], State.STALE),
        ([], State.EMPTY),
        ([item(None, 1)], State.UNRELATED),
        ([item(None, 999, "https://www.cnn.com/2024/11/05/europe/bridge")], State.GOOD),
    ],
)
def test_fresh_news_or_the_story_itself_are_good(items: list[Sighting], state: State) -> None:
    listing = Listing(sightings=tuple(items), reader="fake/1")
    found = judged(_LEAD, listing, _STORY, now=START, after=timedelta(days=14))
    assert found.state is state
    assert (found.reason is None) is (state is State.GOOD)
    assert found.title == "Named"


def test_an_index_is_looked_into() -> None:
    listing = Listing(sightings=(), children=(IndexEntry(url="https://www.cnn.com/a.xml"),), reader="fake/1")
    found = judged(_LEAD, listing, _STORY, now=START, after=timedelta(days=14))
    assert (found.state, found.reason) == (State.INDEX, "names 1 sitemap")


@pytest.mark.parametrize(
    ("children", "chosen"),
    [
        (["/sitemap/article/asia/2024/11.xml", "/sitemap/article/europe/2024/11.xml", "/x/2024/10.xml"], [1, 0]),
        (["/sitemap-2024-10.xml.gz", "/sitemap-2024-11.xml.gz"], [1]),
        (["/post-sitemap.xml", "/page-sitemap.xml"], [0]),
        ([f"/{n}/2024/11.xml" for n in range(9)], [0, 1]),
        ([], []),
    ],
)
def test_those_of_the_story_s_month_and_section_are_chosen(children: list[str], chosen: list[int]) -> None:
    urls = [f"https://www.cnn.com{path}" for path in children]
    assert chosen_children(urls, _STORY) == [urls[at] for at in chosen]
