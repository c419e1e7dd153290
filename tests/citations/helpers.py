"""What the tests of citations look at in a document."""

from __future__ import annotations

from monitor.citations import read_document
from monitor.models import Claim, Document, DocumentText, Link


def document(text: str, language: str | None = None, links: tuple[Link, ...] = ()) -> Document:
    return read_document(DocumentText(text=text, links=links), language)


def urls(text: str) -> list[str]:
    """Return the folded addresses that a text cites."""
    return [citation.url for citation in document(text, "en").citations]


def link(text: str, label: str, target: str) -> Link:
    start = text.index(label)
    return Link(start=start, end=start + len(label), target=target)


def claim(found: Document, wording: str) -> Claim:
    """Return the claim whose first mention is written so."""
    (claim,) = (c for c in found.claims if c.figure.wording == wording)
    return claim


def cites(found: Document, wording: str) -> list[tuple[str, str]]:
    """Return what a claim cites, and how that was told."""
    return [(cited.url, cited.told.value) for cited in claim(found, wording).cites]


def named(text: str, language: str) -> list[tuple[str, str | None]]:
    """Return whom a text names as sources, and the publishers among them."""
    return [(source.name, source.publisher) for source in document(text, language).sources]


def said_by(found: Document, wording: str) -> list[tuple[str, str]]:
    """Return whom a claim is attributed to, and how far from it."""
    return [(a.source.name, a.reach.value) for a in claim(found, wording).attributions]
