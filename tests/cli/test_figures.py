"""`monitor figures` over texts, files and addresses."""

from __future__ import annotations

import asyncio
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from monitor.cli import figures as command
from monitor.cli import main
from monitor.models import Figure, FigureKind, Hedge
from tests.servers import redirect, reply, serve
from tests.sources.helpers import TEXTS, cnn_page

_GERMAN = "Rund 11.000 Soldaten stehen nach Angaben der Regierung dort.\n"
_LOCAL = ("--set", "fetch.allow=127.0.0.0/8")


@pytest.fixture(autouse=True)
def a_home_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")


def run(*arguments: str, stdin: str | bytes = b"") -> Result:
    return CliRunner().invoke(main, ["figures", *arguments], input=stdin)


def figure(text: str, wording: str, low: str | None, high: str | None = "same", **more: Any) -> Figure:
    low_end, high_end = (None if end is None else Decimal(end) for end in (low, low if high == "same" else high))
    start = text.index(wording)
    return Figure(start=start, end=start + len(wording), wording=wording, low=low_end, high=high_end, **more)


@pytest.fixture
def all_sorts(monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a text, and have the reader find every sort of figure in it."""
    text = "about 11,000 troops, up to 12,000 euros, dozens, 3-1, a third, something, in 2024, aged 41 and 42\n"
    found = [
        figure(text, "11,000", "11000", subject="troops", head="soldier", countries=("KP",), hedge=Hedge.ABOUT),
        figure(text, "up to 12,000 euros", None, "12000.00", unit="eur", hedge=Hedge.AT_MOST, kind=FigureKind.MONEY),
        figure(text, "dozens", "24", "99", kind=FigureKind.VAGUE),
        figure(text, "3-1", "3", "1", kind=FigureKind.SCORE),
        figure(text, "a third", "33.333333333333", unit="percent", kind=FigureKind.SHARE),
        figure(text, "something", None),
        figure(text, "2024", "2024", kind=FigureKind.DATE),
        figure(text, "41", "41", kind=FigureKind.AGE),
        figure(text, "42", "42", kind=FigureKind.AGE),
    ]
    monkeypatch.setattr(command, "extract", lambda _text, _lang: found)
    return text


def cells(output: str) -> list[list[str]]:
    return [re.split(r"\s{2,}", line.strip()) for line in output.splitlines() if line.strip()]


def test_people_get_a_table_of_what_is_reportable_and_a_summary(
    all_sorts: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = run("-", stdin=all_sorts)
    rows = cells(result.output)
    assert result.exit_code == 0
    assert rows[0] == ["value", "unit", "of what", "hedge", "kind", "as written"]
    assert rows[1] == ["11,000", "troops (soldier,", "about", "count", "11,000"]
    assert rows[3][:4] == ["12,000", "eur", "at most", "money"]
    assert [row[0] for row in rows[4:8]] == ["24–99", "3-1", "33.3333", "?"]
    assert result.output.endswith(
        "6 figures, read in en; 3 more that are not reported (1 date, 2 age): --all shows them\n"
    )


def test_all_shows_the_others_too(all_sorts: str) -> None:
    result = run("--all", "-", stdin=all_sorts)
    assert [row[0] for row in cells(result.output)[7:10]] == ["2024", "41", "42"]
    assert result.output.endswith("3 more that are not reported (1 date, 2 age)\n")


def test_a_wide_terminal_shows_what_stands_around_a_figure(all_sorts: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    last = cells(run("-", stdin=all_sorts).output)[4]
    assert "3-1" in last[-1]
    assert last[-1].startswith("…")


def test_machines_get_one_document_with_every_figure(all_sorts: str) -> None:
    document = json.loads(run("--json", "-", stdin=all_sorts).output)
    assert document.keys() == {"language", "text", "figures"}
    assert len(document["figures"]) == 9
    assert document["figures"][1] == {
        "start": 21, "end": 39, "wording": "up to 12,000 euros", "low": None, "high": "12000", "unit": "eur",
        "subject": None, "head": None, "countries": [], "hedge": "<=", "kind": "money", "sentence": "",
    }  # fmt: skip
    assert all(document["text"][f["start"] : f["end"]] == f["wording"] for f in document["figures"])


def test_the_language_is_detected_unless_it_is_given() -> None:
    found = json.loads(run("--json", "-", stdin=_GERMAN).output)
    assert (found["language"], found["figures"][0]["low"]) == ("de", "11000")
    assert json.loads(run("--json", "--lang", "en", "-", stdin=_GERMAN).output)["language"] == "en"


def test_a_text_without_figures_is_no_error() -> None:
    result = run("-", stdin="Nothing of the sort is known so far.")
    assert (result.exit_code, result.output) == (0, "0 figures, read in en\n")


def test_a_text_that_steers_terminals_is_shown_without_it() -> None:
    result = run("-", stdin="About 11,000 \x1b[31m[bold]soldiers[/bold] \u202eare there.")
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output
    assert "[bold]soldiers" in result.output


def test_of_a_saved_page_the_story_alone_is_read(tmp_path: Path) -> None:
    path = tmp_path / "saved.HTM"
    path.write_text(cnn_page(after="<aside><p>Storm kills 40 in the north</p></aside>"), encoding="utf-8")
    result = run("--json", str(path))
    assert json.loads(result.output)["text"].endswith(TEXTS[-1])


def test_a_page_without_a_story_is_read_whole_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "list.html"
    path.write_text("<p>About 11,000 soldiers</p>", encoding="utf-8")
    result = run(str(path))
    assert result.exit_code == 0
    assert "list.html is a section page, not a story: all of its text was read" in result.stderr
    assert "11,000" in result.stdout


def test_what_cannot_be_read_is_told_and_ends_with_3(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"\n")
    (tmp_path / "latin.txt").write_bytes("Zwölf".encode("latin-1"))
    (tmp_path / "binary").write_bytes(b"\x7fELF\x00\x00")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "large.txt").write_bytes(b"12 " * 2000)
    for name, reason in {
        "missing.txt": "cannot be read: No such file or directory",
        "": "cannot be read: Is a directory",
        "empty.txt": "is empty",
        "latin.txt": "is not in the charset utf-8",
        "binary": "is binary, not a text",
        "paper.pdf": "is application/pdf, not a text",
        "large.txt": "is larger than 2048 bytes",
    }.items():
        path = str(tmp_path / name)
        result = run(path, "--set", "fetch.max_decoded_bytes=2048")
        assert (result.exit_code, result.stdout) == (3, "")
        assert result.stderr.startswith(f"monitor: {path} {reason}")


def test_empty_input_is_told() -> None:
    result = run("-")
    assert (result.exit_code, result.stderr) == (3, "monitor: standard input is empty\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Missing argument"),
        (("ftp://example.org/a",), "must start with http"),
        (("--lang", "xx", "-"), "'xx' is not one of"),
        (("--set", "fetch.deadline=never", "-"), "fetch.deadline"),
    ],
)
def test_a_wrong_command_ends_with_2(arguments: tuple[str, ...], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_help_teaches_by_examples() -> None:
    text = run("--help").output
    assert text.count("    monitor figures ") >= 4
    assert "Exit status" in text


async def at(*arguments: str) -> Result:
    return await asyncio.to_thread(run, *arguments)


async def test_an_address_is_asked_for_once_and_its_story_is_read() -> None:
    page = cnn_page().encode()
    async with serve({"/a": reply(200, page, {"Content-Type": "text/html"}), "/b": redirect("/a")}) as server:
        result = await at("--json", server.url("/b"), *_LOCAL)
        assert [r.target for r in server.requests] == ["/b", "/a"]
    assert result.exit_code == 0
    assert json.loads(result.stdout)["text"].endswith(TEXTS[-1])


async def test_a_plain_text_at_an_address_is_read() -> None:
    async with serve({"/a": reply(200, _GERMAN.encode(), {"Content-Type": "text/plain; charset=utf-8"})}) as server:
        result = await at("--json", server.url("/a"), *_LOCAL)
    assert json.loads(result.stdout)["figures"][0]["low"] == "11000"


async def test_what_cannot_be_fetched_is_told_and_ends_with_3() -> None:
    answers = {
        "/gone": reply(410), "/none": reply(404), "/error": reply(500, b"x"),
        "/pdf": reply(200, b"%PDF-1.7 and more", {"Content-Type": "application/pdf"}),
    }  # fmt: skip
    async with serve(dict(answers)) as server:
        for path, reason in {
            "/gone": "nothing at this address",
            "/none": "nothing at this address",
            "/error": "answered 500",
            "/pdf": "is application/pdf, not a text",
        }.items():
            result = await at(server.url(path), *_LOCAL)
            assert (result.exit_code, result.stdout) == (3, "")
            assert server.url(path) in result.stderr
            assert reason in result.stderr
        url = server.url("/a")
    unreachable = await at(url, *_LOCAL)
    assert unreachable.exit_code == 3
    assert url in unreachable.stderr


async def test_a_private_address_is_refused_unless_allowed() -> None:
    async with serve({"/a": reply(200, b"12 ships")}) as server:
        result = await at(server.url("/a"))
        assert server.requests == []
    assert result.exit_code == 3
    assert "fetch.allow" in result.stderr
