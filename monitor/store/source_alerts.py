"""Writing alerts that are about no revision, in the caller's transaction."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from monitor.models import Alert, SourceAlert, Story
from monitor.payload import alert_payload, shown_payload
from monitor.store import codec
from monitor.store import schema as t
from monitor.store.outbox import insert_alert

__all__ = ["write_source_alerts"]

_DAY = timedelta(days=1)


def write_source_alerts(
    connection: sa.Connection, told: Sequence[SourceAlert], source_id: int, now: datetime
) -> Iterator[Alert]:
    """Store the alerts of a source, those left out that were told before or are too many for a day."""
    for one in told:
        if one.at_most is None or _within_a_day(connection, one, now) < one.at_most:
            alert = _alert(connection, one, source_id, now)
            yield from insert_alert(connection, alert, one.key, one.alert.channels)


def _within_a_day(connection: sa.Connection, one: SourceAlert, now: datetime) -> int:
    recent = (t.alerts.c.type == one.alert.type) & (t.alerts.c.created_at > now - _DAY)
    return connection.scalar(sa.select(sa.func.count()).where(recent)) or 0


def _alert(connection: sa.Connection, one: SourceAlert, source_id: int, now: datetime) -> Alert:
    row = connection.execute(sa.select(t.sources).where(t.sources.c.id == source_id)).mappings().one()
    own = _own_story(connection, row["story_id"])
    alert_id, source = f"alert_{uuid.uuid4().hex}", {"url": row["url"], "kind": row["kind"]}
    if one.story is not None:
        payload = shown_payload(one.alert, alert_id=alert_id, now=now, source=source, story=one.story)
    else:
        payload = alert_payload(one.alert, alert_id=alert_id, now=now, story=own, source=source)
    return Alert(
        id=alert_id,
        type=one.alert.type,
        severity=one.alert.severity,
        created_at=now,
        story_id=own.id if own is not None and one.story is None else None,
        summary=one.alert.summary,
        payload=payload,
    )


def _own_story(connection: sa.Connection, story_id: int | None) -> Story | None:
    row = connection.execute(sa.select(t.stories).where(t.stories.c.id == story_id)).mappings().one_or_none()
    return codec.story(row) if row else None
