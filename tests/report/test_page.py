"""A report as one page that needs nothing else, whatever texts it is made of."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.models import Claim, Figure, Finding, KeptStory, Verdict
from monitor.report import report_of, report_page
from monitor.report.markup import safe_text
from tests.report.documents import GAZETTE, HERALD, NOW, claim, differs, document, hostile, past, story, whole

_MARKUP = st.sampled_from(
    ["<script>alert(1)</script>", "</style><script>", "<!--", "-->", "]]>", "<![CDATA[", "&lt;", "&#0;", "' onload='x",
     '"><img src=x>', "</title>", "</svg>", "</p>", "<template>", "<plaintext>", "\x00", "\ud800", "\u202e", "\r"]
)  # fmt: skip
_TEXT = st.lists(st.one_of(st.text(max_size=8), _MARKUP), max_size=4).map("".join)


def parsed(page: str) -> LexborHTMLParser:
    return LexborHTMLParser(page.encode())


def first(found: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    node = found.css_first(selector)
    assert node is not None
    return node


def of_whole() -> LexborHTMLParser:
    return parsed(report_page(report_of(*whole(), now=NOW)))


def texts(tree: LexborHTMLParser | LexborNode, selector: str) -> list[str]:
    return [node.text() for node in tree.css(selector)]


def test_the_table_has_a_line_for_every_claim_that_leads_to_its_sentences() -> None:
    tree = of_whole()
    rows = [[cell.text() for cell in row.css("th, td")] for row in tree.css(".summary tbody tr")]
    assert rows[0] == ["1. about 11,000 Container", "about 12,500 (+1,500, +13.6\u00a0%): Herald", "differs"]
    assert rows[2][1] == "the cited stories disagree: Herald 34, Gazette at least 41"
    assert rows[4][1:] == ["Morning Post: could not be read: answered 503", "unchecked"]
    targets = [link.attributes["href"] for link in tree.css(".summary a")]
    assert targets == [f"#{card.attributes['id']}" for card in tree.css("article")]


def test_sentences_stand_side_by_side_in_their_languages_with_their_figures_marked() -> None:
    card = first(of_whole(), "#claim-1")
    assert [(p.attributes["lang"], p.text()) for p in card.css("blockquote p")] == [
        ("de", "Laut Herald liegen etwa 11.000 Container im Hafen."),
        ("en", "About 12,500 containers are stuck in the port."),
    ]
    assert [strong.text() for strong in card.css("blockquote strong")] == ["11.000", "12,500"]
    # Words of two languages differ anyway.
    assert card.css("mark") == []


def test_within_a_language_the_words_that_differ_are_marked() -> None:
    kept = claim(1, "About 11,000 boats are there.", differs(HERALD, "About 12,000 boats were there."))
    tree = parsed(report_page(report_of(document(kept, stories=(story(HERALD),)), [], now=NOW)))
    assert texts(tree, "mark") == ["11,000", "are", "12,000", "were"]


def test_each_chart_says_in_words_and_in_numbers_what_it_shows() -> None:
    card = first(of_whole(), "#claim-1")
    assert first(card, "svg desc").text() == (
        "claimed: about 11,000; 2026-11-06: about 11,000; 2026-11-15: about 12,000; 2026-11-20: about 12,500"
    )
    assert [cell.text() for cell in card.css("details tbody tr")[-1].css("th, td")] == [
        "4", "2026-11-20 08:30 UTC", "about 12,500",
    ]  # fmt: skip


def test_what_a_story_reports_no_longer_is_shown_as_it_was_said_last() -> None:
    card = first(of_whole(), "#claim-4")
    (said,) = texts(card, "section blockquote")
    assert said == "About 80 percent of the cranes stand still."
    assert texts(card, ".value") == ["no longer reported"]
    assert len(card.css("svg .silent")) == 1
    assert texts(card, "li") == ["Wire: not held against it yet"]


def test_names_on_the_page_are_given_once() -> None:
    names = [node.attributes["id"] for node in of_whole().css("[id]")]
    assert len(names) == len(set(names))


def test_every_state_of_reading_and_the_word_of_the_user_are_told() -> None:
    tree = of_whole()
    told = {first(row, "bdi").text(): row.css("td")[-1].text() for row in tree.css(".stories tbody tr")}
    assert told == {
        "Herald": "read",
        "Gazette": "taken down, noticed 2026-11-22 12:00 UTC",
        "Morning Post": "could not be read: answered 503",
        "Wire": "read",
    }
    assert texts(tree, "#claim-6 > .notice") == ["confirmed by you on 2026-11-23 12:00 UTC"]


def test_an_empty_document_says_that_it_is() -> None:
    told = first(parsed(report_page(report_of(document(), [], now=NOW))), "main").text()
    assert "No figure was found in this document" in told
    assert "This document cites no address." in told


def test_the_page_loads_nothing_and_its_policy_knows_its_one_style() -> None:
    page = report_page(report_of(*hostile(), now=NOW))
    tree = parsed(page)
    (policy,) = (m.attributes["content"] for m in tree.css("meta") if "http-equiv" in m.attributes)
    (style,) = texts(tree, "style")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not re.search(r"@import|url\(", style)
    assert tree.css("script, link, img, iframe, object, embed, base, form, [src], [style], [onload], [onerror]") == []


def test_only_addresses_of_the_web_are_linked_to() -> None:
    links = [link.attributes["href"] or "" for link in parsed(report_page(report_of(*hostile(), now=NOW))).css("a")]
    assert {link.partition(":")[0] for link in links if not link.startswith("#claim-")} == {"https"}


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", " https://a.example", "//a.example", "HTTPS://"]
)
def test_an_address_that_is_none_of_the_web_is_no_link(url: str) -> None:
    kept = KeptStory(citation=None, url=url)
    assert parsed(report_page(report_of(document(stories=(kept,)), [], now=NOW))).css("a") == []


def made_of(words: Sequence[str]) -> str:
    """Return the page of a document all of whose texts are these."""
    title, name, sentence, wording, subject, headline, trouble, whom = words
    figure = Figure(start=0, end=1, wording=wording, low=None, high=None, subject=subject, sentence=sentence)
    kept = claim(1, "34 people.", differs(HERALD, "41 people."), whom=(whom,))
    said = Finding(url=HERALD, verdict=Verdict.DIFFERS, figure=replace(figure, sentence=headline), confidence=0.5)
    claimed = Claim(figures=(figure,), attributions=kept.claim.attributions, cites=kept.claim.cites)
    kept = replace(kept, claim=claimed, findings={HERALD: said})
    bad = replace(story(GAZETTE, number=None), trouble=trouble)
    made = replace(document(kept, stories=(story(HERALD, headline=headline), bad), title=title), name=name)
    return report_page(report_of(made, past(kept, said, said), now=NOW))


@given(st.lists(_TEXT, min_size=8, max_size=8))
def test_no_text_of_a_stranger_becomes_anything_but_text(words: list[str]) -> None:
    page = made_of(words)
    page.encode()  # No lone surrogate is left.
    tree, harmless = parsed(page), parsed(made_of(["a word"] * 8))
    assert tree.css("script, img, template, plaintext, iframe") == []
    tags = {node.tag for node in tree.css("*")}
    assert tags <= {node.tag for node in harmless.css("*")} | {"mark"}
    assert texts(tree, "h1") == [safe_text(words[0] or words[1])]
    assert "".join(texts(tree, "#claim-1 blockquote")[:1]) == safe_text(" ".join(words[2].split()))
    assert texts(tree, ".stories tbody td")[-1] == safe_text(
        f"could not be read: {words[6]}" if words[6] else "not read yet"
    )
