"""What a cited story said of each claim of a document before its newest revision, and what it says now. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from monitor.compare.claims import SourceText
from monitor.compare.following import Edits, Version
from monitor.compare.matching import Closeness
from monitor.compare.supports import cited_by, said_by, source_text
from monitor.compare.values import agree, readings_of
from monitor.models import Figure, Finding, KeptClaim, KeptDocument, KeptStory, Revision, Verdict

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
    document: KeptDocument,
    story: KeptStory,
    latest: Revision,
    before: Revision | None,
    closeness: Closeness | None = None,
) -> tuple[SourceText, list[Standing]]:
    """Return what the newest revision of a story says, and how each claim that cites the story stands with it.

    What `before` says is read by the rules of now; where it is silent, what was found last counts.
    """
    text = source_text(story.url, latest.snapshot)
    earlier = source_text(story.url, before.snapshot) if before else None
    views = _Views(
        claimed_in=document.document.language,
        newer=Version(text=text),
        now=said_by(document, text, closeness),
        edits=Edits(old=before.snapshot, new=latest.snapshot) if before and is_read_alike(before, latest) else None,
        earlier=Version(text=earlier) if earlier else None,
        again=said_by(document, earlier, closeness) if earlier else {},
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

    #: language of the document
    claimed_in: str
    newer: Version
    now: Mapping[int, Finding]
    #: the text before; None where none was held
    earlier: Version | None
    again: Mapping[int, Finding]
    #: None where the texts were not read alike
    edits: Edits | None
    is_whole: bool
    #: the addresses under which the document cites the story
    own: frozenset[str]

    def of(self, url: str, document: KeptDocument) -> Iterator[Standing]:
        asked = [kept for kept in document.claims if kept.id in self.now]
        before = {kept.id: self._before(kept, kept.findings.get(url)) for kept in asked}
        followed = self._followed({kept.id: kept.claim.figure for kept in asked}, before)
        for kept in asked:
            was = before[kept.id]
            now = self._now(kept, was, followed.get(kept.id, self.now[kept.id]))
            yield Standing(kept=kept, before=was, now=now, others=tuple(self._others(kept)))

    def _before(self, kept: KeptClaim, stored: Finding | None) -> Finding | None:
        # A claim that is new in the document has nothing to drift from.
        return stored and (self._told_again(kept) or stored)

    def _told_again(self, kept: KeptClaim) -> Finding | None:
        again = self.again.get(kept.id)
        return None if again is None or again.verdict is Verdict.SILENT else again

    def _followed(self, claims: Mapping[int, Figure], before: Mapping[int, Finding | None]) -> dict[int, Finding]:
        """Return what became of the figures that claims are not found in any more, told in the story's own words.

        A story is closer to its last revision than to a document in another language.
        """
        lost = {
            claim: finding
            for claim, finding in before.items()
            if finding and finding.figure and self.now[claim].verdict is Verdict.SILENT
        }
        found = self.newer.follow({claim: finding.figure for claim, finding in lost.items() if finding.figure})
        return {claim: self._again(claims[claim], lost[claim], finding) for claim, finding in found.items()}

    def _again(self, claim: Figure, before: Finding, now: Finding) -> Finding:
        """Return what a story says of a claim, by what it says now of its own figure of before."""
        if now.figure is None:
            return now
        is_claimed = agree(
            (claim, readings_of(claim, self.claimed_in, claim=True)),
            (now.figure, readings_of(now.figure, self.newer.text.lang)),
        )
        if now.verdict is Verdict.DIFFERS and is_claimed:
            return replace(now, verdict=Verdict.AGREES)
        return replace(now, verdict=before.verdict) if now.verdict is Verdict.AGREES else now

    def _now(self, kept: KeptClaim, before: Finding | None, now: Finding) -> Finding:
        """Return what the story says now: what it said, where the text does not show that this is over.

        A sentence that still stands says what it said, though another one may look more like the claim by now, and so
        does a post that rolled off a live page: the others tell of hours of their own. A teaser, a feed, or the rules
        of another reader leave out what the story still says.
        """
        if before is None or before.figure is None or now.verdict is Verdict.AGREES:
            return now
        if self.newer.stands(before.figure) or (self.edits and self.edits.leave_open(before.figure)):
            return before
        if now.verdict is not Verdict.SILENT:
            return before if now.verdict is Verdict.DIFFERS and self._is_same(before.figure) else now
        is_over = self.is_whole and self._was_told(kept, before.figure) and not self.newer.tells(before.figure)
        return now if is_over else before

    def _is_same(self, figure: Figure) -> bool:
        """Say whether the story still tells a figure, and by its own words did not change it.

        "12,000, up from 11,000" tells 11,000 as well.
        """
        return self.edits is not None and self.newer.tells(figure) and not self.edits.change(figure)

    def _was_told(self, kept: KeptClaim, figure: Figure) -> bool:
        """Say whether the text before told it, so that this one is where it went."""
        return self._told_again(kept) is not None or (self.earlier is not None and self.earlier.tells(figure))

    def _others(self, kept: KeptClaim) -> Iterator[Finding]:
        cited = cited_by(kept)
        for url, finding in kept.findings.items():
            if url not in self.own and (cited is None or url in cited):
                yield finding
