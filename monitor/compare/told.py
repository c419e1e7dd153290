"""What a text reports: asked whether it holds a value of a thing, in any of its notations, at any place."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from monitor.compare.measures import same_value
from monitor.compare.reports import Report
from monitor.compare.scope import one_thing

__all__ = ["Told"]

#: of things with one value, and of values in other systems of units, no more than this are looked at: cost stays linear
_MOST = 100
_HUNDRED = Decimal(100)


class Told:
    """Reports, found by their value."""

    def __init__(self, reports: Iterable[Report] = ()) -> None:
        self._exact: dict[tuple[str, Decimal], list[Report]] = {}
        self._converted: dict[tuple[str, bool], list[Report]] = {}
        for report in reports:
            self.add(report)

    def add(self, report: Report) -> None:
        """Remember a report. Of equal ones the first is enough."""
        exact = self._exact.setdefault(_key(report), [])
        if len(exact) < _MOST and not any(_alike(report, other) for other in exact):
            exact.append(report)
            converted = self._converted.setdefault((report.measure.family, report.measure.customary), [])
            if len(converted) < _MOST:
                converted.append(report)

    def holds(self, report: Report) -> bool:
        """Say whether the same value of the same thing was remembered."""
        measure = report.measure
        others = [*self._exact.get(_key(report), ()), *self._converted.get((measure.family, True), ())]
        if measure.customary:
            others += self._converted.get((measure.family, False), ())
        return any(same_value(measure, other.measure) and one_thing(report, other) for other in others)


def _alike(a: Report, b: Report) -> bool:
    return a.measure == b.measure and a.figure.head == b.figure.head


def _key(report: Report) -> tuple[str, Decimal]:
    measure = report.measure
    cents = measure.family == "money" and measure.base in {"cent", "penny"}
    return measure.family, measure.low / _HUNDRED if cents else measure.low
