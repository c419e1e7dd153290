"""What is known of hosts for as long as the process lives, where nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from monitor.models import Booking, HostRecord, RobotsRecord

__all__ = ["ProcessMemory"]


class ProcessMemory:
    """The HostMemory port over two dictionaries."""

    def __init__(self) -> None:
        self._hosts: dict[str, HostRecord] = {}
        self._robots: dict[str, RobotsRecord] = {}

    async def recall(self, host: str) -> HostRecord:
        """Return what is known of a host, which may be nothing."""
        return self._hosts.get(host, HostRecord())

    async def book(self, host: str, *, gap: float, now: datetime, ours: datetime | None) -> Booking:
        """Take a turn at a host, unless a request began or ended less than the gap ago."""
        record = await self.recall(host)
        pause = record.pause(gap, now=now, common=now, ours=ours)
        if pause > 0:
            return Booking(record=record, wait=pause)
        self._hosts[host] = replace(record, turn_at=now)
        return Booking(record=record)

    async def hold(self, host: str, *, told_at: datetime, until: datetime) -> None:
        """Remember that a host asked to be left alone. Of two times the later one counts."""
        known = self._hosts.get(host, HostRecord())
        if known.not_before is None or known.not_before < until:
            self._hosts[host] = replace(known, told_at=told_at, not_before=until)

    def asked(self, host: str, at: datetime) -> None:
        """Take note that a request ended."""
        self._hosts[host] = replace(self._hosts.get(host, HostRecord()), asked_at=at)

    async def robots(self, origin: str) -> RobotsRecord | None:
        """Return what is known of the robots.txt of an origin."""
        return self._robots.get(origin)

    async def keep_robots(self, record: RobotsRecord) -> None:
        """Remember what an attempt to read a robots.txt came to."""
        self._robots[record.origin] = record
