"""How a figure must have changed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.compare import compare
from monitor.models import Change, ChangeKind, Figure, Paragraph, Snapshot
from monitor.policy import NO_UNIT, Threshold
from monitor.policy.thresholds import lacks


def figure(low: object, high: object = None, **more: Any) -> Figure:
    ends = [None if end is None else Decimal(str(end)) for end in (low, low if high is None else high)]
    more = {"subject": "North Korean soldiers", "head": "soldier", **more}
    return Figure(start=0, end=1, wording="x", low=ends[0], high=ends[1], **more)


def changed(old: Figure | None, new: Figure | None) -> Change:
    return Change(kind=ChangeKind.FIGURE_CHANGED, figure_old=old, figure_new=new)


def threshold(**given: Any) -> Threshold:
    numbers = {name: Decimal(str(value)) for name, value in given.items() if name not in {"subject", "unit"}}
    return Threshold(**{**given, **numbers})


def shortfall(given: Threshold, change: Change) -> str | None:
    return next((lack for lack in lacks(given, change) if lack), None)


_RAISED = changed(figure(11000), figure(12000))


@pytest.mark.parametrize(
    "subject", ["soldiers", "soldier", "Soldiers", "troops", "North Korean soldiers", "Korean soldier", "north korean"]
)
def test_a_subject_is_met_by_its_noun_by_part_of_it_and_by_another_word_for_it(subject: str) -> None:
    assert shortfall(threshold(subject=subject), _RAISED) is None


@pytest.mark.parametrize("subject", ["sold", "Russian soldiers", "soldiers North", "civilians"])
def test_a_subject_is_not_met_by_other_words(subject: str) -> None:
    assert shortfall(threshold(subject=subject), _RAISED) == f"the figure is not about {subject}"


def test_a_subject_is_met_in_any_language_by_its_english_noun_and_by_its_own_word() -> None:
    old, new = (Snapshot(headline="Truppen in Kursk", language="de", extractor="x",
                         paragraphs=(Paragraph(text=f"Rund {n} Soldaten stehen nach Angaben Kiews dort."),))
                for n in ("11.000", "12.000"))  # fmt: skip
    change = next(c for c in compare(old, new) if c.kind is ChangeKind.FIGURE_CHANGED)
    assert shortfall(threshold(subject="soldiers"), change) is None
    assert shortfall(threshold(subject="Soldaten"), change) is None


def test_a_figure_without_a_subject_is_about_nothing() -> None:
    bare = figure(3, subject=None, head=None)
    assert shortfall(threshold(subject="soldiers"), changed(bare, bare)) is not None


@pytest.mark.parametrize(
    ("unit", "written", "met"),
    [(None, "percent", True), (None, None, True), ("percent", "percent", True), ("percent", None, False),
     (NO_UNIT, None, True), (NO_UNIT, "percent", False)],
)  # fmt: skip
def test_a_unit_is_that_of_the_figure_and_none_is_that_of_counted_things(
    unit: str | None, written: str | None, met: bool
) -> None:
    change = changed(figure(4, unit=written), figure(5, unit=written))
    assert (shortfall(Threshold(unit=unit), change) is None) is met


@pytest.mark.parametrize(
    ("given", "lack"),
    [
        ({"change": 1000}, None),
        ({"change": "1000.5"}, "a change of 1,000 is less than 1,000.5"),
        ({"change_percent": 9}, None),
        ({"change_percent": 10}, "a change of 9.09 % is less than 10 %"),
        ({"change_percent": "9.1"}, "a change of 9.09 % is less than 9.1 %"),
        ({"above": 11999}, None),
        ({"above": 12000}, "12,000 is not above 12,000"),
        ({"below": 12001}, None),
        ({"below": 12000}, "12,000 is not below 12,000"),
        ({"change": 500, "change_percent": 5, "above": 10000, "below": 13000}, None),
        ({"change": 500, "change_percent": 50}, "a change of 9.09 % is less than 50 %"),
    ],
)
def test_all_that_is_asked_for_must_hold(given: dict[str, object], lack: str | None) -> None:
    assert shortfall(threshold(**given), _RAISED) == lack


def test_another_unit_is_named() -> None:
    assert shortfall(threshold(unit="usd"), _RAISED) == "the figure is in no unit, not in usd"
    both = changed(figure(1, unit="mile"), figure(2, unit="kilometre"))
    assert shortfall(threshold(unit=NO_UNIT), both) == "the figure is in kilometre or mile, not in no unit"


def test_a_fall_counts_as_a_rise_does() -> None:
    assert shortfall(threshold(change=1000, change_percent=8), changed(figure(12000), figure(11000))) is None


def test_a_value_that_was_above_before_is_above_still() -> None:
    assert shortfall(threshold(above=12000), changed(figure(13000), figure(14000))) is None


def test_from_nothing_is_more_than_any_percentage() -> None:
    assert shortfall(threshold(change_percent=1000), changed(figure(0), figure(1))) is None
    assert shortfall(threshold(change_percent=1), changed(figure(0), figure(0))) is not None


def test_a_figure_that_came_can_be_above_and_has_moved_by_nothing_that_is_known() -> None:
    came = changed(None, figure(15000))
    assert shortfall(threshold(above=12000), came) is None
    assert shortfall(threshold(change=1), came) == "there are no two values to compare"


def test_a_figure_that_went_has_no_value_now() -> None:
    assert shortfall(threshold(below=12000), changed(figure(11000), None)) == "no value is not below 12,000"


def test_values_of_two_units_are_not_held_against_each_other() -> None:
    other = changed(figure(5, unit="kilometre"), figure(3, unit="mile"))
    assert shortfall(threshold(change=1), other) is not None


def test_a_range_is_above_with_its_lower_end_and_below_with_its_upper_end() -> None:
    became = changed(figure(8000), figure(10000, 12000))
    assert shortfall(threshold(above=9999), became) is None
    assert shortfall(threshold(above=11000), became) == "10,000 is not above 11,000"
    assert shortfall(threshold(below=12001), became) is None
    assert shortfall(threshold(below=11000), became) == "12,000 is not below 11,000"


def test_a_range_moved_by_the_end_that_moved_most() -> None:
    became = changed(figure(10000, 12000), figure(10000, 15000))
    assert shortfall(threshold(change=3000, change_percent=25), became) is None
    assert shortfall(threshold(change=3001), became) is not None


@pytest.mark.parametrize("opened", [replace(figure(12000), low=None), replace(figure(12000), high=None)])
def test_an_open_end_counts_as_the_one_that_is_written(opened: Figure) -> None:
    assert shortfall(threshold(above=11999, below=12001), changed(figure(1), opened)) is None


def test_a_figure_without_any_value_meets_no_number() -> None:
    vague = replace(figure(1), low=None, high=None)
    assert shortfall(threshold(above=0), changed(vague, vague)) is not None
    assert shortfall(threshold(change=1), changed(vague, vague)) is not None
    assert shortfall(threshold(subject="soldiers"), changed(vague, vague)) is None


_VALUES = st.integers(0, 10**6)


@given(old=_VALUES, new=_VALUES, lower=st.integers(1, 300), more=st.integers(0, 300))
def test_asking_for_more_lets_no_more_pass(old: int, new: int, lower: int, more: int) -> None:
    change = changed(figure(old), figure(new))
    for name in ("change", "change_percent", "above"):
        if shortfall(threshold(**{name: lower + more}), change) is None:
            assert shortfall(threshold(**{name: lower}), change) is None


@given(old=_VALUES, new=_VALUES, least=st.integers(1, 10**6))
def test_the_way_back_is_as_long_as_the_way_there(old: int, new: int, least: int) -> None:
    there, back = changed(figure(old), figure(new)), changed(figure(new), figure(old))
    assert (shortfall(threshold(change=least), there) is None) == (shortfall(threshold(change=least), back) is None)
