"""Headlines that go back and forth: publishers try two wordings on their readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.compare.wording import headline_key
from monitor.models import Change, ChangeKind

__all__ = ["told", "with_flips"]


def with_flips(
    changes: Sequence[Change], shown: Sequence[tuple[datetime, str]], *, now: datetime, within: timedelta
) -> tuple[Change, ...]:
    """Return the changes, with a headline that is back to an earlier wording as a flip; its count says which.

    `shown` are the headlines of the story's revisions with their times, oldest first. Only edits that followed each
    other `within` a time are looked at: what returns after a longer time was rewritten.
    """
    return tuple(_as_flip(c, shown, now, within) if c.kind is ChangeKind.HEADLINE else c for c in changes)


def told(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Return the changes without further flips, after the one that was told."""
    return tuple(c for c in changes if c.kind is not ChangeKind.HEADLINE_FLIP or c.count == 1)


def _as_flip(change: Change, shown: Sequence[tuple[datetime, str]], now: datetime, within: timedelta) -> Change:
    chain = [headline_key(text) for text in _chain(shown, now, within)]
    if headline_key(change.new or "") not in chain:
        return change
    earlier = sum(key in chain[:at] for at, key in enumerate(chain))
    return replace(change, kind=ChangeKind.HEADLINE_FLIP, count=earlier + 1)


def _chain(shown: Sequence[tuple[datetime, str]], now: datetime, within: timedelta) -> list[str]:
    """Return the wordings that took each other's place in quick succession, up to the one in force."""
    edits = [pair for at, pair in enumerate(shown) if not at or headline_key(shown[at - 1][1]) != headline_key(pair[1])]
    start, then = len(edits) - 1, now
    while start > 0 and then - edits[start][0] <= within:
        then = edits[start][0]
        start -= 1
    return [text for _, text in edits[max(start, 0) :]]
