"""Header values, as sent and as received. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from monitor.models import Validators

__all__ = ["as_mapping", "conditions", "fresh_for", "location_of", "retry_after", "validators_of"]

#: longer validators are not sent back
_MAX_VALIDATOR = 4096
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
#: one directive of Cache-Control, with its argument as a token or as a quoted string
_DIRECTIVE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]*)))?""", re.ASCII)


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
    seconds, date = _digits(value), _date(value)
    if seconds is None and date is not None:
        seconds = (date - now).total_seconds()
    return None if seconds is None else min(max(seconds, 1.0), cap)


def fresh_for(headers: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds for which an answer holds by its publisher's word; None when there is no such word.

    `max-age` counts, else Expires relative to Date, each minus Age (RFC 9111, 4.2); nothing does beside `no-cache`
    or `no-store`. What shared caches may do (`s-maxage`) is not for us, and nothing is guessed from Last-Modified.
    """
    directives = _directives(headers.get("cache-control", ""))
    if "no-cache" in directives or "no-store" in directives:
        return None
    lifetime = _digits(directives["max-age"]) if "max-age" in directives else _until_expiry(headers, now)
    left = (lifetime or 0.0) - (_digits(headers.get("age", "").strip()) or 0.0)
    return left if left > 0 else None


def _directives(value: str) -> dict[str, str]:
    """Return the directives of a Cache-Control header by lower-case name; of a repeated one, the first."""
    found: dict[str, str] = {}
    for name, quoted, token in _DIRECTIVE.findall(value):
        found.setdefault(name.lower(), (quoted or token).strip())
    return found


def _until_expiry(headers: Mapping[str, str], now: datetime) -> float | None:
    expires = _date(headers.get("expires", "").strip())
    sent = _date(headers.get("date", "").strip()) or now
    return None if expires is None else (expires - sent).total_seconds()


def _digits(value: str) -> float | None:
    """Return a number of seconds. Digits by the thousand are refused by int(), and the first of them are enough."""
    return float(value[:18]) if value.isascii() and value.isdigit() else None


def _date(value: str) -> datetime | None:
    """Return an HTTP date as an aware time; None for what is none."""
    try:
        date = parsedate_to_datetime(value)
        return (date.replace(tzinfo=UTC) if date.tzinfo is None else date).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
