"""A look that is put off, because the host asked to be left alone."""

from __future__ import annotations

from datetime import datetime

from monitor.check.findings import Look, Result
from monitor.models import Outcome, Source, SourceUpdate
from monitor.policy import Schedule, after_wait, interval_of

__all__ = ["put_off"]


def put_off(source: Source, schedule: Schedule, *, until: datetime, now: datetime, chance: float) -> Look:
    """Leave a source as it is until its host may be asked: this is no failure, and no trouble of the source."""
    age = now - source.last_change_at if source.last_change_at else None
    interval = interval_of(schedule, kind=source.kind, own=source.interval, age=age)
    update = SourceUpdate(
        source_id=source.id,
        lease=source.lease or "",
        # Its turn in this run is over, though nothing was asked.
        checked_at=now,
        # Who asked for all at once does not bring forward what was not due.
        next_check_at=max(source.next_check_at, after_wait(schedule, interval=interval, until=until, chance=chance)),
        not_before=until,
        validators=source.validators,
        body_sha256=source.body_sha256,
        reader=source.reader,
        failures=source.failures,
        not_found=source.not_found,
        last_trouble=source.last_trouble,
        paused=source.paused,
        trouble_since=source.trouble_since,
        failing=source.failing,
        last_change_at=source.last_change_at,
        pace=source.pace,
        moved_to=source.moved_to,
        moved_count=source.moved_count,
        newest_at=source.newest_at,
        stale=source.stale,
    )
    return Look(source=source, result=Result.WAITING, outcome=Outcome(update=update), host_waits_until=until)
