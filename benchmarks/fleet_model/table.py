"""The results in two tables: what is seen, and what it takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from benchmarks.fleet_model.costs import Needs
from benchmarks.fleet_model.fleet import Fleet

__all__ = ["LOAD_HEAD", "SEEN_HEAD", "length", "load_row", "number", "seen_row", "table"]

#: ten million stories, written out
_NARROWEST = len("10,000,000")
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

SEEN_HEAD = (
    ("", "", "fresh", "fresh", "old", "old", "edit seen", "edit seen", "edits", "held back"),
    ("stories", "hosts", "p50", "p90", "p50", "p90", "p50", "p90", "missed", "by host"),
)
LOAD_HEAD = (
    ("", "checks", "requests/day", "requests/day", "hosts", "", "", "rows", "GB stored"),
    ("stories", "per s", "median host", "most", "at once", "cores", "workers", "per s", "per day"),
)


def seen_row(fleet: Fleet) -> Sequence[str]:
    """Return how often stories are looked at and how soon edits are seen."""
    spreads = (fleet.fresh, fleet.old, fleet.delays)
    times = [length(spread.quantile(share)) for spread in spreads for share in (0.5, 0.9)]
    edits = fleet.missed + fleet.changed
    missed = fleet.missed / edits if edits else 0.0
    held_back = fleet.held_back / fleet.stories
    return [f"{fleet.stories:,}", f"{fleet.hosts:,}", *times, f"{missed:.1%}", f"{held_back:.0%}"]


def load_row(fleet: Fleet, need: Needs) -> Sequence[str]:
    """Return what looks come to."""
    requests = (f"{fleet.requests_p50:,.0f}", f"{fleet.requests_most:,.0f}")
    load = (number(need.cores), f"{need.workers}", number(need.rows), number(need.gigabytes_a_day))
    return [f"{fleet.stories:,}", number(fleet.looks), *requests, number(fleet.busy), *load]


def length(time: timedelta | None) -> str:
    """Return a duration in the unit that suits it."""
    if time is None:
        return "-"
    units = ((_DAY, "d"), (_HOUR, "h"), (_MINUTE, "min"))
    unit, name = next(((unit, name) for unit, name in units if time >= 2 * unit), (timedelta(seconds=1), "s"))
    return f"{number(time / unit)} {name}"


def number(value: float) -> str:
    """Return a number with two digits that count, and all of those before the point."""
    return f"{value:.2g}" if value < 10 else f"{value:,.0f}"


def table(head: Sequence[Sequence[str]], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as lines. Widths do not depend on the rows, so that a row looks the same beside any others."""
    widths = [max(_NARROWEST, *map(len, column)) for column in zip(*head, strict=True)]
    return "\n".join("  ".join(map(str.rjust, line, widths)) for line in [*head, *rows])
