"""The receiver of the documentation, as it stands there, against the real sender."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import re
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from monitor.errors import DeliveryError
from monitor.models import Alert, AlertType, Severity
from monitor.notify import WebhookNotifier
from tests.fakes import FakeClock

_PAGE = Path(__file__).parents[1] / "docs" / "receiver.md"
_OLD, _NEW, _FALSE = (f"whsec_{base64.b64encode(bytes([n]) * 32).decode()}" for n in range(3))


class Example:
    """The example as a process, and senders to it."""

    def __init__(self, process: asyncio.subprocess.Process, port: int) -> None:
        self._process, self._url = process, f"http://127.0.0.1:{port}/alerts"

    async def line(self) -> str:
        """Return the next line that it prints."""
        assert self._process.stdout is not None
        return (await asyncio.wait_for(self._process.stdout.readline(), 20)).decode().strip()

    async def gets(self, alert_id: str, secret: str, *, late: float = 0) -> int:
        """Send an alert as the program does; returns the status that it is answered with."""
        clock = FakeClock()
        clock.moment = datetime.now(UTC) - timedelta(seconds=late)
        hook = WebhookNotifier(url=self._url, secrets=[secret], client=httpx.AsyncClient(trust_env=False), clock=clock)
        try:
            return await hook.send(_alert(alert_id))
        except DeliveryError as error:
            return error.status or 0
        finally:
            await hook.close()


def _alert(alert_id: str) -> Alert:
    message = {"type": "story.updated", "data": {"id": alert_id, "summary": f"{alert_id} – spät"}}
    payload = json.dumps(message, ensure_ascii=False)
    return Alert(
        id=alert_id, type=AlertType.STORY_UPDATED, severity=Severity.HIGH, created_at=datetime.now(UTC), story_id=1,
        summary="s", payload=payload,
    )  # fmt: skip


@pytest.fixture
async def example(tmp_path: Path) -> AsyncIterator[Example]:
    found = re.search(r"```python\n(.*?)```", _PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    (tmp_path / "receiver.py").write_text(found[1], encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-W", "error", "receiver.py", "0", cwd=tmp_path, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, "RECEIVER_SECRETS": f"{_NEW} {_OLD}", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert process.stdout is not None
    port = int((await asyncio.wait_for(process.stdout.readline(), 20)).split()[-1])
    yield Example(process, port)
    process.kill()
    await process.communicate()


async def test_it_takes_each_alert_once_and_nothing_that_is_false_or_old(example: Example) -> None:
    assert await example.gets("alert_1", _OLD) == 204
    assert await example.line() == "story.updated alert_1 – spät"
    # A repeat is taken and not acted on: the next line is that of the next alert.
    assert await example.gets("alert_1", _NEW) == 204
    assert await example.gets("alert_2", _FALSE) == 401
    assert await example.gets("alert_3", _NEW, late=400) == 401
    assert await example.gets("alert_4", _NEW) == 204
    assert await example.line() == "story.updated alert_4 – spät"
