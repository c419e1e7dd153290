"""Word-level edits between two wordings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from monitor.compare import EditKind, without_blank_edits, word_diff

_WORDS = st.lists(st.sampled_from(["about", "11,000", "soldiers", "are", "there", "."]), max_size=12).map(" ".join)


@given(_WORDS, _WORDS)
def test_what_stayed_and_went_is_the_old_wording_and_what_stayed_and_came_the_new(old: str, new: str) -> None:
    edits = word_diff(old, new)
    assert "".join(e.text for e in edits if e.kind is not EditKind.ADDED) == old
    assert "".join(e.text for e in edits if e.kind is not EditKind.REMOVED) == new


def test_one_word_is_one_edit() -> None:
    edits = word_diff("About 11,000 soldiers are there.", "About 12,000 soldiers are there.")
    assert [(e.kind.value, e.text) for e in edits] == [
        ("same", "About "), ("removed", "11,000"), ("added", "12,000"), ("same", " soldiers are there."),
    ]  # fmt: skip


def test_words_that_differ_in_blanks_alone_are_shown_as_kept() -> None:
    old = "It was the country's deadliest fire in decades, when 12 died"
    new = "It was the country'sdeadliest fire in decades, when 14 died"
    assert [(e.kind.value, e.text) for e in without_blank_edits(word_diff(old, new))] == [
        ("same", "It was the country'sdeadliest fire in decades, when "),
        ("removed", "12"),
        ("added", "14"),
        ("same", " died"),
    ]


def test_a_wording_of_which_hardly_a_word_stays_is_shown_whole() -> None:
    old, new = "What the US election may mean for the war", "Kyiv weighs its options after the US vote"
    assert [(e.kind.value, e.text) for e in word_diff(old, new)] == [("removed", old), ("added", new)]


def test_words_that_were_replaced_side_by_side_are_one_edit() -> None:
    edits = word_diff("The bridge that it may be closed for now.", "The bridge that they will have closed for now.")
    assert [e.text for e in edits if e.kind is not EditKind.SAME] == ["it may be", "they will have"]


def test_a_word_that_stays_parts_two_edits() -> None:
    edits = word_diff("the old bridge is shut now", "the new bridge is open now")
    assert [e.text for e in edits if e.kind is not EditKind.SAME] == ["old", "new", "shut", "open"]
