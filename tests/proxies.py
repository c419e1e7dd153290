"""A small proxy on the loopback address: it forwards whole addresses and opens tunnels, and counts both.

    async with serve({"/": reply(body=b"hello")}) as server, proxy_to({"news.example": server}) as proxy:
        ...  # proxy.port, proxy.asked, proxy.connections

Names lead to servers of the test, whatever their ports are called. With an `answer` it opens no way at all.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from monitor.models import Proxy
from tests.servers import Connections, Request, Server, parse

__all__ = ["ProxyServer", "proxy_to"]

_OPEN = b"HTTP/1.1 200 Connection established\r\n\r\n"


@dataclass(slots=True)
class ProxyServer:
    """A running proxy: where it is, and what it was asked for."""

    hosts: Mapping[str, Server]
    answer: bytes | None = None
    scheme: str = "http"
    port: int = 0
    asked: list[Request] = field(default_factory=list)
    #: connections that were opened
    connections: int = 0

    def at(self, credentials: bytes | None = None, host: str = "127.0.0.1") -> Proxy:
        """Return this proxy as a configuration names it."""
        return Proxy(scheme=self.scheme, host=host, port=self.port, credentials=credentials)

    @property
    def lines(self) -> list[str]:
        """What was asked for: method and target."""
        return [f"{request.method} {request.target}" for request in self.asked]

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        self.connections += 1
        try:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                await self._serve(reader, writer)
        finally:
            await _close(writer)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        first = parse(head)
        if self.answer is not None:
            self.asked.append(first)
            writer.write(self.answer)
            await writer.drain()
            return
        tunnel = first.method == "CONNECT"
        server = self.hosts[(first.target.rpartition(":")[0] if tunnel else urlsplit(first.target).hostname) or ""]
        inside, outside = await asyncio.open_connection(server.host, server.port)
        if tunnel:
            self.asked.append(first)
            writer.write(_OPEN)
        forth = asyncio.create_task(_copy(reader, outside) if tunnel else self._forward(head, reader, outside))
        back = asyncio.create_task(_copy(inside, writer))
        try:
            await asyncio.wait([forth, back], return_when=asyncio.FIRST_COMPLETED)
        finally:
            forth.cancel()
            back.cancel()
            await asyncio.gather(forth, back, return_exceptions=True)
            await _close(outside)

    async def _forward(self, head: bytes, reader: asyncio.StreamReader, outside: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError):
            while True:
                request = parse(head)
                self.asked.append(request)
                outside.write(_as_origin_is_asked(request))
                outside.write(await reader.readexactly(int(request.headers.get("content-length", "0"))))
                head = await reader.readuntil(b"\r\n\r\n")


def _as_origin_is_asked(request: Request) -> bytes:
    parts = urlsplit(request.target)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    first, *lines = request.raw.split(b"\r\n")
    kept = [line for line in lines if not line.lower().startswith(b"proxy-")]
    return b"\r\n".join([first.replace(request.target.encode(), path.encode()), *kept])


async def _close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(OSError, asyncio.CancelledError):
        await writer.wait_closed()


async def _copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while data := await source.read(65536):
        target.write(data)
        await target.drain()


@contextlib.asynccontextmanager
async def proxy_to(
    hosts: Mapping[str, Server], *, answer: bytes | None = None, tls: ssl.SSLContext | None = None
) -> AsyncIterator[ProxyServer]:
    """Run a proxy for the length of a block, on a free port."""
    proxy = ProxyServer(hosts=hosts, answer=answer, scheme="http" if tls is None else "https")
    connections = Connections(proxy.handle)
    listening = await asyncio.start_server(connections.accept, "127.0.0.1", 0, ssl=tls)
    proxy.port = listening.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        listening.close()
        await connections.stop()
        await listening.wait_closed()
