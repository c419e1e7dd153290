"""How we ask: the rows about hosts, headers, robots files and guarded hops."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import pairwise

import pytest

from monitor.models import SourceKind, TroubleKind
from tests.conformance.conftest import Open
from tests.offline import Network, feed, page
from tests.servers import Request, redirect, reply, serve

GAP = {"politeness.gap": "5s"}
#: names that publishers' robots files refuse, and those of libraries
REFUSED = (
    "gptbot ccbot claudebot anthropic-ai perplexitybot bytespider amazonbot diffbot omgili scrapy httpx python curl"
)


def robots(text: str, status: int = 200) -> bytes:
    return reply(status, text.encode(), {"Content-Type": "text/plain"})


async def test_row_17_one_request_at_a_time_and_five_seconds_between_them(desk_over: Open) -> None:
    moments, running = [], [0]

    def noted(answer: bytes) -> Callable[[Request, asyncio.StreamWriter], Awaitable[None]]:
        async def script(request: Request, writer: asyncio.StreamWriter) -> None:
            running[0] += 1
            assert running == [1]
            await asyncio.sleep(0)
            moments.append(desk.clock.now())
            running[0] -= 1
            writer.write(answer)
            await writer.drain()

        return script

    targets = [f"/{number}" for number in range(4)]
    async with desk_over(dict.fromkeys(targets, noted(page(headers={"Connection": "close"}))), **GAP) as desk:
        await desk.watch(*targets)
        await desk.due()
        gaps = [(b - a).total_seconds() for a, b in pairwise(moments)]
        assert len(gaps) == 3
        assert all(gap > 4.5 for gap in gaps), gaps


async def test_row_17_one_connection_per_host_and_hosts_side_by_side(desk_over: Open, network: Network) -> None:
    targets = [f"/{number}" for number in range(6)]
    pages = dict.fromkeys(targets, page())
    async with serve(pages) as other, desk_over(pages, **GAP) as desk:
        network.host("other.example", other)
        await desk.watch(*targets, *(f"http://other.example{target}" for target in targets))
        await desk.due()
        # A robots file may take one of its own.
        assert max(desk.server.connections, other.connections) <= 2
        assert sorted(desk.asked) == targets


async def test_row_18_a_name_of_our_own_with_a_contact(desk_over: Open) -> None:
    async with desk_over({"/a": page()}, **{"fetch.contact": "https://desk.example/monitor"}) as desk:
        await desk.watch("/a")
        await desk.look()
        (name,) = desk.sent("User-Agent")
        assert name is not None
        assert name.startswith("monitor/")
        assert name.endswith(" (+https://desk.example/monitor)")
        assert not any(word in name.lower() for word in REFUSED.split())


async def test_row_19_a_page_that_robots_files_refuse_is_not_asked_for(desk_over: Open) -> None:
    rules = robots("User-agent: *\nDisallow: /private\n")
    answers = {"/robots.txt": rules, "/a": page(), "/private/b": page(), "/private/feed": feed(("/x", "X"))}
    async with desk_over(answers) as desk:
        await desk.watch("/a", "/private/b")
        await desk.watch("/private/feed", kind=SourceKind.FEED)
        await desk.due()
        # A feed that a user chose is made for readers like this one.
        assert sorted(desk.asked) == ["/a", "/private/feed"]
        assert "robots" in str((await desk.source("/private/b"))["last_trouble"])


async def test_row_19_a_robots_file_is_asked_for_once_a_day(desk_over: Open) -> None:
    async with desk_over({"/robots.txt": robots("User-agent: *\nAllow: /\n"), "/a": page(), "/b": page()}) as desk:
        await desk.watch("/a", "/b")
        for _ in range(50):
            await desk.due()
            desk.clock.forward(minutes=61)
        targets = [request.target for request in desk.server.requests]
        assert targets[0] == "/robots.txt"
        assert 2 <= targets.count("/robots.txt") <= 4
        assert targets.count("/a") == 50


@pytest.mark.parametrize("status", [401, 403, 404, 410])
async def test_row_19_without_a_robots_file_all_is_allowed(desk_over: Open, status: int) -> None:
    async with desk_over({"/robots.txt": robots("no", status), "/a": page()}) as desk:
        await desk.watch("/a")
        assert (await desk.look()).look.trouble is None


async def test_row_19_a_robots_file_that_cannot_be_had_refuses_all(desk_over: Open) -> None:
    async with desk_over({"/robots.txt": robots("broken", 503), "/a": page()}) as desk:
        await desk.watch("/a")
        assert (await desk.look()).look.trouble is not None
        assert desk.asked == []


async def test_row_19_a_crawl_delay_is_kept(desk_over: Open) -> None:
    rules = robots("User-agent: *\nCrawl-delay: 20\n")
    async with desk_over({"/robots.txt": rules, "/a": page(), "/b": page(), "/c": page()}) as desk:
        await desk.watch("/a", "/b", "/c")
        start = desk.clock.now()
        await desk.due()
        assert len(desk.asked) == 3
        assert (desk.clock.now() - start).total_seconds() >= 39


async def test_row_20_no_cookies_no_referer_no_cache_busting_no_icons(desk_over: Open) -> None:
    crumbs = {"Set-Cookie": "id=1; Path=/", "Refresh": "0; url=/x", "Link": "</style.css>; rel=preload"}
    icons = '<html><head><link rel="icon" href="/favicon.ico"><link rel="stylesheet" href="/s.css">'
    body = page().partition(b"\r\n\r\n")[2].replace(b"<html lang='en'><head>", icons.encode())
    answers = {"/a?b=2": reply(200, body, {"Content-Type": "text/html", **crumbs}), "/c": redirect("/a?b=2")}
    async with desk_over(answers) as desk:
        await desk.watch("/a?b=2", "/c")
        for _ in range(2):
            await desk.due()
            desk.clock.forward(hours=2)
        assert set(desk.asked) == {"/a?b=2", "/c"}
        for name in ("Cookie", "Referer", "Cache-Control", "Pragma"):
            assert set(desk.sent(name)) == {None}, name


async def test_row_21_only_codings_that_are_decoded_within_bounds_are_asked_for(desk_over: Open) -> None:
    async with desk_over({"/a": page(), "/feed": feed(("/x", "X"))}) as desk:
        await desk.watch("/a")
        await desk.watch("/feed", kind=SourceKind.FEED)
        await desk.due()
        assert desk.sent("Accept-Encoding") == ["gzip, deflate"] * 2


async def test_row_23_a_private_address_is_refused_on_every_hop(desk_over: Open, network: Network) -> None:
    inner = {"/b": redirect("http://inside.example/c"), "/c": page()}
    async with serve(inner) as between, desk_over({"/a": redirect("http://between.example/b")}) as desk:
        network.host("between.example", between)
        network.name("inside.example", ["10.0.0.7"])
        await desk.watch("/a")
        trouble = (await desk.look()).look.trouble
        assert trouble is not None
        assert trouble.kind is TroubleKind.BLOCKED_ADDRESS
        assert [request.target for request in between.requests if request.target != "/robots.txt"] == ["/b"]
        assert all(not address.startswith("10.") for address, _ in network.reached)


async def test_more_07_only_get_is_used(desk_over: Open) -> None:
    async with desk_over({"/a": [page(), reply(405), page(), reply(404), page()]}) as desk:
        await desk.watch("/a")
        for _ in range(5):
            await desk.look()
        assert {request.method for request in desk.server.requests} == {"GET"}
        assert {request.body for request in desk.server.requests} == {b""}
