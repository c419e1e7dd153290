"""All that follows from one look, as it is written in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.models.alerts import Alert, Change, NewAlert
from monitor.models.figures import Figure
from monitor.models.sources import Validators
from monitor.models.stories import Evidence, Listing, Revision, Sighting, Snapshot

__all__ = ["Baseline", "NewRevision", "Outcome", "Recorded", "RevisionName", "SourceAlert", "SourceUpdate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The wording that a feed item had before it changed."""

    snapshot: Snapshot
    seen_at: datetime
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRevision:
    """A revision to be stored. It gets its number in the transaction."""

    story_url: str
    track: str
    snapshot: Snapshot
    fetched_at: datetime
    evidence: Evidence | None
    figures: tuple[Figure, ...] = ()
    changes: tuple[Change, ...] = ()
    alert: NewAlert | None = None
    #: the number that `changes` compare with: the last one that the same rules read
    previous: int | None = None
    #: the last number of any page of the story at that time, None for `previous`; another one means that the check
    #: lost a race
    newest: int | None = None
    #: for a feed item: its key in the source's listing
    sighting: str | None = None
    #: for a feed item that changes for the first time: its wording until now, stored as the revision before
    baseline: Baseline | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUpdate:
    """What a check leaves behind on its source."""

    source_id: int
    lease: str
    checked_at: datetime
    next_check_at: datetime
    validators: Validators
    body_sha256: str | None
    reader: str | None
    failures: int
    not_found: int
    last_trouble: str | None = None
    paused: bool = False
    trouble_since: datetime | None = None
    failing: bool = False
    last_change_at: datetime | None = None
    pace: float | None = None
    moved_to: str | None = None
    moved_count: int = 0
    #: until when the server asked to be left alone: no hint brings a look forward past it
    not_before: datetime | None = None
    newest_at: datetime | None = None
    stale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAlert:
    """An alert that is about no revision: of a source, or of a story that it shows."""

    alert: NewAlert
    #: what it is about: a second one with this key is not stored
    key: str
    #: the story, where it is about one
    story: Sighting | None = None
    #: no more than so many of its type are stored within a day
    at_most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """All that follows from one look at one source, written in one transaction."""

    update: SourceUpdate
    revisions: tuple[NewRevision, ...] = ()
    #: the stored revision whose text the page shows too: another address of the story brought it
    shows: Revision | None = None
    #: what the listing shows now; None when there is nothing to write
    listing: Listing | None = None
    #: keys of items that now are about another story than before
    reused: tuple[str, ...] = ()
    #: story addresses that a hint says are worth an early look
    due_now: tuple[str, ...] = ()
    #: the alert that the source's story was taken down
    removal: NewAlert | None = None
    #: the page was read: the story is there (again)
    present: bool = False
    #: alerts about the source itself, or about a story that it shows
    source_alerts: tuple[SourceAlert, ...] = ()
    #: the address that is asked from now on
    new_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionName:
    """What a stored revision is called: the number of its story, and its own there."""

    story_id: int
    number: int
    #: the number of the revision that it was compared with; None for one that begins anew
    previous: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What became of an outcome: the revisions and alerts that were stored, or that its lease was lost."""

    revisions: tuple[RevisionName, ...] = ()
    alerts: tuple[Alert, ...] = ()
    lost: bool = False
