"""Lists of feeds, read and written."""

from __future__ import annotations

import pytest

from monitor.errors import ReadError
from monitor.models import TroubleKind
from monitor.sources import read_opml, write_opml


def opml(outlines: str, before: str = "") -> bytes:
    head = f'<?xml version="1.0" encoding="UTF-8"?>{before}<opml version="2.0"><head/>'
    return f"{head}<body>{outlines}</body></opml>".encode()


def test_feeds_of_all_folders_are_read_with_their_names() -> None:
    body = opml(
        '<outline text="News"><outline type="rss" text="Port" title="Port news" xmlUrl=" https://a.example/feed "/>'
        '<outline text="Deep"><outline xmlurl="https://b.example/?a=1&amp;b=2" text="B"/></outline></outline>'
        '<outline type="link" text="No feed" url="https://c.example/"/><outline XMLURL="https://d.example/"/>'
    )
    assert read_opml(body) == [
        ("https://a.example/feed", "Port news"),
        ("https://b.example/?a=1&b=2", "B"),
        ("https://d.example/", None),
    ]


_UMLAUT = opml('<outline xmlUrl="https://a.example/" text="\u00fc"/>')


@pytest.mark.parametrize("body", [b"\n" + _UMLAUT, _UMLAUT.decode().replace("UTF-8", "UTF-16").encode("utf-16")])
def test_blanks_before_it_and_other_charsets_do_no_harm(body: bytes) -> None:
    assert read_opml(body) == [("https://a.example/", "\u00fc")]


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(12))
_FEED = '<outline xmlUrl="https://a.example/" text="{}"/>'


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b" \n", TroubleKind.EMPTY, "is empty"),
        (b"<!DOCTYPE html><html></html>", TroubleKind.WRONG_TYPE, "is a web page, not OPML"),
        (b"<rss><channel/></rss>", TroubleKind.WRONG_TYPE, "is not OPML: it begins with <rss>"),
        (b"https://a.example/feed", TroubleKind.MALFORMED, "is not well-formed XML: "),
        (opml(_FEED)[:-20], TroubleKind.MALFORMED, "is not well-formed XML: "),
        (opml(""), TroubleKind.EMPTY, "names no feed: none of its outlines has an xmlUrl"),
        (opml("<outline/>" * 9), TroubleKind.EMPTY, "names no feed"),
        (opml(_FEED * 5_001), TroubleKind.TOO_LARGE, "names 5001 feeds; more than 5000 are not taken"),
        (opml("<outline>" * 5_000 + "</outline>" * 5_000), TroubleKind.MALFORMED, "is not well-formed XML: "),
        (opml(_FEED.format("&l11;"), f"<!DOCTYPE opml [{_LAUGHS}]>"), TroubleKind.MALFORMED, ""),
        (opml(f"<outline>&x;</outline>{_FEED}", '<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
         TroubleKind.MALFORMED, "declares entities, which no list of feeds needs"),
    ],
)  # fmt: skip
def test_what_is_no_list_of_feeds_is_named(body: bytes, kind: TroubleKind, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_opml(body)
    assert caught.value.kind is kind
    assert caught.value.reason.startswith(reason)
    assert "\n" not in caught.value.reason


def test_a_document_type_without_entities_does_no_harm() -> None:
    body = opml(_FEED, '<!DOCTYPE opml SYSTEM "http://127.0.0.1:9/opml.dtd">')
    assert read_opml(body) == [("https://a.example/", "{}")]


def test_what_is_written_is_read_again() -> None:
    feeds = [("https://a.example/?a=1&b=2", 'Port & "sea" <news>'), ("https://b.example/", "x\x00\x1b\n y"),
             ("https://c.example/", None)]  # fmt: skip
    assert read_opml(write_opml(feeds)) == [feeds[0], ("https://b.example/", "x y"), ("https://c.example/",) * 2]
