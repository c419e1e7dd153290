"""Feeds and sitemaps that were fetched: what became of their items, and which stories they say are worth a look."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from monitor.check.alerting import Alerting
from monitor.check.findings import Finding, Result
from monitor.check.ignoring import Ignored
from monitor.check.indexes import Indexes
from monitor.check.reading import figures_of
from monitor.check.related import Related
from monitor.compare import compare, without_repeats
from monitor.compare.items import ItemChange, item_change, with_known_keys
from monitor.models import (
    Baseline,
    Change,
    Fetched,
    Listing,
    NewRevision,
    Paragraph,
    Seen,
    Sighting,
    Snapshot,
    Source,
)
from monitor.ports import Reader, Store

__all__ = ["Listings"]

#: an item as it is shown now, and what became of it
_Moved = tuple[Sighting, ItemChange]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listings:
    """Turns answers of feeds and sitemaps into findings."""

    reader: Reader
    indexes: Indexes
    store: Store
    alerting: Alerting
    #: what they match in a text is not compared
    ignored: Ignored
    related: Related

    async def feed(self, source: Source, answer: Fetched) -> Finding:
        """Read a feed and compare its items with what they showed before. Raises ReadError."""
        read = await self.reader.feed(answer, source.reader)
        known = await self.store.known(source.id)
        seen = [one.sighting for one in known.values()]
        listing = replace(read, sightings=with_known_keys(seen, read.sightings))
        moved = _moved(known, listing)
        found = Finding(
            result=Result.UNCHANGED if source.reader else Result.FIRST,
            reader=listing.reader,
            listing=listing,
            due_now=tuple(new.url for new, _ in moved if new.url),
            source_alerts=await self.related.alerts(source, known, listing),
        )
        # Two parsers word the same item differently: a quiet new baseline, though watched pages are looked at.
        return found if source.reader != listing.reader else await self._edited(found, source, known, moved, answer)

    async def _edited(
        self, found: Finding, source: Source, known: Mapping[str, Seen], moved: Sequence[_Moved], answer: Fetched
    ) -> Finding:
        assert found.listing is not None
        revisions = [
            await self._item(source, found.listing, known[new.key], new, answer.fetched_at)
            for new, what in moved
            if what is ItemChange.REWORDED and new.url
        ]
        return replace(
            found,
            result=Result.CHANGED if any(r.alert for r in revisions) else Result.UNCHANGED,
            revisions=tuple(revisions),
            reused=tuple(new.key for new, what in moved if what is ItemChange.REUSED),
        )

    async def _item(self, source: Source, listing: Listing, old: Seen, new: Sighting, at: datetime) -> NewRevision:
        before, after = _item_snapshot(old.sighting, listing), _item_snapshot(new, listing)
        track = f"feed:{source.id}"
        changes = await asyncio.to_thread(_changes, before, after, self.ignored)
        state = await self.store.story_for(new.url or "")
        untold = changes
        if state is not None:
            last = state.latest[track].number if track in state.latest else None
            changes = await self.alerting.settled(state.story, last, changes, now=at, extractor=after.extractor)
            # The page, or another feed, may have shown the same edit before.
            told = await self.store.told(state.story.id, last or 0)
            untold = without_repeats(changes, chain.from_iterable(told.values()))
        # Where the page itself is read, it is due now and speaks for itself: one edit, one alert.
        quiet = state is not None and state.page_is_read
        muted = source.muted or (state is not None and state.muted)
        return NewRevision(
            # A story that moved is still known by its first address.
            story_url=state.story.url if state is not None else new.url or "",
            track=track,
            snapshot=after,
            fetched_at=at,
            evidence=None,
            figures=figures_of(after),
            changes=changes,
            alert=None if quiet else self.alerting.alert(untold, url=new.url or "", muted=muted),
            sighting=new.key,
            baseline=Baseline(snapshot=before, seen_at=old.seen_at, figures=figures_of(before)),
        )

    async def sitemap(self, source: Source, answer: Fetched) -> Finding:
        """Read a sitemap, and what it is an index of: its dates are hints. Raises ReadError and FetchError."""
        listing = await self.indexes.read(source, answer)
        known = await self.store.known(source.id)
        moved = _moved(known, listing)
        result = Result.UNCHANGED if source.reader else Result.FIRST
        hints = tuple(new.url for new, _ in moved if new.url)
        return Finding(
            result=result,
            reader=listing.reader,
            listing=listing,
            due_now=hints,
            source_alerts=await self.related.alerts(source, known, listing),
        )


def _moved(known: Mapping[str, Seen], listing: Listing) -> list[_Moved]:
    pairs = ((new, known.get(new.key)) for new in listing.sightings)
    changed: Iterable[_Moved] = ((new, item_change(old.sighting, new)) for new, old in pairs if old is not None)
    return [(new, what) for new, what in changed if what is not ItemChange.NONE]


def _changes(before: Snapshot, after: Snapshot, ignored: Ignored) -> tuple[Change, ...]:
    return compare(*ignored.cut(before, after))


def _item_snapshot(sighting: Sighting, listing: Listing) -> Snapshot:
    summary = (Paragraph(text=sighting.summary),) if sighting.summary else ()
    return Snapshot(
        headline=sighting.title or "",
        paragraphs=summary,
        published_at=sighting.published_at,
        modified_at=sighting.modified_at,
        publisher=listing.title,
        language=listing.language,
        extractor=listing.reader,
    )
