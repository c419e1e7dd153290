"""When a source is looked at again, from what its look brought. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.check.findings import Finding, Result
from monitor.models import Source, SourceKind
from monitor.policy import Schedule, interval_of, last_change, next_check, schedule_after

__all__ = ["Timing", "timing_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """What a look leaves behind about time."""

    next_check_at: datetime
    not_before: datetime | None
    last_change_at: datetime | None
    pace: float | None


def timing_of(
    schedule: Schedule, source: Source, finding: Finding, now: datetime, *, failures: int, chance: float
) -> Timing:
    """Return when to look again, and what the next look needs to know of it."""
    changed = last_change(source.last_change_at, finding.revisions, now) if source.kind is SourceKind.PAGE else None
    pace = finding.listing.pace if finding.listing else source.pace
    retry_after = finding.trouble.retry_after if finding.trouble else None
    interval = interval_of(
        schedule,
        kind=source.kind,
        own=source.interval,
        age=now - changed if changed else None,
        missing=finding.result is Result.MISSING,
    )
    again = next_check(
        schedule_after(schedule, finding.trouble.kind if finding.trouble else None),
        interval=interval,
        now=now,
        failures=failures,
        asked=(finding.fresh_for, pace),
        retry_after=retry_after,
        chance=chance,
    )
    return Timing(
        next_check_at=again,
        not_before=now + timedelta(seconds=retry_after) if retry_after else None,
        last_change_at=changed,
        pace=pace,
    )
