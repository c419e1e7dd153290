"""Figures on the scale of the claim that they are held against, as charts draw them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow

from monitor.compare.measures import measure_of
from monitor.models import Figure

__all__ = ["Span", "span_in"]


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a figure reaches; equal ends for one value."""

    low: Decimal
    high: Decimal


def span_in(figure: Figure, claimed: Figure) -> Span | None:
    """Return a figure in the unit of a claim; None where it is not one of its forms.

    An open end is drawn at the number that is written.
    """
    own = _ends(figure)
    if own is None or figure.unit == claimed.unit:
        return own
    measure, scale = measure_of(figure), measure_of(claimed)
    if measure is None or scale is None or (measure.family, measure.base) != (scale.family, scale.base):
        return None
    if measure.family == "temperature":
        return None  # Its scales have different zeros.
    return _scaled(Span(measure.low, measure.high), scale.low, _ends(claimed))


def _ends(figure: Figure) -> Span | None:
    low, high = (figure.low, figure.high) if figure.value is None else (figure.value, figure.value)
    return None if low is None or high is None else Span(min(low, high), max(low, high))


def _scaled(span: Span, base: Decimal, written: Span | None) -> Span | None:
    """Return a span in base units in those that a claim is written in, which its own value tells."""
    if written is None:
        return None
    try:
        return Span(span.low * written.low / base, span.high * written.low / base)
    except (DivisionByZero, InvalidOperation, Overflow):
        return None
