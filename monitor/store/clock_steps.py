"""A wall clock that went back: what was stored with times of the future is brought to now."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from monitor.models import FIRST_WITHIN
from monitor.store import schema as t

__all__ = ["carried_over", "settle"]

#: a lease that ends later was taken by a clock ahead of this one
_LONGEST_LEASE = timedelta(hours=1)
#: longer than any wait of a delivery, or than a channel asks for: 24 hours and their jitter; and than a channel rests
_LONGEST_WAIT = timedelta(hours=30)
_LONGEST_REST = timedelta(hours=1)


def carried_over(then: datetime, due: datetime, now: datetime) -> datetime:
    """Return when something is due that, at a time which is still to come, was put off until `due`.

    The wait is kept and begins now: nothing is asked early and nothing waits for the clock to catch up.
    """
    return now + max(due - then, timedelta(0))


def settle(connection: sa.Connection, *, now: datetime) -> None:
    """Keep the waits of sources and hosts that were written by a clock ahead of this one."""
    s, h = t.sources.c, t.hosts.c
    for row in connection.execute(sa.select(s.id, s.checked_at, s.next_check_at).where(s.checked_at > now)).all():
        values = {"checked_at": now, "next_check_at": carried_over(row.checked_at, row.next_check_at, now)}
        connection.execute(sa.update(t.sources).where(s.id == row.id).values(values))
    # What is new waits for its turn, but never longer than that.
    never = s.checked_at.is_(None) & (s.next_check_at > now + FIRST_WITHIN)
    connection.execute(sa.update(t.sources).where(never).values(next_check_at=now))
    _settle_deliveries(connection, now)
    for row in connection.execute(sa.select(h.host, h.told_at, h.not_before).where(h.told_at > now)).all():
        values = {"told_at": now, "not_before": carried_over(row.told_at, row.not_before, now)}
        connection.execute(sa.update(t.hosts).where(h.host == row.host).values(values))


def _settle_deliveries(connection: sa.Connection, now: datetime) -> None:
    """Bring deliveries and channels forward that wait for a time of the future, and let leases end taken then."""
    d = t.deliveries.c
    ahead = sa.select(t.alerts.c.id).where(t.alerts.c.created_at > now)
    late = (d.state == "pending") & (d.next_at > now) & d.alert_id.in_(ahead)
    connection.execute(sa.update(t.deliveries).where(late).values(next_at=now))
    never = (d.state == "pending") & (d.next_at > now + _LONGEST_WAIT)
    connection.execute(sa.update(t.deliveries).where(never).values(next_at=now))
    c = t.channels.c
    for until, longest in ((c.opened_until, _LONGEST_REST), (c.hold_until, _LONGEST_WAIT)):
        connection.execute(sa.update(t.channels).where(until > now + longest).values({until: None}))
    held = t.sources.c.lease_until > now + _LONGEST_LEASE
    connection.execute(sa.update(t.sources).where(held).values(lease=None, lease_until=None))
