"""Small readers that pages, feeds and sitemaps share: markup to plain text, instants, addresses. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from monitor import urls

__all__ = ["fold_link", "instant", "plain_text", "squeeze"]

_BLANKS = re.compile(r"\s+")
_MARKUP = re.compile(r"[<&]")
_DROPPED = "script, style, noscript, template, img, iframe, object, svg"
_BREAKS = "br, p, div, li, tr, h1, h2, h3, h4, blockquote"
#: a text field of a feed longer than this is cut before it is parsed
_MAX_FIELD = 200_000
_YEARS = range(1990, 2101)


def squeeze(text: str) -> str:
    """Return the text on one line, single blanks, none at the ends."""
    return _BLANKS.sub(" ", text.replace("\u200b", "")).strip()


def plain_text(value: str | None) -> str | None:
    """Return a field that may hold markup as plain text; None when nothing is left."""
    if not value:
        return None
    if not _MARKUP.search(value):
        return squeeze(value) or None
    tree = LexborHTMLParser(value[:_MAX_FIELD].replace("\x00", ""))
    for node in tree.css(_DROPPED):
        node.decompose()
    for node in tree.css(_BREAKS):
        node.insert_before(" ")
        node.insert_after(" ")
    body = tree.body
    return (squeeze(body.text()) or None) if body is not None else None


def instant(value: object) -> datetime | None:
    """Return an ISO 8601 instant in UTC; one without a zone counts as UTC. None for anything else or absurd."""
    if not isinstance(value, str) or not 10 <= len(value.strip()) <= 40:
        return None
    try:
        when = datetime.fromisoformat(value.strip())
        when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return when if when.year in _YEARS else None


def fold_link(base: str, reference: object) -> str | None:
    """Return a link found at `base` as a folded story address; None when it is unusable."""
    if not isinstance(reference, str) or not reference.strip():
        return None
    try:
        return urls.fold(urljoin(base, reference.strip()))
    except ValueError:
        return None
