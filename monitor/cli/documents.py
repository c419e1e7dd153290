"""Kept documents: how they are named on the command line, `monitor documents`, and what `monitor show` says of one."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

import click
from click.shell_completion import CompletionItem
from rich.console import Console
from rich.text import Text

from monitor.app import open_store
from monitor.cli.cited import source_names
from monitor.cli.options import Place, common, settings_from
from monitor.cli.standings import counts, standing_lines, standing_values
from monitor.cli.stories import find_story, watched_urls
from monitor.compare.states import counted, standings
from monitor.errors import MonitorError, UnknownDocumentError, UnknownStoryError, UsageError
from monitor.models import KeptDocument, KeptStory, Story
from monitor.payload import timestamp
from monitor.ports import Documents, History
from monitor.text import clean_for_terminal
from monitor.urls import check_url, fold

__all__ = ["COMMANDS", "complete_document", "find_document", "find_either", "label", "show_document"]

#: how documents are numbered, so that no number of a story is meant
_NUMBER = re.compile(r"[dD](\d{1,18})")


class _Store(Documents, History, Protocol):
    """What finding things by name needs of the database."""


def label(document: KeptDocument) -> str:
    """Return the name by which a document is called in commands."""
    return f"d{document.id}"


async def find_document(store: Documents, name: str) -> KeptDocument:
    """Return the one document that a name means. Raises UnknownDocumentError for none, or more than one."""
    found = await store.find_documents(_asked(name))
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownDocumentError(
            f"no kept document answers to {name!r}; monitor documents lists them, monitor add FILE adds one"
        )
    raise UnknownDocumentError(f"{name!r} means more than one document; give its number:\n{_listed(found)}")


def _asked(name: str) -> str:
    """Return a name as the store knows it: a number alone, a folded address, an absolute path, or a part of a name."""
    if match := _NUMBER.fullmatch(name):
        return match[1]
    if "://" in name:
        try:
            return fold(check_url(name))
        except ValueError as error:
            raise UsageError(str(error)) from error
    return str(Path(name).resolve()) if Path(name).is_file() else name


def _listed(found: Sequence[KeptDocument]) -> str:
    return clean_for_terminal(
        "\n".join(f"  {label(one)}  {one.name}  {one.document.title or ''}" for one in found[:20])
    )


async def find_either(store: _Store, name: str) -> Story | KeptDocument:
    """Return the one story or document that a name means: a bare number is a story's. Raises UsageError."""
    if _NUMBER.fullmatch(name):
        return await find_document(store, name)
    documents = [] if name.isdigit() else await store.find_documents(_asked(name))
    try:
        story = await find_story(store, name)
    except UnknownStoryError:
        if len(documents) == 1:
            return documents[0]
        raise
    if documents:
        raise UsageError(
            f"{name!r} means a story and a document; give its number:\n"
            f"  {story.id}  {clean_for_terminal(story.headline or story.url)}\n{_listed(documents)}"
        )
    return story


def complete_document(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the documents that a shell may complete a word to, by their numbers, each with its name."""

    async def work() -> Sequence[KeptDocument]:
        given = ctx.params
        settings = settings_from(given.get("config_path"), given.get("db"), given.get("overrides") or ())
        async with open_store(settings, declare=False) as store:
            return await store.documents()

    try:
        found = asyncio.run(work())
    except MonitorError:
        return []  # A shell has nowhere to say what is wrong.
    return [CompletionItem(label(one), help=one.name) for one in found if label(one).startswith(incomplete)]


@click.command(short_help="List your documents, and how their claims stand.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@common
def documents(as_json: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """List the documents that you added, with their stories and how their claims stand.

    The number before a document (d1) is its name in `monitor show`, `claims` and `remove`; its path, its address or a
    part of its name or title does as well.
    """

    async def work() -> tuple[Sequence[KeptDocument], frozenset[str]]:
        async with open_store(settings_from(config_path, db, overrides)) as store:
            return await store.documents(), await watched_urls(store)

    kept, watched = asyncio.run(work())
    if as_json:
        for one in kept:
            click.echo(json.dumps(_brief_values(one), ensure_ascii=False))
    elif not kept:
        click.echo("no document was added yet: monitor add FILE")
    else:
        click.echo(clean_for_terminal("\n".join(line for one in kept for line in _brief(one, watched))))


def _brief(kept: KeptDocument, watched: frozenset[str]) -> Iterator[str]:
    title = kept.document.title
    yield f"{label(kept):>4}  {kept.name}" + (f": {title}" if title and title != kept.name else "")
    own = sum(story.url in watched for story in kept.stories)
    read = sum(story.latest is not None for story in kept.stories)
    yield f"      {_stories(kept)}, {own} watched, {read} read" if kept.stories else "      no stories"
    found = standings(kept)
    yield f"      {_claims(kept)}: {counts(found)}" if found else "      no claims"


def _stories(kept: KeptDocument) -> str:
    return f"{len(kept.stories)} {'story' if len(kept.stories) == 1 else 'stories'}"


def _claims(kept: KeptDocument) -> str:
    return f"{len(kept.claims)} claim{'' if len(kept.claims) == 1 else 's'}"


def _brief_values(kept: KeptDocument) -> dict[str, Any]:
    return {
        "document": label(kept),
        "key": kept.key,
        "name": kept.name,
        "title": kept.document.title,
        "language": kept.document.language,
        "added_at": timestamp(kept.added_at),
        "updated_at": timestamp(kept.updated_at),
        "stories": len(kept.stories),
        "claims": {state.value: number for state, number in counted(standings(kept)).items()},
    }


def show_document(kept: KeptDocument, watched: frozenset[str], *, as_json: bool) -> None:
    """Print a document with its stories and how its claims stand. `watched` are folded addresses."""
    if as_json:
        click.echo(json.dumps(_values(kept), ensure_ascii=False))
        return
    console = Console(highlight=False)
    for line in _lines(kept, watched):
        console.print(line, soft_wrap=True)


def _lines(kept: KeptDocument, watched: frozenset[str]) -> Iterator[Text]:
    yield Text(clean_for_terminal(f"{label(kept)}  {kept.document.title or kept.name}"), style="bold")
    yield Text(clean_for_terminal(f"    {kept.key}"))
    updated = f", updated {timestamp(kept.updated_at)}" if kept.updated_at != kept.added_at else ""
    yield Text(f"    added {timestamp(kept.added_at)}{updated}, read in {kept.document.language}")
    if kept.stories:
        yield Text(f"\n{_stories(kept)}")
    for number, story in enumerate(kept.stories, 1):
        for line in _story(number, story, is_watched=story.url in watched):
            yield Text(clean_for_terminal(line))
    found = standings(kept)
    yield Text(f"\n{_claims(kept)}: {counts(found)}" if found else "\nno claims")
    yield from standing_lines(kept, found)


def _story(number: int, story: KeptStory, *, is_watched: bool) -> Iterator[str]:
    headline = story.story.headline if story.story else None
    yield f"  [{number}] {headline or story.url}" + ("" if story.citation else "  (named by you)")
    if headline:
        yield f"      {story.url}"
    parts = [] if is_watched else ["not watched"]
    if story.story is not None and story.latest is not None:
        parts.append(f"story {story.story.id}, revision {story.latest.number}")
    if story.story is not None and story.story.removed_at:
        parts.append(f"taken down, noticed {timestamp(story.story.removed_at)}")
    if story.trouble:
        parts.append(f"trouble: {story.trouble}")
    yield f"      {', '.join(parts) or 'not read yet'}"


def _values(kept: KeptDocument) -> dict[str, Any]:
    return _brief_values(kept) | {
        "sources": source_names(kept.document),
        "stories": [
            {
                "url": story.url,
                "publisher": story.citation.publisher if story.citation else None,
                "id": story.story.id if story.story else None,
                "headline": story.story.headline if story.story else None,
                "revision": story.latest.number if story.latest else None,
                "reviewed": story.reviewed,
                "trouble": story.trouble,
            }
            for story in kept.stories
        ],
        "claims": [standing_values(one) for one in standings(kept)],
    }


COMMANDS = (documents,)
