"""What is counted while hosts are played."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

__all__ = ["FRESH", "OLD", "Spread", "Tally"]

#: a story is fresh until so long after it was published or changed last, and old from then on
FRESH, OLD = timedelta(days=1), timedelta(days=30)
#: steps of a spread for each power of ten: quantiles are right within a percent or so
_STEPS = 100


@dataclass(slots=True)
class Spread:
    """How durations are spread, in steps, so that millions take no more room than hundreds."""

    weights: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, length: timedelta, weight: float) -> None:
        self.weights[round(math.log10(max(length.total_seconds(), 1e-3)) * _STEPS)] += weight

    def take(self, other: Spread, weight: float) -> None:
        """Add another spread, so many times."""
        for step, own in other.weights.items():
            self.weights[step] += own * weight

    def times(self, number: float) -> Spread:
        """Return the same spread with more weight."""
        more = Spread()
        more.take(self, number)
        return more

    def quantile(self, share: float) -> timedelta | None:
        """Return the duration that this share of the weight does not exceed; None where there is none."""
        left = share * sum(self.weights.values())
        for step in sorted(self.weights):
            left -= self.weights[step]
            if left <= 0:
                return timedelta(seconds=10 ** (step / _STEPS))
        return None


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was seen of one host."""

    #: for how long
    length: timedelta
    looks: int = 0
    first: int = 0
    changed: int = 0
    #: edits of stories that were first read after it: nobody will know of them
    missed: int = 0
    failed: int = 0
    #: the time between two looks at one story, as it is at any moment at which the story is fresh, or old
    fresh: Spread = field(default_factory=Spread)
    old: Spread = field(default_factory=Spread)
    #: from edits to the looks that saw them
    delays: Spread = field(default_factory=Spread)

    def times(self, number: int) -> Tally:
        """Return what is seen of so many times as many stories, in the same time."""
        counted = ("looks", "first", "changed", "missed", "failed")
        more = replace(self, **{name: number * getattr(self, name) for name in counted})
        more.fresh, more.old, more.delays = (spread.times(number) for spread in (self.fresh, self.old, self.delays))
        return more

    def revisit(self, before: datetime, now: datetime, changed: datetime) -> None:
        """Count the time between two looks, by how much of it the story was fresh or old."""
        gap, start, end = now - before, before - changed, now - changed
        if start < FRESH:
            self.fresh.add(gap, (min(end, FRESH) - start).total_seconds())
        if end > OLD:
            self.old.add(gap, (end - max(start, OLD)).total_seconds())
