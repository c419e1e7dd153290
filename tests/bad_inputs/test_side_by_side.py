"""Stories that were read once, and then answer in every bad way at once: a line each, and the good one goes on."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from monitor.app import App, assemble
from monitor.check import Result
from monitor.cli.report import Report
from monitor.config import defaults
from monitor.dispatch.local import Seen, run_due
from monitor.models import Selection, SourceKind, Wanted
from tests.servers import Answer, Server, closing, drip, endless, hang, redirect, reply, serve
from tests.test_cli import page

_HTML = {"Content-Type": "text/html; charset=utf-8"}
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
_BOMB = gzip.compress(bytes(30_000_000), 9, mtime=0)
_LATIN = (
    "<html><body><article><h1>Über die Brücke</h1>" + "<p>Größe, Fähre, Straße und Übermut.</p>" * 9 + "</article>"
).encode("latin-1")

_BAD: dict[str, tuple[Answer, str]] = {
    "forbidden": (reply(403, b"no"), "answered 403"),
    "asked-too-often": (reply(429, b""), "answered 429: too many requests"),
    "server-error": (reply(500, b"x"), "answered 500"),
    "legal": (reply(451, b"x"), "answered 451"),
    "circle": (redirect("/circle"), "redirects in a circle"),
    "to-a-file": (redirect("file:///etc/passwd"), "redirects to an address that cannot be fetched"),
    "to-metadata": (redirect("http://169.254.169.254/latest"), "leads to an address that is not public"),
    "to-loopback": (redirect("http://[::1]:8080/"), "leads to an address that is not public"),
    "nowhere": (reply(302), "answered 302 without an address to go to"),
    "empty": (reply(200, b"", _HTML), "answered with an empty body"),
    "binary": (reply(200, Random(1).randbytes(5000), _HTML), "is binary data, not a web page"),
    "pdf": (reply(200, b"%PDF-1.7", {"Content-Type": "application/pdf"}), "is application/pdf, not a web page"),
    "charset": (reply(200, _LATIN, _HTML), "is not written in the charset that it names"),
    "feed": (reply(200, b"<rss version='2.0'><channel/></rss>", _HTML), "is a feed or sitemap, not a web page"),
    "endless": (endless(b"<p>and so on</p>" * 4000, head=_HEAD), "body is larger than 1048576 bytes"),
    "bomb": (reply(200, _BOMB, {**_HTML, "Content-Encoding": "gzip"}), "decoded body is larger than 2097152 bytes"),
    "two-codings": (reply(200, b"x", {**_HTML, "Content-Encoding": "gzip, gzip"}), "more than one content coding"),
    "not-gzip": (reply(200, b"plain", {**_HTML, "Content-Encoding": "gzip"}), ""),
    "drip": (drip(b"<html>" * 500, every=0.05, head=_HEAD), "not finished within 1 s"),
    "silent": (hang, "not finished within 1 s"),
    "closed": (closing(b""), "connection closed without an answer"),
    "cut-short": (closing(reply(200, b"<html>", _HTML, length=900)), "answer breaks off before its end"),
    "no-http": (closing(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), "answer is not valid HTTP"),
    "out-of-the-blue-304": (reply(304), ""),
    "login": (reply(200, b"<html><title>Log in</title><h1>Log in</h1><form><input type=password></form>", _HTML), ""),
}  # fmt: skip


async def _look(app: App) -> dict[str, Seen]:
    seen: list[Seen] = []
    selection = Selection(started=app.clock.now(), everything=True)
    await run_due(app.store, app.checker, app.clock, selection, hosts_at_once=2, on_seen=seen.append)
    return {one.look.source.url.rpartition("/")[2]: one for one in seen}


async def _watch(app: App, server: Server, names: Sequence[str]) -> None:
    wanted = [Wanted(url=server.url(f"/{name}"), kind=SourceKind.PAGE) for name in names]
    await app.store.add(wanted, now=app.clock.now())


async def test_every_bad_answer_is_one_line_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = {
        "database.path": str(tmp_path / "m.db"), "politeness.gap": "0", "fetch.allow": "127.0.0.0/8",
        "fetch.deadline": "1s", "fetch.max_wire_bytes": str(2**20), "fetch.max_decoded_bytes": str(2**21),
    }  # fmt: skip
    good = page("11,000")
    async with serve({"*": good}) as server, assemble(defaults(settings, {}), None) as app:
        await _watch(app, server, [*_BAD, "good"])
        assert {one.look.result for one in (await _look(app)).values()} == {Result.FIRST}
        server.answers |= {f"/{name}": answer for name, (answer, _) in _BAD.items()} | {"/good": page("12,000")}
        bad = await _look(app)
        assert [(name, a.type) for name, one in bad.items() for a in one.recorded.alerts] == [
            ("good", "figure.changed")
        ]
        for name, (_, reason) in _BAD.items():
            assert bad[name].look.result is Result.TROUBLE, name
            assert bad[name].look.outcome.revisions == ()
            lines = _told(bad[name], capsys)
            assert len(lines) == 1, lines
            assert server.url(f"/{name}: ") in lines[0]
            assert reason in lines[0]
            assert "; next try 20" in lines[0]
        server.answers |= {f"/{name}": good for name in _BAD}
        again = await _look(app)
        assert {again[name].look.result for name in _BAD} == {Result.UNCHANGED}


def _told(seen: Seen, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    Report(as_json=False).seen(seen)
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err.splitlines()
