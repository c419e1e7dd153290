"""Commands over the watch list: add, remove, list, pause, resume, mute, unmute."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.table import Table

from monitor.app import App, assemble, open_store
from monitor.cli.options import common, settings_from, wanted_from
from monitor.cli.report import Report
from monitor.config import Settings
from monitor.deliver import deliver
from monitor.dispatch.local import Seen
from monitor.errors import UsageError
from monitor.models import Fetched, Origin, Selection, SourceKind, Validators, Wanted
from monitor.payload import timestamp
from monitor.store import SqlStore, queries, watchlist
from monitor.text import clean_for_terminal
from monitor.urls import fold, host_key, request_url

__all__ = ["COMMANDS"]

T = TypeVar("T")


def _in_store(settings: Settings, work: Callable[[SqlStore], Awaitable[T]]) -> T:
    async def opened() -> T:
        async with open_store(settings) as store:
            return await work(store)

    return asyncio.run(opened())


@click.command()
@click.argument("urls", nargs=-1, required=True)
@common
@click.option(
    "--kind", type=click.Choice([k.value for k in SourceKind]), help="What the addresses are. [default: a guess]"
)
@click.option(
    "--html",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Take this saved page as the story's next revision (for sites that let no program in).",
)
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

    async def work(store: SqlStore) -> Sequence[str]:
        return await store.add(wanted, now=_now())

    added = set(_in_store(settings, work))
    for one in wanted:
        click.echo(f"{'added' if fold(one.url) in added else 'already watched'}: {one.url} ({one.kind})")


async def _take(settings: Settings, wanted: Wanted, path: Path) -> int:
    report = Report(as_json=False)
    async with assemble(settings, report.out) as app:
        now = app.clock.now()
        await app.store.add([wanted], now=now)
        selection = Selection(started=now, urls=frozenset({fold(wanted.url)}))
        host = host_key(request_url(wanted.url))
        claimed = await app.store.claim(host, selection, now=now, limit=1)
        if not claimed:
            raise UsageError(f"{wanted.url} is being checked by another process; try again in a moment")
        look = await app.checker.take(claimed[0], _saved(wanted.url, path, app))
        recorded = await app.store.record([look.outcome])
        report.seen(Seen(look, recorded[0]))
        report.delivered(await deliver(app.store, app.notifiers, app.clock, ignore_schedule=True))
    return report.status(exit_code=False)


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


def _now() -> Any:
    from monitor.clock import SystemClock  # noqa: PLC0415

    return SystemClock().now()


def _keys(urls: Sequence[str]) -> list[str]:
    return [fold(w.url) for w in wanted_from(urls)]


def _change(settings: Settings, urls: Sequence[str], done: str, work: Callable[..., int], **how: bool) -> None:
    keys = _keys(urls)

    async def each(store: SqlStore) -> list[int]:
        return [await store.run(work, [key], **how) for key in keys]

    numbers = _in_store(settings, each)
    for url, number in zip(urls, numbers, strict=True):
        click.echo(
            f"{done}: {url}" if number else f"not watched{' by hand' if done == 'removed' else ''}: {url}",
            err=not number,
        )
    if not all(numbers):
        raise SystemExit(2)


def _simple(name: str, done: str, text: str, work: Callable[..., int], **how: bool) -> click.Command:
    @common
    def command(urls: tuple[str, ...], config_path: Path | None, db: Path | None, overrides: Sequence[str]) -> None:
        _change(settings_from(config_path, db, overrides), urls, done, work, **how)

    return click.command(name, help=text)(click.argument("urls", nargs=-1, required=True)(command))


remove = _simple(
    "remove", "removed", "Stop watching URLS that were added by hand. Their stored versions stay.", watchlist.remove
)
pause = _simple("pause", "paused", "Leave URLS alone until they are resumed.", watchlist.set_paused, paused=True)
resume = _simple("resume", "resumed", "Look at paused URLS again.", watchlist.set_paused, paused=False)
mute = _simple("mute", "muted", "Keep the alerts of URLS, but send them nowhere.", watchlist.set_muted, muted=True)
unmute = _simple("unmute", "unmuted", "Send the alerts of muted URLS again.", watchlist.set_muted, muted=False)


@click.command("list")
@common
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def list_(as_json: bool, config_path: Path | None, db: Path | None, overrides: Sequence[str]) -> None:
    """List what is watched, who asked for it, and how the last look at it went."""
    settings = settings_from(config_path, db, overrides)
    rows = _in_store(settings, lambda store: store.run(queries.sources))
    if as_json:
        for row in rows:
            click.echo(json.dumps(_plain(row), ensure_ascii=False))
    elif not rows:
        click.echo("nothing is watched yet: monitor add URL")
    else:
        _show(rows)


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    names = ("url", "kind", "origin", "paused", "muted", "story_id", "headline", "failures", "last_trouble")
    times = ("checked_at", "next_check_at", "removed_at")
    return {n: row[n] for n in names} | {n: timestamp(row[n]) if row[n] else None for n in times}


def _show(rows: Sequence[Mapping[str, Any]]) -> None:
    table = Table(box=None, pad_edge=False)
    for heading in ("story", "kind", "from", "state", "address"):
        table.add_column(heading, overflow="fold")
    for row in rows:
        origin = "config" if row["origin"] == Origin.CONFIG else "added"
        table.add_row(str(row["story_id"] or ""), row["kind"], origin, _state(row), _address(row))
    Console(highlight=False).print(table, markup=False)


def _address(row: Mapping[str, Any]) -> str:
    headline = f"\n{row['headline']}" if row["headline"] else ""
    return clean_for_terminal(f"{row['url']}{headline}")


def _state(row: Mapping[str, Any]) -> str:
    if row["removed_at"]:
        return "taken down"
    if row["last_trouble"]:
        return f"trouble: {row['last_trouble']}"
    state = "not looked at yet" if row["checked_at"] is None else f"ok, next {timestamp(row['next_check_at'])}"
    return ", ".join([*(word for word in ("paused", "muted") if row[word]), state])


COMMANDS = (add, remove, list_, pause, resume, mute, unmute)
