"""Running the migrations on an open connection."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from monitor.store.queue_tables import is_of_queue
from monitor.store.schema import metadata

__all__ = ["differences", "migrate", "version_of"]

_MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(connection: sa.Connection, *, blank: bool) -> None:
    """Bring the tables up to date, in the caller's transaction. In PostgreSQL the first ones are made as they are now.

    No version before those had tables there: what earlier migrations did to SQLite's need not be done again.
    """
    # Read only when needed: alembic takes longer to import than a check of nothing takes to run.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    if blank and connection.dialect.name != "sqlite":
        metadata.create_all(connection)
        command.stamp(config, "head")
    else:
        command.upgrade(config, "head")


def differences(connection: sa.Connection) -> list[str]:
    """Return in what the tables differ from those that this version knows, a line each. The queue's are its own."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415

    def is_ours(name: str | None, kind: str, _: object) -> bool:
        return kind != "table" or not is_of_queue(name or "")

    context = MigrationContext.configure(connection, opts={"include_name": is_ours})
    return [repr(found) for found in compare_metadata(context, metadata)]


def version_of(connection: sa.Connection) -> tuple[str | None, bool]:
    """Return the version of the tables, and whether there are none at all."""
    names = sa.inspect(connection).get_table_names()
    if "alembic_version" not in names:
        return None, not names
    version: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    # A process that was killed while it made the first tables left none, or all.
    return version, version is None and len(names) == 1
