"""The outbox: sends what waits, at least once, each under its alert's id."""

from __future__ import annotations

import asyncio
import random
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from types import MappingProxyType

from monitor.errors import DeliveryError
from monitor.models import Alert, Attempt, ChannelHealth, Delivery, DeliveryState, Turn
from monitor.payload import digest_of, in_digests, timestamp
from monitor.policy.delivering import Failure, after_failure, after_success, is_probe
from monitor.policy.pacing import AT_ONCE, RECENT, Gathering, Pace, gathering, opening
from monitor.ports import Clock, Notifier, Outbox

__all__ = ["DeliveryReport", "deliver"]

#: characters of a reason that are kept: some receivers explain themselves at length
_LONGEST_REASON = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReport:
    """What came of one round of deliveries."""

    sent: int = 0
    failed: int = 0
    #: not attempted, so that an order or a receiver in trouble is respected
    waiting: int = 0
    #: given up for good, of those that failed
    dead: int = 0
    #: the last reason, per channel that failed or could not be tried
    errors: Mapping[str, str] = field(default_factory=dict)
    #: how many went out, per channel that took some
    sent_to: Mapping[str, int] = field(default_factory=dict)
    #: why, per channel that was disabled in this round; by hand, per channel that is
    disabled: Mapping[str, str] = field(default_factory=dict)


async def deliver(
    store: Outbox,
    notifiers: Mapping[str, Notifier],
    clock: Clock,
    *,
    ignore_schedule: bool,
    only: Collection[str] | None = None,
    paces: Mapping[str, Pace] = MappingProxyType({}),
    chance: Callable[[], float] = random.random,
) -> DeliveryReport:
    """Attempt every delivery that is due, once. Channels do not wait for each other.

    Within a channel the oldest goes first, and an alert never overtakes an earlier one of the same story. A channel
    that another call or process sends to is passed over, and so is one that rests: after failures in a row, or because
    it asked to. `ignore_schedule` attempts what is not due again yet, as a command run by hand should: at a channel
    that rests after failures the first only, and none before the time that a receiver asked for. `paces` says which
    channels want their alerts in digests, not at night, or several in one message; to wait for that is no attempt.

    One call ends when its slowest channel does: who calls it again and again does so for each channel by itself, with
    `only`, and always with all notifiers, for one may have to be told of another.
    """
    names = [name for name in notifiers if only is None or name in only]

    def round_of(name: str, *, by_hand: bool) -> _Round:
        pace = paces.get(name, AT_ONCE)
        return _Round(store, name, notifiers, clock, chance, pace=pace, by_hand=by_hand)

    rounds = [round_of(name, by_hand=ignore_schedule) for name in names]
    await _all_of(rounds)
    if told := {name for one in rounds for name in one.told}:
        # That a channel was disabled is told at once, and not with whatever comes next.
        again = [name for name in names if name in told]
        others = [round_of(name, by_hand=False) for name in again]
        await _all_of(others)
        rounds += others
    return _report(rounds)


async def _all_of(rounds: Sequence[_Round]) -> None:
    """Run rounds side by side; what goes wrong in one is raised when all have ended."""
    results = await asyncio.gather(*(one.send_all() for one in rounds), return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result


def _report(rounds: Sequence[_Round]) -> DeliveryReport:
    sent_to: dict[str, int] = {}
    for one in rounds:
        if one.sent:
            sent_to[one.name] = sent_to.get(one.name, 0) + one.sent
    return DeliveryReport(
        sent=sum(one.sent for one in rounds),
        failed=sum(one.failed for one in rounds),
        waiting=sum(one.waiting for one in rounds),
        dead=sum(one.dead for one in rounds),
        errors={one.name: one.error for one in rounds if one.error},
        sent_to=sent_to,
        disabled={one.name: one.disabled for one in rounds if one.disabled},
    )


class _Round:
    """One round over one channel."""

    def __init__(
        self,
        store: Outbox,
        name: str,
        notifiers: Mapping[str, Notifier],
        clock: Clock,
        chance: Callable[[], float],
        *,
        pace: Pace,
        by_hand: bool,
    ) -> None:
        self.name = name
        self._pace = pace
        self._store, self._notifier, self._clock, self._chance = store, notifiers[name], clock, chance
        self._others = [other for other in notifiers if other != name]
        self._by_hand = by_hand
        self._lease = uuid.uuid4().hex
        self._held_stories: set[int] = set()
        self._over = False
        self.sent = self.failed = self.waiting = self.dead = 0
        self.error = self.disabled = ""
        #: the channels that have something new to tell
        self.told: Sequence[str] = ()

    async def send_all(self) -> None:
        """Attempt each delivery once, in order, batch by batch."""
        leased = True  # A call that is cancelled cannot know.
        try:
            leased = await self._send_batches()
        finally:
            if leased:
                await self._store.give_back(self.name, lease=self._lease)

    async def _send_batches(self) -> bool:
        """Say whether there was anything."""
        after = 0
        while not self._over:
            turn = await self._next_turn(after)
            if turn is None or not turn.rows:
                break
            after = turn.rows[-1][0].id
            await self._send(turn)
        return after > 0

    async def _next_turn(self, after: int) -> Turn | None:
        now = self._clock.now()
        window = opening(self._pace, now, by_hand=self._by_hand)
        if not window.is_open:
            return None
        turn = await self._store.take(
            self.name, lease=self._lease, now=now, after=after, by_hand=self._by_hand,
            raised_before=window.raised_before, since=now - RECENT if self._pace.group_above else None,
        )  # fmt: skip
        self._explain(turn.channel, busy=turn.busy)
        return turn

    def _explain(self, channel: ChannelHealth, *, busy: bool) -> None:
        """Say why a command that was run by hand sends nothing, where that is so."""
        if self._by_hand and channel.disabled_at is not None:
            self.disabled = f"{channel.reason} (since {timestamp(channel.disabled_at)})"
        elif self._by_hand and busy:
            self.error = "another process sends to it now"

    async def _send(self, turn: Turn) -> None:
        channel, rows = turn.channel, list(turn.rows)
        if channel.hold_until is not None and channel.hold_until > self._clock.now():
            self.error = f"it asked to be left alone until {timestamp(channel.hold_until)}"
            self._over = True
        for number in self._messages(turn):
            some, rows = rows[:number], rows[number:]
            free = [] if self._over else [row for row in some if row[1].story_id not in self._held_stories]
            self.waiting += len(some) - len(free)
            if free:
                channel = await self._attempt(free, channel)

    def _messages(self, turn: Turn) -> list[int]:
        """Return how many alerts go into each message. Where they are to wait for more, the round is over."""
        now, alerts = self._clock.now(), [alert for _, alert in turn.rows]
        how = gathering(
            self._pace, waiting=len(alerts), recent=turn.recent, oldest=alerts[0].created_at, now=now,
            by_hand=self._by_hand,
        )  # fmt: skip
        self._over = self._over or how is Gathering.WAIT
        return in_digests(alerts, self._pace.largest) if how is Gathering.TOGETHER else [1] * len(alerts)

    async def _attempt(self, rows: Sequence[tuple[Delivery, Alert]], channel: ChannelHealth) -> ChannelHealth:
        """Send one message, of one alert or of several."""
        deliveries, alerts = [delivery for delivery, _ in rows], [alert for _, alert in rows]
        try:
            message = alerts[0] if len(alerts) == 1 else digest_of(alerts)
            # Who lacks one of several alerts gets all of them.
            status = await self._notifier.send(message, frozenset.intersection(*(d.taken for d in deliveries)))
        except DeliveryError as error:
            attempts = self._failure(deliveries, channel, error)
            pairs = zip(alerts, attempts, strict=True)
            self._held_stories |= {
                a.story_id for a, tried in pairs if a.story_id and tried.state is DeliveryState.PENDING
            }
        else:
            now = self._clock.now()
            attempts = [after_success(delivery, channel, status=status, now=now) for delivery in deliveries]
            self.sent += len(attempts)
        if not await self._store.conclude(*attempts, lease=self._lease):
            # Somebody else took the channel over, and sends from here on.
            self._over = True
        return attempts[0].channel

    def _failure(
        self, deliveries: Sequence[Delivery], channel: ChannelHealth, error: DeliveryError
    ) -> Sequence[Attempt]:
        wait = timedelta(seconds=error.retry_after) if error.retry_after else None
        failure = Failure(
            reason=error.reason[:_LONGEST_REASON], status=error.status, wait=wait, gone=error.gone, taken=error.taken
        )
        # One message failed once, whatever was in it: all of it is tried again at one time.
        now, chance = self._clock.now(), self._chance()
        attempts = [
            after_failure(delivery, channel, failure, now=now, chance=chance, others=self._others)
            for delivery in deliveries
        ]
        self.failed += len(attempts)
        self.dead += sum(attempt.state is DeliveryState.DEAD for attempt in attempts)
        self.error = failure.reason
        health = attempts[0].channel
        if health.disabled_at is not None:
            self.disabled, self.error, self.told = health.reason or "", "", self._others
        self._over = health.disabled_at is not None or health.rests(now) or is_probe(health)
        return attempts
