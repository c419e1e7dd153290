"""What the hand-made cases of every language are made of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from monitor.figures import extract
from monitor.models import Figure

__all__ = ["Expected", "assert_reads", "brief", "exactly"]


@dataclass(frozen=True, slots=True)
class Expected:
    """A figure in short: what is None is not looked at, but for the ends of the interval."""

    wording: str
    low: str | None
    high: str | None
    unit: str | None = None
    hedge: str = "="
    kind: str = "count"


def exactly(wording: str, value: str, unit: str | None = None, hedge: str = "=", kind: str = "count") -> Expected:
    """Return the case of a figure of one value, its end open where the hedge opens it."""
    low = None if hedge in {"<", "<="} else value
    high = None if hedge in {">", ">="} else value
    return Expected(wording, low, high, unit, hedge, kind)


def brief(figure: Figure) -> Expected:
    """Return a figure in the form of a case."""
    return Expected(
        figure.wording, _text(figure.low), _text(figure.high), figure.unit, figure.hedge.value, figure.kind.value
    )


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{round(value, 6).normalize():f}"


def assert_reads(text: str, lang: str, *expected: Expected) -> None:
    """Hold the figures of a text, all of them, against what is expected."""
    found = extract(text, lang)
    assert [brief(figure) for figure in found] == list(expected)
    assert all(text[figure.start : figure.end] == figure.wording for figure in found)
