"""Whatever a receiver answers, however time passes and whenever the process dies: the outbox keeps its promises."""

from __future__ import annotations

import asyncio
import os
import socket
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.deliver import deliver
from monitor.errors import DeliveryError
from monitor.models import Alert
from monitor.store import SqlStore, open_database
from tests.fakes import FakeClock
from tests.outbox import Killed, blank_database, raise_alert, states

_STORIES = 3
#: what the receiver does with posts from here on, each once, the last one for good
_ANSWERS = st.lists(st.sampled_from(["ok", "ok", "500", "429", "lost", "killed"]), min_size=1, max_size=8)
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("raise"), st.integers(1, 4)),
        st.tuples(st.just("answers"), _ANSWERS),
        st.tuples(st.just("pass"), st.sampled_from([1, 6, 60, 301, 3_600, 40_000])),
        st.tuples(st.just("by hand"), st.none()),
    ),
    max_size=14,
)


@dataclass
class World:
    """A receiver, and what it knows without asking the program."""

    clock: FakeClock
    answers: list[str] = field(default_factory=lambda: ["ok"])
    #: alerts in the order in which the receiver first took them
    took: list[str] = field(default_factory=list)
    #: attempts of which the sender knows that they failed, since the last one that went well
    failures: int = 0
    open_until: datetime | None = None
    asked_until: datetime | None = None
    by_hand: bool = False
    #: posts of this call while the breaker was open
    probes: int = 0

    async def send(self, alert: Alert, _taken: frozenset[str] = frozenset(), /) -> int:
        now = self.clock.now()
        assert self.asked_until is None or now >= self.asked_until, "posted before the time that was asked for"
        self.probes += self.failures >= 5
        assert self.probes <= 1, "more than one probe"
        assert self.by_hand or self.open_until is None or now >= self.open_until, "posted while the breaker was open"
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if answer in ("ok", "killed", "lost") and alert.id not in self.took:
            self.took.append(alert.id)
        if answer == "killed":
            self.answers = self.answers if len(self.answers) > 1 else ["ok"]
            raise Killed
        if answer == "ok":
            self.failures, self.open_until, self.asked_until, self.probes = 0, None, None, 0
            return 204
        self.fails(now, wait=120 if answer == "429" else None)
        raise DeliveryError(answer, retry_after=120 if answer == "429" else None)

    def fails(self, now: datetime, wait: int | None) -> None:
        self.failures += 1
        self.asked_until = now + timedelta(seconds=wait) if wait else None
        if self.failures >= 5:
            rest = min(60 * 2 ** min(self.failures - 5, 9), 3_600)
            self.open_until = now + timedelta(seconds=rest)

    async def close(self) -> None:
        return


@dataclass
class Program:
    """The sender, which dies and comes back as another process."""

    path: Path
    world: World
    raised: int = 0
    lives: int = 0

    def __post_init__(self) -> None:
        self.store = self._begun()

    def _begun(self) -> SqlStore:
        self.lives += 1
        store = SqlStore(open_database(self.path))
        store.owner = f"{socket.gethostname()}:{os.getpid()}:life{self.lives}"
        return store

    async def call(self, *, by_hand: bool = False) -> None:
        world = self.world
        world.by_hand, world.probes = by_hand, 0
        try:
            await deliver(self.store, {"one": world}, world.clock, ignore_schedule=by_hand, chance=lambda: 0.5)
        except Killed:
            # A killed process gives no lease back.
            await self.store.take("one", lease="left behind", now=world.clock.now(), by_hand=True)
            await self.store.close()
            self.store = self._begun()

    async def raises(self, number: int) -> None:
        for _ in range(number):
            story = self.raised % _STORIES + 1
            await raise_alert(self.store, f"{self.raised:03}:{story}", story, at=self.world.clock.now())
            self.raised += 1


async def _live(steps: Sequence[tuple[str, object]], folder: str) -> None:
    path = Path(folder) / "m.db"
    path.write_bytes(blank_database())
    world = World(FakeClock())
    program = Program(path, world)
    await program.raises(3)
    for what, value in steps:
        match what, value:
            case "raise", int(number):
                await program.raises(number)
            case "answers", list(answers):
                world.answers = list(answers)
            case "pass", int(seconds):
                world.clock.forward(seconds=seconds)
                await program.call()
            case _:
                await program.call(by_hand=True)
    await _mend(program)
    await _holds(program)
    await program.store.close()


async def _mend(program: Program) -> None:
    """Let the receiver be well, and time pass until nothing waits for its turn."""
    program.world.answers = ["ok"]
    for _ in range(3):
        program.world.clock.forward(days=2)
        await program.call()


async def _holds(program: Program) -> None:
    found, took = await states(program.store), program.world.took
    assert len(found) == program.raised, "an alert has no delivery"
    assert set(found.values()) <= {"done", "dead"}
    done = [alert for alert, state in found.items() if state == "done"]
    assert set(done) <= set(took), "an alert was marked and not taken"
    for story in range(1, _STORIES + 1):
        mine = [alert for alert in took if alert.endswith(f":{story}")]
        dead = {alert for alert, state in found.items() if state == "dead"}
        kept = [alert for alert in mine if alert not in dead]
        assert kept == sorted(kept), "an alert overtook an earlier one of its story"
    # Nothing dies in less than the schedule's time.
    if program.world.clock.now() - FakeClock().now() < timedelta(days=6, hours=60):
        assert not [alert for alert, state in found.items() if state == "dead"]


@given(_STEPS)
@example([("answers", ["killed", "500", "ok"]), ("pass", 1), ("pass", 1), ("pass", 6)])
@example(
    [("raise", 4), ("raise", 4), ("answers", ["500"]), ("pass", 1), ("by hand", None), ("pass", 60), ("pass", 301)]
)
@example([("raise", 4), ("answers", ["500", "ok"]), ("pass", 1), ("pass", 1)])
@example([("answers", ["429", "ok"]), ("pass", 1), ("by hand", None), ("pass", 60), ("pass", 301)])
@settings(max_examples=30, deadline=None)
def test_nothing_is_lost_nothing_overtakes_and_the_breaker_holds(steps: list[tuple[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_live(steps, folder))
