"""What the compose file runs for a fleet, run as processes with its environment on a real server."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from tests import postgres
from tests.test_packaging import service

#: nothing to watch: no test asks a site
_CONFIG = '[[channels]]\nname = "desk"\ntype = "webhook"\nurl = "${MONITOR_WEBHOOK_URL:-}"\n'
_SECONDS = 60


def words(name: str, folder: Path) -> list[str]:
    """Return the command of a service, with what is mounted in a container found in a folder."""
    places = {"/config/": f"{folder}/", "/run/secrets/": f"{folder}/", "0.0.0.0:9464": "127.0.0.1:0"}
    made = []
    for word in service(name)["command"]:
        for inside, here in places.items():
            word = word.replace(inside, here)  # noqa: PLW2901
        made.append(word)
    return made


@asynccontextmanager
async def started(arguments: Sequence[str], folder: Path, name: str) -> AsyncIterator[asyncio.subprocess.Process]:
    given = dict.fromkeys(service(name)["environment"], "")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "monitor", *arguments, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        env={**os.environ, **given, "HOME": str(folder), "XDG_DATA_HOME": str(folder)}, cwd=folder,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def told(process: asyncio.subprocess.Process, words: str) -> None:
    """Wait for a line of the log."""
    assert process.stderr is not None
    async with asyncio.timeout(_SECONDS):
        while words not in (line := (await process.stderr.readline()).decode()):
            assert line, f"it ended before it said {words!r}"


async def healthy(check: Sequence[str], folder: Path) -> str:
    """Ask the health check until it has heard of all that runs; returns what it says then."""
    async with asyncio.timeout(_SECONDS):
        while True:
            async with started(check, folder, "scheduler") as process:
                out, _ = await process.communicate()
                if process.returncode == 0 and b"workers" in out:
                    return out.decode()


async def test_the_services_of_a_fleet_start_in_their_order_and_know_of_each_other(tmp_path: Path) -> None:
    (tmp_path / "monitor.toml").write_text(_CONFIG, encoding="utf-8")
    with postgres.running() as server:
        (tmp_path / "database_url").write_text(f"{server.blank()}\n", encoding="utf-8")
        async with AsyncExitStack() as stack:
            upgrade = await stack.enter_async_context(started(words("upgrade", tmp_path), tmp_path, "upgrade"))
            assert await asyncio.wait_for(upgrade.wait(), _SECONDS) == 0
            running = []
            for name, line in (("scheduler", "nothing is watched yet"), ("worker", "working for")):
                process = await stack.enter_async_context(started(words(name, tmp_path), tmp_path, name))
                await told(process, line)
                running.append(process)
            _, _, *check = service("scheduler")["healthcheck"]["test"]
            check = [
                word.replace("/config/", f"{tmp_path}/").replace("/run/secrets/", f"{tmp_path}/") for word in check
            ]
            assert "workers     1 running" in await healthy(check, tmp_path)
            for process in running:
                process.send_signal(signal.SIGTERM)
                assert await asyncio.wait_for(process.wait(), _SECONDS) == 0
