"""What strangers and errors would like to write into logs and pages, the rows of the area ui/log that apply."""

from __future__ import annotations

import asyncio
import html
import json
import logging

import pytest

from monitor.app import differ
from monitor.cli.logs import _Console, _Json
from monitor.daemon.http import Answer, serve
from monitor.deliver import deliver
from monitor.errors import ConfigError
from monitor.models import SourceKind
from monitor.notify import Wording, message_of
from monitor.notify.message import Message
from tests.bad_inputs.cases import Bench, Case
from tests.bad_inputs.test_config import loaded
from tests.offline import HTML, feed, page
from tests.servers import reply

SECRET = "whsec_" + "c2Vj" * 8


def record(message: str, *, error: bool = False) -> logging.LogRecord:
    found = ValueError(f"Authorization: Bearer canary-1 with {SECRET} and ?token=canary-2")
    info = (ValueError, found, None) if error else None
    return logging.LogRecord("monitor", logging.INFO, __file__, 1, "%s", (message,), info)


async def a_forged_line(bench: Bench) -> None:
    text = "first\n2026-11-23T00:00:00Z forged\r\nforged"
    assert len(_Console([]).format(record(text)).splitlines()) == 1
    assert len(_Json([]).format(record(text)).splitlines()) == 1


async def a_canary(bench: Bench) -> None:
    for form in (_Console([SECRET]), _Json([SECRET])):
        shown = form.format(record("failed", error=True))
        assert "ValueError" in shown
        assert "canary" not in shown
        assert SECRET not in shown


async def a_script_for_a_link(bench: Bench) -> None:
    async with bench.desk({"/a": feed(("javascript:alert(1)", "Troops gather"))}) as desk:
        await desk.watch("/a", kind=SourceKind.FEED)
        seen = await desk.look()
        known = await desk.app.store.known(seen.look.source.id)
        assert [one.sighting.url for one in known.values() if one.sighting.url] == []
        assert [row["url"] for row in await desk.app.store.sources()] == ["http://news.example/a"]


HOSTILE = '<script>alert(1)</script> {{ "".__class__.__mro__ }}'


async def sent(bench: Bench, body: str) -> Message:
    """Return what is sent of a story whose headline became a hostile one; its alert is told in files too."""
    pages = [
        page().replace(b"<h1>Troops gather", f"<h1>{html.escape(headline)}".encode())
        for headline in ("Troops gather", HOSTILE)
    ]
    answers = [reply(200, whole.partition(b"\r\n\r\n")[2], HTML) for whole in pages]
    toml = f'[[channels]]\nname = "files"\ntype = "feed"\nmin_severity = "low"\nfolder = "{bench.folder}"\n'
    async with bench.desk({"/a": answers}, toml=toml) as desk:
        await desk.watch("/a")
        for _ in answers:
            await desk.look()
        await deliver(desk.app.store, desk.app.notifiers, desk.clock, ignore_schedule=True)
        (alert,) = await desk.app.store.alerts(limit=9)
    return Wording(
        channel="mail", title="", body=body, form="html", message_of=lambda payload: message_of(payload, differ)
    ).message_of(alert["payload"])


async def a_script_in_a_headline(bench: Bench) -> None:
    message = await sent(bench, "")
    files = [(bench.folder / f"files.{kind}").read_text(encoding="utf-8") for kind in ("json", "atom")]
    shown = [item["content_html"] for item in json.loads(files[0])["items"]]
    assert "alert(1)" in message.html
    assert "alert(1)" in "".join(shown)
    for text in (message.html, *shown, files[1]):
        assert "<script" not in text


async def a_template_in_a_headline(bench: Bench) -> None:
    message = await sent(bench, "<p>{{ story.headline }}</p>")
    assert message.html == f"<p>{html.escape(HOSTILE, quote=True)}</p>".replace("&quot;", "&#34;")
    with pytest.raises(ConfigError, match="unsafe"):
        loaded(bench, '[[channels]]\nname = "m"\ntype = "email"\nhost = "mail.example"\nsender = "a@b.example"\n'
               """to = ["c@d.example"]\nbody = '{{ "".__class__.__mro__ }}'\n""")  # fmt: skip


async def another_host_name(bench: Bench) -> None:
    pages = {"/healthz": lambda: Answer(200, "well", "text/plain")}
    async with serve(("127.0.0.1", 0), pages, ("localhost", "127.0.0.1")) as port:
        assert await asked(port, "evil.example") == 400
        assert await asked(port, f"127.0.0.1:{port}") == 200


async def asked(port: int, host: str) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET /healthz HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
    status = int((await reader.readline()).split()[1])
    writer.close()
    return status


ROWS: dict[str, Case] = {
    "B119": a_script_in_a_headline,
    "B120": a_script_for_a_link,
    "B122": a_template_in_a_headline,
    "B125": another_host_name,
    "B128": a_forged_line,
    "B129": a_canary,
}


@pytest.mark.parametrize("row", ROWS)
async def test_row(row: str, bench: Bench) -> None:
    await ROWS[row](bench)
