"""What counts as a change: the rows about bounds, walls, feeds' noise, standing feeds and headlines that flip."""

from __future__ import annotations

import asyncio
import gzip

import pytest

from monitor.check import Result
from monitor.models import SourceKind, TroubleKind
from tests.conformance.conftest import Open
from tests.offline import HTML, XML, feed, page, rss
from tests.servers import Request, drip, reply

ITEM = ("http://news.example/item", "Troops gather at the border")
WALLS = {
    "empty": (reply(200, b"", HTML), TroubleKind.EMPTY),
    "blank": (reply(200, b" \r\n\r\n ", HTML), TroubleKind.EMPTY),
    "login": (reply(200, b"<html><title>Log in</title><h1>Log in</h1><form></form></html>", HTML), TroubleKind.EMPTY),
    "captcha": (reply(200, b"<p>Verify you are human</p><div class='g-recaptcha'></div>", HTML), TroubleKind.BOT_WALL),
    "challenge": (reply(403, b"<html></html>", {**HTML, "cf-mitigated": "challenge"}), TroubleKind.BOT_WALL),
}


def spec(date: str = "Thu, 01 Jan 2026 10:00:00 GMT", title: str = ITEM[1], words: str = "Officials spoke.") -> bytes:
    item = (
        f"<item><title>{title}</title><link>{ITEM[0]}</link><guid>{ITEM[0]}</guid><pubDate>{date}</pubDate>"
        f"<description>{words}</description></item>"
    )
    return reply(200, rss([], item).encode(), XML)


async def test_row_22_a_body_is_cut_while_it_is_decoded(desk_over: Open) -> None:
    piece = gzip.compress(bytes(1_000_000), 1, mtime=0)
    sent = [0]

    async def pour(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n")
        for _ in range(100_000):
            writer.write(piece)
            await writer.drain()
            sent[0] += 1

    async with desk_over({"/a": pour}, **{"fetch.max_decoded_bytes": "5000000"}) as desk:
        await desk.watch("/a")
        trouble = (await desk.look()).look.trouble
        assert trouble is not None
        assert trouble.kind is TroubleKind.TOO_LARGE
        assert sent[0] < 2_000, "the answer was read to much more than it may hold"


async def test_row_22_a_fetch_has_one_deadline_however_it_drips(desk_over: Open) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    async with desk_over({"/a": drip(b"a" * 900, every=0.02, head=head)}, **{"fetch.deadline": "0.2s"}) as desk:
        await desk.watch("/a")
        trouble = (await desk.look()).look.trouble
        assert trouble is not None
        assert (trouble.kind, trouble.reason) == (TroubleKind.TIMEOUT, "not finished within 0.2 s")


@pytest.mark.parametrize("name", WALLS)
async def test_row_24_what_stands_in_place_of_a_page_is_never_a_change(desk_over: Open, name: str) -> None:
    answer, kind = WALLS[name]
    async with desk_over({"/a": [page(), answer, page()]}) as desk:
        await desk.watch("/a")
        looks = [(await desk.look()).look for _ in range(3)]
        assert [look.result for look in looks] == [Result.FIRST, Result.TROUBLE, Result.UNCHANGED]
        assert looks[1].trouble is not None
        assert looks[1].trouble.kind is kind
        assert (await desk.revisions(), desk.told) == (1, [])


async def test_row_25_an_edit_counts_though_the_newest_date_stands_still(desk_over: Open) -> None:
    async with desk_over({"/feed": [spec(), spec(title="About 12,000 soldiers gather")]}) as desk:
        await desk.watch("/feed", kind=SourceKind.FEED)
        await desk.look()
        await desk.look()
        assert len(desk.told) == 1


async def test_row_25_a_date_that_moves_is_no_edit(desk_over: Open) -> None:
    async with desk_over({"/feed": [spec(), spec(date="Thu, 01 Jan 2026 11:30:00 GMT")]}) as desk:
        await desk.watch("/feed", kind=SourceKind.FEED)
        await desk.look()
        await desk.look()
        assert (desk.told, await desk.revisions()) == ([], 0)


async def test_row_26_pixels_and_tracking_parameters_are_no_edit(desk_over: Open) -> None:
    def noisy(number: int) -> bytes:
        pixel = f'Officials spoke.&lt;img src="http://pixel.example/{number}.gif" width="1" height="1"/&gt;'
        return reply(
            200,
            spec(words=pixel)
            .partition(b"\r\n\r\n")[2]
            .replace(f"<link>{ITEM[0]}".encode(), f"<link>{ITEM[0]}?utm_source=rss{number}&amp;cid=n{number}".encode()),
            XML,
        )

    async with desk_over({"/feed": [noisy(n) for n in range(4)], "/a": [page(noise=str(n)) for n in range(4)]}) as desk:
        await desk.watch("/feed", kind=SourceKind.FEED)
        await desk.watch("/a")
        for _ in range(4):
            assert (await desk.look("/feed")).look.trouble is None
            assert (await desk.look("/a")).look.trouble is None
        assert (desk.told, await desk.revisions()) == ([], 1)


async def test_row_27_a_feed_that_stands_still_is_told_once(desk_over: Open) -> None:
    async with desk_over({}) as desk:
        await desk.watch("/feed", kind=SourceKind.FEED)
        for number in range(10):
            moving = f"<lastBuildDate>Thu, 01 Jan 2026 12:{number:02}:00 GMT</lastBuildDate>"
            old = spec(date="Mon, 01 Jul 2024 10:00:00 GMT").replace(b"<item>", moving.encode() + b"<item>")
            body = old.partition(b"\r\n\r\n")[2]
            desk.server.answers["/feed"] = reply(200, body, XML)
            await desk.look()
            desk.clock.forward(hours=5)
        assert desk.told == ["feed.stale"]


async def test_row_27_a_feed_that_moves_is_not_called_stale(desk_over: Open) -> None:
    async with desk_over({"/feed": spec()}) as desk:
        await desk.watch("/feed", kind=SourceKind.FEED)
        for _ in range(5):
            await desk.look()
        assert desk.told == []


async def test_row_28_a_headline_that_flips_is_told_twice_and_then_no_more(desk_over: Open) -> None:
    one, two = page(), page().replace(b"Troops gather", b"Troops muster")
    async with desk_over({"/a": [one, *[two, one] * 5]}) as desk:
        await desk.watch("/a")
        for _ in range(11):
            await desk.look()
            desk.clock.forward(minutes=3)
        assert len(desk.told) == 2


async def test_more_08_an_equal_body_is_no_revision_whatever_else_the_answer_says(desk_over: Open) -> None:
    answers = [page(headers={"ETag": f'"{n}"', "Last-Modified": f"day {n}", "X-Build": str(n)}) for n in range(4)]
    async with desk_over({"/a": answers}) as desk:
        await desk.watch("/a")
        results = [(await desk.look()).look.result for _ in answers]
        assert results == [Result.FIRST, *[Result.UNCHANGED] * 3]
        assert await desk.revisions() == 1


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-16", "windows-1251", "none-such", '"utf-8'])
async def test_more_09_a_wrong_charset_label_is_no_edit(desk_over: Open, charset: str) -> None:
    body = page().partition(b"\r\n\r\n")[2].replace(b"officials", "Präsident, “officials”".encode())
    told = reply(200, body, {"Content-Type": f"text/html; charset={charset}"})
    async with desk_over({"/a": [reply(200, body, HTML), told]}) as desk:
        await desk.watch("/a")
        await desk.look()
        seen = await desk.look()
        assert (seen.look.result, desk.told) == (Result.UNCHANGED, [])


async def test_more_10_a_feed_that_lies_on_the_server_as_gzip_is_read(desk_over: Open) -> None:
    packed = reply(200, gzip.compress(rss([ITEM]).encode(), mtime=0), XML)
    async with desk_over({"/feed.xml": [feed(ITEM), packed]}) as desk:
        await desk.watch("/feed.xml", kind=SourceKind.FEED)
        looks = [(await desk.look()).look for _ in range(2)]
        assert [look.trouble for look in looks] == [None, None]
