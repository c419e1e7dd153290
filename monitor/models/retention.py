"""How long things are kept, and what is known of a thing when that is decided."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timedelta

__all__ = ["Choice", "Removed", "Retention", "RevisionMark", "Space"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long things are kept. None: for good, or without a bound."""

    evidence: timedelta | None = None
    revisions: timedelta | None = None
    #: revisions of one story
    revisions_kept: int | None = None
    alerts: timedelta | None = None
    #: those that are done or dropped
    deliveries: timedelta | None = None
    #: bytes of the database
    size: int | None = None
    #: revisions that are younger are never removed: what was told of them lately is looked up in them
    young: timedelta = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionMark:
    """What tells whether a revision and its evidence may go."""

    id: int
    fetched_at: datetime
    #: bytes of the revision itself
    size: int
    #: of the evidence; None where there is none, or its bytes are gone
    sha256: str | None = None
    evidence_size: int = 0
    #: newer revisions of the same story
    newer: int = 0
    #: the latest of its track, or what an address shows: what the next look is held against
    standing: bool = False
    #: an alert that is kept, a finding, a review or a look that is under way refers to it
    held: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to go: revisions by their id, evidence by its hash."""

    revisions: frozenset[int] = frozenset()
    evidence: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """How much was removed, or would be."""

    deliveries: int = 0
    alerts: int = 0
    revisions: int = 0
    evidence: int = 0
    #: of revisions and evidence
    size: int = 0

    def __add__(self, other: Removed) -> Removed:
        return Removed(**{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """What a database takes of its disk, in bytes."""

    file: int
    #: parts of the file that hold nothing, and are written again before it grows
    free: int

    @property
    def used(self) -> int:
        """Bytes that hold something."""
        return self.file - self.free
