"""What the two engines say differently, each in one place. SQLite takes a whole transaction as its one lock."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from monitor.store import schema as t

__all__ = ["Insert", "among", "by_its_clock", "hold", "insert", "is_inserted", "is_sqlite", "size_of"]

#: both engines' statements take the same calls; this is the one that is written down
Insert = sqlite.Insert


def is_sqlite(connection: sa.Connection | sa.Engine) -> bool:
    """Say whether a connection or an engine leads to a file of SQLite."""
    return connection.dialect.name == "sqlite"


def insert(connection: sa.Connection | sa.Engine, table: sa.Table) -> Insert:
    """Return the engine's own INSERT, which knows ON CONFLICT."""
    if is_sqlite(connection):
        return sqlite.insert(table)
    return cast("Insert", postgresql.insert(table))


def is_inserted(connection: sa.Connection, statement: Insert) -> bool:
    """Run an INSERT of one row that may meet another one; says whether there is a new row now."""
    return connection.execute(statement, execution_options={"preserve_rowcount": True}).rowcount > 0


def among(connection: sa.Connection, column: sa.ColumnElement[str], values: Collection[str]) -> sa.ColumnElement[bool]:
    """Say of a column whether it has one of many texts, as one parameter: an engine takes only so many."""
    if is_sqlite(connection):
        named = sa.func.json_each(json.dumps(sorted(values))).table_valued("value")
        return column.in_(sa.select(named.c.value))
    listed: sa.ColumnElement[Any] = sa.literal(sorted(values), postgresql.ARRAY(sa.Text))
    return column == sa.any_(listed)


def size_of(column: sa.ColumnElement[Any]) -> sa.ColumnElement[int]:
    """Return the characters of a JSON column."""
    return sa.func.length(sa.cast(column, sa.Text), type_=sa.Integer)


def by_its_clock(
    connection: sa.Connection | sa.Engine, then: sa.ColumnElement[Any], now: sa.ColumnElement[Any]
) -> sa.ColumnElement[Any]:
    """Return a time as the clock of the machine says that the database is on; `now` is by ours.

    A file is on this machine. A server is asked when it looks, after whatever the transaction had to wait for.
    """
    return then if is_sqlite(connection) else sa.type_coerce(sa.func.clock_timestamp() - (now - then), t.Instant)


def hold(connection: sa.Connection, name: str) -> None:
    """Let nobody else change what has this name before this transaction ends."""
    if not is_sqlite(connection):
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(name, 0))))
