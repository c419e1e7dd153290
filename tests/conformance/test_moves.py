"""Addresses that lead elsewhere, or nowhere any more: the rows about redirects and missing pages."""

from __future__ import annotations

import pytest

from monitor.check import Result
from tests.conformance.conftest import Open
from tests.offline import page
from tests.servers import redirect, reply


@pytest.mark.parametrize("status", [302, 303, 307])
async def test_row_12_a_temporary_redirect_never_moves_a_watch(desk_over: Open, status: int) -> None:
    async with desk_over({"/a": redirect("/b", status), "/b": page()}) as desk:
        await desk.watch("/a")
        for _ in range(12):
            assert (await desk.look()).look.trouble is None
        assert (await desk.source("/a"))["url"] == "http://news.example/a"
        assert desk.asked == ["/a", "/b"] * 12
        assert desk.told == []


@pytest.mark.parametrize("status", [301, 308])
async def test_row_12_a_few_permanent_redirects_do_not_move_a_watch(desk_over: Open, status: int) -> None:
    async with desk_over({"/a": [*[redirect("/b", status)] * 3, page()], "/b": page()}) as desk:
        await desk.watch("/a")
        for _ in range(4):
            assert (await desk.look()).look.trouble is None
        assert (await desk.source("/a"))["url"] == "http://news.example/a"
        assert desk.told == []


@pytest.mark.parametrize("status", [301, 308])
async def test_row_12_ten_equal_permanent_redirects_move_a_watch_and_are_told_once(
    desk_over: Open, status: int
) -> None:
    async with desk_over({"/a": redirect("/b", status), "/b": page()}) as desk:
        await desk.watch("/a")
        for _ in range(15):
            await desk.look()
        assert desk.asked[-1] == desk.asked[-2] == "/b", "the old address is not asked any more"
        assert 3 <= desk.asked.count("/a") <= 11
        assert desk.told == ["story.moved"]


async def test_row_13_gone_for_good_is_told_once_and_not_asked_again(desk_over: Open) -> None:
    async with desk_over({"/a": [page(), reply(410, b"gone")]}) as desk:
        await desk.watch("/a")
        await desk.due()
        for _ in range(5):
            desk.clock.forward(hours=25)
            await desk.due()
        assert (desk.asked, desk.told) == (["/a", "/a"], ["story.removed"])


async def test_row_13_missing_is_told_the_third_time_once(desk_over: Open) -> None:
    async with desk_over({"/a": [page(), reply(404, b"missing")]}) as desk:
        await desk.watch("/a")
        results = []
        for _ in range(6):
            results.append((await desk.look()).look.result)
            assert desk.told == ["story.removed"] * (len(results) > 3)
        assert results == [Result.FIRST, Result.MISSING, Result.MISSING, *[Result.REMOVED] * 3]


async def test_more_06_the_gap_is_kept_between_the_hops_on_one_host(desk_over: Open) -> None:
    answers = {"/a": redirect("/b"), "/b": redirect("/c"), "/c": page()}
    async with desk_over(answers, **{"politeness.gap": "5s"}) as desk:
        await desk.watch("/a")
        start = desk.clock.now()
        await desk.look()
        assert desk.asked == ["/a", "/b", "/c"]
        assert 9 < (desk.clock.now() - start).total_seconds() < 17
