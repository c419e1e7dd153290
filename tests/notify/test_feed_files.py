"""Alerts in two feed files that readers take, and that are always whole."""

from __future__ import annotations

import asyncio
import io
import json
import stat
from pathlib import Path
from typing import Any

import feedparser
import pytest

from monitor.app import differ
from monitor.errors import DeliveryError
from monitor.models import Alert, AlertType, Fetched, Severity, Validators
from monitor.notify import FeedNotifier, message_of
from monitor.sources import ContentReader
from tests.fakes import START


def alert(number: int, headline: str = "Troops gather", url: str = "https://example.org/a") -> Alert:
    data = {
        "id": f"alert_{number}", "severity": "high", "summary": "1 paragraph edited",
        "story": {"headline": headline, "url": url},
    }  # fmt: skip
    return Alert(
        id=f"alert_{number}", type=AlertType.STORY_UPDATED, severity=Severity.HIGH, created_at=START, story_id=1,
        summary="s",
        payload=json.dumps({"type": "story.updated", "timestamp": "2026-01-01T12:00:00Z", "data": data}),
    )  # fmt: skip


def channel(folder: Path, most: int = 50) -> FeedNotifier:
    return FeedNotifier(
        folder=folder, name="desk", most=most, url="https://desk.example/", message_of=lambda p: message_of(p, differ)
    )


def feed(folder: Path) -> dict[str, Any]:
    values = json.loads((folder / "desk.json").read_text(encoding="utf-8"))
    assert isinstance(values, dict)
    return values


def atom(folder: Path) -> Any:
    parsed = feedparser.parse(io.BytesIO((folder / "desk.atom").read_bytes()))
    assert not parsed.bozo
    return parsed


_HOSTILE = "<script>alert(1)</script> & \x1b\x00\u202e\uffff\ud800 ]]>"


async def test_both_files_are_read_by_others_and_no_headline_breaks_them(tmp_path: Path) -> None:
    await channel(tmp_path).send(alert(1, _HOSTILE))
    (entry,), (item,) = atom(tmp_path).entries, feed(tmp_path)["items"]
    assert (entry.link, item["url"]) == ("https://example.org/a", "https://example.org/a")
    assert entry.id == item["id"]
    assert "<script" not in item["content_html"] + entry.content[0].value
    assert item["title"].startswith("[high] <script>alert(1)</script> & ")
    assert feed(tmp_path)["version"] == "https://jsonfeed.org/version/1.1"
    assert atom(tmp_path).feed.links[0].href == "https://desk.example/desk.atom"


@pytest.mark.parametrize("name", ["desk.json", "desk.atom"])
async def test_our_own_reader_reads_them(tmp_path: Path, name: str) -> None:
    await channel(tmp_path).send(alert(1))
    fetched = Fetched(
        url="https://desk.example/f", final_url="https://desk.example/f", status=200, headers={},
        body=(tmp_path / name).read_bytes(), validators=Validators(), fetched_at=START,
    )  # fmt: skip
    (sighting,) = (await ContentReader().feed(fetched)).sightings
    assert (sighting.url, sighting.title) == ("https://example.org/a", "[high] Troops gather: 1 paragraph edited")


async def test_the_newest_stand_first_and_the_oldest_go(tmp_path: Path) -> None:
    for number in range(4):
        # Each from a new start: the file is what it goes on from.
        await channel(tmp_path, most=3).send(alert(number, f"n{number}"))
    titles = ["[high] n3: 1 paragraph edited", "[high] n2: 1 paragraph edited", "[high] n1: 1 paragraph edited"]
    assert [item["title"] for item in feed(tmp_path)["items"]] == titles
    assert [entry.title for entry in atom(tmp_path).entries] == titles


async def test_an_alert_that_comes_twice_stands_there_once_under_one_id(tmp_path: Path) -> None:
    await channel(tmp_path).send(alert(1))
    (before,) = feed(tmp_path)["items"]
    await channel(tmp_path).send(alert(1))
    assert feed(tmp_path)["items"] == [before]


async def test_what_is_no_address_of_the_web_is_no_link(tmp_path: Path) -> None:
    await channel(tmp_path).send(alert(1, url="javascript:alert(1)"))
    assert "url" not in feed(tmp_path)["items"][0]
    assert atom(tmp_path).entries[0].get("links", []) == []


@pytest.mark.parametrize(
    "content", ["", "[]", '{"items": [3]}', '{"items": 3}', '{"items": [{"id": "a", "title": "b"}]}', "\x00"]
)
async def test_a_file_that_was_broken_begins_anew(
    tmp_path: Path, content: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "desk.json").write_text(content)
    await channel(tmp_path).send(alert(1))
    assert len(feed(tmp_path)["items"]) == 1
    assert "begins anew" in caplog.text


async def test_a_folder_that_cannot_be_written_is_a_failure_and_the_old_files_stay(tmp_path: Path) -> None:
    await channel(tmp_path).send(alert(1))
    (tmp_path / "file").write_text("")
    with pytest.raises(DeliveryError, match="cannot be written: not a directory"):
        await channel(tmp_path / "file").send(alert(2))
    assert {path.name for path in await asyncio.to_thread(lambda: list(tmp_path.iterdir()))} == {
        "desk.atom",
        "desk.json",
        "file",
    }
    assert stat.S_IMODE((tmp_path / "desk.atom").stat().st_mode) == 0o644
