"""`monitor run` and `monitor worker`: processes that go on until they are stopped."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractContextManager, AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from monitor.app import Ground, lay_ground
from monitor.app.databases import held_on_server
from monitor.cli import logs
from monitor.cli.logs import logged
from monitor.cli.looking import report_for
from monitor.cli.options import Place, common, settings_from
from monitor.cli.report import Report
from monitor.config import Settings
from monitor.dispatch.cluster import open_queue, queue_worker

if TYPE_CHECKING:
    from monitor.daemon import Pace

__all__ = ["COMMANDS"]

T = TypeVar("T")

#: seconds that a daemon's transactions wait for another process that writes: it tries again by itself
_BUSY = 1.0


@click.command(short_help="Look on a schedule, until stopped.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, for machines.")
@click.option(
    "--no-worker",
    is_flag=True,
    help="Leave looks and deliveries to workers (monitor worker), and only say what is due.",
)
@logged
@common
def run(
    as_json: bool,
    no_worker: bool,
    log_format: str,
    log_level: str | None,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """Look at sources as they come due, and deliver alerts, until stopped (Ctrl-C or SIGTERM).

    Alerts go to their channels, and what happens to the log, on the error output. SIGHUP reads the configuration
    again; a second Ctrl-C ends at once.

    With --no-worker it only says what is due: looks and deliveries are left to any number of `monitor worker`, on this
    machine or others, that share a database of PostgreSQL with it.
    """
    settings = settings_from(config_path, db, overrides)
    # With --json each look is told on the output already.
    logs.set_up(log_format, log_level or ("warning" if as_json else "info"), logs.secrets_of(settings))
    report = report_for(settings, as_json=as_json)

    def read() -> Settings:
        changed = settings_from(config_path, db, overrides)
        logs.set_up(log_format, log_level or ("warning" if as_json else "info"), logs.secrets_of(changed))
        _log_warnings(changed)
        return changed

    asyncio.run(_run(settings, report, read, no_worker=no_worker))


def _alone(file: Path | None, settings: Settings) -> AbstractContextManager[None]:
    """Hold the database against a second daemon."""
    from monitor import daemon  # noqa: PLC0415 - APScheduler is imported by the one command that needs it

    return held_on_server(settings) if file is None else daemon.only_one(file, now=datetime.now(UTC))


def _pace_of(settings: Settings, *, no_worker: bool) -> Pace:
    """Return how often a daemon does what: on a server it has others to look after."""
    from monitor import daemon  # noqa: PLC0415 - APScheduler is imported by the one command that needs it

    if settings.database.server is None:
        return daemon.Pace()
    beat, silent = (span.total_seconds() for span in (settings.fleet.heartbeat, settings.fleet.silence))
    pace = daemon.Pace(self_check=beat, reap=beat, silent=silent)
    # Workers do not say when what they saw is to be held against claims: it is asked for.
    return replace(pace, review=beat) if no_worker else pace


async def _run(settings: Settings, report: Report, read: Callable[[], Settings], *, no_worker: bool) -> None:
    from monitor import daemon  # noqa: PLC0415 - APScheduler is imported by the one command that needs it

    log = logging.getLogger("monitor")
    _log_warnings(settings)
    console = None if report.as_json else report.out
    database, manager = settings.database, daemon.Manager(os.environ.get("NOTIFY_SOCKET"))
    with _alone(database.file, settings):
        async with AsyncExitStack() as stack:

            def begin() -> Awaitable[Ground]:
                return stack.enter_async_context(lay_ground(settings, console, patience=_BUSY))

            ground = await daemon.when_free(begin, database.path, manager)
            queue = await stack.enter_async_context(open_queue(settings)) if no_worker else None
            edges = daemon.Edges(
                read=read,
                queue=queue,
                on_seen=_unless_full(report.seen) if report.as_json else _nothing,
                on_drifted=_unless_full(report.drifted) if report.as_json else _nothing,
                on_delivered=_unless_full(report.delivered) if report.as_json else _nothing,
                manager=manager,
            )
            told = f"started with the database {database.shown}; stop with Ctrl-C or SIGTERM"
            log.info("%s", told, extra={"event": "started"})
            await daemon.Service(settings, ground, edges, _pace_of(settings, no_worker=no_worker)).run()
            log.info("stopped", extra={"event": "stopped"})


@click.command(short_help="Look and deliver as one of many, until stopped.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, for machines.")
@logged
@common
def worker(
    as_json: bool,
    log_format: str,
    log_level: str | None,
    config_path: Path | None,
    db: Place | None,
    overrides: Sequence[str],
) -> None:
    """Do what `monitor run --no-worker` finds due: one of any number, on any machine, until stopped.

    All share a database of PostgreSQL, and need the same configuration. What a worker is at when it is killed is taken
    over by another one within seconds. fleet.jobs_at_once says how many hosts it looks at side by side.
    """
    settings = settings_from(config_path, db, overrides)
    logs.set_up(log_format, log_level or ("warning" if as_json else "info"), logs.secrets_of(settings))
    asyncio.run(_work(settings, report_for(settings, as_json=as_json)))


async def _work(settings: Settings, report: Report) -> None:
    from monitor.daemon import Manager, worker  # noqa: PLC0415 - only this command needs it

    log = logging.getLogger("monitor")
    _log_warnings(settings)
    async with lay_ground(settings, None if report.as_json else report.out, patience=_BUSY) as ground:
        edges = worker.WorkerEdges(
            work=lambda duties: queue_worker(settings, duties),
            on_seen=_unless_full(report.seen) if report.as_json else _nothing,
            on_delivered=_unless_full(report.delivered) if report.as_json else _nothing,
            manager=Manager(os.environ.get("NOTIFY_SOCKET")),
        )
        pace = worker.WorkerPace(self_check=settings.fleet.heartbeat.total_seconds())
        working = worker.Worker(settings, ground, edges, pace)
        told = f"working for the database {settings.database.shown}; stop with Ctrl-C or SIGTERM"
        log.info("%s", told, extra={"event": "started"})
        await working.run()
        log.info("stopped", extra={"event": "stopped"})


def _log_warnings(settings: Settings) -> None:
    for warning in settings.warnings():
        logging.getLogger("monitor").warning("%s", warning)


def _unless_full(tell: Callable[[T], None]) -> Callable[[T], None]:
    """Leave out the lines that a full disk does not take: they are no reason to end the watch."""

    def told(what: T) -> None:
        try:
            tell(what)
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise

    return told


def _nothing(_: object) -> None:
    """Tell nothing: the log tells it."""


COMMANDS = (run, worker)
