"""When to look again at a source that may not be asked now."""

from __future__ import annotations

from datetime import datetime, timedelta

from monitor.models import SourceKind
from monitor.policy.schedule import Schedule

__all__ = ["after_wait"]


def after_wait(
    schedule: Schedule, *, kind: SourceKind, own_interval: timedelta | None, until: datetime, chance: float
) -> datetime:
    """Return when to look at a source whose host is left alone `until` then: never earlier, and not all at once."""
    interval = own_interval or schedule.intervals[kind]
    return until + interval * schedule.jitter * chance
