"""A figure over time as a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.models import Verdict
from monitor.report.chart import chart
from monitor.report.measuring import Span
from monitor.report.model import Point
from tests.report.documents import HERALD, NOW, START, finding

_VALUES = st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e40"), max_value=Decimal("1e40"))


def span(low: str | Decimal, high: str | Decimal | None = None) -> Span:
    return Span(Decimal(low), Decimal(high if high is not None else low))


def point(number: int, at: Span | None, verdict: Verdict = Verdict.AGREES, days: float = 1) -> Point:
    said = finding(HERALD, verdict, "34 people.") if at else finding(HERALD, Verdict.SILENT)
    return Point(at=START + timedelta(days=days * number), revision=number, finding=said, span=at)


def drawn(points: list[Point], claimed: Span | None) -> Element:
    return chart(points, claimed, until=NOW, name="c", title="A title", told="In words")


def of_kind(picture: Element, kind: str) -> list[Element]:
    return [one for one in picture.iter() if kind in (one.get("class") or "").split()]


def labels(picture: Element) -> list[str | None]:
    return [one.text for one in of_kind(picture, "label")]


def numbers(picture: Element) -> Iterator[float]:
    for one in picture.iter():
        for key, value in one.items():
            if key in {"x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height"}:
                yield float(value)
            elif key == "d":
                yield from map(float, re.findall(r"-?[\d.]+", value))


def test_one_revision_is_a_line_until_now_beside_the_claim() -> None:
    picture = drawn([point(1, span("12000"), Verdict.DIFFERS)], span("11000"))
    assert labels(picture) == ["2026-11-03", "2026-11-24", "11,000", "12,000"]
    assert len(of_kind(picture, "claimed")) == len(of_kind(picture, "differs")) == 1
    (d, _) = [one.get("d") for one in of_kind(picture, "line")]
    assert d is not None
    assert d.startswith("M72 ")
    assert d.endswith("H330")


def test_a_step_is_marked_where_what_is_said_became_another() -> None:
    steps = [
        point(1, span("11")),
        point(2, span("11")),
        point(3, span("12"), Verdict.DIFFERS),
        point(4, span("12"), Verdict.DIFFERS),
    ]
    picture = drawn(steps, span("11"))
    assert (len(of_kind(picture, "agrees")), len(of_kind(picture, "differs"))) == (1, 1)


def test_very_many_steps_are_a_line_without_marks() -> None:
    picture = drawn([point(at, span(str(at % 3)), days=0.1) for at in range(100)], span("1"))
    assert of_kind(picture, "agrees") == []
    assert (of_kind(picture, "line")[0].get("d") or "").count("H") == 100


def test_silence_interrupts_the_line_and_is_marked_at_its_foot() -> None:
    picture = drawn([point(1, span("11")), point(2, None), point(3, span("11"))], span("11"))
    assert len(of_kind(picture, "silent")) == 1
    assert (of_kind(picture, "line")[0].get("d") or "").count("M") == 2


def test_a_range_is_a_band() -> None:
    picture = drawn([point(1, span("20", "30"))], span("15", "25"))
    assert len(of_kind(picture, "band")) == len(of_kind(picture, "claimed-band")) == 1
    assert len(of_kind(picture, "claimed")) == 2


def test_a_story_that_never_told_it_has_a_picture_too() -> None:
    picture = drawn([point(1, None)], None)
    assert len(of_kind(picture, "silent")) == 1
    assert labels(picture) == ["2026-11-03", "2026-11-24"]


def test_a_short_time_is_labelled_with_its_hours() -> None:
    picture = chart([point(1, span("1"), days=0.5)], None, until=START + timedelta(days=1), name="c", title="", told="")
    assert labels(picture)[:2] == ["2026-11-02 20:30", "2026-11-03 08:30"]


def test_it_has_a_title_and_what_it_shows_in_words() -> None:
    picture = drawn([point(1, span("1"))], None)
    assert (picture.get("role"), picture.get("aria-labelledby")) == ("img", "c-title c-desc")
    assert [(one.get("id"), one.text) for one in picture[:2]] == [("c-title", "A title"), ("c-desc", "In words")]


@pytest.mark.parametrize("values", [("1e300", "2e300"), ("1e-300", "0"), ("-5", "5"), ("0", "0"), ("1", "1e40")])
def test_huge_and_tiny_values_stay_within_the_picture(values: tuple[str, str]) -> None:
    picture = drawn([point(at, span(value)) for at, value in enumerate(values, 1)], span(values[0]))
    assert all(-10 <= number <= 340 for number in numbers(picture))


@given(st.lists(st.none() | _VALUES, min_size=1, max_size=60), st.none() | _VALUES)
def test_whatever_was_said_stays_within_the_picture(values: list[Decimal | None], claimed: Decimal | None) -> None:
    points = [point(at, None if value is None else span(value)) for at, value in enumerate(values, 1)]
    picture = drawn(points, None if claimed is None else span(claimed))
    assert all(-10 <= number <= 340 for number in numbers(picture))
    places = sorted(float(one.get("y") or 0) for one in of_kind(picture, "end") if one.get("x") == "64")
    assert all(b - a >= 12.5 for a, b in pairwise(places))
