"""The tables of the queue: Procrastinate's own, made and brought up to date with ours.

Which of its migrations was the last one stands in the comment of its first table.
"""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable

import sqlalchemy as sa

from monitor.errors import StoreError

__all__ = ["is_of_queue", "upgrade_queue"]

_FIRST_TABLE = "procrastinate_jobs"


def is_of_queue(table: str) -> bool:
    """Say whether a table is one of the queue's."""
    return table.startswith("procrastinate_")


def upgrade_queue(connection: sa.Connection) -> None:
    """Make the tables of the queue, or bring them up to date, in the caller's transaction. Raises StoreError."""
    files = _files()
    newest = max(files)
    done = _version(connection)
    if done is None:
        _run(connection, (_sql() / "schema.sql").read_text(encoding="utf-8"))
    else:
        for name in sorted(name for name in files if name > done):
            _run(connection, files[name].read_text(encoding="utf-8"))
    connection.exec_driver_sql(f"COMMENT ON TABLE {_FIRST_TABLE} IS '{newest}'")


def _sql() -> Traversable:
    try:
        return resources.files("procrastinate") / "sql"
    except ModuleNotFoundError as error:
        raise StoreError(
            "PostgreSQL needs procrastinate, which is not installed: pip install 'monitor[postgres]'"
        ) from error


def _files() -> dict[str, Traversable]:
    """Return the migrations, by names in whose order they are run."""
    return {file.name: file for file in (_sql() / "migrations").iterdir() if file.name.endswith(".sql")}


def _version(connection: sa.Connection) -> str | None:
    """Return the name of the last migration that was run; None where there are no tables yet."""
    if not sa.inspect(connection).has_table(_FIRST_TABLE):
        return None
    comment = sa.text("SELECT coalesce(obj_description(to_regclass(:name), 'pg_class'), '')")
    version: str = connection.scalar(comment, {"name": _FIRST_TABLE}) or ""
    return version


def _run(connection: sa.Connection, script: str) -> None:
    # Without parameters the driver takes many statements at once, and a percent sign for what it is.
    cursor = connection.connection.cursor()
    cursor.execute(script)
    cursor.close()
