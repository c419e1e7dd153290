"""One sentence for people that says what changed."""

import pytest

from monitor.compare import compare
from monitor.models import Change, ChangeKind, Paragraph, Snapshot
from monitor.policy import summarise


def summary(
    old: str, new: str, *, headlines: tuple[str, str] = ("Talks go on", "Talks go on"), lang: str = "en"
) -> str:
    """Return the summary of what became of one paragraph and the headline."""
    snapshots = [
        Snapshot(headline=h, paragraphs=(Paragraph(text=t),), extractor="t/1", language=lang)
        for h, t in zip(headlines, (old, new), strict=True)
    ]
    return summarise(compare(*snapshots))


def test_figures_are_told_first_with_place_and_direction() -> None:
    told = summary(
        "The strike killed 121 people in Kursk on Monday.",
        "The strike killed 124 people in Kursk on Monday.",
        headlines=("A strike", "Many die in a strike"),
    )
    assert told == "Death toll in Kursk raised from 121 to 124; headline rewritten; 1 paragraph edited"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("About 12,000 soldiers are there.", "Some 11,000 soldiers are there.",
         "Number of soldiers lowered from about 12,000 to about 11,000"),
        ("Dozens of homes burned in Lund.", "In Lund, 48 homes burned.", "Number of homes changed from Dozens to 48"),
        ("The plan costs $1.2bn.", "The plan costs $1.5bn.", "An amount of money raised from $1.2bn to $1.5bn"),
        ("It lies 60 miles away.", "It lies 70 miles away.", "A distance raised from 60 miles to 70 miles"),
        ("Some 40% of voters agreed.", "Some 41% of voters agreed.",
         "Share of voters raised from about 40% to about 41%"),
        ("The storm injured 12 people in May.", "The storm injured 13 people in May.",
         "Number of injured raised from 12 to 13"),
        ("The blast injured 12 people in Lund.", "The blast killed 12 people in Lund.", "12 injured now told as dead"),
        ("The fire destroyed 39 boats and killed 3.", "The fire destroyed 40 boats and killed 3.",
         "Number of boats raised from 39 to 40"),
        ("There were 12 people hurt.", "There were at least 12 people hurt.",
         "Number of injured now given as at least 12 instead of 12"),
    ],
)  # fmt: skip
def test_a_figure_is_told_by_what_it_counts(old: str, new: str, expected: str) -> None:
    assert expected.casefold() in summary(old, new).casefold().split("; ")


def test_a_german_story_is_told_with_its_own_nouns() -> None:
    told = summary("Rund 11.000 Soldaten stehen dort.", "Rund 12.000 Soldaten stehen dort.", lang="de")
    assert told.startswith("Number of Soldaten raised from about 11.000 to about 12.000")


def test_many_figures_are_counted_after_the_third() -> None:
    text = "The flood took {} boats, {} houses, {} bridges, {} cars and {} trains."
    told = summary(text.format(11, 21, 31, 41, 51), text.format(12, 22, 32, 42, 52))
    assert told.split(";")[0].count("raised") == 3
    assert "2 more figures changed" in told


def test_one_figure_more_is_told_as_one() -> None:
    text = "The flood took {} boats, {} houses, {} bridges and {} cars."
    assert "1 more figure changed" in summary(text.format(11, 21, 31, 41), text.format(12, 22, 32, 42))
    hedged = "{} 11 boats sank, {} 21 houses fell, {} 31 bridges broke and {} 41 cars burned."
    told = summary(hedged.format(*["At least"] * 4), hedged.format(*["At most"] * 4))
    assert "1 more figure hedged otherwise" in told


def test_equal_edits_count_each() -> None:
    edit = Change(kind=ChangeKind.PARAGRAPH_EDITED, old="a", new="b", count=50)
    assert summarise([edit]) == "50 paragraphs edited"


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ([ChangeKind.DEK, ChangeKind.HEADLINE], "Headline rewritten"),
        ([ChangeKind.DEK, ChangeKind.NOTICE], "An update note was printed; summary line rewritten"),
        ([ChangeKind.FORMAT], "Notation or typography changed"),
        ([ChangeKind.POST_ADDED, ChangeKind.POST_ADDED], "2 posts added"),
        ([ChangeKind.EDITORS_NOTE], "A note was withdrawn"),
    ],
)
def test_small_things_are_told_where_nothing_graver_is(kinds: list[ChangeKind], expected: str) -> None:
    assert summarise([Change(kind=kind) for kind in kinds]) == expected


def test_every_kind_has_words() -> None:
    """Figures that came or went are told by their paragraph."""
    silent = {ChangeKind.FIGURE_ADDED, ChangeKind.FIGURE_REMOVED}
    assert {kind for kind in ChangeKind if not summarise([Change(kind=kind)])} == silent
