"""Figures of two wordings to the ones that changed, whatever the reader finds in them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from monitor.compare import figures
from monitor.models import Figure, FigureKind

#: what a word of a test means to the stand-in for the reader: kind, low, high
_MEANING: dict[str, tuple[FigureKind, str | None, str | None]] = {
    "eleven": (FigureKind.COUNT, "11", "11"),
    "twelve": (FigureKind.COUNT, "12", "12"),
    "over-twelve": (FigureKind.COUNT, "12", None),
    "dozens": (FigureKind.VAGUE, "24", "99"),
    "monday": (FigureKind.DATE, "1", "1"),
    "tuesday": (FigureKind.DATE, "2", "2"),
    "2-1": (FigureKind.SCORE, "2", "1"),
    "3-1": (FigureKind.SCORE, "3", "1"),
    "nought": (FigureKind.COUNT, "0", "0"),
    "something": (FigureKind.COUNT, None, None),
}


def extract(text: str, lang: str | None) -> list[Figure]:
    return [figure(m) for m in re.finditer(r"[\w-]+", text) if m[0] in _MEANING]


def figure(match: re.Match[str]) -> Figure:
    kind, *ends = _MEANING[match[0]]
    low, high = (None if end is None else Decimal(end) for end in ends)
    return Figure(start=match.start(), end=match.end(), wording=match[0], kind=kind, low=low, high=high)


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("eleven", "twelve", [("eleven", "twelve", 1)]),
        ("eleven", "over-twelve", [("eleven", "over-twelve", 1)]),
        ("twelve", "over-twelve", []),
        ("monday", "tuesday", []),
        ("eleven", "tuesday", []),
        ("2-1", "3-1", []),
        ("dozens", "twelve", []),
        ("something", "twelve", []),
        ("nought", "twelve", [("nought", "twelve", 12)]),
    ],
)
def test_reportable_figures_with_another_value_are_named(
    monkeypatch: pytest.MonkeyPatch, old: str, new: str, changed: list[tuple[object, ...]]
) -> None:
    monkeypatch.setattr(figures, "extract", extract)
    sentence = "The ministry reported {} on that day, and nothing else."
    found = figures.changed_figures(sentence.format(old), sentence.format(new), "en")
    assert [(c.old, c.new, c.difference) for c in found] == changed
