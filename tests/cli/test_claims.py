"""`monitor claims`: listed, and settled by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.cli.newsdesk import SITE, Desk, desk, story
from tests.servers import reply

TEXT = (
    "The bridge\n\nInspectors found 12 cracks in the pier.[1] The repair takes 3 months.[1] It costs $4 million.[2]\n\n"
    f"[1] {SITE}/bridge.html\n[2] {SITE}/costs.html\n"
)


@pytest.fixture
async def d(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AsyncIterator[Desk]:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    async with desk(tmp_path) as d:
        result = await d.monitor("add", d.write("bridge.txt", TEXT), "--no-check")
        assert result.exit_code == 0, result.output
        yield d


async def states(d: Desk) -> list[str]:
    return [claim["state"] for claim in await d.events("claims", "d1")]


async def test_claims_are_listed_with_their_numbers_and_states(d: Desk) -> None:
    listed = await d.monitor("claims", "d1")
    assert listed.stdout.startswith("d1  bridge.txt: 3 unchecked\n   1  unchecked     12 cracks  “12”\n")
    assert "      [1]    was not read yet\n" in listed.stdout


async def test_what_the_user_says_counts_until_it_is_taken_back(d: Desk) -> None:
    told = await d.monitor("claims", "d1", "ignore", "2", "3")
    assert told.stdout.startswith("d1  bridge.txt: 2 ignored\n   2  ignored ")
    await d.monitor("claims", "d1", "confirm", "1")
    assert await states(d) == ["confirmed", "ignored", "ignored"]
    await d.monitor("claims", "d1", "reset", "2")
    assert await states(d) == ["confirmed", "unchecked", "ignored"]


async def test_a_relinked_claim_cites_the_story_that_is_given_and_it_is_watched(d: Desk) -> None:
    result = await d.monitor("claims", "d1", "relink", "1", "3", f"{SITE}/other/")
    assert result.exit_code == 0, result.output
    claims = await d.events("claims", "d1")
    assert [claim["cites"] for claim in claims] == [[f"{SITE}/other"], [f"{SITE}/bridge.html"], [f"{SITE}/other"]]
    assert claims[0]["settled"]["url"] == f"{SITE}/other"
    assert f"{SITE}/other/" in [row["url"] for row in await d.events("list")]
    assert "  [3] https://news.example/other  (named by you)\n" in (await d.monitor("show", "d1")).stdout
    await d.monitor("claims", "d1", "confirm", "1")
    assert (await d.events("claims", "d1"))[0]["cites"] == [f"{SITE}/other"]


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        (("ignore",), "ignore takes the numbers of claims, as monitor claims lists them; none was given"),
        (("ignore", "one"), "ignore takes the numbers of claims, as monitor claims lists them; got 'one'"),
        (("ignore", "9"), "d1 has no claim 9: its claims are numbered from 1 to 3"),
        (("relink", "1"), "relink takes the address of a story last: address '1' must start with http"),
        (("relink", f"{SITE}/x"), "relink takes the numbers of claims"),
        (("relink", "1", "http://10.0.0.1/x"), "http://10.0.0.1/x leads to an address that is not public"),
        (("forget", "1"), "'forget' is not one of"),
    ],
)
async def test_what_cannot_be_meant_is_refused_and_changes_nothing(
    d: Desk, rest: tuple[str, ...], message: str
) -> None:
    result = await d.monitor("claims", "d1", *rest)
    assert result.exit_code == 2
    assert message in result.stderr
    assert await states(d) == ["unchecked"] * 3


async def test_a_relinked_claim_is_held_at_once_against_a_story_that_was_read(d: Desk) -> None:
    bridge = story("Harbour bridge closed", "The repair costs $4 million.")
    d.server.answers |= {"/bridge.html": bridge, "/costs.html": story("Costs", "Nobody knows the price of it.")}
    await d.monitor("check", "--all")
    assert await states(d) == ["not reported", "not reported", "not reported"]
    await d.monitor("claims", "d1", "relink", "3", f"{SITE}/bridge.html")
    assert await states(d) == ["not reported", "not reported", "supported"]


async def test_stories_that_were_not_read_for_one_reason_share_a_line(d: Desk) -> None:
    links = "\n".join(f"{SITE}/{n}.html" for n in range(20))
    many = d.write("many.txt", f"Inspectors found 12 cracks.\n\nSee\n\n{links}\n")
    await d.monitor("add", many, "--no-check")
    listed = (await d.monitor("claims", "d2")).stdout.splitlines()
    assert listed[3:] == ["      [1] to [20] were not read yet"]
    d.server.answers |= {f"/{n}.html": reply(500) for n in (1, 2)} | {"/4.html": story("Costs", "Nobody knows it.")}
    await d.monitor("check", *(f"{SITE}/{n}.html" for n in (1, 2, 4)))
    listed = (await d.monitor("claims", "d2")).stdout.splitlines()
    assert listed[3] == "      not found in its story"
    assert listed[4] == "      [1], [4], [6] to [20] were not read yet"
    assert listed[5].startswith("      [2], [3] could not be read: answered 500")
    assert len(listed) == 6


async def test_more_reasons_than_a_reader_wants_are_counted(d: Desk) -> None:
    links = "\n".join(f"{SITE}/{n}.html" for n in range(9))
    await d.monitor("add", d.write("many.txt", f"Inspectors found 12 cracks.\n\nSee\n\n{links}\n"), "--no-check")
    d.server.answers |= {f"/{n}.html": reply(500 + n) for n in range(9)}
    await d.monitor("check", *(f"{SITE}/{n}.html" for n in range(9)))
    listed = (await d.monitor("claims", "d2")).stdout.splitlines()
    assert listed[-1] == "      and 3 more that were not held against it"
    assert len(listed) == 3 + 6 + 1
