"""Commands over the watch list: list, pause, resume, mute, unmute."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

import click

from monitor.app import open_store
from monitor.cli.options import Place, common, settings_from, wanted_from
from monitor.config import Settings
from monitor.models import Origin, SourceKind
from monitor.payload import timestamp
from monitor.ports import WatchList
from monitor.text import clean_for_terminal
from monitor.urls import fold

__all__ = ["COMMANDS"]

T = TypeVar("T")
#: what a command does to one source, by its folded address; returns how many there were
_Work = Callable[[WatchList, str], Awaitable[int]]
_HEADINGS = {SourceKind.PAGE: "stories", SourceKind.FEED: "feeds", SourceKind.SITEMAP: "sitemaps"}


def _in_store(settings: Settings, work: Callable[[WatchList], Awaitable[T]]) -> T:
    async def opened() -> T:
        # What a configuration declares is watched from now on, and is a beginning.
        async with open_store(settings, begin=settings.declares) as store:
            return await work(store)

    return asyncio.run(opened())


def _change(settings: Settings, urls: Sequence[str], done: str, work: _Work) -> None:
    keys = [fold(w.url) for w in wanted_from(urls)]

    async def each(store: WatchList) -> list[int]:
        return [await work(store, key) for key in keys]

    numbers = _in_store(settings, each)
    for url, number in zip(urls, numbers, strict=True):
        click.echo(f"{done}: {url}" if number else f"monitor: not watched: {url}", err=not number)
    if not all(numbers):
        raise SystemExit(2)


def _simple(name: str, done: str, text: str, work: _Work) -> click.Command:
    @common
    def command(urls: tuple[str, ...], config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
        _change(settings_from(config_path, db, overrides), urls, done, work)

    return click.command(name, help=text)(click.argument("urls", nargs=-1, required=True)(command))


pause = _simple(
    "pause",
    "paused",
    "Leave URLS alone until they are resumed.",
    lambda store, key: store.set_paused(key, paused=True),
)
resume = _simple(
    "resume",
    "resumed",
    "Look at paused URLS again.",
    lambda store, key: store.set_paused(key, paused=False),
)
mute = _simple(
    "mute",
    "muted",
    "Keep the alerts of URLS, but send them nowhere.",
    lambda store, key: store.set_muted(key, muted=True),
)
unmute = _simple(
    "unmute",
    "unmuted",
    "Send the alerts of muted URLS again.",
    lambda store, key: store.set_muted(key, muted=False),
)


@click.command("list", short_help="List what is watched, and how the last look went.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@common
def list_(as_json: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """List what is watched, who asked for it, and how the last look at it went.

    The number before a story is its name in `monitor show` and `monitor diff`.
    """
    settings = settings_from(config_path, db, overrides)
    rows = _in_store(settings, lambda store: store.sources())
    if as_json:
        for row in rows:
            click.echo(json.dumps(_plain(row), ensure_ascii=False))
    elif not rows:
        click.echo("nothing is watched yet: monitor add URL, or name a configuration with --config")
    else:
        click.echo(clean_for_terminal("\n".join(_told(rows))))


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    names = ("url", "kind", "origin", "paused", "muted", "story_id", "headline", "failures", "failing",
             "last_trouble", "name", "stale")  # fmt: skip
    times = ("checked_at", "next_check_at", "trouble_since", "removed_at", "newest_at")
    return {n: row[n] for n in names} | {n: timestamp(row[n]) if row[n] else None for n in times}


def _told(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a heading for each kind, and the sources of it: headline, or what the user calls it, and address."""
    for kind, group in groupby(rows, key=lambda row: SourceKind(row["kind"])):
        yield _HEADINGS[kind]
        for row in group:
            head, *more = [text for text in (row["headline"] or row["name"], _address(row)) if text]
            yield f"{row['story_id'] or '':>4}  {head}"
            yield from (f"      {text}" for text in (*more, _state(row)))


def _address(row: Mapping[str, Any]) -> str:
    """Return the address that was given, by which commands know a source, and where it moved to."""
    given = row["given_url"] or row["url"]
    return given if row["url"] == given else f"{given} (moved to {row['url']})"


_ORIGINS = {
    Origin.CONFIG: "from the configuration",
    Origin.ADDED: "added by hand",
    Origin.DOCUMENT: "for a document",
}


def _state(row: Mapping[str, Any]) -> str:
    words = [_ORIGINS[Origin(row["origin"])], *(word for word in ("paused", "muted") if row[word])]
    if row["removed_at"]:
        words.append("taken down")
    elif row["failing"] and row["last_trouble"]:
        words.append(f"failing since {timestamp(row['trouble_since'])}: {row['last_trouble']}")
    elif row["last_trouble"]:
        words.append(f"trouble: {row['last_trouble']}")
    elif row["stale"]:
        words.append(f"stands still: nothing newer than {row['newest_at']:%Y-%m-%d}")
    else:
        words.append("ok" if row["reader"] else "not looked at yet")
    if row["checked_at"] and not row["paused"]:
        words.append(f"next look {timestamp(row['next_check_at'])}")
    return ", ".join(words)


COMMANDS = (list_, pause, resume, mute, unmute)
