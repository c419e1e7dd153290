"""How long one batch of retention holds the database: `make retention`.

A history of stories is made, with evidence, figures, changes, alerts and deliveries. Half of it is too old. Each batch
is one transaction, and whoever else writes waits for it.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from monitor.clock import SystemClock
from monitor.maintain import Maintainer
from monitor.models import Retention
from monitor.store import SqlArchive, SqlStore, open_database
from monitor.store import retention as sweeping

REVISIONS = 15_000
BATCHES = (100, 200)
_EACH = 10  # revisions of one story
_DAYS = 200
_KEEP = Retention(
    evidence=timedelta(days=90),
    revisions=timedelta(days=100),
    alerts=timedelta(days=100),
    deliveries=timedelta(days=95),
)
#: bytes of a compressed page, and characters of a text
_PAGE, _TEXT = 12_000, 3_000

#: makes what stands in a revision, as JSON
Snapshots = Callable[[random.Random], str]


def _one_text(_: random.Random) -> str:
    return json.dumps({"headline": "x" * _TEXT})


def fill(path: Path, number: int, each: int = _EACH, snapshot: Snapshots = _one_text) -> None:
    """Make a history of so many revisions, oldest first, and as many as is said of each story."""
    open_database(path).dispose()
    chance, now = random.Random(1), datetime.now(UTC)
    with closing(sqlite3.connect(path)) as db, db:
        stories = [(n, f"https://example.org/{n}") for n in range(1, number // each + 1)]
        db.executemany("INSERT INTO stories (id, url, generation, removals) VALUES (?, ?, 0, 0)", stories)
        for row in range(1, number + 1):
            age = timedelta(days=_DAYS) * (1 - row / number)
            _fill_revision(db, chance, row, len(stories), f"{now - age:%Y-%m-%d %H:%M:%S.%f}", snapshot(chance))


def _fill_revision(
    db: sqlite3.Connection, chance: random.Random, row: int, stories: int, at: str, snapshot: str
) -> None:
    story, number = (row - 1) % stories + 1, (row - 1) // stories + 1
    page, text = f"{row:064x}", "x" * _TEXT
    db.execute("INSERT INTO evidence VALUES (?, ?, 'text/html', '{}')", (page, chance.randbytes(_PAGE)))
    db.execute(
        "INSERT INTO revisions VALUES (?, ?, ?, 'page', ?, ?, ?, ?)",
        (row, story, number, number - 1 or None, snapshot, at, page),
    )
    figures = [(row, n, n + 6, "11,000", "11000", "11000", "~", text[:200]) for n in range(0, 100, 10)]
    db.executemany(
        'INSERT INTO figures (revision_id, start, "end", wording, low, high, hedge, sentence) '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", figures,
    )  # fmt: skip
    db.executemany("INSERT INTO changes (revision_id, kind) VALUES (?, 'paragraph_edited')", [(row,)] * 4)
    if row % 3 == 0:
        values = (f"alert_{row}", f"key {row}", at, story, row, text, row)
        db.execute("INSERT INTO alerts VALUES (?, ?, 'story.updated', 'low', ?, ?, ?, 's', ?, ?)", values)
        db.execute(
            "INSERT INTO deliveries (alert_id, channel, state, attempts, next_at, done_at) "
            "VALUES (?, 'desk', 'done', 1, ?, ?)", (f"alert_{row}", at, at),
        )  # fmt: skip


class Timed:
    """An archive whose batches are timed, by the kind of what they remove."""

    def __init__(self, archive: SqlArchive) -> None:
        self._archive = archive
        self.seconds: dict[str, list[float]] = {}

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        work = getattr(self._archive, name)

        async def timed(*args: Any, **kwargs: Any) -> Any:
            start = time.perf_counter()
            try:
                return await work(*args, **kwargs)
            finally:
                self.seconds.setdefault(name, []).append(time.perf_counter() - start)

        return timed


async def measure(path: Path, batch: int) -> Iterator[str]:
    """Go through a database once, and return a line for each kind of batch."""
    sweeping._BATCH = batch  # noqa: SLF001 - what is measured
    async with SqlStore(open_database(path)) as store:
        timed = Timed(SqlArchive(store))
        start = time.perf_counter()
        done = await Maintainer(archive=timed, clock=SystemClock(), keep=_KEEP).run()  # type: ignore[arg-type]
    taken = time.perf_counter() - start
    removed = f"removed {done.removed.revisions} revisions, {done.removed.evidence} pages of evidence"
    return iter([f"{batch} rows a batch: {taken:.1f} s, {removed}", *_rows(timed.seconds)])


def _rows(seconds: dict[str, list[float]]) -> Iterator[str]:
    for name, times in seconds.items():
        if len(times) > 1:
            p99 = quantiles(times, n=100, method="inclusive")[98]
            figures = (f"{1000 * value:8.1f} ms" for value in (median(times), p99, max(times)))
            yield f"  {name:18} {len(times):5} median, p99, most: {''.join(figures)}"


def main() -> None:
    """Print the figures for each size of a batch, each over the same history."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else REVISIONS
    with tempfile.TemporaryDirectory() as folder:
        history = Path(folder) / "history.db"
        fill(history, number)
        print(f"{number} revisions, {history.stat().st_size / 1024**2:.0f} MiB, load {os.getloadavg()[0]:.1f}")
        for batch in BATCHES:
            path = Path(folder) / "m.db"
            shutil.copy(history, path)
            for line in asyncio.run(measure(path, batch)):
                print(line)


if __name__ == "__main__":
    main()
