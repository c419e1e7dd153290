"""Feeds and sitemaps that are gzip files, told by their bytes: names and headers are often wrong. Pure."""

from __future__ import annotations

import zlib

from monitor.errors import ReadError
from monitor.models import TroubleKind

__all__ = ["inflated"]

_MAGIC = b"\x1f\x8b"
_MAX_BYTES = 50_000_000


def inflated(body: bytes) -> bytes:
    """Return a body that may be gzip as what it holds. Raises ReadError for what is broken, cut or too large."""
    if not body.startswith(_MAGIC):
        return body
    inflater = zlib.decompressobj(wbits=31)
    try:
        text = inflater.decompress(body, _MAX_BYTES + 1)
    except zlib.error as error:
        raise ReadError(TroubleKind.DECODE, "is broken gzip data") from error
    if len(text) > _MAX_BYTES:
        raise ReadError(TroubleKind.TOO_LARGE, f"is longer than {_MAX_BYTES} bytes when inflated")
    if not inflater.eof:
        raise ReadError(TroubleKind.DECODE, "is gzip data that is cut short")
    return text
