"""The database itself, whichever engine has it: its tables, its one daemon, what is wrong with it."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from monitor.config import Settings
from monitor.store import (
    SqlArchive,
    SqlStore,
    differences,
    only_daemon,
    open_database,
    open_postgres,
    upgrade_postgres,
    version_of,
)
from monitor.store.copies import HEAD
from monitor.store.copies import version_of as version_of_file

__all__ = ["Condition", "condition_of", "held_on_server", "upgrade"]


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


def held_on_server(settings: Settings) -> AbstractContextManager[None]:
    """Hold a database of a server against a second daemon; nothing where a file is the database.

    Raises UsageError and StoreError.
    """
    server = settings.database.server
    return nullcontext() if server is None else only_daemon(server)
