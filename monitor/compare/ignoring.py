"""A snapshot without what the user does not want compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from monitor.models import Paragraph, Snapshot

__all__ = ["Pattern", "without"]

#: longer texts are left whole: the time that a pattern takes may grow with the square of the length, or faster
_LONGEST = 10_000
#: seconds that a pattern may take over one text; with some patterns the time doubles with each letter
_PATIENCE = 0.1


class Pattern(Protocol):
    """A regular expression whose work can be bounded in time, as the package regex makes it."""

    @property
    def pattern(self) -> str:
        """How it is written."""

    def sub(self, repl: str, string: str, *, timeout: float) -> str:
        """Return a text with what matches replaced. Raises TimeoutError after so many seconds."""


def without(snapshot: Snapshot, patterns: Sequence[Pattern]) -> Snapshot:
    """Return a snapshot with what the patterns match cut from headline, dek, paragraphs and notices.

    A paragraph or notice of which nothing is left is dropped. A pattern that takes too long over a text cuts nothing
    from it, and from no text after it: what it should have hidden is told then, and nothing is lost.
    """
    if not patterns:
        return snapshot
    cutter = _Cutter(patterns)
    return replace(
        snapshot,
        headline=cutter.cut(snapshot.headline),
        dek=cutter.cut(snapshot.dek) if snapshot.dek is not None else None,
        paragraphs=cutter.cut_all(snapshot.paragraphs),
        unshown=cutter.cut_all(snapshot.unshown),
        notices=tuple(notice for notice in map(cutter.cut, snapshot.notices) if notice),
    )


class _Cutter:
    """Cuts with those patterns that were quick enough so far."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = list(patterns)

    def cut_all(self, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
        cut = (replace(p, text=self.cut(p.text)) for p in paragraphs)
        return tuple(p for p in cut if p.text)

    def cut(self, text: str) -> str:
        if len(text) > _LONGEST:
            return text
        for pattern in tuple(self._patterns):
            try:
                text = pattern.sub("", text, timeout=_PATIENCE)
            except TimeoutError:
                self._patterns.remove(pattern)
        return text.strip()
