"""`monitor channels`: how the channels are, a test of one, and enabling one again."""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from monitor.app import open_notifier, open_store
from monitor.cli.options import Place, common, settings_from
from monitor.config import BaseChannel, Channel, Settings, Webhook
from monitor.errors import DeliveryError, UsageError
from monitor.models import Alert, AlertType, ChannelHealth, DeliveryState, NewAlert, Severity
from monitor.payload import channel_payload, timestamp
from monitor.text import clean_for_terminal

__all__ = ["COMMANDS"]


@click.group()
def channels() -> None:
    """See how the channels are, test one, enable one again.

    A channel is disabled when its receiver answers 410, or when every attempt failed for five days. Nothing is sent
    there any more, what waited for it is dead, and the other channels are told once.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    name: str
    #: None for one that the configuration does not name any more
    channel: BaseChannel | None
    health: ChannelHealth
    counts: Mapping[DeliveryState, int]


@channels.command("list", short_help="List the channels, and how they are.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@common
def list_(as_json: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """List the channels of the configuration, how they are, and what waits for each."""
    settings = settings_from(config_path, db, overrides)
    now = datetime.now(UTC)
    for row in asyncio.run(_rows(settings)):
        if as_json:
            click.echo(json.dumps(_plain(row, now), ensure_ascii=False))
        else:
            click.echo(clean_for_terminal("\n    ".join(_lines(row, now))))


async def _rows(settings: Settings) -> list[_Row]:
    async with open_store(settings) as store:
        health, counts = await store.channel_health(), await store.delivery_counts()
    configured = {channel.name: channel for channel in settings.channels}
    # One that was taken out of the configuration is named while something waits for it.
    left = [name for name, number in counts.items() if number.get(DeliveryState.PENDING) and name not in configured]
    return [
        _Row(
            name=name,
            channel=configured.get(name),
            health=health.get(name, ChannelHealth(name=name)),
            counts=counts.get(name, {}),
        )
        for name in (*configured, *left)
    ]


def _state(row: _Row, now: datetime) -> str:
    health = row.health
    if row.channel is None:
        return "not in the configuration"
    if not row.channel.active:
        return "off"
    if health.disabled_at is not None:
        return "disabled"
    if health.rests(now):
        return "resting"
    return "failing" if health.failures else "ok"


def _lines(row: _Row, now: datetime) -> Iterator[str]:
    yield f"{row.name}  {_state(row, now)}"
    yield row.channel.shown if row.channel else "unknown"
    yield from _trouble(row.health, now)
    yield ", ".join(f"{row.counts.get(state, 0)} {state.value}" for state in DeliveryState)


def _trouble(health: ChannelHealth, now: datetime) -> Iterator[str]:
    if health.disabled_at is not None:
        yield f"since {timestamp(health.disabled_at)}: {health.reason}; monitor channels enable {health.name}"
    elif health.failing_since is not None:
        rest = f"; rests until {timestamp(health.rests_until)}" if health.rests_until and health.rests(now) else ""
        yield f"{health.failures} failed in a row since {timestamp(health.failing_since)}{rest}"


def _plain(row: _Row, now: datetime) -> dict[str, Any]:
    health = row.health
    times = ("failing_since", "disabled_at", "rests_until")
    moments = {name: getattr(health, name) for name in times}
    return {
        "name": row.name,
        "type": getattr(row.channel, "type", None),
        "state": _state(row, now),
        "failures": health.failures,
        "reason": health.reason,
        **{name: timestamp(moment) if moment else None for name, moment in moments.items()},
        "deliveries": {state.value: row.counts.get(state, 0) for state in DeliveryState},
    }


@channels.command("test", short_help="Send a test to a channel, and tell how it went.")
@click.argument("name")
@common
def test(name: str, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Send a test to channel NAME, as alerts are sent, and tell how it went.

    Its type is "monitor.test". It is not stored and not tried again, and a disabled channel may be tested too.

    Exit status: 0 the channel took it, 3 it did not.
    """
    settings = settings_from(config_path, db, overrides)
    raise SystemExit(asyncio.run(_test(_configured(settings, name))))


async def _test(channel: Channel) -> int:
    if not channel.active:
        raise UsageError(f"channel {channel.name} is off: it is not enabled, or where it leads is empty")
    from rich.console import Console  # noqa: PLC0415 - the one command of these that prints an alert

    alert, signed = _test_alert(channel.name), _signed(channel)
    async with open_notifier(channel, Console(highlight=False, soft_wrap=True)) as notifier:
        start = time.perf_counter()
        try:
            status = await notifier.send(alert)
        except DeliveryError as error:
            took = time.perf_counter() - start
            line = f"monitor: channel {channel.name} did not take the test: {error.reason} ({took:.2f} s{signed})"
            click.echo(clean_for_terminal(line), err=True)
            return 3
        took = time.perf_counter() - start
    answer = f" with status {status}" if status is not None else ""
    click.echo(f"channel {channel.name} took the test{answer} ({took:.2f} s{signed})")
    return 0


def _signed(channel: BaseChannel) -> str:
    if not isinstance(channel, Webhook):
        return ""
    number = len(channel.secret)
    if not number:
        return "; not signed: the channel has no secret"
    return "; signed" if number == 1 else f"; signed with {number} secrets"


def _test_alert(name: str) -> Alert:
    now, alert_id = datetime.now(UTC), f"test_{uuid.uuid4().hex}"
    summary = f"This is a test of the channel {name}. Nothing has happened."
    new = NewAlert(type=AlertType.TEST, severity=Severity.LOW, summary=summary, changes=(), channels=(name,))
    return Alert(
        id=alert_id,
        type=new.type,
        severity=new.severity,
        created_at=now,
        story_id=None,
        summary=summary,
        payload=channel_payload(new, alert_id=alert_id, now=now, channel=name),
    )


@channels.command("enable", short_help="Send to a disabled or resting channel again.")
@click.argument("name")
@click.option("--replay", is_flag=True, help="Send its dead deliveries again, too.")
@common
def enable(name: str, replay: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Send to channel NAME again, and forget its failures.

    What is dead stays so unless --replay is given, or monitor deliveries replay --channel NAME follows. A changed url
    in the configuration enables a channel as well.
    """
    settings = settings_from(config_path, db, overrides)
    channel = _configured(settings, name)
    disabled, number = asyncio.run(_enable(settings, channel.name, replay=replay))
    click.echo(f"channel {name} is enabled" if disabled else f"channel {name} was not disabled; it begins anew")
    if replay:
        click.echo(f"replayed: {number} deliver{'y' if number == 1 else 'ies'}")


async def _enable(settings: Settings, name: str, *, replay: bool) -> tuple[bool, int]:
    async with open_store(settings) as store:
        health = (await store.channel_health()).get(name)
        await store.enable(name)
        number = await store.replay(channel=name, now=datetime.now(UTC)) if replay else 0
    return health is not None and health.disabled_at is not None, number


def _configured(settings: Settings, name: str) -> Channel:
    for channel in settings.channels:
        if channel.name == name:
            return channel
    names = ", ".join(channel.name for channel in settings.channels)
    raise UsageError(f"the configuration has no channel {name!r}; it has: {names}")


COMMANDS = (channels,)
