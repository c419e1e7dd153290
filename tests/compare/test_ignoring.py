"""A snapshot without what is not to be compared."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from monitor import compare as room
from monitor.compare import Pattern, compare
from monitor.models import Paragraph, Snapshot

_PATTERNS = [regex.compile(p) for p in (r"^Read more:.*", r"Last updated [\d:]+\s?", r"\(Photo: .*?\)")]


def without(snapshot: Snapshot, patterns: Sequence[Pattern]) -> Snapshot:
    """Cut from one snapshot, where no pattern is slow."""
    (cut,), slow = room.without([snapshot], patterns, time.thread_time)
    assert slow == []
    return cut


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
    slow = [regex.compile(r"(a|b)*c"), regex.compile("a")]
    begin = time.perf_counter()
    assert without(story(long), slow).paragraphs[0].text == long
    assert time.perf_counter() - begin < 1


@given(
    texts=st.lists(st.sampled_from(["Troops move.", "Read more: x", "It rains. Last updated 10:30", "", "(Photo: x)"]))
)
def test_what_is_cut_once_holds_nothing_more_to_cut(texts: list[str]) -> None:
    cut = without(story(*texts), _PATTERNS)
    assert without(cut, _PATTERNS) == cut


@pytest.mark.parametrize("trap", [r"(a+)+$", r"(a|aa)+$", r"(?:a?){60}a{60}$", r"(\w+\s?)*[.;]$"])
def test_a_pattern_that_takes_too_long_cuts_nothing_anywhere_and_others_do(trap: str) -> None:
    slow, quick = regex.compile(trap), regex.compile(r"Last updated [\d:]+\s?")
    old = story("aa", "Last updated 1:00 Plain.", *["a" * 9_000 + "!"] * 50)
    new = story("aa", "Last updated 2:00 Plain.")
    start = time.process_time()
    cut, left_out = room.without([old, new], [slow, quick], time.thread_time)
    assert time.process_time() - start < 1
    assert left_out == [slow]
    assert [[p.text for p in one.paragraphs[:2]] for one in cut] == [["aa", "Plain."]] * 2


class Dear:
    """A pattern that takes a while over each text, by a clock of its own."""

    pattern = "dear"

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.now = 0.0

    def sub(self, repl: str, string: str, *, timeout: float, concurrent: bool) -> str:
        self.now += self.seconds
        return string


def test_many_texts_have_no_more_time_than_one() -> None:
    dear = Dear(0.03)
    shown = [story(*["Plain."] * 100)] * 2
    assert room.without(shown, [dear], lambda: dear.now) == (shown, [dear])
    assert dear.now < 0.15


def test_a_long_story_and_plain_patterns_take_no_time_to_speak_of() -> None:
    shown = story(*["About 11,000 soldiers are there, said the minister on Monday. " * 5] * 500)
    assert room.without([shown] * 2, _PATTERNS * 3, time.thread_time)[1] == []
