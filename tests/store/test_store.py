"""What the store keeps, on real SQLite."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from monitor.errors import StoreError
from monitor.models import (
    AlertType,
    NewAlert,
    Origin,
    Outcome,
    Recorded,
    Selection,
    Severity,
    SourceAlert,
    SourceKind,
    SourceUpdate,
    Validators,
    Wanted,
)
from monitor.store import SqlStore, open_database
from monitor.store.schema import metadata
from tests.fakes import START
from tests.outbox import waiting
from tests.store.conftest import Opener

_URL = "https://example.org/story"


def page(url: str = _URL) -> Wanted:
    return Wanted(url=url, kind=SourceKind.PAGE)


async def test_an_address_is_added_once_in_any_spelling(store: SqlStore) -> None:
    assert await store.add([page()], now=START) == [_URL]
    assert await store.add([page("https://EXAMPLE.org/story/?utm_source=x")], now=START) == []
    assert len(await store.sources()) == 1


async def test_declared_sources_follow_the_configuration_and_added_ones_stay(store: SqlStore) -> None:
    await store.add([page("https://example.org/mine")], now=START)
    await store.declare([page("https://example.org/a"), page("https://example.org/b")], now=START)
    await store.declare([page("https://example.org/b")], now=START)
    found = {row["url"]: row["origin"] for row in await store.sources()}
    assert found == {"https://example.org/mine": Origin.ADDED, "https://example.org/b": Origin.CONFIG}


async def test_muting_by_hand_stays_where_the_configuration_does_not_speak_of_it(store: SqlStore) -> None:
    await store.declare([page()], now=START)
    await store.set_muted(_URL, muted=True)
    await store.declare([page()], now=START)
    assert [row["muted"] for row in await store.sources()] == [True]
    await store.declare([replace(page(), muted=False)], now=START)
    assert [row["muted"] for row in await store.sources()] == [False]


async def test_a_configuration_mutes_what_it_declared_before(store: SqlStore) -> None:
    await store.declare([page()], now=START)
    await store.declare([replace(page(), muted=True)], now=START)
    assert [row["muted"] for row in await store.sources()] == [True]


async def looked(store: SqlStore, **outcome: Any) -> Recorded:
    """Record a look at the one source, under a lease of its own."""
    (source,) = await store.claim("example.org", Selection(started=START), now=START, limit=5)
    update = SourceUpdate(
        source_id=source.id, lease=source.lease or "", checked_at=START, next_check_at=START, reader="x/1",
        validators=Validators(etag='"1"'), body_sha256="0", failures=0, not_found=0,
    )  # fmt: skip
    (recorded,) = await store.record([Outcome(update=update, **outcome)])
    assert not recorded.lost
    return recorded


async def test_a_notice_is_stored_once_however_often_it_is_recorded(store: SqlStore) -> None:
    await store.add([Wanted(url="https://example.org/feed", kind=SourceKind.FEED)], now=START)
    alert = NewAlert(
        type=AlertType.SOURCE_FAILING, severity=Severity.MEDIUM, summary="It fails", changes=(), channels=("hook",)
    )
    again = [await looked(store, source_alerts=(SourceAlert(key="source:1:failing:x", alert=alert),)) for _ in range(2)]
    assert [len(recorded.alerts) for recorded in again] == [1, 0]
    ((delivery, sent),) = await waiting(store, "hook")
    assert (delivery.alert_id, sent.story_id) == (again[0].alerts[0].id, None)
    (row,) = await store.alerts(limit=5)
    assert (row["summary"], row["url"], row["headline"], row["waiting"]) == ("It fails", None, None, 1)


async def test_a_source_that_moved_is_still_the_one_that_the_configuration_declares(store: SqlStore) -> None:
    await store.declare([page()], now=START)
    await looked(store, new_url="https://news.example.net/story")
    await store.declare([replace(page(), interval=timedelta(hours=3))], now=START)
    (row,) = await store.sources()
    assert (row["key"], row["url"], row["host"]) == (_URL, "https://news.example.net/story", "news.example.net")
    assert (row["etag"], row["interval_seconds"]) == ('"1"', 10_800)
    assert await store.add([page()], now=START) == []


async def test_another_spelling_or_kind_in_the_configuration_drops_what_the_old_address_answered(
    store: SqlStore,
) -> None:
    other = f"{_URL}/index.html"
    for declared in (page(other), replace(page(), kind=SourceKind.FEED)):
        await store.declare([page()], now=START)
        await looked(store, new_url="https://example.org/elsewhere")
        await store.declare([declared], now=START)
        (row,) = await store.sources()
        assert (row["key"], row["url"], row["host"], row["kind"]) == (_URL, declared.url, "example.org", declared.kind)
        assert [row[name] for name in ("etag", "last_modified", "body_sha256", "moved_to")] == [None] * 4


async def test_stories_are_listed_before_feeds_and_sitemaps(store: SqlStore) -> None:
    kinds = (SourceKind.SITEMAP, SourceKind.FEED, SourceKind.PAGE)
    await store.add([Wanted(url=f"https://example.org/{kind}", kind=kind) for kind in kinds], now=START)
    assert [row["kind"] for row in await store.sources()] == ["page", "feed", "sitemap"]


async def test_only_what_was_added_by_hand_can_be_removed(store: SqlStore) -> None:
    await store.declare([page("https://example.org/b")], now=START)
    await store.add([page()], now=START)
    assert await store.remove(_URL) == 1
    assert await store.remove("https://example.org/b") == 0


async def test_a_leased_source_is_not_claimed_again_until_the_lease_ends(store: SqlStore) -> None:
    await store.add([page()], now=START)
    selection = Selection(started=START)
    assert len(await store.claim("example.org", selection, now=START, limit=5)) == 1
    assert await store.claim("example.org", selection, now=START, limit=5) == []
    later = START + timedelta(minutes=11)
    assert len(await store.claim("example.org", selection, now=later, limit=5)) == 1


async def test_a_released_source_is_free_again(store: SqlStore) -> None:
    await store.add([page()], now=START)
    (source,) = await store.claim("example.org", Selection(started=START), now=START, limit=5)
    await store.release([source.lease or ""])
    assert len(await store.claim("example.org", Selection(started=START), now=START, limit=5)) == 1


async def test_a_paused_source_is_only_looked_at_when_named(store: SqlStore) -> None:
    await store.add([page()], now=START)
    await store.set_paused(_URL, paused=True)
    assert await store.hosts_due(Selection(started=START)) == []
    assert await store.hosts_due(Selection(started=START, everything=True)) == []
    assert await store.hosts_due(Selection(started=START, urls=frozenset({_URL}))) == [("example.org", 1)]


async def _left_behind(opened: Opener, owner: str) -> bool:
    """Lease a source as another owner, and say whether the next start finds it taken."""
    async with SqlStore(opened()) as store:
        await store.add([page()], now=START)
        store.owner = owner
        assert len(await store.claim("example.org", Selection(started=START), now=START, limit=5)) == 1
    async with SqlStore(opened()) as store:
        return not await store.claim("example.org", Selection(started=START), now=START, limit=5)


async def test_the_lease_of_a_killed_process_is_free_at_the_next_start(opened: Opener) -> None:
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "import time; time.sleep(60)")
    child.kill()
    await child.wait()
    assert not await _left_behind(opened, f"{socket.gethostname()}:{child.pid}:x")


async def test_the_lease_of_a_killed_process_with_our_number_is_free_too(opened: Opener) -> None:
    assert not await _left_behind(opened, f"{socket.gethostname()}:{os.getpid()}:x")


@pytest.mark.parametrize("owner", ["elsewhere:1:x", f"{socket.gethostname()}:{os.getppid()}:x"])
async def test_the_lease_of_another_machine_or_a_running_process_holds(owner: str, opened: Opener) -> None:
    assert await _left_behind(opened, owner)


async def test_a_second_store_of_this_process_takes_nothing_from_the_first(opened: Opener) -> None:
    async with SqlStore(opened()) as first:
        await first.add([page()], now=START)
        assert len(await first.claim("example.org", Selection(started=START), now=START, limit=5)) == 1
        async with SqlStore(opened()) as second:
            assert await second.claim("example.org", Selection(started=START), now=START, limit=5) == []


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        open_database(tmp_path)


def test_a_file_of_another_kind_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database, but a note of some length that must not be lost")
    with pytest.raises(StoreError, match="cannot open the database"):
        open_database(path)
    assert path.read_text().startswith("not a database")


def test_the_migrations_make_what_the_tables_say(tmp_path: Path) -> None:
    engine = open_database(tmp_path / "m.db")
    with engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()
