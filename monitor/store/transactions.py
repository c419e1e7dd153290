"""How transactions run and what their errors mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TypeVar

import sqlalchemy as sa

from monitor.errors import BusyError, StoreError

__all__ = ["attempt", "connections_of", "is_busy", "refusal"]

T = TypeVar("T")

#: SQLSTATE of what the engine takes back so that another transaction can go on: serialization failure, deadlock
_TAKEN_BACK = frozenset({"40001", "40P01"})
_ATTEMPTS = 5


def attempt(transaction: Callable[[], T]) -> T:
    """Run a transaction, and again where the engine took it back for another's sake. Raises StoreError."""
    for left in reversed(range(_ATTEMPTS)):
        try:
            return transaction()
        except sa.exc.DatabaseError as error:
            if left and getattr(error.orig, "sqlstate", None) in _TAKEN_BACK:
                continue
            if isinstance(error, sa.exc.IntegrityError | sa.exc.ProgrammingError):
                raise  # a bug of ours, not a trouble of the database
            raise refusal(error.orig) from error
    raise AssertionError("the last attempt returns or raises")


def refusal(error: BaseException | None) -> StoreError:
    """Return what an error of the engine means to whoever wanted something of it."""
    kind = BusyError if is_busy(error) else StoreError
    return kind(f"the database refused: {error}")


def is_busy(error: BaseException | None) -> bool:
    """Say whether SQLite refused because another process holds the database."""
    # The lower eight bits are the code, those above say more of it.
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def connections_of(engine: sa.Engine) -> int:
    """Return how many transactions may run at once."""
    return engine.pool.size() if isinstance(engine.pool, sa.pool.QueuePool) else 1
