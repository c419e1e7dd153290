"""When a channel gets its alerts: the keys for digests, quiet hours and grouping."""

from __future__ import annotations

import re
from datetime import time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field

from monitor.config.channels import BaseChannel
from monitor.config.units import Whole, parse_duration, show

__all__ = ["PacedChannel"]

_TIME = r"([01]\d|2[0-3]):([0-5]\d)"
_DAILY = re.compile(rf"daily {_TIME}", re.ASCII)
_QUIET = re.compile(rf"{_TIME}-{_TIME}", re.ASCII)
_SHORTEST, _LONGEST = timedelta(minutes=1), timedelta(days=7)


def _daily(value: str) -> time | None:
    match = _DAILY.fullmatch(value)
    return time(int(match[1]), int(match[2])) if match else None


def _digest(value: str) -> str:
    if value and not _daily(value):
        try:
            every = parse_duration(value)
        except ValueError:
            raise ValueError(f'{value!r} is no digest: write a duration, "30m", or "daily 08:00"') from None
        if not _SHORTEST <= every <= _LONGEST:
            raise ValueError(f"must lie between {show(_SHORTEST)} and {show(_LONGEST)}")
    return value


def _hours(value: str) -> tuple[time, time] | None:
    match = _QUIET.fullmatch(value)
    return (time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))) if match else None


def _quiet(value: str) -> str:
    hours = _hours(value)
    if value and (hours is None or hours[0] == hours[1]):
        raise ValueError(f'{value!r} are no hours: write two times of day, "22:00-07:00"')
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ValueError(
            f'{value!r} is no time zone that this machine knows: write one such as "Europe/Berlin"'
        ) from None
    return value


class PacedChannel(BaseChannel):
    """A channel that may get several alerts in one message, and not at every hour."""

    digest: Annotated[str, AfterValidator(_digest)] = ""
    """How often all that has come goes out in one message: "30m", or "daily 08:00"; empty: at once."""
    quiet: Annotated[str, AfterValidator(_quiet)] = ""
    """When nothing is sent: "22:00-07:00"."""
    timezone: Annotated[str, AfterValidator(_zone)] = "UTC"
    """Where the times of `digest` and `quiet` are those of the clock on the wall."""
    group_above: Whole = Field(default=5, ge=0, le=100)
    """More messages than this within a minute become one; 0 for never."""

    @property
    def every(self) -> timedelta | None:
        """The time from one digest to the next; None where there is no such."""
        return parse_duration(self.digest) if self.digest and self.daily_at is None else None

    @property
    def daily_at(self) -> time | None:
        """The time of day of a daily digest."""
        return _daily(self.digest)

    @property
    def quiet_hours(self) -> tuple[time, time] | None:
        """From when to when nothing is sent."""
        return _hours(self.quiet)
