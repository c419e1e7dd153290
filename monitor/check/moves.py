"""Permanent redirects: believed once they have led to the same address often enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.check.addresses import PAGE
from monitor.check.alerting import Alerting
from monitor.check.findings import Finding
from monitor.models import Change, ChangeKind, Source, SourceAlert, StoryState
from monitor.payload import timestamp
from monitor.ports import Store
from monitor.urls import fold

__all__ = ["Move", "Moves"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Where redirects led of late and how often; with a `new_url`, the source is asked for there from now on."""

    to: str | None = None
    count: int = 0
    new_url: str | None = None
    alerts: tuple[SourceAlert, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """Counts redirects, and tells of a move. One bad deployment of a publisher must not move a watch."""

    store: Store
    alerting: Alerting
    #: equal answers in a row after which a move is believed
    after: int

    async def follow(self, source: Source, finding: Finding, now: datetime) -> Move:
        """Return what a look says of the source's address. A redirect to what cannot be read as its story is none."""
        if finding.trouble is not None:
            return Move(to=source.moved_to, count=source.moved_count)
        if finding.moved_to is None:
            return Move()
        count = source.moved_count + 1 if finding.moved_to == source.moved_to else 1
        if count < self.after:
            return Move(to=finding.moved_to, count=count)
        return Move(new_url=finding.moved_to, alerts=await self._told(source, finding, finding.moved_to, now))

    async def _told(self, source: Source, finding: Finding, url: str, now: datetime) -> tuple[SourceAlert, ...]:
        state = None if source.story_id is None else await self.store.story_of(source.story_id)
        if fold(url) == fold(source.url) or _is_known(state, finding, fold(url)):
            return ()
        change = Change(kind=ChangeKind.MOVED, old=source.url, new=url)
        about = state.story.url if state else fold(source.url)
        alert = self.alerting.alert((change,), url=about, muted=source.muted)
        return (SourceAlert(key=f"source:{source.id}:moved:{timestamp(now)}", alert=alert),) if alert else ()


def _is_known(state: StoryState | None, finding: Finding, url: str) -> bool:
    """Say whether the page named its new address itself, which is told as a change of its story."""
    if any(change.kind is ChangeKind.MOVED for revision in finding.revisions for change in revision.changes):
        return True
    last = state.latest.get(PAGE) if state else None
    return state is not None and last is not None and last.snapshot.canonical_url == url != state.story.url
