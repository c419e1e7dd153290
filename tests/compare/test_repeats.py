"""Changes that another text of the same story brought before are told once."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from monitor.compare import compare, without_repeats
from monitor.models import Change, ChangeKind, Paragraph, Snapshot


def _changes(old: Sequence[str], new: Sequence[str], *headlines: str) -> tuple[Change, ...]:
    first, last = headlines or ("Flood", "Flood")
    snapshots = (
        Snapshot(headline=headline, paragraphs=tuple(Paragraph(text=t) for t in texts), extractor="x/1", language="en")
        for headline, texts in ((first, old), (last, new))
    )
    return compare(*snapshots)


_A, _B = "The flood killed 12 people in the valley.", "The flood killed 14 people in the valley."
_OTHER = "The river rose by three metres within an hour."


def test_an_edit_of_a_sentence_is_the_same_in_a_longer_text() -> None:
    told = _changes([_A], [_B])
    assert told
    assert (
        without_repeats(_changes([_OTHER, f"{_A} Roads are closed."], [_OTHER, f"{_B} Roads are closed."]), told) == ()
    )


def test_words_that_took_the_same_words_place_in_another_sentence_are_the_same_edit() -> None:
    told = _changes([_A], [_B])
    assert without_repeats(_changes(["In the valley 12 people died."], ["In the valley 14 people died."]), told) == ()


def test_a_figure_of_another_thing_that_moved_as_far_is_told() -> None:
    told = _changes([_A], [_B])
    again = _changes(["Workers repaired 12 bridges."], ["Workers repaired 14 bridges."])
    assert [change.kind for change in without_repeats(again, told)] == [ChangeKind.FIGURE_CHANGED]


def test_steps_that_were_told_make_the_whole_way_known() -> None:
    far = _B.replace("14", "19")
    told = (*_changes([_A], [_B]), *_changes([_B], [far]))
    assert without_repeats(_changes([_A], [far]), told) == ()


def test_an_edit_that_goes_back_is_one_of_its_own() -> None:
    assert without_repeats(_changes([_B], [_A]), _changes([_A], [_B])) != ()


def test_words_that_only_came_are_known_by_their_sentence_alone() -> None:
    told = _changes(["The mayor knew of the report."], ["The mayor never knew of the report."])
    again = _changes(["The council read the letter."], ["The council never read the letter."])
    assert without_repeats(again, told) == again


def test_a_headline_is_known_by_both_wordings() -> None:
    told = _changes([_A], [_A], "Flood in the valley", "Deadly flood in the valley")
    assert without_repeats(_changes([_B], [_B], "Flood in the valley", "Deadly flood in the valley"), told) == ()
    assert without_repeats(_changes([_B], [_B], "A flood", "Deadly flood in the valley"), told) != ()


@pytest.mark.parametrize("kind", [ChangeKind.RESTORED, ChangeKind.REMOVED])
def test_an_event_is_told_each_time(kind: ChangeKind) -> None:
    event = (Change(kind=kind),)
    assert without_repeats(event, event) == event


def test_a_wording_that_went_to_and_fro_many_times_costs_little() -> None:
    there, back = _changes([_A], [_B]), _changes([_B], [_A])
    assert without_repeats(there, [*there, *back] * 50) == ()
