"""Whether a claim and a source report one value, in whatever notation, unit, rounding or hedge. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from monitor.compare.measures import Measure, measure_of, same_value
from monitor.models import Figure, FigureKind, Hedge

__all__ = ["Readings", "agree", "alike", "digits_of", "nearness", "opposed", "readings_of"]

#: the measures that one wording can stand for
Readings = tuple[Measure, ...]

_UPWARD = frozenset({Hedge.MORE, Hedge.AT_LEAST})
_DOWNWARD = frozenset({Hedge.LESS, Hedge.AT_MOST})
#: how far a rounded value may lie from the exact one: of a hedged claim, and of one that is not
_ROUND_HEDGED = Decimal("0.025")
_ROUND_EXACT = Decimal("0.006")
#: how far beyond "more than" or "less than" a value may lie to be what is meant
_BEYOND = Decimal("0.1")
_BEYOND_FRACTION = Decimal("0.25")
#: days in words that stand for weeks: "quinze jours", "acht Tage"
_DAYS_FOR_WEEKS = {Decimal(15): Decimal(14), Decimal(8): Decimal(7)}
_HUNDRED = Decimal(100)
_MOST_OF_MULTIPLES = 20
_MILLION = Decimal(1_000_000)
#: currencies that a sum without any may be in
_USUAL = ("usd", "eur", "gbp")
#: German compounds with a unit
_UNIT_ENDINGS = {
    "stunden": "hour", "tage": "day", "tagen": "day", "wochen": "week", "monate": "month", "monaten": "month",
    "jahre": "year", "jahren": "year", "kilometer": "kilometre", "kilometern": "kilometre", "tonnen": "metric ton",
}  # fmt: skip
_RATIO = re.compile(r"(\d{1,3})\D+\d{1,3}")


def readings_of(figure: Figure, lang: str, *, claim: bool = False) -> Readings:
    """Return what a figure can be compared as; nothing for what is no reportable quantity.

    `claim`: it may be short for what the source writes in full.
    """
    measure = measure_of(figure)
    if measure is None:
        return ()
    return (measure, *_others(figure, measure, lang), *(_in_full(figure, measure) if claim else ()))


def _in_full(figure: Figure, measure: Measure) -> Iterator[Measure]:
    """Yield what a short form may stand for: "240 millones" leaves the currency out, "Sozialstunden" are hours."""
    if (
        unit := next((u for end, u in _UNIT_ENDINGS.items() if (figure.subject or "").endswith(end)), None)
    ) is not None:
        as_unit = measure_of(replace(figure, unit=unit, kind=FigureKind.MEASURE))
        yield from () if as_unit is None else (as_unit,)
    bare = figure.unit is None and figure.subject is None and figure.kind is FigureKind.COUNT
    if bare and measure.low >= _MILLION:
        yield from (replace(measure, family="money", base=currency) for currency in _USUAL)


def _others(figure: Figure, measure: Measure, lang: str) -> Iterator[Measure]:
    low, high = measure.low, measure.high
    if figure.unit == "degree":
        yield Measure("temperature", "celsius", low, high, "celsius")
        if lang == "en":
            yield Measure(
                "temperature", "celsius", (low - 32) * 5 / 9, (high - 32) * 5 / 9, "fahrenheit", customary=True
            )
    spelled = not any(map(str.isdigit, figure.wording))
    if figure.unit == "day" and spelled and lang != "en" and figure.value in _DAYS_FOR_WEEKS:
        days = _DAYS_FOR_WEEKS[figure.value] * 86400
        yield replace(measure, low=days, high=days)
    if figure.kind is FigureKind.MULTIPLE and low > 1:
        # "Doubled" and "rose 100 percent" are one; "trebled" and "had been a third as many" as well.
        yield Measure("share", "percent", (low - 1) * _HUNDRED, (high - 1) * _HUNDRED)
        yield Measure("share", "percent", _HUNDRED / high, _HUNDRED / low)
    if figure.kind is FigureKind.MULTIPLE and low > _MOST_OF_MULTIPLES:
        # "130 times" counts how often.
        yield Measure("count", "count", low, high)
    if figure.kind is FigureKind.SHARE and (ratio := _RATIO.fullmatch(figure.wording)):
        # "54 of 60" is a share, and a count of 54.
        yield Measure("count", "count", Decimal(ratio[1]), Decimal(ratio[1]))
    if figure.unit in {"litre", "litre per square metre"} and "quadrat" in figure.sentence.lower():
        yield Measure("length", "metre", low / 1000, high / 1000)


def agree(claim: tuple[Figure, Readings], source: tuple[Figure, Readings]) -> bool:
    """Say whether a source's figure supports a claim's value."""
    (one, these), (two, those) = claim, source
    words = not all(any(map(str.isdigit, figure.wording)) for figure in (one, two))
    return any(
        same_value(a, b, in_words=words) or _rounded(one, two, a, b) or _within(one, a, b)
        for a in these
        for b in those
        if a.family == b.family and a.base == b.base
    )


def _rounded(one: Figure, two: Figure, a: Measure, b: Measure) -> bool:
    """Say whether the claim gives the source's value in fewer digits, or as the bound that it keeps to."""
    if a.low != a.high or b.low != b.high or not b.low or a.per != b.per or (a.low < 0) != (b.low < 0):
        return False
    off = (b.low - a.low) / abs(b.low)
    if two.hedge in {Hedge.EXACT, Hedge.ABOUT}:
        fraction = one.kind is FigureKind.SHARE and not any(map(str.isdigit, one.wording))
        beyond = _BEYOND_FRACTION if fraction else _BEYOND
        if (one.hedge in _UPWARD and 0 <= off <= beyond) or (one.hedge in _DOWNWARD and -beyond <= off <= 0):
            return True
    coarser = len(digits_of(a.low)) < len(digits_of(b.low))
    return coarser and abs(off) <= (_ROUND_EXACT if one.hedge is Hedge.EXACT else _ROUND_HEDGED)


def _within(claim: Figure, a: Measure, b: Measure) -> bool:
    """Say whether a claim of "dozens" is kept by an exact count."""
    return claim.kind is FigureKind.VAGUE and a.low <= b.low and b.high <= a.high


def alike(a: Figure, b: Figure, lang: str) -> bool:
    """Say whether two figures of one language are one value in other words."""
    words = not all(any(map(str.isdigit, figure.wording)) for figure in (a, b))
    return any(same_value(x, y, in_words=words) for x in readings_of(a, lang) for y in readings_of(b, lang))


def opposed(claim: Figure, source: Figure) -> bool:
    """Say whether two hedges turn one value around: at least against at most."""
    return (claim.hedge in _UPWARD and source.hedge in _DOWNWARD) or (
        claim.hedge in _DOWNWARD and source.hedge in _UPWARD
    )


def digits_of(value: Decimal) -> str:
    """Return the significant digits of a number.

    >>> digits_of(Decimal("11000")), digits_of(Decimal("4.06"))
    ('11', '406')
    """
    return f"{abs(value):f}".replace(".", "").strip("0")


def nearness(a: Measure, b: Measure) -> Decimal | None:
    """Return the smaller of two values as a part of the larger, where one can follow the other; None where none can."""
    if a.family != b.family:
        return None
    one, two = abs(a.low + a.high), abs(b.low + b.high)
    return min(one, two) / max(one, two) if one and two else Decimal(0)
