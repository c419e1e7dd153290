"""The robots.txt of every origin: read once, remembered, and asked for again when it is old."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from monitor.fetch.politeness import HostGate
from monitor.fetch.robots import RobotsAnswer, Rules, is_fresh, renewed, rules_in_force
from monitor.fetch.troubles import Refusal
from monitor.models import RobotsRecord, TroubleKind
from monitor.ports import Clock
from monitor.urls import host_key, origin_of

__all__ = ["RobotsFiles"]

#: origins whose rules are kept ready; those of others come from the memory again
_SWEEP_AT = 256
#: troubles that are the host's, whatever is asked of it
_OF_THE_HOST = frozenset({TroubleKind.DNS, TroubleKind.CONNECT, TroubleKind.TLS, TroubleKind.BLOCKED_ADDRESS})


@dataclass(slots=True)
class _Entry:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    record: RobotsRecord | None = None
    #: what the record's text says; None while it says nothing
    rules: Rules | None = None
    answer: RobotsAnswer = field(default_factory=RobotsAnswer)


class RobotsFiles:
    """Says whether an address may be fetched, and widens the gap of hosts that ask for it."""

    def __init__(self, ask: Callable[[str], Awaitable[RobotsAnswer]], *, gate: HostGate, clock: Clock) -> None:
        """`ask` requests the robots.txt of an origin."""
        self._ask = ask
        self._gate = gate
        self._clock = clock
        self._entries: dict[str, _Entry] = {}

    async def check(self, url: str) -> None:
        """Let an address pass, or raise Refusal (or HostWaits, where the host asked to be left alone)."""
        self._sweep()
        entry = self._entries.setdefault(origin_of(url), _Entry())
        async with entry.lock:
            await self._update(entry, origin_of(url))
        if entry.rules is not None and entry.rules.allow(url):
            return
        await self._gate.heed(host_key(url))
        raise _refusal(entry)

    async def _update(self, entry: _Entry, origin: str) -> None:
        now = self._clock.now()
        if entry.record is not None and is_fresh(entry.record, now):
            return
        # Another process may have asked meanwhile.
        record = await self._gate.memory.robots(origin)
        if record is None or not is_fresh(record, now):
            entry.answer = await self._ask(origin)
            record = renewed(record, entry.answer, origin=origin, now=self._clock.now())
            await self._gate.memory.keep_robots(record)
        text = rules_in_force(record, now)
        entry.record, entry.rules = record, None if text is None else Rules(text)
        self._gate.widen(origin, entry.rules.delay if entry.rules else 0.0)

    def _sweep(self) -> None:
        if len(self._entries) < _SWEEP_AT:
            return
        for origin in [origin for origin, entry in self._entries.items() if not entry.lock.locked()]:
            del self._entries[origin]


def _refusal(entry: _Entry) -> Refusal:
    if entry.rules is not None:
        return Refusal(TroubleKind.ROBOTS, "robots.txt of the site asks not to fetch this address")
    answer = entry.answer
    if answer.trouble in _OF_THE_HOST:
        return Refusal(answer.trouble, answer.reason)
    why = f" ({answer.reason})" if answer.reason else ""
    reason = f"robots.txt of the site cannot be read at present{why}, so nothing is fetched"
    return Refusal(answer.trouble or TroubleKind.ROBOTS, reason)
