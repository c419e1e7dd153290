"""Bodies that are too large, broken, hostile or not what they claim to be, the rows of the area body."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from functools import cache
from random import Random

import pytest

from monitor.check import Result
from monitor.models import SourceKind, TroubleKind
from tests.bad_inputs.cases import ITEM, Bench, Case, calm_look, each, harmless, spoils
from tests.fetch.helpers import fetching, trouble_of
from tests.offline import HTML, XML, feed, page, rss
from tests.servers import Answer, closing, drip, endless, reply, serve

CUT = "answer breaks off before its end"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
GOOD = page().partition(b"\r\n\r\n")[2]
MEBI = 2**20
WIDE = GOOD.decode().encode("utf-16")  # with a byte order mark
PNG = b"\x89PNG\r\n\x1a\n" * 99
LATIN = "<html><body><article><h1>Über die Brücke</h1>" + "<p>Größe, Fähre, Straße, Übermut.</p>" * 9 + "</article>"


@cache
def bomb() -> bytes:
    """Return 200 MiB of zeros as about 200 kB of gzip, without ever holding them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(packer.compress(bytes(MEBI)) for _ in range(200)), packer.flush()])


def packed(body: bytes, coding: str = "gzip", headers: dict[str, str] = HTML) -> bytes:
    return reply(200, body, {**headers, "Content-Encoding": coding})


async def one_layer(bench: Bench) -> None:
    answer = packed(bomb())
    await spoils(
        answer, TroubleKind.TOO_LARGE, "decoded body is larger than 10485760 bytes",
        fetch__max_decoded_bytes=str(10 * MEBI),
    )(bench)  # fmt: skip
    async with serve({"/": answer}) as server, fetching(max_decoded=10 * MEBI) as fetcher:
        tracemalloc.start()
        try:
            await trouble_of(fetcher, server.url())
            assert tracemalloc.get_traced_memory()[1] < 12 * MEBI
        finally:
            tracemalloc.stop()


async def layers(bench: Bench) -> None:
    two = gzip.compress(bomb(), 9, mtime=0)
    for body, coding in ((two, "gzip, gzip"), (gzip.compress(two, 9, mtime=0), "gzip, gzip, gzip")):
        case = spoils(packed(body, coding), TroubleKind.DECODE, "more than one content coding")
        await case(bench.at(coding))


def hostile(xml: str, reason: str) -> Case:
    """A feed that costs a careless parser seconds is refused, while the event loop goes on."""
    answer = packed(gzip.compress(xml.encode(), 1, mtime=0), headers=XML)
    return spoils(answer, TroubleKind.MALFORMED, reason, source=SourceKind.FEED)


async def crowded(bench: Bench) -> None:
    items = [(f"http://news.example/{n}", f"Title {n}") for n in range(100_000)]
    answer = packed(gzip.compress(rss(items).encode(), 1, mtime=0), headers=XML)
    async with bench.desk({"/a": feed(ITEM)}) as desk:
        await desk.watch("/a", kind=SourceKind.FEED)
        await desk.look()
        desk.server.answers["/a"] = answer
        seen = await calm_look(desk)
        listing = seen.look.outcome.listing
        assert listing is not None, seen.look.trouble
        assert (len(listing.sightings), listing.truncated, seen.recorded.alerts) == (1000, True, ())


async def hostile_pages(bench: Bench) -> None:
    deep = "<html><body><article>" + "<div>" * 50_000 + "<p>" + "The end. " * 50
    wide = f"<html><body><article><p title='{'a' * 15_000_000}'>Short.</p></article>"
    many = "<html><body><p " + " ".join(f"a{n}=''" for n in range(20_000)) + ">Short.</p>"
    for number, text in enumerate((deep, wide, many)):
        async with bench.at(f"page{number}").desk({"/a": page()}) as desk:
            await desk.watch("/a")
            await desk.look()
            desk.server.answers["/a"] = packed(gzip.compress(text.encode(), 1, mtime=0))
            seen = await calm_look(desk)
            assert (seen.look.result, seen.recorded.alerts) == (Result.TROUBLE, ())


def wall(text: str, *more: str) -> bytes:
    return reply(200, f"<html><head><title>One moment</title></head><body><p>{text}</p>{''.join(more)}".encode(), HTML)


async def nul_bytes(bench: Bench) -> None:
    body = GOOD.replace(b"soldiers", b"sol\x00diers").replace(b"Troops gather<", b"Troops\x00 gather<")
    async with bench.desk({"/a": reply(200, body, HTML)}) as desk:
        await desk.watch("/a")
        assert (await calm_look(desk)).look.result is Result.FIRST
        state = await desk.app.store.story_for("http://news.example/a")
        assert state is not None
        assert "\x00" not in repr(state.latest["page"].snapshot)
        assert state.latest["page"].snapshot.headline == "Troops gather"


DEEP = rss([ITEM], "<a>" * 50_000)
CONSENT = (
    "<html lang='en'><title>Before you continue</title><h1>Before you continue to the News</h1>"
    + "<p>We use cookies and data to deliver and maintain our services, to track outages and protect against spam.</p>"
    "<p>If you choose to accept all, we will also use cookies to show personalised content and adverts.</p>" * 3
)
WALL = "a page that asks for a human reader"


def broken(raw: bytes, reason: str) -> Case:
    answer: Answer = closing(HEAD[: -len(b"\r\n")] + raw)
    return spoils(answer, TroubleKind.PROTOCOL, reason)


ROWS: dict[str, Case] = {
    "B058": one_layer,
    "B059": layers,
    "B060": layers,
    "B061": each(
        spoils(packed(b"\x0b\x02\x80", "br"), TroubleKind.DECODE, "a content coding that was not asked for"),
        spoils(packed(b"\x28\xb5\x2f\xfd", "zstd"), TroubleKind.DECODE, "a content coding that was not asked for"),
    ),
    "B062": spoils(packed(GOOD), TroubleKind.DECODE, "body is not compressed as it claims"),
    "B063": spoils(packed(gzip.compress(GOOD, mtime=0)[:-60]), TroubleKind.DECODE, "compressed body breaks off"),
    "B064": spoils(closing(reply(200, b"ab", HTML, length=20)), TroubleKind.PROTOCOL, CUT),
    "B065": broken(b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n", "answer is not valid HTTP"),
    "B066": broken(b"Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc", "answer is not valid HTTP"),
    "B067": harmless(
        HEAD[: -len(b"\r\n")] + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n" % len(GOOD)
        + GOOD + b"\r\n0\r\n\r\n"
    ),
    "B068": spoils(
        endless(b"<p>and so on</p>" * 4000, head=HEAD), TroubleKind.TOO_LARGE, "body is larger than 10485760 bytes"
    ),
    "B069": each(
        hostile(rss([ITEM], f'<a b="{"a" * 19_000_000}"/>'), ""),
        hostile(DEEP, "is not well-formed XML"),
        crowded,
        hostile_pages,
    ),
    "B070": spoils(reply(200, b"", HTML), TroubleKind.EMPTY, "answered with an empty body"),
    "B071": each(
        spoils(wall("Please verify you are human."), TroubleKind.BOT_WALL, WALL),
        spoils(wall("Please enable JS and disable any ad blocker"), TroubleKind.BOT_WALL, WALL),
        spoils(wall("One more step", '<div class="g-recaptcha"></div>'), TroubleKind.BOT_WALL, "a captcha page"),
        spoils(wall("We store cookies.", "<h1>We value your privacy</h1>"), TroubleKind.BOT_WALL, "for consent first"),
        spoils(reply(200, CONSENT.encode(), HTML), TroubleKind.BOT_WALL, "for consent first"),
        spoils(wall("Subscribe to continue reading."), TroubleKind.NOT_A_STORY, "is a section page, not a story"),
        spoils(
            reply(200, b"<html><title>Log in</title><h1>Log in</h1><form><input type=password></form>", HTML),
            TroubleKind.NOT_A_STORY, "is a login page, not a story",
        ),
    ),
    "B072": each(
        spoils(reply(200, b"%PDF-1.7", {"Content-Type": "application/pdf"}), TroubleKind.WRONG_TYPE, "application/pdf"),
        spoils(reply(200, PNG, {"Content-Type": "image/png"}), TroubleKind.WRONG_TYPE, "image/png"),
        spoils(
            reply(200, Random(1).randbytes(5000), {"Content-Type": "application/octet-stream"}),
            TroubleKind.WRONG_TYPE, "is binary data, not a web page",
        ),
        spoils(reply(200, Random(1).randbytes(5000), HTML), TroubleKind.WRONG_TYPE, "is binary data, not a web page"),
        spoils(reply(200, rss([ITEM]).encode(), HTML), TroubleKind.WRONG_TYPE, "is a feed or sitemap, not a web page"),
    ),
    "B073": each(
        harmless(reply(200, WIDE, {"Content-Type": "text/html"})),
        harmless(reply(200, GOOD, {"Content-Type": "text/html; charset=iso-8859-5"})),
        harmless(reply(200, GOOD, {"Content-Type": "text/html; charset=nonsense"})),
        harmless(reply(200, GOOD.replace(b"officials", b"offi\x00cials"), HTML)),
        nul_bytes,
        spoils(
            reply(200, LATIN.encode("latin-1"), HTML),
            TroubleKind.MALFORMED, "is not written in the charset that it names",
        ),
    ),
    # Of the list that stands beside the table.
    "S11": hostile(
        rss([ITEM], "<a " + " ".join(f"b{n}=''" for n in range(20_000)) + "/>"), "too many attributes in line 1"
    ),
    # A body that comes too slowly is cut while it comes.
    "S12": spoils(
        drip(b"<html>" * 500, every=0.02, head=HEAD), TroubleKind.TIMEOUT, "not finished within 0.2 s",
        fetch__deadline="0.2s",
    ),
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
async def test_row(row: str, bench: Bench) -> None:
    await ROWS[row](bench)
