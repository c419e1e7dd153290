"""Changes between revisions, and the alerts that are made of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from monitor.models.figures import Figure

__all__ = ["Alert", "AlertType", "Change", "ChangeKind", "NewAlert", "Severity"]


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
    #: a document's claims are no longer what a cited story says
    CLAIM_DRIFTED = "claim.drifted"
    STORY_RESTORED = "story.restored"
    STORY_MOVED = "story.moved"
    STORY_UPDATED = "story.updated"
    SOURCE_FAILING = "source.failing"
    SOURCE_RECOVERED = "source.recovered"
    #: a channel answers for good that it is gone, or has failed for days: nothing is sent there any more
    CHANNEL_DISABLED = "channel.disabled"
    #: a feed answers, and shows nothing new
    FEED_STALE = "feed.stale"
    #: a new story on the subject of what is watched
    STORY_RELATED = "story.related"
    #: several alerts in one message
    DIGEST = "alerts.digest"
    #: no news: `monitor channels test` asks a channel whether alerts arrive
    TEST = "monitor.test"


class DriftKind(StrEnum):
    """How a source came to support a claim no longer."""

    #: it reports another value
    CHANGED = "changed"
    #: the same value, hedged the other way round
    QUALIFIED = "qualified"
    #: it reports it no longer
    UNREPORTED = "unreported"
    #: it printed a correction that touches it
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A claim of a document that a new revision of a cited story no longer supports."""

    kind: DriftKind
    #: what the user calls the document, and the number of the claim in it
    document: str
    claim: int
    #: the document's sentence, and the wording of its figure
    sentence: str
    claimed: str
    #: the wording of the source's figure now; None where there is none
    reported: str | None = None
    #: the source's sentences before and now
    sentence_old: str | None = None
    sentence_new: str | None = None
    #: the correction that touches it
    notice: str | None = None
    #: for people: "your text says 11.000; CNN now says about 12,000"
    suggestion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAlert:
    """An alert to be stored, with the channels that get it."""

    type: AlertType
    severity: Severity
    summary: str
    changes: tuple[Change, ...]
    #: names of the channels
    channels: tuple[str, ...]
    #: for CLAIM_DRIFTED
    drifts: tuple[Drift, ...] = ()


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
