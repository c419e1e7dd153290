"""Sitemaps and their indexes."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from monitor.errors import ReadError
from monitor.models import IndexEntry, TroubleKind
from monitor.sources import read_sitemap
from tests.sources.helpers import fetched

URL = "https://www.cnn.com/sitemap/news.xml"
_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
)


def sitemap(*lines: str) -> bytes:
    return (_OPEN + "".join(lines) + "</urlset>").encode()


NEWS = sitemap(
    "<url><image:image><image:loc>https://img.example/1.jpg</image:loc></image:image>"
    "<loc> https://edition.cnn.com/2024/11/05/europe/bridge/index.html?cid=1 </loc>"
    "<lastmod>2024-11-05T12:00:00+01:00</lastmod>"
    "<news:news><news:publication><news:name>CNN</news:name></news:publication>"
    "<news:publication_date>2024-11-05T10:00:00Z</news:publication_date><news:title>Bridge &amp; pier</news:title>"
    "</news:news></url>",
    "<url><loc>javascript:alert(1)</loc></url>",
    "<url><loc>/2024/11/05/asia/ferry</loc><lastmod>2024-11-06</lastmod></url>",
)


@pytest.mark.parametrize("body", [NEWS, gzip.compress(NEWS, mtime=0), b"\n" * 0 + NEWS])
def test_each_line_with_an_address_is_a_sighting(body: bytes) -> None:
    listing = read_sitemap(fetched(body, URL))
    first, second = listing.sightings
    assert first.key == first.url == "https://www.cnn.com/2024/11/05/europe/bridge"
    assert first.title == "Bridge & pier"
    assert first.published_at == datetime(2024, 11, 5, 10, tzinfo=UTC)
    assert first.modified_at == datetime(2024, 11, 5, 11, tzinfo=UTC)
    assert (second.url, second.modified_at) == (
        "https://www.cnn.com/2024/11/05/asia/ferry",
        datetime(2024, 11, 6, tzinfo=UTC),
    )
    assert (listing.children, listing.truncated, listing.reader) == ((), False, "sitemap/1")


def test_an_index_names_its_children() -> None:
    body = b"<sitemapindex><sitemap><loc>https://www.cnn.com/sitemap/a.xml</loc></sitemap></sitemapindex>"
    listing = read_sitemap(fetched(body, URL))
    assert (listing.children, listing.sightings) == ((IndexEntry(url="https://www.cnn.com/sitemap/a.xml"),), ())


def test_no_more_than_fifty_thousand_lines_are_kept() -> None:
    listing = read_sitemap(
        fetched(sitemap(*(f"<url><loc>https://a.example/{n}</loc></url>" for n in range(50_010))), URL)
    )
    assert (len(listing.sightings), listing.truncated) == (50_000, True)


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b" ", TroubleKind.EMPTY, "is empty"),
        (b"<html><body>x</body></html>", TroubleKind.WRONG_TYPE, "is a web page, not a sitemap"),
        (b"<rss version='2.0'><channel/></rss>", TroubleKind.WRONG_TYPE, "is a feed, not a sitemap"),
        (b"<note/>", TroubleKind.WRONG_TYPE, "is XML, but not a sitemap"),
        (NEWS[:700], TroubleKind.MALFORMED, "is not well-formed XML: "),
        (gzip.compress(NEWS, mtime=0)[:100], TroubleKind.DECODE, "is gzip data that is cut short"),
        (b"\x1f\x8b nonsense", TroubleKind.DECODE, "is broken gzip data"),
        (gzip.compress(b"<urlset>".ljust(60_000_000), mtime=0), TroubleKind.TOO_LARGE, "is longer than 50000000 bytes"),
    ],
)  # fmt: skip
def test_what_is_no_sitemap_is_named(body: bytes, kind: TroubleKind, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_sitemap(fetched(body, URL))
    assert caught.value.kind is kind
    assert caught.value.reason.startswith(reason)


def test_a_sitemap_opens_no_file() -> None:
    body = NEWS.replace(b"<urlset", b'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]><urlset')
    assert len(read_sitemap(fetched(body.replace(b"Bridge", b"&x;"), URL)).sightings) == 2
