"""An alert and one delivery for each of its channels, unless the same was told before."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from monitor.models import Alert, DeliveryState, NewAlert, Snapshot, Story
from monitor.payload import alert_payload
from monitor.store import schema as t
from monitor.store.dialects import insert, is_inserted

__all__ = ["disabled_error", "insert_alert", "raise_alert"]


def raise_alert(
    connection: sa.Connection,
    new: NewAlert,
    key: str,
    now: datetime,
    story: Story,
    *,
    revision_id: int | None = None,
    about: Mapping[str, Any] | None = None,
    snapshot: Snapshot | None = None,
) -> list[Alert]:
    """Store an alert about a story; returns it, or nothing where there is one with this key already."""
    alert_id = f"alert_{uuid.uuid4().hex}"
    payload = alert_payload(new, alert_id=alert_id, now=now, story=story, revision=about, snapshot=snapshot)
    alert = Alert(
        id=alert_id,
        type=new.type,
        severity=new.severity,
        created_at=now,
        story_id=story.id,
        summary=new.summary,
        payload=payload,
    )
    return insert_alert(connection, alert, key, new.channels, revision_id=revision_id)


def insert_alert(
    connection: sa.Connection, alert: Alert, key: str, channels: Sequence[str], *, revision_id: int | None = None
) -> list[Alert]:
    """Store an alert with its deliveries; returns it, or nothing where there is one with this key already.

    What would go to a disabled channel is kept as dead, so that it can be replayed.
    """
    names = ("id", "type", "severity", "created_at", "story_id", "summary", "payload")
    values = {name: getattr(alert, name) for name in names} | {"key": key, "revision_id": revision_id}
    statement = insert(connection, t.alerts).values(values).on_conflict_do_nothing(index_elements=["key"])
    if not is_inserted(connection, statement):
        return []
    if channels:
        disabled = _disabled(connection)
        connection.execute(sa.insert(t.deliveries), [_row(alert, channel, disabled) for channel in channels])
    return [alert]


def _disabled(connection: sa.Connection) -> dict[str, str]:
    c = t.channels.c
    rows = connection.execute(sa.select(c.name, c.reason).where(c.disabled_at.is_not(None)))
    return {row.name: row.reason or "" for row in rows}


def _row(alert: Alert, channel: str, disabled: Mapping[str, str]) -> dict[str, Any]:
    lost = channel in disabled
    return {
        "alert_id": alert.id,
        "channel": channel,
        "state": DeliveryState.DEAD if lost else DeliveryState.PENDING,
        "attempts": 0,
        "next_at": alert.created_at,
        "last_error": disabled_error(disabled[channel]) if lost else None,
    }


def disabled_error(reason: str) -> str:
    """Return what is noted on a delivery that is not sent because its channel is disabled."""
    return f"the channel is disabled: {reason}"
