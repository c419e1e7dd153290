"""What is known of the process that looks on a schedule, and of its work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

__all__ = ["Daemon", "Vitals", "alive"]

#: a heartbeat that is older was the last one; it comes every five seconds, and later while the database is busy
_ALIVE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Daemon:
    """A heartbeat."""

    host: str
    pid: int
    started_at: datetime
    beat_at: datetime
    #: "running" or "stopped"
    state: str = "running"
    #: "daemon", or "worker" for one that only does what the queue gives it
    role: str = "daemon"
    #: what the leases of the process begin with
    owner: str = ""
    #: what is wrong, a sentence each
    problems: tuple[str, ...] = ()


def alive(processes: Sequence[Daemon], now: datetime) -> list[Daemon]:
    """Return those that run, as far as their heartbeats say: one of the future counts, too."""
    return [one for one in processes if one.state == "running" and now - one.beat_at < _ALIVE]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """What the database says of the work that is done and that waits."""

    #: the last heartbeat of a daemon
    daemon: Daemon | None = None
    #: the last heartbeats of the workers, by host and process
    workers: tuple[Daemon, ...] = ()
    sources: int = 0
    paused: int = 0
    #: to be looked at, and not being looked at now
    due: int = 0
    #: of these, for more than a minute
    late: int = 0
    #: their troubles were told, and go on
    failing: int = 0
    #: deliveries that wait
    waiting: int = 0
    last_look: datetime | None = None
    #: bytes that the database takes
    size: int = 0
    #: what waits longest: since when, and when it was looked at before that
    due_since: datetime | None = None
    looked_before: datetime | None = None
