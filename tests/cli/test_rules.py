"""`monitor rules` over a real database."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitor.check import Checker
from monitor.cli import main
from monitor.dispatch.local import run_due
from monitor.models import Selection, SourceKind, Wanted
from monitor.policy import Schedule
from monitor.store import SqlStore, open_database
from tests.fakes import FakeClock, FakeWeb, evidence, story

_URL = "https://www.cnn.com/2024/10/29/asia/soldiers"
_OTHER = "https://example.org/quiet"

_CHANNELS = """
[[channels]]
name = "desk"
type = "terminal"
[[channels]]
name = "pager"
type = "terminal"
min_severity = "high"
"""
_RULES = """
[[rules]]
name = "troop numbers"
sources = ["cnn.com"]
channels = ["desk"]
figure = { subject = "soldiers", change_percent = 5 }
[[rules]]
name = "corrections"
channels = ["desk"]
kinds = ["correction"]
[[rules]]
name = "elsewhere"
sources = ["nytimes.com"]
"""
_RAISED = "Number of soldiers raised"
_NEAREST = "figure changed: 12,000 -> 12,100 soldiers (+100, +0.8 %)"


@pytest.fixture(autouse=True)
def a_home_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


async def _watch(path: Path) -> None:
    """Let a story be edited, taken down and come back, and keep what a checker stores of it."""
    clock = FakeClock()
    web = FakeWeb(clock)
    first, second = story("Troops gather", "About 11,000 soldiers are there."), story("Nothing", "It is quiet.")
    more = story("Troops gather", "About 12,000 soldiers are there.")
    async with SqlStore(open_database(path)) as store:
        checker = Checker(
            fetcher=web, reader=web, store=store, evidence_of=evidence, clock=clock, chance=lambda: 0.5, channels=(),
            schedule=Schedule(intervals=dict.fromkeys(SourceKind, timedelta(hours=1))), not_found_checks=1,
        )  # fmt: skip
        await store.add([Wanted(url=url, kind=SourceKind.PAGE) for url in (_URL, _OTHER)], now=clock.now())
        web.serves(_OTHER, second)

        async def look() -> None:
            clock.forward(hours=2)
            await run_due(
                store, checker, clock, Selection(started=clock.now()), hosts_at_once=1, on_seen=lambda _: None
            )

        for snapshot in (
            first,
            more,
            story("Troops gather", "About 12,100 soldiers are there."),
            replace(story("Troops gather", "About 12,900 soldiers are there."), extractor="other/1"),
            None,
            replace(story("Troops gather", "About 12,900 soldiers are there."), extractor="other/1"),
        ):
            if snapshot is None:
                web.is_gone(_URL)
            else:
                web.serves(_URL, snapshot)
            await look()


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "m.db"
    asyncio.run(_watch(path))
    return path


def run(*arguments: str, rules: str | None = _RULES, db: Path | None = None) -> Result:
    given: list[str] = []
    if rules is not None:
        Path("rules.toml").write_text(_CHANNELS + rules, encoding="utf-8")
        given = ["--config", "rules.toml"]
    return CliRunner().invoke(main, ["rules", *arguments, *given, *(["--db", str(db)] if db else [])])


def test_a_story_s_history_is_told_with_the_rules_that_fire_and_why_others_do_not(db: Path) -> None:
    result = run("test", "soldiers", db=db)
    assert result.exit_code == 0, result.output
    assert result.output.splitlines() == [
        "2  Troops gather",
        f"   {_URL}",
        "   rules for other stories: elsewhere",
        "",
        f"revision 2  2026-01-01T16:00:00Z  high  {_RAISED} from about 11,000 to about 12,000; 1 paragraph edited",
        "  desk: sent",
        "    fires   troop numbers: figure changed: 11,000 -> 12,000 soldiers (+1,000, +9.1 %)",
        "    silent  corrections: no change is of a kind asked for",
        "  pager: sent; no rule speaks of it, its min_severity high decides",
        "",
        f"revision 3  2026-01-01T18:00:00Z  high  {_RAISED} from about 12,000 to about 12,100; 1 paragraph edited",
        "  desk: not sent",
        f"    silent  troop numbers: a change of 0.83 % is less than 5 % ({_NEAREST})",
        "    silent  corrections: no change is of a kind asked for",
        "  pager: sent; no rule speaks of it, its min_severity high decides",
        "",
        "revision 4  2026-01-01T20:00:00Z  nothing to tell",
        "",
        "taken down  2026-01-01T22:00:00Z  high  The story was taken down",
        "  desk: not sent",
        "    silent  troop numbers: no figure changed",
        "    silent  corrections: no change is of a kind asked for",
        "  pager: sent; no rule speaks of it, its min_severity high decides",
        "",
        "revision 5  2026-01-02T00:00:00Z  medium  The story is back",
        "  desk: not sent",
        "    silent  troop numbers: no figure changed",
        "    silent  corrections: no change is of a kind asked for",
        "  pager: not sent; no rule speaks of it, its min_severity high decides",
        "",
        "4 alerts: desk gets 1, pager gets 3",
        "never fired here: corrections",
    ]


def test_the_same_is_told_to_machines(db: Path) -> None:
    told = json.loads(run("test", "2", "--json", db=db).output)
    assert (told["story"]["url"], told["muted"], told["never_fired"]) == (_URL, False, ["corrections"])
    assert [one["revision"] for one in told["history"]] == [2, 3, 4, None, 5]
    second, third, fourth, *_ = told["history"]
    assert (second["severity"], second["previous"]) == ("high", 1)
    desk, pager = second["channels"]
    assert (desk["sent"], desk["decided_by"], pager["sent"], pager["decided_by"]) == (
        True,
        "rules",
        True,
        "min_severity",
    )
    numbers, corrections = desk["rules"]
    assert (numbers["rule"], numbers["fires"]) == ("troop numbers", True)
    assert (numbers["changes"][0]["new"], numbers["changes"][0]["percent"]) == ("12,000", 9.1)
    assert corrections == {"rule": "corrections", "fires": False, "lacks": "no change is of a kind asked for"}
    assert third["channels"][0]["rules"][0]["nearest"]["new"] == "12,100"
    assert (fourth["severity"], fourth["channels"]) == (None, [])


def test_what_is_ignored_is_cut_before_the_rules_see_it(db: Path) -> None:
    result = run("test", "soldiers", rules="[compare]\nignore = ['About [0-9,]+ soldiers']", db=db)
    assert "revision 2  2026-01-01T16:00:00Z  nothing to tell" in result.output


def test_trying_a_draft_changes_nothing_of_what_is_watched(db: Path) -> None:
    with_page = _RULES + '[[watch.pages]]\nurl = "https://example.org/new"\n'
    assert run("test", "2", rules=with_page, db=db).exit_code == 0
    listing = CliRunner().invoke(main, ["list", "--db", str(db)]).output
    assert _URL in listing
    assert "https://example.org/new" not in listing


def test_a_muted_story_is_said_to_be_muted(db: Path) -> None:
    CliRunner().invoke(main, ["mute", _URL, "--db", str(db)])
    assert run("test", "2", db=db).output.endswith("the story is muted: as long as it is, nothing is sent\n")


def test_a_story_with_one_revision_has_nothing_to_try_rules_on(db: Path) -> None:
    assert "nothing to try the rules on" in run("test", "Nothing", db=db).output


def test_without_rules_the_severity_decides_everywhere(db: Path) -> None:
    result = run("test", "2", rules="", db=db)
    assert "4 alerts: desk gets 4, pager gets 3" in result.output
    assert run("list", rules="").output == "there are no [[rules]]: the min_severity of each channel decides\n"


@pytest.mark.parametrize("command", [("test", "2"), ("list",)])
def test_without_a_file_it_says_where_rules_live(command: tuple[str, ...]) -> None:
    result = run(*command, rules=None)
    assert result.exit_code == 2
    assert "give yours with --config FILE" in result.output


def test_a_story_that_is_not_stored_is_refused_by_name(db: Path) -> None:
    result = run("test", "nowhere", db=db)
    assert result.exit_code == 2
    assert "no stored story answers to 'nowhere'" in result.output


def test_rules_are_listed_in_words() -> None:
    more = """
[[rules]]
name = "all of it"
min_severity = "low"
require = ["Kursk", "soldiers"]
ignore = ["lottery"]
kinds = ["figure_added", "figure_changed"]
[rules.figure]
unit = "none"
change = 500
change_percent = 5
above = 12000
below = 20000
[[rules]]
name = "plain"
figure = { unit = "%" }
"""
    assert run("list", rules=_RULES + more).output.splitlines() == [
        "troop numbers: any change of a figure of soldiers that moved by at least 5 %; in stories of cnn.com; to desk",
        "corrections: correction; to desk",
        "elsewhere: any change; in stories of nytimes.com; to every channel",
        (
            "all of it: figure_changed, figure_added of a figure without a unit that moved by at least 500, "
            "moved by at least 5 %, is now above 12,000, is now below 20,000; with Kursk or soldiers; "
            "without lottery; low or graver; to every channel"
        ),
        "plain: any change of a figure in percent; to every channel",
    ]
