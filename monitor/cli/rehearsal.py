"""What became of a story, as its stored revisions and removals tell it: what the rules are tried on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.compare import compare, without
from monitor.models import Change, ChangeKind, Revision

__all__ = ["Happening", "happenings"]

_PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A revision or a removal, and the changes that it brought."""

    at: datetime
    #: None for a removal
    revision: Revision | None
    changes: tuple[Change, ...]


def happenings(
    revisions: Sequence[Revision], removals: Sequence[datetime], ignored: Sequence[re.Pattern[str]]
) -> list[Happening]:
    """Return what a story's page went through, oldest first, without revisions that have none before them."""
    taken_down = [Happening(at=at, revision=None, changes=(Change(kind=ChangeKind.REMOVED),)) for at in removals]
    return sorted([*taken_down, *_edits(revisions, removals, ignored)], key=lambda happening: happening.at)


def _edits(
    revisions: Sequence[Revision], removals: Sequence[datetime], ignored: Sequence[re.Pattern[str]]
) -> Iterator[Happening]:
    known = {revision.number: revision for revision in revisions}
    for new in revisions:
        old = known.get(new.previous or 0)
        if old is None or new.track != _PAGE:
            continue
        back = any(old.fetched_at < at <= new.fetched_at for at in removals)
        changes = (*((Change(kind=ChangeKind.RESTORED),) if back else ()), *_compared(old, new, ignored))
        yield Happening(at=new.fetched_at, revision=new, changes=changes)


def _compared(old: Revision, new: Revision, ignored: Sequence[re.Pattern[str]]) -> tuple[Change, ...]:
    if old.snapshot.extractor != new.snapshot.extractor:
        return ()  # The texts of two extractors differ in what the story does not.
    return compare(without(old.snapshot, ignored), without(new.snapshot, ignored))
