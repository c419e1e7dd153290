"""Leases: who looks at which source now."""

from __future__ import annotations

import os
import socket
from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from monitor.models import Selection, Source
from monitor.store import codec
from monitor.store import schema as t
from monitor.store.dialects import among

__all__ = ["claim", "free_dead", "hosts_due", "is_dead", "release", "release_owned"]


def hosts_due(connection: sa.Connection, selection: Selection) -> list[tuple[str, int]]:
    """Return the hosts with sources to look at, longest due first, and how many each has."""
    query = sa.select(t.sources.c.host, sa.func.count()).where(_chosen(connection, selection, selection.started))
    longest_due = sa.func.min(t.sources.c.next_check_at)
    return [
        (host, number) for host, number in connection.execute(query.group_by(t.sources.c.host).order_by(longest_due))
    ]


def _chosen(connection: sa.Connection, selection: Selection, now: datetime) -> sa.ColumnElement[bool]:
    c = t.sources.c
    free = c.lease.is_(None) | (c.lease_until <= now)
    unseen = c.checked_at.is_(None) | (c.checked_at < selection.started)
    if selection.urls is not None:
        return free & unseen & among(connection, c.key, selection.urls)
    if selection.everything:
        return free & unseen & c.paused.is_(False)
    due = c.next_check_at <= now
    return free & c.paused.is_(False) & (due | c.checked_at.is_(None) if selection.unseen else due)


def claim(
    connection: sa.Connection,
    host: str,
    selection: Selection,
    *,
    now: datetime,
    until: datetime,
    limit: int,
    token: str,
) -> list[Source]:
    """Lease up to `limit` sources of a host, longest due first, each under a lease of its own."""
    chosen = _chosen(connection, selection, now) & (t.sources.c.host == host)
    query = sa.select(t.sources).where(chosen).order_by(t.sources.c.next_check_at, t.sources.c.id).limit(limit)
    query = query.with_for_update(skip_locked=True)
    rows = [dict(row) for row in connection.execute(query).mappings()]
    for row in rows:
        row["lease"] = f"{token}:{row['id']}"
    if rows:
        lease = sa.update(t.sources).where(t.sources.c.id == sa.bindparam("b_id"))
        values = [{"b_id": row["id"], "b_lease": row["lease"]} for row in rows]
        connection.execute(lease.values(lease=sa.bindparam("b_lease"), lease_until=until), values)
    return [codec.source(row) for row in rows]


def release(connection: sa.Connection, leases: Sequence[str]) -> None:
    """Give leased sources back unchecked."""
    chosen = t.sources.c.lease.in_(leases)
    connection.execute(sa.update(t.sources).where(chosen).values(lease=None, lease_until=None))


def release_owned(connection: sa.Connection, owner: str) -> int:
    """Give back all that one process had leased; returns how many sources that are."""
    chosen = t.sources.c.lease.startswith(f"{owner}:", autoescape=True)
    return connection.execute(sa.update(t.sources).where(chosen).values(lease=None, lease_until=None)).rowcount


def free_dead(connection: sa.Connection, owner: str) -> None:
    """Give back what processes on this machine had leased that are no longer running. `owner` is this process."""
    leases = connection.scalars(sa.select(t.sources.c.lease).where(t.sources.c.lease.is_not(None))).all()
    dead = [lease for lease in leases if lease and not lease.startswith(f"{owner}:") and is_dead(lease)]
    if dead:
        release(connection, dead)


def is_dead(lease: str) -> bool:
    """Say whether the process behind a lease, which is not this one, is gone from this machine."""
    host, _, rest = lease.partition(":")
    pid = rest.partition(":")[0]
    if host != socket.gethostname() or not pid.isdigit():
        return False
    if int(pid) == os.getpid():
        return True  # The number is ours now: a container gives the same one to each process that it starts.
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
