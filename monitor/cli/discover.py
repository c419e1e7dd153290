"""`monitor discover`: the feeds and sitemaps around a story."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from monitor.app import look_around, saved_page, watch
from monitor.check.discovery import MOST_REQUESTS, Around
from monitor.cli.inputs import address_of, bytes_of, name_of
from monitor.cli.options import Place, common, settings_from
from monitor.config import Settings
from monitor.errors import ReadError, UsageError
from monitor.models import Fetched, SourceKind
from monitor.payload import timestamp
from monitor.policy.leads import Found, State, wanted_for
from monitor.text import clean_for_terminal
from monitor.urls import fold

__all__ = ["COMMANDS"]

_HEADINGS = {SourceKind.FEED: "feeds", SourceKind.SITEMAP: "sitemaps"}
#: columns for the state
_WIDTH = 10


@click.command(short_help="Find the feeds and sitemaps around a story.")
@click.argument("source", metavar="URL|FILE|-")
@click.option("--add", "adding", is_flag=True, help="Watch the good ones from now on.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, and no progress.")
@common
def discover(
    source: str, adding: bool, as_json: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]
) -> None:
    """Find the feeds and sitemaps around the story at a URL, and say of each whether it answers and how fresh it is.

    Asked are the links of the page, what is known of the publisher, and robots.txt: at most 12 requests, with the
    usual pauses between those to one host. A saved page does as well where it tells its own address.

    \b
    Exit status: 0 done, 2 usage or configuration, 3 the page could not be read and nothing good was found.
    """  # noqa: D301
    settings = settings_from(config_path, db, overrides)
    url, saved = _story(source, settings)
    around = asyncio.run(look_around(settings, url, saved, _quiet if as_json else _progress))
    good = [found for found in around.found if found.state is State.GOOD]
    added = _add(settings, good) if adding else frozenset()
    if as_json:
        click.echo(json.dumps(_values(around, added), ensure_ascii=False))
    else:
        click.echo(clean_for_terminal("\n".join(_told(around, added, adding=adding))))
    raise SystemExit(3 if around.trouble and not good else 0)


def _story(source: str, settings: Settings) -> tuple[str, Fetched | None]:
    """Return the address of a story, and the page where it was saved."""
    if "://" in source:
        return address_of(source), None
    try:
        saved, address = saved_page(bytes_of(source, settings.fetch.max_decoded_bytes)[0])
    except ReadError as error:
        raise ReadError(error.kind, f"{name_of(source)} {error.reason}") from error
    if address is None:
        raise UsageError(f"{name_of(source)} does not tell its own address (no canonical link): give the address")
    return address, saved


def _progress(number: int, url: str) -> None:
    click.echo(clean_for_terminal(f"asking {number} of at most {MOST_REQUESTS}: {url}"), err=True)


def _quiet(_number: int, _url: str) -> None:
    """Say nothing."""


def _add(settings: Settings, good: Sequence[Found]) -> Collection[str]:
    wanted = [wanted_for(one.lead, archive=not one.tells_news, name=one.title) for one in good]
    return frozenset(asyncio.run(watch(settings, wanted)))


def _told(around: Around, added: Collection[str], *, adding: bool) -> Iterator[str]:
    if around.trouble:
        yield f"the page: {around.trouble}; what it names is not known"
    yield f"{_number(len(around.found), 'feed or sitemap', 'feeds and sitemaps')} around {around.url}"
    ordered = sorted(around.found, key=lambda one: (one.lead.kind, one.state is not State.GOOD))
    for kind, group in groupby(ordered, key=lambda one: one.lead.kind):
        yield f"\n{_HEADINGS[kind]}"
        for one in group:
            first, *more = _lines(one, around.at)
            if one.state is State.GOOD:
                more.append(_watched(one, added) if adding else _command(one))
            yield f"  {one.state:{_WIDTH}}{first}"
            yield from (f"  {'':{_WIDTH}}{line}" for line in more)
    if not adding and any(one.state is State.GOOD for one in around.found):
        yield f"\nall the good ones: monitor discover --add {around.url}"


def _lines(one: Found, now: datetime) -> list[str]:
    account, origin, url = _account(one, now), one.lead.origin, one.lead.url
    return [f"{one.title}: {account}", f"{url} ({origin})"] if one.title else [f"{url}: {account}", origin]


def _watched(one: Found, added: Collection[str]) -> str:
    return "added" if fold(one.lead.url) in added else "already watched"


def _command(one: Found) -> str:
    return f"monitor add --kind {one.lead.kind} {one.lead.url}"


def _account(one: Found, now: datetime) -> str:
    """Say what a feed or sitemap holds and how fresh it is, or why it is not good."""
    parts = [one.reason] if one.reason else []
    if one.items:
        parts.append(_number(one.items, "item", "items"))
        parts.append(f"newest {_age(now - one.newest_at)} ago" if one.newest_at else "without dates")
    if one.lists_story:
        parts.append("this story among them")
    return ", ".join(parts)


def _age(age: timedelta) -> str:
    minutes = max(0, round(age.total_seconds() / 60))
    for size, unit in ((1440, "day"), (60, "hour")):
        if minutes >= size:
            return _number(minutes // size, unit, f"{unit}s")
    return _number(minutes, "minute", "minutes") if minutes else "a moment"


def _number(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _values(around: Around, added: Collection[str]) -> dict[str, Any]:
    return {
        "url": around.url,
        "trouble": around.trouble,
        "requests": around.requests,
        "found": [_found(one, added) for one in around.found],
    }


def _found(one: Found, added: Collection[str]) -> dict[str, Any]:
    return {
        "url": one.lead.url,
        "kind": one.lead.kind.value,
        "origin": one.lead.origin,
        "state": one.state.value,
        "reason": one.reason,
        "title": one.title,
        "items": one.items,
        "newest_at": timestamp(one.newest_at) if one.newest_at else None,
        "tells_news": one.tells_news,
        "lists_story": one.lists_story,
        "added": fold(one.lead.url) in added,
    }


COMMANDS = (discover,)
