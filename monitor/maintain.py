"""Retention: removes what need not be kept, batch by batch, so that nobody who writes waits long."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from monitor.models import Choice, Removed, Retention, RevisionMark, Space
from monitor.policy.retention import before, excess, expired, pressed, reach
from monitor.ports import Archive, Clock, Place

__all__ = ["Maintained", "Maintainer"]

#: seconds between two batches: others write meanwhile
_PAUSE = 0.05
#: free bytes that are kept in the file, for what comes next
_SPARE = 16 * 1024 * 1024

_Sweep = Callable[[Place | None], Awaitable[tuple[Removed, Place | None]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Maintained:
    """What a round of retention came to."""

    removed: Removed
    #: before and after
    spaces: tuple[Space, Space]
    #: bytes that are over the bound still: all that is left must stay
    over: int = 0


@dataclass(slots=True, kw_only=True)
class Maintainer:
    """Goes through the database once. What was removed by a round that was stopped need not be removed again."""

    archive: Archive
    clock: Clock
    keep: Retention
    #: nothing is removed: what would be is counted
    dry: bool = False
    #: told what was removed so far, after each batch
    on_progress: Callable[[Removed], None] = lambda _: None
    _removed: Removed = field(default_factory=Removed, init=False)
    _stopped: bool = field(default=False, init=False)

    def stop(self) -> None:
        """Ask for the end: the batch that is under way is the last one."""
        self._stopped = True

    async def run(self) -> Maintained:
        """Remove what is too old or too much. Raises StoreError."""
        now, earlier = self.clock.now(), await self.archive.space()
        await self._by_age(now)
        await self._by_size(now)
        if not self._stopped:
            await self._shrink()
            await self.archive.optimise()
        later = await self.archive.space()
        return Maintained(removed=self._removed, spaces=(earlier, later), over=self._excess(later))

    async def _by_age(self, now: datetime) -> None:
        archive, keep = self.archive, self.keep
        ended, raised, fetched = before(now, keep.deliveries), before(now, keep.alerts), reach(keep, now)
        if ended is not None:
            await self._sweep(lambda place: archive.sweep_deliveries(ended, place))
        if raised is not None:
            await self._sweep(lambda place: archive.sweep_alerts(raised, place))
        if fetched is not None:
            await self._sweep(self._revisions(fetched, now, lambda marks, _: expired(marks, keep, now)))

    async def _by_size(self, now: datetime) -> None:
        """Make room where the bound is passed: by evidence, and where that is not enough by revisions."""
        for revisions in (False, True):
            if self._excess(await self.archive.space()):
                decide = self._pressed(now, revisions=revisions)
                await self._sweep(self._revisions(now, now, decide), lambda space: self._excess(space) > 0)

    def _pressed(self, now: datetime, *, revisions: bool) -> Callable[[Sequence[RevisionMark], Space], Choice]:
        def decide(marks: Sequence[RevisionMark], space: Space) -> Choice:
            gone = expired(marks, self.keep, now)  # A dry round has left them there.
            left = [_without(m, gone) for m in marks if m.id not in gone.revisions]
            return pressed(left, self.keep, now, most=self._excess(space), revisions=revisions)

        return decide

    def _excess(self, space: Space) -> int:
        return excess(space.used - (self._removed.size if self.dry else 0), self.keep)

    def _revisions(
        self, until: datetime, now: datetime, decide: Callable[[Sequence[RevisionMark], Space], Choice]
    ) -> _Sweep:
        return lambda place: self.archive.sweep_revisions(
            until,
            place,
            alerts_before=before(now, self.keep.alerts),
            counted=self.keep.revisions_kept is not None,
            decide=decide,
        )

    async def _sweep(self, sweep: _Sweep, needed: Callable[[Space], bool] | None = None) -> None:
        """Go through all batches, or until no more is needed."""
        place: Place | None = None
        while not self._stopped:
            removed, place = await sweep(place)
            self._removed += removed
            self.on_progress(self._removed)
            if place is None or (needed is not None and not needed(await self.archive.space())):
                return
            await self.clock.sleep(_PAUSE)

    async def _shrink(self) -> None:
        """Give back what is free, but for what is soon needed again."""
        while not self._stopped and (await self.archive.space()).free > _SPARE and await self.archive.shrink():
            await self.clock.sleep(_PAUSE)


def _without(mark: RevisionMark, gone: Choice) -> RevisionMark:
    return replace(mark, sha256=None) if mark.sha256 in gone.evidence else mark
