"""A small web server on the loopback address that serves invented stories, and edits them step by step.

    async with Newsroom(State(make_stories(seed)), log) as newsroom:
        newsroom.apply(step)
        newsroom.url("https://www.cnn.com/...")  # where the cited address is served

All publishers share one port and are told apart by their paths. What was edited, and when, stands in the newsroom's
own log, one JSON line for each edit, written without any help of what watches it.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from pathlib import Path
from typing import Self

from monitor.demo.pages import Furniture, Markup, Story, path_of, render
from monitor.demo.script import Edit, EditKind, Step
from monitor.models import AlertType
from monitor.urls import fold, origin_of

__all__ = ["FEED_PATH", "SITEMAP_PATH", "Newsroom", "State"]

FEED_PATH = "/services/xml/rss/nyt/Europe.xml"
SITEMAP_PATH = "/sitemap/article/europe/2024/11.xml"

_REASONS = {200: "OK", 304: "Not Modified", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
            405: "Method Not Allowed", 410: "Gone"}  # fmt: skip
_HTML = "text/html; charset=utf-8"
_RSS = "application/rss+xml; charset=utf-8"
_XML = "application/xml; charset=utf-8"
#: seconds that a connection may be idle
_PATIENCE = 60
_MAX_HEAD = 32 * 1024
#: further items of the feed and the sitemap, which nobody edits
_STANDING = (
    ("orchards-bloom-twice", "Orchards in the South Bloom Twice in One Year", "Growers wonder what to make of it."),
    ("night-train-returns", "A Night Train Returns After Nine Years", "The first cars were sold out within a day."),
)


class State:
    """What the newsroom shows now."""

    def __init__(self, stories: tuple[Story, ...]) -> None:
        #: by cited address
        self.stories = {story.url: story for story in stories}
        #: cited addresses behind a bot wall
        self.walls: set[str] = set()
        #: cited addresses of stories that were taken down
        self.gone: set[str] = set()
        #: moves when pages are built anew
        self.noise = 0

    def apply(self, edit: Edit, now: datetime) -> None:
        """Make one edit."""
        match edit.kind:
            case EditKind.NOISE:
                self.noise += 1
                self.stories[edit.url] = replace(self.stories[edit.url], modified=now)
            case EditKind.WALL_UP:
                self.walls.add(edit.url)
            case EditKind.WALL_DOWN:
                self.walls.discard(edit.url)
            case EditKind.REMOVED:
                self.gone.add(edit.url)
            case _:
                self.stories[edit.url] = replace(_edited(self.stories[edit.url], edit), modified=now)

    def standing(self) -> Iterator[Story]:
        """Yield the stories that were not taken down."""
        return (story for url, story in self.stories.items() if url not in self.gone)


def _edited(story: Story, edit: Edit) -> Story:
    if edit.kind is EditKind.HEADLINE:
        return replace(story, headline=edit.new)
    if edit.kind is EditKind.CORRECTION:
        return replace(story, correction=edit.new)
    if not any(edit.old in text for text in story.paragraphs):
        raise ValueError(f"{edit.old!r} does not stand in {story.url}")
    return replace(story, paragraphs=tuple(text.replace(edit.old, edit.new) for text in story.paragraphs))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


class Newsroom:
    """The server, for the length of an ``async with`` block."""

    def __init__(self, state: State, log: Path | None = None) -> None:
        self.state = state
        #: answers by status: what the newsroom was asked while it ran
        self.answered: dict[int, int] = {}
        self._log = log
        self._origin = ""
        self._renderings = 0
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0, limit=_MAX_HEAD)
        self._origin = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in tuple(self._connections):
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def origin(self) -> str:
        """Scheme, host and port of the newsroom."""
        return self._origin

    @property
    def feed_url(self) -> str:
        """Where the feed is."""
        return self.origin + FEED_PATH

    @property
    def sitemap_url(self) -> str:
        """Where the sitemap is."""
        return self.origin + SITEMAP_PATH

    def url(self, cited: str) -> str:
        """Return the address under which a cited one is served here."""
        return self.origin + path_of(cited)

    def expected(self, step: Step) -> tuple[tuple[str, AlertType], ...]:
        """Return the alerts that a step must lead to, with the folded addresses that stand in them."""
        drifts = ((cited, AlertType.CLAIM_DRIFTED) for cited in step.drifts)
        return tuple((fold(cited), kind) for cited, kind in (*step.expects, *drifts))

    def apply(self, step: Step) -> None:
        """Make the edits of a step, and write them to the log."""
        for edit in step.edits:
            now = datetime.now(UTC)
            self.state.apply(edit, now)
            self._write(now, step, edit)

    def _write(self, now: datetime, step: Step, edit: Edit) -> None:
        if self._log is None:
            return
        line = {
            "time": now.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "step": step.title,
            "url": edit.url,
            "kind": edit.kind.value,
            "old": edit.old or None,
            "new": edit.new or None,
        }
        with self._log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        # Cancelled only by the end of the block: then there is nothing left to do.
        with contextlib.suppress(OSError, EOFError, TimeoutError, asyncio.LimitOverrunError, asyncio.CancelledError):
            while await self._serve_one(reader, writer):
                pass
        self._connections.discard(task)
        writer.close()
        with contextlib.suppress(OSError, asyncio.CancelledError):
            await writer.wait_closed()

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; tell whether the connection stays open."""
        async with asyncio.timeout(_PATIENCE):
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.strip().split("\r\n")
        words = first.split(" ")
        headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        if len(words) != 3:
            answer = _Answer(status=400)
        elif words[0] not in ("GET", "HEAD"):
            answer = _Answer(status=405, headers=(("Allow", "GET, HEAD"),))
        else:
            answer = self._answer(words[1].partition("?")[0], headers)
        # A body that nobody reads would be taken for the next request.
        stays = answer.status not in (400, 405) and headers.get("connection", "").lower() != "close"
        self.answered[answer.status] = self.answered.get(answer.status, 0) + 1
        writer.write(_encoded(answer, with_body=words[0] != "HEAD", stays=stays))
        await writer.drain()
        return stays

    def _answer(self, path: str, headers: dict[str, str]) -> _Answer:
        asked = headers.get("if-none-match", "")
        if path == FEED_PATH:
            return self._conditional(asked, _feed_items(self.state), self._feed, _RSS)
        if path == SITEMAP_PATH:
            return self._conditional(asked, _sitemap(self.state), lambda text: text, _XML)
        story = next((s for s in self.state.stories.values() if path_of(s.url) == path), None)
        if story is None:
            return _failure(404, "There is nothing at this address.")
        if story.url in self.state.walls:
            return _wall(self._renderings)
        if story.url in self.state.gone:
            return _failure(410, "This story was taken down.")
        return self._conditional(asked, story.content, lambda _: self._page(story), _HTML)

    def _conditional(self, asked: str, content: str, body: Callable[[str], str], media_type: str) -> _Answer:
        """Answer 304 to who has this content already. The tag is weak: furniture moves under it."""
        digest = hashlib.sha256(f"{self.state.noise}/{content}".encode()).hexdigest()[:20]
        headers = (("ETag", f'W/"{digest}"'), ("Cache-Control", "max-age=60"))
        known = {tag.strip().removeprefix("W/") for tag in asked.split(",")}
        if f'"{digest}"' in known or "*" in known:
            return _Answer(status=304, headers=headers)
        self._renderings += 1
        return _Answer(status=200, body=body(content).encode(), headers=(("Content-Type", media_type), *headers))

    def _page(self, story: Story) -> str:
        return render(story, origin_of(story.url), Furniture(rendering=self._renderings, noise=self.state.noise))

    def _feed(self, items: str) -> str:
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>NYT &gt; Europe</title>'
            f"<link>https://www.nytimes.com/section/world/europe</link><description></description><language>en-us</language>"
            f"<lastBuildDate>{format_datetime(datetime.now(UTC), usegmt=True)}</lastBuildDate>\n"
            f"{items}</channel></rss>\n"
        )


def _feed_items(state: State) -> str:
    """Return the items of the feed: the stories in the New York Times' markup, and some that nobody edits."""
    shown = [s for s in state.standing() if s.markup is Markup.NYT]
    cited = [_feed_item(s.url, s.headline, s.dek, s.published) for s in shown]
    others = [
        _feed_item(
            f"https://www.nytimes.com/2024/11/0{day}/world/europe/{slug}.html",
            title,
            dek,
            datetime(2024, 11, day, 6, tzinfo=UTC),
        )
        for day, (slug, title, dek) in enumerate(_STANDING, start=3)
    ]
    return "".join((*cited, *others))


def _feed_item(link: str, title: str, dek: str, published: datetime) -> str:
    return (
        f'<item><title>{escape(title)}</title><link>{link}</link><guid isPermaLink="true">{link}</guid>'
        f"<description>{escape(dek)}</description><pubDate>{format_datetime(published, usegmt=True)}</pubDate></item>\n"
    )


def _sitemap(state: State) -> str:
    """Return the sitemap: CNN's stories of that section and month, and one that nobody edits."""
    listed = [s for s in state.standing() if s.markup is Markup.CNN and path_of(s.url).startswith("/2024/11/")]
    lines = [(s.url, s.modified) for s in listed if "/europe/" in s.url]
    lines.append(
        (
            "https://www.cnn.com/2024/11/02/europe/lighthouse-keepers-intl/index.html",
            datetime(2024, 11, 2, 9, tzinfo=UTC),
        )
    )
    urls = "".join(
        f"<url><loc>{loc}</loc><lastmod>{when.isoformat(timespec='seconds')}</lastmod></url>\n" for loc, when in lines
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    )


def _failure(status: int, sentence: str) -> _Answer:
    body = f"<!doctype html><html><head><title>{status}</title></head><body><p>{sentence}</p></body></html>"
    return _Answer(status=status, body=body.encode(), headers=(("Content-Type", _HTML),))


def _wall(counter: int) -> _Answer:
    """Return what DataDome's wall looks like to a client that runs no scripts."""
    body = (
        '<html lang="en"><head><title>nytimes.com</title></head><body><p id="cmsg">Please enable JS and disable any ad '
        f"blocker</p><script>var dd={{'rt':'c','cid':'demo{counter}','host':'geo.captcha-delivery.com'}}</script>"
        '<script src="https://ct.captcha-delivery.com/c.js"></script></body></html>'
    )
    headers = (
        ("Content-Type", _HTML),
        ("Server", "DataDome"),
        ("X-DataDome", "protected"),
        ("Set-Cookie", f"datadome=demo{counter}; Max-Age=31536000; Path=/"),
        ("Cache-Control", "no-store"),
    )
    return _Answer(status=403, body=body.encode(), headers=headers)


def _encoded(answer: _Answer, *, with_body: bool, stays: bool) -> bytes:
    lines = [
        f"HTTP/1.1 {answer.status} {_REASONS[answer.status]}",
        f"Date: {format_datetime(datetime.now(UTC), usegmt=True)}",
    ]
    lines += [f"{name}: {value}" for name, value in answer.headers]
    if answer.status != 304:
        lines.append(f"Content-Length: {len(answer.body)}")
    lines.append(f"Connection: {'keep-alive' if stays else 'close'}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + (answer.body if with_body else b"")
