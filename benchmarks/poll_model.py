"""What adaptive looks cost, and how soon they see an edit, beside fixed ones: `make poll-model`.

Each article is edited once. The share of edits within a day and the spread of the later ones are those of a crawl of
many publishers (GDELT, 2020); that the early ones fall off with a mean of six hours is an assumption.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import fmean, quantiles

from monitor.models import SourceKind
from monitor.policy import Schedule, interval_of, next_check

ARTICLES = 1_000
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_SHARE_WITHIN_A_DAY = 0.82
_MEAN_OF_EARLY_EDITS = 6.0  # hours
_PUBLISHED = datetime(2026, 1, 1, tzinfo=UTC)


def policies() -> dict[str, Schedule]:
    """Return the schedules that are held against each other: the default, and fixed intervals."""
    fixed = {f"every {n} min": Schedule(intervals={SourceKind.PAGE: timedelta(minutes=n)}) for n in (15, 60)}
    return {"adaptive (default)": Schedule(intervals={}), **fixed}


@dataclass(frozen=True, slots=True)
class Result:
    """What a schedule came to."""

    #: looks at one article in its first week
    requests: float
    #: minutes from each edit to the look that saw it
    delays: Sequence[float]

    def row(self, name: str) -> str:
        percentiles = quantiles(self.delays, n=20)
        numbers = (self.requests, fmean(self.delays), percentiles[9], percentiles[18])
        return f"{name:20}" + "".join(f"{number:10.1f}" for number in numbers)


def simulate(schedule: Schedule, edits: Sequence[timedelta], seed: int) -> Result:
    """Follow one article for each edit, from its publication for a week, or until its edit was seen."""
    chance = random.Random(seed)
    followed = [_follow(schedule, edit, chance) for edit in edits]
    return Result(requests=fmean(looks for looks, _ in followed), delays=[delay for _, delay in followed])


def _follow(schedule: Schedule, edit: timedelta, chance: random.Random) -> tuple[int, float]:
    edited, changed = _PUBLISHED + edit, _PUBLISHED
    now, looks, delay = _PUBLISHED, 0, None
    while now <= _PUBLISHED + _WEEK or delay is None:
        looks += now <= _PUBLISHED + _WEEK
        if delay is None and now >= edited:
            delay, changed = (now - edited) / timedelta(minutes=1), now
        interval = interval_of(schedule, kind=SourceKind.PAGE, own=None, age=now - changed)
        now = next_check(schedule, interval=interval, now=now, chance=chance.random())
    return looks, delay


def edit_times(number: int, seed: int) -> list[timedelta]:
    """Return when articles are edited, counted from their publication."""
    chance = random.Random(seed)
    return [edit_time(chance) for _ in range(number)]


def edit_time(chance: random.Random) -> timedelta:
    """Return when one article is edited."""
    if chance.random() >= _SHARE_WITHIN_A_DAY:
        return _DAY + chance.random() * (_WEEK - _DAY)
    while (hours := chance.expovariate(1 / _MEAN_OF_EARLY_EDITS)) >= 24:
        pass
    return timedelta(hours=hours)


def table(results: Mapping[str, Result]) -> str:
    """Return the results as lines."""
    head = f"{'':20}{'requests':>10}{'mean':>10}{'p50':>10}{'p95':>10}"
    return "\n".join([head, *(result.row(name) for name, result in results.items())])


def main() -> None:
    edits = edit_times(ARTICLES, seed=1)
    print("requests per article in 7 days, and minutes until an edit is seen")
    print(table({name: simulate(schedule, edits, seed=2) for name, schedule in policies().items()}))


if __name__ == "__main__":
    main()
