"""`monitor compare` and `monitor diff` over files, addresses and stored revisions."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from monitor.cli import main
from tests.servers import reply, serve

_URL = "https://news.example.org/2026/11/05/harbour-bridge"
_LOCAL = ("--set", "fetch.allow=127.0.0.0/8", "--set", "politeness.gap=0")
_MORE = "Ferries run every twenty minutes until the bridge opens again, the port authority said on Tuesday."
_HTML = {"Content-Type": "text/html; charset=utf-8"}


def text(cracks: str, *more: str, headline: str = "Harbour bridge closed") -> str:
    return "\n\n".join((headline, f"Inspectors found {cracks} cracks in the northern pier.", _MORE, *more)) + "\n"


def page(cracks: str, headline: str = "Harbour bridge closed") -> str:
    _, *paragraphs = text(cracks).strip().split("\n\n")
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><title>{headline}</title>"
        f"<meta name='description' content='A closed bridge.'></head>"
        f"<body><nav><p>40 dead elsewhere</p></nav><article><h1>{headline}</h1>{body}</article></body></html>"
    )


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    Path("before.txt").write_text(text("12"), encoding="utf-8")
    Path("after.txt").write_text(text("14", "The repair takes eight months."), encoding="utf-8")
    return tmp_path


def run(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


def compare(*arguments: str, stdin: str = "") -> Result:
    return run("compare", *arguments, stdin=stdin)


def databases(folder: Path) -> list[Path]:
    return list(folder.rglob("*.db"))


def document(*arguments: str, stdin: str = "") -> dict[str, Any]:
    result = compare("--json", *arguments, stdin=stdin)
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


@pytest.fixture
def kept(folder: Path) -> tuple[str, str]:
    """Store three revisions of a story, and return the option that names their database."""
    db = ("--db", str(folder / "kept.db"))
    for cracks in ("12", "14", "15"):
        Path("page.html").write_text(page(cracks), encoding="utf-8")
        result = run("add", "--html", "page.html", _URL, *db, "--set", "channels=[]")
        assert result.exit_code == 0, result.output
    return db


def test_people_see_how_grave_it_is_one_sentence_and_each_change() -> None:
    result = compare("before.txt", "after.txt")
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[:3] == [
        " HIGH  figure.changed  Harbour bridge closed",
        "  old  before.txt (2 paragraphs)",
        "  new  after.txt (3 paragraphs)",
    ]
    assert lines[3].startswith("  Number of cracks raised from 12 to 14")
    assert lines[4:] == [
        "  cracks: 12 -> 14  (+2, +16.7 %)",
        "    Inspectors found [-12-]{+14+} cracks in the northern pier.",
        "  paragraph added: {+The repair takes eight months.+}",
        "  new figures: eight months",
    ]


def test_equal_texts_have_no_difference() -> None:
    result = compare("before.txt", "before.txt", "--exit-code")
    assert (result.exit_code, result.stdout.splitlines()[0], result.stderr) == (0, "no difference", "")


def test_machines_get_one_object_with_every_change_and_whole_texts() -> None:
    long = [f"Paragraph {chr(97 + n)} tells {'of the harbour and its bridge ' * 60}in full." for n in range(15)]
    Path("long.txt").write_text(text("12", *long), encoding="utf-8")
    found = document("before.txt", "long.txt")
    assert (found["severity"], found["type"]) == ("medium", "story.updated")
    assert [change["new"] for change in found["changes"] if change["kind"] == "paragraph_added"] == long
    assert found["old"] == {
        "label": "before.txt", "headline": "Harbour bridge closed", "paragraphs": 2, "extractor": "plain/1",
    }  # fmt: skip
    assert document("before.txt", "before.txt")["changes"] == []


@pytest.mark.parametrize(("old", "new"), [("-", "after.txt"), ("before.txt", "-")])
def test_one_side_may_be_piped_in(old: str, new: str) -> None:
    found = document(old, new, stdin=text("13"))
    assert "standard input" in (found["old"]["label"], found["new"]["label"])
    assert found["changes"][0]["kind"] == "figure_changed"


def test_a_saved_page_and_its_text_differ_in_nothing_and_a_note_says_how_each_was_read() -> None:
    Path("page.html").write_text(page("12"), encoding="utf-8")
    result = compare("page.html", "before.txt")
    assert result.stdout.splitlines()[0] == "no difference"
    assert result.stderr.startswith("monitor: OLD was read by ")
    assert "NEW by plain/1" in result.stderr


def test_a_text_without_a_headline_can_be_compared_with_one_that_has_it() -> None:
    result = compare("before.txt", "-", stdin=text("12").partition("\n\n")[2])
    assert result.stdout.splitlines()[0] == "no difference"
    assert "NEW has no headline: headlines are not compared" in result.stderr


def test_the_language_may_be_given() -> None:
    old, new = "Rund 11.000 Soldaten", "Rund 12.000 Soldaten"
    Path("alt.txt").write_text(old, encoding="utf-8")
    assert document("alt.txt", "-", "--lang", "de", stdin=new)["changes"][0]["difference"] == 1000


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 0),
        (("--exit-code",), 1),
        (("--exit-code", "--min-severity", "medium"), 1),
        (("--exit-code", "--min-severity", "high"), 0),
        (("--min-severity", "low"), 0),
    ],
)
def test_a_change_that_is_grave_enough_ends_with_1_when_asked(options: tuple[str, ...], status: int) -> None:
    assert compare("before.txt", "-", *options, stdin=text("12", "More is known now.")).exit_code == status


def test_hostile_text_cannot_steer_the_terminal() -> None:
    result = compare("before.txt", "-", stdin=text("12\x1b[31m \u202e", headline="\x1b]0;x\x07Bridge"))
    assert not any(c in result.output for c in "\x1b\x07\u202e")


async def at(*arguments: str) -> Result:
    return await asyncio.to_thread(compare, *arguments)


async def test_addresses_are_asked_for_once_and_nothing_is_stored(folder: Path) -> None:
    answers = {"/a": reply(200, page("12").encode(), _HTML), "/b": reply(200, page("14").encode(), _HTML)}
    async with serve(dict(answers)) as server:
        result = await at(server.url("/a"), server.url("/b"), *_LOCAL)
        assert [r.target for r in server.requests] == ["/a", "/b"]
    assert result.exit_code == 0
    assert "cracks: 12 -> 14" in result.stdout
    assert databases(folder) == []


async def test_a_stored_revision_is_compared_with_the_live_address(kept: tuple[str, str]) -> None:
    async with serve({"/a": reply(200, page("19").encode(), _HTML)}) as server:
        result = await at(f"{_URL}@latest", server.url("/a"), *_LOCAL, *kept)
    assert "cracks: 15 -> 19" in result.stdout


async def test_what_cannot_be_fetched_names_its_side_and_says_what_to_do() -> None:
    answers = {"/gone": reply(410), "/error": reply(503, b"x"), "/list": reply(200, b"<html><p>A list</p>", _HTML)}
    async with serve(dict(answers)) as server:
        for path, reason in {
            "/gone": "nothing at this address",
            "/error": "answered 503; save the page in a browser",
            "/list": "not a story; give the page of one story",
        }.items():
            result = await at("before.txt", server.url(path), *_LOCAL)
            assert (result.exit_code, result.stdout) == (3, "")
            assert result.stderr.startswith(f"monitor: NEW: {server.url(path)}")
            assert reason in result.stderr


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("harbour-bridge@1", "harbour-bridge@3", "12 -> 15"),
        ("1@first", "1@latest", "12 -> 15"),
        (f"{_URL}@-2", f"{_URL}@-1", "14 -> 15"),
        ("Harbour bridge@2", "before.txt", "14 -> 12"),
    ],
)
def test_revisions_are_named_by_story_and_number(kept: tuple[str, str], old: str, new: str, change: str) -> None:
    assert change in compare(old, new, *kept).stdout


def test_a_revision_says_when_it_was_fetched_and_by_which_number_it_is_found(kept: tuple[str, str]) -> None:
    found = document("harbour-bridge@latest", "before.txt", *kept)
    assert found["old"]["label"] == "harbour-bridge@3"
    assert found["old"]["fetched_at"].endswith("Z")


def test_a_file_of_that_name_is_the_file() -> None:
    Path("bridge@2").write_text(text("13"), encoding="utf-8")
    assert document("before.txt", "bridge@2")["changes"][0]["new"] == "13"


def test_diff_shows_what_compare_shows_of_the_same_revisions(kept: tuple[str, str]) -> None:
    for options in ((), ("--json",)):
        by_number = run("diff", "harbour-bridge", "1", "3", *kept, *options)
        assert by_number.exit_code == 0
        assert by_number.stdout == compare("harbour-bridge@1", "harbour-bridge@3", *kept, *options).stdout
    by_ends = run("diff", "harbour-bridge", "first", "latest", *kept)
    assert by_ends.stdout == run("compare", "harbour-bridge@first", "harbour-bridge@latest", *kept).stdout
    last = run("diff", "harbour-bridge", *kept)
    assert last.stdout == compare("harbour-bridge@-2", "harbour-bridge@-1", *kept).stdout


@pytest.mark.parametrize(
    ("numbers", "reason"),
    [
        (("1",), "give two revisions (a number, first or latest), or none"),
        (("1", "newest"), "or none for the last two; got 'newest'"),
        (("1", "9"), "there is no revision 9; there are 1 to 3"),
    ],
)
def test_diff_says_which_revisions_there_are(kept: tuple[str, str], numbers: tuple[str, ...], reason: str) -> None:
    result = run("diff", "harbour-bridge", *numbers, *kept)
    assert result.exit_code == 2
    assert reason in result.stderr


@pytest.mark.parametrize(
    ("old", "new", "status", "reason"),
    [
        ("-", "-", 2, "OLD and NEW are both -"),
        ("before.txt", "ftp://example.org/a", 2, "NEW: address 'ftp://example.org/a' must start with http"),
        ("nothing@1", "before.txt", 2, "OLD: no stored story answers to 'nothing'; monitor list shows"),
        ("before.txt", "harbour-bridge@7", 2, "NEW: there is no revision 7; there are 1 to 3"),
        ("harbour-bridge@0", "before.txt", 2, "OLD: there is no revision 0; there are 1 to 3"),
        ("harbour-bridge@-4", "before.txt", 2, "OLD: there is no revision -4; there are 1 to 3"),
        ("harbour-bridge", "before.txt", 3, "OLD: harbour-bridge was not found; name a file, an address, or a stored"),
        ("before.txt", "x" * 300, 3, "was not found"),
        ("before.txt", ".", 3, "NEW: . cannot be read"),
        ("before.txt", "binary.html", 3, "NEW: binary.html is binary data, not a web page; give a web page, plain"),
        ("binary", "before.txt", 3, "OLD: binary is binary, not a text; give a web page, plain text or Markdown"),
        ("empty", "before.txt", 3, "OLD: empty is empty; give the page of one story"),
        ("list.html", "before.txt", 3, "OLD: list.html is a section page, not a story; give the page of one story"),
    ],
)
def test_what_is_wrong_names_its_side_and_what_to_do(
    kept: tuple[str, str], old: str, new: str, status: int, reason: str
) -> None:
    Path("binary").write_bytes(b"\x7fELF\x00\x01\x02")
    Path("binary.html").write_bytes(bytes(range(1, 9)) * 50)
    Path("empty").write_bytes(b"\n")
    Path("list.html").write_text("<p>A list</p>", encoding="utf-8")
    result = compare(old, new, *kept)
    assert (result.exit_code, result.stdout) == (status, "")
    assert reason in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("before.txt",), "Missing argument 'NEW'"),
        (("before.txt", "after.txt", "--lang", "xx"), "'xx' is not one of"),
        (("before.txt", "after.txt", "--min-severity", "grave"), "'grave' is not one of"),
    ],
)
def test_a_wrong_command_ends_with_2(arguments: tuple[str, ...], words: str) -> None:
    result = compare(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_help_teaches_by_examples_that_fit_a_terminal() -> None:
    lines = compare("--help").output.splitlines()
    assert sum("    monitor compare " in line for line in lines) >= 5
    assert max(map(len, lines)) <= 80
