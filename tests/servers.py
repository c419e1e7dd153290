"""A small HTTP server on the loopback address whose answers are scripted byte for byte.

    async with serve({"/a": reply(body=b"hello"), "/b": [redirect("/a"), reply(404)]}) as server:
        ...  # server.url("/a"), server.requests

An answer is bytes, sent as they are with the connection kept open, or a coroutine function that gets the request and
the writer; after one of those the connection is closed. A list is used up one answer per request, its last one
again and again.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

__all__ = [
    "Answer",
    "Connections",
    "Request",
    "Script",
    "Server",
    "closing",
    "drip",
    "endless",
    "hang",
    "parse",
    "redirect",
    "reply",
    "serve",
]

#: turns of the event loop from a connection that waits to the task that serves it
_STEPS_OF_ACCEPTING = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a client sent."""

    method: str
    #: path and query as sent
    target: str
    #: names in lower case, values as Latin-1
    headers: Mapping[str, str]
    #: head as sent
    raw: bytes
    body: bytes = b""


Script = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]
Answer = bytes | Script
Headers = Mapping[str, str] | Iterable[tuple[str, str]]


def reply(status: int = 200, body: bytes = b"", headers: Headers = (), *, length: int | None = None) -> bytes:
    """Return a whole answer; `length` makes Content-Length lie."""
    pairs = list(headers.items() if isinstance(headers, Mapping) else headers)
    lines = [f"HTTP/1.1 {status} Scripted", *(f"{name}: {value}" for name, value in pairs)]
    if status not in (204, 304):
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def redirect(location: str, status: int = 302) -> bytes:
    """Return a redirect."""
    return reply(status, headers={"Location": location})


def closing(data: bytes) -> Script:
    """Send bytes and close the connection."""

    async def script(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()

    return script


def drip(data: bytes, *, every: float, head: bytes = b"") -> Script:
    """Send a head at once, then one byte at a time."""

    async def script(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        for byte in data:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(every)

    return script


def endless(chunk: bytes, *, head: bytes) -> Script:
    """Send a head, then the same piece until the client hangs up."""

    async def script(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while not writer.is_closing():
            writer.write(chunk)
            await writer.drain()

    return script


async def hang(_request: Request, _writer: asyncio.StreamWriter) -> None:
    """Answer nothing, ever."""
    await asyncio.Event().wait()


class Connections:
    """The connections that a server was given, each with the task that serves it: none is left open at the end."""

    def __init__(
        self, handle: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[Any, Any, None]]
    ) -> None:
        self._handle = handle
        self._open: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve a connection. No coroutine, for one that is cancelled before it begins closes nothing."""
        task = asyncio.get_running_loop().create_task(self._handle(reader, writer))
        self._open[task] = writer
        task.add_done_callback(self._open.pop)

    async def stop(self) -> None:
        """End all connections, those that are being accepted too."""
        for _ in range(_STEPS_OF_ACCEPTING):
            await asyncio.sleep(0)
        writers = list(self._open.values())
        tasks = list(self._open)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for writer in writers:
            writer.close()


@dataclass(slots=True)
class Server:
    """A running server: where it is, and what it was asked."""

    answers: dict[str, Answer | Sequence[Answer]]
    scheme: str = "http"
    host: str = "127.0.0.1"
    port: int = 0
    requests: list[Request] = field(default_factory=list)
    #: connections that were opened
    connections: int = 0
    _used: dict[str, int] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.host}:{self.port}"

    def url(self, target: str = "/") -> str:
        """Return an address on this server."""
        return self.origin + target

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        self.connections += 1
        try:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                while await self._serve_one(reader, writer):
                    pass
        except asyncio.CancelledError:
            pass  # the server is being closed
        finally:
            writer.close()
            with contextlib.suppress(OSError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = await reader.readuntil(b"\r\n\r\n")
        request = parse(head)
        length = int(request.headers.get("content-length", "0"))
        if length:
            body = await reader.readexactly(length)
            request = Request(
                method=request.method, target=request.target, headers=request.headers, raw=request.raw, body=body
            )
        self.requests.append(request)
        answer = self._pick(request.target)
        if isinstance(answer, bytes):
            writer.write(answer)
            await writer.drain()
            return True
        await answer(request, writer)
        return False

    def _pick(self, target: str) -> Answer:
        path = target if target in self.answers else target.partition("?")[0]
        found = self.answers.get(path, self.answers.get("*", reply(404, b"nothing here")))
        if isinstance(found, bytes) or callable(found):
            return found
        used = self._used.get(path, 0)
        self._used[path] = used + 1
        return found[min(used, len(found) - 1)]


def parse(head: bytes) -> Request:
    """Return what the head of a request says."""
    first, *lines = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip(" \t")
    return Request(method=method, target=target, headers=headers, raw=head)


@contextlib.asynccontextmanager
async def serve(
    answers: Mapping[str, Answer | Sequence[Answer]],
    *,
    tls: ssl.SSLContext | None = None,
    host: str = "127.0.0.1",
    port: int = 0,
) -> AsyncIterator[Server]:
    """Run a server for the length of a block, on a free port unless one is named."""
    server = Server(answers=dict(answers), scheme="http" if tls is None else "https", host=host)
    connections = Connections(server.handle)
    listening = await asyncio.start_server(connections.accept, host, port, ssl=tls)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        await connections.stop()
        await listening.wait_closed()
