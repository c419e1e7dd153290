"""One request at a time per host, a pause after each, and none at all before the time that the host asked for."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.errors import HostWaits
from monitor.fetch.memory import ProcessMemory
from monitor.models import HostRecord
from monitor.ports import Clock, HostMemory

__all__ = ["HostGate", "wait_of"]

#: hosts remembered before those that need no pause any more are forgotten
_SWEEP_AT = 1024
#: seconds
_WEEK = 7 * 24 * 3600.0
#: below what a wall clock can tell a turn would be asked for without end
_LEAST = 0.001


def wait_of(record: HostRecord, *, now: datetime, cap: float) -> datetime | None:
    """Return until when a host must be left alone, or None when it may be asked.

    The cap (seconds) counts from when the host spoke, so that a smaller one ends waits that are kept already. A clock
    that went back since makes no wait longer than the cap.
    """
    if record.not_before is None or record.told_at is None:
        return None
    longest = timedelta(seconds=cap)
    until = min(record.not_before, record.told_at + longest, now + longest)
    return until if until > now else None


@dataclass(slots=True)
class _Door:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0
    #: when our last request ended, on the clock that never steps and on the wall's
    ended: float | None = None
    #: what the memory was told of that end; a later time in it is of another process
    noted: datetime | None = None


class HostGate:
    """Lets requests to one host pass singly, in the order they came, with a gap from end to next start.

    Within a run the gap is measured on a clock that never steps, so a change of the wall clock makes neither storm
    nor stall. The memory holds what must outlive the run, and each turn is taken there: of two processes that are at
    the door at once, one goes in.
    """

    def __init__(
        self,
        *,
        gap: float,
        clock: Clock,
        gaps: Mapping[str, float] | None = None,
        memory: HostMemory | None = None,
        longest_wait: float = _WEEK,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.memory = memory or ProcessMemory()
        self._gap = gap
        self._gaps = dict(gaps or {})
        self._delays: dict[str, float] = {}
        self._clock = clock
        self._longest_wait = longest_wait
        self._monotonic = monotonic
        self._doors: dict[str, _Door] = {}

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Hold the host, whose key is that of `monitor.urls.host_key`, for one request. Raises HostWaits."""
        door = self._doors.setdefault(host, _Door())
        door.users += 1
        try:
            async with door.lock:
                await self._admission(host, door)
                try:
                    yield
                finally:
                    door.ended, door.noted = self._monotonic(), self._clock.now()
                    self.memory.asked(host, door.noted)
        finally:
            door.users -= 1
            self._sweep()

    async def heed(self, host: str) -> None:
        """Let a host pass that may be asked. Raises HostWaits for one that may not."""
        self._heed(host, await self.memory.recall(host))

    async def _admission(self, host: str, door: _Door) -> None:
        """Wait for a turn. Raises HostWaits."""
        gap, own = self._gap_of(host), self._own(host, door)
        if own > 0 or gap <= 0:
            await self.heed(host)
        if own > 0:
            await self._clock.sleep(own)
        while gap > 0:
            booking = await self.memory.book(host, gap=gap, now=self._clock.now(), ours=door.noted)
            self._heed(host, booking.record)
            if booking.wait is None:
                return
            await self._clock.sleep(max(booking.wait, _LEAST))

    def _heed(self, host: str, record: HostRecord) -> None:
        until = wait_of(record, now=self._clock.now(), cap=self._longest_wait)
        if until is not None:
            raise HostWaits(host, until)

    async def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for as long as it asked."""
        now = self._clock.now()
        await self.memory.hold(host, told_at=now, until=now + timedelta(seconds=seconds))

    def widen(self, origin: str, seconds: float) -> None:
        """Make the gap of a host as long as one of its origins asks for, where ours is shorter."""
        self._delays[origin] = seconds

    def _gap_of(self, host: str) -> float:
        asked = (self._delays.get(f"{scheme}://{host}", 0.0) for scheme in ("http", "https"))
        return max(self._gaps.get(host, self._gap), *asked)

    def _own(self, host: str, door: _Door) -> float:
        """Return the seconds that are left of the gap after our own last request."""
        return 0.0 if door.ended is None else max(door.ended + self._gap_of(host) - self._monotonic(), 0.0)

    def _sweep(self) -> None:
        if len(self._doors) < _SWEEP_AT:
            return
        idle = [host for host, door in self._doors.items() if not door.users and self._own(host, door) <= 0]
        for host in idle:
            del self._doors[host]
