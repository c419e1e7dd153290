"""The daemon as its user runs it: signals to a process."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from types import MappingProxyType

from tests.daemon.helpers import eventually
from tests.servers import Request, hang, serve
from tests.test_cli import monitor, page

_TOML = """
[politeness]
gap = 0
robots = false
[fetch]
allow = ["127.0.0.0/8"]
[daemon]
health = "127.0.0.1:0"
[[channels]]
name = "hook"
type = "webhook"
url = "https://hooks.example/T0/B0?token=hidden-token"
secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
"""


@asynccontextmanager
async def daemon(
    folder: Path, log: list[Mapping[str, object]], more: Mapping[str, str] = MappingProxyType({})
) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "monitor", "run", "--config", "monitor.toml", "--db", "m.db", "--log-format", "json",
        cwd=folder, stderr=asyncio.subprocess.PIPE, env={**os.environ, "HOME": str(folder), **more},
    )  # fmt: skip

    async def follow() -> None:
        assert process.stderr is not None
        while line := await process.stderr.readline():
            log.append(json.loads(line))

    following = asyncio.create_task(follow())
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        await following


def events(log: list[Mapping[str, object]]) -> list[object]:
    return [line["event"] for line in log]


async def test_signals_change_and_end_a_daemon_that_no_second_one_joins(tmp_path: Path) -> None:
    begun = asyncio.Event()

    async def slowly(_request: Request, writer: asyncio.StreamWriter) -> None:
        begun.set()
        await asyncio.sleep(0.5)
        writer.write(page("11,000"))
        await writer.drain()

    file, log = tmp_path / "monitor.toml", list[Mapping[str, object]]()
    async with serve({"/a": page("11,000"), "/slow": slowly}) as server:
        file.write_text(_TOML + f'[[watch.pages]]\nurl = "{server.url("/a?token=hidden-token")}"\n')
        async with daemon(tmp_path, log) as process:
            await eventually(lambda: "check" in events(log), 30)
            second = await monitor("run", "--db", str(tmp_path / "m.db"), folder=tmp_path)
            file.write_text("[watch")
            process.send_signal(signal.SIGHUP)
            await eventually(lambda: "reload_refused" in events(log))
            file.write_text(_TOML + f'[[watch.pages]]\nurl = "{server.url("/slow")}"\n')
            process.send_signal(signal.SIGHUP)
            await asyncio.wait_for(begun.wait(), 10)
            process.send_signal(signal.SIGTERM)
            start = time.monotonic()
            assert await asyncio.wait_for(process.wait(), 10) == 0
            assert time.monotonic() - start < 10
    assert (second[0], f"process {process.pid} on " in second[2]) == (2, True)
    assert [line["source"] for line in log if line["event"] == "check"][-1] == server.url("/slow")
    assert events(log)[-2:] == ["check", "stopped"]
    shown = json.dumps(log)
    assert "?token=***" in shown
    assert "hidden-token" not in shown
    assert "whsec_M" not in shown


async def test_a_second_signal_ends_it_at_once(tmp_path: Path) -> None:
    log = list[Mapping[str, object]]()
    async with serve({"/a": hang}) as server:
        (tmp_path / "monitor.toml").write_text(_TOML + f'[[watch.pages]]\nurl = "{server.url("/a")}"\n')
        async with daemon(tmp_path, log) as process:
            await eventually(lambda: bool(server.requests), 30)
            process.send_signal(signal.SIGTERM)
            await eventually(lambda: "stopping" in events(log))
            await asyncio.sleep(0.4)
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), 1) == -signal.SIGTERM
