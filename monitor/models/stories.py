"""Stories, their versions, and how feeds and sitemaps show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = [
    "Evidence",
    "IndexEntry",
    "Listing",
    "PageKind",
    "Paragraph",
    "Reading",
    "Revision",
    "Seen",
    "Sighting",
    "Snapshot",
    "Story",
    "StoryState",
]


class PageKind(StrEnum):
    """What a page turned out to be. Only the first three become revisions."""

    ARTICLE = "article"
    LIVE = "live"
    VIDEO = "video"
    SECTION = "section"
    AUDIO = "audio"


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
    #: posts that the data of a live page hold and the page does not show: compared with, and no part of its text
    unshown: tuple[Paragraph, ...] = ()
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
    #: name and version of what made it ("cnn/3", "trafilatura/2.3.1-3"); texts of two are never compared
    extractor: str

    @property
    def rules(self) -> str:
        """Return the name of what made it, without its version."""
        return self.extractor.partition("/")[0]


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
class Seen:
    """A sighting as it is stored, and when it was last seen."""

    sighting: Sighting
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A sitemap that a sitemap index names."""

    url: str
    #: when it changed last, as the index says
    modified_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A feed or sitemap as read once."""

    sightings: tuple[Sighting, ...]
    title: str | None = None
    language: str | None = None
    #: further sitemaps that a sitemap index names
    children: tuple[IndexEntry, ...] = ()
    #: True when more items were there than we read
    truncated: bool = False
    #: seconds that a feed asks to be left alone between two looks (`ttl`, `sy:updatePeriod`)
    pace: float | None = None
    #: name and version of the parser ("fastfeedparser/0.6.5")
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text that was read in any bytes."""

    text: str
    #: BCP 47 language as a page gives it
    language: str | None = None
    #: what the reader of the text should know of how it was read
    note: str | None = None


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
    #: "page", "page:<source id>" of a further address whose text is another one, or "feed:<source id>": only
    #: revisions of one track are compared with each other
    track: str
    #: number of the revision on the same track that it was compared with; None for a baseline
    previous: int | None
    snapshot: Snapshot
    fetched_at: datetime
    evidence_sha256: str | None

    @property
    def is_whole(self) -> bool:
        """Whether what it does not tell is not in the story: its own page, not cut by a wall or by newer posts."""
        shown = self.snapshot
        return self.of_page and not shown.is_metered and shown.page_kind is not PageKind.LIVE

    @property
    def of_page(self) -> bool:
        """Say whether a page of the story brought it, at whatever address."""
        return self.track.partition(":")[0] == "page"


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

    @property
    def page(self) -> Revision | None:
        """Return the newest revision that a page of the story brought."""
        pages = (revision for revision in self.latest.values() if revision.of_page)
        return max(pages, key=lambda revision: revision.number, default=None)
