"""What is watched, and what is remembered of the looks at it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

__all__ = [
    "FIRST_WITHIN", "HostRecord", "Lead", "Origin", "RobotsRecord", "Selection", "Source", "SourceKind", "Validators",
    "Wanted",
]  # fmt: skip

#: the longest wait for a first look
FIRST_WITHIN = timedelta(minutes=10)


class SourceKind(StrEnum):
    """What an address is polled as."""

    PAGE = "page"
    FEED = "feed"
    SITEMAP = "sitemap"


class Origin(StrEnum):
    """Who asked for a source: the configuration file, a command, or a document that cites it."""

    CONFIG = "config"
    ADDED = "added"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave us to ask "changed since?" with, exactly as it was sent (RFC 9110, 8.8)."""

    etag: str | None = None
    last_modified: str | None = None

    def __bool__(self) -> bool:
        return self.etag is not None or self.last_modified is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An address that is polled, and what is remembered of the earlier looks at it."""

    id: int
    #: the folded address that was given: what it is known by, wherever it is asked for
    key: str
    url: str
    kind: SourceKind
    origin: Origin
    #: lower-case host (and port where it is not the scheme's own): the unit of politeness
    host: str
    #: the user's interval; None means the configured one for this kind
    interval: timedelta | None = None
    paused: bool = False
    muted: bool = False
    next_check_at: datetime
    checked_at: datetime | None = None
    validators: Validators = field(default_factory=Validators)
    #: hash of the last body that was read to its end
    body_sha256: str | None = None
    #: name and version of what read it; a new reader makes a quiet new baseline
    reader: str | None = None
    #: troubles in a row
    failures: int = 0
    #: 404 answers in a row
    not_found: int = 0
    last_trouble: str | None = None
    #: the story this page is about, once it was read
    story_id: int | None = None
    #: when the first of the troubles in a row came; it names the episode
    trouble_since: datetime | None = None
    #: people were told that it fails, and not yet that it recovered
    failing: bool = False
    #: when its story was published or changed last, as far as that is known; else when it was first read
    last_change_at: datetime | None = None
    #: seconds that a feed asks to be left alone between two looks
    pace: float | None = None
    #: where permanent redirects led of late, and how many times in a row
    moved_to: str | None = None
    moved_count: int = 0
    #: the user's word on how old its newest item may be; None means the configured one, zero never
    stale_after: timedelta | None = None
    #: the newest date that its items ever had
    newest_at: datetime | None = None
    #: it stands still, and that was told
    stale: bool = False
    #: token of who is checking it now, and the fence that a write must match
    lease: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A source that somebody wants watched. Its folded address is what it is known by."""

    url: str
    kind: SourceKind
    interval: timedelta | None = None
    #: None leaves it as commands have set it
    muted: bool | None = None
    #: what the user calls it
    name: str | None = None
    #: how old its newest item may be; None means the configured age, zero any
    stale_after: timedelta | None = None
    #: how long its first look waits at most where many are new at once
    first_within: timedelta = FIRST_WITHIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which sources a run looks at."""

    #: when the run began: nothing is looked at twice in one run
    started: datetime
    #: folded addresses to look at whether due or not; None means those that are due
    urls: frozenset[str] | None = None
    #: all that are not paused, due or not
    everything: bool = False
    #: those that were never looked at too, though their turn has not come: somebody waits for what they say
    unseen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A feed or sitemap that is said to be around a story, before anybody looked at it."""

    url: str
    kind: SourceKind
    #: who says so: "named by the page", "named by robots.txt", "known of CNN"
    origin: str
    title: str | None = None
    #: since when it is known to stand still; such a one is not asked
    frozen: str | None = None
    #: it holds old stories alone, which change seldom
    archive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HostRecord:
    """What is remembered of a host from one run to the next."""

    #: when the last request to it ended
    asked_at: datetime | None = None
    #: when it asked to be left alone, and until when
    told_at: datetime | None = None
    not_before: datetime | None = None
    #: when the last turn at it was taken, by the clock that all who share the memory go by
    turn_at: datetime | None = None

    def pause(self, gap: float, *, now: datetime, common: datetime, ours: datetime | None) -> float:
        """Return the seconds that are left of the gap after what others asked of it.

        `now` is by our clock and `common` by the one of the turns; `ours` is when our own last request ended, after
        which the gap is kept already. A time a little ahead is of one that was faster since the clock was read; one
        that is further ahead was written before a clock went back, and counts for nothing. No wait is longer than the
        gap.
        """
        begun = [common - self.turn_at] if self.turn_at else []
        ended = [now - self.asked_at] if self.asked_at and (ours is None or self.asked_at > ours) else []
        since = (span.total_seconds() for span in (*begun, *ended))
        return min(max((gap - seconds for seconds in since if seconds > -gap), default=0.0), gap)


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """What asking for a turn at a host came to."""

    record: HostRecord
    #: seconds until it is worth while to ask again; None where the turn is ours
    wait: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsRecord:
    """What is remembered of the robots.txt of an origin."""

    #: scheme, host and port
    origin: str
    #: what was read last, empty where there is none; None while it could never be read
    text: str | None = None
    #: not asked for again before this
    fresh_until: datetime
    #: since when it cannot be read; None when the last attempt read it
    unreachable_since: datetime | None = None
