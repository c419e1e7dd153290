"""When to look again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.models import SourceKind

__all__ = ["Schedule", "next_check"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """How often to look, and how long to wait after trouble."""

    intervals: dict[SourceKind, timedelta]
    #: share of the interval by which the next look is moved at random, so that sources spread
    jitter: float = 0.1
    #: the longest wait that troubles in a row lead to
    back_off_max: timedelta = timedelta(days=1)


def next_check(
    schedule: Schedule,
    *,
    kind: SourceKind,
    now: datetime,
    own_interval: timedelta | None,
    failures: int,
    retry_after: float | None,
    chance: float,
) -> datetime:
    """Return when to look again.

    The source's interval, doubled with each trouble in a row up to the longest wait, moved by the jitter
    (`chance` is a random number from 0 to 1), and never before the server's Retry-After (seconds).
    """
    interval = own_interval or schedule.intervals[kind]
    if failures:
        interval = max(interval, min(interval * 2 ** min(failures - 1, 16), schedule.back_off_max))
    wait = interval * (1 + schedule.jitter * (2 * chance - 1))
    return now + max(wait, timedelta(seconds=retry_after or 0))
