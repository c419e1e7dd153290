"""What a process that never ends needs of the database besides: its heartbeat, dead leases, overdue looks, its log."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from monitor.models import FIRST_WITHIN, Daemon, Vitals
from monitor.store import heartbeats
from monitor.store import schema as t
from monitor.store.first_looks import shares
from monitor.store.room import room_of, space
from monitor.store.sql_store import SqlStore

__all__ = ["SqlUpkeep"]

#: the longest time over which overdue looks are spread
_SPREAD = timedelta(minutes=10)


class SqlUpkeep:
    """The Upkeep port over an open store."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self._room = room_of(store)

    async def beat(self, daemon: Daemon) -> None:
        """Write that a process is alive."""
        await self._store.run(heartbeats.beat, daemon, self._store.owner)

    async def vitals(self, now: datetime) -> Vitals:
        """Return what the database says of the work that is done and that waits."""
        return await self._store.run(_vitals, now)

    async def spread(self, now: datetime) -> int:
        """Spread what is long overdue; returns how many sources that are."""
        return await self._store.run(_spread, now)

    async def reap(self, now: datetime, *, silent: timedelta) -> int:
        """Give back what was leased and never given back; returns how many sources that are.

        Also what processes had leased that gave no sign of life for so long.
        """
        return await self._store.run(_reap, now, now - silent, self._store.owner)

    async def shorten_log(self) -> None:
        """Keep the engine's log short, where that is the program's part."""
        await self._room.shorten_log()


def _vitals(connection: sa.Connection, now: datetime) -> Vitals:
    s, d = t.sources.c, t.deliveries.c
    free = s.lease.is_(None) | (s.lease_until <= now)
    due = free & s.paused.is_(False) & (s.next_check_at <= now)
    longest = connection.execute(sa.select(s.next_check_at, s.checked_at).where(due).order_by(s.next_check_at).limit(1))
    first = longest.first()
    beats = heartbeats.beats(connection)
    return Vitals(
        daemon=next((beat for beat in beats if beat.role == "daemon"), None),
        workers=tuple(beat for beat in beats if beat.role == "worker"),
        sources=_count(connection, t.sources, sa.true()),
        paused=_count(connection, t.sources, s.paused),
        due=_count(connection, t.sources, due),
        late=_count(connection, t.sources, due & (s.next_check_at < now - timedelta(minutes=1))),
        failing=_count(connection, t.sources, s.failing),
        waiting=_count(connection, t.deliveries, d.state == "pending"),
        size=space(connection).file,
        last_look=connection.scalar(sa.select(sa.func.max(s.checked_at))),
        due_since=first.next_check_at if first else None,
        looked_before=first.checked_at if first else None,
    )


def _count(connection: sa.Connection, table: sa.Table, chosen: sa.ColumnElement[bool]) -> int:
    return connection.scalar(sa.select(sa.func.count()).select_from(table).where(chosen)) or 0


def _spread(connection: sa.Connection, now: datetime) -> int:
    """Put off, by shares of min(interval, ten minutes), what is overdue for longer than that.

    The wait that was planned stands for the interval. What is longest overdue goes first, and begins at once; of what
    was never looked at, some begin at once.
    """
    s = t.sources.c
    overdue = s.paused.is_(False) & (s.next_check_at < now)
    query = sa.select(s.id, s.host, s.next_check_at, s.checked_at).where(overdue).order_by(s.next_check_at, s.id)
    late = [row for row in connection.execute(query) if _window(row) < now - row.next_check_at]
    known, new = [row for row in late if row.checked_at], [row for row in late if not row.checked_at]
    first = zip(new, shares([row.host for row in new]), strict=True)
    spread = [*((row, n / len(known)) for n, row in enumerate(known)), *((row, share) for row, share in first if share)]
    values = [{"b_id": row.id, "b_at": now + _window(row) * share} for row, share in spread]
    if values:
        moved = sa.update(t.sources).where(s.id == sa.bindparam("b_id"))
        connection.execute(moved.values(next_check_at=sa.bindparam("b_at", type_=t.Instant)), values)
    return len(values)


def _window(row: Any) -> timedelta:
    planned: timedelta = row.next_check_at - row.checked_at if row.checked_at else FIRST_WITHIN
    return min(max(planned, timedelta(0)), _SPREAD)


def _reap(connection: sa.Connection, now: datetime, silent_since: datetime, owner: str) -> int:
    freed = heartbeats.free_silent(connection, silent_since, owner)
    ended = t.sources.c.lease.is_not(None) & (t.sources.c.lease_until <= now)
    return freed + connection.execute(sa.update(t.sources).where(ended).values(lease=None, lease_until=None)).rowcount
