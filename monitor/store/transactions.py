"""How transactions run and what their errors mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import sqlalchemy as sa

from monitor.errors import StoreError

__all__ = ["attempt", "connections_of"]

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
            raise StoreError(f"the database refused: {error.orig}") from error
    raise AssertionError("the last attempt returns or raises")


def connections_of(engine: sa.Engine) -> int:
    """Return how many transactions may run at once."""
    return engine.pool.size() if isinstance(engine.pool, sa.pool.QueuePool) else 1
