"""What became of a feed item or sitemap line between two polls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from rapidfuzz import fuzz

from monitor.models import Sighting
from monitor.text import bare, normal

__all__ = ["ItemChange", "item_change", "with_known_keys"]

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


def with_known_keys(known: Iterable[Sighting], new: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Return a poll's items, each that got another key with the key that it was known by.

    Some publishers count an item's edits in its key. The address tells it then, where it is that of one item
    before, which is shown no more, and of one now.
    """
    shown = {item.key for item in new}
    addresses = Counter(item.url for item in new if item.url)
    left = [item for item in known if item.key not in shown and addresses[item.url or ""] == 1]
    before = Counter(item.url for item in left)
    keys = {item.url: item.key for item in left if before[item.url] == 1}
    known_keys = {item.key for item in known}
    return tuple(
        replace(item, key=keys[item.url]) if item.key not in known_keys and item.url in keys else item for item in new
    )


def _reworded(old: str | None, new: str | None) -> bool:
    return bool(old) and bool(new) and bare(normal(old or "")) != bare(normal(new or ""))


def _likeness(old: str | None, new: str | None) -> float:
    return fuzz.token_set_ratio((old or "").lower(), (new or "").lower()) if old and new else 0.0
