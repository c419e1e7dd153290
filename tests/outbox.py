"""Alerts in an outbox without the looks that raise them, and a receiver in the hands of the test."""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from monitor.errors import DeliveryError
from monitor.models import Alert, AlertType, Delivery, Severity
from monitor.store import SqlStore, open_database
from monitor.store import schema as t
from monitor.store.outbox import insert_alert
from tests.fakes import START, FakeClock

__all__ = ["Killed", "Receiver", "blank_database", "raise_alert", "states", "waiting"]


@cache
def blank_database() -> bytes:
    """Return a database as the migrations make it, which takes longer than most tests with one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blank.db"
        open_database(path).dispose()
        return path.read_bytes()


class Killed(BaseException):
    """The process ends here, and does nothing any more."""


class Receiver:
    """A Notifier whose answers the test decides, and that remembers every post."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        #: when which alert was posted, and which were taken, both in order
        self.posts: list[tuple[datetime, str]] = []
        self.took: list[str] = []
        self._trouble: DeliveryError | None = None
        self._refuses_once = False
        self._kills = False
        self._takes_time: asyncio.Event | None = None
        #: set when a post has arrived that hangs
        self.reached = asyncio.Event()

    def is_down(self, status: int = 503, *, retry_after: float | None = None) -> None:
        self._trouble = DeliveryError(f"answered {status}", status=status, retry_after=retry_after)

    def refuses_once(self) -> None:
        """Refuse the next post and no other."""
        self._refuses_once = True

    def is_gone(self) -> None:
        self._trouble = DeliveryError("answered 410", status=410, gone=True)

    def is_back(self) -> None:
        self._trouble = None

    def kills_the_sender(self) -> None:
        """Let the next post be the last thing that its sender does, before it hears the answer."""
        self._kills = True

    def hangs(self) -> asyncio.Event:
        """Let posts go unanswered until the event is set that is returned."""
        self._takes_time = asyncio.Event()
        return self._takes_time

    async def send(self, alert: Alert, _taken: frozenset[str] = frozenset(), /) -> int:
        self.posts.append((self._clock.now(), alert.id))
        if self._takes_time is not None:
            self.reached.set()
            await self._takes_time.wait()
        if self._refuses_once:
            self._refuses_once = False
            raise DeliveryError("answered 500", status=500)
        if self._trouble is None:
            self.took.append(alert.id)
        if self._kills:
            self._kills = False
            raise Killed
        if self._trouble is not None:
            raise self._trouble
        return 204

    async def close(self) -> None:
        return


async def raise_alert(
    store: SqlStore,
    alert_id: str,
    story: int | None = None,
    *,
    channels: Sequence[str] = ("one",),
    at: datetime = START,
) -> None:
    """Store an alert, of a story with this number, with its deliveries."""
    alert = Alert(
        id=alert_id, type=AlertType.STORY_UPDATED, severity=Severity.HIGH, created_at=at, story_id=story, summary="s",
        payload=json.dumps({"type": "story.updated", "data": {"id": alert_id}}),
    )  # fmt: skip

    def write(connection: sa.Connection) -> None:
        if story is not None:
            values = {"id": story, "url": f"https://example.org/{story}"}
            connection.execute(insert(t.stories).values(values).on_conflict_do_nothing())
        insert_alert(connection, alert, alert_id, channels)

    await store.run(write)


async def states(store: SqlStore, channel: str = "one") -> dict[str, str]:
    """Return the state of each alert's delivery to a channel."""
    return {row["alert_id"]: row["state"] for row in await store.deliveries(channel=channel, limit=10_000)}


async def waiting(store: SqlStore, channel: str) -> list[tuple[Delivery, Alert]]:
    """Return what waits for a channel, due or not."""
    turn = await store.take(channel, lease="a look", now=START, by_hand=True)
    await store.give_back(channel, lease="a look")
    return list(turn.rows)
