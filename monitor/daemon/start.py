"""The start beside a process that holds the database, such as a long backup: it is waited for."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from monitor.daemon.manager import Manager
from monitor.daemon.telling import tell
from monitor.errors import BusyError, StoreError

__all__ = ["when_free"]

T = TypeVar("T")

#: seconds that the database is waited for in all, and between two attempts
_LONGEST = 600.0
_AGAIN = 1.0
#: seconds that a service manager is asked for with each attempt: a slow one takes a few
_MORE_TIME = 30


async def when_free(
    begin: Callable[[], Awaitable[T]],
    database: Path,
    manager: Manager,
    *,
    longest: float = _LONGEST,
    again: float = _AGAIN,
) -> T:
    """Begin what needs the database as soon as nobody else holds it. Raises StoreError when that takes too long."""
    loop = asyncio.get_running_loop()
    began, told = loop.time(), False
    while True:
        try:
            return await begin()
        except BusyError as error:
            if loop.time() - began >= longest:
                raise StoreError(_given_up(database, longest)) from error
        line = f"another process holds the database {database}; waiting up to {longest / 60:g} minutes for it"
        if not told:
            tell(logging.WARNING, "database_held", line)
            told = True
        manager.starting(line, _MORE_TIME)
        await asyncio.sleep(again)


def _given_up(database: Path, longest: float) -> str:
    return (
        f"another process has held the database {database} for {longest / 60:g} minutes; fuser {database} tells which: "
        "let it end, or stop it, then start this again"
    )
