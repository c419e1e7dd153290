"""Plain text, Markdown and web pages as documents, and what is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.citations import read_document
from monitor.documents import read_document_text
from monitor.documents.building import TextBuilder
from monitor.documents.lines import edited, mended
from monitor.documents.markdown import unmarked
from monitor.errors import ReadError
from monitor.models import DocumentText, Link, TroubleKind
from tests.documents.files import fetched

CNN = "https://www.cnn.com/2024/11/03/ports-intl"
NYT = "https://www.nytimes.com/2024/11/05/world/ports.html"


def read(text: str | bytes, media_type: str = "", url: str = "") -> DocumentText:
    return read_document_text(fetched(text if isinstance(text, bytes) else text.encode(), media_type, url))


def linked(found: DocumentText) -> list[tuple[str, str]]:
    return [(found.text[link.start : link.end], link.target) for link in found.links]


def test_a_plain_text_stays_as_it_is() -> None:
    text = f"Title\n\nA line that is\nbroken [1], with_some_marks and 2 * 3 * 4.\n\n[1] {CNN}\n"
    assert read(text) == DocumentText(text=text)


def test_markdown_is_read_as_it_is_seen() -> None:
    text = (
        f"---\ntitle: Own\nlang: de\n---\n# The ports\n\nAbout **11,000** [*soldiers*]({CNN} 'CNN') came, see <{NYT}>"
        f" and [the list][l], ![picture]({CNN}.png) [here](#top).\n\n> Quoted\n\n[l]: {NYT}?page=2\n"
    )
    found = read(text)
    assert found.text == (f"The ports\n\nAbout 11,000 soldiers came, see {NYT} and the list,  here.\n\nQuoted\n\n")
    assert linked(found) == [("soldiers", CNN), ("the list", f"{NYT}?page=2")]
    assert (found.title, found.language) == ("Own", "de")


def test_a_note_of_markdown_tells_what_a_claim_cites() -> None:
    document = read_document(read(f"# Ports\n\nThere were 12 ships.[^a]\n\n[^a]: CNN, {CNN}\n"), "en")
    assert document.title == "Ports"
    assert [(c.url, c.told.value) for c in document.claims[0].cites] == [(CNN, "marker")]


@pytest.mark.parametrize("marker", ["[^a]", "[^1]", "[1]", "(1)", "¹"])
def test_a_marker_of_a_note_leaves_nothing_behind_in_the_sentences(marker: str) -> None:
    note = marker + (":" if "[" in marker else "")
    text = f"There were 12 ships.{marker} The mole is 300 metres long.\n\n{note} CNN, {CNN}\n"
    sentences = [claim.figure.sentence for claim in read_document(read(text), "en").claims]
    assert sentences == ["There were 12 ships.", "The mole is 300 metres long."]


PAGE = f"""<!doctype html><html lang="en"><head><title>Ports - Example</title></head><body>
<nav><a href="https://example.org/menu">Menu</a></nav>
<article><h1>The ports close</h1>
<p>There were <a href="{CNN}/index.html?utm_source=x">12 <b>ships</b></a>, the navy said.<sup><a href="#fn1">1</a></sup>
It is raining.</p><p>More stands <a href="/own/story">here</a> and <a href="#top">there</a>.</p>
<ol><li id="fn1">The New York Times, <a href="{NYT}">Ports</a></li></ol></article>
<footer><a href="https://example.org/imprint">Imprint</a></footer></body></html>"""


def test_a_page_is_read_without_what_surrounds_its_story() -> None:
    found = read(PAGE, "text/html", "https://example.org/a/b")
    assert found.text == (
        "The ports close\n\nThere were 12 ships, the navy said.[1] It is raining.\n\nMore stands here and there.\n\n"
        "[1] The New York Times, Ports"
    )
    assert linked(found) == [
        ("12 ships", f"{CNN}/index.html?utm_source=x"),
        ("here", "https://example.org/own/story"),
        ("Ports", NYT),
    ]
    assert found.language == "en"


def test_a_note_whose_address_is_behind_a_link_tells_what_a_claim_cites() -> None:
    document = read_document(read(PAGE, "text/html", "https://example.org/a/b"))
    (claim,) = document.claims
    assert [(c.url, c.told.value) for c in claim.cites] == [(NYT, "marker")]


def test_a_saved_page_without_an_address_keeps_its_absolute_links_alone() -> None:
    assert [target for _, target in linked(read(PAGE))] == [f"{CNN}/index.html?utm_source=x", NYT]


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b"", TroubleKind.EMPTY, "is empty"),
        (b" \n ", TroubleKind.EMPTY, "is empty"),
        (bytes(range(256)) * 20, TroubleKind.WRONG_TYPE, "is binary"),
        (b"\x89PNG\r\n\x1a\n", TroubleKind.WRONG_TYPE, "is a picture: have its text recognised"),
        (b"\x1f\x8b\x08", TroubleKind.WRONG_TYPE, r"is packed \(gzip\): unpack it first"),
        ("Größe".encode("latin-1"), TroubleKind.DECODE, "save it as UTF-8"),
        (b"<?xml version='1.0'?><rss></rss>", TroubleKind.WRONG_TYPE, "is a feed or sitemap"),
        (b"12 ships. " * 2_000_000, TroubleKind.TOO_LARGE, "more than 3000000 characters of text: give its parts"),
        (b"<html><body></body></html>", TroubleKind.EMPTY, "has no text that could be read"),
    ],
)
def test_what_is_no_document_is_told(body: bytes, kind: TroubleKind, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read(body)
    assert caught.value.kind is kind


@pytest.mark.parametrize("piece", ["[" * 50, "[a](", "**a", "_a ", "> " * 20, "[a][", "<https://", "![a](b", "# "])
def test_hostile_markdown_is_read_in_time(piece: str) -> None:
    began = time.perf_counter()
    unmarked(piece * (200_000 // len(piece)))
    assert time.perf_counter() - began < 2


def test_a_page_of_links_is_read_in_time() -> None:
    links = "".join(f'<p>Text <a href="https://www.cnn.com/2024/x-{n}">link {n}</a></p>' for n in range(500))
    began = time.perf_counter()
    assert len(read(f"<html><body><article>{links}</article></body></html>").links) == 500
    assert time.perf_counter() - began < 2


@given(st.lists(st.tuples(st.text("ab \n", max_size=6), st.booleans()), max_size=8))
def test_a_link_lies_on_its_own_words(pieces: list[tuple[str, bool]]) -> None:
    builder = TextBuilder()
    for number, (piece, is_link) in enumerate(pieces):
        builder.add(piece, f"https://a.org/{number}" if is_link else None)
        if number % 3 == 2:
            builder.end()
    builder.end()
    for link in builder.links:
        piece = pieces[int(link.target.rpartition("/")[2])][0]
        assert builder.text[link.start : link.end].split() == piece.split()


@given(st.text("ab-\n .", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_joined_lines_hold_the_letters_that_they_held_and_links_stay_on_theirs(text: str, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    shown, (link,) = edited(text, mended(text), [Link(start=start, end=end, target="x")])
    assert [c for c in shown if c in "ab."] == [c for c in text if c in "ab."]
    assert [c for c in shown[link.start : link.end] if c in "ab."] == [c for c in text[start:end] if c in "ab."]
