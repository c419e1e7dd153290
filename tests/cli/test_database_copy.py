"""`monitor db copy`: from a file to a server, with what is to be done before and afterwards told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from monitor.daemon.lock import only_one
from tests import postgres
from tests.cli.newsdesk import SITE, run
from tests.fakes import START


@pytest.fixture(scope="module")
def server() -> Iterator[postgres.Server]:
    with postgres.running() as running:
        yield running


@pytest.fixture
def url(server: postgres.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    made = server.database()
    yield made
    server.clean(made)


@pytest.fixture
def file(url: str) -> Path:
    """A file that watches something."""
    del url
    assert run("add", f"{SITE}/a", f"{SITE}/feed.xml", "--db", "m.db").exit_code == 0
    return Path("m.db")


def copy(file: Path, url: str) -> Result:
    return run("db", "copy", "--from", str(file), "--to", url)


def test_what_was_in_the_file_is_on_the_server_and_the_file_stays(file: Path, url: str) -> None:
    result = copy(file, url)
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["table", "rows", "sha256,", "equal", "on", "both", "sides"]
    assert ["sources", "2"] in [line.split()[:2] for line in lines]
    assert lines[-1].startswith(f"copied m.db to {url}: both have the same rows. Set database.url to that address")
    assert run("list", "--json", "--db", url).stdout == run("list", "--json", "--db", "m.db").stdout
    assert run("db", "check", "--db", url).exit_code == 0


def test_the_configuration_may_say_from_where_and_to_where(file: Path, url: str) -> None:
    del file
    Path("monitor.toml").write_text(f'[database]\npath = "m.db"\nurl = "{url}"\n', encoding="utf-8")
    result = run("db", "copy", "--config", "monitor.toml")
    assert result.exit_code == 0, result.output
    assert f"{SITE}/feed.xml" in run("list", "--config", "monitor.toml").stdout


def test_a_file_with_a_daemon_is_refused(file: Path, url: str) -> None:
    with only_one(file, now=START):
        result = copy(file, url)
    assert result.exit_code == 2
    assert "a daemon looks after m.db (process " in result.stderr
    assert "stop it, for monitor db copy needs the file for itself" in result.stderr
    assert run("list", "--json", "--db", url).stdout == ""


def test_a_database_with_something_in_it_is_refused(file: Path, url: str) -> None:
    assert run("add", f"{SITE}/b", "--db", url).exit_code == 0
    result = copy(file, url)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "has rows already (in sources)" in result.stderr
    assert f"{SITE}/a" not in run("list", "--db", url).stdout


def test_a_database_without_tables_is_refused(server: postgres.Server, file: Path) -> None:
    blank = server.blank()
    result = copy(file, blank)
    assert result.exit_code == 3
    assert "run monitor db upgrade" in result.stderr
    server.drop(blank)


def test_a_file_that_is_not_there_is_not_made(url: str) -> None:
    result = copy(Path("typo.db"), url)
    assert result.exit_code == 2
    assert "there is no database at typo.db: name the file with --from" in result.stderr
    assert not Path("typo.db").exists()


def test_a_file_of_another_program_is_left_alone(url: str) -> None:
    with closing(sqlite3.connect("other.db")) as other:
        other.execute("CREATE TABLE birds (name)")
    before = Path("other.db").read_bytes()
    result = copy(Path("other.db"), url)
    assert result.exit_code == 3
    assert "other.db is not a database of this program" in result.stderr
    assert Path("other.db").read_bytes() == before


@pytest.mark.parametrize(
    ("to", "told"),
    [((), "nothing says where to copy to"), (("--to", "other.db"), "must begin with postgresql://")],
    ids=["nowhere", "a file"],
)
def test_a_place_that_is_no_server_is_refused(file: Path, to: tuple[str, ...], told: str) -> None:
    result = run("db", "copy", "--from", str(file), *to)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_password_is_not_shown(file: Path) -> None:
    result = copy(file, "postgresql://ann:hush@127.0.0.1:1/news")
    assert result.exit_code == 3
    assert "127.0.0.1:1/news" in result.stderr
    assert "hush" not in result.output
