"""Which of a story's revisions a new reading of its page is held against."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace

from monitor.errors import ReadError
from monitor.models import Fetched, Revision, Snapshot
from monitor.ports import Reader, Store

__all__ = ["Base", "Baselines", "is_teaser"]

_log = logging.getLogger(__name__)

_TEASER = "teaser"


def _family(snapshot: Snapshot) -> str:
    """Return the name of what read a snapshot, without its version."""
    return snapshot.extractor.partition("/")[0]


def is_teaser(snapshot: Snapshot) -> bool:
    """Tell whether a snapshot is what stands before a paywall."""
    return _family(snapshot) == _TEASER


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A revision as the rules of now read it."""

    number: int
    snapshot: Snapshot
    #: False when its evidence was read again: what is stored of it is the text that other rules read
    is_stored: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Baselines:
    """Finds the last revision that the same rules read, or reads its evidence again by the rules of now.

    The texts of two sets of rules differ in what the story does not, so they are never compared.
    """

    reader: Reader
    store: Store

    async def of(self, last: Revision, snapshot: Snapshot, answer: Fetched) -> Base | None:
        """Return what to compare a reading with; None when nothing was read by the same rules."""
        if last.snapshot.extractor == snapshot.extractor:
            return Base(number=last.number, snapshot=last.snapshot)
        for revision in _by_kinship(await self.store.readings(last.story_id, last.track), snapshot):
            if revision.snapshot.extractor == snapshot.extractor:
                return Base(number=revision.number, snapshot=revision.snapshot)
            again = await self._read_again(revision, answer)
            if again is not None and again.extractor == snapshot.extractor:
                return Base(number=revision.number, snapshot=again, is_stored=False)
        return None

    async def whole(self, last: Revision) -> Revision | None:
        """Return the newest revision that is no teaser."""
        if not is_teaser(last.snapshot):
            return last
        readings = await self.store.readings(last.story_id, last.track)
        return next((revision for revision in readings if not is_teaser(revision.snapshot)), None)

    async def _read_again(self, revision: Revision, answer: Fetched) -> Snapshot | None:
        evidence = await self.store.evidence_of(revision)
        if evidence is None:
            return None
        headers = {"content-type": evidence.media_type, **evidence.headers}
        try:
            return await self.reader.page(replace(answer, body=evidence.body, headers=headers))
        except ReadError as error:
            # What was a story once is none by the rules of now: there is nothing to compare with.
            _log.info("the evidence of revision %s is not read any more: %s", revision.id, error.reason)
            return None


def _by_kinship(readings: Iterable[Revision], snapshot: Snapshot) -> list[Revision]:
    """Return the readings by another version of the same rules before others, the newest first."""
    return sorted(readings, key=lambda revision: (_family(revision.snapshot) != _family(snapshot), -revision.number))
