"""`monitor compare` and `monitor diff`: what differs between two texts, for people and for machines."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from monitor.app import open_store, show_comparison
from monitor.cli.options import Place, common, settings_from
from monitor.cli.sides import Side, read_sides, stored
from monitor.cli.stories import find_story, is_revision, last_two, pick_revision
from monitor.compare import comparable
from monitor.compare import compare as changes_between
from monitor.config import Settings
from monitor.errors import UsageError
from monitor.figures.languages import LANGUAGES
from monitor.models import NewAlert, Severity
from monitor.payload import comparison_values
from monitor.policy import alert_for
from monitor.text import clean_for_terminal

__all__ = ["COMMANDS"]


@click.command(short_help="Show what differs between two texts.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--lang", type=click.Choice(sorted(LANGUAGES)), help="[default: what the pages say, else a guess]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, with every change and whole texts.")
@click.option("--exit-code", is_flag=True, help="End with status 1 when there is a change.")
@click.option(
    "--min-severity",
    type=click.Choice([s.value for s in Severity]),
    default=Severity.LOW.value,
    show_default=True,
    help="The least severity that counts for --exit-code.",
)
@common
def compare(
    old: str,
    new: str,
    lang: str | None,
    as_json: bool,
    exit_code: bool,
    min_severity: str,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """Show what differs between two versions of a story: figures, corrections, headline, paragraphs.

    OLD and NEW are each a file (plain text, Markdown, or a saved web page, of which the story is read), an address,
    which is asked for once, - for what is piped in, or a stored revision: STORY@NUMBER, STORY@latest or STORY@first,
    where STORY is as in `monitor show`; STORY@-2 is the one before the latest. Nothing is stored.

    \b
      monitor compare before.txt after.txt
      monitor compare saved-page.html https://example.org/story
      monitor compare soldiers@first soldiers@latest
      monitor compare https://example.org/story@latest https://example.org/story
      pandoc -t plain draft.docx | monitor compare - published.html
      monitor compare --json before.txt after.txt | jq '.changes[].kind'
      monitor compare --exit-code --min-severity high before.txt after.txt

    \b
    Exit status: 0 done, 1 there is a change (with --exit-code),
    2 usage or configuration, 3 a text could not be read.
    """  # noqa: D301 - click reads the character \b as "keep these lines"
    sides = asyncio.run(read_sides(settings_from(config_path, db, overrides), old, new))
    found = _show(*sides, lang=lang, as_json=as_json)
    if exit_code and found is not None and found.severity.rank >= Severity(min_severity).rank:
        raise SystemExit(1)


@click.command(short_help="Show what differs between two revisions.")
@click.argument("story")
@click.argument("which", nargs=-1, metavar="[A B]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, with every change and whole texts.")
@common
def diff(
    story: str,
    which: tuple[str, ...],
    as_json: bool,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """Show what differs between revisions A and B of a STORY; without them, between the last two.

    STORY is its number in `monitor list`, its address, or a part of its address or headline; A and B are numbers of
    revisions, first or latest. It shows what `monitor compare STORY@A STORY@B` shows.
    """
    wrong = [name for name in which if not is_revision(name)]
    if wrong or len(which) not in (0, 2):
        got = f"; got {wrong[0]!r}" if wrong else ""
        raise UsageError(f"give two revisions (a number, first or latest), or none for the last two{got}")
    _show(*asyncio.run(_revisions(settings_from(config_path, db, overrides), story, which)), as_json=as_json)


async def _revisions(settings: Settings, story: str, which: Sequence[str]) -> tuple[Side, Side]:
    async with open_store(settings) as store:
        revisions = await store.revisions_of((await find_story(store, story)).id)
    old, new = [pick_revision(revisions, one) for one in which] if which else last_two(revisions)
    return stored(story, old), stored(story, new)


def _show(old: Side, new: Side, *, as_json: bool, lang: str | None = None) -> NewAlert | None:
    """Compare two sides and print what differs; returns it as the alert that it would be."""
    before, after, notes = comparable(old.snapshot, new.snapshot)
    if lang:
        before, after = replace(before, language=lang), replace(after, language=lang)
    for note in notes:
        click.echo(f"monitor: {clean_for_terminal(note)}", err=True)
    found = alert_for(changes_between(before, after), ())
    values = comparison_values(found, old=old.values(), new=new.values())
    if as_json:
        click.echo(json.dumps(values, ensure_ascii=False))
    else:
        show_comparison(Console(highlight=False), values)
    return found


COMMANDS = (compare, diff)
