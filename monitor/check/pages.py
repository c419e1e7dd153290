"""A page that was fetched: which story it tells, and what became of that story."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from monitor.check.alerting import Alerting
from monitor.check.baselines import Base, Baselines, is_teaser
from monitor.check.findings import Finding, Result
from monitor.check.reading import figures_of
from monitor.compare import compare, is_cut_short, is_part_of, same_content, without
from monitor.errors import ReadError
from monitor.models import (
    Change,
    ChangeKind,
    Evidence,
    Fetched,
    NewRevision,
    Revision,
    Snapshot,
    Source,
    Story,
    TroubleKind,
)
from monitor.ports import Reader, Store
from monitor.text import bare, normal
from monitor.urls import fold

__all__ = ["PAGE", "Pages"]

#: the track of what a story's own page shows
PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Turns answers of pages into findings."""

    reader: Reader
    store: Store
    evidence_of: Callable[[Fetched], Evidence]
    alerting: Alerting
    #: what they match in a text is not compared
    ignored: Sequence[re.Pattern[str]]

    async def find(self, source: Source, answer: Fetched) -> Finding:
        """Read the story that a page tells and compare it with the last one. Raises ReadError."""
        snapshot = await self.reader.page(answer)
        seen = Finding(result=Result.UNCHANGED, reader=snapshot.extractor, present=source.not_found > 0)
        url = snapshot.canonical_url or fold(answer.final_url)
        state = await (self.store.story_for(url) if source.story_id is None else self.store.story_of(source.story_id))
        last = state.latest.get(PAGE) if state else None
        if state is None or last is None:
            first = await asyncio.to_thread(self._revision, source, answer, snapshot, url)
            return replace(seen, result=Result.FIRST, revisions=(first,))
        _refuse_another_story(state.story, last.snapshot, snapshot)
        if is_teaser(snapshot) and state.story.removed_at is None and await self._is_known(last, snapshot):
            return seen
        base = await self._baselines.of(last, snapshot, answer)
        if base is not None and is_cut_short(base.snapshot, snapshot):
            raise ReadError(TroubleKind.INCOMPLETE, "is cut short: it shows but the beginning of what it showed before")
        # Reading figures is work of its own: others must not wait for it.
        found = await asyncio.to_thread(_changes, state.story, base, snapshot, self.ignored)
        changes = await self.alerting.settled(
            state.story, PAGE, found, now=answer.fetched_at, extractor=snapshot.extractor
        )
        is_new = base is None or not base.is_stored or source.story_id is None
        if not changes and not is_new:
            return seen
        revision = await asyncio.to_thread(
            self._revision, source, answer, snapshot, state.story.url, last=last, base=base, changes=changes
        )
        return replace(seen, result=Result.CHANGED if changes else Result.UNCHANGED, revisions=(revision,))

    @property
    def _baselines(self) -> Baselines:
        return Baselines(reader=self.reader, store=self.store)

    async def _is_known(self, last: Revision, teaser: Snapshot) -> bool:
        """Tell whether a teaser shows nothing that was not seen last, of the whole story or of a longer teaser."""
        whole = await self._baselines.whole(last)
        return is_part_of(teaser, (whole or last).snapshot)

    def _revision(
        self,
        source: Source,
        answer: Fetched,
        snapshot: Snapshot,
        url: str,
        *,
        last: Revision | None = None,
        base: Base | None = None,
        changes: tuple[Change, ...] = (),
    ) -> NewRevision:
        return NewRevision(
            story_url=url,
            track=PAGE,
            snapshot=snapshot,
            fetched_at=answer.fetched_at,
            evidence=self.evidence_of(answer),
            figures=figures_of(snapshot),
            changes=changes,
            alert=self.alerting.alert(changes, url=url, muted=source.muted),
            previous=base.number if base else last.number if last else None,
            newest=last.number if last else None,
        )


def _refuse_another_story(story: Story, old: Snapshot, new: Snapshot) -> None:
    """Refuse a page that calls itself another story than the one that stood here."""
    elsewhere = new.canonical_url is not None and new.canonical_url not in (story.url, old.canonical_url)
    if elsewhere and bare(normal(old.headline)) != bare(normal(new.headline)):
        raise ReadError(TroubleKind.NOT_A_STORY, f"now shows another story, {new.canonical_url}")


def _changes(
    story: Story, base: Base | None, snapshot: Snapshot, ignored: Sequence[re.Pattern[str]]
) -> tuple[Change, ...]:
    back = (Change(kind=ChangeKind.RESTORED),) if story.removed_at else ()
    if base is None:
        return back
    old, new = without(base.snapshot, ignored), without(snapshot, ignored)
    return back if same_content(old, new) else back + compare(old, new)
