"""The program as its user runs it, on a folder of the test, and what is done to it there."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.offline import blank_database

__all__ = ["SOAK", "Daemon", "Folder", "eventually", "figures", "hosts"]

#: the long forms; `make soak` asks for them
SOAK = os.environ.get("MONITOR_SOAK") == "1"

_CONFIG = """
[politeness]
gap = {gap}
robots = false
[schedule]
page = "{interval}"
jitter = 0
[fetch]
allow = ["127.0.0.0/8"]
{fetch}
[fetch.routes]
{routes}
[daemon]
health = "127.0.0.1:0"
{channel}
"""
_CHANNEL = """
[[channels]]
name = "desk"
type = "webhook"
url = "http://127.0.0.1:{port}/hook"
allow_private = true
min_severity = "low"
"""


def figures(name: str, **values: object) -> None:
    """Print what was measured, where pytest shows it (-rP, or -s)."""
    print(f"\n{name}: " + ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in values.items()))


def hosts(number: int) -> list[str]:
    """Return names of hosts."""
    return [f"news{n}.example" for n in range(number)]


async def eventually(holds: Callable[[], bool], seconds: float = 30.0, step: float = 0.01) -> None:
    """Wait until something holds; fail when it does not in time."""
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110 - what is waited for happens in another process
            await asyncio.sleep(step)


@dataclass(slots=True)
class Daemon:
    """A running `monitor run`."""

    process: asyncio.subprocess.Process
    log: list[Mapping[str, Any]]
    started: float

    @property
    def events(self) -> list[str]:
        """The events that it told, in order."""
        return [line["event"] for line in self.log]

    def problems(self) -> list[str]:
        """Return what it says is wrong, and is not over."""
        told = [line for line in self.log if line["event"] in ("problem", "problem_over")]
        now = {line["matter"]: line["event"] == "problem" for line in told}
        return [matter for matter, wrong in now.items() if wrong]

    async def kill(self) -> None:
        """End it where it stands."""
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> int:
        """Ask it to end, and return its status."""
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), 15)

    def memory(self) -> int:
        """Return its resident bytes."""
        line = next(x for x in self._status() if x.startswith("VmRSS"))
        return int(line.split()[1]) * 1024

    def files(self) -> int:
        """Return how many files it has open."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    def cpu(self) -> float:
        """Return the seconds of processor time that it took."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _status(self) -> list[str]:
        return Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines()


@dataclass(slots=True, kw_only=True)
class Folder:
    """A configuration and a database."""

    path: Path
    pages: list[str] = field(default_factory=list)

    @property
    def database(self) -> Path:
        return self.path / "m.db"

    def configure(
        self,
        *,
        pages: Iterable[str],
        routes: Mapping[str, int],
        hook: int | None = None,
        interval: str = "1h",
        gap: float = 0,
        fetch: str = "",
        more: str = "",
    ) -> None:
        """Write a configuration that watches pages, of hosts that are led to ports, and tells a receiver."""
        self.pages = list(pages)
        led = "\n".join(f'"http://{host}" = "http://127.0.0.1:{port}"' for host, port in routes.items())
        channel = _CHANNEL.format(port=hook) if hook is not None else ""
        text = _CONFIG.format(interval=interval, gap=gap, fetch=fetch, routes=led, channel=channel)
        watched = "".join(f'[[watch.pages]]\nurl = "http://{page}"\n' for page in self.pages)
        (self.path / "monitor.toml").write_text(text + more + watched, encoding="utf-8")
        if not self.database.exists():
            self.database.write_bytes(blank_database())

    @property
    def arguments(self) -> tuple[str, ...]:
        return ("--config", str(self.path / "monitor.toml"), "--db", str(self.database))

    @asynccontextmanager
    async def daemon(self, *more: str) -> AsyncIterator[Daemon]:
        """Run the daemon for the length of a block, and end it by force if it still runs then."""
        async with self.process("run", *more) as daemon:
            yield daemon

    @asynccontextmanager
    async def process(self, command: str, *more: str) -> AsyncIterator[Daemon]:
        """Run a command that does not end by itself for the length of a block, and end it by force then."""
        started = time.monotonic()
        process = await self._start(command, *self.arguments, "--log-format", "json", *more)
        log: list[Mapping[str, Any]] = []
        following = asyncio.create_task(_follow(process, log))
        try:
            yield Daemon(process, log, started)
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()
            await following

    async def command(self, *arguments: str) -> tuple[int, str]:
        """Run a command to its end; returns its status and what it printed."""
        process = await self._start(*arguments, *self.arguments)
        out, err = await asyncio.wait_for(process.communicate(), 300)
        return process.returncode or 0, out.decode() + err.decode()

    async def _start(self, *arguments: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "monitor", *arguments,
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            env={**os.environ, "HOME": str(self.path), "XDG_DATA_HOME": str(self.path)}, cwd=self.path,
        )  # fmt: skip

    @asynccontextmanager
    async def always_due(self, every: float = 0.05) -> AsyncIterator[None]:
        """Let every page be due again and again: no interval of a configuration is as short as a test."""

        async def again() -> None:
            while True:
                await asyncio.to_thread(self.make_due)
                await asyncio.sleep(every)

        task = asyncio.create_task(again())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def make_due(self, which: str = "true") -> None:
        """Let every page be due now, or some."""
        now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
        with contextlib.suppress(sqlite3.OperationalError):
            self.ask(f"UPDATE sources SET next_check_at = ? WHERE next_check_at > ? AND {which}", now, now)

    def ask(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a statement on the database beside the program."""
        with contextlib.closing(sqlite3.connect(self.database, timeout=5)) as connection, connection:
            return connection.execute(statement, values).fetchall()

    def is_sound(self) -> bool:
        """Say whether the database is one."""
        return self.ask("PRAGMA integrity_check") == [("ok",)]

    def waiting(self) -> int:
        """Return how many deliveries wait."""
        return int(self.ask("SELECT count(*) FROM deliveries WHERE state = 'pending'")[0][0])

    async def drain(self, turns: int = 20) -> None:
        """Look once more at every page, and send what waits, until nothing does."""
        for _ in range(turns):
            await self.command("check", "--all")
            if not self.waiting():
                return
        raise AssertionError(f"{self.waiting()} deliveries still wait")


async def _follow(process: asyncio.subprocess.Process, log: list[Mapping[str, Any]]) -> None:
    assert process.stderr is not None
    async for line in process.stderr:
        with contextlib.suppress(ValueError):
            log.append(json.loads(line))
