"""How long a history of 50,000 revisions takes from a file of SQLite to PostgreSQL, all proved: `make db-copy`.

Each of 10,000 stories has five revisions of 600 words, each with 12 kB of evidence, ten figures and four changes; every
third has an alert with a delivery. The server waits for its disk as it does outside of tests.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.fleet_cpu import database_cpu
from benchmarks.retention import fill
from monitor.app.databases import move_to_server
from monitor.models import Moved
from tests import postgres

_STORIES, _EACH = 10_000, 5
_PARAGRAPHS, _WORDS = 20, 30
_KNOWN = ["".join(parts) for parts in itertools.product(("sta", "re", "ton", "i", "mel", "un", "der"), repeat=3)]


def _snapshot(chance: random.Random) -> str:
    paragraphs = [{"text": " ".join(chance.choices(_KNOWN, k=_WORDS))} for _ in range(_PARAGRAPHS)]
    return json.dumps({"headline": "A bridge is closed", "paragraphs": paragraphs})


def _measure(stories: int, folder: Path) -> None:
    file = folder / "m.db"
    print("  making the history ...", file=sys.stderr, flush=True)
    fill(file, stories * _EACH, _EACH, _snapshot)
    with postgres.running(durable=True) as server:
        url = server.database()
        start, own, database = time.perf_counter(), time.process_time(), database_cpu(server.made.get_pid())
        moved = move_to_server(file, url, lambda *_: None)
        seconds = time.perf_counter() - start
        cpu = time.process_time() - own, database_cpu(server.made.get_pid()) - database
    _tell(moved, file, seconds, cpu)


def _tell(moved: tuple[Moved, ...], file: Path, seconds: float, cpu: tuple[float, float]) -> None:
    for one in moved:
        if one.rows:
            print(f"  {one.table:10} {one.rows:9,} rows, the same on both sides: {one.is_same}")
    rows = sum(one.rows for one in moved)
    print(
        f"{rows:,} rows, {file.stat().st_size / 1024**2:.0f} MiB: moved and proved in {seconds:.0f} s, "
        f"{rows / seconds:,.0f} rows a second; CPU {cpu[0]:.0f} s here, {cpu[1]:.0f} s in PostgreSQL; "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB at most; load {os.getloadavg()[0]:.1f}"
    )


def main() -> None:
    """Print the figures for one history."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=_STORIES)
    with tempfile.TemporaryDirectory() as folder:
        _measure(parser.parse_args().stories, Path(folder))


if __name__ == "__main__":
    main()
