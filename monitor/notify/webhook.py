"""Alerts as signed POST requests, as Standard Webhooks has them (github.com/standard-webhooks)."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from email.utils import parsedate_to_datetime

import httpcore
import httpx

from monitor.errors import DeliveryError, MonitorError, ProxyError
from monitor.models import Alert
from monitor.ports import Clock

__all__ = ["WebhookNotifier", "sign"]

_PREFIX = "whsec_"
#: what networks and receivers make a request raise: a client's own errors, and those of a transport below it
_WORLD = (
    *(httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError),
    *(httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError),
)
#: bytes of an answer that are read at most
_ANSWER = 64 * 1024
#: seconds that a receiver's Retry-After may ask for
_LONGEST_WAIT = 24 * 3600.0


def sign(secret: str, *, message_id: str, timestamp: int, body: bytes) -> str:
    """Return the `v1` signature of a message: base64 HMAC-SHA256 over id, Unix seconds and the bytes as sent."""
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    digest = hmac.new(key, f"{message_id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()


class WebhookNotifier:
    """Posts alerts to one address. Any 2xx answer is success; everything else is a failure that is tried again."""

    def __init__(
        self, *, url: str, secrets: Sequence[str], client: httpx.AsyncClient, clock: Clock, timeout: float = 15.0
    ) -> None:
        self._url = url
        self._secrets = tuple(secrets)
        self._client = client
        self._clock = clock
        self._timeout = timeout

    async def send(self, alert: Alert) -> None:
        """Post an alert's payload, byte for byte as it is stored, or raise DeliveryError."""
        body = alert.payload.encode()
        request = self._client.build_request("POST", self._url, content=body, headers=self._headers(alert.id, body))
        try:
            async with asyncio.timeout(self._timeout):
                await self._post(request)
        except DeliveryError:
            raise
        except ProxyError as error:
            raise DeliveryError(str(error)) from error
        except MonitorError as error:
            reason = "its address is not public; set allow_private = true on the channel if it is yours"
            raise DeliveryError(reason) from error
        except TimeoutError as error:
            raise DeliveryError(f"no answer within {self._timeout:g} s") from error
        except _WORLD as error:
            raise DeliveryError(str(error) or type(error).__name__) from error

    def _headers(self, message_id: str, body: bytes) -> dict[str, str]:
        timestamp = int(self._clock.now().timestamp())
        headers = {"content-type": "application/json", "webhook-id": message_id, "webhook-timestamp": str(timestamp)}
        if self._secrets:
            signatures = (sign(s, message_id=message_id, timestamp=timestamp, body=body) for s in self._secrets)
            headers["webhook-signature"] = " ".join(signatures)
        return headers

    async def _post(self, request: httpx.Request) -> None:
        response = await self._client.send(request, stream=True, follow_redirects=False)
        try:
            if not response.is_success:
                after = self._retry_after(response.headers.get("retry-after", ""))
                raise DeliveryError(f"answered {response.status_code}", retry_after=after)
            read = 0
            async for chunk in response.aiter_raw():
                read += len(chunk)
                if read > _ANSWER:
                    break
        finally:
            await response.aclose()

    def _retry_after(self, value: str) -> float | None:
        seconds: float | None = None
        if value.strip().isdecimal():
            seconds = float(value)
        elif value:
            with suppress(ValueError, TypeError):
                seconds = _aware(parsedate_to_datetime(value), self._clock.now())
        return None if seconds is None else min(max(seconds, 0.0), _LONGEST_WAIT)

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.aclose()


def _aware(moment: datetime, now: datetime) -> float:
    return (moment.replace(tzinfo=moment.tzinfo or now.tzinfo) - now).total_seconds()
