"""Texts that end too early: what a wall lets through of a story that was whole before."""

from __future__ import annotations

from monitor.compare.wording import block_key, headline_key
from monitor.models import Snapshot

__all__ = ["is_cut_short", "is_part_of"]

#: the share of the text that a story never loses at its end in one edit
_MOST_LOST = 0.3
_ELLIPSIS = "….… "


def is_cut_short(old: Snapshot, new: Snapshot) -> bool:
    """Tell whether a page that is not free for everybody shows but the beginning of what it showed before."""
    whole, rest = _text(old), _text(new).rstrip(_ELLIPSIS)
    return new.is_metered and len(rest) <= (1 - _MOST_LOST) * len(whole) and whole.startswith(rest)


def is_part_of(teaser: Snapshot, whole: Snapshot) -> bool:
    """Tell whether a teaser shows nothing that the whole story does not show."""
    text = _text(whole) + block_key(whole.dek or "")
    shown = (block_key(p.text).rstrip(_ELLIPSIS) for p in teaser.paragraphs)
    return headline_key(teaser.headline) == headline_key(whole.headline) and all(part in text for part in shown)


def _text(snapshot: Snapshot) -> str:
    return "".join(block_key(p.text) for p in (*snapshot.paragraphs, *snapshot.unshown))
