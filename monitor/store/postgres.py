"""Opening a database of PostgreSQL, and bringing its tables up to date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from monitor.errors import StoreError, UsageError
from monitor.models import Daemon
from monitor.store import heartbeats
from monitor.store.copies import HEAD
from monitor.store.migrating import migrate, version_of
from monitor.store.queue_tables import upgrade_queue

__all__ = ["only_daemon", "open_postgres", "upgrade_postgres"]

#: transactions at once of one process: more of them make no single process faster
_CONNECTIONS = 4
#: how long a statement waits for a lock, and others for a process that stands still in the middle of a transaction
_SETTINGS = "-c lock_timeout=10s -c idle_in_transaction_session_timeout=10s -c timezone=UTC"
#: seconds that the server is waited for
_CONNECT_TIMEOUT = 5
#: the numbers of the locks under which tables are made, and a daemon runs: one process at a time
_UPGRADING, _DAEMON = 0x6D6F6E69746F72, 0x6D6F6E69746F73


def open_postgres(url: str) -> sa.Engine:
    """Open the PostgreSQL database at an address. Raises StoreError that says what is wrong with it.

    Its tables are never changed on the way: many processes may share it, and which of them is the newest is not theirs
    to decide.
    """
    engine = _engine(url)
    try:
        _check_version(engine)
    except StoreError:
        engine.dispose()
        raise
    return engine


def upgrade_postgres(url: str) -> tuple[str | None, str]:
    """Make the tables, or bring them up to date; returns the version before and after. Raises StoreError."""
    engine = _engine(url)
    try:
        with engine.begin() as connection:
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_UPGRADING)))
            before, blank = version_of(connection)
            if before is not None and before > HEAD:
                raise StoreError(_other_version(engine.url, before))
            if before != HEAD:
                migrate(connection, blank=blank)
            upgrade_queue(connection)
            return before, HEAD
    except sa.exc.DBAPIError as error:
        raise StoreError(f"cannot bring the tables of {_shown(engine.url)} up to date: {_reason(error)}") from error
    finally:
        engine.dispose()


@contextmanager
def only_daemon(url: str) -> Iterator[None]:
    """Hold a database against a second daemon. Raises UsageError that tells who holds it, and StoreError.

    The lock is that of a session: the server takes it back however the process ends, and also when the server itself is
    started anew. Two daemons would do no harm then: what one has leased the other does not look at.
    """
    engine = _engine(url)
    try:
        _check_version(engine)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            if not connection.scalar(sa.select(sa.func.pg_try_advisory_lock(_DAEMON))):
                raise UsageError(_taken(engine.url, heartbeats.beats(connection)))
            yield
    finally:
        engine.dispose()


def _taken(url: sa.URL, beats: Sequence[Daemon]) -> str:
    holder = next((f"process {one.pid} on {one.host}" for one in beats if one.role == "daemon"), "unknown")
    return f"another daemon looks after {_shown(url)} ({holder}); stop it, or let this process help it: monitor worker"


def _engine(url: str) -> sa.Engine:
    try:
        address = sa.make_url(url).set(drivername="postgresql+psycopg")
        engine = sa.create_engine(
            address,
            pool_size=_CONNECTIONS,
            max_overflow=0,
            # The server may have been restarted since a connection was used last.
            pool_pre_ping=True,
            connect_args={"options": _SETTINGS, "connect_timeout": _CONNECT_TIMEOUT},
        )
    except (sa.exc.ArgumentError, ValueError) as error:
        raise StoreError(
            "database.url is no address of a database; one looks like postgresql://user@host/name"
        ) from error
    except ModuleNotFoundError as error:
        raise StoreError("PostgreSQL needs psycopg, which is not installed: pip install 'monitor[postgres]'") from error
    sa.event.listen(engine, "connect", _without_nul)
    return engine


def _without_nul(connection: Any, _record: object) -> None:
    from psycopg.types.string import StrDumper  # noqa: PLC0415 - an extra

    class NoNul(StrDumper):
        """A text of PostgreSQL cannot hold the character NUL, which means nothing in a text that people read."""

        def dump(self, obj: str) -> Any:
            return super().dump(obj.replace("\0", ""))

    connection.adapters.register_dumper(str, NoNul)


def _check_version(engine: sa.Engine) -> None:
    try:
        with engine.begin() as connection:
            version, _ = version_of(connection)
    except sa.exc.DBAPIError as error:
        raise StoreError(
            f"cannot open the database {_shown(engine.url)}: {_reason(error)}; is the server running, and does "
            "database.url name it?"
        ) from error
    if version != HEAD:
        raise StoreError(_other_version(engine.url, version))


def _other_version(url: sa.URL, version: str | None) -> str:
    name = f"the database {_shown(url)}"
    if version is None:
        return f"{name} has no tables of this program yet: run monitor db upgrade"
    if version > HEAD:
        return f"{name} was made by a newer version of this program (tables {version}, here {HEAD}): install that one"
    return f"{name} is of an older version (tables {version}, here {HEAD}): run monitor db upgrade"


def _shown(url: sa.URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def _reason(error: sa.exc.DBAPIError) -> str:
    return " ".join(str(error.orig).split())
