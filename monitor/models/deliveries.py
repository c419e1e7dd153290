"""Alerts on their way to channels, and how the channels are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.models.alerts import Alert, NewAlert

__all__ = ["Attempt", "ChannelHealth", "Delivery", "DeliveryState", "Turn"]


class DeliveryState(StrEnum):
    """How far a delivery is."""

    PENDING = "pending"
    DONE = "done"
    #: given up after the last attempt, or because its channel is disabled; kept, and sent when it is replayed
    DEAD = "dead"
    #: the user does not want it sent
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One alert on its way to one channel."""

    id: int
    alert_id: str
    channel: str
    state: DeliveryState
    #: attempts in all
    attempts: int
    #: failed attempts that its schedule counts: those that were made when it was due
    step: int = 0
    next_at: datetime
    attempted_at: datetime | None = None
    done_at: datetime | None = None
    last_status: int | None = None
    last_error: str | None = None
    #: marks of the channel's receivers who have it, where others did not take it
    taken: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelHealth:
    """How a channel is, as its last attempts left it."""

    name: str
    #: attempts that failed in a row, and when the first of them did
    failures: int = 0
    failing_since: datetime | None = None
    #: until when the breaker keeps everything from it
    opened_until: datetime | None = None
    #: until when it asked to be left alone (Retry-After)
    hold_until: datetime | None = None
    disabled_at: datetime | None = None
    #: why it is disabled
    reason: str | None = None
    #: how often it was disabled
    episode: int = 0

    @property
    def rests_until(self) -> datetime | None:
        """Return when it is attempted again at the earliest; None for now."""
        return max((at for at in (self.opened_until, self.hold_until) if at), default=None)

    def rests(self, now: datetime) -> bool:
        """Say whether nothing is attempted now."""
        return self.rests_until is not None and self.rests_until > now


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What may be sent to a channel now, oldest first."""

    channel: ChannelHealth
    rows: tuple[tuple[Delivery, Alert], ...] = ()
    #: another process sends to it
    busy: bool = False
    #: messages that went to it since the moment that was asked for
    recent: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What one attempt leaves behind on its delivery and its channel."""

    delivery_id: int
    at: datetime
    state: DeliveryState
    step: int
    next_at: datetime
    status: int | None = None
    error: str | None = None
    #: marks of the receivers who have it, where others did not take it
    taken: frozenset[str] = frozenset()
    channel: ChannelHealth
    #: the channel answers again after a time of rest: what waits for its schedule is due at once
    frees: bool = False
    #: what the other channels are told when this one was disabled
    alert: NewAlert | None = None
