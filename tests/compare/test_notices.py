"""Notes that were printed, reworded or withdrawn."""

from __future__ import annotations

import pytest

from monitor.compare.notices import compare_notices, kind_of_notice
from monitor.models import Change, ChangeKind

_OLD = "Some 94,000 people attended the rally in Lund."
_NEW = "Some 49,000 people attended the rally in Lund."
_OTHER = ("The mayor spoke for an hour.", "The mayor spoke for half an hour.")
_NOTE = "Correction: An earlier version of this story misstated how many people attended. It was 49,000, not 94,000."
_UPDATE = "This story has been updated with additional developments."


def compared(old: list[str], new: list[str], *, edited: bool = True) -> list[Change]:
    sentences = [_OTHER, (_OLD, _NEW)] if edited else []
    return list(compare_notices(old, new, edited=sentences, text=[_OTHER[1], _NEW]))


@pytest.mark.parametrize(
    ("notice", "kind"),
    [
        (_NOTE, ChangeKind.CORRECTION),
        ("This story has been corrected to reflect the year of the treaty.", ChangeKind.CORRECTION),
        ("Editor's note: The name was misspelled in an earlier version.", ChangeKind.CORRECTION),
        ("Clarification: This story has been changed to say who was quoted.", ChangeKind.CLARIFICATION),
        ("This article has been updated to clarify what the minister meant.", ChangeKind.CLARIFICATION),
        ("Editor’s Note: Sign up for the letter of the desk.", ChangeKind.EDITORS_NOTE),
        (_UPDATE, ChangeKind.NOTICE),
        ("Berichtigung: In einer früheren Fassung stand eine andere Zahl.", ChangeKind.CORRECTION),
        ("Klarstellung: Der Satz wurde ergänzt.", ChangeKind.CLARIFICATION),
        ("Anmerkung der Redaktion: Der Text erschien zuerst im März.", ChangeKind.EDITORS_NOTE),
        ("Rectificatif : le chiffre a été changé.", ChangeKind.CORRECTION),
        ("Fe de errores: la cifra era otra.", ChangeKind.CORRECTION),
        ("Nota del editor: este texto es de enero.", ChangeKind.EDITORS_NOTE),
    ],
)
def test_the_kind_of_a_note_is_what_it_says(notice: str, kind: ChangeKind) -> None:
    assert kind_of_notice(notice) is kind


def test_a_correction_is_told_with_the_edited_sentence_that_it_is_about() -> None:
    (change,) = compared([], [_NOTE])
    assert (change.kind, change.new) == (ChangeKind.CORRECTION, _NOTE)
    assert (change.sentence_old, change.sentence_new) == (_OLD, _NEW)


def test_a_correction_that_came_after_its_edit_is_told_with_the_sentence_as_it_stands() -> None:
    note = "Correction: An earlier version misstated how many people attended the rally in Lund."
    (change,) = compared([], [note], edited=False)
    assert (change.sentence_old, change.sentence_new) == (None, _NEW)


def test_a_note_about_nothing_in_the_text_names_no_sentence() -> None:
    (change,) = compared([], ["Correction: The caption of a photograph named the wrong harbour."])
    assert (change.sentence_old, change.sentence_new) == (None, None)


def test_a_known_note_is_no_change_and_a_reworded_one_is_told_with_its_old_wording() -> None:
    assert compared([_NOTE], [_NOTE.replace(":", " :").replace("'", "’")]) == []
    (change,) = compared([_NOTE], [_NOTE.replace("49,000", "48,000")])
    assert (change.kind, change.old) == (ChangeKind.CORRECTION, _NOTE)


def test_a_note_that_was_withdrawn_is_told() -> None:
    assert [c.kind for c in compared([_NOTE], [])] == [ChangeKind.EDITORS_NOTE]
    assert [c.kind for c in compared([_UPDATE], [])] == [ChangeKind.NOTICE]
