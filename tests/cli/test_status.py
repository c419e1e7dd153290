"""`monitor status`."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitor.cli import main
from monitor.models import Daemon
from monitor.store import SqlStore, SqlUpkeep, open_database
from tests.offline import blank_database


@pytest.mark.parametrize(
    ("age", "state", "problems", "status", "told"),
    [
        (None, "", (), 1, "no daemon has run with this database yet"),
        (5, "running", (), 0, "running: process 7 on here"),
        (5, "running", ("the disk is nearly full",), 1, "problem     the disk is nearly full"),
        (300, "running", (), 1, "the daemon has given no sign of life since"),
        (5, "stopped", (), 1, "no daemon runs; the last one was stopped at"),
    ],
)
def test_the_heartbeat_tells_how_the_daemon_is(
    tmp_path: Path, age: int | None, state: str, problems: tuple[str, ...], status: int, told: str
) -> None:
    path = tmp_path / "m.db"
    path.write_bytes(blank_database())
    beat_at = datetime.now(UTC) - timedelta(seconds=age or 0)

    async def beat() -> None:
        async with SqlStore(open_database(path)) as store:
            beating = Daemon(host="here", pid=7, started_at=beat_at, beat_at=beat_at, state=state, problems=problems)
            await SqlUpkeep(store).beat(beating)

    if age is not None:
        asyncio.run(beat())
    shown = CliRunner().invoke(main, ["status", "--db", str(path)])
    assert (shown.exit_code, told in shown.output) == (0, True), shown.output
    checked = CliRunner().invoke(main, ["status", "--db", str(path), "--check", "--json"])
    assert checked.exit_code == status
    values = json.loads(checked.output)
    assert values["healthy"] is (status == 0)
    assert values["sources"] == {"paused": 0, "due": 0, "late": 0, "failing": 0, "watched": 0}
    assert values["database"]["bytes"] > 0
