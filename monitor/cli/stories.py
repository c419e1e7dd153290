"""Stored stories and revisions, as they are named on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from monitor.errors import UnknownStoryError, UsageError
from monitor.models import Revision, Story
from monitor.ports import History, WatchList
from monitor.urls import check_url, fold

__all__ = ["WHICH", "find_story", "gaps", "is_revision", "last_two", "pick_revision", "watched_urls"]

#: how a revision of a story is named, as a regular expression
WHICH = r"-?[0-9]{1,9}|latest|first"


async def watched_urls(store: WatchList) -> frozenset[str]:
    """Return the folded addresses of all that is watched, as they were given and where they moved to."""
    rows = await store.sources()
    return frozenset(fold(url) for row in rows for url in (row["url"], row["given_url"] or row["url"]))


async def find_story(store: History, name: str) -> Story:
    """Return the one story that a name means. Raises UsageError for none, or more than one."""
    try:
        folded = fold(check_url(name)) if "://" in name else None
    except ValueError as error:
        raise UsageError(str(error)) from error
    found = await store.find_stories(name, folded)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownStoryError(f"no stored story answers to {name!r}; monitor list shows what is watched")
    lines = "\n".join(f"  {s.id}  {s.headline}  {s.url}" for s in found[:20])
    raise UnknownStoryError(f"{name!r} means more than one story; give its number:\n{lines}")


def is_revision(which: str) -> bool:
    """Say whether a word may name a revision of a story."""
    return re.fullmatch(WHICH, which) is not None


def pick_revision(revisions: Sequence[Revision], which: str) -> Revision:
    """Return a story's revision by its number, or counted from an end: "first", "latest", "-1" for the latest, "-2".

    Raises UsageError where there is none.
    """
    number = {"first": 1, "latest": -1}.get(which) or int(which)
    if which == "first" or number < 0:
        # A feed shows a part of a story: where its page was read, the page's revisions count.
        row = [r for r in revisions if r.track == "page"] or list(revisions)
        found = (row if number > 0 else row[::-1])[abs(number) - 1 : abs(number)]
    else:
        found = [r for r in revisions if r.number == number]
    if not found and any(first <= number <= last for first, last in gaps(revisions)):
        raise UsageError(f"revision {which} is not kept any more; {_existing(revisions)}")
    if not found:
        raise UsageError(f"there is no revision {which}; {_existing(revisions)}")
    return found[0]


def gaps(revisions: Sequence[Revision]) -> list[tuple[int, int]]:
    """Return the first and the last number of each row of revisions that were removed."""
    numbers = [0, *(r.number for r in revisions)]
    return [(before + 1, after - 1) for before, after in pairwise(numbers) if after - before > 1]


def _existing(revisions: Sequence[Revision]) -> str:
    if not revisions:
        return "the story was not read yet"
    if len(revisions) == 1:
        return f"there is only revision {revisions[0].number}"
    return f"there are {_rows(revisions)}"


def _rows(revisions: Sequence[Revision]) -> str:
    """Return the numbers of revisions as people write them: "1, 4 to 7"."""
    rows: list[list[int]] = []
    for r in revisions:
        if rows and rows[-1][-1] == r.number - 1:
            rows[-1].append(r.number)
        else:
            rows.append([r.number])
    return ", ".join(str(row[0]) if len(row) == 1 else f"{row[0]} to {row[-1]}" for row in rows)


def last_two(revisions: Sequence[Revision]) -> tuple[Revision, Revision]:
    """Return the newest revision that another one precedes, and that one before it."""
    for new in reversed(revisions):
        for old in revisions:
            if old.number == new.previous:
                return old, new
    if any(r.previous for r in revisions):
        raise UsageError(f"what the last revision was compared with is not kept any more; {_existing(revisions)}")
    raise UsageError("the story has one revision so far: nothing to compare with")
