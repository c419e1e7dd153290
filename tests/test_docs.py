"""The documentation: its commands are real, those that need no network are run, and its pictures load nothing."""

from __future__ import annotations

import asyncio
import json
import re
import shlex
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from textwrap import dedent, indent
from urllib.parse import urlsplit

import click
import pytest
from click.testing import CliRunner

from monitor.cli import main
from monitor.payload import alert_payload
from monitor.policy import drift_alert
from tests.cli.newsdesk import run, story
from tests.fakes import START
from tests.keeping import Shelf, snapshot
from tests.offline import no_internet
from tests.servers import serve
from tests.test_cli import monitor, page

_ROOT = Path(__file__).parents[1]
_DOCS = (_ROOT / "README.md", *sorted((_ROOT / "docs").glob("*.md")))
_COMMAND = re.compile(r"^    (?:\.venv/bin/)?(monitor .*?)(?:  .*|\s+#.*)?$", re.MULTILINE)


def commands(*paths: Path) -> list[str]:
    return [match[1] for path in paths for match in _COMMAND.finditer(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("command", sorted(set(commands(*_DOCS))))
def test_a_command_of_the_documentation_is_one_that_the_program_takes(command: str) -> None:
    words = shlex.split(command)[1:]
    # --help ends the command after its options were understood, before it does anything.
    result = CliRunner().invoke(main, [*words, "--help"])
    assert result.exit_code == 0, result.output


def test_the_guide_and_the_configuration_page_name_every_command() -> None:
    told = {" ".join(shlex.split(command)[1:3]) for command in commands(*_DOCS)}
    for name, command in main.commands.items():
        subcommands = list(command.commands) if isinstance(command, click.Group) else [""]
        for sub in subcommands:
            assert any(f"{words} ".startswith(f"{name} {sub}".strip() + " ") for words in told), f"{name} {sub}"


def test_the_readme_s_tour_of_the_demo_does_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tour = [command for command in commands(_ROOT / "README.md") if "--db demo.db" in command]
    outputs = []
    with no_internet(monkeypatch):
        for command in tour:
            result = CliRunner().invoke(main, shlex.split(command)[1:])
            assert result.exit_code == 0, result.output
            outputs.append(result.output)
    demo, _, show, diff = outputs
    assert "The receiver verified 6 of 6 deliveries." in demo
    assert "your text says 11.000; CNN now says about 12,000" in demo
    assert "12,000" in Path("report.html").read_text(encoding="utf-8")
    assert "soldiers: 1: 11,000, 2: 12,000" in show
    assert "[-11,000-]{+12,000+}" in diff


async def test_the_readme_s_way_to_watch_a_story_does_what_it_says(tmp_path: Path) -> None:
    own = [
        c
        for c in commands(_ROOT / "README.md")
        if not re.search(r"--config|--db|demo|config check|monitor (?:figures|cites|add|documents|claims|report)", c)
    ]
    first, *later = [shlex.split(command)[1:] for command in own]
    story = urlsplit(first[1])
    async with serve({story.path: page("11,000", "A powerful offensive")}) as server:
        usual = tmp_path / "monitor" / "monitor.toml"
        usual.parent.mkdir()
        # The address is the publisher's; the requests go to this machine.
        usual.write_text(
            f'[politeness]\ngap = 0\n[fetch.routes]\n"{story.scheme}://{story.netloc}" = "{server.origin}"\n'
        )
        assert (await monitor(*first, folder=tmp_path))[0] == 0
        server.answers[story.path] = page("12,000", "A powerful offensive")
        assert "raised from about 11,000 to about 12,000" in (await monitor(*first, folder=tmp_path))[1]
        outputs = [await monitor(*words, folder=tmp_path) for words in later]
    assert [words[0] for words in later] == ["list", "alerts", "show", "diff", "compare"]
    assert [(status, err) for status, _, err in outputs] == [(0, "")] * 5
    assert "[-11,000-]{+12,000+}" in outputs[3][1]
    assert outputs[4][1].splitlines()[3:] == outputs[3][1].splitlines()[3:]


async def test_the_readme_s_way_to_see_figures_does_what_it_says(tmp_path: Path) -> None:
    (command,) = (c for c in commands(_ROOT / "README.md") if "monitor figures" in c)
    (tmp_path / "article.txt").write_text("About 11,000 soldiers are there.", encoding="utf-8")
    words = [str(tmp_path / w) if w == "article.txt" else w for w in shlex.split(command)[1:]]
    status, output, _ = await monitor(*words, folder=tmp_path)
    assert status == 0
    assert "1 figure, read in en" in output


def test_the_guide_s_comparison_shows_what_the_program_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    guide = (_ROOT / "docs" / "guide.md").read_text(encoding="utf-8").partition("## Compare two versions")[2]
    shown = dict(re.findall(r"^    \$ (.*)\n((?:    .*\n|\n(?=    (?!\$)))+)", guide, re.MULTILINE))
    compared = shown.pop("monitor compare before.txt after.txt")
    assert shown.keys() == {"cat before.txt", "cat after.txt"}
    for command, text in shown.items():
        Path(command.removeprefix("cat ")).write_text(dedent(text), encoding="utf-8")
    result = CliRunner().invoke(main, ["compare", "before.txt", "after.txt"])
    assert indent(result.stdout, "    ") == compared


def test_the_guide_s_document_cites_what_the_program_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    guide = (_ROOT / "docs" / "guide.md").read_text(encoding="utf-8").partition("## See what a document cites")[2]
    shown = dict(re.findall(r"^    \$ (.*)\n((?:    .*\n|\n(?=    (?!\$)))+?)(?=    \$|\n\S)", guide, re.MULTILINE))
    Path("article.txt").write_text(dedent(shown["cat article.txt"]), encoding="utf-8")
    result = CliRunner().invoke(main, ["cites", "article.txt"])
    assert indent(result.stdout, "    ") == shown["monitor cites article.txt"]


async def test_the_guide_s_document_is_added_with_what_the_program_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    guide = (_ROOT / "docs" / "guide.md").read_text(encoding="utf-8").partition("## Watch what a document cites")[2]
    shown = dict(re.findall(r"^    \$ (.*)\n((?:    .*\n|\n(?=    (?!\$)))+?)(?=    \$|\n\S)", guide, re.MULTILINE))
    (tmp_path / "ports.txt").write_text(dedent(shown["cat ports.txt"]), encoding="utf-8")
    ports = story(
        "Ports close",
        "About 12,000 soldiers guard the ports, the navy said.",
        "The ports stay closed for three months.",
    )
    async with watched(tmp_path, monkeypatch, {"/2024/11/03/europe/ports-close-intl/index.html": ports}):
        result = await asyncio.to_thread(run, "add", "ports.txt")
    assert result.exit_code == 0, result.output
    assert indent(result.stdout, "    ") == shown["monitor add ports.txt"]


async def test_the_readme_s_way_to_watch_an_article_does_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tour = [c for c in commands(_ROOT / "README.md") if re.search(r"monitor (?:add|documents|claims)", c)]
    (tmp_path / "article.txt").write_text(
        "There are 12 ships: https://www.cnn.com/2024/11/03/europe/ports\n", encoding="utf-8"
    )
    ports = story("Ports close", "There are 12 ships.")
    async with watched(tmp_path, monkeypatch, {"/2024/11/03/europe/ports": ports}):
        results = [await asyncio.to_thread(run, *shlex.split(command)[1:]) for command in tour]
    assert [shlex.split(command)[1] for command in tour] == ["add", "documents", "claims"]
    assert [result.exit_code for result in results] == [0, 0, 0]
    assert all("1 supported" in result.stdout for result in results)


@asynccontextmanager
async def watched(folder: Path, monkeypatch: pytest.MonkeyPatch, pages: Mapping[str, bytes]) -> AsyncIterator[None]:
    """Have the requests to CNN go to this machine, by the user's own configuration."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    usual = folder / "monitor" / "monitor.toml"
    usual.parent.mkdir()
    async with serve(pages) as server:
        usual.write_text(f'[politeness]\ngap = 0\n[fetch.routes]\n"https://www.cnn.com" = "{server.origin}"\n')
        yield


def test_the_payload_of_a_drift_is_what_the_payloads_page_shows() -> None:
    page = (_ROOT / "docs" / "payloads.md").read_text(encoding="utf-8").partition("## Claims that drifted")[2]
    (shown,) = re.findall(r"^    \{.*?^(?=\n)", page.partition("| kind")[0], re.MULTILINE | re.DOTALL)
    url = "https://www.cnn.com/2026/01/01/world/ferry-aground"
    article = Shelf(f"Auf der Fähre waren 340 Fahrgäste, sechs wurden verletzt ({url}).")
    article.publishes(url, snapshot("The ferry carried 340 passengers.", "Six people were injured."))
    article.held(url)
    article.publishes(url, snapshot("The ferry carried about 360 passengers."))
    alert = drift_alert(article.held(url).drifts, (), source="CNN")
    assert alert is not None
    assert json.loads(alert_payload(alert, alert_id="alert_…", now=START, story=None)) == json.loads(shown)


def test_every_picture_is_shown_and_asks_no_host_for_anything() -> None:
    pictures = sorted((_ROOT / "docs" / "pictures").glob("*.svg"))
    shown = {
        (p.parent / link).resolve()
        for p in _DOCS
        for link in re.findall(r"!\[.*?\]\((.*?\.svg)\)", p.read_text("utf-8"))
    }
    assert sorted(shown) == pictures
    for picture in pictures:
        assert not re.search(r"@font-face|url\(\s*[\"']?http|href=|<image|<script", picture.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", _DOCS, ids=lambda path: path.name)
def test_links_within_the_repository_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target.partition("#")[0]).exists(), target
