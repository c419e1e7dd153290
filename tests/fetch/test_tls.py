"""Certificates are tested, and what is wrong with one is said."""

from __future__ import annotations

import asyncio
import shutil
import ssl

import pytest

from monitor.fetch import HostGate, HttpFetcher
from monitor.models import Fetched, TroubleKind, Validators
from tests.certificates import Certificate, make_certificate
from tests.fetch.helpers import StillClock, fetching, settings, stub, trouble_of
from tests.servers import reply, serve

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="certificates are made with openssl")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("tls"), "news.example")


NAMES = stub({"news.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]})


async def test_the_name_is_kept_for_the_certificate_while_the_connection_goes_to_the_tested_address(
    own: Certificate,
) -> None:
    fetching_it = fetching(resolve=NAMES, ssl_context=own.trusting())
    async with serve({"/": reply(body=b"<p>Story</p>")}, tls=own.server()) as server, fetching_it as fetcher:
        fetched = await fetcher.fetch(f"https://news.example:{server.port}/", Validators())
    assert isinstance(fetched, Fetched)
    assert server.requests[0].headers["host"] == f"news.example:{server.port}"


@pytest.mark.parametrize(
    ("host", "trusted", "reason"),
    [
        ("news.example", False, "certificate is self-signed"),
        ("other.example", True, "certificate is made out to another name"),
        ("127.0.0.1", True, "certificate is made out to another name"),
    ],
)
async def test_a_certificate_that_does_not_hold_is_trouble(
    own: Certificate, host: str, trusted: bool, reason: str
) -> None:
    context = own.trusting() if trusted else ssl.create_default_context()
    fetching_it = fetching(resolve=NAMES, ssl_context=context)
    async with serve({"/": reply(body=b"secret")}, tls=own.server()) as server, fetching_it as fetcher:
        trouble = await trouble_of(fetcher, f"https://{host}:{server.port}/")
    assert (trouble.kind, trouble.reason) == (TroubleKind.TLS, reason)
    assert server.requests == []


async def test_a_server_without_tls_is_tls_trouble() -> None:
    async def answer(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(reply(400))
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server, fetching() as fetcher:
        port = server.sockets[0].getsockname()[1]
        trouble = await trouble_of(fetcher, f"https://127.0.0.1:{port}/")
    assert (trouble.kind, trouble.reason) == (TroubleKind.TLS, "TLS handshake failed")


async def test_the_fetcher_trusts_the_public_authorities_by_default(own: Certificate) -> None:
    clock = StillClock()
    fetching_it = HttpFetcher(settings(), gate=HostGate(gap=0, clock=clock), clock=clock)
    async with serve({"/": reply(body=b"secret")}, tls=own.server()) as server, fetching_it as fetcher:
        trouble = await trouble_of(fetcher, server.url())
    assert (trouble.kind, trouble.reason) == (TroubleKind.TLS, "certificate is self-signed")
