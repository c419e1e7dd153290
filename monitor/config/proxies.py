"""The address of a proxy, as it is written in the file."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import SplitResult, unquote_to_bytes, urlsplit

from pydantic import PlainSerializer, PlainValidator
from pydantic import WithJsonSchema as Schema

from monitor.models import Proxy
from monitor.urls import check_url

__all__ = ["ProxyAddress"]

_FORM = 'write an address such as "http://proxy.example:3128" or "http://user:${PROXY_PASSWORD}@proxy.example:3128"'
_ESCAPES = "in a user name or password write / ? # % @ as %2F %3F %23 %25 %40"
_PORTS = {"http": 80, "https": 443}


def _read(value: object) -> Proxy | None:
    """Return the proxy at an address; the empty string is none. No message of it shows a part of the address."""
    if value is None or isinstance(value, Proxy):
        return value
    if not isinstance(value, str):
        raise ValueError(f"must be a string: {_FORM}")  # noqa: TRY004 - pydantic gathers ValueError only
    return _proxy(value.strip()) if value.strip() else None


def _proxy(address: str) -> Proxy:
    parts = _split(address)
    return Proxy(
        scheme=parts.scheme, host=parts.hostname or "", port=_port(parts), credentials=_credentials(parts.netloc)
    )


def _split(address: str) -> SplitResult:
    if any(c.isspace() or ord(c) < 0x20 or c == "\\" for c in address):
        raise ValueError(f"contains blanks, control characters or a backslash: {_FORM}")
    try:
        parts = urlsplit(address)
    except ValueError:
        raise ValueError(f"cannot be read as an address: {_FORM}") from None
    if parts.scheme.startswith("socks"):
        raise ValueError(f"names a SOCKS proxy, and only http:// and https:// proxies are spoken to: {_FORM}")
    if parts.scheme not in _PORTS:
        raise ValueError(f"must start with http:// or https://: {_FORM}")
    if parts.path not in ("", "/") or parts.query or parts.fragment or address[-1] in "?#":
        raise ValueError(f"has a path or a query, and a proxy has none; {_ESCAPES}")
    return parts


def _port(parts: SplitResult) -> int:
    try:
        port = parts.port
    except ValueError:
        port = 0
    if port == 0:
        raise ValueError(f"has a port that is no number from 1 to 65535; {_ESCAPES}")
    try:
        check_url(f"http://{parts.netloc.rpartition('@')[2]}/")
    except ValueError:
        raise ValueError(f"names no host: {_FORM}") from None
    return port or _PORTS[parts.scheme]


def _credentials(netloc: str) -> bytes | None:
    user, _, password = netloc.rpartition("@")[0].partition(":")
    if not user and not password:
        return None
    name = unquote_to_bytes(user)
    if b":" in name:
        raise ValueError("has a user name with a colon, which no proxy can tell from the password")
    return name + b":" + unquote_to_bytes(password)


def _shown(proxy: Proxy | None) -> str | None:
    return None if proxy is None else str(proxy)


#: a proxy or none; as text and as JSON without user name and password
ProxyAddress = Annotated[
    Proxy | None,
    PlainValidator(_read),
    PlainSerializer(_shown, return_type=str | None),
    Schema({"type": "string", "examples": ["http://proxy.example:3128"]}),
]
