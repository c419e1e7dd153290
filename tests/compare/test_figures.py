"""Figures of two texts to what became of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.compare.figures import compare_figures
from monitor.models import Change, ChangeKind

CHANGED, QUALIFIED = ChangeKind.FIGURE_CHANGED, ChangeKind.FIGURE_QUALIFIED
ADDED, REMOVED = ChangeKind.FIGURE_ADDED, ChangeKind.FIGURE_REMOVED


def compared(old: str, new: str, lang: str = "en") -> list[tuple[ChangeKind, str | None, str | None]]:
    return [(c.kind, c.old, c.new) for c in compare_figures(old.split("\n"), new.split("\n"), (lang, lang))]


def only(old: str, new: str, lang: str = "en") -> Change:
    (change,) = compare_figures([old], [new], (lang, lang))
    return change


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The storm killed 121 people in Lund.", "The storm killed 124 people in Lund.", [(CHANGED, "121", "124")]),
        ("Dozens of homes burned in Lund.", "Hundreds of homes burned in Lund.", [(CHANGED, "Dozens", "Hundreds")]),
        ("Dozens of homes burned in Lund.", "In Lund, 48 homes burned.", [(CHANGED, "Dozens", "48")]),
        ("The plan costs $1.2bn.", "The plan costs €1.2bn.", [(CHANGED, "$1.2bn", "€1.2bn")]),
        ("Rates rose 3 percent in May.", "Rates rose 3 percentage points in May.",
         [(CHANGED, "3 percent", "3 percentage points")]),
        ("They won 2-1 at home.", "They won 3-1 at home.", [(CHANGED, "2-1", "3-1")]),
        ("Officials said 52 people died, while doctors gave a toll of 39.",
         "Officials said 39 people died, while doctors gave a toll of 52.",
         [(CHANGED, "52", "39"), (CHANGED, "39", "52")]),
        ("The storm killed 12 people.", "The storm killed at least 12 people.", [(QUALIFIED, "12", "12")]),
        ("The ridge is 640 feet high.", "The ridge is 646 feet high.", [(CHANGED, "640 feet", "646 feet")]),
        ("The farm had 40 acres.", "The farm had 41 acres.", [(CHANGED, "40 acres", "41 acres")]),
        ("The blast wounded 12 sailors.", "The blast killed 12 sailors.", [(CHANGED, "12", "12")]),
        ("The blast killed 12 sailors and wounded 14.", "The blast wounded 12 sailors and killed 14.",
         [(CHANGED, "12", "14"), (CHANGED, "14", "12")]),
        ("The walk is 60 miles (97 km) long.", "The walk is 70 miles (113 km) long.",
         [(CHANGED, "60 miles", "70 miles")]),
        ("The walk is 60 miles (97 km) long.", "The walk is 60 miles (103 km) long.", [(CHANGED, "97 km", "103 km")]),
    ],
)  # fmt: skip
def test_a_quantity_with_another_value_or_hedge_is_named(
    old: str, new: str, expected: list[tuple[ChangeKind, str, str]]
) -> None:
    assert compared(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("They saw four ships.", "They saw 4 ships."),
        ("They saw 11,000 ships.", "They saw eleven thousand ships."),
        ("It is 60 miles away.", "It is 97 km away."),
        ("It costs $1.2bn.", "It costs $1,200 million."),
        ("A quarter of the ships sank.", "25 percent of the ships sank."),
        ("It lasted 48 hours.", "It lasted two days."),
        ("It lasted 18 months.", "It lasted 1.5 years."),
        ("Nearly 400 flights were cut.", "Around 400 flights were cut."),
        ("It began on May 3 with 40 boats.", "It began on May 4 with 40 boats."),
        ("It is Day 6 of the talks.", "It is Day 7 of the talks."),
        ("Ada Lind, 44, led 12 boats.", "Ada Lind, 45, led 12 boats."),
        ("First 12 boats sank.\nThen 40 people swam.", "Then 40 people swam.\nFirst 12 boats sank."),
        ("Boats sank: 24 in Lund, 19 in Malmo.", "Boats sank: 19 in Malmo, 24 in Lund."),
    ],
)
def test_the_same_values_otherwise_written_are_silent(old: str, new: str) -> None:
    assert compared(old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "values"),
    [
        # the words that tell what it is about are the same
        ("The judge set her bond at $40,000.", "Lind is now held on a bond of $25,000.", ("$40,000", "$25,000")),
        ("Jurors conferred for over an hour.", "The jurors conferred about three hours.", ("an hour", "three hours")),
        ("Some 900 clients were without heating by dawn.", "The frost left 750 clients in Lund without heating.",
         ("900", "750")),
        # another figure ties the two sentences
        ("Four days of talks ended with 230 canceled trains.",
         "The quarrel lasted six days and made the railway drop 230 trains.", ("Four days", "six days")),
        # the only sum of its currency
        ("A court in Lund fined the diver €900 for the crash.",
         "Lund's district court told the man who dived to pay a fine of €950.", ("€900", "€950")),
        # the only toll, and it rose
        ("The landslide killed 31 people.", "Rescuers say the death toll has climbed to 36.", ("31", "36")),
        ("Vandals hurt 12 guests in Lund.", "In Lund, 15 were injured.", ("12", "15")),
        ("Fares at the gate were up 90 cents.", "Fares at the gate were up more than $1.", ("90 cents", "$1")),
        ("Dozens were injured in Lund.", "Forty-eight were injured in Lund.", ("Dozens", "Forty-eight")),
    ],
)  # fmt: skip
def test_a_quantity_is_known_in_other_words(old: str, new: str, values: tuple[str, str]) -> None:
    assert compared(_long(old), _long(new)) == [(CHANGED, *values)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Since Monday, 40 boats have sunk off Lund.", "On Friday, 12 boats sank off Lund."),
        ("Over the past two days, 6 boats sank.", "Since the war began, 20 boats sank."),
        ("The storm killed 12 people in Lund.", "The storm killed 14 people in Malmo."),
        ("The storm killed 12 people in Lund.", "The storm killed 14 people in Lund and Malmo."),
        ("The attack left 3 dead in Lund on Monday.", "Another attack left 5 dead in Lund on Monday."),
        ("Each winter, 30 people die on the ice in Lund.", "In January, 7 people died on the ice in Lund."),
        ("Divers saved 6 sailors off Lund.", "A storm killed 8 sailors off Lund."),
        ("Helfer fanden 6 Wanderer lebend.", "Helfer fanden 8 Wanderer tot."),
        ("Sales rose 3% in the first quarter.", "Sales rose 5% in the second quarter."),
        ("Prices rose 3% in May.", "Prices rose 5% in June."),
        ("The Greens won 12 seats in the vote.", "In the end the Liberals won 40 seats in the vote."),
        ("Nasdaq futures fell 0.4%.", "The Nasdaq fell 0.9%."),
        ("The 12 Russian soldiers left.", "The 14 Polish soldiers left."),
        ("The mayor left two days later.", "The mayor left three days later."),
    ],
)
def test_what_is_of_another_day_place_party_or_event_did_not_change(old: str, new: str) -> None:
    assert CHANGED not in {kind for kind, _, _ in compared(old, new)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Some 30 families left.\nThe mayor spoke.", "The mayor spoke.\nHe saw 30 families leave town on foot."),
        ("It sank 12 boats.", "It sank 12 boats.\nIn all, 12 boats sank, the navy said."),
        ("It is 60 miles long.\nIt was wet.", "It was wet.\nThe trail runs for 97 km."),
        ("It cost 50 cents.\nIt was wet.", "It was wet.\nThey paid $0.50 for it."),
    ],
)
def test_a_figure_that_moved_or_is_repeated_is_not_added(old: str, new: str) -> None:
    assert compared(old, new) == []


def test_two_things_of_one_number_are_two() -> None:
    new = "It rained.\nThe flood took 19 houses in Lund.\nThe navy has sent 19 rafts."
    assert compared("It rained.", new) == [(ADDED, None, "19"), (ADDED, None, "19")]


def test_a_sentence_that_stands_twice_in_a_paragraph_has_its_figures_where_they_are() -> None:
    old = "It sank 12 boats. The navy came. It sank 12 boats."
    assert compared(old, old.replace("12", "14")) == [(CHANGED, "12", "14")]


def _long(sentence: str) -> str:
    """Return a sentence in a story of several paragraphs."""
    return "\n".join(
        (sentence, *"The mayor spoke.|It rained all day.|Schools stayed shut.|More is to come.".split("|"))
    )


def test_a_correction_that_repeats_the_old_value_adds_no_figure() -> None:
    old = "Some 94,000 people attended the rally in Lund."
    new = (
        "Some 49,000 people attended the rally in Lund.\n"
        "Correction: An earlier version misstated the crowd. It was 49,000, not 94,000."
    )
    assert compared(old, new) == [(CHANGED, "94,000", "49,000")]


def test_what_came_and_what_went_is_named() -> None:
    assert compared("The storm hit Lund.", "The storm hit Lund.\nIt sank 12 boats.") == [(ADDED, None, "12")]
    assert compared("The storm hit Lund.\nIt sank 12 boats.", "The storm hit Lund.") == [(REMOVED, "12", None)]


def test_events_of_two_days_are_two_things() -> None:
    old = "A strike on a boat off Lund on Wednesday killed four people."
    new = "A strike on a boat off Lund on Saturday killed five people."
    assert CHANGED not in {kind for kind, _, _ in compared(old, new)}


def test_killed_and_injured_are_two_things() -> None:
    found = compared("The blast killed 12 people and injured 40.", "The blast killed 14 people and injured 38.")
    assert found == [(CHANGED, "12", "14"), (CHANGED, "40", "38")]


def test_a_changed_number_has_its_difference_and_percentage() -> None:
    change = only("The storm killed 120 people.", "The storm killed 126 people.")
    assert (change.difference, change.percent, change.subject) == (Decimal(6), Decimal("5.0"), "people")


@pytest.mark.parametrize(("old", "new"), [("0", "12"), ("$5", "€5"), ("dozens of", "48")])
def test_where_a_difference_means_nothing_none_is_given(old: str, new: str) -> None:
    change = only(f"The storm took {old} ships in Lund.", f"The storm took {new} ships in Lund.")
    assert change.percent is None


@pytest.mark.parametrize(
    ("lang", "old", "new", "values"),
    [
        ("de", "Der Sturm tötete 57 Menschen.", "Durch den Sturm starben 46 Menschen.", ("57", "46")),
        ("fr", "La tempête a fait 57 morts à Lund.", "La tempête a tué 46 personnes à Lund.", ("57", "46")),
        ("es", "La tormenta dejó 57 muertos en Lund.", "La tormenta mató a 46 personas en Lund.", ("57", "46")),
    ],
)
def test_reworded_sentences_are_understood(lang: str, old: str, new: str, values: tuple[str, str]) -> None:
    assert compared(old, new, lang) == [(CHANGED, *values)]


@pytest.mark.parametrize(
    ("old", "new", "values"),
    [
        ("La tormenta dejó 14 muertos el domingo.", "Este lunes se elevan a 17 los muertos por la tormenta.",
         ("14", "17")),
    ],
)  # fmt: skip
def test_a_toll_goes_on_over_the_days(old: str, new: str, values: tuple[str, str]) -> None:
    assert compared(old, new, "es") == [(CHANGED, *values)]


def test_between_two_languages_names_and_days_tell_nothing() -> None:
    found = compare_figures(
        ["La deuda de Italia llegó en marzo a 2 billones de euros."],
        ["Italy's debt reached €2 billion in March."],
        ("es", "en"),
    )
    assert [change.kind for change in found] == [CHANGED]


@pytest.mark.parametrize("text", ["", "no figures here", "5 " * 5_000, "x" * 100_000])
def test_any_text_against_itself_and_nothing_is_answered(text: str) -> None:
    assert compared(text, text) == []
    compared(text, "")
    compared("", text)
