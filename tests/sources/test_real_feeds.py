"""Real feeds: 91 of many shapes, and 300 consecutive polls of two publishers."""

from __future__ import annotations

import io

import feedparser
import pytest

from monitor.errors import ReadError
from monitor.models import TroubleKind
from monitor.sources import read_feed, read_sitemap
from tests.shared import shared_data
from tests.sources.helpers import fetched, unpacked

#: cut within an item, and a declaration and prefixes that no XML parser reads
MALFORMED = {"fastfeedparser_osm-pl.xml.gz", "fastfeedparser_malformed_rss_namespaced.xml.gz"}
URL = "https://paper.example/rss.xml"


def test_feeds_of_many_shapes_are_read_or_refused() -> None:
    refused: dict[str, ReadError] = {}
    paths = sorted((shared_data() / "feeds" / "variety").glob("*.gz"))
    for path in paths:
        try:
            listing = read_feed(fetched(unpacked(path), URL, "text/xml"))
        except ReadError as error:
            refused[path.name] = error
            continue
        assert listing.sightings, path.name
        assert all(s.key for s in listing.sightings)
    assert len(paths) == 91
    assert set(refused) == MALFORMED
    assert all(error.kind is TroubleKind.MALFORMED and ", line " in error.reason for error in refused.values())


def test_the_same_items_are_found_as_by_feedparser_alone() -> None:
    for path in sorted((shared_data() / "feeds" / "variety").glob("*.gz"))[::4]:
        if path.name not in MALFORMED:
            body = unpacked(path)
            known = feedparser.parse(io.BytesIO(body))
            assert len(read_feed(fetched(body, URL)).sightings) == len(known.entries), path.name


@pytest.mark.parametrize("name", ["cnn_edition", "nytimes_home"])
def test_a_hundred_and_fifty_polls_are_read(name: str) -> None:
    paths = sorted((shared_data() / "feeds" / "sequences" / name).glob("*.gz"))
    assert len(paths) == 150
    refused = 0
    for at, path in enumerate(paths):
        body = unpacked(path)
        try:
            listing = read_feed(fetched(body, URL))
        except ReadError:
            refused += 1
            continue
        assert len(listing.sightings) > 5
        for sighting in listing.sightings:
            assert sighting.title is None or ("<" not in sighting.title and len(sighting.title) < 300)
            assert sighting.url is None or sighting.url.startswith("https://")
            assert "img" not in (sighting.summary or "")
        if at % 30 == 0:
            assert len(listing.sightings) == len(
                {e.get("id", e.get("link")) for e in feedparser.parse(io.BytesIO(body)).entries}
            )
    assert refused == 0


def test_real_sitemaps_are_read() -> None:
    folder = shared_data() / "sitemaps"
    listings = [read_sitemap(fetched(path.read_bytes(), URL)) for path in sorted(folder.glob("*.xml"))]
    assert [(len(listing.sightings), len(listing.children)) for listing in listings] == [(3, 1), (84, 0), (0, 2)]
