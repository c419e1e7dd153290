"""What people see of changes, in alerts and comparisons."""

from __future__ import annotations

from typing import Any

import pytest

from monitor.app import differ
from monitor.models import ChangeKind
from monitor.notify.changes import render_changes


def shown(*changes: dict[str, Any], plain: bool = True) -> list[str]:
    return render_changes(changes, differ, plain=plain).plain.split("\n")


def figure(old: str, new: str, sentences: tuple[str, str], **more: Any) -> dict[str, Any]:
    return {
        "kind": "figure_changed", "old": old, "new": new, "sentence_old": sentences[0], "sentence_new": sentences[1],
    } | more  # fmt: skip


_PAIR = ("The strikes killed 121 people on 39 boats.", "The strikes killed 124 people on 40 boats.")


def test_figures_of_one_sentence_stand_above_it_together() -> None:
    lines = shown(
        figure("121", "124", _PAIR, subject="people", difference=3, percent=2.5),
        figure("39", "40", _PAIR, subject="boats", difference=1, percent=2.6),
        {"kind": "headline", "old": "Old", "new": "New"},
    )
    assert lines == [
        "  people: 121 -> 124  (+3, +2.5 %)",
        "  boats: 39 -> 40  (+1, +2.6 %)",
        "    The strikes killed [-121-]{+124+} people on [-39-]{+40+} boats.",
        "  headline: [-Old-]{+New+}",
    ]


def test_a_figure_without_a_difference_or_a_subject_is_shown_without() -> None:
    assert shown(figure("a third", "half", ("A third.", "Half.")))[0] == "  figure: a third -> half"


def test_a_figure_that_is_hedged_otherwise_says_so() -> None:
    qualified = figure("135", "135", ("135 died.", "At least 135 died."), hedge_new="at least")
    assert shown(qualified | {"kind": "figure_qualified"})[0] == "  figure: 135 -> at least 135"


def test_of_an_edited_paragraph_is_shown_what_the_figures_do_not_show() -> None:
    raised = figure("12", "14", ("It took 12 boats.", "It took 14 boats."))
    edit = {
        "kind": "paragraph_edited",
        "old": "It took 12 boats. One is lost.",
        "new": "It took 14 boats. Two are lost.",
    }
    assert shown(raised, edit)[-1] == "  paragraph: It took 14 boats. [-One is-]{+Two are+} lost."
    spaced = edit | {"new": "It took 14 boats.One is lost."}
    assert shown(raised, spaced) == shown(raised)


def test_a_correction_is_shown_with_the_sentence_that_it_is_about() -> None:
    note = {"kind": "correction", "new": "Correction: It was the north.", "sentence_new": "The north froze."}
    assert shown(note) == ["  correction: {+Correction: It was the north.+}", "    about: The north froze."]
    edited = note | {"sentence_old": "The south froze."}
    assert shown(edited)[-1] == "    about: The [-south-]{+north+} froze."


def test_a_correction_of_a_figure_does_not_show_its_sentence_twice() -> None:
    note = {"kind": "correction", "new": "Correction: 14.", "sentence_old": "12 froze.", "sentence_new": "14 froze."}
    assert shown(note, figure("12", "14", ("12 froze.", "14 froze."))) == [
        "  correction: {+Correction: 14.+}", "  figure: 12 -> 14", "    [-12-]{+14+} froze.",
    ]  # fmt: skip


def test_an_edit_in_more_places_says_in_how_many() -> None:
    edit = {"kind": "paragraph_edited", "old": "11,000 men", "new": "11,000 people", "count": 3}
    assert shown(edit) == ["  paragraph (the same edit in 3 places): 11,000 [-men-]{+people+}"]
    assert shown(figure("1", "2", ("1 man", "2 men"), count=2))[0].endswith(" (the same edit in 2 places)")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("correction", "correction"), ("clarification", "clarification"), ("editors_note", "editor's note"),
        ("notice", "update note"), ("headline", "headline"), ("headline_flip", "headline, back to an earlier wording"),
        ("paragraph_edited", "paragraph"), ("post_edited", "post"), ("dek", "summary line"), ("byline", "byline"),
        ("format", "typography"),
    ],
)  # fmt: skip
def test_an_edit_is_shown_word_by_word_under_its_name(kind: str, name: str) -> None:
    lines = shown({"kind": kind, "old": "The old bridge is here", "new": "The new bridge is here"})
    assert lines == [f"  {name}: The [-old-]{{+new+}} bridge is here"]


@pytest.mark.parametrize("what", ["paragraph", "post"])
def test_what_came_and_what_went_is_shown_whole(what: str) -> None:
    assert shown({"kind": f"{what}_added", "new": "Ferries run."}) == [f"  {what} added: {{+Ferries run.+}}"]
    assert shown({"kind": f"{what}_removed", "old": "Ferries run."}) == [f"  {what} removed: [-Ferries run.-]"]


def test_a_story_that_moved_shows_both_addresses_whole() -> None:
    assert shown({"kind": "moved", "old": "https://a.example/x", "new": "https://b.example/x"}) == [
        "  moved: https://a.example/x -> https://b.example/x"
    ]


def test_what_the_summary_tells_alone_has_no_line() -> None:
    assert shown({"kind": "removed"}, {"kind": "restored"}) == [""]


def test_figures_that_came_or_went_are_listed_at_the_end_with_what_they_count() -> None:
    lines = shown(
        {"kind": "figure_added", "new": "40", "subject": "boats"},
        {"kind": "figure_removed", "old": "12 houses", "subject": "houses"},
        {"kind": "figure_added", "new": "$3 million", "unit": "usd", "subject": "repair"},
        {"kind": "paragraph_added", "new": "More."},
    )
    assert lines == [
        "  paragraph added: {+More.+}",
        "  new figures: 40 boats, $3 million (repair)",
        "  no longer told: 12 houses",
    ]


def test_of_many_new_figures_some_are_listed_and_the_others_counted() -> None:
    assert shown(*({"kind": "figure_added", "new": str(n)} for n in range(11))) == [
        "  new figures: 0, 1, 2, 3, 4, 5, 6, 7, 3 more"
    ]


def test_unchanged_text_is_shortened_between_words() -> None:
    long = "the harbour bridge was closed and " * 20
    (line,) = shown({"kind": "paragraph_edited", "old": f"{long}old {long}", "new": f"{long}new {long}"})
    assert line.startswith("  paragraph: … ")
    assert "closed and [-old-]{+new+} the harbour" in line
    assert line.endswith(" …")
    assert set(line.partition(": … ")[2].replace("[-old-]{+new+}", "").rstrip(" …").split()) <= set(long.split())


def test_without_marks_a_blank_parts_what_went_from_what_came() -> None:
    assert shown({"kind": "headline", "old": "12 dead", "new": "13 dead"}, plain=False) == ["  headline: 12 13 dead"]


@pytest.mark.parametrize("kind", ChangeKind)
def test_every_kind_of_change_can_be_shown(kind: ChangeKind) -> None:
    change = {"kind": kind.value, "old": "1", "new": "2", "sentence_old": "1 man", "sentence_new": "2 men"}
    assert shown(change) != [""]
