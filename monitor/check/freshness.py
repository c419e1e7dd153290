"""What a look says about how fresh a feed is: told once when it begins to stand still, and again after it moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.models import Listing, Source, SourceAlert, SourceKind
from monitor.policy import ChannelRule
from monitor.policy.freshness import is_stale, newest_of, stale_alert

__all__ = ["Freshness", "freshness"]

_NEVER = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """What is remembered of a source, and what is told."""

    newest_at: datetime | None
    stale: bool
    alerts: tuple[SourceAlert, ...] = ()


def freshness(
    source: Source, listing: Listing | None, *, now: datetime, after: timedelta, channels: Sequence[ChannelRule]
) -> Freshness:
    """Return how fresh a source is that answered: also with 304, for a frozen feed does so for ever.

    The newest date that it ever had counts, so that a feed which is emptied goes stale with time, and one that
    takes its newest item back does not begin anew. A sitemap of old stories is none the worse for its age: sitemaps
    go stale only where the user says after how long.
    """
    dates = [source.newest_at, newest_of(listing.sightings, now) if listing else None]
    newest = max(filter(None, dates), default=None)
    usual = after if source.kind is SourceKind.FEED else _NEVER
    stale = is_stale(newest, now, usual if source.stale_after is None else source.stale_after)
    if not stale or source.stale or newest is None:
        return Freshness(newest_at=newest, stale=stale)
    alert = stale_alert(source.kind, newest, now, () if source.muted else channels)
    told = SourceAlert(alert=alert, key=f"stale:{source.url}:{newest.isoformat()}")
    return Freshness(newest_at=newest, stale=stale, alerts=(told,))
