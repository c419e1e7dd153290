"""Opening a database: checks of the place, SQLite's settings, the schema brought up to date."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from monitor.errors import BusyError, StoreError
from monitor.store.copies import HEAD, check_version, copy_database
from monitor.store.migrating import migrate, version_of
from monitor.store.transactions import is_busy

__all__ = ["open_database"]

_log = logging.getLogger(__name__)

#: seconds that a transaction waits for another process that writes, unless it is to be less
_PATIENCE = 10.0
#: copies from before upgrades that are kept
_COPIES = 2


def open_database(path: Path, *, patience: float | None = None) -> sa.Engine:
    """Open (or create) the SQLite database at a path. Raises StoreError that says what is wrong with the place.

    A transaction waits for another process that writes as many seconds as its patience; BusyError says that this one
    did so in vain.

    Write-ahead log, `synchronous=NORMAL`: what was committed survives a killed process. Every transaction begins
    with BEGIN IMMEDIATE, for one that reads first and writes later fails at once when another wrote in between.
    Before the tables of an older version are brought up to date, a copy of the file is made beside it.
    """
    _check_place(path)
    engine = sa.create_engine(
        f"sqlite:///{path}",
        poolclass=sa.pool.StaticPool,
        connect_args={"check_same_thread": False, "timeout": _PATIENCE if patience is None else patience},
    )
    sa.event.listen(engine, "connect", _settings)
    sa.event.listen(engine, "begin", _begin)
    try:
        _upgrade(engine, path)
    except StoreError:
        engine.dispose()
        raise
    except (sa.exc.DatabaseError, sqlite3.Error) as error:
        engine.dispose()
        cause = getattr(error, "orig", None) or error
        reason = str(cause)
        if is_busy(cause):
            raise BusyError(f"cannot open the database {path}: {reason}; another process holds it") from error
        raise StoreError(f"cannot open the database {path}: {reason}; is it a database of this program?") from error
    return engine


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise StoreError(f"cannot open the database {path}: it is a folder; name a file in it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab"):
            pass
    except OSError as error:
        raise StoreError(f"cannot open the database {path}: {error.strerror}; name another file with --db") from error


def _settings(connection: Any, _record: object) -> None:
    # What is new can be made shorter later; what is there stays as it is.
    connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
    connection.isolation_level = None  # SQLAlchemy's "begin" event begins the transactions, not the driver
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _upgrade(engine: sa.Engine, path: Path) -> None:
    with engine.begin() as connection:
        version, is_blank = version_of(connection)
    if version == HEAD:
        return
    if not is_blank:
        check_version(path, version)
        _keep_copy(path)
    with _loose(engine), engine.begin() as connection:
        migrate(connection, blank=is_blank)


@contextmanager
def _loose(engine: sa.Engine) -> Iterator[None]:
    """Let tables be made anew that others refer to (SQLite's own way); the pragma does nothing in a transaction."""
    connection = engine.raw_connection()
    connection.cursor().execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        connection.cursor().execute("PRAGMA foreign_keys=ON")
        connection.close()


def _keep_copy(path: Path) -> None:
    """Copy a database before its tables change; the newest two such copies are kept."""
    copy = path.with_name(f"{path.name}.before-{HEAD}")
    try:
        copy_database(path, copy)
    except StoreError as error:
        raise StoreError(
            f"the database {path} is of an older version, and was not brought up to date, for a copy of it is made "
            f"first: {error}"
        ) from error
    _log.warning("the database %s is brought up to date; as it was it is kept in %s", path, copy)
    name = re.compile(re.escape(path.name) + r"\.before-\d{4}")
    kept = sorted(file for file in path.parent.iterdir() if name.fullmatch(file.name))
    for old in kept[:-_COPIES]:
        old.unlink(missing_ok=True)
