"""Two texts from anywhere to two that can be compared: what only one of them can tell is left out."""

from __future__ import annotations

from dataclasses import replace

from monitor.models import Snapshot

__all__ = ["comparable"]


def comparable(old: Snapshot, new: Snapshot) -> tuple[Snapshot, Snapshot, tuple[str, ...]]:
    """Return two snapshots without what one of them lacks by its nature, and notes that say what to mind.

    A plain text names no author and has no summary line; that a page has them is no difference of the story.
    """
    notes = []
    if old.extractor != new.extractor:
        notes.append(
            f"OLD was read by {old.extractor} and NEW by {new.extractor}: some of what differs may come from that"
        )
        if not (old.dek and new.dek):
            old, new = replace(old, dek=None), replace(new, dek=None)
        if not (old.byline and new.byline):
            old, new = replace(old, byline=None), replace(new, byline=None)
    if bool(old.headline) != bool(new.headline):
        notes.append(f"{'NEW' if old.headline else 'OLD'} has no headline: headlines are not compared")
        old, new = replace(old, headline=""), replace(new, headline="")
    return old, new, tuple(notes)
