"""An alert and one delivery for each of its channels, unless the same was told before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from monitor.models import Alert, DeliveryState
from monitor.store import schema as t

__all__ = ["disabled_error", "insert_alert"]


def insert_alert(
    connection: sa.Connection, alert: Alert, key: str, channels: Sequence[str], *, revision_id: int | None = None
) -> list[Alert]:
    """Store an alert with its deliveries; returns it, or nothing where there is one with this key already.

    What would go to a disabled channel is kept as dead, so that it can be replayed.
    """
    names = ("id", "type", "severity", "created_at", "story_id", "summary", "payload")
    values = {name: getattr(alert, name) for name in names} | {"key": key, "revision_id": revision_id}
    result = connection.execute(insert(t.alerts).values(values).on_conflict_do_nothing(index_elements=["key"]))
    if not result.rowcount:
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
