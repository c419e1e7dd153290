"""The results as a picture: times between looks on the left, what they take on the right, both on log scales."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import log10
from xml.etree.ElementTree import Element, indent, tostring

from benchmarks.fleet_model.costs import Needs
from benchmarks.fleet_model.fleet import Fleet
from monitor.report.markup import el

__all__ = ["chart"]

Played = tuple[Fleet, Needs]

_WIDTH, _HEIGHT = 860, 330
_TOP, _FOOT = 48, 280
#: the least distance between two labels at the ends of lines
_LINE = 14
_STYLE = """
text { font: 12px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: #575950; }
.ground { fill: #ffffff; }
.title { font-weight: 600; fill: #1d1e1b; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.grid { stroke: #d6d7cf; }
.line { fill: none; stroke-width: 2; }
.high { stroke-dasharray: 5 4; }
.a { stroke: #0b5394; }
.b { stroke: #8a4b00; }
text.a { fill: #0b5394; stroke: none; }
text.b { fill: #8a4b00; stroke: none; }
@media (prefers-color-scheme: dark) {
  text { fill: #b0b2a8; }
  .ground { fill: #1e201d; }
  .title { fill: #e9eae4; }
  .grid { stroke: #3a3c37; }
  .a { stroke: #8fc1f5; }
  .b { stroke: #f0b45f; }
  text.a { fill: #8fc1f5; }
  text.b { fill: #f0b45f; }
}
"""
_TIMES = {60: "1 min", 600: "10 min", 3_600: "1 h", 21_600: "6 h", 86_400: "1 d", 604_800: "1 wk", 2_592_000: "1 mo"}
_NUMBERS = {10.0**n: f"{10.0**n:,.{max(-n, 0)}f}" for n in range(-6, 7)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Curve:
    """A line of the picture."""

    label: str
    kind: str
    #: None where there is nothing to show
    value: Callable[[Played], float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Panel:
    """One half of the picture."""

    title: str
    left: int
    right: int
    #: labels of the values that have a line, of which those are drawn that are reached
    marks: dict[float, str] | dict[int, str]
    curves: Sequence[_Curve]


def _time(name: str, share: float) -> Callable[[Played], float | None]:
    def value(played: Played) -> float | None:
        found: timedelta | None = getattr(played[0], name).quantile(share)
        return found.total_seconds() if found else None

    return value


_PANELS = (
    _Panel(
        title="Time between two looks at a story",
        left=60,
        right=330,
        marks=_TIMES,
        curves=(
            _Curve(label="old, 9 of 10", kind="b high", value=_time("old", 0.9)),
            _Curve(label="old, half", kind="b", value=_time("old", 0.5)),
            _Curve(label="fresh, 9 of 10", kind="a high", value=_time("fresh", 0.9)),
            _Curve(label="fresh, half", kind="a", value=_time("fresh", 0.5)),
        ),
    ),
    _Panel(
        title="What it takes",
        left=500,
        right=750,
        marks=_NUMBERS,
        curves=(
            _Curve(label="rows written/s", kind="b", value=lambda played: played[1].rows),
            _Curve(label="checks/s", kind="a", value=lambda played: played[0].looks),
            _Curve(label="cores busy", kind="a high", value=lambda played: played[1].cores),
        ),
    ),
)


def chart(played: Sequence[Played]) -> str:
    """Return the picture of several fleets, the smallest first."""
    told = "Times between looks, checks and rows per second and cores, from a thousand to ten million stories."
    root = el(
        "svg",
        el("title", "Fleets of growing size"),
        el("desc", told),
        el("style", _STYLE),
        el("rect", width="100%", height="100%", class_="ground"),
        *(element for panel in _PANELS for element in _panel(panel, played)),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
    )
    indent(root)
    return tostring(root, encoding="unicode") + "\n"


def _panel(panel: _Panel, played: Sequence[Played]) -> Iterator[Element]:
    values = [value for curve in panel.curves for one in played if (value := curve.value(one))]
    scale = _scale(panel, min(values), max(values))
    yield el("text", panel.title, x=_at(panel.left), y=_at(_TOP - 24), class_="title")
    for mark, label in panel.marks.items():
        if _TOP <= (y := scale(mark)) <= _FOOT:
            yield el("line", x1=_at(panel.left), x2=_at(panel.right), y1=_at(y), y2=_at(y), class_="grid")
            yield el("text", label, x=_at(panel.left - 8), y=_at(y + 4), class_="end")
    xs = _places(panel, [fleet.stories for fleet, _ in played])
    for x, (fleet, _) in zip(xs, played, strict=True):
        yield el("text", _short(fleet.stories), x=_at(x), y=_at(_FOOT + 20), class_="middle")
    yield el("text", "stories", x=_at((panel.left + panel.right) / 2), y=_at(_FOOT + 38), class_="middle")
    yield from _curves(panel, played, xs, scale)


def _curves(
    panel: _Panel, played: Sequence[Played], xs: Sequence[float], scale: Callable[[float], float]
) -> Iterator[Element]:
    drawn = [
        (curve, [(x, scale(value)) for x, one in zip(xs, played, strict=True) if (value := curve.value(one))])
        for curve in panel.curves
    ]
    lowest = 0.0
    for curve, points in sorted(drawn, key=lambda one: one[1][-1][1]):
        path = " ".join(f"{'L' if n else 'M'}{_at(x)} {_at(y)}" for n, (x, y) in enumerate(points))
        yield el("path", d=path, class_=f"line {curve.kind}")
        lowest = max(points[-1][1] + 4, lowest + _LINE)
        yield el("text", curve.label, x=_at(panel.right + 6), y=_at(lowest), class_=curve.kind)


def _scale(panel: _Panel, least: float, most: float) -> Callable[[float], float]:
    """Return where values stand: between the marks around them all."""
    low = log10(max((mark for mark in panel.marks if mark <= least), default=least))
    high = log10(min((mark for mark in panel.marks if mark >= most), default=most))
    return lambda value: _FOOT - (log10(value) - low) / ((high - low) or 1) * (_FOOT - _TOP)


def _places(panel: _Panel, sizes: Sequence[int]) -> Sequence[float]:
    low, high = log10(min(sizes)), log10(max(sizes))
    return [panel.left + (log10(size) - low) / ((high - low) or 1) * (panel.right - panel.left) for size in sizes]


def _short(number: int) -> str:
    for unit, name in ((1_000_000, "M"), (1_000, "k")):
        if number >= unit:
            return f"{number / unit:g}{name}"
    return str(number)


def _at(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
