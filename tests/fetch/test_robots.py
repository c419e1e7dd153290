"""robots.txt: what it asks for, how it is fetched, how long it is believed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

import pytest

from monitor.errors import HostWaits
from monitor.fetch import ProcessMemory
from monitor.fetch.robots import MAX_BYTES, RobotsAnswer, Rules, is_fresh, renewed, rules_in_force
from monitor.models import Fetched, Gone, RobotsRecord, TroubleKind
from tests.fetch.helpers import NONE, NOW, StillClock, fetching, stub, trouble_of
from tests.servers import Answer, Request, Script, hang, redirect, reply, serve

PAGE = reply(body=b"<p>Story</p>", headers={"Content-Type": "text/html"})
SITE = "https://example.org"
KEEP_OUT = reply(body=b"User-agent: *\nDisallow: /private/\n")


def targets(requests: list[Request]) -> list[str]:
    return [request.target for request in requests]


# What the text says


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("<!doctype html><html><body>Not found</body></html>", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("user-agent:*\ndisallow:/a # not this", "/abc", False),
        ("User-agent: *\rDisallow: /a", "/a", False),
        # The group of our name counts, and with it only that.
        ("User-agent: *\nDisallow: /\n\nUser-agent: monitor\nDisallow: /b", "/a", True),
        ("User-agent: *\nAllow: /\n\nUser-agent: MONITOR\nDisallow: /a", "/a", False),
        ("User-agent: other\nUser-agent: monitor\nDisallow: /a", "/a", False),
        ("User-agent: monitor/1.0\nDisallow: /a", "/a", False),
        ("User-agent: monitor\nDisallow: /a\n\nUser-agent: monitor\nDisallow: /b", "/a", False),
        ("User-agent: monitor\nDisallow: /a\n\nUser-agent: monitor\nDisallow: /b", "/b", False),
        ("User-agent: mon\nDisallow: /", "/a", True),
        ("User-agent: monitoring\nDisallow: /", "/a", True),
        ("User-agent: newsmonitor\nDisallow: /", "/a", True),
        ("Disallow: /", "/a", True),
        # The longest rule that fits decides; Allow where two are of one length.
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: *\nAllow: /a\nDisallow: /*.html", "/a.html", False),
        # Patterns.
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", True),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /*?print=", "/story?print=1", False),
        ("User-agent: *\nDisallow: /a*b*c", "/a--b--c--", False),
        # Escapes count as the characters that they stand for.
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", False),
        ("User-agent: *\nDisallow: /café", "/caf%c3%a9", False),
        ("User-agent: *\nDisallow: /%61bc", "/abc", False),
        ("User-agent: *\nDisallow: /a%2Fb", "/a/b", True),
        ("User-agent: *\nDisallow: /A", "/a", True),
    ],
)
def test_the_most_specific_rule_of_our_group_decides(text: str, path: str, allowed: bool) -> None:
    assert Rules(text).allow(SITE + path) is allowed


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("Crawl-delay: 10", 10.0),
        ("crawl-delay:0.5", 0.5),
        ("Crawl-delay: 86400", 300.0),
        ("Crawl-delay: soon", 0.0),
        ("Crawl-delay: -1", 0.0),
        ("Crawl-delay: inf", 0.0),
        ("Disallow: /a", 0.0),
    ],
)
def test_a_crawl_delay_is_believed_within_reason(line: str, seconds: float) -> None:
    assert Rules(f"User-agent: *\n{line}").delay == seconds


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nDisallow: /" + "*a" * 240_000 + "b",
        "User-agent: *\n" + "Disallow: /*ab*b\n" * 30_000,
        "".join(f"User-agent: a{n}\n" for n in range(20_000)) + "Disallow: /a\n" * 5_000,
        "User-agent" * 50_000,
        "User-agent: " + " " * 500_000 + "x",
    ],
    ids=["stars", "patterns", "names", "one line", "blanks"],
)
async def test_a_hostile_file_takes_little_time(text: str) -> None:
    async with asyncio.timeout(5):
        await asyncio.to_thread(lambda: Rules(text).allow(SITE + "/" + "a" * 2_000))


# What an attempt to read it comes to

READ = RobotsAnswer(status=200, text="User-agent: *\nDisallow: /a")
BUSY = RobotsAnswer(status=503)
UNREACHABLE = RobotsAnswer(trouble=TroubleKind.CONNECT, reason="no connection")


def after(answer: RobotsAnswer, old: RobotsRecord | None = None) -> RobotsRecord:
    return renewed(old, answer, origin=SITE, now=NOW)


@pytest.mark.parametrize(
    ("answer", "rules"),
    [
        (READ, READ.text),
        (RobotsAnswer(status=404), ""),
        (RobotsAnswer(status=403), ""),
        (RobotsAnswer(trouble=TroubleKind.REDIRECTS), ""),
        (BUSY, None),
        (RobotsAnswer(status=500), None),
        (RobotsAnswer(status=429), None),
        (UNREACHABLE, None),
        (RobotsAnswer(trouble=TroubleKind.TIMEOUT), None),
    ],
)
def test_an_absent_file_allows_and_an_unreadable_one_refuses(answer: RobotsAnswer, rules: str | None) -> None:
    assert rules_in_force(after(answer), NOW) == rules


def test_what_was_read_before_stays_in_force_while_it_cannot_be_read() -> None:
    later = after(BUSY, after(READ))
    assert rules_in_force(later, NOW + timedelta(days=90)) == READ.text
    assert later.unreachable_since == NOW


def test_a_file_that_was_never_readable_counts_as_absent_after_thirty_days() -> None:
    record = after(BUSY)
    again = renewed(record, BUSY, origin=SITE, now=NOW + timedelta(days=20))
    assert again.unreachable_since == NOW
    assert rules_in_force(again, NOW + timedelta(days=30)) is None
    assert rules_in_force(again, NOW + timedelta(days=31)) == ""


def test_what_was_read_is_fresh_for_a_day_and_what_was_not_for_minutes() -> None:
    times = [timedelta(0), timedelta(minutes=9), timedelta(minutes=11), timedelta(hours=23), timedelta(hours=25)]
    assert [is_fresh(after(READ), NOW + t) for t in times] == [True, True, True, True, False]
    assert [is_fresh(after(BUSY), NOW + t) for t in times] == [True, True, False, False, False]
    assert [is_fresh(after(UNREACHABLE), NOW + t) for t in times] == [False] * 5


def test_a_record_of_the_future_is_not_believed() -> None:
    assert not is_fresh(after(READ), NOW - timedelta(hours=1))


# How it is fetched


async def test_a_page_is_fetched_after_one_request_for_the_rules_however_many_pages_follow() -> None:
    answers: dict[str, Answer] = {"/robots.txt": KEEP_OUT, "*": PAGE}
    async with serve(answers) as server, fetching() as fetcher:
        await asyncio.gather(*(fetcher.fetch(server.url(f"/{n}"), NONE, as_robot=True) for n in range(200)))
    assert targets(server.requests).count("/robots.txt") == 1
    assert targets(server.requests)[0] == "/robots.txt"
    assert len(server.requests) == 201


async def test_a_refused_page_is_not_asked_for() -> None:
    async with serve({"/robots.txt": KEEP_OUT, "*": PAGE}) as server, fetching() as fetcher:
        trouble = await trouble_of(fetcher, server.url("/private/a"), as_robot=True)
        assert isinstance(await fetcher.fetch(server.url("/public"), NONE, as_robot=True), Fetched)
    assert (trouble.kind, trouble.reason) == (
        TroubleKind.ROBOTS,
        "robots.txt of the site asks not to fetch this address",
    )
    assert targets(server.requests) == ["/robots.txt", "/public"]


async def test_what_is_not_fetched_as_a_robot_does_it_asks_for_no_rules() -> None:
    async with serve({"/robots.txt": KEEP_OUT, "*": PAGE}) as server, fetching() as fetcher:
        await fetcher.fetch(server.url("/private/feed.xml"), NONE)
    assert targets(server.requests) == ["/private/feed.xml"]


async def test_the_settings_can_say_that_we_have_permission() -> None:
    async with serve({"/robots.txt": KEEP_OUT, "*": PAGE}) as server, fetching(robots=False) as fetcher:
        await fetcher.fetch(server.url("/private/a"), NONE, as_robot=True)
    assert targets(server.requests) == ["/private/a"]


async def test_a_redirect_leads_nowhere_where_the_rules_of_its_target_refuse() -> None:
    answers: dict[str, Answer] = {"/robots.txt": KEEP_OUT, "/a": redirect("/private/a"), "*": PAGE}
    async with serve(answers) as server, fetching() as fetcher:
        trouble = await trouble_of(fetcher, server.url("/a"), as_robot=True)
    assert trouble.kind is TroubleKind.ROBOTS
    assert targets(server.requests) == ["/robots.txt", "/a"]


async def test_each_origin_has_rules_of_its_own() -> None:
    async with (
        serve({"/robots.txt": KEEP_OUT, "/a": PAGE}) as strict,
        serve({"/private/a": PAGE}) as free,
        fetching() as fetcher,
    ):
        strict.answers["/out"] = redirect(free.url("/private/a"))
        assert isinstance(await fetcher.fetch(strict.url("/out"), NONE, as_robot=True), Fetched)
    assert targets(strict.requests) == ["/robots.txt", "/out"]
    assert targets(free.requests) == ["/robots.txt", "/private/a"]


@pytest.mark.parametrize(
    "rules",
    [reply(404, b"no"), reply(410), reply(401), reply(403, b"Please enable JS and disable any ad blocker"), reply(200)],
    ids=["404", "410", "401", "wall", "empty"],
)
async def test_where_there_are_no_rules_all_is_allowed(rules: Answer) -> None:
    async with serve({"/robots.txt": rules, "*": PAGE}) as server, fetching() as fetcher:
        assert isinstance(await fetcher.fetch(server.url("/a"), NONE, as_robot=True), Fetched)


@pytest.mark.parametrize("status", [500, 503, 429])
async def test_while_the_site_cannot_say_nothing_is_fetched_and_it_is_asked_again_soon(status: int) -> None:
    clock = StillClock()
    async with serve({"/robots.txt": reply(status), "*": PAGE}) as server, fetching(clock=clock) as fetcher:
        trouble = await trouble_of(fetcher, server.url("/a"), as_robot=True)
        await trouble_of(fetcher, server.url("/b"), as_robot=True)
        assert targets(server.requests) == ["/robots.txt"]
        clock.forward(minutes=11)
        server.answers["/robots.txt"] = KEEP_OUT
        assert isinstance(await fetcher.fetch(server.url("/a"), NONE, as_robot=True), Fetched)
    assert trouble.kind is TroubleKind.ROBOTS
    assert trouble.reason == (
        f"robots.txt of the site cannot be read at present (answered {status}), so nothing is fetched"
    )


async def test_an_unreachable_host_has_its_own_trouble_and_is_tried_at_each_look() -> None:
    async with fetching(resolve=stub({"gone.example": []}), deadline=1) as fetcher:
        trouble = await trouble_of(fetcher, "http://gone.example/a", as_robot=True)
    assert trouble.kind is TroubleKind.DNS
    async with serve({"/robots.txt": [hang, KEEP_OUT], "*": PAGE}) as server, fetching(deadline=0.2) as fetcher:
        trouble = await trouble_of(fetcher, server.url("/a"), as_robot=True)
        assert trouble.kind is TroubleKind.TIMEOUT
        assert "not finished within 0.2 s" in trouble.reason
        assert isinstance(await fetcher.fetch(server.url("/a"), NONE, as_robot=True), Fetched)


async def test_a_private_address_is_refused_for_its_rules_too() -> None:
    async with serve({"*": PAGE}) as server, fetching(allow=()) as fetcher:
        trouble = await trouble_of(fetcher, server.url("/a"), as_robot=True)
    assert trouble.kind is TroubleKind.BLOCKED_ADDRESS
    assert server.requests == []


def chain(length: int) -> dict[str, Answer]:
    steps = ["/robots.txt", *(f"/r{n}" for n in range(1, length)), "/rules"]
    answers: dict[str, Answer] = {"/rules": KEEP_OUT, "*": PAGE}
    return answers | {here: redirect(there) for here, there in pairwise(steps)}


async def test_five_redirects_are_followed_and_more_count_as_no_rules() -> None:
    async with serve(chain(5)) as server, fetching() as fetcher:
        assert (await trouble_of(fetcher, server.url("/private/a"), as_robot=True)).kind is TroubleKind.ROBOTS
    async with serve(chain(6)) as server, fetching() as fetcher:
        assert isinstance(await fetcher.fetch(server.url("/private/a"), NONE, as_robot=True), Fetched)


async def test_a_redirect_of_the_rules_to_a_private_address_is_refused() -> None:
    async with serve({"*": PAGE}) as inside:
        answers: dict[str, Answer] = {"/robots.txt": redirect(inside.url("/robots.txt")), "*": PAGE}
        resolve = stub({"public.example": ["127.0.0.1"]})
        async with serve(answers) as server, fetching(resolve=resolve, allow=(), routes={
            "http://public.example": server.origin
        }) as fetcher:  # fmt: skip
            trouble = await trouble_of(fetcher, "http://public.example/a", as_robot=True)
    assert trouble.kind is TroubleKind.BLOCKED_ADDRESS
    assert inside.requests == []


async def test_only_the_beginning_of_a_long_file_is_read() -> None:
    filler = b"#" * (MAX_BYTES - 1000) + b"\n"
    early, late = b"User-agent: *\nDisallow: /early\n", b"\n" * 1000 + b"Disallow: /late\n"
    async with serve({"/robots.txt": reply(body=early + filler + late), "*": PAGE}) as server, fetching() as fetcher:
        assert (await trouble_of(fetcher, server.url("/early"), as_robot=True)).kind is TroubleKind.ROBOTS
        assert isinstance(await fetcher.fetch(server.url("/late"), NONE, as_robot=True), Fetched)


async def test_a_file_that_never_ends_is_cut_too() -> None:
    async def endless(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /early\n")
        while not writer.is_closing():
            writer.write(b"#" * 65536)
            await writer.drain()

    script: Script = endless
    async with serve({"/robots.txt": script, "*": PAGE}) as server, fetching() as fetcher:
        assert (await trouble_of(fetcher, server.url("/early"), as_robot=True)).kind is TroubleKind.ROBOTS


async def test_a_byte_order_mark_and_bytes_that_are_no_text_do_not_hide_the_rules() -> None:
    body = b"\xef\xbb\xbfUser-agent: *\n# \xff\xfe\x00\nDisallow: /private/\n"
    async with serve({"/robots.txt": reply(body=body), "*": PAGE}) as server, fetching() as fetcher:
        assert (await trouble_of(fetcher, server.url("/private/a"), as_robot=True)).kind is TroubleKind.ROBOTS


async def test_the_rules_are_asked_for_over_a_route_like_everything_else() -> None:
    async with serve({"/robots.txt": KEEP_OUT, "*": PAGE}) as server:
        routes = {"https://www.example.org": server.origin}
        async with fetching(allow=(), routes=routes) as fetcher:
            trouble = await trouble_of(fetcher, "https://www.example.org/private/a", as_robot=True)
    assert trouble.kind is TroubleKind.ROBOTS
    assert server.requests[0].headers["forwarded"] == 'host="www.example.org";proto=https'
    assert "if-none-match" not in server.requests[0].headers


# How long it is believed


async def test_the_rules_outlive_the_process_and_are_read_anew_after_a_day() -> None:
    clock, memory = StillClock(), ProcessMemory()
    async with serve({"/robots.txt": KEEP_OUT, "*": PAGE}) as server:
        for _ in range(2):
            async with fetching(clock=clock, memory=memory) as fetcher:
                await fetcher.fetch(server.url("/a"), NONE, as_robot=True)
        assert targets(server.requests).count("/robots.txt") == 1
        clock.forward(hours=25)
        server.answers["/robots.txt"] = reply(body=b"User-agent: monitor\nDisallow: /")
        async with fetching(clock=clock, memory=memory) as fetcher:
            assert (await trouble_of(fetcher, server.url("/a"), as_robot=True)).kind is TroubleKind.ROBOTS


async def test_an_old_copy_is_gone_by_while_the_site_cannot_say() -> None:
    clock = StillClock()
    answers: dict[str, Answer | Sequence[Answer]] = {"/robots.txt": [KEEP_OUT, reply(503)], "*": PAGE}
    async with serve(answers) as server, fetching(clock=clock) as fetcher:
        await fetcher.fetch(server.url("/a"), NONE, as_robot=True)
        clock.forward(hours=25)
        assert isinstance(await fetcher.fetch(server.url("/a"), NONE, as_robot=True), Fetched)
        assert (await trouble_of(fetcher, server.url("/private/a"), as_robot=True)).kind is TroubleKind.ROBOTS
    assert targets(server.requests).count("/robots.txt") == 2


# What else it does to the host


async def test_a_crawl_delay_widens_the_gap_of_the_host() -> None:
    clock = StillClock()
    rules = reply(body=b"User-agent: *\nCrawl-delay: 20\n")
    async with serve({"/robots.txt": rules, "*": PAGE}) as server, fetching(clock=clock) as fetcher:
        await fetcher.fetch(server.url("/a"), NONE, as_robot=True)
        await fetcher.fetch(server.url("/b"), NONE, as_robot=True)
    assert clock.slept == [pytest.approx(20.0, abs=1), pytest.approx(20.0, abs=1)]


async def test_a_crawl_delay_of_one_scheme_is_kept_though_the_other_asks_for_none() -> None:
    clock = StillClock()
    slow = reply(body=b"User-agent: *\nCrawl-delay: 20\n")
    async with serve({"/robots.txt": slow, "*": PAGE}) as plain, serve({"/robots.txt": KEEP_OUT, "*": PAGE}) as secure:
        routes = {"http://news.example": plain.origin, "https://news.example": secure.origin}
        async with fetching(clock=clock, routes=routes) as fetcher:
            for url in ("http://news.example/a", "https://news.example/b", "http://news.example/c"):
                await fetcher.fetch(url, NONE, as_robot=True)
    assert clock.slept == [pytest.approx(20.0, abs=1)] * 4


async def test_rules_that_are_kept_back_by_a_retry_after_make_the_host_wait() -> None:
    rules = reply(503, headers={"Retry-After": "3600"})
    async with serve({"/robots.txt": rules, "*": PAGE}) as server, fetching() as fetcher:
        for path in ("/a", "/b"):
            with pytest.raises(HostWaits):
                await fetcher.fetch(server.url(path), NONE, as_robot=True)
    assert targets(server.requests) == ["/robots.txt"]


async def test_a_page_that_is_gone_is_gone_though_there_are_rules() -> None:
    async with serve({"/robots.txt": KEEP_OUT}) as server, fetching() as fetcher:
        assert isinstance(await fetcher.fetch(server.url("/a"), NONE, as_robot=True), Gone)
