"""A document's text to what it cites, whom it names and what it claims. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from monitor.citations.addresses import Address, addresses
from monitor.citations.attribution import attributed
from monitor.citations.claims import claimed_figures, grouped
from monitor.citations.footnotes import Footnotes, footnotes
from monitor.citations.layout import Layout, Span, one_line, within
from monitor.citations.linking import anchors_of
from monitor.citations.publishers import publisher_of
from monitor.citations.sources import named_sources
from monitor.citations.wrappers import unwrapped
from monitor.figures import LANGUAGES
from monitor.language import language_of
from monitor.models import Citation, Claim, Document, DocumentText, Link, Manner, Mention
from monitor.urls import fold

__all__ = ["read_document"]

_TITLE_END = re.compile(r"\n[^\S\n]*\n|\Z")
#: a first paragraph that is longer is no title
_LONGEST_TITLE = 200
_NO_TITLE_END = (".", ":", ";", ",")
_NOT_BLANK = re.compile(r"[^\n]")


def read_document(read: DocumentText, language: str | None = None) -> Document:
    """Return the citations, named sources and claims of a document, all in the order of its text.

    `language` is a code that the reader of the document gives; without one the document tells its own.
    """
    text = read.text
    standing = list(addresses(text))
    written = _unlinked(standing, read.links)
    targets = [Address(k.start, k.end, k.target, url) for k in read.links if (url := _folded_or_none(k.target))]
    notes = footnotes(text, sorted([*written, *targets], key=lambda address: address.start))
    found = [*_linked(text, targets, notes), *_plain(written, notes)]
    citations = _folded(sorted(found, key=lambda pair: pair[1].start))
    prose = _without(text, standing, notes)
    layout = Layout.of(prose)
    code = language or language_of(prose, read.language, LANGUAGES)
    sources = named_sources(layout, code)
    anchors = anchors_of(layout, citations, notes.markers)
    claims = []
    for figures in grouped(claimed_figures(layout, code)):
        attributions = attributed(figures, sources, layout)
        cites = anchors.cited_by(figures, attributions)
        claims.append(Claim(figures=figures, attributions=attributions, cites=cites))
    return Document(
        text=text,
        language=code,
        title=read.title or _title(prose),
        citations=citations,
        sources=sources,
        claims=tuple(claims),
    )


def _unlinked(standing: Iterable[Address], links: Iterable[Link]) -> list[Address]:
    """Return the addresses that stand in the text, but those that are the words of a link: its target is surer."""
    linked = sorted((Span(link.start, link.end) for link in links), key=lambda span: span.start)
    return [a for a in standing if not within(linked, a.start) and not within(linked, a.end - 1)]


def _linked(text: str, targets: Iterable[Address], notes: Footnotes) -> Iterable[tuple[str, Mention]]:
    for target in targets:
        label = one_line(text[target.start : target.end])
        url = _unwrapped(target.url)
        itself = _folded_or_none(label) == target.url
        manner = Manner.PLAIN if itself else Manner.LINK
        yield url, _mention(target, url, notes, manner, None if itself else label or None)


def _plain(written: Iterable[Address], notes: Footnotes) -> Iterable[tuple[str, Mention]]:
    for address in written:
        url = _unwrapped(address.url)
        yield url, _mention(address, url, notes, Manner.PLAIN, None)


def _mention(address: Address, url: str, notes: Footnotes, manner: Manner, label: str | None) -> Mention:
    marker = notes.labels.get(address.start)
    return Mention(
        start=address.start,
        end=address.end,
        written=address.written,
        manner=Manner.FOOTNOTE if marker else manner if url == address.url else Manner.WRAPPER,
        label=label,
        marker=marker,
    )


def _unwrapped(url: str) -> str:
    """Return the folded address that another one carries, else itself."""
    target = unwrapped(url)
    return (_folded_or_none(target) if target else None) or url


def _folded_or_none(address: str) -> str | None:
    try:
        return fold(address if "://" in address else f"https://{address}")
    except ValueError:
        return None


def _folded(found: Iterable[tuple[str, Mention]]) -> tuple[Citation, ...]:
    mentions: dict[str, list[Mention]] = {}
    for url, mention in found:
        mentions.setdefault(url, []).append(mention)
    return tuple(
        Citation(url=url, publisher=publisher_of(url), mentions=tuple(group)) for url, group in mentions.items()
    )


def _without(text: str, written: Iterable[Address], notes: Footnotes) -> str:
    """Return the text with blanks in place of what claims nothing: addresses, notes and the markers of notes."""
    spans = [Span(address.start, address.end) for address in written]
    spans += [*notes.notes, *(span for span, _ in notes.markers)]
    pieces, at = [], 0
    for span in sorted(spans, key=lambda span: span.start):
        if span.end > at:
            start = max(at, span.start)
            pieces += [text[at:start], _NOT_BLANK.sub(" ", text[start : span.end])]
            at = span.end
    return "".join([*pieces, text[at:]])


def _title(text: str) -> str | None:
    """Return the first paragraph, where it is short enough to be a title and another one follows."""
    start = len(text) - len(text.lstrip())
    end = _TITLE_END.search(text, start)
    title = one_line(text[start : end.start()]) if end else ""
    alone = not text[end.end() :].strip() if end else True
    is_title = title and not alone and len(title) <= _LONGEST_TITLE and not title.endswith(_NO_TITLE_END)
    return title if is_title else None
