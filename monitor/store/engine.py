"""Opening a database: checks of the place, SQLite's settings, the schema brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from monitor.errors import StoreError

__all__ = ["HEAD", "open_database"]

#: revision of the newest migration: a database that has it needs no look at the migrations
HEAD = "0010"
#: seconds that a transaction waits for another process that writes, unless the store is told otherwise
_PATIENCE = 10.0
_MIGRATIONS = Path(__file__).parent / "migrations"


def open_database(path: Path) -> sa.Engine:
    """Open (or create) the SQLite database at a path. Raises StoreError that says what is wrong with the place.

    Write-ahead log, `synchronous=NORMAL`: what was committed survives a killed process. Every transaction begins
    with BEGIN IMMEDIATE, for one that reads first and writes later fails at once when another wrote in between.
    """
    _check_place(path)
    engine = sa.create_engine(
        f"sqlite:///{path}",
        poolclass=sa.pool.StaticPool,
        connect_args={"check_same_thread": False, "timeout": _PATIENCE},
    )
    sa.event.listen(engine, "connect", _settings)
    sa.event.listen(engine, "begin", _begin)
    try:
        _upgrade(engine)
    except (sa.exc.DatabaseError, sqlite3.Error) as error:
        engine.dispose()
        reason = str(getattr(error, "orig", None) or error)
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
    connection.isolation_level = None  # SQLAlchemy's "begin" event begins the transactions, not the driver
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _upgrade(engine: sa.Engine) -> None:
    if _version(engine) == HEAD:
        return
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


def _version(engine: sa.Engine) -> str | None:
    with engine.begin() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        version: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
        return version
