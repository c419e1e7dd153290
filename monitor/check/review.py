"""Kept documents against what the stories that they cite say by now: what is to be held is data in the store."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from monitor.check.ignoring import Ignored
from monitor.compare.drift import hold, name_of_source
from monitor.compare.matching import Closeness
from monitor.errors import StoreError
from monitor.models import Alert, Decision, KeptDocument, KeptStory, PastFinding, Review, Revision
from monitor.policy import ChannelRule, drift_alert
from monitor.ports import Clock, Documents

__all__ = ["Reviewer"]

_log = logging.getLogger(__name__)

#: times that a review is made anew because the document or the story became another one meanwhile
_TRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """Holds the claims of documents against the new revisions of the stories that they cite."""

    documents: Documents
    channels: Sequence[ChannelRule]
    clock: Clock
    #: what they match in a story's text counts for no claim
    ignored: Ignored = field(default_factory=Ignored)
    #: says how close two clauses lie in meaning, where words decide nothing; None leaves it at the words
    closeness: Closeness | None = None

    async def review(self) -> list[Alert]:
        """Review all that is unreviewed; returns the alerts that were stored.

        What a process that was killed left undone is found and done by the next one. A document on which a bug of ours
        shows is left for the next round, and does not hold up the others.
        """
        alerts: list[Alert] = []
        tried: Counter[tuple[int, str]] = Counter()
        while left := [pair for pair in await self.documents.unreviewed() if tried[pair] < _TRIES]:
            for pair in left:
                tried[pair] += 1
                try:
                    alerts += await self._review(*pair)
                except StoreError:
                    raise
                except Exception:  # noqa: BLE001 - one document that shows a bug of ours must not end the reviews of others
                    _log.exception("holding document %d against %s failed", *pair)
                    tried[pair] = _TRIES
        return alerts

    async def _review(self, document_id: int, url: str) -> Sequence[Alert]:
        document = await self.documents.document(document_id)
        story = next((s for s in document.stories if s.url == url), None) if document else None
        if document is None or story is None or story.story is None or story.latest is None:
            return ()  # It was forgotten meanwhile, or cites another story.
        before = None
        if story.reviewed is not None:
            before = await self.documents.revision(story.story.id, story.reviewed)
        past = await self.documents.past_findings(document_id) if _is_confirmed(document) else ()
        # Holding a long document takes a while: others must not wait for it.
        review = await asyncio.to_thread(self._decided, document, story, story.latest, before, past)
        return await self.documents.record_review(review)

    def _decided(
        self,
        document: KeptDocument,
        story: KeptStory,
        latest: Revision,
        before: Revision | None,
        past: Sequence[PastFinding],
    ) -> Review:
        now, earlier = _cut(self.ignored, latest, before)
        shown = [replace(s, latest=now if s is story else _cut(self.ignored, s.latest)[0]) for s in document.stories]
        held = hold(
            replace(document, stories=tuple(shown)),
            story.url,
            earlier,
            past,
            closeness=self.closeness,
        )
        return Review(
            document_id=document.id,
            version=document.version,
            url=story.url,
            story_id=latest.story_id,
            revision=latest.number,
            before=story.reviewed,
            at=self.clock.now(),
            findings=held.findings,
            settlements={kept.id: kept.settlement for kept in document.claims if kept.settlement},
            alert=drift_alert(held.drifts, self.channels, source=name_of_source(story), muted=story.muted),
        )


def _is_confirmed(document: KeptDocument) -> bool:
    """Say whether the user confirmed any claim, so that it matters what was found earlier."""
    return any(kept.settlement and kept.settlement.decision is Decision.CONFIRMED for kept in document.claims)


def _cut(ignored: Ignored, *revisions: Revision | None) -> Sequence[Revision | None]:
    """Return revisions that are held against each other without what the user does not want compared."""
    snapshots = iter(ignored.cut(*(revision.snapshot for revision in revisions if revision)))
    return [revision and replace(revision, snapshot=next(snapshots)) for revision in revisions]
