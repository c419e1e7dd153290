"""New stories in a listing that are on the subject of what is watched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from monitor.compare.items import ItemChange, item_change
from monitor.models import Listing, Seen, Sighting, Source, SourceAlert
from monitor.policy import ChannelRule
from monitor.policy.related import Subject, Wish, related_alert, subject_of
from monitor.ports import Store

__all__ = ["Related"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Tells of new stories; without a wish, of none."""

    store: Store
    channels: Sequence[ChannelRule]
    wish: Wish | None

    async def alerts(self, source: Source, known: Mapping[str, Seen], listing: Listing) -> tuple[SourceAlert, ...]:
        """Return the alerts for what a later look at a source shows for the first time; a first look tells none."""
        # What a muted source tells goes nowhere; it must not take the place of what another one would tell.
        if self.wish is None or source.reader is None or source.muted:
            return ()
        new = list(_new(known, listing))
        if not new:
            return ()
        watched = await self.store.watched()
        subject = subject_of(self.wish, watched)
        addresses = {url for url, _ in watched}
        told = (_told(one, subject, self.channels, self.wish.at_most) for one in new if one.url not in addresses)
        return tuple(filter(None, told))


def _new(known: Mapping[str, Seen], listing: Listing) -> Iterator[Sighting]:
    """Yield what was not shown before, and the items that tell of another story now."""
    addresses = {seen.sighting.url for seen in known.values()}
    for one in listing.sightings:
        old = known.get(one.key)
        fresh = one.url not in addresses if old is None else item_change(old.sighting, one) is ItemChange.REUSED
        if fresh and one.url and one.title:
            yield one


def _told(one: Sighting, subject: Subject, channels: Sequence[ChannelRule], at_most: int) -> SourceAlert | None:
    found = subject.found_in(one)
    if found is None:
        return None
    alert = related_alert(found, one, channels)
    return SourceAlert(alert=alert, key=f"related:{one.url}", story=one, at_most=at_most)
