"""An alert and one delivery for each of its channels, unless the same was told before."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from monitor.models import Alert
from monitor.store import schema as t

__all__ = ["insert_alert"]


def insert_alert(
    connection: sa.Connection, alert: Alert, key: str, channels: Sequence[str], *, revision_id: int | None = None
) -> list[Alert]:
    """Store an alert with its deliveries; returns it, or nothing where there is one with this key already."""
    names = ("id", "type", "severity", "created_at", "story_id", "summary", "payload")
    values = {name: getattr(alert, name) for name in names} | {"key": key, "revision_id": revision_id}
    result = connection.execute(insert(t.alerts).values(values).on_conflict_do_nothing(index_elements=["key"]))
    if not result.rowcount:
        return []
    waiting = {"alert_id": alert.id, "state": "pending", "attempts": 0, "next_at": alert.created_at}
    rows = [{**waiting, "channel": channel} for channel in channels]
    if rows:
        connection.execute(sa.insert(t.deliveries), rows)
    return [alert]
