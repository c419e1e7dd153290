"""Names that people give to units and things, in the words of figures."""

from __future__ import annotations

import pytest

from monitor.figures import extract, thing_named, unit_named
from monitor.figures.units import CURRENCY_CODES, SYMBOLS


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("percent", "percent"), ("%", "percent"), ("percentage points", "percentage point"), ("Dollars", "usd"),
        ("$", "usd"), ("EUR", "eur"), ("km", "kilometre"), ("miles per hour", "mile per hour"), ("days", "day"),
        ("Electronvolt", "electronvolt"),
    ],
)  # fmt: skip
def test_a_unit_is_known_by_its_name_its_plural_and_its_sign(name: str, unit: str) -> None:
    assert unit_named(name) == unit


@pytest.mark.parametrize("name", ["soldiers", "sodiers", "", "none", "12", "dollars and cents", "percent of voters"])
def test_what_is_no_unit_has_no_name(name: str) -> None:
    assert unit_named(name) is None


def test_every_unit_answers_to_the_name_that_figures_use() -> None:
    assert not [unit for unit in {*SYMBOLS.values(), *CURRENCY_CODES} if unit_named(unit) != unit]


@pytest.mark.parametrize("name", ["soldiers", "troops", "children", "people", "houses"])
def test_a_thing_is_named_as_figures_name_it(name: str) -> None:
    (figure,) = extract(f"About 300 {name} were counted.", "en")
    assert thing_named(name) == figure.head is not None


@pytest.mark.parametrize("name", ["North Korean soldiers", "injured soldiers", "", "percent", "12 soldiers"])
def test_a_name_that_says_more_than_a_noun_is_no_thing(name: str) -> None:
    assert thing_named(name) is None
