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

__all__ = ["HostGate", "pause_left", "wait_of"]

#: hosts remembered before those that need no pause any more are forgotten
_SWEEP_AT = 1024
#: seconds
_WEEK = 7 * 24 * 3600.0


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


def pause_left(record: HostRecord, *, now: datetime, gap: float) -> float:
    """Return the seconds that are left of the gap after another run's last request, never more than the gap."""
    if record.asked_at is None:
        return 0.0
    return min(max(gap - (now - record.asked_at).total_seconds(), 0.0), gap)


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
    nor stall. The memory holds what must outlive the run.
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
                record = await self.heed(host)
                wait = self._remaining(host, door, record)
                if wait > 0:
                    await self._clock.sleep(wait)
                try:
                    yield
                finally:
                    door.ended, door.noted = self._monotonic(), self._clock.now()
                    self.memory.asked(host, door.noted)
        finally:
            door.users -= 1
            self._sweep()

    async def heed(self, host: str) -> HostRecord:
        """Return what is known of a host that may be asked. Raises HostWaits for one that may not."""
        record = await self.memory.recall(host)
        until = wait_of(record, now=self._clock.now(), cap=self._longest_wait)
        if until is not None:
            raise HostWaits(host, until)
        return record

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

    def _remaining(self, host: str, door: _Door, record: HostRecord) -> float:
        gap = self._gap_of(host)
        own = 0.0 if door.ended is None else door.ended + gap - self._monotonic()
        if record.asked_at is None or (door.noted is not None and record.asked_at <= door.noted):
            return own
        return max(own, pause_left(record, now=self._clock.now(), gap=gap))

    def _sweep(self) -> None:
        if len(self._doors) < _SWEEP_AT:
            return
        none = HostRecord()
        idle = [host for host, door in self._doors.items() if not door.users and self._remaining(host, door, none) <= 0]
        for host in idle:
            del self._doors[host]
