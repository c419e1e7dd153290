"""What one look came to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from monitor.models import Listing, NewAlert, NewRevision, Outcome, Revision, Source, SourceAlert, Trouble, Validators

__all__ = ["Finding", "Look", "Result", "same", "troubled"]


class Result(StrEnum):
    """What a look at a source came to, in one word."""

    FIRST = "first"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    REMOVED = "removed"
    MISSING = "missing"
    TROUBLE = "trouble"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one look came to, before it is recorded."""

    source: Source
    result: Result
    outcome: Outcome
    trouble: Trouble | None = None
    #: for a look that did not happen: until when the host asked to be left alone
    host_waits_until: datetime | None = None
    #: the HTTP status of a whole answer
    status: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The part of an outcome that depends on what was seen."""

    result: Result
    validators: Validators = field(default_factory=Validators)
    body_sha256: str | None = None
    reader: str | None = None
    trouble: Trouble | None = None
    not_found: int = 0
    paused: bool = False
    revisions: tuple[NewRevision, ...] = ()
    #: the stored revision whose text the page shows too
    shows: Revision | None = None
    listing: Listing | None = None
    reused: tuple[str, ...] = ()
    due_now: tuple[str, ...] = ()
    removal: NewAlert | None = None
    present: bool = False
    #: seconds for which the publisher says that the answer holds
    fresh_for: float | None = None
    #: the address that answered, where all redirects to it were permanent
    moved_to: str | None = None
    source_alerts: tuple[SourceAlert, ...] = ()
    #: the HTTP status of a whole answer
    status: int | None = None


def same(source: Source, fresh: Validators) -> Finding:
    """Nothing changed. New validators replace the old ones, even when the body is the same (RFC 9111, 4.3.4)."""
    kept = Validators(
        etag=fresh.etag or source.validators.etag, last_modified=fresh.last_modified or source.validators.last_modified
    )
    return Finding(
        result=Result.UNCHANGED,
        validators=kept,
        body_sha256=source.body_sha256,
        reader=source.reader,
        present=source.not_found > 0,
    )


def troubled(source: Source, trouble: Trouble) -> Finding:
    """There is nothing to compare; what is stored stays as it is."""
    return Finding(
        result=Result.TROUBLE,
        validators=source.validators,
        body_sha256=source.body_sha256,
        reader=source.reader,
        trouble=trouble,
        not_found=source.not_found,
    )
