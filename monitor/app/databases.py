"""The database itself, whichever engine has it: its tables, its one daemon, what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path

from monitor.config import Settings
from monitor.models import Moved
from monitor.store import (
    SqlArchive,
    SqlStore,
    differences,
    move,
    only_daemon,
    open_database,
    open_postgres,
    upgrade_postgres,
    version_of,
)
from monitor.store.copies import HEAD, check_version
from monitor.store.copies import version_of as version_of_file

__all__ = ["Condition", "condition_of", "held_on_server", "move_to_server", "upgrade"]


@dataclass(frozen=True, slots=True)
class Condition:
    """How a database is: the version of its tables, and what is wrong with it, a line each."""

    version: str | None
    problems: tuple[str, ...]


def upgrade(settings: Settings) -> tuple[str | None, str]:
    """Make the tables, or bring them up to date; returns their version before and after. Raises StoreError."""
    database = settings.database
    if database.server is not None:
        return upgrade_postgres(database.server)
    before = version_of_file(database.path) if database.path.exists() else None
    open_database(database.path).dispose()
    return before, HEAD


async def condition_of(settings: Settings) -> Condition:
    """Look for what is wrong with a database: its tables, and what its engine finds. Raises StoreError."""
    server = settings.database.server
    async with SqlStore(open_postgres(server) if server else open_database(settings.database.path)) as store:
        version, _ = await store.run(version_of)
        found = [f"the tables are not those of this version: {one}" for one in await store.run(differences)]
        return Condition(version, (*await SqlArchive(store).damages(), *found))


def move_to_server(file: Path, server: str, on_progress: Callable[[str, str, int], None]) -> tuple[Moved, ...]:
    """Move everything from a file to the database at an address, and prove that it arrived. Raises StoreError.

    A file of an older version is brought up to date first, as by every command. Progress is told what is done, to which
    table, and how many of its rows were done.
    """
    check_version(file, version_of_file(file))
    with ExitStack() as stack:
        target = open_postgres(server)
        stack.callback(target.dispose)
        source = open_database(file)
        stack.callback(source.dispose)
        return move(source, target, on_progress)


def held_on_server(settings: Settings) -> AbstractContextManager[None]:
    """Hold a database of a server against a second daemon; nothing where a file is the database.

    Raises UsageError and StoreError.
    """
    server = settings.database.server
    return nullcontext() if server is None else only_daemon(server)
