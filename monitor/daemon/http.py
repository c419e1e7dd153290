"""A very small HTTP server for those who look after the daemon: GET of a few paths, bounded in all ways."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from monitor.errors import UsageError

__all__ = ["Answer", "serve"]

#: bytes of a request's head; seconds for it; connections at once
_LONGEST, _PATIENCE, _MOST = 8 * 1024, 5.0, 32
_WORDS = {200: "OK", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed",
          503: "Service Unavailable"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """What a path says."""

    status: int
    text: str
    media_type: str = "text/plain; charset=utf-8"


Pages = Mapping[str, Callable[[], Answer]]


@asynccontextmanager
async def serve(address: tuple[str, int], pages: Pages, names: Collection[str]) -> AsyncIterator[int]:
    """Answer for the length of a block; gives the port. `names` are the hosts that may be asked for.

    A page in a browser on this machine can send requests here, but only under the name that it was loaded from.
    """
    handler = _Handler(pages, frozenset(name.lower() for name in names))
    host, port = address
    try:
        server = await asyncio.start_server(handler.handle, host, port, limit=_LONGEST)
    except OSError as error:
        raise UsageError(f"daemon.health cannot listen on {host}:{port}: {error.strerror or error}") from error
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await handler.stop()
        await server.wait_closed()


class _Handler:
    def __init__(self, pages: Pages, names: Collection[str]) -> None:
        self._pages, self._names = pages, names
        self._open: set[asyncio.Task[None]] = set()

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        with contextlib.suppress(OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.CancelledError):
            if len(self._open) < _MOST:
                self._open.add(task)
                async with asyncio.timeout(_PATIENCE):
                    await self._answer(reader, writer)
        self._open.discard(task)
        writer.close()

    async def stop(self) -> None:
        for task in self._open:
            task.cancel()
        if self._open:
            await asyncio.wait(set(self._open))

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            answer, method = self._page(head.decode("latin-1"))
        except asyncio.LimitOverrunError:
            answer, method = Answer(400, "the request is too long\n"), "GET"
        body = answer.text.encode()
        lines = (
            f"HTTP/1.1 {answer.status} {_WORDS[answer.status]}", f"Content-Type: {answer.media_type}",
            f"Content-Length: {len(body)}", "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
            "Connection: close", *(("Allow: GET, HEAD",) if answer.status == 405 else ()),
        )  # fmt: skip
        writer.write("\r\n".join((*lines, "", "")).encode("latin-1") + (b"" if method == "HEAD" else body))
        await writer.drain()

    def _page(self, head: str) -> tuple[Answer, str]:
        first, *lines = head.split("\r\n")
        words = first.split(" ")
        hosts = [value.strip().lower() for name, _, value in (line.partition(":") for line in lines)
                 if name.lower() == "host"]  # fmt: skip
        if len(words) != 3 or len(hosts) != 1:
            return Answer(400, "that is no request that is understood here\n"), "GET"
        method = words[0]
        if _without_port(hosts[0]) not in self._names:
            return Answer(400, "nothing is served under this host name; see daemon.health_hosts\n"), method
        if method not in ("GET", "HEAD"):
            return Answer(405, "only GET is understood here\n"), method
        page = self._pages.get(words[1].partition("?")[0])
        return (page() if page else Answer(404, f"there are {', '.join(self._pages)}\n")), method


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0]
