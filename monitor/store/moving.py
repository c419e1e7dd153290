"""Moving everything from a file of SQLite to a database of PostgreSQL, and proving that it arrived."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from monitor.errors import StoreError
from monitor.models import Moved
from monitor.store import schema as t
from monitor.store.dialects import is_sqlite

__all__ = ["move"]

#: rows that are held at once: a row can have a whole page in it
_ROWS = 100
#: rows between two states that are told
_TOLD = 1_000
#: which processes are alive is no part of what moves, and neither is what they were at
_LEFT = frozenset({t.daemons})
_CLEARED = frozenset({"lease", "lease_until"})
#: SQLSTATE of a lock that was waited for in vain
_IN_USE = "55P03"

#: told what is done, to which table, and how many rows of it were done
Progress = Callable[[str, str, int], None]
Value = Callable[[Any], Any]


def move(source: sa.Engine, target: sa.Engine, on_progress: Progress = lambda *_: None) -> tuple[Moved, ...]:
    """Write every row of a file into a database with tables and nothing in them, all in one transaction, or none.

    Nobody else writes to either meanwhile. What was written is read again and held against the file, table by table:
    where they differ, nothing is moved. Raises StoreError.
    """
    with _told(target), source.begin() as reading, target.begin() as writing:
        _hold(writing)
        _check_blank(writing)
        for table in _tables():
            _write(reading, writing, table, on_progress)
        moved = tuple(_prove(reading, writing, table, on_progress) for table in _tables())
        _check_same(moved)
        for table in _tables():
            _go_on_after(reading, writing, table)
    return moved


def _tables() -> list[sa.Table]:
    """Return what moves; what others refer to comes first."""
    return [table for table in t.metadata.sorted_tables if table not in _LEFT]


def _hold(writing: sa.Connection) -> None:
    """Let nobody else write before this transaction ends, however long the file is read in between."""
    writing.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
    names = ", ".join(table.name for table in t.metadata.sorted_tables)
    writing.exec_driver_sql(f"LOCK TABLE {names} IN EXCLUSIVE MODE")


def _check_blank(writing: sa.Connection) -> None:
    tables = t.metadata.sorted_tables
    held = [table.name for table in tables if writing.scalar(sa.select(sa.exists().select_from(table)))]
    if held:
        raise StoreError(
            f"the database to move to has rows already (in {', '.join(held)}), and nothing is moved over them: name "
            "one whose tables monitor db upgrade has just made"
        )


def _write(reading: sa.Connection, writing: sa.Connection, table: sa.Table, on_progress: Progress) -> None:
    values = [_bound(column, writing.dialect) for column in table.columns]
    names = ", ".join(writing.dialect.identifier_preparer.format_column(column) for column in table.columns)
    cursor = writing.connection.cursor()
    # The driver writes values as it does in statements: a text loses its NULs here too.
    with cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
        for number, row in enumerate(_rows(reading, table), 1):
            copy.write_row([value(one) for value, one in zip(values, row, strict=True)])
            if number % _TOLD == 0:
                on_progress("moved", table.name, number)
    cursor.close()


def _bound(column: sa.Column[Any], dialect: sa.Dialect) -> Value:
    return column.type.dialect_impl(dialect).bind_processor(dialect) or _same


def _same(value: Any) -> Any:
    return value


def _rows(connection: sa.Connection, table: sa.Table) -> Iterator[sa.Row[Any]]:
    """Yield the rows as they are to arrive, by their keys in the order of their characters' numbers."""
    cleared = _CLEARED if is_sqlite(connection) else ()
    columns = [sa.null().label(c.name) if c.name in cleared else c for c in table.columns]
    chosen = sa.select(*columns).order_by(*(_ordered(connection, key) for key in table.primary_key))
    with connection.execute(chosen, execution_options={"yield_per": _ROWS}) as result:
        yield from result


def _ordered(connection: sa.Connection, key: sa.Column[Any]) -> sa.ColumnElement[Any]:
    # A server sorts texts as its language does, unless it is told; SQLite sorts them so anyway.
    if is_sqlite(connection) or not isinstance(key.type, sa.Text):
        return key
    return key.collate("C")


def _prove(reading: sa.Connection, writing: sa.Connection, table: sa.Table, on_progress: Progress) -> Moved:
    def seal(connection: sa.Connection, where: str) -> tuple[int, str]:
        return _seal(connection, table, lambda rows: on_progress(f"read again {where}", table.name, rows))

    (rows, sealed), (rows_there, sealed_there) = seal(reading, "in the file"), seal(writing, "on the server")
    return Moved(table=table.name, rows=rows, sha256=sealed, rows_there=rows_there, sha256_there=sealed_there)


def _seal(connection: sa.Connection, table: sa.Table, on_progress: Callable[[int], None]) -> tuple[int, str]:
    """Return the number of rows, and a hash over all their values."""
    values = [_written(column) for column in table.columns]
    number, seal = 0, hashlib.sha256()
    for row in _rows(connection, table):
        number += 1
        # Without a value that ends where the next one might begin: each is quoted, or a number.
        line = repr([None if one is None else value(one) for value, one in zip(values, row, strict=True)])
        seal.update(line.encode())
        if number % _TOLD == 0:
            on_progress(number)
    return number, seal.hexdigest()


def _written(column: sa.Column[Any]) -> Value:
    """Return what writes the values of a column in the one way in which equal ones are written alike."""
    if isinstance(column.type, t.Instant):
        return datetime.isoformat
    if isinstance(column.type, sa.JSON):
        return _json
    if isinstance(column.type, sa.LargeBinary):
        return _hashed
    return _without_nul if isinstance(column.type, sa.Text) else _same


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _hashed(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()


def _without_nul(value: str) -> str:
    return value.replace("\0", "")


def _check_same(moved: Sequence[Moved]) -> None:
    wrong = [f"{one.table} ({one.rows} rows in the file, {one.rows_there} moved)" for one in moved if not one.is_same]
    if wrong:
        raise StoreError(
            f"what arrived is not what is in the file: {', '.join(wrong)} differ in number or hash; nothing was "
            "moved, and the file is as it was"
        )


def _go_on_after(reading: sa.Connection, writing: sa.Connection, table: sa.Table) -> None:
    """Let the numbers of new rows begin after the highest one that was ever given."""
    column = table.autoincrement_column
    if column is None:
        return
    highest: int = writing.scalar(sa.select(sa.func.coalesce(sa.func.max(column), 0))) or 0
    if table.dialect_options["sqlite"]["autoincrement"]:
        given = sa.text("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = :name")
        highest = max(highest, reading.scalar(given, {"name": table.name}) or 0)
    sequence = writing.scalar(sa.select(sa.func.pg_get_serial_sequence(table.name, column.name)))
    # Unlike setval, this is taken back with the transaction.
    writing.exec_driver_sql(f"ALTER SEQUENCE {sequence} RESTART WITH {highest + 1}")


@contextmanager
def _told(target: sa.Engine) -> Iterator[None]:
    driver = target.dialect.loaded_dbapi
    try:
        yield
    except (sa.exc.DBAPIError, driver.Error) as error:
        cause = getattr(error, "orig", error)
        reason = " ".join(str(cause).split())
        if getattr(cause, "sqlstate", None) == _IN_USE:
            reason += "; stop every daemon and worker of the database to move to"
        raise StoreError(f"nothing was moved, and the file is as it was: {reason}") from error
