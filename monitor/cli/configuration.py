"""`monitor config`: check a configuration, print its schema."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from monitor.cli.options import Place, common, settings_from
from monitor.config import json_schema

__all__ = ["COMMANDS"]


@click.group("config")
def configuration() -> None:
    """Check the configuration, or print its schema."""


@configuration.command("check")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@common
def check(file: Path | None, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Read the configuration FILE and tell everything that is wrong with it."""
    settings = settings_from(file or config_path, db, overrides)
    for warning in settings.warnings():
        click.echo(f"warning: {warning}", err=True)
    watched = sum(1 for _ in settings.watch.enabled())
    if not watched:
        click.echo("warning: nothing is watched: add [[watch.pages]] with a url", err=True)
    active = [channel.name for channel in settings.channels if channel.active]
    ruled = f", {_counted(len(settings.rules), 'rule')}" if settings.rules else ""
    click.echo(f"ok: {_counted(watched, 'source')}{ruled}, channels: {', '.join(active) or 'none'}")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


@configuration.command("schema")
def schema() -> None:
    """Print the JSON Schema of the configuration, for editors."""
    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


COMMANDS = (configuration,)
