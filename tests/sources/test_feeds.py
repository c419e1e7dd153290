"""Invented feeds: what an item becomes, what is refused, and what is hostile."""

from __future__ import annotations

import contextlib
import gzip
import json
import re
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import monitor
from monitor.errors import ReadError
from monitor.models import Fetched, Listing, TroubleKind
from monitor.sources import read_feed
from tests.sources.helpers import fetched, item, rss

URL = "https://paper.example/rss/world.xml"
ONE = item(title="Bridge closed", link="https://paper.example/2024/bridge", guid="a1")


def feed(body: bytes) -> Fetched:
    return fetched(body, URL, "application/rss+xml")


def read(*items: str, before: str = "") -> Listing:
    return read_feed(feed(rss(*items, before=before)))


def refusal(body: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_feed(feed(body))
    return caught.value


def test_an_item_becomes_a_sighting() -> None:
    listing = read(
        item(
            title="&lt;b&gt;Bridge&lt;/b&gt; closed &amp;amp; empty",
            link="https://www.cnn.com/2024/bridge/index.html?utm_source=rss#top",
            guid="a1",
            pubDate="Tue, 05 Nov 2024 11:00:00 +0100",
            description="12 cracks.&lt;br/&gt;8 months.&lt;img src='https://t.example/1.gif' height='1'/&gt;",
        )
    )
    (sighting,) = listing.sightings
    assert (sighting.key, sighting.url) == ("a1", "https://www.cnn.com/2024/bridge")
    assert (sighting.title, sighting.summary) == ("Bridge closed & empty", "12 cracks. 8 months.")
    assert sighting.published_at == datetime(2024, 11, 5, 10, tzinfo=UTC)
    assert (listing.title, listing.language, listing.truncated) == ("Port news", "en", False)
    assert listing.reader.startswith("fastfeedparser/")


def test_an_atom_entry_becomes_a_sighting() -> None:
    atom = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafen</title><id>x</id>
    <entry><id>tag:1</id><title type="html">Br&amp;uuml;cke</title><link rel="alternate" href="/a"/>
    <published>2024-11-05T10:00:00Z</published><updated>2024-11-05T12:00:00Z</updated></entry></feed>"""
    (sighting,) = read_feed(feed(atom)).sightings
    assert (sighting.key, sighting.url, sighting.title) == ("tag:1", "https://paper.example/a", "Brücke")
    assert sighting.modified_at == datetime(2024, 11, 5, 12, tzinfo=UTC)


def test_a_json_feed_is_read() -> None:
    body = {
        "version": "https://jsonfeed.org/version/1.1", "title": "Port", "language": "en",
        "items": [{"id": 7, "url": "https://paper.example/a", "content_html": "<p>12 <b>cracks</b></p>",
                   "date_published": "2024-11-05T10:00:00Z"}],
    }  # fmt: skip
    listing = read_feed(feed(json.dumps(body).encode()))
    assert (listing.reader, listing.title, listing.language) == ("jsonfeed/1", "Port", "en")
    assert (listing.sightings[0].key, listing.sightings[0].summary) == ("7", "12 cracks")


@pytest.mark.parametrize(
    ("extra", "url"),
    [
        ({"guid": "https://www.cnn.com/2024/x/index.html"}, "https://www.cnn.com/2024/x"),
        ({"guid": "7", "feedburner_origLink": "https://www.cnn.com/2024/y/index.html"}, "https://www.cnn.com/2024/y"),
        ({"guid": "7"}, "http://rss.cnn.com/~r/rss/x/~3/abc"),
    ],
)
def test_what_stands_behind_a_counting_redirect_goes_before_it(extra: dict[str, str], url: str) -> None:
    listing = read(item(title="T", link="http://rss.cnn.com/~r/rss/x/~3/abc/", **extra))
    assert listing.sightings[0].url == url


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "mailto:a@b.example", "http://", "ftp://a.example/x", "http://[::1"]
)
def test_a_link_that_is_no_web_address_is_none(link: str) -> None:
    assert read(item(title="T", link=link, guid="g 1")).sightings[0].url is None


def test_a_guid_that_all_items_share_identifies_none() -> None:
    items = [item(title=f"T{n}", link=f"https://paper.example/{n}", guid="same") for n in range(3)]
    assert [s.key for s in read(*items).sightings] == [f"https://paper.example/{n}" for n in range(3)]


def test_an_item_without_guid_and_link_is_known_by_title_and_date() -> None:
    items = [item(title=title, pubDate="Tue, 05 Nov 2024 11:00:00 GMT") for title in ("A", "B", "A")]
    first = read(*items).sightings
    assert len({s.key for s in first}) == len(first) == 2
    assert [s.key for s in read(*reversed(items)).sightings] == [s.key for s in first]


@pytest.mark.parametrize(
    "date", ["Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "never", "9" * 90, ""]
)
def test_an_absurd_date_is_none(date: str) -> None:
    assert read(item(title="T", guid="g", pubDate=date)).sightings[0].published_at is None


@pytest.mark.parametrize("extra", [{}, {"pubDate": "never"}, {"pubDate": ""}])
def test_a_guid_is_no_date(extra: dict[str, str]) -> None:
    numbered = read(item(title="T", guid="1", **extra), item(title="U", guid="20240105", **extra))
    assert numbered.reader.startswith("fastfeedparser/")
    assert [s.published_at for s in numbered.sightings] == [None, None]


def test_an_item_that_says_only_when_it_was_updated_is_as_old_as_that() -> None:
    (sighting,) = read(item(title="T", guid="1", lastBuildDate="Tue, 05 Nov 2024 11:00:00 GMT")).sightings
    assert sighting.published_at == sighting.modified_at == datetime(2024, 11, 5, 11, tzinfo=UTC)


def test_no_more_than_a_thousand_items_are_kept() -> None:
    listing = read(*(item(title=f"T{n}", link=f"https://paper.example/{n}", guid=f"g{n}") for n in range(1_200)))
    assert (len(listing.sightings), listing.truncated) == (1_000, True)
    assert listing.sightings[-1].key == "g999"


def test_a_feed_without_items_is_an_empty_listing() -> None:
    assert read().sightings == ()


@pytest.mark.parametrize(
    "body",
    [
        rss(ONE.replace("closed", "&nbsp;closed")),
        rss(ONE.replace("/bridge", "/bridge?a=1&b=2")),
        rss(ONE.replace("Bridge", "Br\x0bidge")),
        rss(ONE).replace(b"Bridge", b"Br\xfccke"),
        rss(ONE).replace(b'encoding="UTF-8"', b'encoding="UTF-16"'),
        rss(ONE) + b"<!-- served in 3 ms --><script>1</script>",
        b"\n\n" + rss(ONE),
        rss(ONE, before='<!DOCTYPE rss [<!ENTITY city "Port">]>').replace(b"Bridge", b"&city;"),
    ],
)
def test_harmless_faults_lose_no_item(body: bytes) -> None:
    (sighting,) = read_feed(feed(body)).sightings
    assert sighting.key == "a1"
    assert sighting.title is not None
    assert "closed" in sighting.title


@pytest.mark.parametrize("end", [60, 150, 260, 330])
def test_a_feed_that_ends_in_the_middle_is_trouble(end: int) -> None:
    error = refusal(rss(ONE, ONE.replace("a1", "a2"), ONE.replace("a1", "a3"))[:end])
    assert error.kind is TroubleKind.MALFORMED
    assert error.reason.startswith("is not well-formed XML: ")
    assert ", line " in error.reason
    assert "\n" not in error.reason


def test_tags_that_do_not_match_are_trouble() -> None:
    assert refusal(rss(ONE.replace("</title>", "</titel>"))).kind is TroubleKind.MALFORMED


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b"", TroubleKind.EMPTY, "is empty"),
        (b"<!DOCTYPE html>\n<html><body>x</body></html>", TroubleKind.WRONG_TYPE, "is a web page, not a feed"),
        (b"<!-- a --><html lang='en'><body>x</body></html>", TroubleKind.WRONG_TYPE, "is a web page, not a feed"),
        (b"<?xml version='1.0'?><note><to>x</to></note>", TroubleKind.WRONG_TYPE, "is XML, but not a feed"),
        (b"<?xml version='1.0'?><urlset><url/></urlset>", TroubleKind.WRONG_TYPE, "is a sitemap, not a feed"),
        (
            b"<s:sitemapindex xmlns:s='http://www.sitemaps.org/schemas/sitemap/0.9'/>",
            TroubleKind.WRONG_TYPE,
            "is a sitemap, not a feed",
        ),
        (b'{"items": []}', TroubleKind.WRONG_TYPE, "is JSON, but not a feed"),
        (b'{"version": ', TroubleKind.MALFORMED, "is not well-formed JSON: line 1"),
    ],
)
def test_what_is_no_feed_is_named(body: bytes, kind: TroubleKind, reason: str) -> None:
    error = refusal(body)
    assert (error.kind, error.reason) == (kind, reason)


_LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10)
)  # fmt: skip
HOSTILE = {
    "attributes": rss("<item " + " ".join(f'a{n}="x"' for n in range(20_000)) + "><title>T</title></item>"),
    "nesting": rss("<a>" * 100_000 + "</a>" * 100_000),
    "laughs": rss(item(title="&l9;"), before=f"<!DOCTYPE x [{_LAUGHS}]>"),
    "long attribute": rss('<item x="' + "a" * 5_000_000 + '"><title>T</title></item>'),
    "links": rss(item(title="T", description='&lt;a href="' * 200_000)),
    "open tags": rss(item(title="T&nbsp;", description="&lt;div>" * 100_000)),
    "long date": rss(item(title="T", pubDate="9" * 100_000)),
    "deep json": b"[" * 200_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_feed_ends_quickly(name: str) -> None:
    started = time.monotonic()
    with contextlib.suppress(ReadError):
        assert len(read_feed(feed(HOSTILE[name])).sightings) == 1
    assert time.monotonic() - started < 12


@pytest.mark.parametrize("target", ["file:///etc/hostname", "http://127.0.0.1:9/secret"])
@pytest.mark.parametrize("fault", ["", "&nbsp;"])
def test_no_feed_opens_a_file_or_an_address(target: str, fault: str) -> None:
    listing = read(item(title=f"A&x;B{fault}", guid="g"), before=f'<!DOCTYPE x [<!ENTITY x SYSTEM "{target}">]>')
    assert (listing.sightings[0].title or "").replace("&x;", "") in ("A", "AB")


def test_a_feed_that_once_needed_feedparser_stays_with_it() -> None:
    broken = read_feed(feed(rss(ONE.replace("closed", "&nbsp;closed"))))
    assert broken.reader.startswith("feedparser/")
    assert read_feed(feed(rss(ONE)), broken.reader).reader == broken.reader
    assert read_feed(feed(rss(ONE)), "fastfeedparser/0.0.1").reader.startswith("fastfeedparser/")


@pytest.mark.parametrize("before", [None, "feedparser/6"])
def test_a_feed_may_be_a_gzip_file_under_any_name(before: str | None) -> None:
    listing = read_feed(feed(gzip.compress(rss(ONE), mtime=0)), before)
    assert [s.key for s in listing.sightings] == ["a1"]
    assert refusal(gzip.compress(rss(ONE), mtime=0)[:90]).kind is TroubleKind.DECODE


@pytest.mark.parametrize("before", [None, "feedparser/6"])
def test_both_parsers_look_behind_a_counting_redirect_and_leave_pixels_out(before: str | None) -> None:
    one = item(
        title="T",
        link="http://rss.cnn.com/~r/rss/x/~3/abc/",
        guid="7",
        description="12 cracks.&lt;img src='http://feeds.feedburner.com/~r/rss/x/~4/abc' height='1' width='1'/&gt;",
        feedburner_origLink="https://www.cnn.com/2024/y/index.html",
    )
    (sighting,) = read_feed(feed(rss(one)), before).sightings
    assert (sighting.url, sighting.summary) == ("https://www.cnn.com/2024/y", "12 cracks.")


def test_an_rdf_feed_is_read() -> None:
    rdf = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
    <channel rdf:about="https://paper.example/"><title>Port</title><sy:updatePeriod>daily</sy:updatePeriod>
    <sy:updateFrequency>4</sy:updateFrequency></channel>
    <item rdf:about="https://paper.example/a"><title>Bridge closed</title><link>https://paper.example/a</link>
    <dc:date>2024-11-05T10:00:00Z</dc:date></item></rdf:RDF>"""
    listing = read_feed(feed(rdf))
    (sighting,) = listing.sightings
    assert (sighting.url, sighting.title) == ("https://paper.example/a", "Bridge closed")
    assert sighting.published_at == datetime(2024, 11, 5, 10, tzinfo=UTC)
    assert (listing.title, listing.pace) == ("Port", 6 * 3600)


_SY = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'


@pytest.mark.parametrize(
    ("head", "ttl"),
    [
        ("", None),
        ("<ttl>10</ttl>", timedelta(minutes=10)),
        ("<ttl> 90 </ttl>", timedelta(minutes=90)),
        ("<ttl>0</ttl>", None),
        ("<ttl>-5</ttl>", None),
        ("<ttl>soon</ttl>", None),
        (f"<ttl>{'9' * 5_000}</ttl>", None),
        (f"<sy:updatePeriod {_SY}>hourly</sy:updatePeriod>", timedelta(hours=1)),
        (f"<sy:updateFrequency {_SY}>2</sy:updateFrequency>", timedelta(hours=12)),
        (f"<sy:updatePeriod {_SY}>often</sy:updatePeriod>", None),
        (f"<ttl>90</ttl><sy:updatePeriod {_SY}>hourly</sy:updatePeriod>", timedelta(minutes=90)),
    ],
)
@pytest.mark.parametrize("before", [None, "feedparser/6"])
def test_how_long_a_feed_asks_to_be_left_alone_is_read(head: str, ttl: timedelta | None, before: str | None) -> None:
    pace = read_feed(feed(rss(ONE, head=head)), before).pace
    assert pace == (ttl.total_seconds() if ttl else None)


def test_a_parser_that_takes_too_long_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitor.sources.feeds._DEADLINE", 0.01)
    assert refusal(rss(ONE.replace("closed", "&nbsp;"))).reason == "takes too long to read"


def test_feedparser_is_called_in_its_own_process_alone_and_given_bytes() -> None:
    root = Path(monitor.__file__).parent
    calls = {
        path.name: line.strip()
        for path in root.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\bfeedparser\.parse\(", line)
    }
    assert list(calls) == ["feed_process.py"]
    assert "feedparser.parse(io.BytesIO(" in calls["feed_process.py"]
