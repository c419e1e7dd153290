"""A text of the user's that cites stories: what it cites, whom it names, and what it claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from monitor.models.figures import Figure

__all__ = [
    "Attribution",
    "Citation",
    "Cited",
    "Claim",
    "Document",
    "DocumentText",
    "Link",
    "Manner",
    "Mention",
    "NamedSource",
    "Reach",
    "Told",
]


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
