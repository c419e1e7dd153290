"""The commands on a database of PostgreSQL: all that changes is where it is."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from click.testing import Result

from monitor.models import Daemon, NewRevision
from monitor.store import SqlStore, SqlUpkeep, only_daemon, open_postgres
from tests import postgres
from tests.cli.newsdesk import SITE, run
from tests.fakes import START
from tests.fakes import story as shown
from tests.store.helpers import looked


@pytest.fixture
def url(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return database_url


def on(url: str, *command: str) -> Result:
    return run(*command, "--db", url)


def done(url: str, *command: str) -> str:
    result = on(url, *command)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_what_is_watched_is_kept_on_the_server(url: str, tmp_path: Path) -> None:
    done(url, "add", f"{SITE}/a", f"{SITE}/feed.xml")
    done(url, "pause", f"{SITE}/a")
    assert f"{SITE}/a" in done(url, "list")
    assert [json.loads(line)["paused"] for line in done(url, "list", "--json").splitlines()] == [True, False]
    assert "feed.xml" in done(url, "export")
    done(url, "remove", f"{SITE}/a")
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    "command",
    ["alerts", "documents", "deliveries list", "channels list", "maintain", "maintain --compact", "maintain --json"],
)
def test_a_command_works_on_a_database_with_nothing_in_it(url: str, command: str) -> None:
    done(url, *command.split())


def test_a_document_and_what_becomes_of_its_claims(url: str) -> None:
    Path("article.txt").write_text(f"About 11,000 soldiers are there ({SITE}/a).", encoding="utf-8")
    done(url, "add", "article.txt", "--no-check")

    async def first_look() -> None:
        revision = NewRevision(
            story_url=f"{SITE}/a", track="page", previous=None, snapshot=shown("Troops gather"), fetched_at=START,
            evidence=None,
        )  # fmt: skip
        async with SqlStore(open_postgres(url)) as store:
            await looked(store, f"{SITE}/a", revisions=(revision,))

    asyncio.run(first_look())
    assert "11,000" in done(url, "claims", "d1")
    assert "article.txt" in done(url, "documents")
    assert json.loads(done(url, "report", "d1", "--json"))["document"]
    assert "Troops gather" in done(url, "show", "1")
    assert json.loads(done(url, "export", "--json", "1"))["story"]


def test_the_status_tells_of_the_server_and_its_workers(url: str) -> None:
    found = json.loads(on(url, "status", "--json").stdout)
    assert found["database"]["path"] == url
    assert found["database"]["bytes"] > 1_000_000
    assert (found["workers"], found["daemon"]) == ([], None)
    assert "MiB" in on(url, "status").stdout


def test_a_database_is_made_and_checked(server: postgres.Server, url: str) -> None:
    blank = server.blank()
    refused = on(blank, "list")
    assert (refused.exit_code, refused.stdout) == (3, "")
    assert "has no tables of this program yet: run monitor db upgrade" in refused.stderr
    assert ": tables made to " in done(blank, "db", "upgrade")
    assert "is up to date" in done(blank, "db", "upgrade")
    assert "is sound" in done(blank, "db", "check")
    server.drop(blank)
    assert done(url, "list")


def test_what_differs_from_the_tables_of_this_version_is_told(server: postgres.Server, url: str) -> None:
    server.run("ALTER TABLE robots ADD COLUMN colour text", url.partition("?")[0].rpartition("/")[2])
    result = on(url, "db", "check")
    server.run("ALTER TABLE robots DROP COLUMN colour", url.partition("?")[0].rpartition("/")[2])
    assert result.exit_code == 1
    assert result.stdout.startswith("problem  the tables are not those of this version: ")
    assert "colour" in result.stdout


@pytest.mark.parametrize(("command", "tool"), [("backup", "pg_dump"), ("restore", "pg_restore")])
def test_a_copy_is_the_server_s_own_matter(url: str, command: str, tool: str) -> None:
    result = on(url.replace("postgres@", "ann:hush@"), command, "copy.db")
    assert result.exit_code == 2
    assert tool in result.stderr
    assert "hush" not in result.output


@pytest.mark.parametrize("command", ["list", "status", "check", "run", "worker", "db check", "db upgrade"])
def test_a_server_that_is_down_is_told_in_a_line(url: str, command: str) -> None:
    result = run(*command.split(), "--db", "postgresql://ann:hush@127.0.0.1:1/news")
    assert result.exit_code == 3
    lines = result.stderr.splitlines()
    assert len([line for line in lines if "monitor: " in line]) == 1
    assert "127.0.0.1:1/news" in result.stderr
    assert "hush" not in result.output


@pytest.mark.parametrize("command", [("worker",), ("run", "--no-worker")], ids=" ".join)
def test_a_file_has_no_workers(command: tuple[str, ...], url: str) -> None:
    result = run(*command, "--db", "m.db")
    assert result.exit_code == 2
    assert "m.db is a file for one machine: set database.url, and see docs/scaling.md" in result.stderr


def test_a_second_daemon_is_refused_and_told_of_the_first(server: postgres.Server, url: str) -> None:
    async def beat() -> None:
        async with SqlStore(open_postgres(url)) as store:
            await SqlUpkeep(store).beat(Daemon(host="desk", pid=7, started_at=START, beat_at=START))

    asyncio.run(beat())
    with only_daemon(url):
        result = on(url, "run")
    assert result.exit_code == 2
    assert "another daemon looks after" in result.stderr
    assert "(process 7 on desk)" in result.stderr
