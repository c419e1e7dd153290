"""When to look again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.models import NewRevision, SourceKind

__all__ = ["Adaptive", "Schedule", "interval_of", "last_change", "next_check"]

#: doubled more often, an interval is beyond every longest wait
_MOST_DOUBLINGS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Adaptive:
    """The interval of a story as a share of its age: most edits come soon after a story is published or changed."""

    share: float = 0.1
    least: timedelta = timedelta(minutes=10)
    most: timedelta = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """How often to look, how far to do as publishers ask, and how long to wait after trouble."""

    #: fixed ones; the kinds that are not here have adaptive ones
    intervals: Mapping[SourceKind, timedelta]
    adaptive: Adaptive = field(default_factory=Adaptive)
    #: how often at most to look while answers that a story is missing are confirmed
    missing: timedelta = timedelta(hours=1)
    #: share of the interval by which the next look is moved at random, so that sources spread
    jitter: float = 0.1
    #: the longest wait that troubles in a row lead to
    back_off_max: timedelta = timedelta(days=1)
    #: the longest that a publisher's word on freshness, or a feed's on its pace, is waited for
    ask_max: timedelta = timedelta(hours=6)


def interval_of(
    schedule: Schedule, *, kind: SourceKind, own: timedelta | None, age: timedelta | None, missing: bool = False
) -> timedelta:
    """Return how often to look: the source's own interval, else the fixed one of its kind, else one by age.

    What has no known age counts as new. While a story is `missing`, one by age is cut, so that it does not take
    days to tell that an old story was taken down.
    """
    fixed = own or schedule.intervals.get(kind)
    if fixed is not None:
        return fixed
    plan = schedule.adaptive
    found = min(max(plan.share * max(age or timedelta(0), timedelta(0)), plan.least), plan.most)
    return min(found, schedule.missing) if missing else found


def next_check(
    schedule: Schedule,
    *,
    interval: timedelta,
    now: datetime,
    failures: int = 0,
    asked: Iterable[float | None] = (),
    retry_after: float | None = None,
    chance: float,
) -> datetime:
    """Return when to look again.

    The interval, doubled with each trouble in a row up to the longest wait, moved by the jitter (`chance` is a random
    number from 0 to 1); not before what the publisher asked for (seconds of freshness or pace, up to the cap), and
    never before its Retry-After.
    """
    if failures:
        doubled = interval * 2 ** min(failures - 1, _MOST_DOUBLINGS)
        interval = max(interval, min(doubled, schedule.back_off_max))
    wait = interval * (1 + schedule.jitter * (2 * chance - 1))
    wished = min(max((seconds or 0.0 for seconds in asked), default=0.0), schedule.ask_max.total_seconds())
    return now + max(wait, timedelta(seconds=max(wished, retry_after or 0.0)))


def last_change(before: datetime | None, revisions: Sequence[NewRevision], now: datetime) -> datetime | None:
    """Return when a page's story was published or changed last, as far as is known, else when it was first read.

    A date of publication that lies in the future is not believed.
    """
    known = [before] if before else []
    for revision in revisions:
        published = revision.snapshot.published_at
        known += [published] if published is not None and published <= now else []
        known += [revision.fetched_at] if revision.changes else []
    return max(known, default=now if revisions else None)
