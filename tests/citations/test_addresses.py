"""Addresses in a text: whole, broken over lines, without a scheme, within other addresses."""

from __future__ import annotations

import base64

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from monitor.citations import addresses, unwrapped
from monitor.urls import fold
from tests.citations.helpers import document, urls

ADDRESS = "https://www.cnn.com/2024/11/03/europe/ukraine-powerful-russian-offensive-intl/index.html"
STORY = "https://www.cnn.com/2024/11/03/europe/ukraine-powerful-russian-offensive-intl"
#: what may stand on either side of a line's end within an address
SEPARATORS = "/-.?&=_:"


def found(text: str) -> list[str]:
    return [address.written for address in addresses(text)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (f"See {ADDRESS}.", ADDRESS),
        (f"(see {ADDRESS})", ADDRESS),
        (f"„{ADDRESS}“, so CNN", ADDRESS),
        (f"<{ADDRESS}>", ADDRESS),
        (f"«{ADDRESS}»;", ADDRESS),
        (f"[{ADDRESS}]", ADDRESS),
        (f"{ADDRESS}, {ADDRESS[:10]}", ADDRESS),
        ("https://en.wikipedia.org/wiki/Kursk_(city)).", "https://en.wikipedia.org/wiki/Kursk_(city)"),
        ("(https://example.org/a)and more", "https://example.org/a"),
        ("HTTPS://WWW.CNN.COM/2024/x-y", "HTTPS://WWW.CNN.COM/2024/x-y"),
        ("bei www.cnn.com/2024/11/03/x-y. Dann", "www.cnn.com/2024/11/03/x-y"),
        ("nytimes.com/2024/11/05/world/a-b.html, und", "nytimes.com/2024/11/05/world/a-b.html"),
        ("https://example.org/straße/zürich!", "https://example.org/straße/zürich"),
    ],
)
def test_an_address_ends_where_the_sentence_goes_on(text: str, written: str) -> None:
    assert found(text)[:1] == [written]


@pytest.mark.parametrize(
    "text",
    ["and/or", "node.js/express", "U.S./China", "mail a@b.com/x", "5.5/10", "e.g./i.e.", "CNN.com", "file.txt/x", ""],
)
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Siehe https://www.cnn.com/2024/\nund dann mehr.", "https://www.cnn.com/2024/"),
        ("Kennen Sie https://example.org/a?\nJa.", "https://example.org/a"),
        ("Bei https://example.org/a.\nDer zweite Satz", "https://example.org/a"),
        ("https://example.org/a\n- ein Punkt einer Liste", "https://example.org/a"),
        ("https://example.org/a-b/\n\neurope/north-korea ist ein Pfad", "https://example.org/a-b/"),
        ("https://example.org/a\nAndere/Dinge", "https://example.org/a"),
    ],
)
def test_the_next_line_is_left_out_where_it_is_a_sentence(text: str, written: str) -> None:
    assert found(text) == [written]


def test_addresses_on_lines_of_their_own_stay_apart() -> None:
    assert found(f"https://a.org/x-\n{ADDRESS}\nwww.reuters.com/world/x/\nhttp://b.org/y") == [
        "https://a.org/x-", ADDRESS, "www.reuters.com/world/x/", "http://b.org/y",
    ]  # fmt: skip


@pytest.mark.parametrize("hyphen", ["\u00ad", "\u2010"])
def test_a_hyphen_that_only_a_typesetter_writes_is_left_out_anywhere(hyphen: str) -> None:
    for at in range(len("https://www.cnn.com/"), len(ADDRESS) - 1):
        assert found(f"Laut {ADDRESS[:at]}{hyphen}\n{ADDRESS[at:]} sind es mehr.") == [ADDRESS]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("https://www.ny-\ntimes.com/2024/11/05/x", "https://www.nytimes.com/2024/11/05/x"),
        ("https://www.cnn.com/2024/-\n11/03/x-y", "https://www.cnn.com/2024/11/03/x-y"),
        ("https://www.cnn.com/2024/11/03/europe-\n/x-y", "https://www.cnn.com/2024/11/03/europe/x-y"),
        ("https://www.cnn.com/x-y/in-\ndex.html", "https://www.cnn.com/x-y/index.html"),
        ("https://www.cnn.com/2024/11/03/ukraine-\npowerful ist", "https://www.cnn.com/2024/11/03/ukraine-powerful"),
        ("https://www.cnn.com/2024/11/03/ukraine\n-powerful ist", "https://www.cnn.com/2024/11/03/ukraine-powerful"),
        ("https://www.cnn.com/2024/11/03/eur\nope/ukraine-powerful-russian ist",
         "https://www.cnn.com/2024/11/03/europe/ukraine-powerful-russian"),
    ],
)  # fmt: skip
def test_a_hyphen_at_the_break_is_kept_where_the_address_may_hold_it(text: str, written: str) -> None:
    assert found(text) == [written]


ENCODED = base64.urlsafe_b64encode(b"\x08\x13\x22\x4fhttps://www.cnn.com/2024/x\xd2\x01\x00").decode().rstrip("=")


@pytest.mark.parametrize(
    ("wrapper", "target"),
    [
        ("https://web.archive.org/web/20241103/https://www.cnn.com/2024/x?a=b", "https://www.cnn.com/2024/x?a=b"),
        ("https://web.archive.org/web/20241103120000id_/http:/www.cnn.com/2024/x", "http://www.cnn.com/2024/x"),
        ("https://web.archive.org/web/2024/cnn.com/2024/x", "https://cnn.com/2024/x"),
        ("https://archive.ph/20241103/https://www.nytimes.com/x", "https://www.nytimes.com/x"),
        ("https://archive.ph/https://www.nytimes.com/x", "https://www.nytimes.com/x"),
        ("https://www.google.com/url?q=https://www.cnn.com/x&sa=D", "https://www.cnn.com/x"),
        ("https://www.google.de/url?sa=t&url=https%3A%2F%2Fwww.cnn.com%2Fx", "https://www.cnn.com/x"),
        ("https://www.google.com/amp/s/amp.cnn.com/cnn/2024/x", "https://amp.cnn.com/cnn/2024/x"),
        ("https://www-cnn-com.cdn.ampproject.org/c/s/www.cnn.com/x.amp.html", "https://www.cnn.com/x.amp.html"),
        ("https://www-cnn-com.translate.goog/2024/x?_x_tr_sl=en", "https://www.cnn.com/2024/x"),
        ("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.cnn.com%2Fx", "https://www.cnn.com/x"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.cnn.com%2Fx&h=1", "https://www.cnn.com/x"),
        ("https://urldefense.com/v3/__https://www.cnn.com/x__;!!abc", "https://www.cnn.com/x"),
        (f"https://news.google.com/rss/articles/{ENCODED}?oc=5", "https://www.cnn.com/2024/x"),
        ("https://webcache.googleusercontent.com/search?q=cache:abc:https://www.cnn.com/x", "https://www.cnn.com/x"),
        (
            "https://www.google.com/url?q=https://web.archive.org/web/2024/https://www.cnn.com/x",
            "https://www.cnn.com/x",
        ),
        ("https://t.co/AbC", None),
        ("https://news.google.com/articles/CBMiAUFVX3lxTE", None),
        ("https://www.google.com/search?q=kursk", None),
        ("https://www.cnn.com/2024/x?url=https://example.org", None),
        ("https://[bad", None),
    ],
)
def test_an_address_within_another_is_told_where_it_can_be(wrapper: str, target: str | None) -> None:
    assert unwrapped(wrapper) == target


def test_an_archived_story_and_the_story_are_one_citation() -> None:
    wrapped = "https://web.archive.org/web/20241103/https://edition.cnn.com/2024/11/03/x/index.html"
    text = f"See {wrapped} and https://www.cnn.com/2024/11/03/x for more."
    (citation,) = document(text).citations
    assert citation.url == "https://www.cnn.com/2024/11/03/x"
    assert citation.publisher == "CNN"
    assert [m.manner.value for m in citation.mentions] == ["wrapper", "plain"]
    assert text[citation.mentions[0].start : citation.mentions[0].end] == citation.mentions[0].written == wrapped


words = st.sampled_from("Soldaten sind heute dort. Nach, Berichten: (etwa) „so“ 11.000 der and the".split())
texts = st.lists(words, max_size=12).map(" ".join)
slugs = st.from_regex(r"[a-z]{2,9}(-[a-z]{2,9}){1,4}", fullmatch=True)
paths = st.lists(st.sampled_from(["2024", "11", "03", "europe", "world", "a_b"]), max_size=4)
hosts = st.sampled_from(["www.cnn.com", "www.nytimes.com", "news.example.org", "example.co.uk", "cnn.com"])
endings = st.sampled_from(["", ".html", "/index.html", "?page=2&id=a-7"])


@st.composite
def story_addresses(draw: st.DrawFn) -> str:
    scheme = draw(st.sampled_from(["https://", "http://"]))
    return scheme + "/".join([draw(hosts), *draw(paths), draw(slugs)]) + draw(endings)


@given(texts, story_addresses(), texts)
def test_an_address_inserted_anywhere_is_found(before: str, address: str, after: str) -> None:
    assert urls(f"{before} {address} {after}") == [fold(address)]


@given(texts, story_addresses(), texts, st.data())
def test_an_address_broken_at_any_of_its_separators_is_found(
    before: str, address: str, after: str, data: st.DataObject
) -> None:
    places = [at + side for at, mark in enumerate(address) if mark in SEPARATORS for side in (0, 1)]
    at = data.draw(st.sampled_from(places))
    assume(0 < at < len(address))
    indent = data.draw(st.sampled_from(["", "  ", "\t"]))
    assert urls(f"{before} {address[:at]} \n{indent}{address[at:]} {after}") == [fold(address)]


@given(story_addresses(), st.integers(min_value=1, max_value=5))
def test_an_address_that_is_cited_often_is_one_citation(address: str, times: int) -> None:
    (citation,) = document("\n\n".join(f"Text {address}." for _ in range(times)), "en").citations
    assert len(citation.mentions) == times
