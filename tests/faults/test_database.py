"""The disk is full, or another process holds the database: the daemon waits, and goes on by itself."""

from __future__ import annotations

import asyncio
import contextlib
import re
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest

from tests.faults.press import Press, Receiver, listening
from tests.faults.program import SOAK, Daemon, Folder, eventually, figures, hosts
from tests.faults.test_kills import judge


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[None]:
    """Mount a disk in memory; skips where this user may not."""
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(place)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        pytest.skip(f"no small disk can be mounted here: {made.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@asynccontextmanager
async def watched(place: Path, press: Press, receiver: Receiver) -> AsyncIterator[tuple[Folder, Daemon]]:
    """Run a daemon over some pages whose versions are all kept at first."""
    folder = Folder(path=place)
    async with listening(press.answer) as site, listening(receiver.answer) as hook:
        names = hosts(4)
        pages = [f"{name}/{n}" for name in names for n in range(3)]
        folder.configure(pages=pages, routes=dict.fromkeys(names, site), hook=hook)
        async with folder.daemon() as daemon:
            async with folder.always_due():
                await eventually(lambda: len(press.kept) == len(pages))
                yield folder, daemon
            press.edits = 0
            assert await daemon.stop() == 0
        receiver.heal()
        await folder.drain()


def health(daemon: Daemon, page: str) -> int:
    """Return the status of a page of its health."""
    told = next(line["message"] for line in daemon.log if line["event"] == "listening")
    address = re.search(r"http://\S+", told)
    assert address
    try:
        with urllib.request.urlopen(address[0] + page, timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


async def test_a_full_disk_loses_nothing_that_was_kept_and_all_goes_on_when_there_is_room(tmp_path: Path) -> None:
    press, receiver = Press(), Receiver()
    with small_disk(tmp_path / "disk", "8m"):
        async with watched(tmp_path / "disk", press, receiver) as (folder, daemon):
            ballast = tmp_path / "disk" / "ballast"
            with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
                while True:
                    file.write(b"x" * 4096)
            await eventually(lambda: "database" in daemon.problems())
            status = (
                await asyncio.to_thread(health, daemon, "/readyz"),
                await asyncio.to_thread(health, daemon, "/healthz"),
            )
            assert status == (503, 200)
            await asyncio.sleep(10 if SOAK else 1)
            assert daemon.process.returncode is None
            kept, full = dict(press.kept), len(receiver.taken)
            ballast.unlink()
            start = time.monotonic()
            await eventually(lambda: all(press.kept[page] > kept[page] for page in kept))
            again = time.monotonic() - start
            await eventually(lambda: "database" not in daemon.problems())
            well = time.monotonic() - start
            await eventually(lambda: len(receiver.taken) > full)
        counts = judge(press, receiver, folder)
        assert again < 10
    figures("disk full", **counts, all_pages_again_after=f"{again:.1f} s", healthy_after=f"{well:.1f} s", sound="yes")


@pytest.mark.parametrize("seconds", [3, 30] if SOAK else [3])
async def test_a_database_that_is_locked_costs_no_source_and_raises_no_alert_of_its_own(
    tmp_path: Path, seconds: int
) -> None:
    press, receiver = Press(edits=0.5), Receiver()
    async with watched(tmp_path, press, receiver) as (folder, daemon):
        with contextlib.closing(sqlite3.connect(folder.database, isolation_level=None, timeout=5)) as other:
            other.execute("BEGIN IMMEDIATE")
            await asyncio.sleep(seconds)
            told = "database" in daemon.problems()
            other.execute("ROLLBACK")
        start, before = time.monotonic(), {page: len(times) for page, times in press.asked.items()}
        await eventually(lambda: all(len(press.asked[page]) > number for page, number in before.items()))
        again = time.monotonic() - start
        assert told or seconds < 10
        assert folder.ask("SELECT count(*), sum(failures) FROM sources") == [(len(folder.pages), 0)]
    counts = judge(press, receiver, folder)
    assert {one.type for one in receiver.taken} == {"figure.changed"}
    assert again < 10
    figures(f"database locked for {seconds} s", **counts, all_pages_again_after=f"{again:.1f} s", failures=0)


async def test_a_daemon_that_starts_beside_one_that_holds_its_database_waits_and_then_works(tmp_path: Path) -> None:
    press, folder = Press(edits=0), Folder(path=tmp_path)
    names = hosts(2)
    async with listening(press.answer) as site:
        folder.configure(pages=[f"{name}/story" for name in names], routes=dict.fromkeys(names, site))
        with contextlib.closing(sqlite3.connect(folder.database, isolation_level=None, timeout=5)) as other:
            other.execute("BEGIN IMMEDIATE")
            async with folder.daemon() as daemon:
                await eventually(lambda: "database_held" in daemon.events)
                await asyncio.sleep(30 if SOAK else 1)
                assert daemon.process.returncode is None
                other.execute("ROLLBACK")
                start = time.monotonic()
                await eventually(lambda: len(press.asked) == len(names))
                begun = time.monotonic() - start
                assert await daemon.stop() == 0
    assert daemon.events.count("database_held") == 1
    figures("database locked at the start", held=f"{30 if SOAK else 1} s", first_check_after=f"{begun:.1f} s")
