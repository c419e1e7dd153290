"""The real program over scripted servers, without the Internet: what names lead to, where connections go, what time
it is and how long the event loop stood still are all in the hands of the test.

    async with open_desk(tmp_path, network, {"/story": page("11,000")}) as desk:
        await desk.watch("/story")
        seen = await desk.look()
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import tempfile
import time
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpcore
import pytest

from monitor.app import App, assemble
from monitor.cli.report import Report
from monitor.config import Settings, defaults, load
from monitor.dispatch.local import Seen, run_due
from monitor.models import Selection, SourceKind, Wanted
from monitor.store import open_database
from monitor.urls import fold
from tests.fakes import FakeClock
from tests.servers import Answer, Request, Server, reply, serve

__all__ = [
    "HTML",
    "XML",
    "Desk",
    "Meter",
    "Network",
    "asked",
    "blank_database",
    "feed",
    "no_internet",
    "open_desk",
    "page",
    "rss",
    "told",
]

HTML = {"Content-Type": "text/html; charset=utf-8"}
XML = {"Content-Type": "application/rss+xml"}
_ADDRESSES = "93.184.215"  # public as the guard sees it; connections to it are led to a server of the test


class Network:
    """Names and connections of one test. Nothing leaves this machine: what is not declared here fails the test."""

    def __init__(self) -> None:
        #: names that were looked up, and addresses that were connected to
        self.looked_up: list[str] = []
        self.reached: list[tuple[str, int]] = []
        self._names: dict[str, list[Sequence[str]]] = {}
        self._servers: dict[str, Server] = {}

    def name(self, host: str, *turns: Sequence[str]) -> None:
        """Let a name have these addresses, one answer per lookup and the last one for good."""
        self._names[host] = list(turns)

    def host(self, host: str, server: Server) -> None:
        """Let a name have a public address of its own, behind which a server of the test answers."""
        address = f"{_ADDRESSES}.{len(self._servers) + 1}"
        self.stand(address, server)
        self.name(host, [address])

    def stand(self, address: str, server: Server) -> None:
        """Let a server answer connections to a public address."""
        self._servers[address] = server

    def addresses(self, host: str) -> Sequence[str]:
        """Return what a name leads to now."""
        self.looked_up.append(host)
        turns = self._names[host.lower().rstrip(".")]
        return turns.pop(0) if len(turns) > 1 else turns[0]

    def knows(self, host: str) -> bool:
        """Say whether a name was declared."""
        return host.lower().rstrip(".") in self._names

    def target(self, address: str, port: int) -> tuple[str, int]:
        """Return where a connection is led."""
        self.reached.append((address, port))
        server = self._servers.get(address)
        if server is not None:
            return server.host, server.port
        assert address in ("127.0.0.1", "::1"), f"a connection to {address} was not foreseen"
        return address, port


@contextmanager
def no_internet(monkeypatch: pytest.MonkeyPatch) -> Iterator[Network]:
    """Put a network of the test in the place of the real one."""
    network, lookup, connect = Network(), socket.getaddrinfo, httpcore.AnyIOBackend.connect_tcp

    def getaddrinfo(host: Any, port: Any, *args: Any, **kwargs: Any) -> list[Any]:
        if network.knows(host):
            return [(0, socket.SOCK_STREAM, 6, "", (address, port)) for address in network.addresses(host)]
        try:  # The spellings of addresses are read as the system reads them; this asks nobody.
            return list(lookup(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
        except socket.gaierror as error:
            raise AssertionError(f"{host} must not be resolved") from error

    async def connect_tcp(self: Any, host: str, port: int, *args: Any, **kwargs: Any) -> Any:
        return await connect(self, *network.target(host, port), *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", connect_tcp)
    yield network


@dataclass(slots=True)
class Meter:
    """How long the event loop stood still at most, and how far the memory rose, over a block.

    A gap counts as far as this process was busy in it: on a loaded machine the loop waits for its turn as well.
    """

    #: seconds of work without a wakeup, and seconds without one in all
    gap: float = 0.0
    silence: float = 0.0
    #: bytes over what there was at the start
    rise: int = 0

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        base = _reset_peak()
        task = asyncio.create_task(self._wake())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            self.rise = 0 if base is None else _memory("VmHWM") - base

    async def _wake(self) -> None:
        while True:
            start, work = time.perf_counter(), time.process_time()
            await asyncio.sleep(0.005)
            silence, busy = time.perf_counter() - start, time.process_time() - work
            self.silence = max(self.silence, silence)
            self.gap = max(self.gap, min(silence, busy))


def _reset_peak() -> int | None:
    """Let the peak of the memory count from now; None where the system cannot tell it, as outside Linux."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return None
    return _memory("VmRSS")


def _memory(name: str) -> int:
    line = next(x for x in Path("/proc/self/status").read_text(encoding="ascii").splitlines() if x.startswith(name))
    return int(line.split()[1]) * 1024


@dataclass(slots=True, kw_only=True)
class Desk:
    """The program with a store of its own, one server that stands for news.example, and a clock that is moved."""

    app: App
    server: Server
    network: Network
    clock: FakeClock
    origin: str = "http://news.example"
    meter: Meter = field(default_factory=Meter)
    #: types of the alerts that were recorded, in their order
    told: list[str] = field(default_factory=list)

    def url(self, target: str) -> str:
        return target if "://" in target else self.origin + target

    async def watch(self, *targets: str, kind: SourceKind = SourceKind.PAGE) -> None:
        wanted = [Wanted(url=self.url(target), kind=kind) for target in targets]
        assert len(await self.app.store.add(wanted, now=self.clock.now())) == len(wanted)

    async def look(self, target: str | None = None) -> Seen:
        """Look at a source, or at the only one, whether it is due or not."""
        self.clock.forward(seconds=1)  # Nothing is looked at twice at one moment.
        urls = None if target is None else frozenset({fold(self.url(target))})
        seen = await self._run(Selection(started=self.clock.now(), urls=urls, everything=urls is None))
        assert len(seen) == 1, seen
        return seen[0]

    async def due(self) -> list[Seen]:
        """Look at what is due now, as the daemon does at each tick."""
        return await self._run(Selection(started=self.clock.now()))

    async def _run(self, selection: Selection) -> list[Seen]:
        seen: list[Seen] = []
        app = self.app
        async with self.meter.running():
            await run_due(app.store, app.checker, app.clock, selection, hosts_at_once=4, on_seen=seen.append)
        self.told += [alert.type.value for one in seen for alert in one.recorded.alerts]
        return seen

    async def source(self, target: str) -> Mapping[str, Any]:
        """Return what is stored of a source."""
        key = fold(self.url(target))
        return next(row for row in await self.app.store.sources() if row["key"] == key)

    async def next_in(self, target: str) -> float:
        """Return the seconds until a source is looked at again."""
        due = (await self.source(target))["next_check_at"]
        return float((due - self.clock.now()).total_seconds())

    async def revisions(self) -> int:
        """Return how many revisions of how many stories are stored, in all."""
        stories = await self.app.store.find_stories("", None)
        return sum([len(await self.app.store.revisions_of(story.id)) for story in stories])

    async def alerts(self) -> list[str]:
        """Return the types of all alerts, in the order in which they came."""
        return [str(row["type"]) for row in await self.app.store.alerts(limit=100)]

    @property
    def asked(self) -> list[str]:
        """The targets that the server was asked for, in order."""
        return [request.target for request in asked(self.server)]

    def sent(self, name: str) -> list[str | None]:
        """Return a header of each request, in order."""
        return [request.headers.get(name.lower()) for request in asked(self.server)]


@asynccontextmanager
async def open_desk(
    folder: Path,
    network: Network,
    answers: Mapping[str, Answer | Sequence[Answer]],
    *,
    toml: str = "",
    tls: ssl.SSLContext | None = None,
    settings: Mapping[str, str] = MappingProxyType({}),
) -> AsyncIterator[Desk]:
    """Open the program over a server. In settings "__" stands for a dot, and ORIGIN for the server's own."""
    clock = FakeClock()
    database = folder / "m.db"
    if not database.exists():
        database.write_bytes(blank_database())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("monitor.app.SystemClock", lambda: clock)
        patch.setattr("monitor.app.httpx.create_ssl_context", lambda **_: tls or _no_authorities())
        async with serve(answers) as server:
            own = {name.replace("__", "."): value.replace("ORIGIN", server.origin) for name, value in settings.items()}
            async with assemble(_settings(folder, toml, own), None) as app:
                network.host("news.example", server)
                yield Desk(app=app, server=server, network=network, clock=clock)


@cache
def blank_database() -> bytes:
    """Return a database as the migrations make it, which takes longer than most tests of this kind."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blank.db"
        open_database(path).dispose()
        return path.read_bytes()


@cache
def _no_authorities() -> ssl.SSLContext:
    """Return TLS settings without the certificates of the public authorities, which take a while to read."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _settings(folder: Path, toml: str, overrides: Mapping[str, str]) -> Settings:
    values = {
        "database.path": str(folder / "m.db"),
        "politeness.gap": "0",
        "schedule.jitter": "0",
        "schedule.page": "1h",
    }
    values |= overrides
    file = folder / "monitor.toml"
    file.write_text(toml, encoding="utf-8")
    return load(file, values, {}) if toml else defaults(values, {})


def asked(server: Server) -> list[Request]:
    """Return the requests for what is watched: robots files are another matter."""
    return [request for request in server.requests if request.target != "/robots.txt"]


def told(seen: Seen, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the lines that people are told of a look."""
    capsys.readouterr()
    Report(as_json=False).seen(seen)
    printed = capsys.readouterr()
    return (printed.out + printed.err).splitlines()


def page(soldiers: str = "11,000", headers: Mapping[str, str] | None = None, *, noise: str = "") -> bytes:
    """Return the answer with a story."""
    more = "".join(f"<p>Paragraph {n} says what officials expect of the coming weeks.</p>" for n in range(9))
    body = (
        f"<html lang='en'><head><title>Troops gather</title></head><body><!-- {noise} --><article>"
        f"<h1>Troops gather</h1><p>About {soldiers} soldiers are in the region, officials said.</p>{more}"
        "</article></body></html>"
    )
    return reply(200, body.encode(), {**HTML, **(headers or {})})


def feed(*items: tuple[str, str], inside: str = "", headers: Mapping[str, str] | None = None) -> bytes:
    """Return the answer with a feed of (address, title), and what else stands in its channel."""
    return reply(200, rss(items, inside).encode(), {**XML, **(headers or {})})


def rss(items: Iterable[tuple[str, str]], inside: str = "") -> str:
    """Return a feed as text."""
    entries = "".join(
        f"<item><title>{title}</title><link>{url}</link><guid>{url}</guid><description>Officials spoke of it."
        "</description></item>"
        for url, title in items
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>'
        f"<title>News</title><link>http://news.example/</link>{inside}{entries}</channel></rss>"
    )
