"""What the grammar finds, in places of words: the step between a text and its figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from monitor.models import FigureKind, Hedge

__all__ = ["Number", "Quantity", "mark"]


class Number(NamedTuple):
    """A number that stands at words `start` to `end`."""

    start: int
    end: int
    value: Decimal
    #: in words and not in digits
    spelled: bool = True
    #: what its scale words multiply with; 1 without any
    scale: Decimal = Decimal(1)
    #: part of a whole, "three quarters" or "½", and no more
    fraction: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A quantity at words `start` to `end`."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    #: None where the unit decides
    kind: FigureKind | None = None
    #: None where the words around it decide
    hedge: Hedge | None = None
    #: where what is counted begins; None: at the end
    noun: int | None = None
    #: in words and not in digits
    spelled: bool = False
    #: has a scale, a currency, a unit or grouped digits: no year, no label
    plain: bool = True


def mark(start: int, end: int, kind: FigureKind, value: Decimal | None = None) -> Quantity:
    """Return what stands at words `start` to `end` as no quantity, with its kind."""
    return Quantity(start=start, end=end, low=value, high=value, kind=kind, plain=False)
