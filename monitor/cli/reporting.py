"""`monitor report`: the state of every claim of a document, on a terminal, as JSON, and as one page to pass on."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from monitor.app import open_store, report_on
from monitor.cli.documents import complete_document, find_document
from monitor.cli.options import Place, common, settings_from
from monitor.cli.writing import write_whole
from monitor.config import Settings
from monitor.report import UNSUPPORTED, Report, report_lines, report_page, report_values

__all__ = ["COMMANDS", "print_report"]


@click.command(short_help="Show what the cited stories say of each claim of a document.")
@click.argument("document", shell_complete=complete_document)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--html", "page", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Write one page that needs nothing else: sentences side by side, figures over time. - for standard output.",
)  # fmt: skip
@click.option("--exit-code", is_flag=True, help="End with status 1 when a claim is not supported.")
@common
def report(
    document: str,
    as_json: bool,
    page: Path | None,
    exit_code: bool,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """Show what the cited stories say of each claim of a DOCUMENT, now and since when.

    DOCUMENT is its number in `monitor documents` (d1), its path or address, or a part of its name or title.

    \b
      monitor report d1
      monitor report --html report.html d1
      monitor report --json d1 | jq '.claims[] | select(.state == "differs")'

    \b
    Exit status: 0 done, 1 a claim is not supported (with --exit-code): it differs, is disputed, hedged otherwise or
    not reported; 2 usage or configuration, 3 the page could not be written.
    """  # noqa: D301 - click reads the character \b as "keep these lines"
    found = asyncio.run(_report(settings_from(config_path, db, overrides), document))
    if page is not None:
        write_whole(page, report_page(found))
        if str(page) != "-":
            click.echo(f"monitor: wrote {page}", err=True)
    if as_json:
        click.echo(json.dumps(report_values(found), ensure_ascii=False))
    elif page is None:
        print_report(found)
    if exit_code and any(claim.state in UNSUPPORTED for claim in found.claims):
        raise SystemExit(1)


async def _report(settings: Settings, name: str) -> Report:
    async with open_store(settings) as store:
        return await report_on(store, await find_document(store, name))


def print_report(found: Report) -> None:
    """Print a report: a table on a terminal, a line for each claim elsewhere."""
    console = Console(highlight=False)
    plain = not console.is_terminal
    for part in report_lines(found, plain=plain):
        console.print(part, soft_wrap=plain)


COMMANDS = (report,)
