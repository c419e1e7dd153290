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

__all__ = ["is_busy", "open_database"]

_log = logging.getLogger(__name__)

#: seconds that a transaction waits for another process that writes, unless it is to be less
_PATIENCE = 10.0
#: copies from before upgrades that are kept
_COPIES = 2
_MIGRATIONS = Path(__file__).parent / "migrations"


def open_database(path: Path, *, patience: float = _PATIENCE) -> sa.Engine:
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
        connect_args={"check_same_thread": False, "timeout": patience},
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


def is_busy(error: BaseException | None) -> bool:
    """Say whether SQLite refused because another process holds the database."""
    # The lower eight bits are the code, those above say more of it.
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


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
    version, is_blank = _version(engine)
    if version == HEAD:
        return
    if not is_blank:
        check_version(path, version)
        _keep_copy(path)
    # Read only when needed: alembic takes longer to import than a check of nothing takes to run.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with _loose(engine), engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


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


def _version(engine: sa.Engine) -> tuple[str | None, bool]:
    """Return the version of the tables, and whether there are none at all."""
    with engine.begin() as connection:
        names = sa.inspect(connection).get_table_names()
        if "alembic_version" not in names:
            return None, not names
        version: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
        # A process that was killed while it made the first tables left none, or all.
        return version, version is None and len(names) == 1
