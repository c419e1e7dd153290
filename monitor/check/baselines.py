"""Which of the revisions that an address showed a new reading of it is held against."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from monitor.errors import ReadError
from monitor.models import Fetched, Revision, Snapshot
from monitor.ports import Reader, Store

__all__ = ["Base", "Baselines", "is_teaser"]

_log = logging.getLogger(__name__)

_TEASER = "teaser"


def is_teaser(snapshot: Snapshot) -> bool:
    """Tell whether a snapshot is what stands before a paywall."""
    return snapshot.rules == _TEASER


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

    async def of(self, shown: Sequence[Revision], snapshot: Snapshot, answer: Fetched) -> Base | None:
        """Return what to compare a reading with, of what its address showed; None when other rules read all of it."""
        for revision in _by_kinship(shown, snapshot):
            if revision.snapshot.extractor == snapshot.extractor:
                return Base(number=revision.number, snapshot=revision.snapshot)
            again = await self._read_again(revision, answer)
            if again is not None and again.extractor == snapshot.extractor:
                return Base(number=revision.number, snapshot=again, is_stored=False)
        return None

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


def _by_kinship(shown: Iterable[Revision], snapshot: Snapshot) -> list[Revision]:
    """Return the reading by the same rules, or another version of them, before others, the newest first."""
    return sorted(shown, key=lambda revision: (revision.snapshot.rules != snapshot.rules, -revision.number))
