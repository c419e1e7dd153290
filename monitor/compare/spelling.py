"""Whether two numbers may be one value, written as two places of the world or two habits write it."""

from __future__ import annotations

from decimal import Decimal

from monitor.models import Figure

__all__ = ["may_be_one"]

_EXCHANGED = str.maketrans(",.", ".,")
_HUNDRED = Decimal(100)


def may_be_one(a: Figure, b: Figure) -> bool:
    """Say whether two figures of one sentence may be one value: "1,234" and "1.234", "12%" and "0.12".

    Where a comma groups digits in one place a point does so in another, and neither text says which place it is of. A
    share is told of a hundred or of one. That nothing changed is not certain then; that a value changed is not either.
    """
    return _exchanged(a.wording, b.wording) or _of_one(a, b) or _of_one(b, a)


def _exchanged(a: str, b: str) -> bool:
    return a != b and a.casefold().translate(_EXCHANGED) == b.casefold()


def _of_one(percent: Figure, bare: Figure) -> bool:
    if percent.unit != "percent" or bare.unit is not None or None in (percent.low, percent.high, bare.low, bare.high):
        return False
    assert bare.low is not None
    assert bare.high is not None
    shares = (bare.low * _HUNDRED, bare.high * _HUNDRED)
    return 0 < bare.low < 1 and shares == (percent.low, percent.high)
