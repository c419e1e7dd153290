"""Figures in a form in which their values can be held against each other: families of units, and bases in them.

Factors: SI brochure, 9th edition (2019); NIST Special Publication 811 for the customary units.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from monitor.figures import CURRENCIES
from monitor.models import Figure, FigureKind

__all__ = ["Measure", "measure_of", "same_value"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A value in the base of its unit's family. Values of one family can be compared, those of one base be equal."""

    family: str
    base: str
    low: Decimal
    high: Decimal
    #: the unit as written
    unit: str = ""
    #: of a system that newsrooms convert to and from: beside another unit, rounding is to be expected
    customary: bool = False
    #: what a rate is counted by: "year"; "" for none
    per: str = ""


def _factors(family: str, base: str, **units: str) -> dict[str, tuple[str, str, Decimal]]:
    return {name.replace("_", " "): (family, base, Decimal(factor)) for name, factor in units.items()}


#: unit -> family, base, factor
_UNITS = {
    **_factors("share", "percent", percent="1", per_mille="0.1"),
    **_factors("share", "point", percentage_point="1", basis_point="0.01"),
    **_factors(
        "length", "metre", metre="1", kilometre="1000", centimetre="0.01", millimetre="0.001", mile="1609.344",
        yard="0.9144", foot="0.3048", inch="0.0254", nautical_mile="1852",
    ),
    **_factors(
        "area", "square metre", square_metre="1", square_kilometre="1000000", hectare="10000", acre="4046.8564",
        square_mile="2589988.11", square_foot="0.09290304", square_yard="0.83612736",
    ),
    **_factors(
        "volume", "litre", litre="1", millilitre="0.001", cubic_metre="1000", gallon="3.785411784", barrel="158.987295",
        pint="0.473176", cubic_foot="28.3168",
    ),
    **_factors(
        "mass", "kilogram", kilogram="1", gram="0.001", milligram="0.000001", metric_ton="1000", ton="1000",
        pound="0.45359237", ounce="0.028349523", hundredweight="50",
    ),
    **_factors(
        "speed", "kilometre per hour", kilometre_per_hour="1", mile_per_hour="1.609344", metre_per_second="3.6",
        knot="1.852",
    ),
    **_factors(
        "duration", "second", second="1", minute="60", hour="3600", day="86400", night="86400", week="604800",
        fortnight="1209600",
    ),
    **_factors("duration", "month", month="1", quarter="3", year="12", decade="120", century="1200"),
    **_factors("power", "watt", watt="1", kilowatt="1000", megawatt="1000000", gigawatt="1000000000"),
    **_factors(
        "energy", "watt hour", watt_hour="1", kilowatt_hour="1000", megawatt_hour="1000000",
        gigawatt_hour="1000000000", terawatt_hour="1000000000000",
    ),
    **_factors("data", "byte", byte="1", kilobyte="1000", megabyte="1000000", gigabyte="1000000000"),
}  # fmt: skip
#: units that stories convert to and from the metric ones
_CUSTOMARY = frozenset("mile yard foot inch acre gallon barrel pint pound ounce knot".split()) | {
    "nautical mile",
    "square mile",
    "square foot",
    "square yard",
    "cubic foot",
    "mile per hour",
}
_CENTS = frozenset({"cent", "penny"})
_TWO = Decimal(2)
#: how far a converted value may lie beside the other: newsrooms round
_ROUNDED = Decimal("0.02")
_SHARES_ROUNDED = Decimal("0.015")


def measure_of(figure: Figure) -> Measure | None:
    """Return the comparable value of a figure; None for what is no reportable quantity or has no value.

    An open end counts as its written number: "more than 10" is 10 here, its hedge is compared apart.
    """
    low, high = (figure.low, figure.high) if figure.value is None else (figure.value, figure.value)
    if low is None or high is None or not figure.kind.reportable:
        return None
    if figure.unit is None:
        name = "score" if figure.kind is FigureKind.SCORE else "count"
        return Measure(name, name, low, high)
    if figure.unit in {"celsius", "fahrenheit"}:
        return _temperature(figure.unit, low, high)
    return _in_base(figure.unit, low, high)


def _in_base(unit: str, low: Decimal, high: Decimal) -> Measure:
    base, _, by = unit.partition(" per ")
    if unit in _UNITS:
        family, name, factor = _UNITS[unit]
        return Measure(family, name, low * factor, high * factor, unit, unit in _CUSTOMARY)
    if base in CURRENCIES | _CENTS:
        return Measure("money", base, low, high, base, per=by)
    family, name, factor = _UNITS.get(base, (base, base, Decimal(1)))
    return Measure(family, name, low * factor, high * factor, base, base in _CUSTOMARY, by)


def _temperature(unit: str, low: Decimal, high: Decimal) -> Measure:
    if unit == "celsius":
        return Measure("temperature", "celsius", low, high, unit)
    return Measure("temperature", "celsius", (low - 32) * 5 / 9, (high - 32) * 5 / 9, unit, customary=True)


def same_value(a: Measure, b: Measure, *, in_words: bool = False) -> bool:
    """Say whether two measures are one value in another notation or unit.

    `in_words`: one of them is a fraction in words, so that "a third" and "33 percent" are the same.
    """
    if a.family != b.family or (a.per and b.per and a.per != b.per):
        return False
    if a.family == "money" and (a.base in _CENTS) != (b.base in _CENTS):
        cents, whole = (a, b) if a.base in _CENTS else (b, a)
        return cents.low == whole.low * 100 and cents.high == whole.high * 100
    if a.base != b.base:
        return False
    if a.unit != b.unit and (a.customary or b.customary):
        return _near(a.low, b.low, _ROUNDED) and _near(a.high, b.high, _ROUNDED)
    slack = _SHARES_ROUNDED if in_words and a.family == "share" else Decimal(0)
    return _near(a.low, b.low, slack) and _near(a.high, b.high, slack)


def _near(a: Decimal, b: Decimal, slack: Decimal) -> bool:
    return abs(a - b) <= slack * (abs(a) + abs(b)) / _TWO
