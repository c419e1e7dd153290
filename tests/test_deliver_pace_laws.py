"""Whenever a process that gathers alerts dies and another one takes over: each alert comes, and in one message."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.deliver import deliver
from monitor.errors import DeliveryError
from monitor.models import Alert, Attempt
from monitor.policy.pacing import Pace
from monitor.store import SqlStore, open_database
from tests.fakes import FakeClock
from tests.outbox import Killed, blank_database, raise_alert, states

_STORIES = 3
_BERLIN = ZoneInfo("Europe/Berlin")
_HALF_HOUR = timedelta(minutes=30)
_NIGHT = (time(22), time(7))
_PACES = {
    "every half an hour": Pace(every=_HALF_HOUR),
    "daily": Pace(daily_at=time(8), zone=_BERLIN),
    "not at night": Pace(quiet=_NIGHT, zone=_BERLIN),
    "in groups": Pace(group_above=2),
    "all of them": Pace(every=_HALF_HOUR, quiet=_NIGHT, zone=_BERLIN, group_above=2),
    "groups, not at night": Pace(quiet=_NIGHT, zone=_BERLIN, group_above=1),
}
#: what befalls the next messages, each once, then all is well. A process dies before a message is handed over, when the
#: receiver has it, or when that is written down.
_FATES = st.lists(st.sampled_from(["ok", "500", "dies before", "dies after", "dies behind"]), min_size=1, max_size=6)
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("raise"), st.integers(1, 4)),
        st.tuples(st.just("fates"), _FATES),
        st.tuples(st.just("pass"), st.sampled_from([1, 30, 61, 900, 1_800, 3_600, 30_000])),
        st.tuples(st.just("by hand"), st.none()),
        st.tuples(st.just("stop"), st.none()),
    ),
    max_size=16,
)


@dataclass(frozen=True)
class Sent:
    """A message that the receiver took."""

    at: datetime
    alerts: tuple[str, ...]
    by_hand: bool
    #: the sender lived to hear of it
    heard: bool


@dataclass
class Reader:
    """A receiver, and what it knows without asking the program."""

    clock: FakeClock
    fates: list[str] = field(default_factory=list)
    got: list[Sent] = field(default_factory=list)
    by_hand: bool = False
    #: the process is to die when what came of the message is written
    dies: bool = False
    refused: int = 0

    async def send(self, alert: Alert, _taken: frozenset[str] = frozenset(), /) -> None:
        fate = self.fates.pop(0) if self.fates else "ok"
        if fate == "500":
            self.refused += 1
            raise DeliveryError("answered 500")
        if fate == "dies before":
            raise Killed
        inner = json.loads(alert.payload)["data"].get("alerts")
        alerts = tuple(one["data"]["id"] for one in inner) if inner else (alert.id,)
        self.got.append(Sent(self.clock.now(), alerts, self.by_hand, heard=fate != "dies after"))
        if fate == "dies after":
            raise Killed
        self.dies = fate == "dies behind"

    async def close(self) -> None:
        return


class DyingStore(SqlStore):
    """The database of a process that may die right after a commit."""

    reader: Reader

    async def conclude(self, *attempts: Attempt, lease: str) -> bool:
        held = await super().conclude(*attempts, lease=lease)
        if self.reader.dies:
            self.reader.dies = False
            raise Killed
        return held


@dataclass
class Program:
    """The sender, which ends and comes back as another process."""

    path: Path
    reader: Reader
    pace: Pace
    raised: dict[str, datetime] = field(default_factory=dict)
    lives: int = 0

    def __post_init__(self) -> None:
        self.store = self._begun()

    def _begun(self) -> SqlStore:
        self.lives += 1
        store = DyingStore(open_database(self.path))
        store.reader = self.reader
        store.owner = f"{socket.gethostname()}:{os.getpid()}:life{self.lives}"
        return store

    async def again(self) -> None:
        await self.store.close()
        self.store = self._begun()

    async def call(self, *, by_hand: bool = False) -> None:
        clock = self.reader.clock
        self.reader.by_hand = by_hand
        try:
            await deliver(
                self.store, {"one": self.reader}, clock, ignore_schedule=by_hand, paces={"one": self.pace},
                chance=lambda: 0.5,
            )  # fmt: skip
        except Killed:
            # A killed process gives no lease back.
            await self.store.take("one", lease="left behind", now=clock.now(), by_hand=True)
            await self.again()

    async def raises(self, number: int) -> None:
        for _ in range(number):
            story, now = len(self.raised) % _STORIES + 1, self.reader.clock.now()
            alert_id = f"{len(self.raised):03}:{story}"
            await raise_alert(self.store, alert_id, story, at=now)
            self.raised[alert_id] = now


async def _live(pace: Pace, steps: Sequence[tuple[str, object]], folder: str) -> None:
    path = Path(folder) / "m.db"
    path.write_bytes(blank_database())
    reader = Reader(FakeClock())
    program = Program(path, reader, pace)
    await program.raises(3)
    for what, value in steps:
        match what, value:
            case "raise", int(number):
                await program.raises(number)
            case "fates", list(fates):
                reader.fates = list(fates)
            case "pass", int(seconds):
                reader.clock.forward(seconds=seconds)
                await program.call()
            case "stop", _:
                await program.again()
            case _:
                await program.call(by_hand=True)
    reader.fates = []
    for _ in range(12):
        reader.clock.forward(hours=7)
        await program.call()
    assert set((await states(program.store)).values()) == {"done"}
    await program.store.close()
    _holds(program)


def _holds(program: Program) -> None:
    got = program.reader.got
    heard = Counter(alert for sent in got if sent.heard for alert in sent.alerts)
    assert heard == Counter(list(program.raised)), "an alert is in no message that was heard of, or in two"
    first = list(dict.fromkeys(alert for sent in got for alert in sent.alerts))
    for story in range(1, _STORIES + 1):
        mine = [alert for alert in first if alert.endswith(f":{story}")]
        assert mine == sorted(mine), "an alert overtook an earlier one of its story"
    for sent in got:
        assert sent.by_hand or not _is_night(program.pace, sent.at), "a message at night"
    if program.pace.digests:
        _digests_hold(program)


def _is_night(pace: Pace, at: datetime) -> bool:
    here = at.astimezone(_BERLIN).time()
    return pace.quiet == _NIGHT and (here >= _NIGHT[0] or here < _NIGHT[1])


def _digests_hold(program: Program) -> None:
    """See that each digest holds what was raised before its time, and that there is one for each time."""
    moments = [_digest_before(program.pace, sent.at) for sent in program.reader.got]
    for sent, moment in zip(program.reader.got, moments, strict=True):
        assert all(program.raised[alert] < moment for alert in sent.alerts), "a digest of what came after its time"
    if not program.reader.refused:
        heard = [moment for sent, moment in zip(program.reader.got, moments, strict=True) if sent.heard]
        assert len(set(heard)) == len(heard), "two digests for one time"


def _digest_before(pace: Pace, at: datetime) -> datetime:
    if pace.every is not None:
        return at.replace(minute=at.minute // 30 * 30, second=0, microsecond=0)
    here = at.astimezone(_BERLIN)
    day = here if here.time() >= time(8) else here - timedelta(days=1)
    return day.replace(hour=8, minute=0, second=0, microsecond=0).astimezone(UTC)


@given(st.sampled_from(sorted(_PACES)), _STEPS)
@example("every half an hour", [("fates", ["dies after"]), ("pass", 1_800), ("raise", 2), ("pass", 1_800)])
@example("daily", [("fates", ["dies behind"]), ("pass", 30_000), ("pass", 30_000), ("pass", 30_000), ("stop", None)])
@example("in groups", [("raise", 4), ("fates", ["ok", "dies before"]), ("pass", 1), ("pass", 1), ("pass", 61)])
@settings(max_examples=40, deadline=None)
def test_each_alert_comes_in_one_message_whenever_the_process_dies(pace: str, steps: list[tuple[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_live(_PACES[pace], steps, folder))
