"""HTTP clients, one per origin with one connection each, over guarded connections.

One pool for all hosts grows slower with every connection that it holds; a small one per origin stays cheap as long as
the TLS settings, which are dear to make, are shared.
"""

from __future__ import annotations

import asyncio
import ssl
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from typing import Any
from urllib.request import Request

import httpcore
import httpx

__all__ = ["LOCATION", "ClientPool", "GuardedTransport"]

#: the response extension that holds the Location header as sent
LOCATION = "monitor.location"
#: seconds that an idle connection is kept; many servers hang up after 5 s, and to meet that moment costs a check
_KEEPALIVE = 4.0


class _NoCookies(CookieJar):
    """Keeps nothing and reads nothing, so that no watch can tell a server about another."""

    def extract_cookies(self, response: HTTPResponse, request: Request) -> None:  # noqa: ARG002
        return


class _Body(httpx.AsyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            yield part

    async def aclose(self) -> None:
        await self._stream.aclose()


class GuardedTransport(httpx.AsyncBaseTransport):
    """One connection at a time over a network backend of ours. Errors are those of httpcore."""

    def __init__(self, backend: httpcore.AsyncNetworkBackend, context: ssl.SSLContext) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=1,
            max_keepalive_connections=1,
            keepalive_expiry=_KEEPALIVE,
            network_backend=backend,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request over the pool."""
        await self._drop_overrun()
        url = request.url
        answer = await self._pool.handle_async_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        # A client of httpx reads the Location of every redirect, whether it follows or not, and fails on a bad one
        # with errors of several kinds. It belongs to those who follow, so it travels beside the headers.
        headers = [(name, value) for name, value in answer.headers if name.lower() != b"location"]
        locations = [value for name, value in answer.headers if name.lower() == b"location"]
        return httpx.Response(
            answer.status,
            headers=headers,
            stream=_Body(answer.stream),
            extensions={**answer.extensions, LOCATION: locations[0] if locations else b""},
        )

    async def _drop_overrun(self) -> None:
        """Close connections on which more came than was announced: it would be taken for the next answer."""
        for connection in self._pool.connections:
            if connection.is_idle() and _left_over(connection):
                await connection.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._pool.aclose()


def _left_over(connection: httpcore.AsyncConnectionInterface) -> bytes:
    # httpcore keeps what h11 has read ahead where only its own parts can see it.
    state = getattr(getattr(connection, "_connection", None), "_h11_state", None)
    return b"" if state is None else bytes(state.trailing_data[0])


@dataclass(slots=True)
class _Entry:
    client: httpx.AsyncClient
    users: int = 0
    #: ends it when nobody has used it for a while
    expiry: asyncio.Task[None] | None = None

    def keep(self) -> None:
        """Let it not expire."""
        if self.expiry is not None:
            self.expiry.cancel()
            self.expiry = None


class ClientPool:
    """The clients used last, by origin. One that is in use is never closed to make room, an idle one soon is.

    A pool of httpcore lets go of an expired connection at its next request only: those of a host that is asked once a
    day would stay open until then.
    """

    def __init__(
        self,
        make: Callable[[str], httpx.AsyncBaseTransport],
        timeout: httpx.Timeout,
        limit: int,
        *,
        idle: float = _KEEPALIVE,
    ) -> None:
        self._make = make
        self._timeout = timeout
        self._limit = limit
        self._idle = idle
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._expiring: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def client(self, origin: str) -> AsyncIterator[httpx.AsyncClient]:
        """Lend the client of an origin."""
        entry = self._entries.get(origin)
        if entry is None:
            entry = self._entries[origin] = _Entry(self._new(origin))
        self._entries.move_to_end(origin)
        entry.users += 1
        entry.keep()
        try:
            await self._make_room()
            yield entry.client
        finally:
            entry.users -= 1
            if not entry.users and self._entries.get(origin) is entry:
                self._let_expire(origin, entry)

    def _new(self, origin: str) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            transport=self._make(origin), timeout=self._timeout, cookies=_NoCookies(), trust_env=False
        )

    def _let_expire(self, origin: str, entry: _Entry) -> None:
        entry.expiry = asyncio.create_task(self._expire(origin, entry), name=f"expire {origin}")
        self._expiring.add(entry.expiry)
        entry.expiry.add_done_callback(self._expiring.discard)

    async def _expire(self, origin: str, entry: _Entry) -> None:
        await asyncio.sleep(self._idle)
        del self._entries[origin]
        await entry.client.aclose()

    async def _make_room(self) -> None:
        # Chosen anew after each wait: meanwhile others make room too, expire, and are used again.
        while len(self._entries) > self._limit and (origin := self._unused()) is not None:
            entry = self._entries.pop(origin)
            entry.keep()
            await entry.client.aclose()

    def _unused(self) -> str | None:
        return next((origin for origin, entry in self._entries.items() if not entry.users), None)

    async def close(self) -> None:
        """Close every client."""
        while self._entries:
            _, entry = self._entries.popitem()
            entry.keep()
            await entry.client.aclose()
        if self._expiring:
            await asyncio.wait(set(self._expiring))
