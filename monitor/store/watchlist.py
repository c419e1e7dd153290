"""The sources that are watched: declared by a configuration, or added by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from monitor.models import Origin, Wanted
from monitor.store import schema as t
from monitor.urls import fold, host_key, request_url

__all__ = ["add", "declare", "remove", "set_muted", "set_paused"]


def declare(connection: sa.Connection, wanted: Sequence[Wanted], *, now: datetime) -> None:
    """Insert what is new, bring intervals up to date, and drop what the configuration no longer names.

    Stories and their revisions stay when a source goes. Muting stays as commands set it where the configuration
    does not speak of it.
    """
    keys = {fold(w.url) for w in wanted}
    rows = connection.execute(
        sa.select(t.sources.c.id, t.sources.c.key).where(t.sources.c.origin == Origin.CONFIG)
    ).all()
    gone = [row.id for row in rows if row.key not in keys]
    if gone:
        connection.execute(sa.delete(t.sources).where(t.sources.c.id.in_(gone)))
    if wanted:
        statement = insert(t.sources)
        fresh = ("url", "kind", "origin", "host", "interval_seconds", "stale_after_seconds", "name")
        connection.execute(
            statement.on_conflict_do_update(index_elements=["key"], set_={n: statement.excluded[n] for n in fresh}),
            [_row(w, Origin.CONFIG, now) for w in wanted],
        )
    for one in wanted:
        if one.muted is not None:
            set_muted(connection, fold(one.url), muted=one.muted)


def add(connection: sa.Connection, wanted: Sequence[Wanted], *, now: datetime) -> list[str]:
    """Insert sources that are not there yet; returns the keys of those."""
    added = []
    for one in wanted:
        statement = insert(t.sources).values(_row(one, Origin.ADDED, now)).on_conflict_do_nothing()
        if connection.execute(statement).rowcount:
            added.append(fold(one.url))
    return added


def _row(wanted: Wanted, origin: Origin, now: datetime) -> dict[str, Any]:
    url = request_url(wanted.url)
    return {
        "key": fold(wanted.url), "url": url, "kind": wanted.kind, "origin": origin, "host": host_key(url),
        "interval_seconds": wanted.interval.total_seconds() if wanted.interval else None, "muted": bool(wanted.muted),
        "stale_after_seconds": None if wanted.stale_after is None else wanted.stale_after.total_seconds(),
        "name": wanted.name,
        "paused": False, "next_check_at": now, "failures": 0, "not_found": 0,
    }  # fmt: skip


def remove(connection: sa.Connection, key: str) -> int:
    """Stop watching a source that was added by hand; returns how many there were."""
    chosen = (t.sources.c.key == key) & (t.sources.c.origin == Origin.ADDED)
    return connection.execute(sa.delete(t.sources).where(chosen)).rowcount


def set_paused(connection: sa.Connection, key: str, *, paused: bool) -> int:
    """Pause or resume a source; returns how many there were."""
    return connection.execute(sa.update(t.sources).where(t.sources.c.key == key).values(paused=paused)).rowcount


def set_muted(connection: sa.Connection, key: str, *, muted: bool) -> int:
    """Mute or unmute a source: its alerts are kept, and go to no channel. Returns how many there were."""
    return connection.execute(sa.update(t.sources).where(t.sources.c.key == key).values(muted=muted)).rowcount
