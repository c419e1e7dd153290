"""`monitor documents`, and `show` and `remove` for documents."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from monitor.cli.documents import complete_document
from monitor.store import open_database
from tests.cli.newsdesk import SITE, Desk, desk, run, story

BRIDGE = story("Harbour bridge closed", "Inspectors found 12 cracks in the northern pier.")
TEXT = f"The bridge\n\nInspectors found 12 cracks in the pier: {SITE}/bridge.html\n"
OTHER = f"The ferry\n\nThe ferry carries 40 cars: {SITE}/ferry.html\n"


@pytest.fixture(autouse=True)
def a_home_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


async def two_documents(d: Desk) -> tuple[str, str]:
    """Add two documents without looking at their stories; returns their paths."""
    bridge, ferry = d.write("bridge.txt", TEXT), d.write("ferry.txt", OTHER)
    result = await d.monitor("add", bridge, ferry, "--no-check")
    assert result.exit_code == 0, result.output
    return bridge, ferry


async def test_documents_are_listed_with_their_stories_and_how_their_claims_stand(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        await two_documents(d)
        listed = await d.monitor("documents")
        values = await d.events("documents")
    assert listed.stdout == (
        "  d1  bridge.txt: The bridge\n      1 story, 1 watched, 0 read\n      1 claim: 1 unchecked\n"
        "  d2  ferry.txt: The ferry\n      1 story, 1 watched, 0 read\n      1 claim: 1 unchecked\n"
    )
    assert [(one["document"], one["stories"], one["claims"]) for one in values] == [
        ("d1", 1, {"unchecked": 1}),
        ("d2", 1, {"unchecked": 1}),
    ]


async def test_a_document_is_shown_with_its_stories_and_claims(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE) as d:
        path = d.write("bridge.txt", TEXT)
        await d.monitor("add", path)
        shown = await d.monitor("show", "d1")
        values = json.loads((await d.monitor("show", "d1", "--json")).stdout)
    lines = shown.stdout.splitlines()
    assert lines[:2] == ["d1  The bridge", f"    {path}"]
    assert lines[4:8] == [
        "1 story",
        "  [1] Harbour bridge closed",
        f"      {SITE}/bridge.html",
        "      story 1, revision 1",
    ]
    assert values["stories"][0]["headline"] == "Harbour bridge closed"
    assert [claim["number"] for claim in values["claims"]] == [1]


@pytest.mark.parametrize("name", ["d1", "D1", "bridge.txt", "The bri", "{folder}/bridge.txt"])
async def test_a_document_is_named_by_number_path_or_a_part_of_its_name_or_title(name: str, tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        await two_documents(d)
        shown = await d.monitor("show", name.format(folder=tmp_path))
    assert shown.stdout.startswith("d1  The bridge\n"), shown.output


async def test_stories_that_are_not_watched_are_shown_as_such(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        await d.monitor("add", d.write("bridge.txt", TEXT + OTHER), "--no-check", "--most", "1")
        shown, listed = await d.monitor("show", "d1"), await d.monitor("documents")
    assert f"  [1] {SITE}/bridge.html\n      not read yet\n  [2] {SITE}/ferry.html\n      not watched\n" in shown.stdout
    assert "      2 stories, 1 watched, 0 read\n" in listed.stdout


async def test_a_bare_number_is_a_story_s(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE) as d:
        await d.monitor("add", d.write("bridge.txt", TEXT))
        assert (await d.monitor("show", "1")).stdout.startswith("1  Harbour bridge closed\n")


async def test_a_name_of_a_story_and_a_document_is_told_with_both_numbers(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE) as d:
        await d.monitor("add", d.write("bridge.txt", TEXT))
        result = await d.monitor("show", "bridge")
    assert result.exit_code == 2
    assert result.stderr == (
        "monitor: 'bridge' means a story and a document; give its number:\n"
        "  1  Harbour bridge closed\n  d1  bridge.txt  The bridge\n"
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("d7", "no kept document answers to 'd7'; monitor documents lists them"),
        ("txt", "'txt' means more than one document; give its number:\n  d1  bridge.txt  The bridge\n  d2  ferry.txt"),
    ],
)
async def test_a_name_of_no_document_or_of_several_is_told(name: str, message: str, tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        await two_documents(d)
        results = [await d.monitor("claims", name), await d.monitor("remove", name)]
    assert [result.exit_code for result in results] == [2, 2]
    assert all(message in result.stderr for result in results)


async def test_a_removed_document_takes_what_is_watched_for_it_alone(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        path, _ = await two_documents(d)
        await d.monitor("add", d.write("both.txt", TEXT + OTHER), "--no-check")
        both = await d.monitor("remove", "both.txt")
        bridge = await d.monitor("remove", path)
        listed = [row["url"] for row in await d.events("list")]
    assert both.stdout == "removed: d3  both.txt\n"
    assert bridge.stdout == f"removed: d1  bridge.txt\n    no longer watched: {SITE}/bridge.html\n"
    assert listed == [f"{SITE}/ferry.html"]


async def test_a_look_at_what_a_document_cites_leaves_it_the_documents(tmp_path: Path) -> None:
    async with desk(tmp_path, bridge=BRIDGE) as d:
        await d.monitor("add", d.write("bridge.txt", TEXT), "--no-check")
        await d.monitor("check", f"{SITE}/bridge.html")
        (row,) = await d.events("list")
        assert (row["origin"], row["checked_at"] is not None) == ("document", True)
        await d.monitor("remove", "d1")
        assert await d.events("list") == []


async def test_what_is_watched_by_hand_is_removed_by_its_address(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        await d.monitor("add", f"{SITE}/bridge.html")
        first, again = [await d.monitor("remove", f"{SITE}/bridge.html") for _ in range(2)]
    assert (first.exit_code, first.stdout) == (0, f"removed: {SITE}/bridge.html\n")
    assert (again.exit_code, again.stderr) == (2, f"monitor: not watched by hand: {SITE}/bridge.html\n")


async def test_what_a_document_cites_stays_watched_when_its_address_is_removed_and_that_is_told(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        await two_documents(d)
        await d.monitor("add", f"{SITE}/bridge.html")
        removed = await d.monitor("remove", f"{SITE}/bridge.html")
        listed = [row["url"] for row in await d.events("list")]
    assert removed.stdout == f"removed: {SITE}/bridge.html (a document cites it, and it stays watched for it)\n"
    assert f"{SITE}/bridge.html" in listed


def test_without_documents_there_is_a_hint(tmp_path: Path) -> None:
    database = tmp_path / "m.db"
    open_database(database).dispose()
    assert run("documents", "--db", str(database)).stdout == "no document was added yet: monitor add FILE\n"


def test_a_shell_completes_the_numbers_of_documents(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(TEXT, encoding="utf-8")
    database = tmp_path / "m.db"
    run("add", str(tmp_path / "bridge.txt"), "--no-check", "--db", str(database))

    def completed(path: Path, word: str) -> list[tuple[str, str | None]]:
        context = click.Context(click.Command("show"))
        context.params = {"db": path}
        return [(item.value, item.help) for item in complete_document(context, click.Argument(["name"]), word)]

    assert completed(database, "d") == [("d1", "bridge.txt")]
    assert completed(database, "x") == []
    assert completed(tmp_path / "none.db", "d") == []
    assert not (tmp_path / "none.db").exists()
