"""The ports Outbox and Deliveries, over whatever runs transactions."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

import sqlalchemy as sa

from monitor.models import Attempt, ChannelHealth, DeliveryState, Turn
from monitor.store import deliveries, sending

__all__ = ["SqlOutbox"]

P = ParamSpec("P")
T = TypeVar("T")


class SqlOutbox(ABC):
    """What a store knows of deliveries and channels."""

    #: names this process in its leases
    owner: str
    #: the leases of the rounds of deliveries that are under way here
    _rounds: set[str]

    @abstractmethod
    async def run(self, work: Callable[Concatenate[sa.Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a function of a connection in a transaction of its own."""

    async def take(
        self,
        name: str,
        *,
        lease: str,
        now: datetime,
        after: int = 0,
        by_hand: bool = False,
        raised_before: datetime | None = None,
        since: datetime | None = None,
    ) -> Turn:
        """Lease a channel where something is to be sent to it."""
        token = self._token(lease)
        # Before it is leased: another round that asks right after must find it here.
        self._rounds.add(token)
        rounds = frozenset(self._rounds)
        asker = sending.Asker(token=token, owner=self.owner, rounds=rounds, now=now, by_hand=by_hand)
        turn = await self.run(sending.take, name, asker, after=after, raised_before=raised_before, since=since)
        if not turn.rows:
            self._rounds.discard(token)
        return turn

    async def conclude(self, *attempts: Attempt, lease: str) -> bool:
        """Write what came of one attempt. False: the lease was lost, and nothing is written."""
        return await self.run(sending.conclude, attempts, token=self._token(lease))

    async def give_back(self, name: str, *, lease: str) -> None:
        """Let others send to a channel."""
        # First of all: a database that refuses keeps a lease that nobody holds any more.
        self._rounds.discard(self._token(lease))
        await self.run(sending.give_back, name, token=self._token(lease))

    def _token(self, lease: str) -> str:
        return f"{self.owner}:{lease}"

    async def declare_channels(self, fingerprints: Mapping[str, str]) -> None:
        """Remember where channels lead; one that leads elsewhere than before begins anew."""
        await self.run(deliveries.declare, fingerprints)

    async def channel_health(self) -> Mapping[str, ChannelHealth]:
        """Return how every channel is that is known, by name."""
        return await self.run(deliveries.channel_health)

    async def enable(self, name: str) -> None:
        """Let a channel begin anew."""
        await self.run(deliveries.enable, name)

    async def deliveries(
        self,
        *,
        states: Sequence[DeliveryState] = (),
        channel: str | None = None,
        ids: Sequence[int] | None = None,
        limit: int,
    ) -> Sequence[Mapping[str, Any]]:
        """Return the newest deliveries that fit, oldest of them first."""
        return await self.run(deliveries.deliveries, states=states, channel=channel, ids=ids, limit=limit)

    async def channels_due(self, now: datetime) -> Mapping[str, datetime]:
        """Return the channels that something is due at, each with when the oldest alert of it was raised."""
        return await self.run(deliveries.due, now)

    async def delivery_counts(self) -> Mapping[str, Mapping[DeliveryState, int]]:
        """Return how many deliveries each channel has, by state."""
        return await self.run(deliveries.counts)

    async def replay(self, *, ids: Sequence[int] | None = None, channel: str | None = None, now: datetime) -> int:
        """Let dead deliveries wait again; returns how many."""
        return await self.run(deliveries.replay, ids=ids, channel=channel, now=now)

    async def drop(self, ids: Sequence[int]) -> int:
        """Send deliveries that were not sent never; returns how many."""
        return await self.run(deliveries.drop, ids)
