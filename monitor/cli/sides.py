"""The two sides of a comparison: a file, standard input, an address, or a stored revision."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from monitor.app import open_store, story_in, story_reader
from monitor.cli.inputs import address_of, bytes_of, name_of
from monitor.cli.stories import WHICH, find_story, pick_revision
from monitor.config import Settings
from monitor.errors import FetchError, ReadError, UsageError
from monitor.models import Revision, Snapshot, TroubleKind
from monitor.payload import timestamp

__all__ = ["Side", "read_sides", "stored"]

_REVISION = re.compile(rf"(?P<story>.+)@(?P<which>{WHICH})")
_SAVE = "save the page in a browser, and give that file"
#: what to do about a side that cannot be read, where the reason alone does not tell
_ADVICE = {
    TroubleKind.NOT_A_STORY: "give the page of one story, or its text in a plain file",
    TroubleKind.EMPTY: "give the page of one story, or its text in a plain file",
    TroubleKind.INCOMPLETE: _SAVE,
    TroubleKind.WRONG_TYPE: "give a web page, plain text or Markdown",
    TroubleKind.HTTP_STATUS: _SAVE,
    TroubleKind.RATE_LIMITED: _SAVE,
    TroubleKind.BOT_WALL: _SAVE,
}
_NO_FILE = "name a file, an address, or a stored revision as STORY@NUMBER, STORY@latest or STORY@first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two texts that are compared."""

    #: how it is named; a stored revision by the name of its story and its number
    label: str
    snapshot: Snapshot
    #: when a stored revision was fetched
    fetched_at: datetime | None = None

    def values(self) -> dict[str, Any]:
        """Return what the side is, as JSON values."""
        values: dict[str, Any] = {
            "label": self.label,
            "headline": self.snapshot.headline,
            "paragraphs": len(self.snapshot.paragraphs),
            "extractor": self.snapshot.extractor,
        }
        return values | ({"fetched_at": timestamp(self.fetched_at)} if self.fetched_at else {})


async def read_sides(settings: Settings, old: str, new: str) -> tuple[Side, Side]:
    """Read both sides. What is wrong with one is a UsageError or a ReadError that names it."""
    if old == new == "-":
        raise UsageError("OLD and NEW are both -: one text is read from standard input, name the other")
    async with story_reader(settings) as fetch:
        return await _side("OLD", old, settings, fetch), await _side("NEW", new, settings, fetch)


def stored(name: str, revision: Revision) -> Side:
    """Return a stored revision as a side."""
    return Side(label=f"{name}@{revision.number}", snapshot=revision.snapshot, fetched_at=revision.fetched_at)


_Fetch = Callable[[str], Awaitable[Snapshot]]


async def _side(role: str, text: str, settings: Settings, fetch: _Fetch) -> Side:
    try:
        return await _read(text, settings, fetch)
    except UsageError as error:
        raise UsageError(f"{role}: {error}") from error
    except FetchError as error:
        raise _unread(role, error.trouble.kind, str(error)) from error
    except ReadError as error:
        raise _unread(role, error.kind, f"{name_of(text)} {error.reason}") from error


def _unread(role: str, kind: TroubleKind, reason: str) -> ReadError:
    advice = _ADVICE.get(kind)
    return ReadError(kind, f"{role}: {reason}; {advice}" if advice else f"{role}: {reason}")


async def _read(text: str, settings: Settings, fetch: _Fetch) -> Side:
    revision = _REVISION.fullmatch(text)
    if revision and not _is_file(text):
        return await _revision(settings, revision["story"], revision["which"])
    if "://" in text:
        return Side(label=text, snapshot=await fetch(address_of(text)))
    if text != "-" and not _is_file(text):
        raise ReadError(TroubleKind.NOT_FOUND, f"was not found; {_NO_FILE}")
    body, media_type = bytes_of(text, settings.fetch.max_decoded_bytes)
    return Side(label=name_of(text), snapshot=await asyncio.to_thread(story_in, body, media_type))


def _is_file(text: str) -> bool:
    try:
        return Path(text).exists()
    except OSError:  # An address or headline may be longer than any file's name.
        return False


async def _revision(settings: Settings, story: str, which: str) -> Side:
    async with open_store(settings) as store:
        found = await find_story(store, story)
        return stored(story, pick_revision(await store.revisions_of(found.id), which))
