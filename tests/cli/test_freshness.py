"""A feed that stands still, as the commands tell of it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.test_discover import rss
from tests.servers import serve
from tests.test_cli import monitor


async def test_a_feed_that_stands_still_is_told_by_check_alerts_and_list(tmp_path: Path) -> None:
    db = ("--db", str(tmp_path / "m.db"))
    local = ("--set", "fetch.allow=127.0.0.0/8", "--set", "politeness.gap=0", *db)
    async with serve({"/feed.xml": rss("Port news", 20)}) as server:
        feed = server.url("/feed.xml")
        status, out, _ = await monitor("check", feed, *local, "--exit-code", folder=tmp_path)
        assert (status, out.count("MEDIUM  feed.stale")) == (1, 1)
        assert "The feed stands still: its newest item is of " in out
        status, out, _ = await monitor("check", feed, *local, "--exit-code", "--json", folder=tmp_path)
        assert (status, [json.loads(line)["event"] for line in out.splitlines()]) == (0, ["look", "done"])
    _, out, _ = await monitor("alerts", *db, folder=tmp_path)
    assert out.splitlines()[1:] == [out.splitlines()[1], f"    {feed}"]
    _, out, _ = await monitor("list", *db, folder=tmp_path)
    assert "stands still: nothing newer than " in out
