"""`monitor deliveries`: what was sent, what waits, what was given up, and what to do about it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

import click

from monitor.app import open_store
from monitor.cli.options import Place, common, settings_from
from monitor.config import Settings
from monitor.errors import UsageError
from monitor.models import ChannelHealth, DeliveryState
from monitor.payload import timestamp
from monitor.ports import Deliveries, Outbox
from monitor.text import clean_for_terminal

__all__ = ["COMMANDS"]

T = TypeVar("T")

_IDS = click.argument("ids", nargs=-1, type=click.IntRange(1), metavar="[ID]...")
_STATE = click.Choice([state.value for state in DeliveryState])
_SENT_BY = "monitor run sends within seconds, monitor check with its next run"


class _Store(Deliveries, Outbox, Protocol):
    """What these commands ask."""


@click.group()
def deliveries() -> None:
    """See what was sent where, and send again what was given up.

    Each alert has one delivery for each of its channels. It is pending until the channel takes it (done); after the
    last attempt, or when its channel is disabled, it is dead. Dead ones are kept and can be replayed; dropped ones are
    kept too, and never sent.
    """


@deliveries.command("list", short_help="List deliveries, newest last.")
@click.option("--state", "states", type=_STATE, multiple=True, help="Only those in this state. May be given again.")
@click.option("--channel", metavar="NAME", help="Only those to one channel.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1), help="How many, newest last.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@common
def list_(
    states: tuple[str, ...],
    channel: str | None,
    limit: int,
    as_json: bool,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """List deliveries, newest last. The number before each is its ID for show, replay and drop."""
    chosen = [DeliveryState(state) for state in states]
    rows = _ask(
        settings_from(config_path, db, overrides),
        lambda store: store.deliveries(states=chosen, channel=channel, limit=limit),
    )
    for row in rows:
        click.echo(
            json.dumps(_plain(row), ensure_ascii=False) if as_json else clean_for_terminal("\n      ".join(_lines(row)))
        )
    if not rows and not as_json:
        click.echo("no such deliveries" if states or channel else "no deliveries yet: no alert went to a channel")


@deliveries.command("show", short_help="Show one delivery and what it sends.")
@click.argument("id_", type=click.IntRange(1), metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@common
def show(id_: int, as_json: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Show one delivery: where it goes, how its attempts went, and what is sent."""
    row = _ask(settings_from(config_path, db, overrides), lambda store: _named(store, [id_]))[0]
    if as_json:
        click.echo(json.dumps(_plain(row) | {"payload": json.loads(row["payload"])}, ensure_ascii=False))
        return
    payload = json.dumps(json.loads(row["payload"]), ensure_ascii=False, indent=2)
    lines = [*_lines(row), f"webhook-id {row['alert_id']}", f"raised {timestamp(row['created_at'])}"]
    click.echo(clean_for_terminal("\n      ".join(lines) + f"\n{payload}"))


@deliveries.command("replay", short_help="Send again what was given up.")
@_IDS
@click.option("--channel", metavar="NAME", help="All dead ones of a channel.")
@click.option("--dead", is_flag=True, help="All dead ones; with --channel, those of the channel.")
@common
def replay(
    ids: tuple[int, ...],
    channel: str | None,
    dead: bool,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """Let dead or dropped deliveries wait again, with their schedule from its beginning.

    \b
    monitor deliveries replay 12 13          these two
    monitor deliveries replay --channel desk all dead ones of a channel
    monitor deliveries replay --dead         all dead ones

    Their receivers get the same id as before, by which they know what they have already. What was delivered is not
    sent again. A disabled channel is enabled first: monitor channels enable NAME.
    """  # noqa: D301
    if bool(ids) == (dead or channel is not None):
        raise UsageError("name deliveries by their IDs (monitor deliveries list), or give --channel NAME or --dead")

    async def work(store: _Store) -> int:
        health = await store.channel_health()
        if ids:
            _refuse_replay(await _named(store, ids), health)
        elif channel is not None:
            _refuse_disabled(channel, health)
        return await store.replay(ids=ids or None, channel=channel, now=datetime.now(UTC))

    number = _ask(settings_from(config_path, db, overrides), work)
    click.echo(f"{_counted(number)} again: {_SENT_BY}" if number else "nothing is dead")


@deliveries.command("drop", short_help="Never send deliveries that wait or were given up.")
@_IDS
@common
def drop(ids: tuple[int, ...], config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Never send these deliveries. Their alerts are kept and shown; replay takes it back."""
    if not ids:
        raise UsageError("name deliveries by their IDs; monitor deliveries list shows them")

    async def work(store: _Store) -> int:
        for row in await _named(store, ids):
            if row["state"] == DeliveryState.DONE:
                raise UsageError(f"delivery {row['id']} was sent at {timestamp(row['done_at'])}, and cannot be dropped")
        return await store.drop(ids)

    number = _ask(settings_from(config_path, db, overrides), work)
    click.echo(f"dropped: {number} deliver{'y' if number == 1 else 'ies'}")


def _ask(settings: Settings, work: Callable[[_Store], Awaitable[T]]) -> T:
    async def ask() -> T:
        async with open_store(settings) as store:
            return await work(store)

    return asyncio.run(ask())


async def _named(store: Deliveries, ids: Sequence[int]) -> Sequence[Mapping[str, Any]]:
    """Return the deliveries with these numbers; every number that there is not is named in a UsageError."""
    rows = await store.deliveries(ids=ids, limit=len(ids))
    unknown = sorted(set(ids) - {row["id"] for row in rows})
    if unknown:
        numbers = ", ".join(map(str, unknown))
        raise UsageError(f"there is no delivery {numbers}; monitor deliveries list shows what there is")
    return rows


def _refuse_replay(rows: Sequence[Mapping[str, Any]], health: Mapping[str, ChannelHealth]) -> None:
    for row in rows:
        if row["state"] == DeliveryState.DONE:
            raise UsageError(f"delivery {row['id']} was sent at {timestamp(row['done_at'])}, and is not sent twice")
        if row["state"] == DeliveryState.PENDING:
            raise UsageError(f"delivery {row['id']} waits already; its next attempt is at {timestamp(row['next_at'])}")
        _refuse_disabled(row["channel"], health)


def _refuse_disabled(name: str, health: Mapping[str, ChannelHealth]) -> None:
    channel = health.get(name)
    if channel is not None and channel.disabled_at is not None:
        raise UsageError(
            f"channel {name} is disabled since {timestamp(channel.disabled_at)}: {channel.reason}; "
            f"once that is mended: monitor channels enable {name} --replay"
        )


def _counted(number: int) -> str:
    return "1 delivery waits" if number == 1 else f"{number} deliveries wait"


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    names = (
        "id",
        "alert_id",
        "channel",
        "state",
        "attempts",
        "last_status",
        "last_error",
        "type",
        "severity",
        "summary",
    )
    times = ("created_at", "next_at", "attempted_at", "done_at")
    return {n: row[n] for n in names} | {n: _time(row[n]) for n in times}


def _time(moment: datetime | None) -> str | None:
    return timestamp(moment) if moment else None


def _lines(row: Mapping[str, Any]) -> Iterator[str]:
    yield f"{row['id']:4}  {row['state']:7}  {row['channel']}  {row['severity']}  {row['type']}"
    yield row["summary"]
    yield ", ".join(_story_of_attempts(row))


def _story_of_attempts(row: Mapping[str, Any]) -> Iterator[str]:
    """Yield how a delivery went, and how it goes on."""
    number = row["attempts"]
    yield "1 attempt" if number == 1 else f"{number or 'no'} attempts"
    if row["last_error"]:
        yield row["last_error"]
    if row["state"] == DeliveryState.PENDING:
        yield f"next attempt {timestamp(row['next_at'])}"
    elif row["state"] == DeliveryState.DONE:
        yield f"sent {timestamp(row['done_at'])}"


COMMANDS = (deliveries,)
