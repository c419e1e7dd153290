"""What a cited story said of each claim of a document before its newest revision, and what it says now. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monitor.compare.claims import SourceText
from monitor.compare.supports import cited_by, said_by, source_text
from monitor.models import Finding, KeptClaim, KeptDocument, KeptStory, Revision, Verdict

__all__ = ["Standing", "are_one", "is_read_alike", "standings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A claim with what a story that it cites said of it, and says now."""

    kept: KeptClaim
    #: None where it was not held against the story before
    before: Finding | None
    now: Finding
    #: what the other stories say that it cites
    others: tuple[Finding, ...]


def standings(
    document: KeptDocument, story: KeptStory, latest: Revision, before: Revision | None
) -> tuple[SourceText, list[Standing]]:
    """Return what the newest revision of a story says, and how each claim that cites the story stands with it.

    What `before` says is read by the rules of now; where it is silent, what was found last counts.
    """
    text = source_text(story.url, latest.snapshot)
    views = _Views(
        text=text,
        now=said_by(document, text),
        again=said_by(document, source_text(story.url, before.snapshot)) if before else {},
        # What the text leaves out, and the one before told, is not in the story any more.
        is_whole=before is not None and latest.is_whole and is_read_alike(before, latest),
        own=frozenset(other.url for other in document.stories if are_one(story, other)),
    )
    return text, list(views.of(story.url, document))


def is_read_alike(a: Revision, b: Revision) -> bool:
    """Say whether two revisions were read in one way, so that what only one of them tells is the story's own doing."""
    one, two = a.snapshot, b.snapshot
    return (a.track, one.extractor, one.is_metered) == (b.track, two.extractor, two.is_metered)


def are_one(a: KeptStory, b: KeptStory) -> bool:
    """Say whether a document cites one story under two addresses."""
    return a.url == b.url or (a.story is not None and b.story is not None and a.story.id == b.story.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Views:
    """What the newest text of a story says of each claim, and what the one before said by the same rules."""

    text: SourceText
    now: Mapping[int, Finding]
    again: Mapping[int, Finding]
    is_whole: bool
    #: the addresses under which the document cites the story
    own: frozenset[str]

    def of(self, url: str, document: KeptDocument) -> Iterator[Standing]:
        for kept in document.claims:
            if kept.id in self.now:
                stored = kept.findings.get(url)
                # A claim that is new in the document has nothing to drift from.
                before = stored and (self._told_again(kept) or stored)
                now = self._now(kept, before)
                yield Standing(kept=kept, before=before, now=now, others=tuple(self._others(kept)))

    def _told_again(self, kept: KeptClaim) -> Finding | None:
        again = self.again.get(kept.id)
        return None if again is None or again.verdict is Verdict.SILENT else again

    def _now(self, kept: KeptClaim, before: Finding | None) -> Finding:
        """Return what the story says now: what it said, where the text does not show that this is over.

        A sentence that still stands says what it said, though another one may look more like the claim by now. A
        teaser, a feed, or the rules of another reader leave out what the story still says.
        """
        now = self.now[kept.id]
        if before is None or before.figure is None or now.verdict is Verdict.AGREES:
            return now
        if any(before.figure.sentence in paragraph for paragraph in self.text.paragraphs):
            return before
        is_over = now.verdict is not Verdict.SILENT or (self.is_whole and self._told_again(kept) is not None)
        return now if is_over else before

    def _others(self, kept: KeptClaim) -> Iterator[Finding]:
        cited = cited_by(kept)
        for url, finding in kept.findings.items():
            if url not in self.own and (cited is None or url in cited):
                yield finding
