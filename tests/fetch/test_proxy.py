"""Through a proxy: what is sent to it, what is not asked of it, and how its failures are told."""

from __future__ import annotations

import asyncio
import gzip
import logging
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import ip_network
from typing import Any

import pytest

from monitor.app import read_address
from monitor.config import defaults
from monitor.fetch import GuardedBackend, HttpFetcher, Network, ProcessMemory
from monitor.fetch.troubles import Refusal
from monitor.models import Fetched, Proxy, Trouble, TroubleKind
from tests.certificates import Certificate, make_certificate
from tests.fetch.helpers import NONE, StillClock, fetching, nothing_resolves, stub, trouble_of
from tests.proxies import ProxyServer, proxy_to
from tests.servers import Answer, Server, drip, hang, redirect, reply, serve

PAGE = reply(body=b"<p>Story</p>", headers={"Content-Type": "text/html"})
CREDENTIALS = b"reader:canary-1"
BASIC = "Basic cmVhZGVyOmNhbmFyeS0x"
with_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="certificates are made with openssl")


@dataclass(frozen=True, slots=True)
class Way:
    """A fetcher, the proxy that it uses, and the server behind that."""

    fetcher: HttpFetcher
    proxy: ProxyServer
    server: Server


@asynccontextmanager
async def way(
    answers: dict[str, Answer | Sequence[Answer]],
    *,
    credentials: bytes | None = None,
    refuses: bytes | None = None,
    own: Certificate | None = None,
    tls_to_proxy: bool = False,
    **changes: Any,
) -> AsyncIterator[Way]:
    """Open a fetcher over a proxy behind which news.example answers. Nothing but the proxy is on a private address."""
    tls = own.server() if own else None
    changes = {"allow": (), "ssl_context": own.trusting() if own else None} | changes
    async with (
        serve(answers, tls=None if tls_to_proxy else tls) as server,
        proxy_to({"news.example": server}, answer=refuses, tls=tls if tls_to_proxy else None) as proxy,
        fetching(proxy=proxy.at(credentials, "news.example" if tls_to_proxy else "127.0.0.1"), **changes) as fetcher,
    ):
        yield Way(fetcher, proxy, server)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("tls"), "news.example")


# What is sent


async def test_http_is_asked_of_the_proxy_by_whole_address_and_the_name_is_not_looked_up_here() -> None:
    async with way({"*": PAGE}, credentials=CREDENTIALS) as over:
        fetched = await over.fetcher.fetch("http://news.example/a?b=%20c#d", NONE)
        await over.fetcher.fetch("http://news.example/2", NONE)
    assert isinstance(fetched, Fetched)
    assert (fetched.body, fetched.final_url) == (b"<p>Story</p>", "http://news.example/a?b=%20c#d".partition("#")[0])
    assert over.proxy.lines == ["GET http://news.example/a?b=%20c", "GET http://news.example/2"]
    assert over.proxy.connections == over.server.connections == 1
    for request in over.proxy.asked:
        assert (request.headers["host"], request.headers["proxy-authorization"]) == ("news.example", BASIC)
        assert request.headers["user-agent"] == "monitor-test/1"


@with_openssl
async def test_https_goes_through_a_tunnel_and_the_site_never_sees_the_password(own: Certificate) -> None:
    async with way({"*": PAGE}, own=own, credentials=CREDENTIALS) as over:
        for path in ("/1", "/2"):
            assert isinstance(await over.fetcher.fetch(f"https://news.example{path}", NONE), Fetched)
    assert over.proxy.lines == ["CONNECT news.example:443"]
    assert over.proxy.asked[0].headers == {"host": "news.example:443", "proxy-authorization": BASIC}
    assert [request.target for request in over.server.requests] == ["/1", "/2"]
    assert all("proxy-authorization" not in request.headers for request in over.server.requests)
    assert over.server.connections == 1


@with_openssl
async def test_the_certificate_behind_a_tunnel_is_tested_against_the_name_that_was_asked_for(own: Certificate) -> None:
    async with (
        serve({"*": PAGE}, tls=own.server()) as server,
        proxy_to({"other.example": server}) as proxy,
        fetching(proxy=proxy.at(), ssl_context=own.trusting()) as fetcher,
    ):
        trouble = await trouble_of(fetcher, "https://other.example/")
    assert (trouble.kind, trouble.reason) == (TroubleKind.TLS, "certificate is made out to another name")
    assert server.requests == []


@with_openssl
async def test_a_proxy_is_spoken_to_over_tls_where_its_address_says_so(own: Certificate) -> None:
    names = stub({"news.example": ["127.0.0.1"]})
    async with way({"*": PAGE}, own=own, tls_to_proxy=True, resolve=names, credentials=CREDENTIALS) as over:
        assert isinstance(await over.fetcher.fetch("http://news.example/", NONE), Fetched)
    assert over.proxy.lines == ["GET http://news.example/"]


@with_openssl
async def test_a_tunnel_opens_through_a_proxy_over_tls(own: Certificate) -> None:
    names = stub({"news.example": ["127.0.0.1"]})
    async with (
        serve({"*": PAGE}, tls=own.server()) as server,
        proxy_to({"news.example": server}, tls=own.server()) as proxy,
        fetching(proxy=proxy.at(host="news.example"), ssl_context=own.trusting(), resolve=names) as fetcher,
    ):
        assert isinstance(await fetcher.fetch("https://news.example/", NONE), Fetched)
    assert proxy.lines == ["CONNECT news.example:443"]


@with_openssl
async def test_a_proxy_whose_certificate_does_not_hold_gets_no_password(own: Certificate) -> None:
    names = stub({"other.example": ["127.0.0.1"]})
    async with proxy_to({}, tls=own.server()) as proxy:
        by = proxy.at(CREDENTIALS, "other.example")
        async with fetching(proxy=by, ssl_context=own.trusting(), resolve=names) as fetcher:
            trouble = await trouble_of(fetcher, "https://news.example/")
    assert (trouble.kind, trouble.reason) == (
        TroubleKind.PROXY,
        f"the proxy {by} cannot be reached: certificate is made out to another name",
    )
    assert proxy.asked == []


async def test_no_variable_of_the_environment_names_a_proxy_or_takes_one_away(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "*")
    async with way({"*": PAGE}) as over:
        await over.fetcher.fetch("http://news.example/", NONE)
    assert over.proxy.connections == 1


async def test_what_a_route_leads_elsewhere_is_asked_straight() -> None:
    async with (
        serve({"*": PAGE}) as near,
        way({"*": PAGE}, routes={"https://www.example.org": near.origin}) as over,
    ):
        await over.fetcher.fetch("https://www.example.org/a", NONE)
        await over.fetcher.fetch("http://news.example/b", NONE)
    assert [request.target for request in near.requests] == ["/a"]
    assert over.proxy.lines == ["GET http://news.example/b"]


# Limits


async def test_caps_and_the_deadline_hold_through_a_proxy() -> None:
    bomb = reply(body=gzip.compress(b"\0" * 4_000_000, mtime=0), headers={"Content-Encoding": "gzip"})
    slow = drip(b"a" * 100, every=0.05, head=b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
    async with way({"/bomb": bomb, "/slow": slow}, max_decoded=1_000_000, deadline=0.15) as over:
        large = await trouble_of(over.fetcher, "http://news.example/bomb")
        late = await trouble_of(over.fetcher, "http://news.example/slow")
    assert (large.kind, late.kind) == (TroubleKind.TOO_LARGE, TroubleKind.TIMEOUT)


async def test_one_connection_to_the_proxy_for_each_origin_however_many_pages_are_asked_for() -> None:
    urls = [f"http://{host}.example/{n}" for host in "ab" for n in range(5)]
    async with (
        serve({"*": PAGE}) as server,
        proxy_to({"a.example": server, "b.example": server}) as proxy,
        fetching(proxy=proxy.at()) as fetcher,
    ):
        await asyncio.gather(*(fetcher.fetch(url, NONE) for url in urls))
    assert (proxy.connections, len(proxy.asked)) == (2, 10)


# What is not asked of it


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:10.1.2.3]", "[64:ff9b::a00:1]", "localhost",
        "LOCALHOST.", "a.localhost", "127.1", "2130706433", "0x7f000001", "0", "127.0.0.1.",
        "printer.local", "metadata.google.internal", "box.home.arpa", "intranet", "site.onion", "a.test", "1.2.3.4.5",
        "news.example.127",
    ],
)  # fmt: skip
@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_what_no_public_host_is_called_is_refused_before_the_proxy_is_connected_to(
    scheme: str, host: str
) -> None:
    async with way({"*": PAGE}) as over:
        trouble = await trouble_of(over.fetcher, f"{scheme}://{host}/")
    assert trouble.kind is TroubleKind.BLOCKED_ADDRESS
    assert over.proxy.connections == 0


def passes(host: str, port: int, allow: Sequence[str] = ()) -> bool:
    networks: list[Network] = [ip_network(text) for text in allow]
    guard = GuardedBackend(allow=networks, targets=[("127.0.0.1", 3128)], resolve=nothing_resolves)
    try:
        guard.check_target(host, port)
    except Refusal:
        return False
    return True


@pytest.mark.parametrize(
    ("host", "port", "allow", "expected"),
    [
        ("news.example", 443, (), True),
        ("xn--bcher-kva.example", 80, (), True),
        ("local.example", 8080, (), True),
        ("nothome.arpa", 80, (), True),
        ("8.8.8.8", 443, (), True),
        ("2606:4700::1", 443, (), True),
        ("0177.0.0.1", 80, (), False),
        ("news.example", 22, (), False),
        ("8.8.8.8", 22, (), False),
        ("10.1.2.3", 9000, ("10.0.0.0/8",), True),
        ("10.1.2.3", 9000, ("192.168.0.0/16",), False),
        ("localhost", 8801, ("127.0.0.0/8",), True),
        ("127.1", 8801, ("127.0.0.0/8",), True),
        # A name may lead anywhere, so that no one network allows it.
        ("printer.local", 80, ("10.0.0.0/8",), False),
        ("news.example", 9000, ("10.0.0.0/8",), False),
        ("printer.local", 9000, ("0.0.0.0/0", "::/0"), True),
        ("printer.local", 9000, ("0.0.0.0/0",), False),
        # Where the proxy stands we connect to, and ask nothing for.
        ("127.0.0.1", 3128, (), False),
    ],
)
def test_a_target_is_tested_by_its_name_alone(host: str, port: int, allow: Sequence[str], expected: bool) -> None:
    assert passes(host, port, allow) is expected


async def test_every_hop_of_a_redirect_is_tested() -> None:
    async with way({"/": redirect("http://169.254.169.254/latest/")}) as over:
        trouble = await trouble_of(over.fetcher, "http://news.example/")
    assert trouble.kind is TroubleKind.BLOCKED_ADDRESS
    assert over.proxy.lines == ["GET http://news.example/"]


async def test_an_allowed_address_is_asked_through_the_proxy_too() -> None:
    async with (
        serve({"*": PAGE}) as server,
        proxy_to({"127.0.0.1": server}) as proxy,
        fetching(proxy=proxy.at()) as fetcher,
    ):
        await fetcher.fetch(server.url("/a"), NONE)
    assert proxy.lines == [f"GET {server.url('/a')}"]


# How it fails


async def failure(proxy: Proxy, scheme: str = "https", **changes: Any) -> Trouble:
    async with fetching(proxy=proxy, allow=(), **changes) as fetcher:
        trouble = await trouble_of(fetcher, f"{scheme}://news.example/")
    assert trouble.kind is TroubleKind.PROXY
    assert trouble.reason.startswith(f"the proxy {proxy} ")
    assert "canary" not in trouble.reason
    return trouble


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_proxy_that_takes_no_connection_is_told_as_such(scheme: str) -> None:
    async with proxy_to({}) as gone:
        proxy = gone.at(CREDENTIALS)
    assert (await failure(proxy, scheme)).reason.endswith("cannot be reached: connection refused")


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_proxy_whose_name_does_not_resolve_is_told_as_such(scheme: str) -> None:
    proxy = Proxy(scheme="http", host="proxy.example", port=3128, credentials=CREDENTIALS)
    told = await failure(proxy, scheme, resolve=stub({"proxy.example": []}))
    assert told.reason == "the proxy http://proxy.example:3128 cannot be reached: name has no address"


@pytest.mark.parametrize(
    ("scheme", "credentials", "reason"),
    [
        ("http", None, "wants a user name and a password"),
        ("https", None, "wants a user name and a password"),
        ("http", CREDENTIALS, "does not take the user name and password"),
        ("https", CREDENTIALS, "does not take the user name and password"),
    ],
)
async def test_a_proxy_that_wants_another_password_is_told_as_such(
    scheme: str, credentials: bytes | None, reason: str
) -> None:
    refuses = reply(407, b"canary", headers={"Proxy-Authenticate": "Basic"})
    async with proxy_to({}, answer=refuses) as proxy:
        assert reason in (await failure(proxy.at(credentials), scheme)).reason


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (reply(502, b"canary"), "answered 502: it opens no way to this host"),
        (reply(503, headers={"Retry-After": "3600"}), "answered 503: it opens no way to this host"),
        (reply(403), "answered 403: it opens no way to this host"),
        (redirect("http://login.example/"), "answered 302: it opens no way to this host"),
        (b"", "closed the connection without an answer"),
        (b"HTTP/1.1 200 OK", "closed the connection without an answer"),
        (b"canary\r\n\r\n", "answers with something that is not HTTP"),
        (b"HTTP/1.1 2000 OK\r\n\r\n", "answers with something that is not HTTP"),
        (b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 10_000, "answers with something that is not HTTP"),
        (b"HTTP/1.1 200 OK\r\n\r\ncanary", "sends more than the answer to a CONNECT"),
    ],
)
async def test_a_proxy_that_opens_no_tunnel_is_told_as_such(answer: bytes, reason: str) -> None:
    async with proxy_to({}, answer=answer) as proxy:
        told = await failure(proxy.at(CREDENTIALS))
        assert told.reason.endswith(reason)
        assert told.retry_after is None


async def test_a_proxy_that_never_answers_ends_with_the_connection_s_time() -> None:
    async with serve({"*": hang}) as server:
        proxy = Proxy(scheme="http", host="127.0.0.1", port=server.port)
        assert (await failure(proxy, connect_timeout=0.1)).reason.endswith("made no connection in time")


async def test_what_a_site_answers_is_its_own_answer() -> None:
    async with way({"/busy": reply(503), "/gone": reply(404)}) as over:
        assert (await trouble_of(over.fetcher, "http://news.example/busy")).kind is TroubleKind.HTTP_STATUS


async def test_a_failure_of_the_proxy_is_not_remembered_as_the_site_s_robots_txt() -> None:
    memory, clock = ProcessMemory(), StillClock()
    async with (
        proxy_to({}, answer=reply(503)) as proxy,
        fetching(proxy=proxy.at(), memory=memory, clock=clock) as fetcher,
    ):
        for _ in range(2):
            trouble = await trouble_of(fetcher, "https://news.example/a", as_robot=True)
            assert trouble.kind is TroubleKind.PROXY
            clock.forward(days=31)
    assert await memory.robots("https://news.example") is None
    assert len(proxy.asked) == 2


# Who names it


async def test_the_program_asks_through_the_proxy_that_its_configuration_names() -> None:
    async with serve({"*": PAGE}) as server, proxy_to({"news.example": server}) as proxy:
        settings = defaults({"fetch.proxy": f"http://reader:canary-1@127.0.0.1:{proxy.port}"})
        assert (await read_address(settings, "http://news.example/a")).text == "Story"
    assert proxy.lines == ["GET http://news.example/a"]
    assert proxy.asked[0].headers["proxy-authorization"] == BASIC


# What is shown


@with_openssl
async def test_the_password_stands_in_no_log_and_no_repr(own: Certificate, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with way({"*": PAGE}, own=own, credentials=CREDENTIALS) as over:
        await over.fetcher.fetch("https://news.example/", NONE)
    async with way({"*": PAGE}, credentials=CREDENTIALS) as over:
        await over.fetcher.fetch("http://news.example/", NONE)
        shown = f"{over.proxy.at(CREDENTIALS)!r} {over.proxy.at(CREDENTIALS)} {caplog.text}"
    assert "canary" not in shown
    assert "cmVhZGVy" not in shown
