"""`monitor backup` and `monitor restore`: whole copies of the database."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from monitor.app import back_up, restore_from
from monitor.cli.options import Place, common, settings_from
from monitor.cli.progress import Progress, mebibytes
from monitor.config import Settings
from monitor.daemon.lock import no_daemon
from monitor.errors import UsageError

__all__ = ["COMMANDS"]

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(short_help="Copy the database, while others write.")
@click.argument("file", type=_FILE)
@click.option("--force", is_flag=True, help="Write over FILE where it is there already.")
@common
def backup(file: Path, force: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Copy the database to FILE as it is at this moment. A daemon may go on meanwhile.

    FILE is checked before it takes its name: what has the name is whole and sound.

    \b
    Exit status: 0 done, 2 usage or configuration, 3 the copy could not be made, or the database is damaged.
    """  # noqa: D301
    database = _file_of(settings_from(config_path, db, overrides), "pg_dump --format=custom --file={} {}", file)
    _check_target(database, file, force=force)
    with Progress() as progress:
        back_up(database, file, _telling(progress, "copied"))
    click.echo(f"copied {database} to {file}, {mebibytes(file.stat().st_size)}; the copy is sound")


def _file_of(settings: Settings, other: str, file: Path) -> Path:
    """Return the database file. Of a server's database copies are the server's own matter: name its command."""
    if settings.database.file is None:
        command = other.format(shlex.quote(str(file)), shlex.quote(settings.database.shown))
        raise UsageError(f"{settings.database.shown} is a database of PostgreSQL, which has its own way: {command}")
    return settings.database.file


def _check_target(database: Path, file: Path, *, force: bool) -> None:
    if not database.is_file():
        raise UsageError(f"there is no database {database} to copy; name it with --db")
    if not file.parent.is_dir():
        raise UsageError(f"there is no folder {file.parent} for the copy")
    if file.exists() and file.samefile(database):
        raise UsageError(f"{file} is the database itself; name another file for the copy")
    if file.exists() and not force:
        raise UsageError(f"{file} is there already; name another file, or write over it with --force")


@click.command(short_help="Put a copy in the place of the database.")
@click.argument("file", type=_FILE)
@click.option("--force", is_flag=True, help="Do so where there is a database already; it is kept beside the new one.")
@common
def restore(file: Path, force: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Make a copy of FILE the database. No daemon may run with it.

    The database of before is kept beside it, under a name that ends with the time.

    \b
    Exit status: 0 done, 2 usage or configuration, 3 FILE is damaged, of another program or of a newer version.
    """  # noqa: D301
    database = _file_of(settings_from(config_path, db, overrides), "pg_restore --clean --dbname={1} {0}", file)
    if not file.is_file():
        raise UsageError(f"there is no file {file}")
    if database.exists() and file.samefile(database):
        raise UsageError(f"{file} is the database itself; name a copy of it")
    if database.exists() and not force:
        raise UsageError(f"there is a database {database} already; --force keeps it aside, and restores {file}")
    with no_daemon(database, "monitor restore"), Progress() as progress:
        kept = restore_from(file, database, datetime.now(UTC), _telling(progress, "restored"))
    click.echo(f"restored {database} from {file}" + (f"; what was there is kept in {kept}" if kept else ""))


def _telling(progress: Progress, done: str) -> Callable[[int, int], None]:
    return lambda pages, of: progress.show(f"{done} {pages * 100 // max(of, 1)} %")


COMMANDS = (backup, restore)
