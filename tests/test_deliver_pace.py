"""Channels with digests, quiet hours or groups: nothing is lost or comes twice, and waiting is no attempt."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import time, timedelta
from pathlib import Path

import pytest

from monitor.deliver import DeliveryReport, deliver
from monitor.errors import DeliveryError
from monitor.models import Alert, AlertType, Severity
from monitor.payload import LARGEST, digest_of, in_digests
from monitor.policy.pacing import Pace
from monitor.store import SqlStore, open_database
from tests.fakes import START, FakeClock
from tests.outbox import blank_database, raise_alert, states


class Reader:
    """A Notifier that remembers which alerts came in which message, and refuses while told to."""

    def __init__(self) -> None:
        self.got: list[list[str]] = []
        self.refused: list[str] = []
        self.down = False

    async def send(self, alert: Alert, _taken: frozenset[str] = frozenset(), /) -> None:
        if self.down:
            self.refused.append(alert.id)
            raise DeliveryError("answered 503")
        inner = json.loads(alert.payload)["data"].get("alerts")
        self.got.append([one["data"]["id"] for one in inner] if inner else [alert.id])

    async def close(self) -> None:
        return


class Desk:
    """A database, one channel with its pace, and the time."""

    def __init__(self, store: SqlStore) -> None:
        self.store, self.clock, self.reader = store, FakeClock(), Reader()
        self.pace = Pace()

    async def raises(self, *ids: str, story: int | None = None) -> None:
        for alert_id in ids:
            await raise_alert(self.store, alert_id, story, at=self.clock.now())

    async def sends(self, *, by_hand: bool = False, **later: float) -> DeliveryReport:
        self.clock.forward(**later)
        return await deliver(
            self.store, {"one": self.reader}, self.clock, ignore_schedule=by_hand, paces={"one": self.pace},
            chance=lambda: 0.5,
        )  # fmt: skip


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    path = tmp_path / "m.db"
    path.write_bytes(blank_database())
    async with SqlStore(open_database(path)) as store:
        yield Desk(store)


async def test_a_digest_gathers_what_was_raised_up_to_its_time(desk: Desk) -> None:
    desk.pace = Pace(every=timedelta(minutes=30))
    desk.clock.forward(minutes=1)
    await desk.raises("a", "b")
    assert (await desk.sends(by_hand=True)).sent == 0
    await desk.sends(minutes=28)
    assert desk.reader.got == []
    await desk.sends(minutes=1)
    await desk.raises("c")
    desk.clock.forward(minutes=0.5)
    await desk.raises("d")
    await desk.sends()
    assert desk.reader.got == [["a", "b"]]
    await desk.sends(minutes=30)
    assert desk.reader.got == [["a", "b"], ["c", "d"]]
    rows = await desk.store.deliveries(limit=9)
    assert {(row["state"], row["attempts"]) for row in rows} == {("done", 1)}


async def test_a_daily_digest_that_was_missed_comes_late_and_once(desk: Desk) -> None:
    desk.pace = Pace(daily_at=time(13))
    await desk.raises("a", "b")
    await desk.sends(hours=30)
    await desk.sends(hours=1)
    assert desk.reader.got == [["a", "b"]]


async def test_a_digest_of_one_alert_is_that_alert(desk: Desk) -> None:
    desk.pace = Pace(every=timedelta(minutes=30))
    desk.clock.forward(minutes=1)
    await desk.raises("a")
    await desk.sends(hours=1)
    assert desk.reader.got == [["a"]]


async def test_a_digest_that_fails_is_tried_again_whole_under_its_id_by_the_schedule(desk: Desk) -> None:
    desk.pace = Pace(every=timedelta(minutes=30))
    desk.clock.forward(minutes=1)
    await desk.raises("a", "b", story=1)
    desk.reader.down = True
    report = await desk.sends(hours=1)
    assert (report.failed, report.sent) == (2, 0)
    await desk.sends(seconds=1)
    await desk.sends(seconds=5)
    assert len(desk.reader.refused) == 2
    assert len(set(desk.reader.refused)) == 1
    assert (await desk.store.channel_health())["one"].failures == 2
    desk.reader.down = False
    await desk.sends(minutes=10)
    assert desk.reader.got == [["a", "b"]]


async def test_in_quiet_hours_alerts_wait_without_an_attempt_and_come_after_them(desk: Desk) -> None:
    desk.pace = Pace(quiet=(time(12), time(14)))
    await desk.raises("a", "b")
    await desk.sends()
    assert {row["attempts"] for row in await desk.store.deliveries(limit=9)} == {0}
    await desk.sends(hours=2)
    assert desk.reader.got == [["a"], ["b"]]


async def test_by_hand_quiet_hours_do_not_hold(desk: Desk) -> None:
    desk.pace = Pace(quiet=(time(12), time(14)))
    await desk.raises("a")
    await desk.sends(by_hand=True)
    assert desk.reader.got == [["a"]]


async def test_many_at_once_come_in_one_message(desk: Desk) -> None:
    desk.pace = Pace(group_above=2)
    await desk.raises("a", "b", "c")
    report = await desk.sends()
    assert desk.reader.got == [["a", "b", "c"]]
    assert report.sent == 3
    assert set((await states(desk.store)).values()) == {"done"}


async def test_many_one_after_the_other_are_gathered_for_a_minute_once_there_were_enough(desk: Desk) -> None:
    desk.pace = Pace(group_above=2)
    for alert_id in "abcde":
        await desk.raises(alert_id)
        await desk.sends(seconds=5)
    assert desk.reader.got == [["a"], ["b"]]
    await desk.sends(seconds=60)
    assert desk.reader.got == [["a"], ["b"], ["c", "d", "e"]]


async def test_a_story_that_waits_for_its_turn_is_not_overtaken_by_a_group(desk: Desk) -> None:
    await desk.raises("a", story=1)
    desk.reader.down = True
    await desk.sends()
    desk.reader.down = False
    desk.pace = Pace(group_above=1)
    await desk.raises("b", story=1)
    await desk.raises("c", "d", story=2)
    await desk.sends()
    assert desk.reader.got == [["c", "d"]]
    await desk.sends(seconds=61)
    assert desk.reader.got[1:] == [["a", "b"]]


def alerts(*sizes: int) -> list[Alert]:
    return [
        Alert(
            id=f"alert_{number}", type=AlertType.STORY_UPDATED, severity=Severity.LOW, created_at=START, story_id=None,
            summary="s", payload=json.dumps({"data": {"id": f"alert_{number}", "x": "x" * size}}),
        )
        for number, size in enumerate(sizes)
    ]  # fmt: skip


def test_a_digest_for_machines_stays_as_small_as_an_alert() -> None:
    some = alerts(9_000, 9_000, 9_000, 19_800, 10)
    numbers = in_digests(some, LARGEST)
    assert numbers == [2, 1, 1, 1]
    assert len(digest_of(some[:2]).payload.encode()) < LARGEST
    assert in_digests(some, None) == [5]


def test_a_digest_tells_how_many_and_how_grave_and_is_the_same_for_the_same_alerts() -> None:
    some = alerts(1, 2)
    digest = digest_of(some)
    assert digest == digest_of(some)
    assert digest.summary == "2 alerts: 2 low"
    body = json.loads(digest.payload)
    assert (body["type"], body["data"]["id"]) == ("alerts.digest", digest.id)
    assert body["data"]["alerts"] == [json.loads(alert.payload) for alert in some]
    assert digest_of(some[:1]).id != digest.id
