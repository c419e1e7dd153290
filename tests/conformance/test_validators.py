"""Asking "changed since?": the rows about validators."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from monitor.check import Result
from monitor.models import SourceKind, TroubleKind, Wanted
from monitor.store import schema
from tests.conformance.conftest import Open
from tests.offline import page
from tests.servers import redirect, reply

ONE, TWO = {"ETag": '"1"'}, {"ETag": '"2"'}


async def test_row_01_one_request_without_conditions_and_then_none(desk_over: Open) -> None:
    answers = [page(headers=ONE), reply(304), reply(500), reply(304), page("12,000", headers=TWO), reply(304)]
    async with desk_over({"/a": answers}) as desk:
        await desk.watch("/a")
        for _ in answers:
            await desk.look()
        assert desk.sent("If-None-Match") == [None, '"1"', '"1"', '"1"', '"1"', '"2"']


@pytest.mark.parametrize("etag", ['W/"a"', '"a,b"', "unquoted", '""', '"' + "x" * 3000 + '"', "\xe9"])
@pytest.mark.parametrize("date", ["Sat, 01 Jan 2000 00:00:00 GMT", "Sat, 1 Jan 2000 00:00:00 +0200", "1800", "soon"])
async def test_row_02_validators_go_back_byte_for_byte(desk_over: Open, etag: str, date: str) -> None:
    async with desk_over({"/a": page(headers={"ETag": etag, "Last-Modified": date})}) as desk:
        await desk.watch("/a")
        await desk.look()
        await desk.look()
        assert (desk.sent("If-None-Match")[1], desk.sent("If-Modified-Since")[1]) == (etag, date)


async def test_row_03_new_validators_are_kept_of_an_equal_body_and_of_a_304(desk_over: Open) -> None:
    answers = [page(headers=ONE), page(headers=TWO), reply(304, headers={"ETag": '"3"'}), reply(304)]
    async with desk_over({"/a": answers}) as desk:
        await desk.watch("/a")
        for _ in answers:
            await desk.look()
        assert desk.sent("If-None-Match") == [None, '"1"', '"2"', '"3"']
        assert await desk.revisions() == 1


async def test_row_04_another_address_is_asked_afresh(desk_over: Open) -> None:
    async with desk_over({"/a": page(headers=ONE), "/b": page("11,000")}) as desk:
        one = Wanted(url=desk.url("/a"), kind=SourceKind.PAGE)
        await desk.app.store.declare([one], now=desk.clock.now())
        await desk.look()
        # The same story by its folded address, under another spelling of it.
        other = Wanted(url=desk.url("/a/"), kind=SourceKind.PAGE)
        desk.server.answers["/a/"] = page("12,000")
        await desk.app.store.declare([other], now=desk.clock.now())
        seen = await desk.look()
        assert desk.asked == ["/a", "/a/"]
        assert desk.sent("If-None-Match") == [None, None]
        assert seen.look.result is Result.CHANGED


async def test_row_04_another_kind_of_source_is_asked_and_read_afresh(desk_over: Open) -> None:
    async with desk_over({"/a": page(headers=ONE)}) as desk:
        for kind in (SourceKind.PAGE, SourceKind.FEED):
            await desk.app.store.declare([Wanted(url=desk.url("/a"), kind=kind)], now=desk.clock.now())
            seen = await desk.look()
        assert desk.sent("If-None-Match") == [None, None]
        assert seen.look.trouble is not None
        assert seen.look.trouble.reason == "is a web page, not a feed"


async def test_row_04_another_version_of_the_reader_asks_afresh_and_makes_a_quiet_baseline(desk_over: Open) -> None:
    async with desk_over({"/a": page(headers=ONE)}) as desk:
        await desk.watch("/a")
        await desk.look()
        values = {"reader": "trafilatura/0.1"}
        await desk.app.store.run(lambda connection: connection.execute(sa.update(schema.sources).values(values)))
        seen = await desk.look()
        assert desk.sent("If-None-Match") == [None, None]
        assert (await desk.source("/a"))["reader"] != "trafilatura/0.1"
        assert seen.recorded.alerts == ()


async def test_row_05_a_304_that_nobody_asked_for_is_trouble(desk_over: Open) -> None:
    async with desk_over({"/a": [page(), reply(304)]}) as desk:
        await desk.watch("/a")
        await desk.look()
        trouble = (await desk.look()).look.trouble
        assert trouble is not None
        assert trouble.kind is TroubleKind.PROTOCOL


async def test_more_01_conditions_are_not_sent_past_a_redirect(desk_over: Open) -> None:
    async with desk_over({"/a": [page(headers=ONE), redirect("/b")], "/b": page()}) as desk:
        await desk.watch("/a")
        await desk.look()
        await desk.look()
        assert desk.asked == ["/a", "/a", "/b"]
        assert desk.sent("If-None-Match") == [None, '"1"', None]


async def test_more_02_a_weak_etag_counts_as_any_other(desk_over: Open) -> None:
    async with desk_over(
        {"/a": [page(headers={"ETag": 'W/"1"'}), page(headers={"ETag": 'W/"2"'}), reply(304)]}
    ) as desk:
        await desk.watch("/a")
        results = [(await desk.look()).look.result for _ in range(3)]
        assert results == [Result.FIRST, Result.UNCHANGED, Result.UNCHANGED]
        assert desk.sent("If-None-Match") == [None, 'W/"1"', 'W/"2"']


async def test_more_03_a_last_modified_in_the_future_goes_back_as_it_came(desk_over: Open) -> None:
    future = "Thu, 31 Dec 2099 23:59:59 GMT"
    async with desk_over({"/a": [page(headers={"Last-Modified": future}), page("12,000")]}) as desk:
        await desk.watch("/a")
        await desk.look()
        # What the server says of the time is no reason to think that nothing changed.
        assert (await desk.look()).look.result is Result.CHANGED
        assert desk.sent("If-Modified-Since") == [None, future]


async def test_more_04_of_a_repeated_etag_the_first_counts(desk_over: Open) -> None:
    twice = page().replace(b"Content-Type", b'etag: "first"\r\nETAG: "second"\r\nContent-Type', 1)
    async with desk_over({"/a": [twice, reply(304)]}) as desk:
        await desk.watch("/a")
        await desk.look()
        await desk.look()
        assert desk.sent("If-None-Match") == [None, '"first"']


async def test_more_05_vary_changes_nothing(desk_over: Open) -> None:
    headers = {"Vary": "Accept-Encoding, Cookie, *", **ONE}
    async with desk_over({"/a": [page(headers=headers), reply(304, headers=headers), page("12,000", headers)]}) as desk:
        await desk.watch("/a")
        results = [(await desk.look()).look.result for _ in range(3)]
        assert results == [Result.FIRST, Result.UNCHANGED, Result.CHANGED]
        assert desk.sent("If-None-Match") == [None, '"1"', '"1"']
