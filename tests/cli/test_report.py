"""`monitor report` over kept documents."""

from __future__ import annotations

import errno
import json
import os
import re
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from textwrap import dedent

import pytest

from monitor.cli.writing import write_whole
from monitor.errors import OutputError
from tests.cli.newsdesk import SITE, Desk, desk, story

BRIDGE = story("Harbour bridge closed", "Inspectors found 12 cracks in the northern pier.")
FERRY = story("Ferries run until autumn", "Two ferries run, and the city pays about $4 million for them.")
TEXT = (
    "The bridge\n\nInspectors found 12 cracks in the pier.[1] The ferries cost about $5 million.[2]\n\n"
    f"[1] {SITE}/bridge.html\n[2] {SITE}/ferry.html\n"
)


@pytest.fixture(autouse=True)
def a_home_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


@asynccontextmanager
async def kept_document(folder: Path, text: str = TEXT) -> AsyncIterator[Desk]:
    """Give a desk with a document whose bridge story was edited since."""
    async with desk(folder, bridge=BRIDGE, ferry=FERRY) as made:
        await made.monitor("add", made.write("article.txt", text), "--no-related")
        made.server.answers["/bridge.html"] = story(
            "Harbour bridge closed", "Inspectors found 14 cracks in the northern pier."
        )
        await made.monitor("check", f"{SITE}/bridge.html")
        yield made


async def test_a_report_is_shown_as_json_and_as_a_page_and_its_status_tells_what_is_not_supported(
    tmp_path: Path,
) -> None:
    page = tmp_path / "report.html"
    async with kept_document(tmp_path) as d:
        shown = await d.monitor("report", "d1")
        strict = await d.monitor("report", "article", "--exit-code", "--html", str(page))
        printed = await d.monitor("report", "d1", "--html", "-")
        values = json.loads((await d.monitor("report", str(tmp_path / "article.txt"), "--json")).stdout)
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout.startswith("The bridge\n2 claims: 2 differs (")
    assert "1  differs  12 cracks  14 (+2, +16.7 %) news.example\n" in shown.stdout
    assert "; before that 12)\n" in shown.stdout
    assert (strict.exit_code, strict.stdout, strict.stderr) == (1, "", f"monitor: wrote {page}\n")
    assert "Inspectors found " in page.read_text(encoding="utf-8")
    assert (printed.exit_code, printed.stdout[:15], printed.stderr) == (0, "<!doctype html>", "")
    history = values["claims"][0]["findings"][0]["history"]
    assert [(one["revision"], one["verdict"], one["figure"]["low"]) for one in history] == [
        (1, "agrees", "12"), (2, "differs", "14"),
    ]  # fmt: skip


async def test_the_guide_shows_what_the_program_prints(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "guide.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^    \$ monitor report d1\n((?:    .*\n|\n(?=    ))+)", guide, re.MULTILINE)
    async with kept_document(tmp_path, TEXT.replace("$5 million", "$4 million")) as d:
        printed = (await d.monitor("report", "d1")).stdout
    assert _timeless(printed) == _timeless(dedent(shown))


def _timeless(text: str) -> str:
    return re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "TIME", text)


async def test_what_was_not_checked_yet_does_not_count_as_unsupported(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        await d.monitor("add", d.write("article.txt", TEXT), "--no-related", "--no-check")
        result = await d.monitor("report", "d1", "--exit-code")
    assert result.exit_code == 0
    assert "1  unchecked  12 cracks  news.example: not read yet\n" in result.stdout


async def test_a_name_without_a_document_says_how_to_add_one_and_one_of_several_which_there_are(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        await d.monitor("add", d.write("other.txt", TEXT), "--no-related", "--no-check")
        nothing = await d.monitor("report", "article")
        for name in ("article-1.txt", "article-2.txt"):
            await d.monitor("add", d.write(name, TEXT), "--no-related", "--no-check")
        several = await d.monitor("report", "article")
    assert (nothing.exit_code, several.exit_code) == (2, 2)
    assert "monitor add FILE adds one" in nothing.stderr
    assert "more than one document; give its number:\n  d2  article-1.txt" in several.stderr


def test_a_file_is_replaced_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("before")
    path.chmod(0o640)
    link = tmp_path / "link.html"
    link.symlink_to(path)
    write_whole(link, "after")
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode), link.is_symlink()) == ("after", 0o640, True)
    assert sorted(tmp_path.iterdir()) == [link, path]


def test_a_new_file_has_the_rights_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("")
    write_whole(tmp_path / "report.html", "text")
    assert (tmp_path / "report.html").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_what_cannot_be_written_is_told_and_what_was_there_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(OutputError, match=r"cannot write .*nowhere.*: No such file or directory"):
        write_whole(tmp_path / "nowhere" / "report.html", "text")
    path = tmp_path / "report.html"
    path.write_text("before")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_whole(path, "after")
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text() == "before"


def test_a_device_is_written_to_as_it_is() -> None:
    write_whole(Path(os.devnull), "text")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_device_that_is_full_is_told() -> None:
    with pytest.raises(OutputError, match="No space left on device"):
        write_whole(Path("/dev/full"), "text")
