"""Which processes are alive, and what those had leased that are not."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from monitor.models import Daemon
from monitor.store import claims
from monitor.store import schema as t

__all__ = ["beat", "beats", "free_silent"]

#: a process that was silent for so long is forgotten
_FORGOTTEN = timedelta(days=1)
_NAMES = ("host", "pid", "started_at", "beat_at", "state", "role")


def beat(connection: sa.Connection, daemon: Daemon, owner: str) -> None:
    """Write that a process is alive. Of daemons, of which there is one, the newest is kept; of workers, each."""
    c = t.daemons.c
    same = (c.host == daemon.host) & (c.pid == daemon.pid)
    gone = c.beat_at < daemon.beat_at - _FORGOTTEN
    before = (c.role == "daemon") if daemon.role == "daemon" else sa.false()
    connection.execute(sa.delete(t.daemons).where(same | gone | before))
    values = {name: getattr(daemon, name) for name in _NAMES} | {"problems": list(daemon.problems), "owner": owner}
    connection.execute(sa.insert(t.daemons).values(values))


def beats(connection: sa.Connection) -> list[Daemon]:
    """Return the last heartbeat of each process, by host and process."""
    c = t.daemons.c
    rows = connection.execute(sa.select(t.daemons).order_by(c.host, c.pid)).mappings()
    return [Daemon(**{name: row[name] for name in _NAMES}, problems=tuple(row["problems"])) for row in rows]


def free_silent(connection: sa.Connection, before: datetime, owner: str) -> int:
    """Give back what processes had leased whose last heartbeat is older; returns how many sources that are.

    Also what they sent to. One that wakes up again finds its leases gone, and throws away what it brings. `owner` is
    the process that asks, and is alive whatever became of its heartbeat.
    """
    c, freed = t.daemons.c, 0
    silent = sa.select(c.owner).where(c.owner.not_in(("", owner)), c.beat_at < before)
    for gone in connection.scalars(silent).all():
        freed += claims.release_owned(connection, gone)
        held = t.channels.c.lease.startswith(f"{gone}:", autoescape=True)
        connection.execute(sa.update(t.channels).where(held).values(lease=None, lease_until=None))
    return freed
