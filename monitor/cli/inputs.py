"""Texts that are named on the command line: a file, an address, or - for what is piped in."""

from __future__ import annotations

import sys
from pathlib import Path

from monitor.errors import ReadError, UsageError
from monitor.models import TroubleKind
from monitor.urls import check_url

__all__ = ["address_of", "bytes_of", "name_of"]

_PAGES = frozenset({".html", ".htm", ".xhtml"})


def name_of(source: str) -> str:
    """Return what a text is called in a message."""
    return "standard input" if source == "-" else source


def address_of(source: str) -> str:
    """Return an address as it may be fetched. Raises UsageError."""
    try:
        return check_url(source)
    except ValueError as error:
        raise UsageError(str(error)) from error


def bytes_of(source: str, limit: int) -> tuple[bytes, str]:
    """Return a file's bytes, and the media type that its name tells. Raises ReadError."""
    if source == "-":
        body, suffix = sys.stdin.buffer.read(limit + 1), ""
    else:
        body, suffix = _file(Path(source), limit + 1), Path(source).suffix.lower()
    if len(body) > limit:
        raise ReadError(TroubleKind.TOO_LARGE, f"is larger than {limit} bytes (fetch.max_decoded_bytes)")
    return body, "text/html" if suffix in _PAGES else ""


def _file(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(limit)
    except OSError as error:
        raise ReadError(TroubleKind.NOT_FOUND, f"cannot be read: {error.strerror}") from error
