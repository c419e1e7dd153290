"""Copies of a database: while others write, before an upgrade, and back in its place."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from monitor.errors import StoreError
from monitor.store import copies, copy_database, open_database, restore_from
from tests.fakes import START
from tests.offline import blank_database
from tests.store.test_migrations import database_of


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "m.db"
    path.write_bytes(blank_database())
    return path


def write(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        for statement in statements:
            db.execute(statement)


def stories(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM stories").fetchone()[0])


def add_story(number: int) -> str:
    return f"INSERT INTO stories (url, generation, removals) VALUES ('https://example.org/{number}', 0, 0)"


def damage(path: Path) -> None:
    """Write over a page in the middle of a database."""
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096)


def test_a_copy_is_of_one_moment_though_others_write_at_each_step(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_PAGES", 20)
    write(database, "PRAGMA journal_mode=WAL", add_story(0))
    steps: list[int] = []

    def step(copied: int, _: int) -> None:
        steps.append(copied)
        write(database, add_story(len(steps)))

    copy_database(database, tmp_path / "copy.db", step)
    assert len(steps) > 2
    assert steps == sorted(steps)
    assert (stories(tmp_path / "copy.db"), stories(database)) == (1, 1 + len(steps))
    assert sorted(file.name for file in tmp_path.iterdir() if "copy" in file.name) == ["copy.db"]


def test_a_damaged_database_makes_no_copy_and_leaves_the_older_one(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy_database(database, copy)
    before = copy.read_bytes()
    damage(database)
    with pytest.raises(StoreError, match=r"cannot copy .*m\.db to .*copy\.db: .*(damaged|malformed)"):
        copy_database(database, copy)
    assert copy.read_bytes() == before
    assert not list(tmp_path.glob("*.partial"))


def test_where_there_is_no_room_nothing_is_copied(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "free_bytes", lambda _: 17 * 1024**2 - 1)
    write(database, "CREATE TABLE filling (body BLOB)", "INSERT INTO filling VALUES (zeroblob(1000000))")
    with pytest.raises(StoreError, match=r"no room for a copy .* needs 18 MiB, and 16 MiB are free"):
        copy_database(database, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_what_is_restored_is_the_copy_and_what_was_there_is_kept(database: Path, tmp_path: Path) -> None:
    write(database, add_story(1))
    copy_database(database, tmp_path / "copy.db")
    write(database, "PRAGMA journal_mode=WAL", add_story(2))
    kept = restore_from(tmp_path / "copy.db", database, START)
    assert kept is not None
    assert (stories(database), stories(kept)) == (1, 2)


def test_a_damaged_database_makes_way_for_its_copy(database: Path, tmp_path: Path) -> None:
    copy_database(database, tmp_path / "copy.db")
    database.write_bytes(b"no database at all " * 1000)
    database.with_name("m.db-wal").write_bytes(b"nor its log")
    kept = restore_from(tmp_path / "copy.db", database, START)
    assert kept is not None
    assert kept.read_bytes().startswith(b"no database")
    assert stories(database) == 0


def test_a_database_that_others_write_to_is_not_replaced(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_PATIENCE", 0.01)
    copy_database(database, tmp_path / "copy.db")
    with closing(sqlite3.connect(database)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("SELECT count(*) FROM stories").fetchall()
        with pytest.raises(StoreError, match="database is locked"):
            restore_from(tmp_path / "copy.db", database, START)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.db", "m.db"]


def _strange(path: Path) -> None:
    path.unlink()
    write(path, "CREATE TABLE songs (title TEXT)")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_strange, "is not a database of this program"),
        (lambda path: write(path, "UPDATE alembic_version SET version_num = '0999'"), "newer version of this program"),
        (lambda path: path.write_bytes(b"text"), "is not a database"),
        (damage, "malformed|damaged"),
    ],
    ids=["another program's", "a newer one", "no database", "damaged"],
)
def test_what_cannot_be_the_database_is_refused_and_changes_nothing(
    database: Path, tmp_path: Path, change: Callable[[Path], None], reason: str
) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(database, copy)
    change(copy)
    before = database.read_bytes()
    with pytest.raises(StoreError, match=reason):
        restore_from(copy, database, START)
    assert database.read_bytes() == before


# Before an upgrade.


def of_version(path: Path, version: str) -> None:
    """Put a database in the place of another one as an earlier version of the program would have made it."""
    path.unlink()
    database_of(version, path)


def test_a_database_is_copied_before_its_tables_change_and_two_copies_are_kept(
    database: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("m.db.before-0003", "m.db.before-0007", "m.db.before-notes", "other.db.before-0001"):
        (tmp_path / name).touch()
    of_version(database, "0010")
    open_database(database).dispose()
    copy = tmp_path / f"m.db.before-{copies.HEAD}"
    assert (copies.version_of(copy), copies.version_of(database)) == ("0010", copies.HEAD)
    assert f"as it was it is kept in {copy}" in caplog.text
    kept = sorted(file.name for file in tmp_path.glob("*before*"))
    assert kept == ["m.db.before-0007", copy.name, "m.db.before-notes", "other.db.before-0001"]


def test_without_room_for_a_copy_a_database_stays_as_it_is(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_version(database, "0010")
    monkeypatch.setattr(copies, "free_bytes", lambda _: 0)
    with pytest.raises(StoreError, match=r"of an older version, and was not brought up to date, .* there is no room"):
        open_database(database)
    assert copies.version_of(database) == "0010"
    assert not list(tmp_path.glob("*before*"))


def test_a_new_database_and_one_that_is_up_to_date_have_no_copy(database: Path, tmp_path: Path) -> None:
    open_database(database).dispose()
    (tmp_path / "empty.db").touch()
    open_database(tmp_path / "empty.db").dispose()
    assert not list(tmp_path.glob("*before*"))


def test_a_newer_database_and_one_of_another_program_are_refused(database: Path) -> None:
    write(database, "UPDATE alembic_version SET version_num = '0999'")
    with pytest.raises(StoreError, match=f"its tables are of version 0999, and this one knows {copies.HEAD}; install"):
        open_database(database)
    _strange(database)
    with pytest.raises(StoreError, match="is not a database of this program"):
        open_database(database)
