"""Documents as they are kept: what the cited stories say of their claims, and what became of that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from monitor.models.alerts import NewAlert
from monitor.models.citations import Citation, Claim, Document
from monitor.models.figures import Figure
from monitor.models.stories import Revision, Story

__all__ = [
    "Decision",
    "Finding",
    "KeptClaim",
    "KeptDocument",
    "KeptStory",
    "NewDocument",
    "PastFinding",
    "Review",
    "Settlement",
    "Verdict",
]


class Verdict(StrEnum):
    """What a source says of a claim."""

    AGREES = "agrees"
    #: the same quantity, another value
    DIFFERS = "differs"
    #: the same value, hedged the other way round: at least against at most
    QUALIFIED = "qualified"
    #: does not report it
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one source says of a claim."""

    url: str
    verdict: Verdict
    #: the source's own figure with its sentence; None where it is silent
    figure: Figure | None
    #: from 0 to 1
    confidence: float

    @property
    def sentence(self) -> str | None:
        """The source's sentence; None where it is silent."""
        return None if self.figure is None else self.figure.sentence


class Decision(StrEnum):
    """What the user said of a claim, against which the program's own judgement does not count."""

    #: what the cited stories say of it now is what is meant
    CONFIRMED = "confirmed"
    #: it is not watched
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """How a claim was settled by hand. It stays so when the document is added again."""

    at: datetime
    decision: Decision | None = None
    #: the story that the user says the claim cites, in place of what the text tells
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptClaim:
    """A claim of a kept document."""

    id: int
    #: counts from 1 within the document
    number: int
    claim: Claim
    settlement: Settlement | None = None
    #: what each cited story said of it when it was reviewed last, by folded address
    findings: Mapping[str, Finding] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptStory:
    """A story that a kept document cites, and what is known of it now."""

    #: None for a story that only the user named, by relinking a claim
    citation: Citation | None
    #: folded address, as the document cites it
    url: str
    #: None until it was read
    story: Story | None = None
    #: the newest revision of its page, else of the feed that shows it
    latest: Revision | None = None
    #: number of the revision that the claims were held against last
    reviewed: int | None = None
    #: why the last look at it brought nothing
    trouble: str | None = None
    #: what is told of it is kept, and goes to no channel
    muted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A document to be kept. One with a known key takes the place of the earlier text."""

    #: what it is known by: an absolute path, or a folded address
    key: str
    #: what the user calls it
    name: str
    #: hash of the bytes that it was read in
    sha256: str
    document: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDocument:
    """A document as stored, with its claims and cited stories in the order of its text."""

    id: int
    key: str
    name: str
    sha256: str
    #: counts the texts that it had; a review of an earlier one is not written
    version: int
    added_at: datetime
    updated_at: datetime
    document: Document
    claims: tuple[KeptClaim, ...]
    stories: tuple[KeptStory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What holding a document's claims against a new revision of a cited story came to, written in one transaction."""

    document_id: int
    version: int
    #: the cited story, its revision, and the number that was reviewed before it: another one there drops the review
    url: str
    story_id: int
    revision: int
    before: int | None
    at: datetime
    #: by the claim's id
    findings: Mapping[int, Finding]
    #: how claims were settled when it began, by the claim's id: another word of the user's since drops the review
    settlements: Mapping[int, Settlement]
    alert: NewAlert | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastFinding:
    """What a revision of a cited story said of a claim, when it was reviewed."""

    claim_id: int
    revision: int
    #: when the revision was fetched
    fetched_at: datetime
    finding: Finding
