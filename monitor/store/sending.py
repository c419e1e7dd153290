"""Deliveries on their way: who sends to which channel now, what is due there, what came of an attempt."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from monitor.models import Alert, Attempt, ChannelHealth, Delivery, DeliveryState, NewAlert, Turn
from monitor.payload import channel_payload
from monitor.store import codec
from monitor.store import schema as t
from monitor.store.claims import is_dead
from monitor.store.dialects import insert
from monitor.store.outbox import disabled_error, insert_alert

__all__ = ["LEASE", "Asker", "conclude", "give_back", "take"]

#: a lease that was not renewed ends after this. It is renewed with each attempt, and none takes ten minutes.
LEASE = timedelta(minutes=11)
#: characters of a delivery's error that are kept
_LONGEST_ERROR = 500
_LARGEST_BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who wants to send, and when."""

    token: str
    #: this process
    owner: str
    #: the leases that it still sends under
    rounds: Collection[str]
    now: datetime
    #: whatever waits is sent, due or not
    by_hand: bool


def take(
    connection: sa.Connection,
    name: str,
    asker: Asker,
    *,
    after: int = 0,
    raised_before: datetime | None = None,
    since: datetime | None = None,
) -> Turn:
    """Lease a channel where something is to be sent to it: what is due, or by hand what waits.

    `after` is the last delivery of the batch before, 0 for none. Alerts that were not raised before `raised_before`
    wait. Messages that were sent after `since` are counted.
    """
    row = _channel(connection, name)
    health = codec.channel(row)
    if health.disabled_at is not None or (health.rests(asker.now) and not asker.by_hand):
        return Turn(channel=health)
    rows = _due(connection, name, None if asker.by_hand else asker.now, after, raised_before)
    if rows and _is_held(row, asker):
        return Turn(channel=health, busy=True)
    if not rows:
        return Turn(channel=health)
    _update(connection, name, lease=asker.token, lease_until=asker.now + LEASE)
    return Turn(channel=health, rows=rows, recent=_sent(connection, name, since) if since else 0)


def _sent(connection: sa.Connection, name: str, since: datetime) -> int:
    """Return how many messages went to a channel lately; deliveries that were done at one moment were one."""
    d = t.deliveries.c
    done = (d.channel == name) & (d.state == DeliveryState.DONE)
    newest = sa.select(d.done_at).where(done).order_by(d.id.desc()).limit(_LARGEST_BATCH)
    return len({at for at in connection.scalars(newest) if at is not None and at > since})


def _channel(connection: sa.Connection, name: str) -> Mapping[Any, Any]:
    query = sa.select(t.channels).where(t.channels.c.name == name).with_for_update()
    row = connection.execute(query).mappings().one_or_none()
    if row is not None:
        return row
    connection.execute(insert(connection, t.channels).values(name=name).on_conflict_do_nothing())
    return connection.execute(query).mappings().one()


def _is_held(row: Mapping[Any, Any], asker: Asker) -> bool:
    """Say whether somebody else sends to a channel. A lease that ends too late is one of a clock that was ahead."""
    lease, until = row["lease"], row["lease_until"]
    if lease is None or lease == asker.token or not asker.now < until <= asker.now + LEASE:
        return False
    return lease in asker.rounds if lease.startswith(f"{asker.owner}:") else not is_dead(lease)


def _due(
    connection: sa.Connection, name: str, now: datetime | None, after: int, raised_before: datetime | None
) -> tuple[tuple[Delivery, Alert], ...]:
    """Return what is due at a time, or waits at all, oldest first; nothing before what waits of the same story."""
    d, a = t.deliveries, t.alerts
    chosen = (d.c.channel == name) & (d.c.state == DeliveryState.PENDING) & (d.c.id > after)
    if raised_before is not None:
        chosen &= a.c.created_at < raised_before
    if now is not None:
        # What became due since the batch before is behind us, and not to be overtaken either.
        earlier, its = t.deliveries.alias(), t.alerts.alias()
        held = (
            sa.select(earlier.c.id)
            .join(its, its.c.id == earlier.c.alert_id)
            .where(earlier.c.channel == name, earlier.c.state == DeliveryState.PENDING, earlier.c.id < d.c.id)
            .where((earlier.c.next_at > now) | (earlier.c.id <= after), its.c.story_id == a.c.story_id)
        )
        chosen &= (d.c.next_at <= now) & ~held.correlate(d, a).exists()
    query = sa.select(d.c.id).join(a, a.c.id == d.c.alert_id).where(chosen).order_by(d.c.id).limit(_LARGEST_BATCH)
    ids = connection.scalars(query).all()
    deliveries = connection.execute(sa.select(d).where(d.c.id.in_(ids)).order_by(d.c.id)).mappings().all()
    alerts = connection.execute(sa.select(a).where(a.c.id.in_([row["alert_id"] for row in deliveries]))).mappings()
    by_id = {row["id"]: codec.alert(row) for row in alerts}
    return tuple((codec.delivery(row), by_id[row["alert_id"]]) for row in deliveries)


def conclude(connection: sa.Connection, attempts: Sequence[Attempt], *, token: str) -> bool:
    """Write what came of an attempt at some deliveries at once, and keep the lease for the next one.

    False: the lease was lost, and nothing is written.
    """
    attempt = attempts[0]  # What they leave behind on the channel is the same for all.
    health = attempt.channel
    values = {name: getattr(health, name) for name in codec.HEALTH if name != "name"}
    held = _update(connection, health.name, token=token, **values, lease_until=attempt.at + LEASE)
    if held:
        for one in attempts:
            _mark(connection, one)
        if attempt.frees:
            _bring_forward(connection, health.name, attempt.at)
        if health.disabled_at is not None:
            _bury(connection, health)
        if attempt.alert is not None:
            _tell(connection, attempt.alert, health, attempt.at)
    return held


def _mark(connection: sa.Connection, attempt: Attempt) -> None:
    d = t.deliveries.c
    done = attempt.state is DeliveryState.DONE
    values = {
        "state": attempt.state,
        "step": attempt.step,
        "attempts": d.attempts + 1,
        "next_at": attempt.next_at,
        "attempted_at": attempt.at,
        "done_at": attempt.at if done else None,
        "last_status": attempt.status,
        "last_error": attempt.error[:_LONGEST_ERROR] if attempt.error else None,
        "taken": sorted(attempt.taken) or None,
    }
    # What the user dropped meanwhile stays dropped.
    own = (d.id == attempt.delivery_id) & (d.state == DeliveryState.PENDING)
    connection.execute(sa.update(t.deliveries).where(own).values(values))


def _bring_forward(connection: sa.Connection, name: str, now: datetime) -> None:
    d = t.deliveries.c
    waiting = (d.channel == name) & (d.state == DeliveryState.PENDING) & (d.next_at > now)
    connection.execute(sa.update(t.deliveries).where(waiting).values(next_at=now))


def _bury(connection: sa.Connection, health: ChannelHealth) -> None:
    d = t.deliveries.c
    waiting = (d.channel == health.name) & (d.state == DeliveryState.PENDING)
    error = disabled_error(health.reason or "")[:_LONGEST_ERROR]
    connection.execute(sa.update(t.deliveries).where(waiting).values(state=DeliveryState.DEAD, last_error=error))


def _tell(connection: sa.Connection, new: NewAlert, health: ChannelHealth, now: datetime) -> None:
    alert_id = f"alert_{uuid.uuid4().hex}"
    alert = Alert(
        id=alert_id,
        type=new.type,
        severity=new.severity,
        created_at=now,
        story_id=None,
        summary=new.summary,
        payload=channel_payload(new, alert_id=alert_id, now=now, channel=health.name),
    )
    insert_alert(connection, alert, f"{new.type}:{health.name}:{health.episode}", new.channels)


def give_back(connection: sa.Connection, name: str, *, token: str) -> None:
    """Let others send to a channel."""
    _update(connection, name, token=token, lease=None, lease_until=None)


def _update(connection: sa.Connection, name: str, *, token: str | None = None, **values: Any) -> bool:
    c = t.channels.c
    chosen = (c.name == name) if token is None else (c.name == name) & (c.lease == token)
    return connection.execute(sa.update(t.channels).where(chosen).values(values)).rowcount > 0
