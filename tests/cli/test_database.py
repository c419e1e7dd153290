"""Who only asks for what is stored makes no database, wherever its path was named."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from monitor.cli import main
from tests.cli.newsdesk import SITE, run

ASKS = [
    ("alerts",), ("show", "d1"), ("list",), ("pause", SITE), ("resume", SITE), ("mute", SITE), ("unmute", SITE),
    ("documents",), ("claims", "d1"), ("report", "d1"), ("diff", "bridge"), ("compare", "bridge@1", "bridge@2"),
    ("remove", "d1"), ("export",), ("export", "--json", "bridge"), ("rules", "test", "bridge"), ("deliveries", "list"),
    ("deliveries", "show", "1"), ("deliveries", "replay", "--dead"), ("deliveries", "drop", "1"), ("channels", "list"),
    ("channels", "enable", "desk"), ("status",), ("maintain",), ("maintain", "--compact"), ("check",),
    ("check", "--all"),
]  # fmt: skip
#: these are refused in their own words
COPIES = [("backup", "copy.db"), ("restore", "copy.db"), ("db", "check"), ("db", "copy")]
#: these begin a database, or need none
OTHERS = {
    "add", "demo", "run", "worker", "import", "cites", "discover", "figures",
    "db upgrade", "config check", "config schema", "rules list", "channels test",
}  # fmt: skip
#: a configuration that declares nothing to watch
TOML = '[[channels]]\nname = "desk"\ntype = "terminal"\n\n[[rules]]\nname = "all"\n'


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "monitor.toml").write_text(TOML, encoding="utf-8")


@pytest.mark.parametrize("way", ["option", "set", "file"])
@pytest.mark.parametrize("command", ASKS, ids=" ".join)
def test_a_command_that_asks_for_what_is_stored_makes_no_database(
    command: tuple[str, ...], way: str, tmp_path: Path
) -> None:
    database = tmp_path / "typo" / "m.db"
    if way == "file":
        (tmp_path / "monitor.toml").write_text(f'database.path = "{database}"\n{TOML}', encoding="utf-8")
    named = {"option": ("--db", str(database)), "set": ("--set", f"database.path={database}"), "file": ()}[way]
    result = run(*command, "--config", "monitor.toml", *named)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("monitor: ")
    assert f"there is no database at {database}, so nothing is stored yet: look for a typing error" in result.stderr
    assert "--db or database.path, or begin one with monitor add URL" in result.stderr
    assert not database.parent.exists()


@pytest.mark.parametrize("command", COPIES, ids=" ".join)
def test_a_copy_of_nothing_is_refused(command: tuple[str, ...], tmp_path: Path) -> None:
    result = run(*command, "--set", "database.path=typo/m.db")
    assert result.exit_code == 2
    assert result.stderr.startswith("monitor: there is no ")
    assert not (tmp_path / "typo").exists()


def test_a_test_of_a_channel_needs_no_database(tmp_path: Path) -> None:
    result = run("channels", "test", "desk", "--config", "monitor.toml", "--db", "typo/m.db")
    assert result.exit_code == 0, result.output
    assert not (tmp_path / "typo").exists()


@pytest.mark.parametrize("command", [("list",), ("pause", f"{SITE}/a")], ids=" ".join)
def test_a_configuration_that_declares_what_is_watched_begins_a_database(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "monitor.toml").write_text(f'[[watch.pages]]\nurl = "{SITE}/a"\n', encoding="utf-8")
    result = run(*command, "--config", "monitor.toml", "--db", "m.db")
    assert result.exit_code == 0, result.output
    assert f"{SITE}/a" in result.stdout
    assert (tmp_path / "m.db").exists()


def test_a_beginning_makes_the_database_and_its_folder(tmp_path: Path) -> None:
    assert run("add", f"{SITE}/a", "--db", "new/m.db").exit_code == 0
    assert run("list", "--db", "new/m.db").exit_code == 0


def test_every_command_is_known_here() -> None:
    asked = {" ".join(words[:2]) if isinstance(main.commands[words[0]], click.Group) else words[0] for words in ASKS}
    assert _names(main) == asked | {" ".join(words).removesuffix(" copy.db") for words in COPIES} | OTHERS


def _names(group: click.Group, before: str = "") -> set[str]:
    names: set[str] = set()
    for name, command in group.commands.items():
        names |= _names(command, f"{name} ") if isinstance(command, click.Group) else {f"{before}{name}"}
    return names
