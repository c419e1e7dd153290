"""A snapshot without what the user does not want compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from monitor.models import Paragraph, Snapshot

__all__ = ["without"]

#: longer texts are left whole: the time that a pattern takes may grow with the square of the length, or faster
_LONGEST = 10_000


def without(snapshot: Snapshot, patterns: Sequence[re.Pattern[str]]) -> Snapshot:
    """Return a snapshot with what the patterns match cut from headline, dek, paragraphs and notices.

    A paragraph or notice of which nothing is left is dropped.
    """
    if not patterns:
        return snapshot
    notices = (_cut(notice, patterns) for notice in snapshot.notices)
    return replace(
        snapshot,
        headline=_cut(snapshot.headline, patterns),
        dek=_cut(snapshot.dek, patterns) if snapshot.dek is not None else None,
        paragraphs=_cut_all(snapshot.paragraphs, patterns),
        unshown=_cut_all(snapshot.unshown, patterns),
        notices=tuple(notice for notice in notices if notice),
    )


def _cut_all(paragraphs: Sequence[Paragraph], patterns: Sequence[re.Pattern[str]]) -> tuple[Paragraph, ...]:
    cut = (replace(p, text=_cut(p.text, patterns)) for p in paragraphs)
    return tuple(p for p in cut if p.text)


def _cut(text: str, patterns: Sequence[re.Pattern[str]]) -> str:
    if len(text) > _LONGEST:
        return text
    for pattern in patterns:
        text = pattern.sub("", text)
    return text.strip()
