"""What a figure is the figure of, in plain English: "death toll in Kursk", "number of soldiers"."""

from __future__ import annotations

import calendar
import re

from monitor.compare.fates import Fate, fate_of
from monitor.compare.measures import measure_of
from monitor.models import Figure, FigureKind

__all__ = ["name_of"]

_FATES = {
    Fate.DEAD: "death toll",
    Fate.INJURED: "number of injured",
    Fate.MISSING: "number of missing",
    Fate.ARRESTED: "number of arrests",
    Fate.HOSTAGE: "number of hostages",
    Fate.SURVIVOR: "number of survivors",
}
_KINDS = {
    FigureKind.MONEY: "an amount of money",
    FigureKind.DURATION: "a length of time",
    FigureKind.MULTIPLE: "a multiple",
    FigureKind.SCORE: "a score",
}
_FAMILIES = {
    "length": "a distance",
    "area": "an area",
    "volume": "a volume",
    "mass": "a weight",
    "speed": "a speed",
    "temperature": "a temperature",
}
#: a place named after a count, in its own clause: "121 people in Kursk"
_PLACE = re.compile(r"[^,;:.()–—]{0,40}?\b((?:in|near) (?:the )?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})")
_TIMES = frozenset([*calendar.month_name, *calendar.month_abbr, *calendar.day_name])
#: a longer subject is shortened to its noun
_LONGEST = 40


def name_of(figure: Figure) -> str:
    """Return what a figure counts or measures, as one would say it in a sentence. Nothing is named twice."""
    fate = fate_of(figure)
    if fate is not None:
        return _FATES[fate] + _place(figure)
    subject = _subject(figure)
    if figure.kind in {FigureKind.COUNT, FigureKind.VAGUE} and figure.unit is None:
        return f"number of {subject}{_place(figure)}" if subject else "a number"
    if figure.kind is FigureKind.SHARE:
        return f"share of {subject}" if subject else "a share"
    return _KINDS.get(figure.kind) or _measure(figure)


def _subject(figure: Figure) -> str | None:
    if figure.subject and len(figure.subject) <= _LONGEST:
        return figure.subject
    return figure.head


def _place(figure: Figure) -> str:
    """Return the place that follows a count, with a blank before it; the empty string where none is near."""
    at = figure.sentence.find(figure.wording)
    found = _PLACE.match(figure.sentence, at + len(figure.wording)) if at >= 0 else None
    if found is None or found[1].split()[-1] in _TIMES or found[1].split()[1] in _TIMES:
        return ""
    return f" {found[1]}"


def _measure(figure: Figure) -> str:
    measure = measure_of(figure)
    return _FAMILIES.get(measure.family if measure else "", "a measured value")
