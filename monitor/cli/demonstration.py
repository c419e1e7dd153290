"""`monitor demo`."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

import click

from monitor.app import App, report_on
from monitor.cli.keeping import Manner, add_document, read_new
from monitor.cli.report import Report
from monitor.cli.reporting import print_report

__all__ = ["COMMANDS"]

#: as many stories as the article cites
_STORIES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """Adds the demo's article and reports on it with the code of the commands that it speaks of."""

    quiet: bool

    async def add(self, app: App, article: Path) -> None:
        new = read_new(str(article), app.settings, name=None, language=None)
        report = Report(as_json=False, shown=[c.name for c in app.settings.channels], quiet=self.quiet)
        await add_document(app, new, Manner(related=False, looking=True, most=_STORIES), report)

    async def report(self, app: App) -> None:
        for document in await app.store.documents():
            found = await report_on(app.store, document)
            if not self.quiet:
                print_report(found)


@click.command()
@click.option("--seed", default=1, show_default=True, help="Changes figures, wording and the order of the edits.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON line per verified delivery, and nothing else.")
@click.option(
    "--log", type=click.Path(dir_okay=False, path_type=Path), help="Write the newsroom's own log to this file."
)
@click.option(
    "--db",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep what was stored in this new file, to look into: monitor list --db FILE",
)
def demo(seed: int, as_json: bool, log: Path | None, db: Path | None) -> None:
    """Watch a small newsroom on this machine edit the stories that an article cites, and what becomes of its claims.

    Needs no network and ends in under a minute.
    """
    from monitor.demo.run import run_demo  # noqa: PLC0415 - the newsroom is imported by the one command that needs it

    work = run_demo(seed=seed, as_json=as_json, log=log, database=db, desk=_Desk(quiet=as_json))
    raise SystemExit(asyncio.run(work))


COMMANDS = (demo,)
