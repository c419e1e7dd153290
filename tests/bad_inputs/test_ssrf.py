"""Addresses that lead where nobody outside may go, the rows of the area ssrf."""

from __future__ import annotations

import pytest

from monitor.check import Result
from monitor.errors import DeliveryError, FetchError
from monitor.models import Alert, AlertType, Severity, SourceKind, TroubleKind, Validators
from tests.bad_inputs.cases import ITEM, Bench, Case, blocked, nothing_told, refused, spoils
from tests.fakes import START
from tests.offline import HTML, asked, feed, page
from tests.servers import redirect, reply, serve

SCHEME = "must start with http:// or https://"
NO_HOST = "has no valid host name"
NOT_PUBLIC = "leads to an address that is not public"
ELSEWHERE = "redirects to an address that cannot be fetched"


async def octal(bench: Bench) -> None:
    async with bench.desk({}) as desk:
        await desk.watch("http://0177.0.0.1/")
        nothing_told(await desk.look(), TroubleKind.BAD_URL, "is not an address that can be fetched", bench.capsys)
    assert (bench.network.looked_up, bench.network.reached) == ([], [])


async def port_of_another_service(bench: Bench) -> None:
    bench.network.name("example.com", ["93.184.215.99"])
    async with bench.desk({}) as desk:
        await desk.watch("http://example.com:22/")
        reason = "uses port 22; public hosts are fetched from 80, 443, 8080, 8443 only"
        nothing_told(await desk.look(), TroubleKind.BLOCKED_ADDRESS, reason, bench.capsys)
    assert bench.network.reached == []


async def rebinding(bench: Bench) -> None:
    # The first connection is closed: the second look needs a lookup of its own.
    async with bench.desk({"/a": feed(ITEM, headers={"Connection": "close"})}) as desk:
        bench.network.name("news.example", ["93.184.215.1"], ["10.0.0.1"])
        await desk.watch("/a", kind=SourceKind.FEED)
        assert (await desk.look()).look.result is Result.FIRST
        assert (bench.network.looked_up, bench.network.reached) == (["news.example"], [("93.184.215.1", 80)])
        nothing_told(await desk.look(), TroubleKind.BLOCKED_ADDRESS, NOT_PUBLIC, bench.capsys)
        assert (len(bench.network.looked_up), len(bench.network.reached)) == (2, 1)


async def mixed(bench: Bench) -> None:
    bench.network.name("mixed.example", ["93.184.215.99", "169.254.169.254"])
    async with bench.desk({}) as desk:
        await desk.watch("http://mixed.example/")
        nothing_told(await desk.look(), TroubleKind.BLOCKED_ADDRESS, NOT_PUBLIC, bench.capsys)
    assert bench.network.reached == []


async def loop(bench: Bench) -> None:
    await spoils(redirect("/a"), TroubleKind.REDIRECTS, "redirects in a circle")(bench)
    chain = {f"/{n}": redirect(f"/{n + 1}") for n in range(30)}
    async with serve(chain) as server:
        bench.network.host("chain.example", server)
        async with bench.desk({}) as desk:
            with pytest.raises(FetchError, match="redirects more than 10 times"):
                await desk.app.checker.fetcher.fetch("http://chain.example/0", Validators())
    assert len(asked(server)) == 11


async def moved_to_another_host(bench: Bench) -> None:
    # What ten of them in a row come to is row 12 of the conformance list.
    async with serve({"/a": page()}) as other, bench.desk({"/a": page()}) as desk:
        bench.network.host("other.example", other)
        await desk.watch("/a")
        await desk.look()
        desk.server.answers["/a"] = redirect("http://other.example/a", 301)
        seen = await desk.look()
        assert (seen.look.result, seen.recorded.alerts) == (Result.UNCHANGED, ())
        assert (await desk.source("/a"))["url"] == "http://news.example/a"
    assert len(asked(other)) == 1


async def downgrade(bench: Bench) -> None:
    routes = {"fetch.routes": '{"https://news.example" = "ORIGIN"}'}
    async with bench.desk({"/s": redirect("http://news.example/a")}, settings=routes) as desk:
        await desk.watch("https://news.example/s")
        nothing_told(await desk.look(), TroubleKind.REDIRECTS, "redirects from https to http", bench.capsys)
        assert desk.asked == ["/s"]


async def proxy(bench: Bench) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        bench.monkeypatch.setenv(name, "http://127.0.0.1:9")
    async with bench.desk({"/a": page()}) as desk:
        await desk.watch("/a")
        assert (await desk.look()).look.result is Result.FIRST
    assert set(bench.network.reached) == {("93.184.215.1", 80)}


async def webhook(bench: Bench) -> None:
    toml = '[[channels]]\nname = "hook"\ntype = "webhook"\nurl = "http://127.0.0.1:8080/admin"\n'
    alert = Alert(
        id="a",
        type=AlertType.STORY_UPDATED,
        severity=Severity.LOW,
        created_at=START,
        story_id=1,
        summary="",
        payload="",
    )
    async with bench.desk({}, toml=toml) as desk:
        with pytest.raises(DeliveryError, match="is not public; set allow_private = true"):
            await desk.app.notifiers["hook"].send(alert)
    assert bench.network.reached == []


async def links_inside(bench: Bench) -> None:
    inside = "<image><url>http://10.0.0.1/logo.png</url></image>"
    sitemap = b"<urlset><url><loc>http://10.0.0.1/a</loc></url></urlset>"
    answers = {
        "/feed": feed(("http://10.0.0.1/a", "Inside"), inside=inside),
        "/map": reply(200, sitemap, {"Content-Type": "application/xml"}),
    }
    async with bench.desk(answers) as desk:
        await desk.watch("/feed", kind=SourceKind.FEED)
        await desk.watch("/map", kind=SourceKind.SITEMAP)
        for target in ("/feed", "/map", "/feed", "/map"):
            assert (await desk.look(target)).look.trouble is None
        assert set(desk.asked) == {"/feed", "/map"}
    assert {address for address, _ in bench.network.reached} == {"93.184.215.1"}


async def canonical_elsewhere(bench: Bench) -> None:
    body = (
        page()
        .partition(b"\r\n\r\n")[2]
        .replace(
            b"</head>", b'<link rel="canonical" href="https://www.cnn.com/2024/11/03/europe/x-intl/index.html"></head>'
        )
    )
    async with bench.desk({"/a": reply(200, body, HTML)}) as desk:
        await desk.watch("/a")
        await desk.look()
        assert await desk.app.store.story_for("http://news.example/a") is not None
        assert await desk.app.store.story_for("https://www.cnn.com/2024/11/03/europe/x-intl") is None


ROWS: dict[str, Case] = {
    "B001": blocked("http://127.0.0.1/"),
    "B002": blocked("http://localhost/", "127.0.0.1"),
    "B003": blocked("http://LOCALHOST/", "::1"),
    "B004": blocked("http://127.1/"),
    "B005": blocked("http://2130706433/"),
    "B006": blocked("http://0x7f000001/"),
    "B007": blocked("http://0/"),
    "B008": blocked("http://0.0.0.0/"),
    "B009": blocked("http://[::1]/"),
    "B010": blocked("http://[::]/"),
    "B011": blocked("http://[::ffff:127.0.0.1]/"),
    "B012": blocked("http://[64:ff9b::7f00:1]/"),
    "B013": blocked("http://[2002:7f00:1::]/"),
    "B014": blocked("http://[fd00::1]/"),
    "B015": blocked("http://169.254.169.254/latest/meta-data/"),
    "B016": blocked("http://100.100.100.200/"),
    "B017": blocked("http://100.64.0.1/"),
    "B018": blocked("http://10.0.0.1/"),
    "B019": blocked("http://172.16.0.1/"),
    "B020": blocked("http://192.168.1.1/"),
    "B021": blocked("http://198.18.0.1/"),
    "B022": blocked("http://192.0.2.1/"),
    "B023": blocked("http://224.0.0.1/"),
    "B024": blocked("http://255.255.255.255/"),
    "B025": refused("http://example.com@127.0.0.1/", "must not carry a user name or password", shown=False),
    "B026": blocked("http://127.0.0.1#@example.com/"),
    "B027": blocked("http://[fec0::1]/"),
    "B028": blocked("http://[::127.0.0.1]/"),
    "B029": blocked("http://192.88.99.1/"),
    "B030": octal,
    "B031": refused("http://[fe80::1%25lo]/", "zone id"),
    "B032": port_of_another_service,
    "B033": refused("http://example.com:99999/", "Port out of range"),
    "B034": refused("file:///etc/passwd", SCHEME),
    "B035": refused("gopher://127.0.0.1/", SCHEME),
    "B036": refused("ftp://127.0.0.1/", SCHEME),
    "B037": refused("javascript:alert(1)", SCHEME),
    "B038": refused("http:///etc/passwd", NO_HOST),
    "B039": refused("http://", NO_HOST),
    "B040": rebinding,
    "B041": mixed,
    "B042": spoils(redirect("http://169.254.169.254/"), TroubleKind.BLOCKED_ADDRESS, NOT_PUBLIC),
    "B043": spoils(redirect("file:///etc/passwd"), TroubleKind.REDIRECTS, ELSEWHERE),
    "B044": loop,
    "B045": moved_to_another_host,
    "B046": downgrade,
    "B047": proxy,
    "B048": webhook,
    "B049": links_inside,
    # Of the list that stands beside the table.
    "S01": blocked("http://[64:ff9b:1::7f00:1]/"),
    "S02": blocked("http://[3fff::1]/"),
    "S03": blocked("http://[5f00::1]/"),
    "S04": refused("http://example.com\\@127.0.0.1/", "backslash"),
    "S05": refused("source:file:///etc/passwd", SCHEME),
    "S06": refused(" FILE:///etc/passwd", SCHEME),
    "S07": refused("\tSource:File:///etc/passwd", SCHEME),
    "S08": canonical_elsewhere,
    "S09": spoils(redirect("http://[::1]:8080/"), TroubleKind.BLOCKED_ADDRESS, NOT_PUBLIC),
    "S10": spoils(reply(302), TroubleKind.REDIRECTS, "answered 302 without an address to go to"),
}


@pytest.mark.parametrize("row", ROWS)
async def test_row(row: str, bench: Bench) -> None:
    await ROWS[row](bench)
