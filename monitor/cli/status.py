"""`monitor status`: how the daemon is, and what waits, also when no daemon runs."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from monitor.app import vitals_of
from monitor.cli.options import Place, common, settings_from
from monitor.config import Database
from monitor.models import Daemon, Vitals, alive
from monitor.payload import timestamp
from monitor.text import clean_for_terminal

__all__ = ["COMMANDS"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Status:
    now: datetime
    database: Database
    vitals: Vitals

    @property
    def running(self) -> bool:
        daemon = self.vitals.daemon
        return daemon is not None and bool(alive([daemon], self.now))

    @property
    def workers(self) -> Sequence[Daemon]:
        return alive(self.vitals.workers, self.now)

    @property
    def lost(self) -> Sequence[Daemon]:
        """Workers that did not stop, and are gone."""
        running = self.workers
        return [one for one in self.vitals.workers if one.state == "running" and one not in running]

    @property
    def problems(self) -> tuple[str, ...]:
        gone = (f"{_named(one)} has given no sign of life since {timestamp(one.beat_at)}" for one in self.lost)
        own = (f"{_named(one)}: {problem}" for one in self.workers for problem in one.problems)
        return (*self._of_daemon(), *gone, *own)

    def _of_daemon(self) -> tuple[str, ...]:
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
def status(as_json: bool, check: bool, config_path: Path | None, db: Place | None, overrides: Sequence[str]) -> None:
    """Show whether a daemon runs, what it says of itself, what is due and what waits to be delivered."""
    settings = settings_from(config_path, db, overrides)
    vitals = asyncio.run(vitals_of(settings))
    found = _Status(now=datetime.now(UTC), database=settings.database, vitals=vitals)
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
    if vitals.workers:
        told = ", ".join(f"{number} on {host}" for host, number in Counter(one.host for one in found.workers).items())
        yield f"workers     {len(found.workers)} running{f': {told}' if told else ''}"
    for problem in found.problems:
        yield f"problem     {problem}"
    yield f"last look   {timestamp(vitals.last_look) if vitals.last_look else 'none yet'}"
    yield (
        f"sources     {vitals.sources} watched, {vitals.paused} paused, {vitals.due} due, "
        f"{vitals.late} late by more than a minute, {vitals.failing} failing"
    )
    yield f"deliveries  {vitals.waiting} waiting"
    yield f"database    {', '.join(_place(found.database, vitals))}"


def _place(database: Database, vitals: Vitals) -> Iterator[str]:
    yield database.shown
    yield _mebibytes(vitals.size)
    if database.file is not None:
        yield f"write-ahead log {_mebibytes(_log_size(database.file))}"
        yield f"{_mebibytes(_free(database.file))} free on its disk"


def _named(worker: Daemon) -> str:
    return f"the worker with process {worker.pid} on {worker.host}"


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
        "workers": [
            {
                "running": one in found.workers,
                "host": one.host,
                "pid": one.pid,
                "started_at": timestamp(one.started_at),
                "heartbeat_at": timestamp(one.beat_at),
            }
            for one in vitals.workers
        ],
        "database": _database_values(found.database, vitals),
    }


def _database_values(database: Database, vitals: Vitals) -> dict[str, Any]:
    values: dict[str, Any] = {"path": database.shown, "bytes": vitals.size}
    if database.file is not None:
        values |= {"log_bytes": _log_size(database.file), "disk_free_bytes": _free(database.file)}
    return values


def _log_size(database: Path) -> int:
    log = database.with_name(f"{database.name}-wal")
    return log.stat().st_size if log.exists() else 0


def _free(database: Path) -> int:
    return shutil.disk_usage(database.parent).free


def _mebibytes(number: int) -> str:
    return f"{number / 1024**2:.1f} MiB"


def _ago(time: timedelta) -> str:
    return f"{max(round(time.total_seconds()), 0)} s ago"


COMMANDS = (status,)
