"""What the world does wrong on the way to an address, in words for people. Pure."""

from __future__ import annotations

import errno
import ssl
from collections.abc import Iterator

import httpcore
import httpx

from monitor.errors import MonitorError, ProxyError
from monitor.fetch.settings import FetchSettings
from monitor.models import TroubleKind

__all__ = ["WORLD", "Refusal", "explain", "why_not_connected"]

#: everything that servers, networks and addresses can make a request raise; all else is a bug and propagates
WORLD: tuple[type[Exception], ...]

_TIMEOUTS = (httpx.TimeoutException, httpcore.TimeoutException)
_PROTOCOL = (httpx.ProtocolError, httpcore.ProtocolError)
_NETWORK = (httpx.HTTPError, httpcore.NetworkError, httpcore.ProxyError, OSError)
_ADDRESS = (httpx.InvalidURL, httpx.UnsupportedProtocol, httpcore.UnsupportedProtocol, UnicodeError)

#: OpenSSL's verification results, from its x509_vfy.h
_CERTIFICATE = {
    9: "certificate is not valid yet",
    10: "certificate has expired",
    18: "certificate is self-signed",
    19: "certificate is signed by an unknown authority",
    20: "certificate is signed by an unknown authority",
    62: "certificate is made out to another name",
    64: "certificate is made out to another name",
}
_ERRNO = {
    errno.ECONNREFUSED: "connection refused",
    errno.ECONNRESET: "connection reset by the server",
    errno.EHOSTUNREACH: "host cannot be reached",
    errno.ENETUNREACH: "network cannot be reached",
}


class Refusal(MonitorError):  # noqa: N818 - a refusal is the outcome of a rule, and no error of the program
    """An address or answer that we do not go on with, without the address that it is about."""

    def __init__(self, kind: TroubleKind, reason: str, *, retry_after: float | None = None) -> None:
        self.kind = kind
        self.reason = reason
        self.retry_after = retry_after
        super().__init__(reason)


WORLD = (Refusal, ProxyError, *_TIMEOUTS, *_PROTOCOL, *_NETWORK, *_ADDRESS)


def explain(error: Exception, settings: FetchSettings) -> tuple[TroubleKind, str]:
    """Return kind and reason of one of the WORLD's errors. The reason repeats nothing that a server sent."""
    if isinstance(error, Refusal):
        return error.kind, error.reason
    if isinstance(error, ProxyError):
        return TroubleKind.PROXY, str(error)
    if isinstance(error, (*_TIMEOUTS, TimeoutError)):
        return TroubleKind.TIMEOUT, _timeout(error, settings)
    if isinstance(error, _ADDRESS):
        return TroubleKind.BAD_URL, "is not an address that can be fetched"
    plain = _tls_failure(error) is None
    if plain and isinstance(error, _PROTOCOL):
        return TroubleKind.PROTOCOL, _protocol(str(error))
    return TroubleKind.CONNECT if plain else TroubleKind.TLS, why_not_connected(error)


def why_not_connected(error: Exception) -> str:
    """Return why a connection could not be made, or did not last."""
    broken = _tls_failure(error)
    return _network(error) if broken is None else _tls(broken)


def _tls_failure(error: Exception) -> ssl.SSLError | None:
    return next((cause for cause in _chain(error) if isinstance(cause, ssl.SSLError)), None)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _timeout(error: Exception, settings: FetchSettings) -> str:
    if isinstance(error, (httpx.ConnectTimeout, httpcore.ConnectTimeout)):
        return f"no connection within {settings.connect_timeout:g} s"
    if isinstance(error, _TIMEOUTS):
        return f"no sign of life for {settings.read_timeout:g} s"
    return f"not finished within {settings.deadline:g} s"


def _tls(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return _CERTIFICATE.get(error.verify_code, "certificate is not accepted")
    return "TLS handshake failed"


def _protocol(message: str) -> str:
    # The messages of h11 repeat bytes of the answer, so they are only looked at.
    if "without sending complete message" in message or "incomplete chunked read" in message:
        return "answer breaks off before its end"
    if "without sending a response" in message:
        return "connection closed without an answer"
    return "answer is not valid HTTP"


def _network(error: Exception) -> str:
    for cause in _chain(error):
        if isinstance(cause, OSError) and cause.errno in _ERRNO:
            return _ERRNO[cause.errno]
    if isinstance(error, (httpx.ConnectError, httpcore.ConnectError)):
        return "no connection"
    return "connection lost before the answer was complete"
