"""Whether a feed or sitemap is worth watching for a story. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from monitor.models import IndexEntry, Lead, Listing, Wanted
from monitor.policy.freshness import is_stale, newest_of
from monitor.policy.related import sections_of
from monitor.urls import fold

__all__ = ["Found", "State", "chosen_children", "followed", "judged", "wanted_for"]

_MONTH = re.compile(r"/(\d{4})/(\d\d)(?:/|$)")
#: how many sitemaps of an index are looked into
_CHILDREN = 2
#: how many of a watched index are read at one look
_FOLLOWED = 3
#: clocks differ, and an index is written before or after what it names
_SLACK = timedelta(hours=1)
_DIGITS = re.compile(r"\d+")
#: old stories change seldom: their sitemaps are read so often
_ARCHIVE_INTERVAL = timedelta(days=1)


class State(StrEnum):
    """What a look at a feed or sitemap said of its worth."""

    GOOD = "good"
    #: it answers, and its newest item is too old
    STALE = "stale"
    #: known to stand still; not asked
    FROZEN = "frozen"
    EMPTY = "empty"
    #: a sitemap with neither news nor the story
    UNRELATED = "unrelated"
    #: a sitemap of sitemaps
    INDEX = "index"
    TROUBLE = "trouble"
    NOT_ASKED = "not asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A lead, and what a look at it showed."""

    lead: Lead
    state: State
    title: str | None = None
    items: int = 0
    newest_at: datetime | None = None
    #: it tells of new stories; a sitemap without titles only has dates of old ones
    tells_news: bool = False
    #: the story itself stands in it
    lists_story: bool = False
    #: why it is not good
    reason: str | None = None


def judged(lead: Lead, listing: Listing, story: str, *, now: datetime, after: timedelta) -> Found:
    """Return what a lead is worth for the story at an address."""
    key = fold(story)
    newest = newest_of(listing.sightings, now)
    lists_story = any(one.url == key for one in listing.sightings)
    # Only feeds and news sitemaps have titles.
    tells_news = any(one.title for one in listing.sightings)
    state, reason = State.GOOD, None
    if listing.children:
        state, reason = State.INDEX, _names(len(listing.children))
    elif not listing.sightings:
        state, reason = State.EMPTY, "holds nothing"
    elif not (tells_news or lists_story):
        state, reason = State.UNRELATED, "holds neither news nor this story"
    elif tells_news and not lists_story and is_stale(newest, now, after):
        state, reason = State.STALE, "shows nothing new"
    return Found(
        lead=lead,
        state=state,
        title=listing.title or lead.title,
        items=len(listing.sightings),
        newest_at=newest,
        tells_news=tells_news,
        lists_story=lists_story,
        reason=reason,
    )


def wanted_for(lead: Lead, *, archive: bool, name: str | None = None) -> Wanted:
    """Return how a feed or sitemap is watched; an archive holds old stories alone."""
    return Wanted(
        url=lead.url, kind=lead.kind, name=name or lead.title, interval=_ARCHIVE_INTERVAL if archive else None
    )


def _names(number: int) -> str:
    return f"names {number:,} sitemap{'' if number == 1 else 's'}"


def followed(entries: Sequence[IndexEntry], since: datetime | None) -> list[str]:
    """Return the sitemaps of a watched index that may hold something new since the last look, newest first.

    Where the index gives no dates, the numbers in the addresses tell: sitemaps are named by month or counted.
    """
    dated = [entry for entry in entries if entry.modified_at is not None]
    fresh = [entry for entry in dated if since is None or _moment(entry) >= since - _SLACK]
    chosen = sorted(fresh, key=_moment, reverse=True) if dated else sorted(entries, key=_numbers, reverse=True)
    return [entry.url for entry in chosen[:_FOLLOWED]]


def _moment(entry: IndexEntry) -> datetime:
    return entry.modified_at or datetime.min.replace(tzinfo=UTC)


def _numbers(entry: IndexEntry) -> list[int]:
    return [int(digits) for digits in _DIGITS.findall(urlsplit(entry.url).path)]


def chosen_children(children: Sequence[str], story: str) -> list[str]:
    """Return the sitemaps of an index that the story may stand in: by its month and sections, else the first."""
    month = _MONTH.search(urlsplit(story).path)
    months = {f"{month[1]}/{month[2]}", f"{month[1]}-{month[2]}", f"{month[1]}{month[2]}"} if month else set()
    sections = sections_of(story)

    def fit(url: str) -> int:
        path = urlsplit(url).path.lower()
        return 2 * any(text in path for text in months) + any(f"/{section}/" in path for section in sections)

    fitting = sorted((url for url in children if fit(url) > 1), key=fit, reverse=True)
    return (fitting or list(children[:1]))[:_CHILDREN]
