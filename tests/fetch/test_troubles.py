"""Errors in words for people."""

from __future__ import annotations

import asyncio
import errno
import ssl

import httpcore
import httpx
import pytest

from monitor.errors import FetchError
from monitor.fetch import FetchSettings, read_body
from monitor.fetch.troubles import WORLD, explain
from monitor.models import TroubleKind, Validators
from monitor.ports import Fetcher
from tests.fetch.helpers import fetching, settings
from tests.servers import hang, reply, serve


def certificate(code: int) -> httpcore.ConnectError:
    cause = ssl.SSLCertVerificationError("names 10.0.0.7")
    cause.verify_code = code
    error = httpcore.ConnectError("names 10.0.0.7")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "kind", "reason"),
    [
        (httpx.ConnectTimeout(""), TroubleKind.TIMEOUT, "no connection within 10 s"),
        (httpcore.ReadTimeout(), TroubleKind.TIMEOUT, "no sign of life for 10 s"),
        (TimeoutError(), TroubleKind.TIMEOUT, "not finished within 5 s"),
        (certificate(10), TroubleKind.TLS, "certificate has expired"),
        (certificate(62), TroubleKind.TLS, "certificate is made out to another name"),
        (certificate(99), TroubleKind.TLS, "certificate is not accepted"),
        (ssl.SSLError("names 10.0.0.7"), TroubleKind.TLS, "TLS handshake failed"),
        (httpcore.ConnectError("10.0.0.7"), TroubleKind.CONNECT, "no connection"),
        (httpcore.ReadError("10.0.0.7"), TroubleKind.CONNECT, "connection lost before the answer was complete"),
        (OSError(errno.EHOSTUNREACH, "10.0.0.7"), TroubleKind.CONNECT, "host cannot be reached"),
        (httpx.RemoteProtocolError("b'SSH-2.0'"), TroubleKind.PROTOCOL, "answer is not valid HTTP"),
        (httpx.InvalidURL("http://10.0.0.7"), TroubleKind.BAD_URL, "is not an address that can be fetched"),
        (httpx.UnsupportedProtocol("x"), TroubleKind.BAD_URL, "is not an address that can be fetched"),
        (UnicodeError("label too long"), TroubleKind.BAD_URL, "is not an address that can be fetched"),
    ],
)
def test_every_error_of_the_world_has_a_kind_and_a_reason(error: Exception, kind: TroubleKind, reason: str) -> None:
    assert isinstance(error, WORLD)
    assert explain(error, settings()) == (kind, reason)


@pytest.mark.parametrize("error", [KeyError("a"), TypeError("a"), ValueError("a"), AssertionError("a")])
def test_bugs_are_not_of_the_world(error: Exception) -> None:
    assert not isinstance(error, WORLD)


@pytest.mark.parametrize("name", ["", " ", "a\r\nX: b", "caf\u00e9"])
def test_a_client_name_that_is_no_header_value_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="user_agent"):
        FetchSettings(user_agent=name)


async def test_a_body_that_is_too_large_names_the_address_it_came_from() -> None:
    request = httpx.Request("GET", "http://news.example/a")
    with pytest.raises(FetchError) as caught:
        await read_body(httpx.Response(200, content=b"12345", request=request), max_wire=4, max_decoded=4)
    assert caught.value.trouble.url == "http://news.example/a"


async def test_a_fetch_that_is_cancelled_lets_go_of_its_host() -> None:
    asked = asyncio.Event()

    async def stay(request: object, writer: object) -> None:
        asked.set()
        await asyncio.Event().wait()

    async with serve({"/": [stay, reply(body=b"<p>Story</p>")]}) as server, fetching() as made:
        fetcher: Fetcher = made
        task = asyncio.create_task(fetcher.fetch(server.url(), Validators()))
        await asked.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        async with asyncio.timeout(2):
            await fetcher.fetch(server.url(), Validators())


async def test_many_fetches_at_once_are_singly_served_per_host_and_side_by_side_across_hosts() -> None:
    page = {"*": reply(body=b"<p>Story</p>")}
    async with serve(page) as one, serve(page) as two, serve({"/": hang}) as stuck, fetching() as fetcher:
        waiting = asyncio.create_task(fetcher.fetch(stuck.url(), Validators()))
        urls = [server.url(f"/{number}") for number in range(20) for server in (one, two)]
        await asyncio.gather(*(fetcher.fetch(url, Validators()) for url in urls))
        assert (one.connections, two.connections) == (1, 1)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
