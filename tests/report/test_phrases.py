"""The words of a report."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.report.marking import marked_pair, marked_sentence
from monitor.report.phrases import digits, reported, short_numbers
from tests.report.documents import figure


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("11000", "11,000"), ("1200000000", "1.2 billion"), ("1234567", "1,234,567"), ("-2500000", "-2.5 million"),
        ("0.0000012", "0.0000012"), ("0", "0"), ("12.50", "12.5"), ("1e30", "1e+30"), ("3e-25", "3e-25"),
        ("-2999999999999999999.9996", "-3e+18"),
    ],
)  # fmt: skip
def test_numbers_are_written_for_people(value: str, told: str) -> None:
    assert digits(Decimal(value)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("at least 40 percent", "at least 40 %"), ("three months", "3 months"), ("one mile away", "1 mile"),
        ("six feet tall", "6 feet"), ("$1.2bn", "1.2 billion USD"), ("between 20 and 30 ships", "20–30"),
        ("dozens of ships", "24–99"), ("30 degrees Celsius", "30 °C"), ("60 miles per hour", "60 miles per hour"),
    ],
)  # fmt: skip
def test_figures_are_told_with_hedge_value_and_unit(text: str, told: str) -> None:
    assert reported(figure(text)) == told


@given(
    st.sets(
        st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12), max_size=5
    )
)
def test_numbers_beside_a_chart_can_be_told_apart(values: set[Decimal]) -> None:
    # A thousandth of what has nine digits before the point is nothing that anybody could see.
    rounded = {value.to_integral_value() for value in values}
    told = short_numbers(rounded)
    assert len(set(told.values())) == len(rounded)


def test_huge_and_tiny_numbers_beside_a_chart_are_short() -> None:
    values = [Decimal(text) for text in ("1e300", "1e-300", "12345678", "999.5", "0.00000012")]
    assert max(map(len, short_numbers(values).values())) <= 10


def test_what_one_sentence_has_and_the_other_has_not_is_marked() -> None:
    old, new = marked_pair(
        ("About 11,000 soldiers are there.", "11,000"), ("About 12,000 soldiers were there.", "12,000")
    )
    assert [(run.text, run.figure) for run in old if run.differs] == [("11,000", True), ("are", False)]
    assert [(run.text, run.figure) for run in new if run.differs] == [("12,000", True), ("were", False)]


def test_sentences_with_hardly_a_common_word_have_their_figures_marked_alone() -> None:
    pair = marked_pair(("34 people were hurt.", "34"), ("The minister spoke of 41 wounded at noon yesterday.", "41"))
    assert [[run.text for run in side if run.figure] for side in pair] == [["34"], ["41"]]
    assert not any(run.differs for side in pair for run in side)


def test_a_figure_is_not_found_within_another_number() -> None:
    assert [run.text for run in marked_sentence("Of 1,340 workers 340 left.", "340") if run.figure] == ["340"]


@given(st.text(), st.text(), st.text(max_size=5), st.text(max_size=5))
def test_marked_sentences_give_the_sentences_back(old: str, new: str, one: str, two: str) -> None:
    pair = marked_pair((old, one), (new, two))
    assert ["".join(run.text for run in side) for side in pair] == [" ".join(old.split()), " ".join(new.split())]
