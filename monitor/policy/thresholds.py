"""How a figure must have changed for a rule to speak of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from monitor.figures import singular, thing_named
from monitor.models import Change, Figure

__all__ = ["NO_UNIT", "Threshold", "lacks"]

#: the name of the unit of things that are counted
NO_UNIT = "none"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """What a figure must be about, and how it must have changed. None asks for nothing; all that is given must hold."""

    #: what is counted: a noun, or words of the phrase that a story uses
    subject: str | None = None
    #: as figures name it, or `NO_UNIT`
    unit: str | None = None
    #: at least so much up or down, in the unit as written
    change: Decimal | None = None
    #: at least so many percent up or down
    change_percent: Decimal | None = None
    #: the new value is greater than this, whatever the old one was
    above: Decimal | None = None
    #: the new value is less than this, whatever the old one was
    below: Decimal | None = None


def lacks(threshold: Threshold, change: Change) -> Iterator[str | None]:
    """Yield in words what the change of a figure lacks to pass a threshold, None for each step that it passes.

    A range passes `above` with its lower end, `below` with its upper end, and `change` with the end that moved most.
    """
    figures = [figure for figure in (change.figure_old, change.figure_new) if figure is not None]
    yield _other_thing(threshold.subject, figures)
    yield _other_unit(threshold.unit, figures)
    yield _too_small(threshold, _moves(change))
    yield _out_of_range(threshold, change.figure_new)


def _other_thing(wanted: str | None, figures: list[Figure]) -> str | None:
    if wanted is None or any(_is_about(wanted, figure) for figure in figures):
        return None
    return f"the figure is not about {wanted}"


def _other_unit(wanted: str | None, figures: list[Figure]) -> str | None:
    if wanted is None or any((figure.unit or NO_UNIT) == wanted for figure in figures):
        return None
    found = " or ".join(sorted({figure.unit or "no unit" for figure in figures}))
    return f"the figure is in {found}, not in {'no unit' if wanted == NO_UNIT else wanted}"


def _is_about(wanted: str, figure: Figure) -> bool:
    """Say whether the words stand in what the figure counts, or name the same thing: "troops" and "soldiers"."""
    counted = {_in_singular(name) for name in (figure.subject, figure.head) if name}
    return any(words in phrase for words in _asked(wanted) for phrase in counted)


@lru_cache(maxsize=256)
def _asked(wanted: str) -> frozenset[str]:
    return frozenset(_in_singular(name) for name in (wanted, thing_named(wanted)) if name)


def _in_singular(phrase: str) -> str:
    """Return the words of a phrase with a blank around each, so that words are found whole."""
    return f" {' '.join(singular(word) for word in _WORD.findall(phrase.casefold()))} "


def _moves(change: Change) -> list[tuple[Decimal, Decimal]]:
    """Return old and new value of both ends of a figure, as far as they are known and of one unit."""
    old, new = change.figure_old, change.figure_new
    if old is None or new is None or old.unit != new.unit:
        return []
    ends = ((_lower(old), _lower(new)), (_upper(old), _upper(new)))
    return [(before, after) for before, after in ends if before is not None and after is not None]


def _lower(figure: Figure) -> Decimal | None:
    return figure.high if figure.low is None else figure.low


def _upper(figure: Figure) -> Decimal | None:
    return figure.low if figure.high is None else figure.high


def _too_small(threshold: Threshold, moves: list[tuple[Decimal, Decimal]]) -> str | None:
    if threshold.change is None and threshold.change_percent is None:
        return None
    if not moves:
        return "there are no two values to compare"
    by = max(abs(after - before) for before, after in moves)
    if threshold.change is not None and by < threshold.change:
        return f"a change of {_number(by)} is less than {_number(threshold.change)}"
    percent = max(_percent(before, after) for before, after in moves)
    if threshold.change_percent is not None and percent < threshold.change_percent:
        return f"a change of {percent:.2f} % is less than {_number(threshold.change_percent)} %"
    return None


def _percent(before: Decimal, after: Decimal) -> Decimal:
    """Return the change in percent; from nothing to something is more than any."""
    if before == after:
        return Decimal(0)
    return abs(100 * (after - before) / before) if before else Decimal("Infinity")


def _out_of_range(threshold: Threshold, figure: Figure | None) -> str | None:
    low, high = (_lower(figure), _upper(figure)) if figure is not None else (None, None)
    if threshold.above is not None and (low is None or low <= threshold.above):
        return f"{_told(low)} is not above {_number(threshold.above)}"
    if threshold.below is not None and (high is None or high >= threshold.below):
        return f"{_told(high)} is not below {_number(threshold.below)}"
    return None


def _told(value: Decimal | None) -> str:
    return "no value" if value is None else _number(value)


def _number(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
