"""When to look again at a source that may not be asked now."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from monitor.models import TroubleKind
from monitor.policy.schedule import Schedule

__all__ = ["after_wait", "schedule_after"]

_DAY = timedelta(days=1)


def after_wait(schedule: Schedule, *, interval: timedelta, until: datetime, chance: float) -> datetime:
    """Return when to look at a source whose host is left alone `until` then: never earlier, and not all at once."""
    return until + interval * schedule.jitter * chance


def schedule_after(schedule: Schedule, trouble: TroubleKind | None) -> Schedule:
    """Return the schedule to go by. A refusal by robots.txt is read anew each day, so no wait grows beyond that."""
    if trouble is not TroubleKind.ROBOTS:
        return schedule
    return replace(schedule, back_off_max=min(schedule.back_off_max, _DAY))
