"""The edges as small protocols: what the checks and deliveries need of the world."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from monitor.models import (
    Alert,
    Attempt,
    Booking,
    Change,
    ChannelHealth,
    Choice,
    Daemon,
    DeliveryState,
    Evidence,
    Fetched,
    Gone,
    HostRecord,
    KeptDocument,
    Listing,
    NewDocument,
    NotModified,
    Outcome,
    PastFinding,
    Recorded,
    Removed,
    Review,
    Revision,
    RevisionMark,
    RobotsRecord,
    Seen,
    Selection,
    Settlement,
    Snapshot,
    Source,
    Space,
    Story,
    StoryState,
    Turn,
    Validators,
    Vitals,
    Wanted,
)

#: where a batch ended: a time, and the row of that time
Place = tuple[datetime, Any]


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""


class Fetcher(Protocol):
    """One polite, bounded, guarded request at a time per host."""

    async def fetch(self, url: str, validators: Validators, *, as_robot: bool = False) -> Fetched | NotModified | Gone:
        """Fetch an address, conditionally where there are validators; `as_robot`, only what robots.txt lets robots see.

        Raises FetchError for everything that is not a whole answer with status 200, 304, 404 or 410, and HostWaits,
        without a request, where the host asked to be left alone until later.
        """


class HostMemory(Protocol):
    """What is remembered of hosts. A host is named as `monitor.urls.host_key` does."""

    async def recall(self, host: str) -> HostRecord:
        """Return what is known of a host, which may be nothing."""

    async def book(self, host: str, *, gap: float, now: datetime, ours: datetime | None) -> Booking:
        """Take a turn at a host, unless a request began or ended less than the gap (seconds) ago.

        Of all who share the memory, one gets the turn. `ours` is when our own last request ended, whose gap is over.
        """

    async def hold(self, host: str, *, told_at: datetime, until: datetime) -> None:
        """Remember that a host asked to be left alone. Of two times the later one counts."""

    def asked(self, host: str, at: datetime) -> None:
        """Take note that a request ended. It is written with whatever is written next, or at the end."""

    async def robots(self, origin: str) -> RobotsRecord | None:
        """Return what is known of the robots.txt of an origin."""

    async def keep_robots(self, record: RobotsRecord) -> None:
        """Remember what an attempt to read a robots.txt came to."""


class Reader(Protocol):
    """Bytes to values. Raises ReadError; never blocks the event loop for long."""

    def knows(self, name: str) -> bool:
        """Say whether what read with this name and version still reads; else all that it read is to be read anew."""

    async def page(self, fetched: Fetched) -> Snapshot:
        """Read a story from a page."""

    async def feed(self, fetched: Fetched, reader: str | None = None) -> Listing:
        """Read a feed, with the parser that read it before where two would word it differently."""

    async def sitemap(self, fetched: Fetched) -> Listing:
        """Read a sitemap or a sitemap index."""


class Store(Protocol):
    """What checks and deliveries need of the database. Every write is one transaction."""

    async def hosts_due(self, selection: Selection) -> Sequence[tuple[str, int]]:
        """Return the hosts with sources to look at, and how many each has."""

    async def claim(self, host: str, selection: Selection, *, now: datetime, limit: int) -> Sequence[Source]:
        """Lease sources of one host, longest due first. A lease ends by itself after some minutes."""

    async def story_for(self, url: str) -> StoryState | None:
        """Return what is stored of the story with this folded address."""

    async def story_of(self, story_id: int) -> StoryState:
        """Return what is stored of a story."""

    async def headlines(self, story_id: int, number: int, extractor: str) -> Sequence[tuple[datetime, str]]:
        """Return the newest headlines up to a revision that the same rules read, with their times, oldest first.

        Only those count that the revision goes back to, one compared with the other.
        """

    async def shown(self, story_id: int) -> Mapping[str, Sequence[Revision]]:
        """Return the revisions that each address of a story showed last, one for each set of rules, newest first.

        An address is the key of a page source.
        """

    async def told(self, story_id: int, since: int) -> Mapping[int, Sequence[Change]]:
        """Return the changes of the revisions after a number that raised an alert, by number, oldest first.

        Alerts of a muted address that went nowhere do not count.
        """

    async def evidence_of(self, revision: Revision) -> Evidence | None:
        """Return the bytes behind a revision, or None when they are not kept."""

    async def known(self, source_id: int) -> Mapping[str, Seen]:
        """Return the stored sightings of a feed or sitemap, by key."""

    async def watched(self) -> Sequence[tuple[str, str | None]]:
        """Return the addresses of the pages that are watched and of their stories, with the headlines."""

    async def record(self, outcomes: Sequence[Outcome]) -> Sequence[Recorded]:
        """Write outcomes in one transaction; one whose lease was lost is dropped alone."""

    async def release(self, leases: Sequence[str]) -> None:
        """Give leased sources back unchecked."""

    async def release_all(self) -> None:
        """Give back all that this process has leased."""


class Outbox(Protocol):
    """What deliveries need of the database. Every write is one transaction."""

    async def take(
        self,
        name: str,
        *,
        lease: str,
        now: datetime,
        after: int = 0,
        by_hand: bool = False,
        raised_before: datetime | None = None,
        since: datetime | None = None,
    ) -> Turn:
        """Lease a channel where something is to be sent to it: what is due, or by hand whatever waits.

        Alerts that were not raised before `raised_before` wait. Messages that were sent after `since` are counted.

        Nothing is due while the channel is disabled, and but by hand while it rests. `after` is the last delivery of
        the batch before. One process sends to a channel at a time; the lease of one that was killed ends at once on
        the same machine, elsewhere after some minutes.
        """

    async def conclude(self, *attempts: Attempt, lease: str) -> bool:
        """Write what came of one attempt, at one delivery or at several that went out in one message.

        False: the lease was lost, and nothing is written.
        """

    async def give_back(self, name: str, *, lease: str) -> None:
        """Let others send to a channel."""

    async def channel_health(self) -> Mapping[str, ChannelHealth]:
        """Return how every channel is that is known, by name."""

    async def channels_due(self, now: datetime) -> Mapping[str, datetime]:
        """Return the channels that something is due at, each with when the oldest alert of it was raised."""


class Deliveries(Protocol):
    """Deliveries and channels, as people ask for them."""

    async def deliveries(
        self,
        *,
        states: Sequence[DeliveryState] = (),
        channel: str | None = None,
        ids: Sequence[int] | None = None,
        limit: int,
    ) -> Sequence[Mapping[str, Any]]:
        """Return the newest deliveries that fit, oldest of them first, each with what its alert says."""

    async def delivery_counts(self) -> Mapping[str, Mapping[DeliveryState, int]]:
        """Return how many deliveries each channel has, by state."""

    async def replay(self, *, ids: Sequence[int] | None = None, channel: str | None = None, now: datetime) -> int:
        """Let dead deliveries, and dropped ones that are named, wait again; returns how many."""

    async def drop(self, ids: Sequence[int]) -> int:
        """Send deliveries that were not sent never; returns how many."""

    async def enable(self, name: str) -> None:
        """Let a channel begin anew: enabled, and with its failures forgotten."""


class WatchList(Protocol):
    """The sources that are watched, as commands keep them. A key is a folded address; 0 says that there is none."""

    async def sources(self) -> Sequence[Mapping[str, Any]]:
        """Return every source with the headline of its story: pages first, then feeds, then sitemaps."""

    async def add(self, wanted: Sequence[Wanted], *, now: datetime) -> Sequence[str]:
        """Add sources by hand; returns the folded addresses that were not there before."""

    async def remove(self, key: str) -> int:
        """Stop watching a source that was added by hand. Its stored versions stay."""

    async def set_paused(self, key: str, *, paused: bool) -> int:
        """Pause or resume a source."""

    async def set_muted(self, key: str, *, muted: bool) -> int:
        """Mute or unmute a source: its alerts are kept, and go to no channel."""


class History(Protocol):
    """What was stored, as people ask for it."""

    async def find_stories(self, name: str, folded: str | None) -> Sequence[Story]:
        """Return the stories that a name means: a number, an address, or a part of an address or headline."""

    async def revisions_of(self, story_id: int) -> Sequence[Revision]:
        """Return all revisions of a story, oldest first."""

    async def figures_of(self, story_id: int) -> Sequence[Mapping[str, Any]]:
        """Return the figures of all revisions of a story, with the number of the revision."""

    async def changes_of(self, story_id: int) -> Mapping[int, Sequence[Change]]:
        """Return what each revision of a story changed, by its number, without the figures of the changes."""

    async def evidence_kept(self, story_id: int) -> Sequence[Mapping[str, Any]]:
        """Return what is known of the evidence of a story, each with whether its bytes are `kept` still."""

    async def alerts(self, *, limit: int, story_id: int | None = None) -> Sequence[Mapping[str, Any]]:
        """Return the newest alerts, oldest of them first, with how many of their deliveries wait."""


class Documents(Protocol):
    """The user's documents that cite stories. Every write is one transaction."""

    async def keep(self, new: NewDocument, sources: Sequence[Wanted], *, now: datetime) -> KeptDocument:
        """Keep a document and watch these sources for its sake; a known key gets the new text.

        Settlements and findings stay with the claims that the new text still makes. Sources that an earlier text
        wanted and nobody wants any more are no longer watched; their stories' versions stay.
        """

    async def around(self, document_id: int) -> Sequence[Wanted]:
        """Return the feeds and sitemaps that are watched for a document."""

    async def forget(self, document_id: int) -> Sequence[str]:
        """Remove a document with its claims; returns the addresses that are no longer watched for it."""

    async def documents(self) -> Sequence[KeptDocument]:
        """Return every document, oldest first."""

    async def find_documents(self, name: str) -> Sequence[KeptDocument]:
        """Return the documents that a name means: a number, a key, or a part of a key, name or title."""

    async def document(self, document_id: int) -> KeptDocument | None:
        """Return a document as it is now; None where there is none any more."""

    async def settle(self, claim_id: int, settlement: Settlement | None) -> None:
        """Keep what the user said of a claim; None takes it back. A story that it names is cited from then on."""

    async def unreviewed(self) -> Sequence[tuple[int, str]]:
        """Return the documents and the cited stories of each whose newest revision its claims were not held against."""

    async def record_review(self, review: Review) -> Sequence[Alert]:
        """Write a review with its alert; nothing where the document or what was reviewed before is another by now."""

    async def revision(self, story_id: int, number: int) -> Revision | None:
        """Return a revision of a story; None where there is none of this number."""

    async def past_findings(self, document_id: int) -> Sequence[PastFinding]:
        """Return what each reviewed revision said of each claim, oldest first."""


class Upkeep(Protocol):
    """What a process that never ends needs of the database besides. Everything may raise StoreError."""

    async def beat(self, daemon: Daemon) -> None:
        """Write that a process is alive."""

    async def vitals(self, now: datetime) -> Vitals:
        """Return what the database says of the work that is done and that waits."""

    async def spread(self, now: datetime) -> int:
        """Spread what is long overdue; returns how many sources that are."""

    async def reap(self, now: datetime, *, silent: timedelta) -> int:
        """Give back what was leased and never given back; returns how many sources that are.

        Also what processes had leased that gave no sign of life for so long.
        """

    async def shorten_log(self) -> None:
        """Keep the write-ahead log small."""


class Dispatcher(Protocol):
    """Who does what is due: this process, or workers anywhere. Everything may raise StoreError."""

    async def look(self) -> None:
        """Have each host looked at that has something due."""

    async def send(self) -> None:
        """Have what is due sent, channel by channel."""

    async def review(self) -> Sequence[Alert]:
        """Have claims held against what is new; returns the alerts that are raised here."""

    async def reap(self, silent: float) -> int:
        """Free what processes hold that gave no sign of life for so many seconds; returns how many jobs that were."""


class JobQueue(Protocol):
    """Where workers find what to do. A job that waits already is not put in again. Everything may raise StoreError."""

    async def look(self, hosts: Sequence[str]) -> None:
        """Have hosts looked at."""

    async def send(self, channels: Sequence[str]) -> None:
        """Have what is due sent to channels."""

    async def review(self) -> None:
        """Have claims held against what is new."""

    async def free_stalled(self, silent: float) -> int:
        """End the jobs of workers that gave no sign of life for so many seconds; returns how many."""


class Archive(Protocol):
    """What retention needs of the database. A sweep is one short transaction over one batch, oldest things first.

    It returns what was removed and where the next batch begins, None after the last one. Everything may raise
    StoreError.
    """

    async def sweep_deliveries(self, before: datetime, after: Place | None) -> tuple[Removed, Place | None]:
        """Remove deliveries that ended before a time, done or dropped."""

    async def sweep_alerts(self, before: datetime, after: Place | None) -> tuple[Removed, Place | None]:
        """Remove alerts of before a time with their deliveries.

        Those stay that wait for a channel or may be sent again, and those about what is still shown.
        """

    async def sweep_revisions(
        self,
        before: datetime,
        after: Place | None,
        *,
        alerts_before: datetime | None,
        counted: bool,
        decide: Callable[[Sequence[RevisionMark], Space], Choice],
    ) -> tuple[Removed, Place | None]:
        """Remove what is chosen of the revisions of before a time. Evidence goes with the last that has it.

        `alerts_before`: what is older holds no revision, for it goes too; `counted`: whether newer ones are counted.
        """

    async def space(self) -> Space:
        """Return what the database takes of its disk."""

    async def shrink(self) -> bool:
        """Give some free pages back to the disk; False when that came to an end."""

    async def optimise(self) -> None:
        """Let the planner know how the tables have grown."""


class SentenceEncoder(Protocol):
    """Sentences of any language to vectors of length 1 in which what means the same lies close."""

    def encode(self, sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return one vector for each sentence."""


class Notifier(Protocol):
    """One kind of channel."""

    async def send(self, alert: Alert, taken: frozenset[str] = frozenset(), /) -> int | None:
        """Deliver one alert, or raise DeliveryError. Returns the status of the answer, where there is such a thing.

        `taken` are the marks of those receivers who have it from an earlier attempt, and do not get it again. A channel
        of one receiver has no use for them.
        """

    async def close(self) -> None:
        """Let go of connections."""
