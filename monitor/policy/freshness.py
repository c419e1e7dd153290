"""Whether a feed that answers still tells anything new. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from monitor.models import AlertType, NewAlert, Severity, Sighting
from monitor.policy.rules import ChannelRule

__all__ = ["is_stale", "newest_of", "stale_alert"]

#: dates further ahead than clocks differ are no news: an item "of 2099" would keep a dead feed fresh
_AHEAD = timedelta(days=1)


def newest_of(sightings: Iterable[Sighting], now: datetime) -> datetime | None:
    """Return the newest date that items have; None where none has a date that can be true."""
    dates = (date for one in sightings for date in (one.published_at, one.modified_at) if date is not None)
    return max((date for date in dates if date <= now + _AHEAD), default=None)


def is_stale(newest_at: datetime | None, now: datetime, after: timedelta) -> bool:
    """Say whether the newest item is too old. Without a date nothing can be said, and no age is too much for zero."""
    return bool(after) and newest_at is not None and now - newest_at > after


def stale_alert(kind: str, newest_at: datetime, now: datetime, channels: Sequence[ChannelRule]) -> NewAlert:
    """Return the alert that a feed or sitemap stands still.

    It is of medium severity: through a feed that stands still the watch sees nothing. It is about no story, so no
    rule speaks of it.
    """
    severity = Severity.MEDIUM
    days = (now - newest_at).days
    return NewAlert(
        type=AlertType.FEED_STALE,
        severity=severity,
        summary=f"The {kind} stands still: its newest item is of {newest_at:%Y-%m-%d}, {days} days ago",
        changes=(),
        channels=tuple(c.name for c in channels if severity.rank >= c.min_severity.rank),
    )
