"""The words of the project as frozen values.

Everything that passes from one room to another is one of these. They hold no behaviour beyond
what follows from their own fields, and this module imports nothing of ours.
Times are aware and in UTC; hashes are lower-case hex SHA-256; figures are :class:`~decimal.Decimal`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum


class SourceKind(StrEnum):
    """What an address is polled as."""

    PAGE = "page"
    FEED = "feed"
    SITEMAP = "sitemap"


class Origin(StrEnum):
    """Who asked for a source: the configuration file, or a command."""

    CONFIG = "config"
    ADDED = "added"


class PageKind(StrEnum):
    """What a page turned out to be. Only the first three become revisions."""

    ARTICLE = "article"
    LIVE = "live"
    VIDEO = "video"
    SECTION = "section"
    AUDIO = "audio"


class TroubleKind(StrEnum):
    """Why a check brought nothing to compare. A trouble never becomes a revision."""

    BAD_URL = "bad_url"
    DNS = "dns"
    CONNECT = "connect"
    TLS = "tls"
    TIMEOUT = "timeout"
    BLOCKED_ADDRESS = "blocked_address"
    PROTOCOL = "protocol"
    REDIRECTS = "redirects"
    TOO_LARGE = "too_large"
    DECODE = "decode"
    EMPTY = "empty"
    WRONG_TYPE = "wrong_type"
    HTTP_STATUS = "http_status"
    RATE_LIMITED = "rate_limited"
    BOT_WALL = "bot_wall"
    NOT_A_STORY = "not_a_story"
    INCOMPLETE = "incomplete"
    MALFORMED = "malformed"
    NOT_FOUND = "not_found"
    ROBOTS = "robots"
    INTERNAL = "internal"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class HostRecord:
    """What is remembered of a host from one run to the next."""

    #: when the last request to it ended
    asked_at: datetime | None = None
    #: when it asked to be left alone, and until when
    told_at: datetime | None = None
    not_before: datetime | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A whole answer with status 200, body decoded from its content coding, within the caps."""

    #: the address that was asked for
    url: str
    #: the address that answered, after redirects
    final_url: str
    status: int
    #: lower-case names; a repeated header is joined with ", "
    headers: Mapping[str, str]
    body: bytes
    validators: Validators
    fetched_at: datetime
    #: True when every hop on the way from `url` to `final_url` was permanent (301, 308)
    moved: bool = False
    #: seconds for which the publisher says that this answer holds (RFC 9111, 4.2); None when nothing is said
    fresh_for: float | None = None

    @property
    def media_type(self) -> str:
        """The media type without parameters, lower case; empty when none was sent."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset parameter of Content-Type, if there is one."""
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset" and value.strip(" \"'"):
                return value.strip(" \"'")
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """The server says that nothing changed (304). It may have sent new validators."""

    url: str
    validators: Validators
    fetched_at: datetime
    #: seconds for which the publisher says that this holds (RFC 9111, 4.2); None when nothing is said
    fresh_for: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """The address answers 410 (`permanent`) or 404."""

    url: str
    permanent: bool
    fetched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why there is nothing to compare, in one line that names address and reason."""

    kind: TroubleKind
    url: str
    #: lower case, no full stop, without the address: "answered 503", "name does not resolve"
    reason: str
    #: seconds the server asked us to wait, already within the cap
    retry_after: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One block of a story's text."""

    text: str
    #: the publisher's own id of the block, where the page has one
    id: str | None = None
    #: "p", "heading", "quote", "item" or "post"
    kind: str = "p"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A story as seen once: what a reader of the page reads, without what surrounds it."""

    headline: str
    paragraphs: tuple[Paragraph, ...]
    dek: str | None = None
    byline: str | None = None
    #: correction, clarification, update and editor's notes, whole sentences, in page order
    notices: tuple[str, ...] = ()
    published_at: datetime | None = None
    modified_at: datetime | None = None
    #: the address that the page gives as its own, folded; None when it gives none that is plausible
    canonical_url: str | None = None
    publisher: str | None = None
    #: BCP 47 language as the page gives it ("en", "de-AT")
    language: str | None = None
    page_kind: PageKind = PageKind.ARTICLE
    #: the page says that its text is not free for everybody: it may be cut
    is_metered: bool = False
    #: name and version of what made it ("cnn/2", "trafilatura/2.3.1-2"); texts of two are never compared
    extractor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A story as a feed item or a sitemap line shows it."""

    #: the item's own identity in its feed: guid, else link, else a hash of title and date
    key: str
    #: folded story address; None when the item has no usable link
    url: str | None
    title: str | None = None
    #: plain text, without tracking pixels
    summary: str | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A feed or sitemap as read once."""

    sightings: tuple[Sighting, ...]
    title: str | None = None
    language: str | None = None
    #: further sitemaps that a sitemap index names
    children: tuple[str, ...] = ()
    #: True when more items were there than we read
    truncated: bool = False
    #: seconds that a feed asks to be left alone between two looks (`ttl`, `sy:updatePeriod`)
    pace: float | None = None
    #: name and version of the parser ("fastfeedparser/0.6.5")
    reader: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text that was read in any bytes."""

    text: str
    #: BCP 47 language as a page gives it
    language: str | None = None
    #: what the reader of the text should know of how it was read
    note: str | None = None


class Hedge(StrEnum):
    """How exactly a figure is reported."""

    EXACT = "="
    ABOUT = "~"
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="

    @property
    def words(self) -> str:
        """What a reader calls it; empty for an exact figure."""
        return _HEDGE_WORDS[self]


_HEDGE_WORDS = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "about",
    Hedge.MORE: "more than",
    Hedge.AT_LEAST: "at least",
    Hedge.LESS: "less than",
    Hedge.AT_MOST: "at most",
}


class FigureKind(StrEnum):
    """What sort of number a text reports. Extraction marks the kind; what alerts is decided when comparing."""

    COUNT = "count"
    MONEY = "money"
    #: a part of a whole: percentages, percentage points, thirds, "one in five"
    SHARE = "share"
    MEASURE = "measure"
    DURATION = "duration"
    #: "doubled", "tenfold", "three times as many"
    MULTIPLE = "multiple"
    #: "2-1": `low` is the first number, `high` the second, in the order written
    SCORE = "score"
    #: "dozens": an interval that nobody counted
    VAGUE = "vague"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    #: telephone, room, flight, unit and model numbers
    IDENTIFIER = "identifier"
    #: a number that is part of a name: G7, 9/11, Covid-19
    NAME = "name"
    #: the number of entries that a heading promises: "5 things to know"
    LISTING = "listing"

    @property
    def reportable(self) -> bool:
        """Whether a change of such a number is news: quantities are, dates, ages, ordinals and names are not."""
        return self not in _NOT_REPORTABLE


_NOT_REPORTABLE = frozenset(
    {FigureKind.AGE, FigureKind.DATE, FigureKind.TIME, FigureKind.ORDINAL, FigureKind.IDENTIFIER, FigureKind.NAME,
     FigureKind.LISTING}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity that a text reports. `text[start:end]` is its wording.

    The value stands in the unit as written, scale words applied: "1.2 million" is 1200000, "18 months" is 18 month.
    """

    start: int
    end: int
    #: as written
    wording: str
    #: equal to `high` for one value; None for an end that is open ("up to 12,000"); both None where no value is read
    low: Decimal | None
    high: Decimal | None
    #: singular English ("percent", "usd", "kilometre per hour"); None for counted things
    unit: str | None = None
    #: what is counted or measured, as written
    subject: str | None = None
    #: the head of the subject as a singular English noun, whatever the language; None where it is not known
    head: str | None = None
    #: ISO 3166 codes of the countries that the subject's adjectives name ("North Korean soldiers": KP)
    countries: tuple[str, ...] = ()
    hedge: Hedge = Hedge.EXACT
    kind: FigureKind = FigureKind.COUNT
    sentence: str = ""

    @property
    def value(self) -> Decimal | None:
        """The one number that is written, whichever way it is hedged; None for an interval or a score."""
        if self.low is None or self.high is None:
            return self.low if self.high is None else self.high
        return self.low if self.low == self.high and self.kind is not FigureKind.SCORE else None

    @property
    def qualifier(self) -> str:
        """How exactly it is reported, in words; empty for an exact figure, and for "dozens", which says it itself."""
        return "" if self.kind is FigureKind.VAGUE else self.hedge.words


class ChangeKind(StrEnum):
    """The kinds of difference between two revisions, in the order in which an alert tells them."""

    REMOVED = "removed"
    RESTORED = "restored"
    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    FIGURE_CHANGED = "figure_changed"
    MOVED = "moved"
    HEADLINE = "headline"
    #: the headline is back to a wording that it had a short while ago
    HEADLINE_FLIP = "headline_flip"
    EDITORS_NOTE = "editors_note"
    PARAGRAPH_EDITED = "paragraph_edited"
    PARAGRAPH_ADDED = "paragraph_added"
    PARAGRAPH_REMOVED = "paragraph_removed"
    #: a post of a live page
    POST_EDITED = "post_edited"
    POST_ADDED = "post_added"
    POST_REMOVED = "post_removed"
    #: the same value, hedged otherwise: "135" became "at least 135"
    FIGURE_QUALIFIED = "figure_qualified"
    FIGURE_ADDED = "figure_added"
    FIGURE_REMOVED = "figure_removed"
    #: a line that only says that the story was updated
    NOTICE = "notice"
    DEK = "dek"
    BYLINE = "byline"
    #: notation, spacing, order of paragraphs, or the place and agency before the first sentence
    FORMAT = "format"


class Severity(StrEnum):
    """How much an alert matters, least first."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for low, 1 for medium, 2 for high."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One typed difference between two revisions."""

    kind: ChangeKind
    old: str | None = None
    new: str | None = None
    sentence_old: str | None = None
    sentence_new: str | None = None
    #: new minus old, in the unit as written
    difference: Decimal | None = None
    #: 100 x difference / old
    percent: Decimal | None = None
    subject: str | None = None
    unit: str | None = None
    #: what is told of the figure in each revision, for the kinds that are about one
    figure_old: Figure | None = None
    figure_new: Figure | None = None
    #: in how many places the same edit was made
    count: int = 1


class AlertType(StrEnum):
    """The `type` of a payload, gravest first."""

    STORY_REMOVED = "story.removed"
    CORRECTION_PUBLISHED = "correction.published"
    FIGURE_CHANGED = "figure.changed"
    STORY_RESTORED = "story.restored"
    STORY_MOVED = "story.moved"
    STORY_UPDATED = "story.updated"
    SOURCE_FAILING = "source.failing"
    SOURCE_RECOVERED = "source.recovered"
    #: a feed answers, and shows nothing new
    FEED_STALE = "feed.stale"
    #: a new story on the subject of what is watched
    STORY_RELATED = "story.related"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One news item, known by its canonical address."""

    id: int
    url: str
    headline: str | None = None
    publisher: str | None = None
    removed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The bytes behind a revision: scripts and styles cut, compressed when stored."""

    sha256: str
    body: bytes
    media_type: str
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One stored version of a story."""

    id: int
    story_id: int
    #: counts from 1 within the story
    number: int
    #: "page", or "feed:<source id>": only revisions of one track are compared with each other
    track: str
    #: number of the revision on the same track that it was compared with; None for a baseline
    previous: int | None
    snapshot: Snapshot
    fetched_at: datetime
    evidence_sha256: str | None


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
    #: the last number on the track at that time, None for `previous`; another one means that the check lost a race
    newest: int | None = None
    #: for a feed item: its key in the source's listing
    sighting: str | None = None
    #: for a feed item that changes for the first time: its wording until now, stored as the revision before
    baseline: Baseline | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The wording that a feed item had before it changed."""

    snapshot: Snapshot
    seen_at: datetime
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAlert:
    """An alert to be stored, with the channels that get it."""

    type: AlertType
    severity: Severity
    summary: str
    changes: tuple[Change, ...]
    #: names of the channels
    channels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """An alert as stored. `payload` is the exact text that is signed and sent."""

    id: str
    type: AlertType
    severity: Severity
    created_at: datetime
    #: None for what is told of a source without a story, or of a story that is not stored
    story_id: int | None
    summary: str
    payload: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One alert on its way to one channel."""

    id: int
    alert_id: str
    channel: str
    state: str
    attempts: int
    next_at: datetime
    last_error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryState:
    """What a check may ask of the store about a story before it decides."""

    story: Story
    #: newest revision per track
    latest: Mapping[str, Revision]
    #: True when a page source of the story was read at its last look
    page_is_read: bool = False
    #: True when a page source of the story is muted
    muted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which sources a run looks at."""

    #: when the run began: nothing is looked at twice in one run
    started: datetime
    #: folded addresses to look at whether due or not; None means those that are due
    urls: frozenset[str] | None = None
    #: all that are not paused, due or not
    everything: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A sighting as it is stored, and when it was last seen."""

    sighting: Sighting
    seen_at: datetime


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
class Recorded:
    """What became of an outcome: the alerts that were stored, or that its lease was lost."""

    alerts: tuple[Alert, ...] = ()
    lost: bool = False


class Manner(StrEnum):
    """How a document writes an address that it cites."""

    #: in full, in the running text
    PLAIN = "plain"
    #: behind the words of a link
    LINK = "link"
    #: in a note that a marker in the text points to
    FOOTNOTE = "footnote"
    #: within the address of an archive, a cache or a forwarding service
    WRAPPER = "wrapper"


class Told(StrEnum):
    """How it was told what a claim cites, surest first."""

    #: a footnote's marker stands in its sentence
    MARKER = "marker"
    #: an address or a link stands in its sentence
    SENTENCE = "sentence"
    #: its publisher is named
    PUBLISHER = "publisher"
    #: an address or a marker stands in its paragraph
    PARAGRAPH = "paragraph"
    #: nothing tells: any address of the document may be meant
    POSSIBLE = "possible"


class Reach(StrEnum):
    """How far from a claim the source stands that it is attributed to."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    SECTION = "section"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link of a document: `text[start:end]` is what a reader clicks on."""

    start: int
    end: int
    #: the absolute address, as written
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentText:
    """What was read in the bytes of a document: a blank line divides paragraphs, as it divides what figures are in."""

    text: str
    title: str | None = None
    links: tuple[Link, ...] = ()
    #: BCP 47 language as the document gives it
    language: str | None = None
    #: what the reader of the text should know of how it was read
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place at which an address is cited. `text[start:end]` is the address, or the words of the link."""

    start: int
    end: int
    #: the address as written, in one piece where it was broken over lines
    written: str
    manner: Manner
    #: the words of a link
    label: str | None = None
    #: the sign of a footnote: "1"
    marker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A story that a document cites, wherever and however it does."""

    #: folded story address
    url: str
    #: name of the publisher, where its host is a known one
    publisher: str | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSource:
    """Somebody whom a document names as the source of what it says. `text[start:end]` is the name."""

    #: as written, on one line, without an article; what a pronoun stands for
    name: str
    #: name of the publisher, where it is a known one
    publisher: str | None
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A source of a claim, and how near to it it is named."""

    source: NamedSource
    reach: Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A story that a claim cites, or may cite."""

    url: str
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure that a document reports, with all its mentions, whom it is from and what it cites."""

    #: the mentions in the order of the text, at least one
    figures: tuple[Figure, ...]
    attributions: tuple[Attribution, ...] = ()
    cites: tuple[Cited, ...] = ()

    @property
    def figure(self) -> Figure:
        """The first mention, which tells value, hedge and subject."""
        return self.figures[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text of the user's that cites stories: what it cites, whom it names, and what it claims."""

    text: str
    #: code of one of the languages that figures are read in
    language: str
    title: str | None = None
    citations: tuple[Citation, ...] = ()
    sources: tuple[NamedSource, ...] = ()
    claims: tuple[Claim, ...] = ()
