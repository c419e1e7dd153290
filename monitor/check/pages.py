"""A page that was fetched: which story it tells, and what became of that story."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain

from monitor.check.addresses import PAGE, Addresses
from monitor.check.alerting import Alerting
from monitor.check.baselines import Base, Baselines, is_teaser
from monitor.check.findings import Finding, Result
from monitor.check.ignoring import Ignored
from monitor.check.reading import figures_of
from monitor.compare import compare, is_cut_short, same_content, without_repeats
from monitor.errors import ReadError
from monitor.models import (
    Change,
    ChangeKind,
    Evidence,
    Fetched,
    NewRevision,
    Snapshot,
    Source,
    Story,
    TroubleKind,
)
from monitor.ports import Reader, Store
from monitor.text import bare, normal
from monitor.urls import fold

__all__ = ["Pages"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Turns answers of pages into findings."""

    reader: Reader
    store: Store
    evidence_of: Callable[[Fetched], Evidence]
    alerting: Alerting
    #: what they match in a text is not compared
    ignored: Ignored

    async def find(self, source: Source, answer: Fetched) -> Finding:
        """Read the story that a page tells and compare it with what the address showed last. Raises ReadError."""
        snapshot = await self.reader.page(answer)
        seen = Finding(result=Result.UNCHANGED, reader=snapshot.extractor, present=source.not_found > 0)
        url = snapshot.canonical_url or fold(answer.final_url)
        state = await (self.store.story_for(url) if source.story_id is None else self.store.story_of(source.story_id))
        if state is None or state.page is None:
            first = await asyncio.to_thread(self._revision, source, answer, snapshot, url)
            return replace(seen, result=Result.FIRST, revisions=(first,))
        addresses = Addresses.of(source, state.story, state.page, await self.store.shown(state.story.id))
        _refuse_another_story(state.story, addresses.last.snapshot, snapshot)
        if source.story_id is None and addresses.own:
            # An address that is watched again goes on where it was.
            seen = replace(seen, shows=addresses.last)
        if is_teaser(snapshot) and state.story.removed_at is None and addresses.is_known(snapshot):
            return seen
        return await self._compared(source, answer, snapshot, addresses, seen)

    async def _compared(
        self, source: Source, answer: Fetched, snapshot: Snapshot, addresses: Addresses, seen: Finding
    ) -> Finding:
        base = await Baselines(reader=self.reader, store=self.store).of(addresses.own, snapshot, answer)
        if base is not None and is_cut_short(base.snapshot, snapshot):
            raise ReadError(TroubleKind.INCOMPLETE, "is cut short: it shows but the beginning of what it showed before")
        # Reading figures is work of its own: others must not wait for it.
        found = await asyncio.to_thread(_changes, addresses.story, base, snapshot, self.ignored)
        since = base.number if base else None
        changes = await self.alerting.settled(
            addresses.story, since, found, now=answer.fetched_at, extractor=snapshot.extractor
        )
        if base is not None and base.is_stored and not changes:
            return seen
        told = await self.store.told(addresses.story.id, since or 0)
        fresh = without_repeats(changes, chain.from_iterable(told.values()))
        twin = await asyncio.to_thread(addresses.twin, snapshot, self.ignored)
        quiet = Result.UNCHANGED if addresses.own else Result.FIRST
        if twin is not None and not addresses.story.removed_at and (not fresh or addresses.was_told(twin, since, told)):
            return replace(seen, result=quiet, shows=twin)
        revision = await asyncio.to_thread(
            self._revision, source, answer, snapshot, addresses.story.url,
            addresses=addresses, base=base, changes=changes, fresh=fresh,
        )  # fmt: skip
        return replace(seen, result=Result.CHANGED if fresh else quiet, revisions=(revision,))

    def _revision(
        self,
        source: Source,
        answer: Fetched,
        snapshot: Snapshot,
        url: str,
        *,
        addresses: Addresses | None = None,
        base: Base | None = None,
        changes: tuple[Change, ...] = (),
        fresh: tuple[Change, ...] = (),
    ) -> NewRevision:
        last = addresses.own[0] if addresses and addresses.own else None
        return NewRevision(
            story_url=url,
            track=addresses.track(source) if addresses else PAGE,
            snapshot=snapshot,
            fetched_at=answer.fetched_at,
            evidence=self.evidence_of(answer),
            figures=figures_of(snapshot),
            changes=changes,
            alert=self.alerting.alert(fresh, url=url, muted=source.muted),
            previous=base.number if base else last.number if last else None,
            newest=addresses.newest.number if addresses else None,
        )


def _refuse_another_story(story: Story, old: Snapshot, new: Snapshot) -> None:
    """Refuse a page that calls itself another story than the one that stood here."""
    elsewhere = new.canonical_url is not None and new.canonical_url not in (story.url, old.canonical_url)
    if elsewhere and bare(normal(old.headline)) != bare(normal(new.headline)):
        raise ReadError(TroubleKind.NOT_A_STORY, f"now shows another story, {new.canonical_url}")


def _changes(story: Story, base: Base | None, snapshot: Snapshot, ignored: Ignored) -> tuple[Change, ...]:
    back = (Change(kind=ChangeKind.RESTORED),) if story.removed_at else ()
    if base is None:
        return back
    old, new = ignored.cut(base.snapshot, snapshot)
    return back if same_content(old, new) else back + compare(old, new)
