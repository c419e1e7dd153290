"""Two quantities that are one: a whole with its part, two bounds of one interval."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from monitor.figures.hedges import hedge_of
from monitor.figures.language import Language
from monitor.figures.quantities import Quantity
from monitor.figures.tokens import Tokens
from monitor.figures.units import CURRENCY_CODES, kind_of_unit
from monitor.models import FigureKind, Hedge

__all__ = ["joined"]

#: words between two bounds
_MOST_LINKS = 2
#: words between two quantities that may be one
_FARTHEST = 8
_LOWER = frozenset({Hedge.MORE, Hedge.AT_LEAST})
_UPPER = frozenset({Hedge.LESS, Hedge.AT_MOST})
#: unit of a part -> units of the whole, and how many parts make one
_PARTS: dict[str, tuple[frozenset[str], int]] = {
    "cent": (CURRENCY_CODES, 100),
    "penny": (frozenset({"gbp"}), 100),
    "sen": (frozenset({"myr"}), 100),
    "inch": (frozenset({"foot"}), 12),
    "ounce": (frozenset({"pound"}), 16),
    "second": (frozenset({"minute"}), 60),
    "minute": (frozenset({"hour"}), 60),
    "month": (frozenset({"year"}), 12),
}


def _is_small_change(second: Quantity, tokens: Tokens, language: Language) -> bool:
    """Say whether a bare number after a sum of money is its cents: "15 Euro 50"."""
    after = tokens.word(second.end)
    alone = not after or not after[0].isalnum() or after in language.stop
    return second.plain and second.kind is None and second.unit is None and alone


def _with_part(
    first: Quantity, second: Quantity, wholes: frozenset[str], count: int, tokens: Tokens, language: Language
) -> Quantity | None:
    """Add a part to its whole: "13 dollars and 45 cents", "5 feet 10 inches"."""
    between = tokens.words[first.end : second.start]
    if (
        first.unit not in wholes
        or len(between) > 1
        or not (language.joiners | language.adds_fraction).issuperset(between)
    ):
        return None
    if first.low is None or second.low is None or second.low >= count or first.low != first.high:
        return None
    if kind_of_unit(first.unit) is FigureKind.DURATION:
        # In the smaller unit, which is exact: "une minute et 38 secondes" is 98 seconds.
        value = first.low * count + second.low
        return replace(first, end=second.end, low=value, high=value, unit=second.unit)
    value = first.low + second.low / count
    return replace(first, end=second.end, low=value, high=value)


def joined(quantities: Iterable[Quantity], tokens: Tokens, language: Language) -> list[Quantity]:
    """Return the quantities with those put together that are one: "13 dollars and 45 cents", "over 10 and under 20"."""
    found: list[Quantity] = []
    for quantity in quantities:
        both = _both(found[-1], quantity, tokens, language) if found else None
        if both is not None:
            found[-1] = both
        else:
            found.append(quantity)
    return found


def _both(first: Quantity, second: Quantity, tokens: Tokens, language: Language) -> Quantity | None:
    if first.low != first.high or second.low != second.high or second.start - first.end > _FARTHEST:
        return None
    if (parts := _PARTS.get(second.unit or "")) is not None:
        return _with_part(first, second, *parts, tokens, language)
    near = second.start <= first.end + 1
    if near and first.unit in CURRENCY_CODES and _is_small_change(second, tokens, language):
        return _with_part(first, second, CURRENCY_CODES, 100, tokens, language)
    if first.unit is not None and first.unit != second.unit:
        return None
    return _bounded(first, second, tokens, language)


def _bounded(first: Quantity, second: Quantity, tokens: Tokens, language: Language) -> Quantity | None:
    """Join two bounds of one thing into one interval: "more than 10 and less than 20"."""
    two, begin, _ = hedge_of(tokens, language, second.start, second.end)
    if two not in _LOWER | _UPPER or first.low is None or second.low is None:
        return None
    one, _, end = hedge_of(tokens, language, first.start, first.end)
    links = tokens.words[end:begin]
    if begin < end or len(links) > _MOST_LINKS or not language.bound_joiners.issuperset(links):
        return None
    interval = _interval((one, first.low), (two, second.low))
    return interval and replace(second, start=first.start, low=interval[0], high=interval[1], plain=False)


def _interval(one: tuple[Hedge, Decimal], two: tuple[Hedge, Decimal]) -> tuple[Decimal, Decimal] | None:
    """Return the interval between a lower and an upper bound, in either order."""
    lower, upper = (one, two) if one[0] in _LOWER else (two, one)
    fits = lower[0] in _LOWER and upper[0] in _UPPER and lower[1] < upper[1]
    return (lower[1], upper[1]) if fits else None
