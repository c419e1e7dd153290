"""Commands over the watch list: add, remove, list, pause, resume, mute, unmute."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

import click

from monitor.app import App, assemble, open_store, watch
from monitor.cli.options import common, settings_from, wanted_from
from monitor.cli.report import Report
from monitor.config import Settings, Terminal
from monitor.deliver import deliver
from monitor.dispatch.local import Seen
from monitor.errors import UsageError
from monitor.models import Fetched, Origin, Selection, Source, SourceKind, Validators, Wanted
from monitor.payload import timestamp
from monitor.ports import WatchList
from monitor.text import clean_for_terminal
from monitor.urls import fold

__all__ = ["COMMANDS"]

T = TypeVar("T")
#: what a command does to one source, by its folded address; returns how many there were
_Work = Callable[[WatchList, str], Awaitable[int]]
_HEADINGS = {SourceKind.PAGE: "stories", SourceKind.FEED: "feeds", SourceKind.SITEMAP: "sitemaps"}
#: what an address lacks where a command found nothing to do
_WATCHED = {"removed": "watched by hand"}


def _in_store(settings: Settings, work: Callable[[WatchList], Awaitable[T]]) -> T:
    async def opened() -> T:
        async with open_store(settings) as store:
            return await work(store)

    return asyncio.run(opened())


@click.command(short_help="Watch addresses from now on.")
@click.argument("urls", nargs=-1, required=True)
@click.option(
    "--kind", type=click.Choice([k.value for k in SourceKind]), help="What the addresses are. [default: a guess]"
)
@click.option(
    "--html",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Take this saved page as the story's next revision (for sites that let no program in).",
)
@common
def add(
    urls: tuple[str, ...],
    kind: str | None,
    html: Path | None,
    config_path: Path | None,
    db: Path | None,
    overrides: Sequence[str],
) -> None:
    """Watch URLS from now on, beside what the configuration declares."""  # fmt: skip
    settings = settings_from(config_path, db, overrides)
    wanted = wanted_from(urls, kind)
    if html is not None:
        if len(wanted) != 1:
            raise UsageError("--html takes one saved page and so one address")
        raise SystemExit(asyncio.run(_take(settings, wanted[0], html)))

    added = set(asyncio.run(watch(settings, wanted)))
    for one in wanted:
        click.echo(f"{'added' if fold(one.url) in added else 'already watched'}: {one.url} ({one.kind})")


async def _take(settings: Settings, wanted: Wanted, path: Path) -> int:
    report = Report(as_json=False, shown=[c.name for c in settings.channels if isinstance(c, Terminal)])
    async with assemble(settings, report.out) as app:
        now = app.clock.now()
        await app.store.add([wanted], now=now)
        source = await _claimed(app, wanted, now)
        look = await app.checker.take(source, _saved(wanted.url, path, app))
        if look.trouble is not None:
            # What is wrong with the user's file says nothing about the source, which is left as it was.
            await app.store.release([source.lease or ""])
            click.echo(f"monitor: {path} was not taken: it {look.trouble.reason}", err=True)
            return 3
        recorded = await app.store.record([look.outcome])
        report.seen(Seen(look, recorded[0]))
        report.drifted(await app.reviewer.review())
        report.delivered(await deliver(app.store, app.notifiers, app.clock, ignore_schedule=True))
    return report.status(exit_code=False, named=True)


async def _claimed(app: App, wanted: Wanted, now: datetime) -> Source:
    selection = Selection(started=now, urls=frozenset({fold(wanted.url)}))
    # A source that moved is claimed under its new host.
    for host, _ in await app.store.hosts_due(selection):
        for source in await app.store.claim(host, selection, now=now, limit=1):
            return source
    raise UsageError(f"{wanted.url} is being checked by another process; try again in a moment")


def _saved(url: str, path: Path, app: App) -> Fetched:
    return Fetched(
        url=url,
        final_url=url,
        status=200,
        headers={"content-type": "text/html"},
        body=path.read_bytes(),
        validators=Validators(),
        fetched_at=app.clock.now(),
    )


def _change(settings: Settings, urls: Sequence[str], done: str, work: _Work) -> None:
    keys = [fold(w.url) for w in wanted_from(urls)]

    async def each(store: WatchList) -> list[int]:
        return [await work(store, key) for key in keys]

    numbers = _in_store(settings, each)
    for url, number in zip(urls, numbers, strict=True):
        click.echo(
            f"{done}: {url}" if number else f"monitor: not {_WATCHED.get(done, 'watched')}: {url}", err=not number
        )
    if not all(numbers):
        raise SystemExit(2)


def _simple(name: str, done: str, text: str, work: _Work) -> click.Command:
    @common
    def command(urls: tuple[str, ...], config_path: Path | None, db: Path | None, overrides: Sequence[str]) -> None:
        _change(settings_from(config_path, db, overrides), urls, done, work)

    return click.command(name, help=text)(click.argument("urls", nargs=-1, required=True)(command))


remove = _simple(
    "remove",
    "removed",
    "Stop watching URLS that were added by hand.\n\nTheir stored versions stay. What a configuration declares is taken "
    "out there. What a document cites stays watched for it until the document goes.",
    lambda store, key: store.remove(key),
)
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
def list_(as_json: bool, config_path: Path | None, db: Path | None, overrides: Sequence[str]) -> None:
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
    Origin.DOCUMENT: "cited by a document",
}


def _state(row: Mapping[str, Any]) -> str:
    words = [_ORIGINS[row["origin"]], *(word for word in ("paused", "muted") if row[word])]
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


COMMANDS = (add, remove, list_, pause, resume, mute, unmute)
