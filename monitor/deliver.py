"""The outbox: sends what waits, at least once, each under its alert's id."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from monitor.errors import DeliveryError
from monitor.models import Alert, Delivery
from monitor.ports import Clock, Notifier, Store

__all__ = ["DeliveryReport", "deliver"]

#: seconds until the next attempt, by attempts made (Standard Webhooks); the last one repeats
_SCHEDULE = (5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400)
_JITTER = 0.2
#: failures in a row after which a channel is left alone for this time
_PATIENCE = 3

_Waiting = Sequence[tuple[Delivery, Alert]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReport:
    """What came of one round of deliveries."""

    sent: int = 0
    failed: int = 0
    #: not attempted, so that an order or a receiver in trouble is respected
    waiting: int = 0
    #: the last reason, per channel that failed
    errors: Mapping[str, str] = field(default_factory=dict)
    #: how many went out, per channel that took some
    sent_to: Mapping[str, int] = field(default_factory=dict)


async def deliver(
    store: Store,
    notifiers: Mapping[str, Notifier],
    clock: Clock,
    *,
    ignore_schedule: bool,
    only: Collection[str] | None = None,
    chance: Callable[[], float] = random.random,
) -> DeliveryReport:
    """Attempt every delivery that waits, once. Channels do not wait for each other.

    One call ends when its slowest channel does: who calls it again and again does so for each channel by itself, with
    `only`, and always with all notifiers, for one may have to be told of another.

    Within a channel the oldest goes first, and an alert never overtakes an earlier one of the same story. After
    three failures in a row the rest of the channel waits for another round; that is no attempt.
    `ignore_schedule` attempts what is not due again yet, as a command run by hand should.
    """
    names = [name for name in notifiers if only is None or name in only]
    rows = await store.pending(clock.now(), channels=names, ignore_schedule=ignore_schedule)
    by_channel: dict[str, list[tuple[Delivery, Alert]]] = defaultdict(list)
    for delivery, alert in rows:
        by_channel[delivery.channel].append((delivery, alert))
    rounds = [_Channel(store, notifiers[name], clock, chance) for name in by_channel]
    await asyncio.gather(*(one.send_all(by_channel[name]) for one, name in zip(rounds, by_channel, strict=True)))
    return DeliveryReport(
        sent=sum(one.sent for one in rounds),
        failed=sum(one.failed for one in rounds),
        waiting=sum(one.waiting for one in rounds),
        errors={name: one.error for name, one in zip(by_channel, rounds, strict=True) if one.error},
        sent_to={name: one.sent for name, one in zip(by_channel, rounds, strict=True) if one.sent},
    )


class _Channel:
    """One round over one channel."""

    def __init__(self, store: Store, notifier: Notifier, clock: Clock, chance: Callable[[], float]) -> None:
        self._store, self._notifier, self._clock, self._chance = store, notifier, clock, chance
        self._failures_in_a_row = 0
        #: None stands for all that is told of sources without a story: its order counts too
        self._held_stories: set[int | None] = set()
        self.sent = self.failed = self.waiting = 0
        self.error = ""

    async def send_all(self, rows: _Waiting) -> None:
        """Attempt each row once, in order."""
        for delivery, alert in rows:
            if self._failures_in_a_row >= _PATIENCE or alert.story_id in self._held_stories:
                self.waiting += 1
            else:
                await self._send(delivery, alert)

    async def _send(self, delivery: Delivery, alert: Alert) -> None:
        try:
            await self._notifier.send(alert)
        except DeliveryError as error:
            await self._keep(delivery, alert, error)
            return
        await self._store.delivered(delivery.id, self._clock.now())
        self._failures_in_a_row = 0
        self.sent += 1

    async def _keep(self, delivery: Delivery, alert: Alert, error: DeliveryError) -> None:
        wait = _SCHEDULE[min(delivery.attempts, len(_SCHEDULE) - 1)] * (1 + _JITTER * (2 * self._chance() - 1))
        next_at = self._clock.now() + timedelta(seconds=max(wait, error.retry_after or 0))
        await self._store.failed(delivery.id, reason=error.reason, next_at=next_at)
        self._failures_in_a_row += 1
        if alert.story_id is not None:
            self._held_stories.add(alert.story_id)
        self.failed += 1
        self.error = error.reason
