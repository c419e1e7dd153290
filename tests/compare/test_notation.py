"""Whether two wordings say the same in another notation."""

from __future__ import annotations

import pytest

from monitor.compare.notation import only_dates, only_notation

_ENGLISH = ("en", "en")


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Four ships sank.", "4 ships sank.", True),
        ("It is 60 miles away.", "It is 97 km away.", True),
        ("A third of them left.", "One third of them left.", True),
        ("Four ships sank.", "Five ships sank.", False),
        ("About 40 ships sank.", "40 ships sank.", False),
        ("Four ships sank.", "4 boats sank.", False),
        ("Four ships sank.", "Ships sank.", False),
        ("Ada Lind, 44, sank 4 ships.", "Ada Lind, 45, sank four ships.", False),
    ],
)
def test_equal_values_in_equal_words_are_notation(old: str, new: str, *, same: bool) -> None:
    assert only_notation(old, new, _ENGLISH) is same


def test_dates_that_differ_alone_are_told_apart() -> None:
    assert only_dates("It began on May 3.", "It began on May 3, 2025.", _ENGLISH)
    assert not only_dates("It began on May 3.", "It ended on May 3, 2025.", _ENGLISH)
    assert not only_dates("It began.", "It began.", _ENGLISH)
