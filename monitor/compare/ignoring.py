"""Snapshots without what the user does not want compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from monitor.models import Paragraph, Snapshot

__all__ = ["Pattern", "without"]

#: longer texts are left whole: the time that a pattern takes may grow with the square of the length, or faster
_LONGEST = 10_000
#: seconds of work that a pattern may take over all texts that are compared: with some the time doubles with each
#: letter, and others take milliseconds over a long story
_PATIENCE = 0.1


class Pattern(Protocol):
    """A regular expression whose work can be bounded in time, as the package regex makes it."""

    @property
    def pattern(self) -> str:
        """How it is written."""

    def sub(self, repl: str, string: str, *, timeout: float, concurrent: bool) -> str:
        """Return a text with what matches replaced. Raises TimeoutError after so many seconds.

        Where it is `concurrent`, other threads go on meanwhile.
        """


def without(
    snapshots: Sequence[Snapshot], patterns: Sequence[Pattern], timer: Callable[[], float]
) -> tuple[Sequence[Snapshot], Sequence[Pattern]]:
    """Return what is compared with what the patterns match cut from all its texts; and the patterns that were too slow.

    A paragraph or notice of which nothing is left is dropped. A pattern that takes too long cuts nothing from any of
    the snapshots: what it cut in one and left in another would differ though nobody changed it. So what it should have
    hidden is told, and nothing is lost. `timer` tells the seconds that the thread which calls it has worked.
    """
    left = list(patterns)
    cutter = _Cutter(timer)
    while left:
        try:
            return [cutter.cut(snapshot, left) for snapshot in snapshots], [p for p in patterns if p not in left]
        except _TooSlowError as slow:
            left.remove(slow.pattern)
    return snapshots, patterns


class _TooSlowError(Exception):
    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern


class _Cutter:
    """Cuts texts, and knows how long each pattern took so far. Raises _TooSlowError."""

    def __init__(self, timer: Callable[[], float]) -> None:
        self._timer = timer
        self._spent: dict[Pattern, float] = {}

    def cut(self, snapshot: Snapshot, patterns: Sequence[Pattern]) -> Snapshot:
        def text(whole: str) -> str:
            return self._text(whole, patterns)

        def paragraphs(some: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
            return tuple(p for p in (replace(p, text=text(p.text)) for p in some) if p.text)

        return replace(
            snapshot,
            headline=text(snapshot.headline),
            dek=text(snapshot.dek) if snapshot.dek is not None else None,
            paragraphs=paragraphs(snapshot.paragraphs),
            unshown=paragraphs(snapshot.unshown),
            notices=tuple(notice for notice in map(text, snapshot.notices) if notice),
        )

    def _text(self, text: str, patterns: Sequence[Pattern]) -> str:
        if len(text) > _LONGEST:
            return text
        for pattern in patterns:
            text = self._without(text, pattern)
        return text.strip()

    def _without(self, text: str, pattern: Pattern) -> str:
        spent, start = self._spent.get(pattern, 0.0), self._timer()
        try:
            text = pattern.sub("", text, timeout=_PATIENCE - spent, concurrent=True)
        except TimeoutError:
            raise _TooSlowError(pattern) from None
        self._spent[pattern] = spent + self._timer() - start
        if self._spent[pattern] >= _PATIENCE:
            raise _TooSlowError(pattern)
        return text
