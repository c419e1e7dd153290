"""`monitor status`: how the daemon is, and what waits, also when no daemon runs."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from monitor.app import vitals_of
from monitor.cli.options import common, settings_from
from monitor.models import Vitals
from monitor.payload import timestamp
from monitor.text import clean_for_terminal

__all__ = ["COMMANDS"]

#: a heartbeat that is older was the last one; it comes every five seconds, and later while the database is busy
_ALIVE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Status:
    now: datetime
    database: Path
    vitals: Vitals

    @property
    def running(self) -> bool:
        daemon = self.vitals.daemon
        # A clock that went back makes a heartbeat of the future, which is one.
        return daemon is not None and daemon.state == "running" and self.now - daemon.beat_at < _ALIVE

    @property
    def problems(self) -> tuple[str, ...]:
        daemon = self.vitals.daemon
        if self.running and daemon is not None:
            return daemon.problems
        if daemon is None:
            return ("no daemon has run with this database yet",)
        if daemon.state == "running":
            return (f"the daemon has given no sign of life since {timestamp(daemon.beat_at)}",)
        return (f"no daemon runs; the last one was stopped at {timestamp(daemon.beat_at)}",)


@click.command(short_help="Show how the daemon is, and what waits.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--check", is_flag=True, help="End with status 1 unless a daemon runs and all is well.")
@common
def status(as_json: bool, check: bool, config_path: Path | None, db: Path | None, overrides: Sequence[str]) -> None:
    """Show whether a daemon runs, what it says of itself, what is due and what waits to be delivered."""
    settings = settings_from(config_path, db, overrides)
    vitals = asyncio.run(vitals_of(settings))
    found = _Status(now=datetime.now(UTC), database=settings.database.path, vitals=vitals)
    if as_json:
        click.echo(json.dumps(_as_json(found), ensure_ascii=False))
    else:
        for line in _lines(found):
            click.echo(clean_for_terminal(line))
    raise SystemExit(1 if check and found.problems else 0)


def _lines(found: _Status) -> Iterator[str]:
    vitals, daemon = found.vitals, found.vitals.daemon
    if found.running and daemon is not None:
        since, beat = timestamp(daemon.started_at), _ago(found.now - daemon.beat_at)
        yield f"daemon      running: process {daemon.pid} on {daemon.host}, since {since}, last heartbeat {beat}"
    else:
        yield "daemon      not running"
    for problem in found.problems:
        yield f"problem     {problem}"
    yield f"last look   {timestamp(vitals.last_look) if vitals.last_look else 'none yet'}"
    yield (
        f"sources     {vitals.sources} watched, {vitals.paused} paused, {vitals.due} due, "
        f"{vitals.late} late by more than a minute, {vitals.failing} failing"
    )
    yield f"deliveries  {vitals.waiting} waiting"
    yield (
        f"database    {found.database}, {_mebibytes(_size(found.database))}, write-ahead log "
        f"{_mebibytes(_size(_log_of(found.database)))}, {_mebibytes(_free(found.database))} free on its disk"
    )


def _as_json(found: _Status) -> dict[str, Any]:
    vitals, daemon = found.vitals, found.vitals.daemon
    return {
        "healthy": not found.problems,
        "problems": list(found.problems),
        "daemon": {
            "running": found.running,
            "host": daemon.host,
            "pid": daemon.pid,
            "started_at": timestamp(daemon.started_at),
            "heartbeat_at": timestamp(daemon.beat_at),
        }
        if daemon
        else None,
        "last_look": timestamp(vitals.last_look) if vitals.last_look else None,
        "due_since": timestamp(vitals.due_since) if vitals.due_since else None,
        "sources": {name: getattr(vitals, name) for name in ("paused", "due", "late", "failing")}
        | {"watched": vitals.sources},
        "deliveries_waiting": vitals.waiting,
        "database": {
            "path": str(found.database),
            "bytes": _size(found.database),
            "log_bytes": _size(_log_of(found.database)),
            "disk_free_bytes": _free(found.database),
        },
    }


def _log_of(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _free(database: Path) -> int:
    return shutil.disk_usage(database.parent).free


def _mebibytes(number: int) -> str:
    return f"{number / 1024**2:.1f} MiB"


def _ago(time: timedelta) -> str:
    return f"{max(round(time.total_seconds()), 0)} s ago"


COMMANDS = (status,)
