"""Figures in running text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.figures import extract


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "About 11,000 soldiers are there.", [("11000", None, "~")]),
        ("en", "It cost $1.2 billion, up to 3.5 percent more.", [("1200000000", "usd", "="), ("3.5", "percent", "<=")]),
        ("en", "Twenty-four people and five million others.", [("24", None, "="), ("5000000", None, "=")]),
        ("en", "On Nov. 7, 2024, at 5:30 p.m. the 45-year-old flew an F-16.", []),
        ("de", "Etwa 11.000 nordkoreanische Soldaten, 3,5 Prozent.", [("11000", None, "~"), ("3.5", "percent", "=")]),
        ("de", "Elf Tausend Soldaten seit dem 1. September.", [("11000", None, "=")]),
        ("fr", "Plus de 54\u202f000 personnes.", [("54000", None, ">")]),
        ("es", "Al menos 41.000 personas.", [("41000", None, ">=")]),
    ],
)
def test_values_units_and_hedges(lang: str, text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = [(f.low, f.unit, f.hedge) for f in extract(text, lang)]
    assert found == [(Decimal(value), unit, hedge) for value, unit, hedge in expected]


def test_the_subject_is_what_is_counted() -> None:
    (figure,) = extract("There are 11,000 North Korean soldiers in the region.")
    assert figure.subject == "North Korean soldiers"


@given(st.text())
def test_any_text_gives_figures_at_their_exact_places(text: str) -> None:
    for figure in extract(text):
        assert text[figure.start : figure.end] == figure.wording
