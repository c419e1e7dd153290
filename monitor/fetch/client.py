"""One address to its answer: polite, bounded, guarded, and conditional where it can be."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urlsplit

import httpx

from monitor.errors import FetchError, ProxyError
from monitor.fetch.body import read_body, read_start
from monitor.fetch.gate import WALL_LIMIT, wall_in
from monitor.fetch.guard import Resolve, resolve_name
from monitor.fetch.headers import as_mapping, conditions, fresh_for, location_of, retry_after, validators_of
from monitor.fetch.politeness import HostGate
from monitor.fetch.pool import LOCATION, ClientPool
from monitor.fetch.proxy import transport_to
from monitor.fetch.robots import MAX_BYTES, MAX_REDIRECTS, RobotsAnswer
from monitor.fetch.robots_files import RobotsFiles
from monitor.fetch.routes import Routes
from monitor.fetch.settings import FetchSettings
from monitor.fetch.troubles import WORLD, Refusal, explain
from monitor.models import Fetched, Gone, NotModified, Trouble, TroubleKind, Validators
from monitor.ports import Clock
from monitor.urls import check_url, host_key, origin_of, resolve

__all__ = ["HttpFetcher"]

T = TypeVar("T")

_HEADERS = (
    (
        b"Accept",
        b"text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.8",
    ),
    (b"Accept-Encoding", b"gzip, deflate"),
    (b"Accept-Language", b"en-US,en;q=0.8,*;q=0.5"),
)
_PERMANENT = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: answers by which publishers keep robots and regions out
_KEPT_OUT = frozenset({401, 403, 451})
#: answers whose Retry-After is about the whole host
_TOO_BUSY = frozenset({429, 503})
#: seconds given to the body of an error, which is read for signs of a wall alone
_ERROR_BODY_TIME = 3.0
_UNREADABLE: tuple[type[Exception], ...] = (FetchError, *WORLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hop:
    """One request on the way from the address that was asked for."""

    #: the address as it was asked for: what troubles are about
    asked: str
    #: the checked address of this hop
    url: str
    #: validators for the first hop; they belong to no other address
    validators: Validators
    #: addresses before this one
    before: tuple[str, ...] = ()
    permanent: bool = True
    max_redirects: int
    #: robots.txt is obeyed, here and on every hop after this one
    as_robot: bool = False


class _Deadline:
    """Seconds that run only while we wait for the network, not for our own politeness."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        start = loop.time()
        try:
            async with asyncio.timeout(max(self._left, 0.0)):
                yield
        finally:
            self._left -= loop.time() - start


class HttpFetcher:
    """Fetches addresses over HTTP/1.1. Implements `monitor.ports.Fetcher`."""

    def __init__(
        self,
        settings: FetchSettings,
        *,
        gate: HostGate,
        clock: Clock,
        ssl_context: ssl.SSLContext | None = None,
        resolve_host: Resolve = resolve_name,
    ) -> None:
        self._settings = settings
        self._gate = gate
        self._clock = clock
        self._ssl_context = ssl_context
        self._resolve_host = resolve_host
        self._routes = Routes(settings.routes)
        timeout = httpx.Timeout(settings.read_timeout, connect=settings.connect_timeout, pool=None)
        self._clients = ClientPool(self._transport, timeout, settings.max_clients)
        self._robots = RobotsFiles(self._robots_txt, gate=gate, clock=clock)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all connections. The fetcher can be used again."""
        await self._clients.close()

    async def fetch(self, url: str, validators: Validators, *, as_robot: bool = False) -> Fetched | NotModified | Gone:
        """Fetch an address, conditionally where there are validators; redirects are followed.

        `as_robot` obeys robots.txt, unless the settings say not to. Raises FetchError, about the address as given,
        for all that is not a whole answer with 200, 304, 404 or 410, and HostWaits.
        """
        try:
            hop = _Hop(
                asked=url,
                url=_checked(url),
                validators=validators,
                max_redirects=self._settings.max_redirects,
                as_robot=as_robot and self._settings.robots,
            )
            return await self._follow(hop, self._answer)
        except WORLD as error:
            kind, reason = explain(error, self._settings)
            wait = error.retry_after if isinstance(error, Refusal) else None
            raise FetchError(Trouble(kind=kind, url=url, reason=reason, retry_after=wait)) from error

    async def _follow(self, hop: _Hop, read: Callable[[_Hop, httpx.Response], Awaitable[T]]) -> T:
        deadline = _Deadline(self._settings.deadline)
        while True:
            if hop.as_robot:
                await self._robots.check(hop.url)
            async with self._gate.turn(host_key(hop.url)), deadline.running(), self._send(hop) as response:
                if response.status_code not in _REDIRECTS:
                    await self._heed_retry_after(hop, response)
                    return await read(hop, response)
                hop = self._next(hop, response)

    @asynccontextmanager
    async def _send(self, hop: _Hop) -> AsyncIterator[httpx.Response]:
        async with self._clients.client(origin_of(hop.url)) as client:
            response = await client.send(self._request(client, hop), stream=True, follow_redirects=False)
            try:
                yield response
            finally:
                await response.aclose()

    def _request(self, client: httpx.AsyncClient, hop: _Hop) -> httpx.Request:
        route = self._routes.find(hop.url)
        headers = [(b"User-Agent", self._settings.user_agent.encode("ascii")), *_HEADERS]
        if route is not None:
            headers.append((b"Forwarded", route.forwarded.encode("ascii")))
        return client.build_request(
            "GET", hop.url if route is None else route.ask(hop.url), headers=[*headers, *conditions(hop.validators)]
        )

    def _transport(self, origin: str) -> httpx.AsyncBaseTransport:
        # Made at the first request, because reading the certificates takes a while.
        self._ssl_context = self._ssl_context or httpx.create_ssl_context(trust_env=False)
        route = self._routes.find(origin)
        return transport_to(
            origin,
            self._ssl_context,
            allow=self._settings.allow,
            # What a route leads to is near, so that it is asked straight.
            targets=[] if route is None else [route.address],
            proxy=self._settings.proxy if route is None else None,
            resolve=self._resolve_host,
        )

    def _next(self, hop: _Hop, response: httpx.Response) -> _Hop:
        location = location_of(response.extensions[LOCATION])
        if not location:
            raise Refusal(TroubleKind.REDIRECTS, f"answered {response.status_code} without an address to go to")
        try:
            url = _checked(self._routes.home(resolve(hop.url, location), hop.url))
        except (ValueError, Refusal) as error:
            raise Refusal(TroubleKind.REDIRECTS, "redirects to an address that cannot be fetched") from error
        before = (*hop.before, hop.url)
        if hop.url.startswith("https:") and url.startswith("http:"):
            raise Refusal(TroubleKind.REDIRECTS, "redirects from https to http")
        if url in before:
            raise Refusal(TroubleKind.REDIRECTS, "redirects in a circle")
        if len(before) > hop.max_redirects:
            raise Refusal(TroubleKind.REDIRECTS, f"redirects more than {hop.max_redirects} times")
        permanent = hop.permanent and response.status_code in _PERMANENT
        return replace(hop, url=url, validators=Validators(), before=before, permanent=permanent)

    async def _heed_retry_after(self, hop: _Hop, response: httpx.Response) -> None:
        """Leave the whole host alone for as long as it asks for (RFC 9110, 10.2.3)."""
        if response.status_code in _TOO_BUSY:
            wait = retry_after(as_mapping(response.headers), self._clock.now(), self._settings.retry_after_cap)
            if wait is not None:
                await self._gate.hold(host_key(hop.url), wait)

    async def _robots_txt(self, origin: str) -> RobotsAnswer:
        url = f"{origin}/robots.txt"
        try:
            hop = _Hop(asked=url, url=url, validators=Validators(), max_redirects=MAX_REDIRECTS)
            return await self._follow(hop, self._robots_answer)
        except ProxyError:
            raise  # It says nothing of the site, so there is nothing to remember of its robots.txt.
        except WORLD as error:
            kind, reason = explain(error, self._settings)
            return RobotsAnswer(trouble=kind, reason=reason)

    async def _robots_answer(self, _hop: _Hop, response: httpx.Response) -> RobotsAnswer:
        status = response.status_code
        if not 200 <= status < 300:
            return RobotsAnswer(status=status, reason=f"answered {status}")
        text = (await read_start(response, limit=MAX_BYTES)).decode("utf-8-sig", "replace").replace("\0", "")
        return RobotsAnswer(status=status, text=text)

    async def _answer(self, hop: _Hop, response: httpx.Response) -> Fetched | NotModified | Gone:
        if response.status_code == 304:
            await response.aread()  # There is no body, and a connection whose answer was read to its end is kept.
            return self._not_modified(hop, response)
        if response.status_code == 200:
            return await self._whole(hop, response)
        return self._failed(hop, response, await self._error_body(hop, response))

    def _not_modified(self, hop: _Hop, response: httpx.Response) -> NotModified:
        if not conditions(hop.validators):
            raise Refusal(TroubleKind.PROTOCOL, "answered 304 to a request that did not ask for changes")
        now = self._clock.now()
        holds = fresh_for(as_mapping(response.headers), now)
        return NotModified(url=hop.asked, validators=validators_of(response.headers), fetched_at=now, fresh_for=holds)

    async def _whole(self, hop: _Hop, response: httpx.Response) -> Fetched:
        settings = self._settings
        body = await read_body(response, max_wire=settings.max_wire, max_decoded=settings.max_decoded, url=hop.asked)
        headers = as_mapping(response.headers)
        if not body.strip():
            raise Refusal(TroubleKind.EMPTY, "answered with an empty body")
        wall = wall_in(200, headers, body)
        if wall is not None:
            raise Refusal(TroubleKind.BOT_WALL, f"answered with {wall}")
        now = self._clock.now()
        return Fetched(
            url=hop.asked,
            final_url=hop.url,
            status=200,
            headers=headers,
            body=body,
            validators=validators_of(response.headers),
            fetched_at=now,
            fresh_for=fresh_for(headers, now),
            moved=bool(hop.before) and hop.permanent,
        )

    async def _error_body(self, hop: _Hop, response: httpx.Response) -> bytes:
        limit = min(WALL_LIMIT, self._settings.max_wire, self._settings.max_decoded)
        try:
            async with asyncio.timeout(_ERROR_BODY_TIME):
                return await read_body(response, max_wire=limit, max_decoded=limit, url=hop.asked)
        except _UNREADABLE:
            # The status has said what counts; a wall that cannot be read is not looked for.
            return b""

    def _failed(self, hop: _Hop, response: httpx.Response, body: bytes) -> Gone:
        status, headers = response.status_code, as_mapping(response.headers)
        wait = retry_after(headers, self._clock.now(), self._settings.retry_after_cap)
        if status == 429:
            raise Refusal(TroubleKind.RATE_LIMITED, "answered 429: too many requests", retry_after=wait)
        wall = wall_in(status, headers, body)
        if wall is not None:
            raise Refusal(TroubleKind.BOT_WALL, f"answered {status} with {wall}", retry_after=wait)
        if status in _KEPT_OUT:
            raise Refusal(TroubleKind.BOT_WALL, f"answered {status}: not let in", retry_after=wait)
        if status in (404, 410):
            return Gone(url=hop.asked, permanent=status == 410, fetched_at=self._clock.now())
        raise Refusal(TroubleKind.HTTP_STATUS, f"answered {status}", retry_after=wait)


def _checked(url: str) -> str:
    """Return an address as it may be fetched, and as both parsers that see it understand it."""
    try:
        address = check_url(url)
        seen = httpx.URL(address)
        names = {seen.host, seen.raw_host.decode("ascii")}
    except (ValueError, httpx.InvalidURL) as error:
        raise Refusal(TroubleKind.BAD_URL, "is not an address that can be fetched") from error
    host = urlsplit(address).hostname or ""
    if host.isascii() and host not in names:
        raise Refusal(TroubleKind.BAD_URL, "is not an address that can be fetched")
    return address
