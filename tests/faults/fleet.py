"""A fleet as its user runs it: a scheduler and workers over one database of PostgreSQL."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from tests import postgres
from tests.faults.program import Daemon, Folder

__all__ = ["Fleet", "fleet_in"]


@dataclass(slots=True, kw_only=True)
class Fleet(Folder):
    """A configuration, and a database on a server."""

    server: postgres.Server
    url: str
    #: what all processes are told besides
    more: tuple[str, ...] = ()

    @property
    def arguments(self) -> tuple[str, ...]:
        return ("--config", str(self.path / "monitor.toml"), "--db", self.url, *self.more)

    @asynccontextmanager
    async def scheduler(self) -> AsyncIterator[Daemon]:
        """Run what says what is due for the length of a block."""
        async with self.process("run", "--no-worker") as daemon:
            yield daemon

    @asynccontextmanager
    async def worker(self) -> AsyncIterator[Daemon]:
        """Run a worker for the length of a block, and end it by force if it still runs then."""
        async with self.process("worker") as daemon:
            yield daemon

    def ask(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a statement on the database beside the program."""
        with psycopg.connect(self.url, autocommit=True, options="-c lock_timeout=1s") as connection:
            cursor = connection.execute(statement.replace("?", "%s").encode(), values or None)
            return cursor.fetchall() if cursor.description else []

    def make_due(self, which: str = "true") -> None:
        """Let every page be due now, or some."""
        now = datetime.now(UTC)
        with contextlib.suppress(psycopg.OperationalError):
            self.ask(f"UPDATE sources SET next_check_at = ? WHERE next_check_at > ? AND {which}", now, now)

    def is_sound(self) -> bool:
        """Say whether each revision follows another one, and each delivery has its alert."""
        broken = (
            "SELECT 1 FROM (SELECT number, row_number() OVER (PARTITION BY story_id ORDER BY number) AS place "
            "FROM revisions) AS numbered WHERE number <> place"
        )
        return self.ask(broken) == []


@contextmanager
def fleet_in(folder: Path, *, durable: bool = False, more: tuple[str, ...] = ()) -> Iterator[Fleet]:
    """Make a database on a server of its own."""
    with postgres.running(durable=durable) as server:
        yield Fleet(path=folder, server=server, url=server.database(), more=more)
