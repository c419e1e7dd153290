"""A figure over time as a small picture: a step for each revision, a band for a range, a dashed line for the claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from xml.etree.ElementTree import Element

from monitor.models import Verdict
from monitor.report.markup import el
from monitor.report.measuring import Span
from monitor.report.model import Point
from monitor.report.phrases import short_numbers

__all__ = ["chart"]

_WIDTH, _UNDER = 340, 28
_LEFT, _RIGHT, _TOP = 72, 330, 12
#: the foot of the picture, and of one in which nothing ever changed
_FOOT, _FOOT_FLAT = 96, 48
#: the least distance between two labels that stand one above the other
_LINE = 13
_LABELS_TO = _LEFT - 8
_MOST_LABELS = 12
_MOST_MARKS = 24
#: a shorter time is labelled with the hours
_SHORT = timedelta(days=3)
_PADDING = Decimal("0.12")


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where values and times lie in the picture."""

    low: Decimal
    high: Decimal
    start: datetime
    end: datetime
    bottom: int

    def y(self, value: Decimal) -> float:
        return self.bottom - float((value - self.low) / (self.high - self.low)) * (self.bottom - _TOP)

    def x(self, at: datetime) -> float:
        whole = (self.end - self.start).total_seconds()
        share = (at - self.start).total_seconds() / whole if whole > 0 else 0.0
        return _LEFT + min(max(share, 0.0), 1.0) * (_RIGHT - _LEFT)


def chart(
    points: Sequence[Point], claimed: Span | None, *, until: datetime, name: str, title: str, told: str
) -> Element:
    """Return the picture of at least one point. `name` is unique on the page; `told` says in words what it shows."""
    spans = [*(p.span for p in points if p.span), *([claimed] if claimed else [])]
    scale = _scale(spans, points[0].at, max(until, points[-1].at))
    drawn = [*_axis(scale, points), *(_claim(scale, claimed) if claimed else ())]
    if spans:
        drawn += _labels(scale, points, claimed)
    return el(
        "svg",
        el("title", title, id=f"{name}-title"),
        el("desc", told, id=f"{name}-desc"),
        *drawn,
        *_steps(scale, points),
        viewBox=f"0 0 {_WIDTH} {scale.bottom + _UNDER}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        class_="chart",
    )


def _scale(spans: Sequence[Span], start: datetime, end: datetime) -> _Scale:
    low = min((span.low for span in spans), default=Decimal(0))
    high = max((span.high for span in spans), default=Decimal(1))
    pad = (high - low) * _PADDING or abs(high) * _PADDING or Decimal(1)
    return _Scale(low - pad, high + pad, start, end, _FOOT if high > low else _FOOT_FLAT)


def _axis(scale: _Scale, points: Sequence[Point]) -> Iterator[Element]:
    yield _line(_LEFT, scale.bottom, _RIGHT, scale.bottom, "axis")
    for at in dict.fromkeys(round(scale.x(point.at), 1) for point in points):
        yield _line(at, scale.bottom, at, scale.bottom + 4, "axis")
    form = "%Y-%m-%d %H:%M" if scale.end - scale.start < _SHORT else "%Y-%m-%d"
    first, last = (f"{at:{form}}" for at in (scale.start, scale.end))
    yield el("text", first, x=str(_LEFT), y=str(scale.bottom + 18), class_="label")
    if last != first:
        yield el("text", last, x=str(_RIGHT), y=str(scale.bottom + 18), class_="label end")


def _claim(scale: _Scale, claimed: Span) -> Iterator[Element]:
    if claimed.low != claimed.high:
        yield _box(_LEFT, scale.y(claimed.high), _RIGHT, scale.y(claimed.low), "claimed-band")
    for value in dict.fromkeys((claimed.low, claimed.high)):
        yield _line(_LEFT, scale.y(value), _RIGHT, scale.y(value), "claimed")


def _labels(scale: _Scale, points: Sequence[Point], claimed: Span | None) -> Iterator[Element]:
    """Yield the values beside the picture, those that matter most first; one that has no room is left out."""
    spans = [point.span for point in points if point.span]
    ends = [end for span in (claimed, *spans[-1:]) if span for end in (span.high, span.low)]
    rest = [end for span in reversed(spans) for end in (span.high, span.low)]
    wanted = list(dict.fromkeys([*ends, *_edges(rest), *rest]))
    texts, taken = short_numbers(wanted[:_MOST_LABELS]), list[float]()
    for value in wanted[:_MOST_LABELS]:
        y = scale.y(value)
        if all(abs(y - other) >= _LINE for other in taken):
            taken.append(y)
            yield el("text", texts[value], x=str(_LABELS_TO), y=_at(y + 4), class_="label end")


def _edges(values: Sequence[Decimal]) -> Sequence[Decimal]:
    return (max(values), min(values)) if values else ()


def _steps(scale: _Scale, points: Sequence[Point]) -> Iterator[Element]:
    """Yield bands, the line, and a mark where what is said became another."""
    ends = [*(scale.x(point.at) for point in points[1:]), scale.x(scale.end)]
    for point, right in zip(points, ends, strict=True):
        if point.span and point.span.low != point.span.high:
            yield _box(scale.x(point.at), scale.y(point.span.high), right, scale.y(point.span.low), "band")
    for edge in ("high", "low"):
        yield el("path", d=" ".join(_path(scale, points, ends, edge)), class_="line")
    marked = [points[0], *(point for before, point in pairwise(points) if _says(before) != _says(point))]
    # Where they would hide the line, its steps and gaps tell enough.
    yield from (_mark(scale, point) for point in marked if len(marked) <= _MOST_MARKS)


def _path(scale: _Scale, points: Sequence[Point], ends: Sequence[float], edge: str) -> Iterator[str]:
    joined = False
    for point, right in zip(points, ends, strict=True):
        if point.span is not None:
            x, y = scale.x(point.at), scale.y(point.span.high if edge == "high" else point.span.low)
            yield f"{'L' if joined else 'M'}{_at(x)} {_at(y)} H{_at(right)}"
        joined = point.span is not None


def _says(point: Point) -> tuple[Span | None, Verdict]:
    return point.span, point.finding.verdict


def _mark(scale: _Scale, point: Point) -> Element:
    """Return a dot for what supports the claim, a square for what does not, a cross at the foot for silence."""
    x = scale.x(point.at)
    if point.span is None:
        y = scale.bottom - 6
        return el("path", d=f"M{_at(x - 3)} {y - 3} l6 6 m0 -6 l-6 6", class_="silent")
    y_mid = (scale.y(point.span.high) + scale.y(point.span.low)) / 2
    if point.finding.verdict is Verdict.AGREES:
        return el("circle", cx=_at(x), cy=_at(y_mid), r="3.5", class_="agrees")
    return el("rect", x=_at(x - 3.5), y=_at(y_mid - 3.5), width="7", height="7", class_="differs")


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Element:
    return el("line", x1=_at(x1), y1=_at(y1), x2=_at(x2), y2=_at(y2), class_=kind)


def _box(left: float, top: float, right: float, bottom: float, kind: str) -> Element:
    return el("rect", x=_at(left), y=_at(top), width=_at(right - left), height=_at(bottom - top), class_=kind)


def _at(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
