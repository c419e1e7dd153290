"""Header values, as sent and as received. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from monitor.models import Validators

__all__ = ["as_mapping", "conditions", "location_of", "retry_after", "validators_of"]

#: longer validators are not sent back
_MAX_VALIDATOR = 4096
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


def as_mapping(headers: httpx.Headers) -> dict[str, str]:
    """Return headers by lower-case name, repeated ones joined with ", " (RFC 9110, 5.2).

    Bytes outside ASCII are read as Latin-1, which keeps every one of them (RFC 9110, 5.5).
    """
    values: dict[str, list[str]] = {}
    for name, value in headers.raw:
        values.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
    return {name: ", ".join(found) for name, found in values.items()}


def validators_of(headers: httpx.Headers) -> Validators:
    """Return the validators exactly as sent; of a repeated one, the first."""
    found: dict[bytes, str] = {}
    for name, value in headers.raw:
        found.setdefault(name.lower(), value.decode("latin-1"))
    return Validators(etag=found.get(b"etag"), last_modified=found.get(b"last-modified"))


def conditions(validators: Validators) -> list[tuple[bytes, bytes]]:
    """Return the request headers that ask "changed since?", byte for byte (RFC 9110, 13.1).

    A value that cannot stand in a header line is left out: sending it would fail for ever.
    """
    pairs = ((b"If-None-Match", validators.etag), (b"If-Modified-Since", validators.last_modified))
    return [(name, value.encode("latin-1")) for name, value in pairs if value is not None and _sendable(value)]


def _sendable(value: str) -> bool:
    if not value or value != value.strip() or len(value) > _MAX_VALIDATOR or _CONTROL.search(value):
        return False
    return all(ord(char) < 0x100 for char in value)


def location_of(value: bytes) -> str:
    """Return a Location header with its blanks escaped, as browsers read it."""
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("latin-1")
    return text.strip().replace(" ", "%20")


def retry_after(headers: Mapping[str, str], now: datetime, cap: float) -> float | None:
    """Return the seconds that a server asks us to wait (RFC 9110, 10.2.3), from 1 s up to the cap.

    Both forms are read, seconds and date; a date that has passed counts as 1 s, garbage as nothing.
    """
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        # Digits by the thousand are refused by int() and are beyond any cap.
        return min(max(float(value[:18]), 1.0), cap)
    try:
        date = parsedate_to_datetime(value)
        date = date.replace(tzinfo=UTC) if date.tzinfo is None else date
        seconds = (date - now).total_seconds()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return min(max(seconds, 1.0), cap)
