"""What every language writes alike of units, and the kinds that they make."""

from __future__ import annotations

import pytest

from monitor.figures.units import FOLDED_SYMBOLS, SYMBOLS, currency, kind_of_unit, name_of_unit
from monitor.models import FigureKind


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        (None, FigureKind.COUNT),
        ("percent", FigureKind.SHARE),
        ("percentage point", FigureKind.SHARE),
        ("usd", FigureKind.MONEY),
        ("usd per barrel", FigureKind.MONEY),
        ("cuban peso", FigureKind.MONEY),
        ("cent", FigureKind.MONEY),
        ("time", FigureKind.MULTIPLE),
        ("year of age", FigureKind.AGE),
        ("year", FigureKind.DURATION),
        ("kilometre per hour", FigureKind.MEASURE),
    ],
)
def test_a_unit_makes_a_kind_of_figure(unit: str | None, kind: FigureKind) -> None:
    assert kind_of_unit(unit) is kind


def test_a_currency_is_known_by_its_code_and_by_what_people_write_for_it() -> None:
    assert currency("eur") == "eur"
    assert currency("rmb") == "cny"
    assert currency("nato") is None


def test_capitals_of_a_symbol_count_where_they_tell_two_units_apart() -> None:
    assert SYMBOLS["mW"] == "milliwatt"
    assert SYMBOLS["MW"] == "megawatt"
    assert "mw" not in FOLDED_SYMBOLS
    assert FOLDED_SYMBOLS["km/h"] == "kilometre per hour"


def test_a_unit_has_a_name_that_people_say() -> None:
    assert name_of_unit("usd per barrel") == "dollar per barrel"
    assert name_of_unit("metric ton") == "metric ton"
