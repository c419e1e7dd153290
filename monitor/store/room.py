"""The room that a database takes, and the care that its engine needs: each engine has its own ways."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, Protocol

import sqlalchemy as sa

from monitor.models import Space
from monitor.store.dialects import is_sqlite
from monitor.store.sql_store import SqlStore

__all__ = ["Room", "room_of", "space"]

#: pages that are given back to the disk in one transaction
_PAGES = 256
#: bytes of the write-ahead log that are not worth the work
_SMALL_LOG = 4 * 1024 * 1024


class Room(Protocol):
    """What is done about the room that a database takes. Each raises StoreError."""

    async def shrink(self) -> bool:
        """Give some free space back to the disk; False when none is left, or the engine does not do it so."""

    async def optimise(self) -> None:
        """Let the planner know how the tables have grown."""

    async def damages(self) -> Sequence[str]:
        """Return what is broken: nothing when all is sound."""

    async def compact(self) -> None:
        """Write everything anew, without what is free."""

    async def shorten_log(self) -> None:
        """Keep the engine's log short, where that is the program's part."""


def room_of(store: SqlStore) -> Room:
    """Return the room of an open store."""
    return _FileRoom(store) if is_sqlite(store.engine) else _ServerRoom(store)


def space(connection: sa.Connection) -> Space:
    """Return what the database takes of its disk. What is free in its files PostgreSQL does not say."""
    if not is_sqlite(connection):
        size = sa.func.pg_database_size(sa.func.current_database())
        return Space(file=connection.scalar(sa.select(size)) or 0, free=0)
    page, pages, free = (
        connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0
        for name in ("page_size", "page_count", "freelist_count")
    )
    return Space(file=page * pages, free=page * free)


class _FileRoom:
    """SQLite: one file and its log."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def shrink(self) -> bool:
        return await self._store.aside(_shrink)

    async def optimise(self) -> None:
        await self._store.aside(lambda connection: connection.execute("PRAGMA optimize").fetchall())

    async def damages(self) -> Sequence[str]:
        return await self._store.aside(_damages)

    async def compact(self) -> None:
        """Write the file so that it can be made shorter from then on."""
        await self._store.aside(_compact)

    async def shorten_log(self) -> None:
        """Write the write-ahead log into the database, and begin it anew where it has grown."""
        await self._store.aside(_shorten_log)


class _ServerRoom:
    """PostgreSQL: its autovacuum gives room to new rows, and it looks after its log and the state of its pages."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def shrink(self) -> bool:
        return False

    async def optimise(self) -> None:
        return None

    async def damages(self) -> Sequence[str]:
        return ()

    async def compact(self) -> None:
        """Write the tables anew; each is locked meanwhile."""

        def vacuum(connection: Any) -> None:
            connection.autocommit = True
            try:
                connection.execute("VACUUM (FULL, ANALYZE)")
            finally:
                connection.autocommit = False

        await self._store.aside(vacuum)

    async def shorten_log(self) -> None:
        return None


def _shrink(connection: sqlite3.Connection) -> bool:
    query = "PRAGMA freelist_count"
    (before,) = connection.execute(query).fetchone()
    # Not execute, which takes one step of a statement without rows, and with it one page.
    connection.executescript(f"PRAGMA incremental_vacuum({_PAGES})")
    (after,) = connection.execute(query).fetchone()
    return bool(0 < after < before)


def _damages(connection: sqlite3.Connection) -> list[str]:
    try:
        found = [line for (line,) in connection.execute("PRAGMA quick_check(5)")]
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [] if found == ["ok"] else found


def _compact(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _shorten_log(connection: sqlite3.Connection) -> None:
    size: Sequence[int] = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    page: Sequence[int] = connection.execute("PRAGMA page_size").fetchone()
    if size[1] * page[0] > _SMALL_LOG:
        # It waits for readers no longer than any transaction does, and is tried again.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
