"""When a channel of people gets its alerts, and how many in one message. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import Enum

__all__ = ["AT_ONCE", "RECENT", "Gathering", "Opening", "Pace", "gathering", "last_digest", "opening"]

#: what was sent within this time counts when many alerts come at once
RECENT = timedelta(seconds=60)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often a channel wants to be spoken to."""

    #: digests after so long, counted from midnight of 1970 in UTC, or at a time of each day; neither: at once
    every: timedelta | None = None
    daily_at: time | None = None
    #: from when to when nothing is sent, which may reach over midnight
    quiet: tuple[time, time] | None = None
    #: where the times of day are those of the clock on the wall
    zone: tzinfo = UTC
    #: more than so many messages within a minute become one; 0 for never
    group_above: int = 0
    #: bytes that the payload of several alerts may have; None for any number
    largest: int | None = None

    @property
    def digests(self) -> bool:
        """Say whether alerts wait for a digest."""
        return self.every is not None or self.daily_at is not None


AT_ONCE = Pace()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Whether a channel takes anything now, and of which alerts."""

    is_open: bool
    #: alerts that were raised then or later wait for the next digest; None for all
    raised_before: datetime | None = None


class Gathering(Enum):
    """How alerts that may go out now do so."""

    SINGLY = "singly"
    TOGETHER = "together"
    #: enough went out within a minute: more may come, and all of them go out together when the first waited so long
    WAIT = "wait"


def opening(pace: Pace, now: datetime, *, by_hand: bool = False) -> Opening:
    """Return what a channel takes now. Who sends by hand is there, so no quiet hours hold; digests stay digests."""
    is_open = by_hand or not _is_quiet(pace, now)
    return Opening(is_open=is_open, raised_before=last_digest(pace, now) if pace.digests else None)


def gathering(
    pace: Pace, *, waiting: int, recent: int, oldest: datetime, now: datetime, by_hand: bool = False
) -> Gathering:
    """Say how alerts go out of which the oldest was raised then, after so many messages within a minute."""
    if pace.digests:
        return Gathering.TOGETHER
    if not pace.group_above:
        return Gathering.SINGLY
    if waiting + (0 if by_hand else recent) <= pace.group_above:
        return Gathering.SINGLY
    if by_hand or recent < pace.group_above:
        return Gathering.TOGETHER
    # A clock that was put back must not let them wait for long.
    return Gathering.WAIT if timedelta(0) <= now - oldest < RECENT else Gathering.TOGETHER


def _is_quiet(pace: Pace, now: datetime) -> bool:
    if pace.quiet is None:
        return False
    (start, end), here = pace.quiet, now.astimezone(pace.zone).time()
    return start <= here < end if start < end else here >= start or here < end


def last_digest(pace: Pace, now: datetime) -> datetime:
    """Return the last moment up to now at which a digest is due."""
    if pace.every is not None:
        return now - (now - _EPOCH) % pace.every
    assert pace.daily_at is not None
    today = now.astimezone(pace.zone).date()
    moments = (_moment(today + _DAY * days, pace.daily_at, pace.zone) for days in (1, 0, -1, -2))
    return next(moment for moment in moments if moment <= now)


def _moment(day: date, at: time, zone: tzinfo) -> datetime:
    """Return when the clock on the wall shows a time on a date: of two moments the first, of none the next one."""
    first = datetime.combine(day, at, tzinfo=zone)
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == first.replace(tzinfo=None):
        return first.astimezone(UTC)
    # The clock leaps over it: the leap lies between what the offset after it and the one before it make of the time.
    low, high = first.replace(fold=1).astimezone(UTC), first.astimezone(UTC)
    after = high.astimezone(zone).utcoffset()
    while high - low > _SECOND:
        middle = low + ((high - low) / 2 // _SECOND) * _SECOND
        if middle.astimezone(zone).utcoffset() == after:
            high = middle
        else:
            low = middle
    return high
