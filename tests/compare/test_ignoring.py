"""A snapshot without what is not to be compared."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.compare import compare, without
from monitor.models import Paragraph, Snapshot

_PATTERNS = [re.compile(p) for p in (r"^Read more:.*", r"Last updated [\d:]+\s?", r"\(Photo: .*?\)")]


def story(
    *texts: str, headline: str = "Troops gather", dek: str | None = None, notices: tuple[str, ...] = ()
) -> Snapshot:
    paragraphs = tuple(Paragraph(text=text, id=f"p{n}") for n, text in enumerate(texts))
    return Snapshot(headline=headline, paragraphs=paragraphs, dek=dek, notices=notices, extractor="x")


def test_what_is_matched_is_cut_everywhere_and_what_is_left_empty_is_dropped() -> None:
    cut = without(
        story("Read more: a story", "About 11,000 soldiers. (Photo: A. B.)", "Plain.",
              headline="Last updated 10:30 Troops", dek="Last updated 10:31", notices=("Last updated 10:32",)),
        _PATTERNS,
    )  # fmt: skip
    assert [(p.text, p.id) for p in cut.paragraphs] == [("About 11,000 soldiers.", "p1"), ("Plain.", "p2")]
    assert (cut.headline, cut.dek, cut.notices) == ("Troops", "", ())


def test_what_is_matched_is_cut_from_posts_that_the_page_does_not_show_too() -> None:
    kept = story("Read more: a story", "About 11,000 soldiers. (Photo: A. B.)").paragraphs
    assert [p.text for p in without(replace(story("Plain."), unshown=kept), _PATTERNS).unshown] == [
        "About 11,000 soldiers."
    ]


def test_without_patterns_a_snapshot_is_left_as_it_is() -> None:
    whole = story(" a ", "")
    assert without(whole, []) is whole


def test_what_differs_only_in_what_is_cut_makes_no_change() -> None:
    old = story("About 11,000 soldiers. (Photo: A.)", "Read more: one", headline="Last updated 1:00 Troops", dek="Dek")
    new = story("About 11,000 soldiers. (Photo: B.)", "Read more: two", headline="Last updated 2:00 Troops", dek="Dek")
    assert compare(old, new)
    assert compare(without(old, _PATTERNS), without(new, _PATTERNS)) == ()


@pytest.mark.parametrize("after", ["Read more: a story", "Last updated 10:30"])
def test_a_paragraph_that_comes_with_nothing_but_what_is_cut_makes_no_change(after: str) -> None:
    old, new = story("About 11,000 soldiers."), story("About 11,000 soldiers.", after)
    assert compare(without(old, _PATTERNS), without(new, _PATTERNS)) == ()


def test_a_text_too_long_for_any_pattern_is_left_whole() -> None:
    long = "a" * 200_000
    slow = [re.compile(r"(a|b)*c"), re.compile("a")]
    begin = time.perf_counter()
    assert without(story(long), slow).paragraphs[0].text == long
    assert time.perf_counter() - begin < 1


@given(
    texts=st.lists(st.sampled_from(["Troops move.", "Read more: x", "It rains. Last updated 10:30", "", "(Photo: x)"]))
)
def test_what_is_cut_once_holds_nothing_more_to_cut(texts: list[str]) -> None:
    cut = without(story(*texts), _PATTERNS)
    assert without(cut, _PATTERNS) == cut
