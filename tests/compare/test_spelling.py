"""Numbers that may be one value in the notation of another place are not told as changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.compare import compare
from monitor.models import ChangeKind, Paragraph, Snapshot

VALUES = frozenset({
    ChangeKind.FIGURE_CHANGED, ChangeKind.FIGURE_ADDED, ChangeKind.FIGURE_REMOVED, ChangeKind.FIGURE_QUALIFIED,
})  # fmt: skip


def told(old: str, new: str) -> set[ChangeKind]:
    """Return what is told of the figures of two versions of a sentence."""
    before, after = (
        Snapshot(
            headline="Boats on the lake", paragraphs=(Paragraph(text=text, id="p1"),), extractor="x", language="en"
        )
        for text in (old, new)
    )
    return {change.kind for change in compare(before, after)} & VALUES


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Fishermen counted 2,345 boats on Monday.", "Fishermen counted 2.345 boats on Monday."),
        ("Fishermen counted 2.345 boats on Monday.", "Fishermen counted 2,345 boats on Monday."),
        ("The share of small boats is 35%.", "The share of small boats is 0.35."),
        ("The share of small boats is 0.35.", "The share of small boats is 35%."),
    ],
)
def test_what_may_be_one_value_is_no_change_of_it(old: str, new: str) -> None:
    assert told(old, new) == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Fishermen counted 2,345 boats on Monday.", "Fishermen counted 2,354 boats on Monday."),
        ("Fishermen counted 2,345 boats on Monday.", "Fishermen counted 23,45 boats on Monday."),
        ("The share of small boats is 35%.", "The share of small boats is 0.53."),
        ("The share of small boats is 35%.", "The share of small boats is 53%."),
    ],
)
def test_another_number_is_still_told(old: str, new: str) -> None:
    assert told(old, new)


@given(st.integers(1_000, 999_999))
def test_exchanged_separators_are_never_told_as_a_change(number: int) -> None:
    english = f"{number:,}"
    text = "Fishermen counted {} boats on the lake, said the harbour."
    assert told(text.format(english), text.format(english.replace(",", "."))) == set()
