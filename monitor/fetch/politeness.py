"""One request at a time per host, and a pause after each."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from monitor.ports import Clock

__all__ = ["HostGate"]

#: hosts remembered before those that need no pause any more are forgotten
_SWEEP_AT = 1024


@dataclass(slots=True)
class _Door:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0
    ended: float | None = None


class HostGate:
    """Lets requests to one host pass singly, in the order they came, with a gap from end to next start.

    The gap is measured on a clock that never steps, so a change of the wall clock makes neither storm nor stall.
    """

    def __init__(
        self,
        *,
        gap: float,
        clock: Clock,
        gaps: Mapping[str, float] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._gap = gap
        self._gaps = dict(gaps or {})
        self._clock = clock
        self._monotonic = monotonic
        self._doors: dict[str, _Door] = {}

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Hold the host, whose key is that of `monitor.urls.host_key`, for one request."""
        door = self._doors.setdefault(host, _Door())
        door.users += 1
        try:
            async with door.lock:
                wait = self._remaining(host, door)
                if wait > 0:
                    await self._clock.sleep(wait)
                try:
                    yield
                finally:
                    door.ended = self._monotonic()
        finally:
            door.users -= 1
            self._sweep()

    def _remaining(self, host: str, door: _Door) -> float:
        if door.ended is None:
            return 0.0
        return door.ended + self._gaps.get(host, self._gap) - self._monotonic()

    def _sweep(self) -> None:
        if len(self._doors) < _SWEEP_AT:
            return
        idle = [host for host, door in self._doors.items() if not door.users and self._remaining(host, door) <= 0]
        for host in idle:
            del self._doors[host]
