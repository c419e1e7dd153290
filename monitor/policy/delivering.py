"""When a delivery is tried again, when a channel rests, and when it is given up. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.models import AlertType, Attempt, ChannelHealth, Delivery, DeliveryState, NewAlert, Severity

__all__ = ["Failure", "after_failure", "after_success", "is_probe"]

#: seconds from one failed attempt to the next (Standard Webhooks); after the one that follows the last wait it is dead
_SCHEDULE = (5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400)
_JITTER = 0.2
#: failures in a row that open the breaker, and for how long; each further one doubles that
_OPENS_AFTER = 5
_OPEN = timedelta(seconds=60)
_LONGEST_OPEN = timedelta(hours=1)
_MOST_DOUBLINGS = 6
#: a channel that only failed for so long is disabled
_LONGEST_FAILING = timedelta(days=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why an attempt failed."""

    reason: str
    status: int | None = None
    #: for how long the receiver asked to be left alone
    wait: timedelta | None = None
    #: the receiver wants nothing any more
    gone: bool = False
    #: marks of receivers who took it, while others of the channel did not
    taken: frozenset[str] = frozenset()


def is_probe(channel: ChannelHealth) -> bool:
    """Say whether the next attempt only asks if the channel is back: nothing follows it unless it goes well."""
    return channel.failures >= _OPENS_AFTER


def after_success(delivery: Delivery, channel: ChannelHealth, *, status: int | None, now: datetime) -> Attempt:
    """Return what an attempt that went well leaves behind."""
    return Attempt(
        delivery_id=delivery.id,
        at=now,
        state=DeliveryState.DONE,
        step=delivery.step,
        next_at=delivery.next_at,
        status=status,
        channel=replace(channel, failures=0, failing_since=None, opened_until=None, hold_until=None),
        frees=is_probe(channel),
    )


def after_failure(
    delivery: Delivery,
    channel: ChannelHealth,
    failure: Failure,
    *,
    now: datetime,
    chance: float,
    others: Sequence[str],
) -> Attempt:
    """Return what a failed attempt leaves behind; `others` are the channels that are told when it disables this one."""
    health = _worse(channel, failure, now)
    # An attempt by hand, ahead of its time, takes nothing from the schedule: the next one is made as planned.
    early = now < delivery.next_at
    step = delivery.step if early else delivery.step + 1
    dead = step > len(_SCHEDULE) or health.disabled_at is not None
    return Attempt(
        delivery_id=delivery.id,
        at=now,
        state=DeliveryState.DEAD if dead else DeliveryState.PENDING,
        step=step,
        next_at=max(delivery.next_at if early or dead else now + _wait(step, chance), health.hold_until or now),
        status=failure.status,
        error=failure.reason,
        taken=delivery.taken | failure.taken,
        channel=health,
        alert=_told(health, others) if health.disabled_at else None,
    )


def _wait(step: int, chance: float) -> timedelta:
    return timedelta(seconds=_SCHEDULE[step - 1] * (1 + _JITTER * (2 * chance - 1)))


def _worse(channel: ChannelHealth, failure: Failure, now: datetime) -> ChannelHealth:
    failures, since = channel.failures + 1, channel.failing_since or now
    health = replace(
        channel,
        failures=failures,
        failing_since=since,
        opened_until=now + _rest(failures) if failures >= _OPENS_AFTER else None,
        hold_until=now + failure.wait if failure.wait else None,
    )
    if failure.gone:
        return _disabled(health, failure.reason, now)
    if failures >= _OPENS_AFTER and now - since >= _LONGEST_FAILING:
        return _disabled(health, f"every attempt failed since {since:%Y-%m-%d %H:%M} UTC: {failure.reason}", now)
    return health


def _rest(failures: int) -> timedelta:
    doublings = min(failures - _OPENS_AFTER, _MOST_DOUBLINGS)
    return min(_OPEN * (1 << doublings), _LONGEST_OPEN)


def _disabled(health: ChannelHealth, reason: str, now: datetime) -> ChannelHealth:
    return replace(health, disabled_at=now, reason=reason, episode=health.episode + 1)


def _told(health: ChannelHealth, others: Sequence[str]) -> NewAlert:
    summary = f"The channel {health.name} is disabled and gets nothing any more: {health.reason}"
    return NewAlert(
        type=AlertType.CHANNEL_DISABLED, severity=Severity.HIGH, summary=summary, changes=(), channels=tuple(others)
    )
