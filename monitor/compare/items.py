"""What became of a feed item or sitemap line between two polls."""

from __future__ import annotations

from enum import StrEnum

from rapidfuzz import fuzz

from monitor.models import Sighting
from monitor.text import bare, normal

__all__ = ["ItemChange", "item_change"]

#: titles and summaries that have less in common than this (0 to 100) tell of two stories.
#: A third of CNN's title changes are an address that was given to another story.
_ONE_STORY = 40.0


class ItemChange(StrEnum):
    """What a later poll shows of a known item."""

    NONE = "none"
    #: a date moved, the wording stayed: a hint at most
    DATED = "dated"
    REWORDED = "reworded"
    #: the item tells of another story now
    REUSED = "reused"


def item_change(old: Sighting, new: Sighting) -> ItemChange:
    """Say what became of an item. A title that is missing in either poll is no rewording."""
    if old.url and new.url and old.url != new.url:
        return ItemChange.REUSED
    if not _reworded(old.title, new.title) and not _reworded(old.summary, new.summary):
        moved = (old.published_at, old.modified_at) != (new.published_at, new.modified_at)
        return ItemChange.DATED if moved else ItemChange.NONE
    likeness = max(_likeness(old.title, new.title), _likeness(old.summary, new.summary))
    return ItemChange.REWORDED if likeness >= _ONE_STORY else ItemChange.REUSED


def _reworded(old: str | None, new: str | None) -> bool:
    return bool(old) and bool(new) and bare(normal(old or "")) != bare(normal(new or ""))


def _likeness(old: str | None, new: str | None) -> float:
    return fuzz.token_set_ratio((old or "").lower(), (new or "").lower()) if old and new else 0.0
