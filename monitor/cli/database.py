"""`monitor db`: the database itself."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import click

from monitor.app.databases import condition_of, upgrade
from monitor.cli.database_copy import copy
from monitor.cli.options import Place, common, settings_from
from monitor.errors import UsageError

__all__ = ["COMMANDS"]


@click.group("db", short_help="Make, check or move the tables of the database.")
def database() -> None:
    """Look after the database itself: a file of SQLite, or one of PostgreSQL (database.url)."""


@database.command("upgrade", short_help="Make the tables, or bring them up to date.")
@common
def upgrade_(config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Make the tables that this version of the program needs, or bring older ones up to date.

    A file of SQLite is brought up to date by every command too, after a copy of it was made. In PostgreSQL this command
    does it alone, for several processes may share a database: stop the older ones first.

    \b
    Exit status: 0 done, 2 usage or configuration, 3 the database refused.
    """  # noqa: D301
    settings = settings_from(config_path, db, overrides)
    before, after = upgrade(settings)
    if before == after:
        click.echo(f"{settings.database.shown} is up to date (tables {after})")
    else:
        click.echo(
            f"{settings.database.shown}: tables {'made' if before is None else f'brought from {before}'} to {after}"
        )


@database.command(short_help="Look for what is wrong with the database.")
@common
def check(config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Say which tables the database has, and whether they are those of this version and sound.

    \b
    Exit status: 0 all is well, 1 something is wrong, 2 usage or configuration, 3 it cannot be opened.
    """  # noqa: D301
    settings = settings_from(config_path, db, overrides)
    path = settings.database.file
    if path is not None and not path.exists():
        raise UsageError(
            f"there is no database at {path}: look for a typing error, or make one with monitor db upgrade"
        )
    found = asyncio.run(condition_of(settings))
    for problem in found.problems:
        click.echo(f"problem  {problem}")
    if found.problems:
        raise SystemExit(1)
    click.echo(f"{settings.database.shown} is sound (tables {found.version})")


database.add_command(copy)

COMMANDS = (database,)
