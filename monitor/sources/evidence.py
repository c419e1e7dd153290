"""The bytes behind a revision, reduced to what a reader of it needs. Pure."""

from __future__ import annotations

import hashlib
import re

from monitor.models import Evidence, Fetched
from monitor.sources.own_state import kept_state

__all__ = ["evidence_of"]

_KEPT_HEADERS = ("content-type", "date", "last-modified", "etag", "server", "content-language")
_OPENING = re.compile(rb"<(script|style)(?=[\s/>])", re.IGNORECASE)
_JSON_LD = re.compile(rb"application/ld\+json", re.IGNORECASE)
_CLOSING = {
    b"script": re.compile(rb"</script", re.IGNORECASE),
    b"style": re.compile(rb"</style", re.IGNORECASE),
}


def evidence_of(fetched: Fetched) -> Evidence:
    """Return the body without scripts and styles, with its hash and the headers that tell of it.

    JSON-LD is kept, and of a page's own state the date of its last change.

    Reading the reduced body gives the same snapshot as reading the whole one.
    """
    body = _reduced(fetched.body)
    return Evidence(
        sha256=hashlib.sha256(body).hexdigest(),
        body=body,
        media_type=fetched.media_type,
        headers={name: fetched.headers[name] for name in _KEPT_HEADERS if name in fetched.headers},
    )


def _reduced(body: bytes) -> bytes:
    """Cut every script and style; one that does not end is cut to the end of the page, as browsers read it."""
    kept, at = [], 0
    while (opening := _OPENING.search(body, at)) is not None:
        inner = _past_tag(body, opening.end())
        closing = _CLOSING[opening[1].lower()].search(body, inner)
        stop = closing.start() if closing is not None else len(body)
        end = _past_tag(body, stop)
        keep = end if _JSON_LD.search(body, opening.start(), inner) else opening.start()
        kept.append(body[at:keep])
        if keep != end:
            kept.append(kept_state(body[inner:stop]))
        at = end
    kept.append(body[at:])
    return b"".join(kept)


def _past_tag(body: bytes, at: int) -> int:
    """Return where the tag ends in which a place lies; a tag without an end goes on to that of the page."""
    end = body.find(b">", at)
    return end + 1 if end >= 0 else len(body)
