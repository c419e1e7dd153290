"""What became of a story, as its stored revisions and removals tell it: what the rules are tried on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain

from monitor.check.ignoring import Ignored
from monitor.compare import compare, without_repeats
from monitor.models import Change, ChangeKind, Revision
from monitor.policy import told, with_flips

__all__ = ["Happening", "happenings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A revision or a removal, and the changes that it brought."""

    at: datetime
    #: None for a removal
    revision: Revision | None
    changes: tuple[Change, ...]


def happenings(
    revisions: Sequence[Revision],
    removals: Sequence[datetime],
    ignored: Ignored,
    hold_back: timedelta,
) -> list[Happening]:
    """Return what a story's page went through, oldest first, without revisions that have none before them.

    Headlines that return within `hold_back` have flipped; what is silent of them is left out.
    """
    taken_down = [Happening(at=at, revision=None, changes=(Change(kind=ChangeKind.REMOVED),)) for at in removals]
    return sorted([*taken_down, *_edits(revisions, removals, ignored, hold_back)], key=lambda happening: happening.at)


def _edits(
    revisions: Sequence[Revision],
    removals: Sequence[datetime],
    ignored: Ignored,
    hold_back: timedelta,
) -> Iterator[Happening]:
    pages = [revision for revision in revisions if revision.of_page]
    known = {revision.number: revision for revision in pages}
    before: dict[int, tuple[Change, ...]] = {}
    for at, new in enumerate(pages):
        old = known.get(new.previous or 0)
        if old is None:
            continue
        back = any(old.fetched_at < moment <= new.fetched_at for moment in removals)
        changes = (*((Change(kind=ChangeKind.RESTORED),) if back else ()), *_compared(old, new, ignored))
        shown = [(r.fetched_at, r.snapshot.headline) for r in pages[:at] if r.track == new.track]
        settled = with_flips(changes, shown, now=new.fetched_at, within=hold_back)
        # What another address or a teaser showed first was told then.
        earlier = chain.from_iterable(some for number, some in before.items() if number > old.number)
        before[new.number] = told(without_repeats(settled, earlier))
        yield Happening(at=new.fetched_at, revision=new, changes=before[new.number])


def _compared(old: Revision, new: Revision, ignored: Ignored) -> tuple[Change, ...]:
    if old.snapshot.extractor != new.snapshot.extractor:
        return ()  # The texts of two extractors differ in what the story does not.
    return compare(*ignored.cut(old.snapshot, new.snapshot))
