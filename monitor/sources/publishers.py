"""Feeds and sitemaps of publishers that their pages do not name, as they were known in autumn 2026. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from monitor.models import Lead, SourceKind
from monitor.urls import fold

__all__ = ["publisher_leads"]

_CNN = "https://www.cnn.com/sitemap"
_CNN_STORY = re.compile(r"/(?P<year>\d{4})/(?P<month>\d\d)/\d\d/(?P<section>[a-z-]+)/(?P<video>video/)?")
#: they answer, and show nothing newer; https does not answer at all
_CNN_FROZEN = "April 2023"
_CNN_FEEDS = {
    "africa": "edition_africa", "asia": "edition_asia", "europe": "edition_europe", "middleeast": "edition_meast",
    "politics": "cnn_allpolitics", "world": "edition_world",
}  # fmt: skip
_NYT = "https://www.nytimes.com/sitemaps/new"
_NYT_FEED = "https://rss.nytimes.com/services/xml/rss/nyt"
_NYT_STORY = re.compile(r"/(?P<year>\d{4})/(?P<month>\d\d)/\d\d/(?P<sections>(?:[a-z-]+/)+)")
_NYT_FEEDS = {
    "africa": "Africa", "americas": "Americas", "asia": "AsiaPacific", "business": "Business", "europe": "Europe",
    "middleeast": "MiddleEast", "politics": "Politics", "us": "US", "world": "World",
}  # fmt: skip


def publisher_leads(url: str) -> list[Lead]:
    """Return what is known to be around a story of a publisher; nothing for the others."""
    address = urlsplit(fold(url))
    known = _PUBLISHERS.get(address.hostname or "")
    return list(known(address.path)) if known else []


def _cnn(path: str) -> Iterator[Lead]:
    story = _CNN_STORY.match(path)
    section = story["section"] if story else "world"
    yield _lead("CNN", f"{_CNN}/news.xml", "the last two days", SourceKind.SITEMAP)
    if story:
        form = "video" if story["video"] else "article"
        month = f"{story['year']}/{story['month']}"
        url = f"{_CNN}/{form}/{section}/{month}.xml"
        yield _archive("CNN", url, f"{section}, {month}")
    name = _CNN_FEEDS.get(section, "edition")
    yield _lead("CNN", f"http://rss.cnn.com/rss/{name}.rss", name, SourceKind.FEED, frozen=_CNN_FROZEN)


def _nyt(path: str) -> Iterator[Lead]:
    story = _NYT_STORY.match(path)
    sections = story["sections"].strip("/").split("/") if story else []
    # The narrowest section first: "europe" of "world/europe".
    for section in [*reversed(sections), *(() if sections else ("world",))]:
        if section in _NYT_FEEDS:
            name = _NYT_FEEDS[section]
            yield _lead("The New York Times", f"{_NYT_FEED}/{name}.xml", name, SourceKind.FEED)
    yield _lead("The New York Times", f"{_NYT}/news.xml.gz", "the last two days", SourceKind.SITEMAP)
    if story:
        month = f"{story['year']}-{story['month']}"
        yield _archive("The New York Times", f"{_NYT}/sitemap-{month}.xml.gz", month)


def _archive(publisher: str, url: str, about: str) -> Lead:
    return replace(_lead(publisher, url, about, SourceKind.SITEMAP), archive=True)


def _lead(publisher: str, url: str, about: str, kind: SourceKind, frozen: str | None = None) -> Lead:
    return Lead(url=url, kind=kind, origin=f"known of {publisher}", title=f"{publisher}, {about}", frozen=frozen)


_PUBLISHERS: Mapping[str, Callable[[str], Iterator[Lead]]] = {"www.cnn.com": _cnn, "www.nytimes.com": _nyt}
