"""Consecutive real polls of two feeds, in order, through the real pipeline."""

from __future__ import annotations

import gzip
import io
import os
import re
from html import unescape
from pathlib import Path

import feedparser
import pytest

from monitor.app import assemble
from monitor.config import defaults
from monitor.dispatch.local import Seen, run_due
from monitor.models import Selection, SourceKind, Wanted
from tests.servers import reply, serve
from tests.shared import shared_data

_FEED = "https://feeds.example.org/feed.xml"


def _plain(text: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", unescape(text))).split())


def _items(body: bytes) -> dict[str, tuple[str, str]]:
    """Return what another parser reads: key to title and summary, without marks and pixels."""
    entries = feedparser.parse(io.BytesIO(body)).entries
    return {e.get("id") or e.get("link"): (_plain(e.get("title", "")), _plain(e.get("summary", ""))) for e in entries}


@pytest.mark.parametrize("name", ["cnn_edition", "nytimes_home"])
async def test_titles_are_tracked_and_a_poll_without_new_wording_raises_nothing(name: str, tmp_path: Path) -> None:
    polls = sorted((shared_data() / "feeds" / "sequences" / name).iterdir())
    assert len(polls) == 150
    wrong: list[str] = []
    raised = 0
    shown: dict[str, tuple[str, str]] = {}
    async with serve({}) as server:
        overrides = {
            "database.path": str(tmp_path / "m.db"),
            "politeness.gap": "0",
            # The polls are of years ago.
            "schedule.stale_after": "0",
            "fetch.routes": f'{{"https://feeds.example.org" = "{server.origin}"}}',
        }
        async with assemble(defaults(overrides, os.environ), None) as app:
            await app.store.add([Wanted(url=_FEED, kind=SourceKind.FEED)], now=app.clock.now())
            for poll in polls:
                body = gzip.decompress(poll.read_bytes())
                server.answers["/feed.xml"] = reply(200, body, {"Content-Type": "text/xml"})
                seen: list[Seen] = []
                selection = Selection(started=app.clock.now(), everything=True)
                await run_due(app.store, app.checker, app.clock, selection, hosts_at_once=1, on_seen=seen.append)
                (one,) = seen
                if one.look.trouble is not None:
                    continue
                items = _items(body)
                reworded = {key for key, words in items.items() if key in shown and shown[key] != words}
                alerts = len(one.recorded.alerts)
                raised += alerts
                if alerts > len(reworded):
                    wrong.append(f"{poll.name}: {alerts} alerts for {len(reworded)} reworded items")
                shown |= items
                known = await app.store.known(one.look.source.id)
                titles = {_plain(k.sighting.title or "") for k in known.values()}
                wrong += [f"{poll.name}: {title!r} not tracked" for title, _ in items.values() if title not in titles]
    assert wrong == []
    assert raised > 0
