"""Alerts to chat and push services, by way of Apprise, which is an extra and loaded with the first alert."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from monitor.errors import DeliveryError
from monitor.models import Alert
from monitor.notify.markup import one_line
from monitor.notify.message import Message
from monitor.notify.taken import mark_of

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["AppriseNotifier"]

_MASK = "***"
#: characters of a body that Apprise may need for itself, besides the title
_BETWEEN = 40


class AppriseNotifier:
    """Tells each alert to some services. All of them must take it; who has it is not told again."""

    def __init__(
        self,
        *,
        urls: Sequence[str],
        secrets: Sequence[str],
        markdown: bool,
        message_of: Callable[[str], Message],
        timeout: float = 30.0,
    ) -> None:
        self._urls, self._secrets = tuple(urls), sorted(secrets, key=len, reverse=True)
        self._markdown, self._message_of, self._timeout = markdown, message_of, timeout

    async def send(self, alert: Alert, taken: frozenset[str] = frozenset(), /) -> None:
        """Tell one alert to the services that do not have it yet, or raise DeliveryError with what the first said."""
        message = self._message_of(alert.payload)
        left = [url for url in self._urls if mark_of(url) not in taken]
        told = await asyncio.gather(*(self._tell(url, message) for url in left))
        refused = {url: reason for url, reason in zip(left, told, strict=True) if reason is not None}
        if refused:
            took = frozenset(mark_of(url) for url in left if url not in refused)
            url, reason = next(iter(refused.items()))
            raise DeliveryError(f"{url.partition('://')[0].lower()}: {self._masked(reason)}", taken=took)

    async def _tell(self, url: str, message: Message) -> str | None:
        """Return why a service did not take a message; None where it did."""
        body = message.markdown if self._markdown else message.chat
        told = partial(_told, url, message.chat_title, body, markdown=self._markdown)
        try:
            async with asyncio.timeout(self._timeout):
                return await asyncio.to_thread(told)
        except TimeoutError:
            return f"no answer within {self._timeout:g} s"

    def _masked(self, reason: str) -> str:
        for secret in self._secrets:
            reason = reason.replace(secret, _MASK)
        return one_line(reason)

    async def close(self) -> None:
        """Nothing is held."""


def _told(url: str, title: str, body: str, *, markdown: bool) -> str | None:
    try:
        import apprise  # noqa: PLC0415 - an extra that takes a second and 30 MB to load
    except ImportError:
        return "the package apprise is missing: install monitor with its extra, monitor[apprise]"
    with _Listening() as said:
        service = _service(apprise, url)
        if service is None:
            return said.last or "Apprise does not understand the address"
        kind = apprise.NotifyFormat.MARKDOWN if markdown else apprise.NotifyFormat.TEXT
        fitting = _fit(body, service.body_maxlen - len(title) - _BETWEEN)
        if service.notify(title=title, body=fitting, body_format=kind):
            return None
        return said.last or "the service did not take it"


def _service(apprise: ModuleType, url: str) -> Any:
    asset = apprise.AppriseAsset(storage_mode="memory")
    if hasattr(asset, "http_redirects"):
        asset.http_redirects = False
    # Not `add`, which takes several addresses in one text: each was looked at by itself.
    service = apprise.Apprise.instantiate(url, asset=asset)
    if service is not None and "overflow=" not in url:
        service.overflow_mode = apprise.OverflowMode.TRUNCATE
    return service


def _fit(body: str, limit: int) -> str:
    """Shorten a body to what a service takes; its last line, the address, stays."""
    if len(body) <= limit:
        return body
    last = body.rpartition("\n")[2]
    room = limit - len(last) - 3
    return f"{body[:room]}…\n{last}" if room > 0 else body[: max(limit, 0)]


class _Listening(logging.Handler):
    """Keeps the last that Apprise said on this thread, which may hold secrets, so nobody else is to write it out."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.last = ""
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._thread:
            self.last = record.getMessage()

    def __enter__(self) -> _Listening:
        logger = logging.getLogger("apprise")
        logger.propagate = False
        logger.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("apprise").removeHandler(self)
