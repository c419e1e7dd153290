"""Alerts as signed POST requests, as Standard Webhooks has them (github.com/standard-webhooks)."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from email.utils import parsedate_to_datetime

import httpcore
import httpx

from monitor.errors import DeliveryError, MonitorError, ProxyError
from monitor.models import Alert, TroubleKind
from monitor.notify.cloud_events import CLOUD_EVENTS, cloud_event
from monitor.ports import Clock

__all__ = ["WebhookNotifier", "sign", "unix_time"]

_PREFIX = "whsec_"
#: bytes of an answer that are read at most
_ANSWER = 64 * 1024
#: seconds that are spent on it: the status is known by then
_READING = 0.25
#: what the world does wrong: a guarded transport speaks as httpcore does
_TIMEOUTS = (TimeoutError, httpx.TimeoutException, httpcore.TimeoutException)
_TROUBLES = (
    httpx.HTTPError, httpx.InvalidURL, httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError,
    httpcore.UnsupportedProtocol, OSError, UnicodeError,
)  # fmt: skip
#: parts of an address; one that is shorter is a word and no password
_PIECES = re.compile(r"[/?&=;]")
_SHORTEST_PASSWORD = 12
_GONE, _TOO_MANY, _SERVER_ERROR = 410, 429, 500
#: seconds that a receiver's Retry-After may ask for
_LONGEST_WAIT = 24 * 3600.0


def unix_time(moment: datetime) -> int:
    """Return an aware time in Unix seconds; a naive one would be taken for local time, and sign a wrong one."""
    if moment.tzinfo is None:
        raise ValueError(f"a time to sign must be aware: {moment!r}")
    return int(moment.timestamp())


def sign(secret: str, *, message_id: str, timestamp: int, body: bytes) -> str:
    """Return the `v1` signature of a message: base64 HMAC-SHA256 over id, Unix seconds and the bytes as sent."""
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    digest = hmac.new(key, f"{message_id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()


class WebhookNotifier:
    """Posts alerts to one address. Any 2xx answer is success; everything else is a failure that is tried again."""

    def __init__(
        self,
        *,
        url: str,
        secrets: Sequence[str],
        client: httpx.AsyncClient,
        clock: Clock,
        timeout: float = 15.0,
        cloud_events: bool = False,
    ) -> None:
        self._url = url
        self._secrets = tuple(secrets)
        self._client = client
        self._clock = clock
        self._timeout = timeout
        self._cloud_events = cloud_events

    async def send(self, alert: Alert, _taken: frozenset[str] = frozenset(), /) -> int:
        """Post an alert's payload, the same bytes on every attempt; return the status, or raise DeliveryError."""
        body = (cloud_event(alert.payload) if self._cloud_events else alert.payload).encode()
        try:
            request = self._client.build_request(
                "POST", self._url, content=body, headers=self._headers(alert.id, body), timeout=self._timeout
            )
            async with asyncio.timeout(self._timeout):
                response = await self._client.send(request, stream=True, follow_redirects=False)
        except ProxyError as error:
            raise DeliveryError(str(error)) from error
        except MonitorError as error:
            raise DeliveryError(_refusal(error)) from error
        except _TIMEOUTS as error:
            raise DeliveryError(f"no answer within {self._timeout:g} s") from error
        except _TROUBLES as error:
            raise DeliveryError(self._masked(str(error)) or type(error).__name__) from error
        return await self._judged(response)

    def _headers(self, message_id: str, body: bytes) -> dict[str, str]:
        timestamp = unix_time(self._clock.now())
        media_type = CLOUD_EVENTS if self._cloud_events else "application/json"
        headers = {"content-type": media_type, "webhook-id": message_id, "webhook-timestamp": str(timestamp)}
        if self._secrets:
            signatures = (sign(s, message_id=message_id, timestamp=timestamp, body=body) for s in self._secrets)
            headers["webhook-signature"] = " ".join(signatures)
        return headers

    def _masked(self, reason: str) -> str:
        """Return a reason without secrets, and without what of the address may be as good as a password."""
        pieces = _PIECES.split(self._url.partition("://")[2].partition("/")[2])
        for hidden in (self._url, *self._secrets, *(p for p in pieces if len(p) >= _SHORTEST_PASSWORD)):
            reason = reason.replace(hidden, "…")
        return reason

    async def _judged(self, response: httpx.Response) -> int:
        status = response.status_code
        try:
            if not response.is_success:
                wait = self._retry_after(response.headers.get("retry-after", "")) if _may_wait(status) else None
                raise DeliveryError(f"answered {status}", status=status, retry_after=wait, gone=status == _GONE)
            await _drain(response)
        finally:
            with suppress(*_TIMEOUTS, *_TROUBLES):
                await response.aclose()
        return status

    def _retry_after(self, value: str) -> float | None:
        seconds: float | None = None
        if value.strip().isdecimal():
            seconds = float(value)
        elif value:
            with suppress(ValueError, TypeError, OverflowError):
                seconds = _aware(parsedate_to_datetime(value), self._clock.now())
        return None if seconds is None else min(max(seconds, 0.0), _LONGEST_WAIT)

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.aclose()


def _may_wait(status: int) -> bool:
    return status == _TOO_MANY or status >= _SERVER_ERROR


async def _drain(response: httpx.Response) -> None:
    """Read what an answer says beyond its status, so that its connection can be used again. It changes nothing."""
    read = 0
    with suppress(*_TIMEOUTS, *_TROUBLES):
        async with asyncio.timeout(_READING):
            async for chunk in response.aiter_raw():
                read += len(chunk)
                if read > _ANSWER:
                    break


def _refusal(error: MonitorError) -> str:
    """Return why an address was not connected to, and what to do where it may be meant."""
    if getattr(error, "kind", None) is TroubleKind.BLOCKED_ADDRESS:
        reason = str(error).partition(";")[0]
        return f"its address {reason}; set allow_private = true on the channel if it is yours"
    return f"its {error}"


def _aware(moment: datetime, now: datetime) -> float:
    return (moment.replace(tzinfo=moment.tzinfo or now.tzinfo) - now).total_seconds()
