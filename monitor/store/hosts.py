"""What is remembered of hosts, as functions of a connection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import Executable

from monitor.models import Booking, HostRecord, RobotsRecord
from monitor.store import schema as t
from monitor.store.dialects import by_its_clock, insert, is_sqlite

__all__ = ["book", "hold", "keep_robots", "note", "recall", "robots"]

_KNOWN = (t.hosts.c.asked_at, t.hosts.c.told_at, t.hosts.c.not_before, t.hosts.c.turn_at)
_NOW, _AGO, _AHEAD = (sa.bindparam(name, type_=t.Instant) for name in ("b_now", "b_ago", "b_ahead"))


def recall(connection: sa.Connection, host: str) -> HostRecord:
    """Return what is known of a host, which may be nothing."""
    row = connection.execute(sa.select(*_KNOWN).where(t.hosts.c.host == host)).mappings().first()
    return HostRecord(**row) if row else HostRecord()


def book(connection: sa.Connection, host: str, *, gap: float, now: datetime, ours: datetime | None) -> Booking:
    """Take a turn at a host, unless a request began or ended less than the gap ago."""
    span = timedelta(seconds=gap)
    values = {"b_host": host, "b_now": now, "b_ago": now - span, "b_ahead": now + span, "b_ours": ours}
    row = connection.execute(_taking(connection.engine), values).first()
    if row is not None:
        return Booking(record=_record(row))
    query = sa.select(*_KNOWN, by_its_clock(connection, _NOW, _NOW)).where(t.hosts.c.host == host)
    row = connection.execute(query, {"b_now": now}).one()
    record = _record(row)
    return Booking(record=record, wait=max(record.pause(gap, now=now, common=row[-1], ours=ours), 0.0))


@lru_cache(maxsize=8)
def _taking(engine: sa.Engine) -> Executable:
    """Return what takes a turn, and returns a row if it did. Made anew, it would cost more than it does to run."""
    c, ours = t.hosts.c, sa.bindparam("b_ours", type_=t.Instant)
    now, ago, ahead = (by_its_clock(engine, then, _NOW) for then in (_NOW, _AGO, _AHEAD))
    # The same as `HostRecord.pause` says.
    begun = c.turn_at.is_(None) | (c.turn_at <= ago) | (c.turn_at >= ahead)
    ended = c.asked_at.is_(None) | (c.asked_at <= _AGO) | (c.asked_at >= _AHEAD) | (c.asked_at <= ours)
    statement = insert(engine, t.hosts).values(host=sa.bindparam("b_host"), turn_at=now)
    taken = statement.on_conflict_do_update(index_elements=["host"], set_={"turn_at": now}, where=begun & ended)
    # A server need not wait for its disk: a turn that a crash forgets harms little.
    unhurried = [] if is_sqlite(engine) else [sa.func.set_config("synchronous_commit", "off", sa.true())]
    return taken.returning(*_KNOWN, *unhurried)


def _record(row: sa.Row[Any]) -> HostRecord:
    return HostRecord(**{column.name: value for column, value in zip(_KNOWN, row, strict=False)})


def hold(connection: sa.Connection, host: str, *, told_at: datetime, until: datetime) -> None:
    """Keep a host's wish to be left alone, unless it has a later one already."""
    statement = insert(connection, t.hosts).values(host=host, told_at=told_at, not_before=until)
    fresh = {name: statement.excluded[name] for name in ("told_at", "not_before")}
    later = t.hosts.c.not_before.is_(None) | (t.hosts.c.not_before < statement.excluded.not_before)
    connection.execute(statement.on_conflict_do_update(index_elements=["host"], set_=fresh, where=later))


def note(connection: sa.Connection, asked: Mapping[str, datetime]) -> None:
    """Keep when hosts were asked last."""
    if asked:
        statement = insert(connection, t.hosts)
        fresh = {"asked_at": statement.excluded.asked_at}
        rows = [{"host": host, "asked_at": at} for host, at in asked.items()]
        connection.execute(statement.on_conflict_do_update(index_elements=["host"], set_=fresh), rows)


def robots(connection: sa.Connection, origin: str) -> RobotsRecord | None:
    """Return what is known of the robots.txt of an origin."""
    row = connection.execute(sa.select(t.robots).where(t.robots.c.origin == origin)).mappings().first()
    return RobotsRecord(**row) if row else None


def keep_robots(connection: sa.Connection, record: RobotsRecord) -> None:
    """Keep what an attempt to read a robots.txt came to."""
    values = asdict(record)
    statement = insert(connection, t.robots).values(values)
    connection.execute(statement.on_conflict_do_update(index_elements=["origin"], set_=values))
