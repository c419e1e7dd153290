"""A look that is put off, because the host asked to be left alone."""

from __future__ import annotations

from datetime import datetime

from monitor.check.findings import Look, Result
from monitor.models import Outcome, Source, SourceUpdate

__all__ = ["put_off"]


def put_off(source: Source, *, until: datetime, now: datetime, next_check_at: datetime) -> Look:
    """Leave a source as it is until its host may be asked: this is no failure, and no trouble of the source."""
    update = SourceUpdate(
        source_id=source.id,
        lease=source.lease or "",
        # Its turn in this run is over, though nothing was asked.
        checked_at=now,
        next_check_at=next_check_at,
        validators=source.validators,
        body_sha256=source.body_sha256,
        reader=source.reader,
        failures=source.failures,
        not_found=source.not_found,
        last_trouble=source.last_trouble,
        paused=source.paused,
    )
    return Look(source=source, result=Result.WAITING, outcome=Outcome(update=update), host_waits_until=until)
