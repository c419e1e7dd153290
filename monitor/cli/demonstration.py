"""`monitor demo`."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

__all__ = ["COMMANDS"]


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
    """Watch a small newsroom on this machine edit its stories. Needs no network and ends in under a minute."""
    from monitor.demo.run import run_demo  # noqa: PLC0415 - the newsroom is imported by the one command that needs it

    raise SystemExit(asyncio.run(run_demo(seed=seed, as_json=as_json, log=log, database=db)))


COMMANDS = (demo,)
