"""Commands over what was stored: alerts, show."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from monitor.app import open_store
from monitor.cli.documents import complete_document, find_either, show_document
from monitor.cli.options import Place, common, settings_from
from monitor.cli.stories import find_story, gaps, watched_urls
from monitor.config import Settings
from monitor.models import Figure, KeptDocument, Revision, Story
from monitor.payload import figure_values, timestamp
from monitor.text import clean_for_terminal

__all__ = ["COMMANDS"]


@click.command(short_help="Show the alerts that were raised.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1), help="How many, newest last.")
@click.option(
    "--story", metavar="STORY", help="Only those of one story: its number, address, or a part of its headline."
)
@click.option("--json", "as_json", is_flag=True, help="Print the payloads, one a line.")
@common
def alerts(
    limit: int, story: str | None, as_json: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]
) -> None:
    """Show the alerts that were raised, sent or not."""  # fmt: skip

    async def work(settings: Settings) -> Sequence[Mapping[str, Any]]:
        async with open_store(settings) as store:
            chosen = (await find_story(store, story)).id if story else None
            return await store.alerts(limit=limit, story_id=chosen)

    rows = asyncio.run(work(settings_from(config_path, db, overrides)))
    for row in rows:
        if as_json:
            click.echo(row["payload"])
            continue
        click.echo(clean_for_terminal("\n    ".join(_lines(row))))
    if not rows and not as_json:
        click.echo("no alerts yet")


def _lines(row: Mapping[str, Any]) -> Iterator[str]:
    waiting = f"  ({row['waiting']} waiting for delivery)" if row["waiting"] else ""
    yield f"{timestamp(row['created_at'])}  {row['severity']:6}  {row['type']}{waiting}"
    headline, url = _about(row)
    if headline:
        yield headline
    yield row["summary"]
    if url not in row["summary"]:
        yield url


def _about(row: Mapping[str, Any]) -> tuple[str | None, str]:
    """Return headline and address of an alert's story, or what its payload says of what it is about."""
    if row["url"] is not None:
        return row["headline"], row["url"]
    data = json.loads(row["payload"])["data"]
    about = data.get("story") or data.get("source") or data["channel"]
    return about.get("headline"), about.get("url", "")


@click.command(short_help="Show a story's revisions and figures, or a document's claims.")
@click.argument("name", metavar="STORY|DOCUMENT", shell_complete=complete_document)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@common
def show(name: str, as_json: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Show a STORY's revisions and its figures over time, or a DOCUMENT's stories and how its claims stand.

    STORY is its number in `monitor list`, its address, or a part of its address or headline. DOCUMENT is its number in
    `monitor documents` (d3), its path or address, or a part of its name or title.
    """

    async def work(settings: Settings) -> Callable[[], None]:
        async with open_store(settings) as store:
            found = await find_either(store, name)
            if isinstance(found, KeptDocument):
                return partial(show_document, found, await watched_urls(store), as_json=as_json)
            revisions, figures = await store.revisions_of(found.id), await store.figures_of(found.id)
            return partial(_show_story, found, revisions, figures, as_json=as_json)

    asyncio.run(work(settings_from(config_path, db, overrides)))()


def _show_story(
    story: Story, revisions: Sequence[Revision], figures: Sequence[Mapping[str, Any]], *, as_json: bool
) -> None:
    if as_json:
        click.echo(json.dumps(_as_json(story, revisions, figures), ensure_ascii=False))
    else:
        _print_story(story, revisions, figures)


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
    removed = {last + 1: (first, last) for first, last in gaps(revisions)}
    for r in revisions:
        if r.number in removed:
            lines.append(_gap(*removed[r.number]))
        where = "" if r.track == "page" else f"  [{r.track}]"
        number = len(r.snapshot.paragraphs)
        size = f"{number} paragraph{'' if number == 1 else 's'}"
        lines.append(f"  {r.number:3}  {timestamp(r.fetched_at)}{where}  {size:14}  {r.snapshot.headline}")
    if figures:
        lines.append("\nfigures over time (revision: wording)")
    lines += [f"  {subject}: {values}" for subject, values in _over_time(figures)]
    click.echo(clean_for_terminal("\n".join(lines)))


def _gap(first: int, last: int) -> str:
    return f"  {first:3}  is not kept any more" if first == last else f"  {first:3}  to {last} are not kept any more"


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


COMMANDS = (alerts, show)
