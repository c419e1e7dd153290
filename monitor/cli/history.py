"""Commands over what was stored: alerts, show, diff."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from monitor.app import open_store
from monitor.cli.options import common, settings_from
from monitor.compare import EditKind, compare, word_diff
from monitor.config import Settings
from monitor.errors import UnknownStoryError, UsageError
from monitor.models import Change, ChangeKind, Figure, Revision, Story
from monitor.payload import figure_values, timestamp
from monitor.ports import History
from monitor.text import clean_for_terminal
from monitor.urls import check_url, fold

__all__ = ["COMMANDS", "story_named"]

_STYLE = {EditKind.SAME: "", EditKind.REMOVED: "red strike", EditKind.ADDED: "green"}
_MARK = {EditKind.SAME: ("", ""), EditKind.REMOVED: ("[-", "-]"), EditKind.ADDED: ("{+", "+}")}


async def story_named(store: History, name: str) -> Story:
    """Return the one stored story that a number, an address or a part of a headline means. Raises UnknownStoryError."""
    try:
        folded = fold(check_url(name)) if "://" in name else None
    except ValueError as error:
        raise UsageError(str(error)) from error
    found = await store.find_stories(name, folded)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownStoryError(f"no stored story answers to {name!r}; monitor list shows what is watched")
    lines = "\n".join(f"  {s.id}  {s.headline}  {s.url}" for s in found[:20])
    raise UnknownStoryError(f"{name!r} means more than one story; give its number:\n{lines}")


@click.command(short_help="Show the alerts that were raised.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1), help="How many, newest last.")
@click.option(
    "--story", metavar="STORY", help="Only those of one story: its number, address, or a part of its headline."
)
@click.option("--json", "as_json", is_flag=True, help="Print the payloads, one a line.")
@common
def alerts(
    limit: int, story: str | None, as_json: bool, config_path: Path | None, db: Path | None, overrides: Sequence[str]
) -> None:
    """Show the alerts that were raised, sent or not."""  # fmt: skip

    async def work(settings: Settings) -> Sequence[Mapping[str, Any]]:
        async with open_store(settings) as store:
            chosen = (await story_named(store, story)).id if story else None
            return await store.alerts(limit=limit, story_id=chosen)

    rows = asyncio.run(work(settings_from(config_path, db, overrides)))
    for row in rows:
        if as_json:
            click.echo(row["payload"])
            continue
        waiting = f"  ({row['waiting']} waiting for delivery)" if row["waiting"] else ""
        click.echo(clean_for_terminal(
            f"{timestamp(row['created_at'])}  {row['severity']:6}  {row['type']}{waiting}\n"
            f"    {row['headline'] or ''}\n    {row['summary']}\n    {row['url']}"))  # fmt: skip
    if not rows and not as_json:
        click.echo("no alerts yet")


@click.command(short_help="Show a story's revisions and figures.")
@click.argument("story")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@common
def show(story: str, as_json: bool, config_path: Path | None, db: Path | None, overrides: Sequence[str]) -> None:
    """Show a STORY's revisions, and its figures over time.

    STORY is its number in `monitor list`, its address, or a part of its address or headline.
    """

    async def work(settings: Settings) -> tuple[Story, Sequence[Revision], Sequence[Mapping[str, Any]]]:
        async with open_store(settings) as store:
            found = await story_named(store, story)
            revisions = await store.revisions_of(found.id)
            return found, revisions, await store.figures_of(found.id)

    found, revisions, figures = asyncio.run(work(settings_from(config_path, db, overrides)))
    if as_json:
        click.echo(json.dumps(_as_json(found, revisions, figures), ensure_ascii=False))
    else:
        _print_story(found, revisions, figures)


def _as_json(story: Story, revisions: Sequence[Revision], figures: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {
        "id": story.id,
        "url": story.url,
        "headline": story.headline,
        "removed_at": timestamp(story.removed_at) if story.removed_at else None,
        "revisions": [
            {
                "number": r.number,
                "previous": r.previous,
                "track": r.track,
                "fetched_at": timestamp(r.fetched_at),
                "headline": r.snapshot.headline,
                "paragraphs": [p.text for p in r.snapshot.paragraphs],
                "notices": list(r.snapshot.notices),
                "extractor": r.snapshot.extractor,
                "evidence_sha256": r.evidence_sha256,
            }
            for r in revisions
        ],
        "figures": [{"number": row["number"], **figure_values(row["figure"])} for row in figures],
    }


def _print_story(story: Story, revisions: Sequence[Revision], figures: Sequence[Mapping[str, Any]]) -> None:
    lines = [f"{story.id}  {story.headline}", f"   {story.url}"]
    if story.removed_at:
        lines.append(f"   taken down, noticed {timestamp(story.removed_at)}")
    lines.append("\nrevisions")
    for r in revisions:
        where = "" if r.track == "page" else f"  [{r.track}]"
        number = len(r.snapshot.paragraphs)
        size = f"{number} paragraph{'' if number == 1 else 's'}"
        lines.append(f"  {r.number:3}  {timestamp(r.fetched_at)}{where}  {size:14}  {r.snapshot.headline}")
    if figures:
        lines.append("\nfigures over time (revision: wording)")
    lines += [f"  {subject}: {values}" for subject, values in _over_time(figures)]
    click.echo(clean_for_terminal("\n".join(lines)))


def _over_time(figures: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """Group reportable figures by what they count; a value is named with the revision where it first stands."""
    names: dict[object, str] = {}
    grouped: dict[object, dict[object, str]] = defaultdict(dict)
    for row in figures:
        figure: Figure = row["figure"]
        if figure.kind.reportable:
            thing = _thing(figure)
            names.setdefault(thing, _name(figure))
            grouped[thing].setdefault((figure.low, figure.high), f"{row['number']}: {figure.wording}")
    return [(names[thing], ", ".join(values.values())) for thing, values in grouped.items()]


def _thing(figure: Figure) -> object:
    """Return what one figure shares with others of the same thing, whatever words or language name it."""
    return figure.head or (figure.subject or "").casefold(), figure.countries, figure.unit


def _name(figure: Figure) -> str:
    counted = figure.subject or figure.head
    if counted and figure.unit:
        return f"{counted} ({figure.unit})"
    return counted or figure.unit or "(no subject)"


@click.command(short_help="Show what differs between two revisions.")
@click.argument("story")
@click.argument("numbers", nargs=-1, type=int, metavar="[A B]")
@common
def diff(
    story: str, numbers: tuple[int, ...], config_path: Path | None, db: Path | None, overrides: Sequence[str]
) -> None:
    """Show what differs between revisions A and B of a STORY; without them, between the last two.

    STORY is its number in `monitor list`, its address, or a part of its address or headline.
    """
    if len(numbers) not in (0, 2):
        raise UsageError("give two revision numbers, or none for the last two")

    async def work(settings: Settings) -> Sequence[Revision]:
        async with open_store(settings) as store:
            return await store.revisions_of((await story_named(store, story)).id)

    old, new = _pick(asyncio.run(work(settings_from(config_path, db, overrides))), numbers)
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"revision {old.number} ({timestamp(old.fetched_at)}) -> {new.number} ({timestamp(new.fetched_at)})")
    changes = compare(old.snapshot, new.snapshot)
    for change in changes:
        console.print()
        console.print(_told(change, plain=not console.is_terminal))
    if not changes:
        console.print("no difference")


def _pick(revisions: Sequence[Revision], numbers: tuple[int, ...]) -> tuple[Revision, Revision]:
    if numbers:
        found = {r.number: r for r in revisions}
        missing = [str(n) for n in numbers if n not in found]
        if missing:
            raise UsageError(f"there is no revision {' or '.join(missing)}; there are 1 to {len(revisions)}")
        return found[numbers[0]], found[numbers[1]]
    for new in reversed(revisions):
        for old in revisions:
            if old.number == new.previous:
                return old, new
    raise UsageError("the story has one revision so far: nothing to compare with")


def _told(change: Change, *, plain: bool) -> Text:
    text = Text().append(f"{change.kind.value.replace('_', ' ')}: ", style="bold")
    if change.kind is ChangeKind.FIGURE_CHANGED and change.difference is not None:
        percent = f", {change.percent:+g} %" if change.percent is not None else ""
        told = f"{change.old} -> {change.new} ({change.difference:+,f}{percent}) {change.subject or ''}"
        return text.append(clean_for_terminal(told))
    last = EditKind.SAME
    for edit in word_diff(change.old or "", change.new or ""):
        left, right = _MARK[edit.kind] if plain else ("", "")
        # Colours alone would run two wordings together.
        text.append(" " if not plain and (last, edit.kind) == (EditKind.REMOVED, EditKind.ADDED) else "")
        text.append(f"{left}{clean_for_terminal(edit.text)}{right}", style=_STYLE[edit.kind])
        last = edit.kind
    return text


COMMANDS = (alerts, show, diff)
