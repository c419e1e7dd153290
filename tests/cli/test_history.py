"""How what was stored is grouped for people."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from monitor.cli.history import _over_time
from monitor.models import Figure, FigureKind


def row(number: int, wording: str, low: int | None, **more: Any) -> dict[str, Any]:
    end = None if low is None else Decimal(low)
    return {"number": number, "figure": Figure(start=0, end=1, wording=wording, low=end, high=end, **more)}


def test_a_thing_keeps_its_line_in_whatever_words_it_is_counted() -> None:
    rows = [row(1, "11,000", 11000, subject="North Korean soldiers", head="soldier", countries=("KP",)),
            row(2, "12,000", 12000, subject="North Korean troops", head="soldier", countries=("KP",))]  # fmt: skip
    assert _over_time(rows) == [("North Korean soldiers", "1: 11,000, 2: 12,000")]


def test_soldiers_of_two_countries_are_two_things() -> None:
    rows = [row(1, "11,000", 11000, subject="North Korean soldiers", head="soldier", countries=("KP",)),
            row(1, "50,000", 50000, subject="Russian soldiers", head="soldier", countries=("RU",))]  # fmt: skip
    assert len(_over_time(rows)) == 2


def test_a_value_stands_once_in_whatever_notation() -> None:
    rows = [row(1, "eleven", 11, subject="ships"), row(2, "11", 11, subject="Ships"), row(3, "12", 12, subject="ships")]
    assert _over_time(rows) == [("ships", "1: eleven, 3: 12")]


def test_units_part_what_has_one_subject() -> None:
    rows = [row(1, "4", 4, subject="voters"), row(1, "4%", 4, subject="voters", unit="percent"),
            row(1, "$5", 5, unit="usd"), row(1, "7", 7)]  # fmt: skip
    assert [name for name, _ in _over_time(rows)] == ["voters", "voters (percent)", "usd", "(no subject)"]


def test_dates_and_ages_are_not_shown() -> None:
    rows = [row(1, "2024", 2024, kind=FigureKind.DATE), row(1, "aged 41", 41, kind=FigureKind.AGE)]
    assert _over_time(rows) == []
