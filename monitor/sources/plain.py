"""Small readers that pages, feeds and sitemaps share: markup to plain text, instants, addresses. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from monitor import urls
from monitor.sources.tree import cut, find_all

__all__ = ["fold_link", "instant", "plain_text", "squeeze", "whole"]

_BLANKS = re.compile(r"\s+")
#: what shows nothing, and halves of characters, which no file can hold
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b\ufeff\ud800-\udfff]")
_MARKS = "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
#: more marks on one letter than any script has: putting them in order takes time with the square of their number
_HEAPED = re.compile(f"({_MARKS}{{30}}){_MARKS}+")
_HALF = re.compile("[\ud800-\udfff]")
_TAG = re.compile(r"<[^<>]*>")
#: more markup than any field needs: it is cut by pattern, as a parser would take long over it
_MAX_TAGS = 5_000
_MARKUP = re.compile(r"[<&]")
_DROPPED = "script, style, noscript, template, img, iframe, object, svg"
_BREAKS = "br, p, div, li, tr, h1, h2, h3, h4, blockquote"
#: a text field of a feed longer than this is cut before it is parsed
_MAX_FIELD = 200_000
_YEARS = range(1990, 2101)


def squeeze(text: str) -> str:
    """Return the text on one line, single blanks, none at the ends."""
    return _BLANKS.sub(" ", _HEAPED.sub(r"\1", _INVISIBLE.sub("", text))).strip()


def whole(value: Any) -> Any:
    """Return a JSON value without halves of characters: JSON can name them, and no file and no database holds them."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "ignore") if _HALF.search(value) else value
    if isinstance(value, list):
        return [whole(one) for one in value]
    return {whole(name): whole(one) for name, one in value.items()} if isinstance(value, dict) else value


def plain_text(value: str | None) -> str | None:
    """Return a field that may hold markup as plain text; None when nothing is left."""
    if not value:
        return None
    if not _MARKUP.search(value):
        return squeeze(value) or None
    value = value[:_MAX_FIELD]
    if value.count("<") > _MAX_TAGS:
        return squeeze(_TAG.sub(" ", value)) or None
    tree = LexborHTMLParser(value.replace("\x00", ""))
    cut(tree.css(_DROPPED))
    for node in find_all(tree, _BREAKS):
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
