"""Data that no two readers read alike, the rows of the area data."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from monitor.check import Result
from monitor.models import SourceKind
from tests.bad_inputs.cases import Bench, Case, calm_look, each
from tests.offline import HTML, XML, page
from tests.servers import reply

LAST_YEAR, TOO_LATE = "Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"


def feed_of(*items: str) -> bytes:
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{"".join(items)}</channel></rss>'
    return reply(200, body.encode(), XML)


def item(number: int, inside: str = "") -> str:
    return f"<item><title>Story {number}</title><link>http://news.example/{number}</link>{inside}</item>"


async def many_items(bench: Bench) -> None:
    items = (f"<item><title>S{n}</title><link>http://n.example/{n}</link></item>" for n in range(100_000))
    async with bench.desk({"/a": feed_of(*items)}) as desk:
        await desk.watch("/a", kind=SourceKind.FEED)
        seen = await desk.look()
        assert seen.look.result in (Result.FIRST, Result.TROUBLE)
        assert len(await desk.app.store.known(seen.look.source.id)) <= 1000
        assert await desk.alerts() == []


def silent(*turns: Sequence[str]) -> Case:
    """A feed shows these items at its looks one after the other, and nothing is told."""

    async def case(bench: Bench) -> None:
        async with bench.desk({"/a": [feed_of(*items) for items in turns]}) as desk:
            await desk.watch("/a", kind=SourceKind.FEED)
            for _ in turns:
                assert (await calm_look(desk)).look.trouble is None
            assert await desk.alerts() == []

    return case


async def two_versions_in_turn(bench: Bench) -> None:
    """A headline that is tested on readers: its edit is told, and its first return, and no more."""

    def version(headline: str) -> bytes:
        return reply(200, page().partition(b"\r\n\r\n")[2].replace(b"Troops gather", headline.encode()), HTML)

    async with bench.desk({"/a": version("Troops gather")}) as desk:
        await desk.watch("/a")
        await desk.look()
        for n in range(8):
            desk.server.answers["/a"] = version("Troops arrive" if n % 2 == 0 else "Troops gather")
            await desk.look()
        assert len(await desk.alerts()) <= 2


async def a_server_s_clock(bench: Bench) -> None:
    ahead = {"Date": "Thu, 01 Jan 2026 13:00:00 GMT", "Last-Modified": "Thu, 01 Jan 2026 13:00:00 GMT"}
    behind = {"Date": "Thu, 01 Jan 2026 11:00:00 GMT", "Last-Modified": "Thu, 01 Jan 2026 11:00:00 GMT"}
    async with bench.desk({"/a": [page("11,000", ahead), page("12,000", behind)]}) as desk:
        await desk.watch("/a")
        first, second = await desk.look(), await desk.look()
        assert (first.look.result, second.look.result) == (Result.FIRST, Result.CHANGED)
        assert await desk.alerts() == ["figure.changed"]


def guids(*values: str) -> list[str]:
    return [item(n, f"<guid>{value}</guid>" if value else "") for n, value in enumerate(values)]


async def other_notation(bench: Bench) -> None:
    """The same digits in the notation of another place, and a share of one in place of one of a hundred."""
    told = ("35% of 4,512", "35% of 4.512", "0.35 of 4.512")
    async with bench.desk({"/a": [page(text) for text in told]}) as desk:
        await desk.watch("/a")
        for _ in told:
            await calm_look(desk)
        assert not {"figure.changed"} & set(desk.told), desk.told


ROWS: dict[str, Case] = {
    "B130": many_items,
    "B131": each(
        silent(guids("", "", ""), guids("", "", "")),
        silent(guids("x", "x", "x"), guids("x", "x", "x")),
        silent(guids("a", "b", "c"), guids("d", "e", "f"), guids("g", "h", "i")),
    ),
    "B132": silent([item(n, f"<pubDate>{date}</pubDate>") for n, date in enumerate(
        (LAST_YEAR, TOO_LATE, "", "9" * 100_000))]),
    "B133": two_versions_in_turn,
    "B134": other_notation,
    "B135": a_server_s_clock,
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
async def test_row(row: str, bench: Bench) -> None:
    await ROWS[row](bench)
