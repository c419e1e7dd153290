"""Servers that are slow, break the protocol or send harmful headers, the rows of the area http."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.check import Result
from monitor.config import Fetch
from monitor.models import TroubleKind
from monitor.store import schema
from tests.bad_inputs.cases import Bench, Case, calm_look, each, nothing_told, spoils
from tests.fakes import START
from tests.offline import asked, page
from tests.servers import Answer, closing, drip, hang, redirect, reply, serve

HEAD = b"HTTP/1.1 200 OK\r\n"
ODD = "answer is not valid HTTP"
DAY = 86_400


def broken(raw: bytes, reason: str = ODD) -> Case:
    return spoils(closing(raw), TroubleKind.PROTOCOL, reason)


async def slow_body(bench: Bench) -> None:
    assert Fetch().deadline == timedelta(seconds=30)
    answer = drip(b"<html>" * 500, every=0.02, head=HEAD + b"Content-Type: text/html\r\n\r\n")
    await spoils(answer, TroubleKind.TIMEOUT, "not finished within 0.2 s", fetch__deadline="0.2s")(bench)


async def silence(bench: Bench) -> None:
    assert (Fetch().read_timeout, Fetch().connect_timeout) == (timedelta(seconds=10),) * 2
    await spoils(hang, TroubleKind.TIMEOUT, "no sign of life for 0.1 s", fetch__read_timeout="0.1s")(bench)


async def odd_etag(bench: Bench) -> None:
    sent = b'HTTP/1.1 200 OK\r\nETag: "\xff\xfe"\r\n' + page().partition(b"\r\n")[2]
    async with bench.desk({"/a": [sent, reply(304), sent]}) as desk:
        await desk.watch("/a")
        results = [(await calm_look(desk)).look.result for _ in range(3)]
        assert results == [Result.FIRST, Result.UNCHANGED, Result.UNCHANGED]
        assert b'If-None-Match: "\xff\xfe"' in asked(desk.server)[1].raw


async def tampered_store(bench: Bench) -> None:
    async with bench.desk({"/a": page(headers={"ETag": '"1"'})}) as desk:
        await desk.watch("/a")
        await desk.look()
        values = {"etag": 'a"\r\nX-Evil: 1', "last_modified": "a\nX-Evil: 1"}
        await desk.app.store.run(lambda connection: connection.execute(sa.update(schema.sources).values(values)))
        assert (await calm_look(desk)).look.result is Result.UNCHANGED
        assert "x-evil" not in asked(desk.server)[1].headers
        assert desk.sent("If-None-Match") == [None, None]
        assert (await desk.source("/a"))["etag"] == '"1"'


def asks_to_wait(value: str, seconds: float) -> Case:
    """A 429 with this Retry-After: the next look comes so many seconds later, and other than that nothing happens."""

    async def case(bench: Bench) -> None:
        answer = reply(429, b"", {"Retry-After": value})
        async with bench.desk({"/a": page()}) as desk:
            await desk.watch("/a")
            await desk.look()
            desk.server.answers["/a"] = answer
            seen = await calm_look(desk)
            nothing_told(seen, TroubleKind.RATE_LIMITED, "answered 429: too many requests", bench.capsys)
            assert await desk.next_in("/a") == seconds

    return case


async def cookies(bench: Bench) -> None:
    crumbs = page(headers={"Set-Cookie": "seen=a; Path=/"})
    async with bench.desk({"/a": crumbs, "/b": [redirect("/c"), page()], "/c": crumbs}) as desk:
        for target in ("/a", "/b"):
            await desk.watch(target)
        for target in ("/a", "/b", "/a", "/b"):
            assert (await calm_look(desk, target)).look.trouble is None
        assert set(desk.sent("Cookie")) == {None}


async def headers_elsewhere(bench: Bench) -> None:
    async with serve({"/b": page()}) as other, bench.desk({"/a": redirect("http://other.example/b")}) as desk:
        bench.network.host("other.example", other)
        await desk.watch("/a")
        assert (await calm_look(desk)).look.trouble is None
    # There is no setting for headers of one's own: nothing but these can leak.
    assert sorted(asked(other)[0].headers) == [
        "accept", "accept-encoding", "accept-language", "connection", "host", "user-agent",
    ]  # fmt: skip


def certificate(folder: Path, days: str) -> tuple[Path, Path]:
    """Make a certificate for news.example that is good for some days; below zero it has expired."""
    made, key, request = (folder / name for name in ("cert.pem", "key.pem", "request.pem"))
    ask = (
        f"req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout {key} -out {request}"
        " -subj /CN=news.example -addext subjectAltName=DNS:news.example"
    )
    sign = f"x509 -req -in {request} -signkey {key} -days {days} -out {made} -copy_extensions copy"
    for command in (ask, sign):
        subprocess.run(["openssl", *command.split()], check=True, capture_output=True)
    return made, key


def bad_certificate(host: str, days: str, reason: str, *, trusted: bool = True) -> Case:
    """Nothing is asked of a server with such a certificate, and nothing without TLS in its place."""

    async def case(bench: Bench) -> None:
        if shutil.which("openssl") is None:
            pytest.skip("certificates are made with openssl")
        made, key = certificate(bench.folder, days)
        server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        server_side.load_cert_chain(made, key)
        client_side = ssl.create_default_context(cafile=str(made) if trusted else None)
        async with serve({"/a": page()}, tls=server_side) as server, bench.desk({}, tls=client_side) as desk:
            bench.network.host(host, server)
            bench.network.reached.clear()
            await desk.watch(f"https://{host}/a")
            for _ in range(2):
                nothing_told(await calm_look(desk), TroubleKind.TLS, reason, bench.capsys)
                assert server.requests == []
            assert {port for _, port in bench.network.reached} == {443}

    return case


def walls(*statuses: int) -> Case:
    return each(*(spoils(reply(s, b"no"), TroubleKind.BOT_WALL, f"answered {s}") for s in statuses))


MANY = HEAD + b"".join(b"X-%d: %s\r\n" % (n, b"a" * 40) for n in range(3000)) + b"\r\na"
NINES: Answer = b"HTTP/1.1 999 Odd\r\nContent-Length: 5\r\n\r\nStory"

ROWS: dict[str, Case] = {
    "B074": slow_body,
    "B075": silence,
    "B076": broken(MANY),
    "B077": odd_etag,
    "B078": tampered_store,
    "B079": each(
        broken(HEAD + b"X-A: a\rb\r\nContent-Length: 1\r\n\r\na"),
        broken(HEAD + b"X-A: a\0b\r\nContent-Length: 1\r\n\r\na")
    ),
    "B080": each(
        spoils(NINES, TroubleKind.HTTP_STATUS, "answered 999"),
        broken(b"HTTP/1.1 100 Continue\r\n\r\n", ""),
        broken(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 50, ""),
        broken(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"),
        broken(b"", "connection closed without an answer"),
    ),
    "B081": spoils(reply(304), TroubleKind.PROTOCOL, "answered 304 to a request that did not ask for changes"),
    "B082": each(
        asks_to_wait("999999999", 7 * DAY),
        asks_to_wait("9" * 5000, 7 * DAY),
        asks_to_wait("-5", 3600),
        asks_to_wait("soon", 3600),
        asks_to_wait("0", 3600),
        asks_to_wait("7200", 7200),
        asks_to_wait(format_datetime(START + timedelta(hours=5, seconds=2), usegmt=True), 5 * 3600),
        asks_to_wait(format_datetime(START - timedelta(hours=5), usegmt=True), 3600),
    ),
    "B083": cookies,
    "B084": headers_elsewhere,
    "B085": each(
        bad_certificate("news.example", "-1", "certificate has expired"),
        bad_certificate("news.example", "2", "certificate is self-signed", trusted=False),
        bad_certificate("other.example", "2", "certificate is made out to another name"),
    ),
    # Not of the table: what else publishers answer.
    "H01": walls(401, 403, 451),
    "H02": each(*(spoils(reply(s, b"x"), TroubleKind.HTTP_STATUS, f"answered {s}") for s in (400, 500, 502, 503))),
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
async def test_row(row: str, bench: Bench) -> None:
    await ROWS[row](bench)
