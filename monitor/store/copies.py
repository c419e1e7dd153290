"""Whole copies of a database: made while others write, checked, and put in its place."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from monitor.errors import StoreError

__all__ = [
    "HEAD", "check_room", "check_version", "copy_database", "free_bytes", "restore_from", "size_of", "version_of",
]  # fmt: skip

#: revision of the newest migration: a database that has it needs no look at the migrations
HEAD = "0015"
#: pages that are copied in one step
_PAGES = 2_000
#: seconds that a copy waits for another process that writes
_PATIENCE = 10.0
#: bytes that are left free beside a copy
_MARGIN = 16 * 1024 * 1024
#: told pages that are copied, and how many there are
Progress = Callable[[int, int], None]


def copy_database(source: Path, target: Path, on_progress: Progress = lambda _, __: None) -> None:
    """Copy a database as it is at this moment, while others write. Raises StoreError, and then there is no copy.

    The copy is made under a temporary name, and takes its own one when it was found to be sound.
    """
    check_room(source, target.parent)
    partial = target.with_name(f"{target.name}.partial")
    try:
        with _told(f"cannot copy {source} to {target}"):
            _copy(source, partial, on_progress)
            _finish(partial)
            partial.replace(target)
            _sync(target.parent)
    finally:
        partial.unlink(missing_ok=True)


def check_room(source: Path, folder: Path, *, copies: int = 1) -> None:
    """Raise StoreError where a folder has no room for so many copies."""
    needed, free = copies * size_of(source) + _MARGIN, free_bytes(folder)
    if free < needed:
        raise StoreError(
            f"there is no room for a copy of {source} in {folder}: it needs {needed // 1024**2 + 1} MiB, and "
            f"{free // 1024**2} MiB are free; nothing was changed"
        )


def size_of(path: Path) -> int:
    """Return the bytes of a database with its log."""
    files = (path, path.with_name(f"{path.name}-wal"))
    return sum(file.stat().st_size for file in files if file.exists())


def free_bytes(folder: Path) -> int:
    """Return the bytes that are free on the disk of a folder."""
    return shutil.disk_usage(folder).free


def version_of(path: Path) -> str | None:
    """Return the version of a database's tables; None where it has none of this program. Raises StoreError."""
    with _told(f"cannot read {path}"), closing(_open(path)) as connection:
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone() is None:
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(row[0]) if row else None


def check_version(path: Path, version: str | None) -> None:
    """Raise StoreError for a database that is not one of this program, or of a newer one."""
    if version is None or not (version.isascii() and version.isdigit()):
        raise StoreError(f"{path} is not a database of this program; name another file")
    if int(version) > int(HEAD):
        raise StoreError(
            f"{path} was written by a newer version of this program: its tables are of version {version}, and this "
            f"one knows {HEAD}; install the newer version, or name another file"
        )


def restore_from(file: Path, database: Path, now: datetime, on_progress: Progress = lambda _, __: None) -> Path | None:
    """Make a copy of a file the database; returns where what was there is kept. Raises StoreError."""
    check_version(file, version_of(file))
    database.parent.mkdir(parents=True, exist_ok=True)
    copy = database.with_name(f"{database.name}.restoring")
    aside = database.with_name(f"{database.name}.replaced-{now:%Y%m%dT%H%M%SZ}") if database.exists() else None
    try:
        copy_database(file, copy, on_progress)
        _put_in_place(copy, database, aside)
    finally:
        copy.unlink(missing_ok=True)
    return aside


def _put_in_place(copy: Path, target: Path, aside: Path | None) -> None:
    """Let a copy be the database, with what was there before kept aside. Raises StoreError while others use that."""
    with _told(f"cannot put a copy in the place of {target}"):
        if aside is not None:
            _settle(target)
        # The log of a damaged database could not be written into it: it goes along, and never to another database.
        kept = aside or target.with_name(f"{target.name}.lost")
        for suffix in ("-wal", "-shm", ""):
            file = target.with_name(target.name + suffix)
            if file.exists():
                file.rename(kept.with_name(kept.name + suffix))
        copy.replace(target)
        _sync(target.parent)


def _copy(source: Path, partial: Path, on_progress: Progress) -> None:
    partial.unlink(missing_ok=True)
    with closing(_open(source)) as reading, closing(sqlite3.connect(partial)) as writing:
        # One view of it all the while: without it, each write of another process would begin the copy anew.
        reading.execute("BEGIN")
        reading.execute("SELECT 1 FROM sqlite_master").fetchone()
        reading.backup(writing, pages=_PAGES, progress=lambda _, left, pages: on_progress(pages - left, pages), sleep=0)


def _finish(partial: Path) -> None:
    """Make one file of a copy, check it, and have it on the disk."""
    with closing(_open(partial)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        found = [line for (line,) in connection.execute("PRAGMA quick_check(3)")]
    if found != ["ok"]:
        raise sqlite3.DatabaseError(f"the database is damaged: {'; '.join(found)}")
    file = os.open(partial, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _settle(path: Path) -> None:
    """Write the log of a database into it, so that the file is the whole of it."""
    try:
        with closing(_open(path)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return  # It is damaged, which is a reason to put another one in its place.


def _open(path: Path) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)


@contextmanager
def _told(what: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{what}: {error}") from error
    except OSError as error:
        raise StoreError(f"{what}: {error.strerror}") from error


def _sync(folder: Path) -> None:
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
