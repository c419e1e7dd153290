"""`monitor import` and `monitor export`: lists of feeds from and for other programs, and whole stories."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from monitor.app import feeds_in, open_store, opml_of, watch
from monitor.cli.inputs import bytes_of, name_of
from monitor.cli.options import Place, common, settings_from
from monitor.cli.whole import whole_story
from monitor.config import Settings
from monitor.errors import ReadError, UsageError
from monitor.models import SourceKind, Wanted
from monitor.text import clean_for_terminal
from monitor.urls import check_url, fold

__all__ = ["COMMANDS"]

_OUTPUT = click.Path(dir_okay=False, allow_dash=True, path_type=Path)


@click.command("import", short_help="Watch the feeds of an OPML file.")
@click.argument("source", metavar="FILE|-")
@common
def import_(source: str, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Watch the feeds that an OPML FILE names, as feed readers export it; - reads what is piped in.

    Their names are kept, folders are left aside. They count as added by hand: monitor remove takes them out again.

    \b
    Exit status: 0 done, 2 usage or configuration, 3 the file or a feed's address could not be used.
    """  # noqa: D301
    settings = settings_from(config_path, db, overrides)
    try:
        listed = feeds_in(bytes_of(source, settings.fetch.max_decoded_bytes)[0])
    except ReadError as error:
        raise ReadError(error.kind, f"{name_of(source)} {error.reason}") from error
    wanted, wrong = _wanted(listed)
    added = set(asyncio.run(watch(settings, wanted)))
    states = _states(wanted, added)
    for one, state in zip(wanted, states, strict=True):
        click.echo(clean_for_terminal(f"{state}: {one.url}{f' ({one.name})' if one.name else ''}"))
    for line in wrong:
        click.echo(clean_for_terminal(f"monitor: not taken: {line}"), err=True)
    click.echo(_sum(states, len(wrong)), err=True)
    raise SystemExit(3 if wrong else 0)


def _wanted(listed: Sequence[tuple[str, str | None]]) -> tuple[list[Wanted], list[str]]:
    wanted, wrong = [], []
    for url, name in listed:
        try:
            wanted.append(Wanted(url=check_url(url), kind=SourceKind.FEED, name=name))
        except ValueError as error:
            wrong.append(str(error))
    return wanted, wrong


def _states(wanted: Sequence[Wanted], added: set[str]) -> list[str]:
    """Return what became of each; an address that stands in the file again is told as that."""
    states: dict[str, str] = {}
    told = []
    for one in wanted:
        key = fold(one.url)
        told.append("twice in the file" if key in states else "added" if key in added else "already watched")
        states[key] = told[-1]
    return told


def _sum(states: Sequence[str], wrong: int) -> str:
    number = states.count("added")
    parts = [f"{number} feed{'' if number == 1 else 's'} added"]
    parts += [f"{states.count(s)} {s}" for s in ("already watched", "twice in the file") if s in states]
    return ", ".join([*parts, f"{wrong} not taken"] if wrong else parts)


@click.command(short_help="Write the watched feeds as OPML, or the whole of a story as JSON.")
@click.option("--opml", type=_OUTPUT, metavar="FILE", help="Write the feeds here; - for standard output. [default: -]")
@click.option("--urls", type=_OUTPUT, metavar="FILE", help="Write the addresses of the pages here, one a line.")
@click.option("--json", "story", metavar="STORY", help="Print all that is stored of a story, as one JSON document.")
@click.option(
    "--evidence",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="With --json: write the bytes behind the revisions here, each under its hash.",
)
@common
def export(
    opml: Path | None,
    urls: Path | None,
    story: str | None,
    evidence: Path | None,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """Write all watched feeds as OPML, for feed readers and for monitor import.

    With --urls, the watched pages are written as a plain list, as monitor check --urls takes it.

    With --json, all that is stored of a STORY is printed: its revisions with their texts, figures and changes, its
    alerts, and the hashes of its evidence. STORY is as in `monitor show`.
    """
    if evidence is not None and story is None:
        raise UsageError("--evidence belongs to a story: name it with --json STORY")
    settings = settings_from(config_path, db, overrides)
    if story is not None:
        values = asyncio.run(whole_story(settings, story, evidence))
        click.echo(json.dumps(values, ensure_ascii=False, indent=1))
    if story is None or opml is not None or urls is not None:
        _export_lists(asyncio.run(_sources(settings)), opml, urls)


def _export_lists(rows: Sequence[Mapping[str, Any]], opml: Path | None, urls: Path | None) -> None:
    if urls is not None:
        _write(urls, "".join(f"{row['url']}\n" for row in _of(rows, SourceKind.PAGE)).encode())
    if opml is not None or urls is None:
        _write(opml or Path("-"), opml_of((row["url"], row["name"]) for row in _of(rows, SourceKind.FEED)))


async def _sources(settings: Settings) -> Sequence[Mapping[str, Any]]:
    async with open_store(settings, begin=settings.declares) as store:
        return await store.sources()


def _of(rows: Sequence[Mapping[str, Any]], kind: SourceKind) -> Iterator[Mapping[str, Any]]:
    return (row for row in rows if row["kind"] == kind)


def _write(path: Path, body: bytes) -> None:
    try:
        with click.open_file(str(path), "wb") as file:
            file.write(body)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from error


COMMANDS = (import_, export)
