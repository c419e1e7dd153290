"""What may go: a pure decision over what is known of revisions, evidence shared among them included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from monitor.models import Choice, Retention, RevisionMark

__all__ = ["before", "excess", "expired", "pressed", "reach"]

T = TypeVar("T")


def before(now: datetime, age: timedelta | None) -> datetime | None:
    """Return the time before which things are too old; None where nothing is."""
    return None if age is None else now - age


def reach(keep: Retention, now: datetime) -> datetime | None:
    """Return the time before which revisions are to be looked through; None where none need be."""
    if keep.revisions_kept is not None:
        return now
    return max((now - age for age in (keep.evidence, keep.revisions) if age is not None), default=None)


def excess(used: int, keep: Retention) -> int:
    """Return how many bytes are over the bound."""
    return 0 if keep.size is None else max(0, used - keep.size)


def expired(marks: Sequence[RevisionMark], keep: Retention, now: datetime) -> Choice:
    """Return what is too old, or one too many. Among the marks are all revisions that share evidence."""
    gone = frozenset(m.id for m in marks if _may_go(m, keep, now) and _is_spare(m, keep, now))
    left = [m for m in marks if m.id not in gone]
    old = frozenset(hash_ for hash_, m in _unneeded(left) if _is_older(m, keep.evidence, now))
    return Choice(gone, old)


def pressed(marks: Sequence[RevisionMark], keep: Retention, now: datetime, *, most: int, revisions: bool) -> Choice:
    """Return what goes first to make room for so many bytes, oldest first: evidence, or revisions as well.

    Among the marks are all revisions that share evidence.
    """
    if not revisions:
        sized = ((hash_, m.evidence_size) for hash_, m in _unneeded(marks))
        return Choice(evidence=frozenset(_until(sized, most)))
    spare = sorted((m for m in marks if _may_go(m, keep, now)), key=_age)
    return Choice(revisions=frozenset(_until(((m.id, m.size) for m in spare), most)))


def _may_go(mark: RevisionMark, keep: Retention, now: datetime) -> bool:
    """Say whether nothing needs a revision any more, however old it is."""
    return not mark.standing and not mark.held and _is_older(mark, keep.young, now)


def _is_spare(mark: RevisionMark, keep: Retention, now: datetime) -> bool:
    one_too_many = keep.revisions_kept is not None and mark.newer >= keep.revisions_kept
    return one_too_many or _is_older(mark, keep.revisions, now)


def _is_older(mark: RevisionMark, age: timedelta | None, now: datetime) -> bool:
    return age is not None and mark.fetched_at < now - age


def _unneeded(marks: Iterable[RevisionMark]) -> list[tuple[str, RevisionMark]]:
    """Return the evidence that no look reads again, each with the newest revision that has it, oldest first."""
    newest: dict[str, RevisionMark] = {}
    needed = set()
    for mark in sorted(marks, key=_age):
        if mark.sha256 is not None:
            newest[mark.sha256] = mark
            needed |= {mark.sha256} if mark.standing else set()
    unneeded = [(hash_, mark) for hash_, mark in newest.items() if hash_ not in needed]
    return sorted(unneeded, key=lambda pair: _age(pair[1]))


def _age(mark: RevisionMark) -> tuple[datetime, int]:
    return mark.fetched_at, mark.id


def _until(sized: Iterable[tuple[T, int]], most: int) -> Iterator[T]:
    """Yield things until they come to so many bytes."""
    for thing, size in sized:
        if most <= 0:
            return
        most -= size
        yield thing
