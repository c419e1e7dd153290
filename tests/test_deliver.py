"""The outbox: nothing is lost, nothing overtakes, one receiver's trouble is not another's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.deliver import deliver
from monitor.models import (
    Change,
    ChangeKind,
    NewRevision,
    Outcome,
    Selection,
    SourceKind,
    SourceUpdate,
    Validators,
    Wanted,
)
from monitor.policy import ChannelRule, alert_for
from monitor.store import SqlStore, clock_steps, open_database
from tests.fakes import START, FakeChannel, FakeClock, story

_CHANNELS = [ChannelRule(name="one"), ChannelRule(name="two")]


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    async with SqlStore(open_database(tmp_path / "m.db")) as opened:
        yield opened


async def raise_alerts(store: SqlStore, *urls: str) -> None:
    """Store one alert for each address, in order."""
    for url in urls:
        await store.add([Wanted(url=url, kind=SourceKind.PAGE)], now=START)
        selection = Selection(started=START.replace(year=2030), urls=frozenset({url}))
        (source,) = await store.claim("example.org", selection, now=START, limit=1)
        state = await store.story_for(url)
        change = Change(kind=ChangeKind.HEADLINE, old="a", new="b")
        revision = NewRevision(
            story_url=url, track="page", snapshot=story(), fetched_at=START, evidence=None, changes=(change,),
            alert=alert_for([change], _CHANNELS), previous=state.latest["page"].number if state else None,
        )  # fmt: skip
        update = SourceUpdate(
            source_id=source.id, lease=source.lease or "", checked_at=START, next_check_at=START, failures=0,
            validators=Validators(), body_sha256=None, reader=None, not_found=0,
        )  # fmt: skip
        (recorded,) = await store.record([Outcome(update=update, revisions=(revision,))])
        assert len(recorded.alerts) == 1


A, B, C, D, E, F = (f"https://example.org/{name}" for name in "abcdef")


async def test_each_channel_gets_each_alert_once(store: SqlStore) -> None:
    await raise_alerts(store, A, B)
    channels = {"one": FakeChannel(), "two": FakeChannel()}
    report = await deliver(store, channels, FakeClock(), ignore_schedule=True)
    assert (report.sent, report.failed) == (4, 0)
    assert (await deliver(store, channels, FakeClock(), ignore_schedule=True)).sent == 0
    assert [len(c.got) for c in channels.values()] == [2, 2]


async def test_a_dead_channel_loses_nothing_and_delays_no_other(store: SqlStore) -> None:
    await raise_alerts(store, A, B)
    dead, healthy = FakeChannel(), FakeChannel()
    dead.down = True
    report = await deliver(store, {"one": dead, "two": healthy}, FakeClock(), ignore_schedule=True)
    assert len(healthy.got) == 2
    assert report.errors == {"one": "answered 503"}
    dead.down = False
    await deliver(store, {"one": dead, "two": healthy}, FakeClock(), ignore_schedule=True)
    assert [a.id for a in dead.got] == [a.id for a in healthy.got]


async def test_after_a_failure_the_schedule_holds_unless_a_person_asks(store: SqlStore) -> None:
    await raise_alerts(store, A)
    channel, clock = FakeChannel(), FakeClock()
    channel.down = True
    await deliver(store, {"one": channel}, clock, ignore_schedule=False, chance=lambda: 0.5)
    channel.down = False
    assert (await deliver(store, {"one": channel}, clock, ignore_schedule=False)).sent == 0
    clock.forward(seconds=6)
    assert (await deliver(store, {"one": channel}, clock, ignore_schedule=False)).sent == 1


async def test_later_alerts_of_a_story_wait_for_the_earlier_one(store: SqlStore) -> None:
    await raise_alerts(store, A, A)
    channel = FakeChannel()
    channel.down = True
    report = await deliver(store, {"one": channel}, FakeClock(), ignore_schedule=True)
    assert (report.failed, report.waiting) == (1, 1)


async def test_five_failures_in_a_row_give_the_receiver_a_rest(store: SqlStore) -> None:
    await raise_alerts(store, A, B, C, D, E, F)
    channel = FakeChannel()
    channel.down = True
    report = await deliver(store, {"one": channel}, FakeClock(), ignore_schedule=True)
    assert (report.failed, report.waiting) == (5, 1)


async def test_a_newer_alert_of_a_story_does_not_overtake_one_that_waits_for_its_turn(store: SqlStore) -> None:
    await raise_alerts(store, A, A)
    channel, clock = FakeChannel(), FakeClock()
    channel.down = True
    await deliver(store, {"one": channel}, clock, ignore_schedule=False, chance=lambda: 0.5)
    channel.down = False
    assert (await deliver(store, {"one": channel}, clock, ignore_schedule=False)).sent == 0
    clock.forward(seconds=6)
    assert (await deliver(store, {"one": channel}, clock, ignore_schedule=False)).sent == 2


async def test_deliveries_and_leases_of_a_clock_that_was_ahead_do_not_wait_for_it(store: SqlStore) -> None:
    await raise_alerts(store, A)
    earlier = START - timedelta(days=30)
    selection = Selection(started=START.replace(year=2030), urls=frozenset({A}))
    assert await store.claim("example.org", selection, now=START, limit=1)
    await store.run(clock_steps.settle, now=earlier)
    assert len((await store.take("one", lease="x", now=earlier)).rows) == 1
    assert await store.claim("example.org", selection, now=earlier, limit=1)
