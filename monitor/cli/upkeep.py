"""`monitor maintain`: removes by hand what need not be kept, and looks whether the database is sound."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from monitor.app import compact_database, maintain_database
from monitor.cli.options import Place, common, settings_from
from monitor.cli.progress import Progress, mebibytes
from monitor.config import Settings
from monitor.daemon.lock import no_daemon
from monitor.maintain import Maintained
from monitor.models import Removed

__all__ = ["COMMANDS"]

_NAMES = ("revisions", "evidence", "alerts", "deliveries")


@click.command(short_help="Remove what need not be kept, and check the database.")
@click.option("--dry-run", is_flag=True, help="Say what would be removed, and remove nothing.")
@click.option(
    "--compact",
    is_flag=True,
    help="Write the file anew without its free parts. No daemon may run, and the disk needs room for it twice.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@common
def maintain(
    dry_run: bool, compact: bool, as_json: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]
) -> None:
    """Check the database, and remove what the table retention of the configuration says need not be kept.

    A daemon does the same each hour, but for the check, and may run meanwhile: it waits for a batch at a time.

    \b
    Exit status: 0 done, 2 usage or configuration, 3 the database is damaged or refused.
    """  # noqa: D301
    if dry_run and compact:
        raise click.UsageError("--dry-run changes nothing, and --compact writes the whole file: give one of them")
    settings = settings_from(config_path, db, overrides)
    path = settings.database.file
    with no_daemon(path, "monitor maintain --compact") if compact and path is not None else nullcontext():
        done = asyncio.run(_maintain(settings, dry=dry_run))
        file = asyncio.run(compact_database(settings)).file if compact else done.spaces[1].file
    if as_json:
        click.echo(json.dumps(_as_json(done, file, dry=dry_run)))
    else:
        for line in _lines(done, file, dry=dry_run):
            click.echo(line)


async def _maintain(settings: Settings, *, dry: bool) -> Maintained:
    with Progress() as progress:

        def told(removed: Removed) -> None:
            progress.show(_counts(removed, dry=dry))

        return await maintain_database(settings, dry=dry, on_progress=told)


def _lines(done: Maintained, file: int, *, dry: bool) -> Iterator[str]:
    yield "checked   the database is sound"
    yield f"{'to go' if dry else 'removed':8}  {_counts(done.removed, dry=dry)}"
    space = done.spaces[1]
    free = file - space.used if file < space.file else space.free
    yield f"file      {mebibytes(file)}, {mebibytes(max(free, 0))} of it free for what comes next"
    if done.over:
        yield (
            f"too large {mebibytes(done.over)} over retention.size: all that is left must stay; "
            "raise it, or shorten retention.alerts"
        )


def _counts(removed: Removed, *, dry: bool) -> str:
    numbers = {name: getattr(removed, name) for name in _NAMES}
    parts = [f"{number} {_word(name, number)}" for name, number in numbers.items() if number]
    if not parts:
        return "nothing" if dry else "nothing was too old or too much"
    return f"{', '.join(parts)}; {mebibytes(removed.size)}"


def _word(name: str, number: int) -> str:
    if name == "evidence":
        return "pages of evidence" if number != 1 else "page of evidence"
    return name if number != 1 else {"deliveries": "delivery"}.get(name, name.removesuffix("s"))


def _as_json(done: Maintained, file: int, *, dry: bool) -> dict[str, Any]:
    earlier, later = done.spaces
    return {
        "dry_run": dry,
        "sound": True,
        "removed": {name: getattr(done.removed, name) for name in _NAMES} | {"bytes": done.removed.size},
        "database": {
            "bytes_before": earlier.file,
            "bytes": file,
            "used_bytes_before": earlier.used,
            "used_bytes": later.used,
            "over_bytes": done.over,
        },
    }


COMMANDS = (maintain,)
