"""`monitor db copy`: everything moves from a file to a database of PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from monitor.app.databases import move_to_server
from monitor.cli.options import configured, settings_from
from monitor.cli.progress import Progress
from monitor.daemon.lock import no_daemon
from monitor.errors import UsageError
from monitor.models import Moved

__all__ = ["copy"]

#: characters of a hash that are shown: enough to tell two apart by eye
_SHOWN = 16


@click.command(short_help="Move everything from a file of SQLite to PostgreSQL.")
@click.option(
    "--from",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The file that everything is in. [default: database.path, or your user data folder]",
)
@click.option("--to", "url", metavar="URL", help="postgresql://..., where everything goes. [default: database.url]")
@configured
def copy(file: Path | None, url: str | None, config_path: Path | None, overrides: Sequence[str]) -> None:
    """Copy everything in FILE to the database at URL, and prove that all of it arrived.

    That database has tables (monitor db upgrade) and nothing in them, and no daemon may run with FILE. Either all is
    copied or nothing; FILE stays as it is. Each table is then read again on both sides: the same number of rows, and
    the same hash over all of their values.

    \b
    Exit status: 0 done, 2 usage or configuration, 3 a database refused, or something did not arrive as it was.
    """  # noqa: D301
    settings = settings_from(config_path, url, overrides)
    file, server = file or settings.database.path, settings.database.server
    if not file.is_file():
        raise UsageError(f"there is no database at {file}: name the file with --from")
    if server is None:
        raise UsageError("nothing says where to copy to: give --to postgresql://..., or set database.url")
    with no_daemon(file, "monitor db copy"), Progress() as progress:
        moved = move_to_server(file, server, lambda done, table, rows: progress.show(f"{done}: {table}, {rows:,} rows"))
    for line in _lines(moved):
        click.echo(line)
    click.echo(
        f"copied {file} to {settings.database.shown}: both have the same rows. Set database.url to that address for "
        f"every process, and keep {file} until you have a backup of the new one"
    )


def _lines(moved: Sequence[Moved]) -> Iterator[str]:
    name, rows = max(len(one.table) for one in moved), max(len(f"{one.rows:,}") for one in moved)
    rows = max(rows, len("rows"))
    yield f"{'table':{name}}  {'rows':>{rows}}  sha256, equal on both sides"
    for one in moved:
        yield f"{one.table:{name}}  {one.rows:>{rows},}  {one.sha256[:_SHOWN]}"
