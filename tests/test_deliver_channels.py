"""Channels in trouble: they rest, they are disabled, and no other channel or process suffers from it."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from monitor.deliver import DeliveryReport, deliver
from monitor.errors import DeliveryError, StoreError
from monitor.models import Alert, AlertType
from monitor.policy.pacing import Pace
from monitor.store import SqlStore, clock_steps, open_database
from monitor.store.sending import LEASE
from tests.fakes import START, FakeClock
from tests.outbox import Killed, Receiver, blank_database, raise_alert, states


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "m.db"
    path.write_bytes(blank_database())
    return path


@pytest.fixture
async def store(database: Path) -> AsyncIterator[SqlStore]:
    async with SqlStore(open_database(database)) as opened:
        yield opened


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def named(store: SqlStore, owner: str) -> SqlStore:
    """Let a store be that of another process."""
    store.owner = owner
    return store


async def tick(store: SqlStore, clock: FakeClock, **receivers: Receiver) -> DeliveryReport:
    return await deliver(store, receivers, clock, ignore_schedule=False, chance=lambda: 0.5)


async def by_hand(store: SqlStore, clock: FakeClock, **receivers: Receiver) -> DeliveryReport:
    return await deliver(store, receivers, clock, ignore_schedule=True, chance=lambda: 0.5)


async def run_until(store: SqlStore, clock: FakeClock, end: datetime, receiver: Receiver, step: float = 1) -> None:
    """Call once each step, as the daemon does."""
    while clock.now() < end:
        await tick(store, clock, one=receiver)
        clock.forward(seconds=step)


class Two:
    """A channel of two receivers, of whom the second refuses at first."""

    def __init__(self, refusals: int) -> None:
        self.got: list[tuple[str, str]] = []
        self._refusals = refusals

    async def send(self, alert: Alert, taken: frozenset[str] = frozenset(), /) -> None:
        if "first" not in taken:
            self.got.append(("first", alert.id))
        if self._refusals:
            self._refusals -= 1
            raise DeliveryError("the second refused", taken=frozenset({"first"}) - taken)
        self.got.append(("second", alert.id))

    async def close(self) -> None:
        return


async def test_who_has_an_alert_does_not_get_it_again_from_the_next_process(database: Path, clock: FakeClock) -> None:
    channel = Two(refusals=2)
    for life in range(3):
        async with SqlStore(open_database(database)) as store:
            if life == 0:
                await raise_alert(store, "alert_1")
            await deliver(store, {"one": channel}, clock, ignore_schedule=False, chance=lambda: 0.5)
            clock.forward(seconds=600)
    assert channel.got == [("first", "alert_1"), ("second", "alert_1")]


async def test_who_lacks_one_alert_of_a_digest_gets_the_digest(store: SqlStore, clock: FakeClock) -> None:
    channel, pace = Two(refusals=1), Pace(every=timedelta(minutes=30))
    for alert_id in "ab":
        await raise_alert(store, alert_id, at=clock.now())
        clock.forward(seconds=1800)
        await deliver(store, {"one": channel}, clock, ignore_schedule=False, paces={"one": pace}, chance=lambda: 0.5)
    (digest,) = {alert_id for _, alert_id in channel.got} - {"a"}
    assert channel.got == [("first", "a"), ("first", digest), ("second", digest)]


async def test_what_becomes_due_between_two_batches_is_not_overtaken(store: SqlStore, clock: FakeClock) -> None:
    for alert_id, story in (("a", 1), ("b", 2), ("c", 1)):
        await raise_alert(store, alert_id, story)
    receiver = Receiver(clock)
    receiver.refuses_once()
    first = await store.take("one", lease="x", now=clock.now())
    await store.give_back("one", lease="x")
    await tick(store, clock, one=receiver)
    assert receiver.took == ["b"]
    # The second batch of a round that began before the first alert was due again.
    clock.forward(seconds=600)
    later = await store.take("one", lease="y", now=clock.now(), after=first.rows[1][0].id)
    assert later.rows == ()
    await tick(store, clock, one=receiver)
    assert receiver.took == ["b", "a", "c"]


async def test_down_for_ten_minutes_costs_ten_posts_at_most_and_loses_and_reorders_nothing(
    store: SqlStore, clock: FakeClock
) -> None:
    for n in range(30):
        await raise_alert(store, f"alert_{n}", n % 7)
    receiver = Receiver(clock)
    receiver.is_down()
    await run_until(store, clock, START + timedelta(minutes=10), receiver)
    assert 5 <= len(receiver.posts) <= 10
    receiver.is_back()
    await run_until(store, clock, START + timedelta(minutes=17), receiver, step=5)
    assert sorted(receiver.took) == sorted(f"alert_{n}" for n in range(30))
    for story in range(7):
        assert [a for a in receiver.took if int(a[6:]) % 7 == story] == [f"alert_{n}" for n in range(story, 30, 7)]


async def test_down_for_two_days_loses_and_reorders_nothing(store: SqlStore, clock: FakeClock) -> None:
    receiver = Receiver(clock)
    receiver.is_down()
    for n in range(12):
        await raise_alert(store, f"alert_{n:02}", n % 3, at=clock.now())
        await run_until(store, clock, clock.now() + timedelta(hours=4), receiver, step=600)
    assert set((await states(store)).values()) == {"pending"}
    # Never more often than hourly once it is open for good.
    late = [at for at, _ in receiver.posts if at > START + timedelta(hours=4)]
    assert len(late) <= 44
    receiver.is_back()
    await raise_alert(store, "alert_99", 99, at=clock.now())
    await run_until(store, clock, clock.now() + timedelta(hours=2), receiver, step=600)
    assert sorted(receiver.took) == sorted(await states(store))
    for story in range(3):
        mine = [a for a in receiver.took if int(a[6:]) % 3 == story and a != "alert_99"]
        assert mine == sorted(mine)


async def test_a_receiver_that_hangs_holds_up_its_own_channel_alone(store: SqlStore, clock: FakeClock) -> None:
    slow, quick = Receiver(clock), Receiver(clock)
    answers = slow.hangs()
    await raise_alert(store, "alert_1", 1, channels=("slow", "quick"))
    both = {"slow": slow, "quick": quick}
    stuck = asyncio.create_task(deliver(store, both, clock, ignore_schedule=False, only={"slow"}))
    await slow.reached.wait()
    await deliver(store, both, clock, ignore_schedule=False, only={"quick"})
    await raise_alert(store, "alert_2", 2, channels=("slow", "quick"))
    # A call for all channels passes over the one that is busy.
    assert (await deliver(store, both, clock, ignore_schedule=False)).sent_to == {"quick": 1}
    assert (len(slow.posts), quick.took) == (1, ["alert_1", "alert_2"])
    answers.set()
    assert (await stuck).sent_to == {"slow": 2}


async def test_two_processes_on_one_database_never_send_one_delivery_both(database: Path, clock: FakeClock) -> None:
    receiver = Receiver(clock)
    answers = receiver.hangs()
    async with SqlStore(open_database(database)) as first, SqlStore(open_database(database)) as second:
        named(first, "elsewhere:1:a")
        await raise_alert(first, "alert_1", 1)
        sending = asyncio.create_task(tick(first, clock, one=receiver))
        await receiver.reached.wait()
        assert (await by_hand(second, clock, one=receiver)).errors == {"one": "another process sends to it now"}
        answers.set()
        await sending
        assert (await tick(second, clock, one=receiver)).sent == 0
    assert len(receiver.posts) == 1


async def test_what_a_killed_process_left_goes_on_at_once_on_this_machine(database: Path, clock: FakeClock) -> None:
    receiver = Receiver(clock)
    async with SqlStore(open_database(database)) as gone, SqlStore(open_database(database)) as next_one:
        # The number of this process under another name is that of one that was here before.
        named(gone, f"{socket.gethostname()}:{os.getpid()}:before")
        await raise_alert(gone, "alert_1", 1)
        assert (await gone.take("one", lease="x", now=clock.now())).rows
        assert (await tick(next_one, clock, one=receiver)).sent == 1


async def test_what_a_killed_process_left_elsewhere_goes_on_when_its_lease_ends(
    database: Path, clock: FakeClock
) -> None:
    receiver = Receiver(clock)
    async with SqlStore(open_database(database)) as gone, SqlStore(open_database(database)) as next_one:
        named(gone, "elsewhere:1:b")
        await raise_alert(gone, "alert_1", 1)
        turn = await gone.take("one", lease="x", now=clock.now())
        assert (await tick(next_one, clock, one=receiver)).sent == 0
        clock.forward(seconds=LEASE.total_seconds())
        assert (await tick(next_one, clock, one=receiver)).sent == 1
        # It was only asleep: what it says now counts no more.
        assert turn.rows
        assert (await states(gone)) == {"alert_1": "done"}


async def test_a_sender_that_lost_its_lease_marks_nothing_and_stops(database: Path, clock: FakeClock) -> None:
    receiver = Receiver(clock)
    answers = receiver.hangs()
    async with SqlStore(open_database(database)) as first, SqlStore(open_database(database)) as second:
        named(first, "elsewhere:1:a")
        await raise_alert(first, "alert_1", 1)
        await raise_alert(first, "alert_2", 2)
        sending = asyncio.create_task(tick(first, clock, one=receiver))
        await receiver.reached.wait()
        clock.forward(seconds=LEASE.total_seconds())
        other = Receiver(clock)
        assert (await tick(second, clock, one=other)).sent == 2
        answers.set()
        assert (await sending).waiting == 1
    assert [alert for _, alert in receiver.posts] == ["alert_1"]


async def test_a_channel_goes_on_at_once_where_the_database_took_neither_the_mark_nor_the_lease_back(
    store: SqlStore, clock: FakeClock
) -> None:
    receiver = Receiver(clock)
    answers = receiver.hangs()
    await raise_alert(store, "alert_1", 1)
    sending = asyncio.create_task(tick(store, clock, one=receiver))
    await receiver.reached.wait()
    await store.aside(lambda connection: connection.execute("PRAGMA query_only=ON"))
    answers.set()
    with pytest.raises(StoreError):
        await sending
    await store.aside(lambda connection: connection.execute("PRAGMA query_only=OFF"))
    assert (await tick(store, clock, one=receiver)).sent == 1
    assert receiver.took == ["alert_1", "alert_1"]


async def test_a_process_that_dies_before_it_marks_sends_again_under_the_same_id(
    store: SqlStore, clock: FakeClock
) -> None:
    await raise_alert(store, "alert_1", 1)
    receiver = Receiver(clock)
    receiver.kills_the_sender()
    with pytest.raises(Killed):
        await tick(store, clock, one=receiver)
    assert (await tick(store, clock, one=receiver)).sent == 1
    assert receiver.took == ["alert_1", "alert_1"]
    assert (await tick(store, clock, one=receiver)).sent == 0


async def test_a_channel_that_is_gone_is_disabled_and_the_others_are_told_in_the_same_call(
    store: SqlStore, clock: FakeClock
) -> None:
    gone, other = Receiver(clock), Receiver(clock)
    gone.is_gone()
    for n in range(3):
        await raise_alert(store, f"alert_{n}", n, channels=("gone", "other"))
    report = await tick(store, clock, gone=gone, other=other)
    assert report.disabled == {"gone": "answered 410"}
    assert len(gone.posts) == 1
    *_, told = await store.alerts(limit=10)
    assert (told["type"], told["severity"]) == (AlertType.CHANNEL_DISABLED, "high")
    assert other.took == ["alert_0", "alert_1", "alert_2", told["id"]]
    assert set((await states(store, "gone")).values()) == {"dead"}

    await raise_alert(store, "alert_3", 3, channels=("gone", "other"))
    assert (await states(store, "gone"))["alert_3"] == "dead"
    assert (await tick(store, clock, gone=gone, other=other)).disabled == {}
    said = await by_hand(store, clock, gone=gone, other=other)
    assert said.disabled == {"gone": "answered 410 (since 2026-01-01T12:00:00Z)"}
    assert (len(gone.posts), len(await store.alerts(limit=10))) == (1, 5)


async def test_an_enabled_channel_gets_what_is_replayed_and_is_told_of_once_more_when_it_fails_again(
    store: SqlStore, clock: FakeClock
) -> None:
    receiver = Receiver(clock)
    receiver.is_gone()
    await raise_alert(store, "alert_1", 1)
    await tick(store, clock, one=receiver)
    assert await store.replay(channel="one", now=clock.now()) == 0
    await store.enable("one")
    assert await store.replay(channel="one", now=clock.now()) == 1
    await tick(store, clock, one=receiver)
    await store.enable("one")
    await store.replay(channel="one", now=clock.now())
    receiver.is_back()
    assert (await tick(store, clock, one=receiver)).sent == 1
    assert [row["type"] for row in await store.alerts(limit=9)].count(AlertType.CHANNEL_DISABLED) == 2


async def test_a_channel_that_leads_elsewhere_is_enabled(store: SqlStore, clock: FakeClock) -> None:
    receiver = Receiver(clock)
    receiver.is_gone()
    await store.declare_channels({"one": "a"})
    await raise_alert(store, "alert_1", 1)
    await tick(store, clock, one=receiver)
    await store.declare_channels({"one": "a"})
    assert (await store.channel_health())["one"].disabled_at == START
    await store.declare_channels({"one": "b"})
    assert (await store.channel_health())["one"].disabled_at is None
    assert await states(store) == {"alert_1": "dead"}


async def test_by_hand_an_open_channel_is_asked_once_and_one_that_asked_for_time_is_not(
    store: SqlStore, clock: FakeClock
) -> None:
    receiver = Receiver(clock)
    receiver.is_down()
    for n in range(8):
        await raise_alert(store, f"alert_{n}", n)
    await by_hand(store, clock, one=receiver)
    assert len(receiver.posts) == 5
    assert (await tick(store, clock, one=receiver)).failed == 0
    report = await by_hand(store, clock, one=receiver)
    assert (report.failed, report.waiting) == (1, 7)
    receiver.is_down(429, retry_after=60)
    await by_hand(store, clock, one=receiver)
    said = await by_hand(store, clock, one=receiver)
    assert (len(receiver.posts), said.waiting) == (7, 8)
    assert said.errors == {"one": "it asked to be left alone until 2026-01-01T12:01:00Z"}


async def test_commands_run_every_minute_do_not_use_up_the_schedule(store: SqlStore, clock: FakeClock) -> None:
    receiver = Receiver(clock)
    receiver.is_down()
    await raise_alert(store, "alert_1", 1)
    for _ in range(120):
        await by_hand(store, clock, one=receiver)
        clock.forward(minutes=1)
    assert await states(store) == {"alert_1": "pending"}


async def test_a_dead_delivery_holds_up_no_later_one_of_its_story(store: SqlStore, clock: FakeClock) -> None:
    receiver = Receiver(clock)
    receiver.is_down()
    await raise_alert(store, "alert_1", 1)
    await run_until(store, clock, START + timedelta(days=4), receiver, step=1_800)
    assert (await states(store), len(receiver.posts)) == ({"alert_1": "dead"}, 10)
    receiver.is_back()
    await raise_alert(store, "alert_2", 1, at=clock.now())
    assert (await tick(store, clock, one=receiver)).sent == 1


async def test_what_is_dropped_is_not_sent_and_can_be_replayed(store: SqlStore, clock: FakeClock) -> None:
    receiver = Receiver(clock)
    await raise_alert(store, "alert_1", 1)
    (row,) = await store.deliveries(limit=1)
    assert await store.drop([row["id"]]) == 1
    assert (await by_hand(store, clock, one=receiver)).sent == 0
    assert await store.replay(now=clock.now()) == 0
    assert await store.replay(ids=[row["id"]], now=clock.now()) == 1
    assert (await tick(store, clock, one=receiver)).sent == 1
    # What is done is not sent again by anything.
    assert (await store.replay(ids=[row["id"]], now=clock.now()), await store.drop([row["id"]])) == (0, 0)


async def test_more_than_a_batch_goes_out_in_one_call(store: SqlStore, clock: FakeClock) -> None:
    for n in range(205):
        await raise_alert(store, f"alert_{n:03}", n % 5)
    receiver = Receiver(clock)
    assert (await tick(store, clock, one=receiver)).sent == 205
    assert receiver.took == sorted(receiver.took)


async def test_by_hand_a_story_stays_in_order_over_more_than_a_batch(store: SqlStore, clock: FakeClock) -> None:
    for n in range(150):
        await raise_alert(store, f"alert_{n:03}", 1 if n in (0, 120) else n + 2)
    receiver = Receiver(clock)
    receiver.refuses_once()
    report = await by_hand(store, clock, one=receiver)
    assert (report.sent, report.failed, report.waiting) == (148, 1, 1)
    assert (await by_hand(store, clock, one=receiver)).sent == 2
    assert receiver.took[-2:] == ["alert_000", "alert_120"]


async def test_a_bug_in_one_notifier_is_raised_after_the_others_have_sent(store: SqlStore, clock: FakeClock) -> None:
    class Broken(Receiver):
        async def send(self, alert: object, _taken: frozenset[str] = frozenset(), /) -> int:
            raise RuntimeError("a bug")

    await raise_alert(store, "alert_1", 1, channels=("broken", "other"))
    other = Receiver(clock)
    with pytest.raises(RuntimeError, match="a bug"):
        await tick(store, clock, broken=Broken(clock), other=other)
    assert other.took == ["alert_1"]
    assert await states(store, "broken") == {"alert_1": "pending"}


async def test_a_clock_that_went_back_lengthens_no_rest_beyond_the_longest(store: SqlStore, clock: FakeClock) -> None:
    receiver = Receiver(clock)
    receiver.is_down()
    for n in range(5):
        await raise_alert(store, f"alert_{n}", n, at=START - timedelta(days=9))
    await tick(store, clock, one=receiver)
    receiver.is_back()
    clock.forward(hours=-5)
    await store.run(clock_steps.settle, now=clock.now())
    await store.take("one", lease="x", now=clock.now())
    assert not (await store.channel_health())["one"].rests(clock.now())
