"""What is left out where two texts were read in two ways."""

from __future__ import annotations

from dataclasses import replace

from monitor.compare import comparable, compare
from tests.fakes import story

_PAGE = replace(story("Bridge closed", "It was closed."), dek="Cracks were found.", byline="A. Writer")
_TEXT = replace(story("Bridge closed", "It was closed."), extractor="plain/1")


def test_what_one_reader_cannot_tell_is_no_difference_and_a_note_names_both_readers() -> None:
    for old, new in ((_PAGE, _TEXT), (_TEXT, _PAGE)):
        before, after, notes = comparable(old, new)
        assert (before.dek, after.byline) == (None, None)
        assert compare(before, after) == ()
        assert notes == (
            f"OLD was read by {old.extractor} and NEW by {new.extractor}: some of what differs may come from that",
        )


def test_what_both_tell_is_compared() -> None:
    page = replace(_PAGE, extractor="other/1", dek="Twelve cracks were found.")
    before, after, _ = comparable(_PAGE, page)
    assert (before.dek, after.dek) == (_PAGE.dek, page.dek)


def test_a_summary_line_that_went_is_a_difference_where_one_reader_read_both() -> None:
    assert comparable(_PAGE, replace(_PAGE, dek=None)) == (_PAGE, replace(_PAGE, dek=None), ())


def test_headlines_are_not_compared_where_one_side_has_none() -> None:
    before, after, notes = comparable(_PAGE, replace(_PAGE, headline=""))
    assert before.headline == after.headline == ""
    assert notes == ("NEW has no headline: headlines are not compared",)
