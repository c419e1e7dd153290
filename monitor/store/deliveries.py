"""Deliveries and channels as people ask for them, and what people do about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from monitor.models import ChannelHealth, DeliveryState
from monitor.store import codec
from monitor.store import schema as t
from monitor.store.dialects import insert

__all__ = ["channel_health", "counts", "declare", "deliveries", "drop", "due", "enable", "replay"]

#: what a healthy channel's row says
_WELL: Mapping[str, Any] = {
    "failures": 0, "failing_since": None, "opened_until": None, "hold_until": None, "disabled_at": None, "reason": None,
}  # fmt: skip


def deliveries(
    connection: sa.Connection,
    *,
    states: Sequence[DeliveryState] = (),
    channel: str | None = None,
    ids: Sequence[int] | None = None,
    limit: int,
) -> Sequence[Mapping[str, Any]]:
    """Return the newest deliveries that fit, oldest of them first, each with what its alert says."""
    d, a = t.deliveries.c, t.alerts.c
    query = sa.select(t.deliveries, a.type, a.severity, a.created_at, a.summary, a.payload).join(
        t.alerts, a.id == d.alert_id
    )
    if states:
        query = query.where(d.state.in_(states))
    if channel is not None:
        query = query.where(d.channel == channel)
    if ids is not None:
        query = query.where(d.id.in_(ids))
    rows = connection.execute(query.order_by(d.id.desc()).limit(limit)).mappings()
    return [dict(row) for row in rows][::-1]


def counts(connection: sa.Connection) -> Mapping[str, Mapping[DeliveryState, int]]:
    """Return how many deliveries each channel has, by state."""
    d = t.deliveries.c
    rows = connection.execute(sa.select(d.channel, d.state, sa.func.count()).group_by(d.channel, d.state)).all()
    found: dict[str, dict[DeliveryState, int]] = {}
    for name, state, number in rows:
        found.setdefault(name, {})[DeliveryState(state)] = number
    return found


def due(connection: sa.Connection, now: datetime) -> Mapping[str, datetime]:
    """Return the channels that something is due at, each with when the oldest alert of it was raised.

    Those are left out that are disabled, that rest, and that asked to be left alone.
    """
    d, c = t.deliveries.c, t.channels.c
    waits = (d.state == DeliveryState.PENDING) & (d.next_at <= now)
    held = sa.select(c.name).where(c.disabled_at.is_not(None) | (c.opened_until > now) | (c.hold_until > now))
    oldest = sa.func.min(t.alerts.c.created_at)
    joined = sa.select(d.channel, oldest).join(t.alerts, t.alerts.c.id == d.alert_id)
    rows = connection.execute(joined.where(waits, d.channel.not_in(held)).group_by(d.channel))
    return {row.channel: row[1] for row in rows}


def replay(
    connection: sa.Connection, *, ids: Sequence[int] | None = None, channel: str | None = None, now: datetime
) -> int:
    """Let deliveries wait again, with their schedule from its beginning; returns how many.

    Named ones are those that are dead or dropped, else all dead ones. What was delivered is not sent twice, and
    nothing waits for a disabled channel.
    """
    d, c = t.deliveries.c, t.channels.c
    disabled = sa.select(c.name).where(c.disabled_at.is_not(None))
    chosen: sa.ColumnElement[bool] = d.channel.not_in(disabled)
    if ids is None:
        chosen &= d.state == DeliveryState.DEAD
    else:
        chosen &= d.state.in_((DeliveryState.DEAD, DeliveryState.DROPPED)) & d.id.in_(ids)
    if channel is not None:
        chosen &= d.channel == channel
    values = {"state": DeliveryState.PENDING, "step": 0, "next_at": now, "last_error": None}
    return connection.execute(sa.update(t.deliveries).where(chosen).values(values)).rowcount


def drop(connection: sa.Connection, ids: Sequence[int]) -> int:
    """Send deliveries that were not sent never; they are kept. Returns how many."""
    d = t.deliveries.c
    chosen = d.id.in_(ids) & d.state.in_((DeliveryState.PENDING, DeliveryState.DEAD))
    return connection.execute(sa.update(t.deliveries).where(chosen).values(state=DeliveryState.DROPPED)).rowcount


def channel_health(connection: sa.Connection) -> Mapping[str, ChannelHealth]:
    """Return how every channel is that anything was sent to or declared for, by name."""
    rows = connection.execute(sa.select(t.channels)).mappings()
    return {row["name"]: codec.channel(row) for row in rows}


def declare(connection: sa.Connection, fingerprints: Mapping[str, str]) -> None:
    """Remember where channels lead; one that leads elsewhere than before begins anew, disabled or not."""
    c = t.channels.c
    for name, fingerprint in fingerprints.items():
        known = insert(connection, t.channels).values(name=name, fingerprint=fingerprint)
        connection.execute(known.on_conflict_do_nothing())
        moved = (c.name == name) & c.fingerprint.is_not(None) & (c.fingerprint != fingerprint)
        connection.execute(sa.update(t.channels).where(moved).values(**_WELL))
        unlike = (c.name == name) & c.fingerprint.is_distinct_from(fingerprint)
        connection.execute(sa.update(t.channels).where(unlike).values(fingerprint=fingerprint))


def enable(connection: sa.Connection, name: str) -> None:
    """Let a channel begin anew: enabled, and with its failures forgotten. What is dead stays dead."""
    connection.execute(sa.update(t.channels).where(t.channels.c.name == name).values(**_WELL))
