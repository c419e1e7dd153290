"""What is remembered of hosts, as functions of a connection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

import sqlalchemy as sa

from monitor.models import HostRecord, RobotsRecord
from monitor.store import schema as t
from monitor.store.dialects import insert

__all__ = ["hold", "keep_robots", "note", "recall", "robots"]


def recall(connection: sa.Connection, host: str) -> HostRecord:
    """Return what is known of a host, which may be nothing."""
    c = t.hosts.c
    row = connection.execute(sa.select(c.asked_at, c.told_at, c.not_before).where(c.host == host)).mappings().first()
    return HostRecord(**row) if row else HostRecord()


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
