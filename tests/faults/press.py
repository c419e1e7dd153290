"""The oracle: a site that moves on as soon as it is shown that a version was kept, and a receiver of alerts.

Both write down what they did, and nothing of what the program says of itself is believed. A version of a page counts as
kept when a request names it (If-None-Match): the program forgets nothing from then on, and the page may say the next.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tests.servers import Request, parse, reply

__all__ = ["Press", "Receiver", "Taken", "listening"]

#: a page says this many soldiers more with each version
_FIRST, _STEP = 11_000, 500
_COUNTED = re.compile(r"([\d,]+) soldiers")
Answer = bytes | None


@dataclass(slots=True)
class Press:
    """Pages of many hosts, told apart by the Forwarded header that the program sends where it is led elsewhere."""

    #: the share of requests that find a new version; 0 for a site that stands still
    edits: float = 1.0
    #: by host and path: the version that is told now, the newest that the program has kept, and when it was asked for
    version: Counter[str] = field(default_factory=Counter)
    kept: dict[str, int] = field(default_factory=dict)
    asked: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    requests: int = 0
    chance: random.Random = field(default_factory=lambda: random.Random(1))

    def answer(self, request: Request) -> Answer:
        """Return a page, or word that it is the one that was kept."""
        page = page_of(request)
        self.requests += 1
        self.asked[page].append(time.monotonic())
        kept = request.headers.get("if-none-match", "").strip('"')
        if kept:
            self.kept[page] = int(kept)
        if self.version[page] == self.kept.get(page) and self.chance.random() < self.edits:
            self.version[page] += 1
        version = self.version[page]
        tag = {"ETag": f'"{version}"'}
        return reply(304, headers=tag) if kept == str(version) else reply(200, _story(page, version), _HTML | tag)

    @property
    def changes(self) -> set[tuple[str, int]]:
        """The changes that were shown, by page and version. The first version of a page is none."""
        return {(page, number) for page, last in self.version.items() for number in range(1, last + 1)}


_HTML = {"Content-Type": "text/html; charset=utf-8"}


def page_of(request: Request) -> str:
    """Return the real address of what was asked for, without the scheme."""
    host = re.search(r'host="([^"]+)"', request.headers.get("forwarded", ""))
    return f"{host[1] if host else request.headers['host']}{request.target}"


def _story(page: str, version: int) -> bytes:
    more = "".join(f"<p>Paragraph {n} says what officials expect of the coming weeks.</p>" for n in range(9))
    title = f"Troops gather at {page}"
    count = f"{_FIRST + _STEP * version:,}"
    return (
        f"<html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"<p>Officials count {count} soldiers in the region.</p>{more}</article></body></html>"
    ).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A post that the receiver took."""

    alert: str
    page: str
    #: None where the alert tells of something else than a figure
    version: int | None
    type: str


@dataclass(slots=True)
class Receiver:
    """Takes alerts; refuses some, and of some that it took it never says so."""

    refuses: float = 0.0
    drops: float = 0.0
    taken: list[Taken] = field(default_factory=list)
    posts: int = 0
    refused: int = 0
    dropped: int = 0
    chance: random.Random = field(default_factory=lambda: random.Random(2))

    def answer(self, request: Request) -> Answer:
        """Return an answer; None hangs up without one."""
        self.posts += 1
        roll = self.chance.random()
        if roll < self.refuses:
            self.refused += 1
            return reply(503)
        self.taken.append(_taken(json.loads(request.body)))
        if roll < self.refuses + self.drops:
            self.dropped += 1
            return None
        return reply(204)

    def heal(self) -> None:
        """Take everything from now on, and say so."""
        self.refuses = self.drops = 0.0

    @property
    def ids(self) -> Mapping[tuple[str, int | None], set[str]]:
        """The ids under which each change came."""
        found: dict[tuple[str, int | None], set[str]] = defaultdict(set)
        for one in self.taken:
            found[one.page, one.version].add(one.alert)
        return found

    def in_order(self) -> bool:
        """Say whether the alerts of each page came in the order of its versions, but for repeats."""
        newest: Counter[str] = Counter()
        seen: set[str] = set()
        for one in self.taken:
            if one.alert not in seen and one.version is not None:
                if one.version < newest[one.page]:
                    return False
                newest[one.page] = one.version
            seen.add(one.alert)
        return True


def _taken(payload: Mapping[str, Any]) -> Taken:
    data = payload["data"]
    about = data.get("story") or data["source"]
    url = urlsplit(about["url"])
    counted = next((_COUNTED.search(c["sentence_new"]) for c in data.get("changes", ()) if "sentence_new" in c), None)
    version = (int(counted[1].replace(",", "")) - _FIRST) // _STEP if counted else None
    return Taken(alert=data["id"], page=url.netloc + url.path, version=version, type=str(payload["type"]))


@contextlib.asynccontextmanager
async def listening(answer: Callable[[Request], Answer], *, port: int = 0) -> AsyncIterator[int]:
    """Answer requests over connections that stay open, on a port that is given back."""
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                while (said := answer(await _read(reader))) is not None:
                    writer.write(said)
                    await writer.drain()
        finally:
            tasks.discard(task)
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", port, backlog=1024)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _read(reader: asyncio.StreamReader) -> Request:
    head = parse(await reader.readuntil(b"\r\n\r\n"))
    length = int(head.headers.get("content-length", "0"))
    body = await reader.readexactly(length) if length else b""
    return Request(method=head.method, target=head.target, headers=head.headers, raw=head.raw, body=body)
