"""Which claims of a document a new revision of a cited story does not support any more. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from urllib.parse import urlsplit

from monitor.citations.layout import one_line
from monitor.compare.corrections import Correction, corrections
from monitor.compare.matching import Closeness
from monitor.compare.standing import Standing, are_one, is_read_alike, standings
from monitor.compare.values import alike
from monitor.models import (
    Decision,
    Drift,
    DriftKind,
    Figure,
    Finding,
    KeptClaim,
    KeptDocument,
    KeptStory,
    PastFinding,
    Revision,
    Verdict,
)

__all__ = ["Held", "hold", "name_of_source"]

_KINDS = {
    Verdict.DIFFERS: DriftKind.CHANGED,
    Verdict.QUALIFIED: DriftKind.QUALIFIED,
    Verdict.SILENT: DriftKind.UNREPORTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What holding a document's claims against the newest revision of a cited story came to."""

    #: what the story says of each claim that cites it, by the claim's id
    findings: Mapping[int, Finding]
    drifts: tuple[Drift, ...]


def hold(
    document: KeptDocument,
    url: str,
    before: Revision | None,
    past: Sequence[PastFinding] = (),
    *,
    closeness: Closeness | None = None,
) -> Held:
    """Hold the claims of a document against the newest revision of the story that it cites under this address.

    `before` is the revision that they were held against last. `past` is what was found earlier, oldest first: it tells
    what the user meant who confirmed a claim. A claim that was not held against the story before does not drift.
    """
    story = next(story for story in document.stories if story.url == url)
    if story.latest is None:
        raise ValueError(f"{url} was never read, so no claim can be held against it")
    text, stand = standings(document, story, story.latest, before, closeness)
    findings = {one.kept.id: one.now for one in stand}
    # A story that was taken down has an alert of its own.
    if story.story is None or story.story.removed_at is not None:
        return Held(findings=findings, drifts=())
    notes = corrections(*_notes(before, story.latest), text.lang)
    # One revision has one alert, so that it tells what the story means under its other addresses too.
    aliases = [other for other in document.stories if _is_alias(other, story)]
    others = [standings(document, other, story.latest, before, closeness)[1] for other in aliases]
    drifts: dict[int, Drift] = {}
    for one in chain(stand, *others):
        drift = _Judge(document, story, text.lang, one, _meant(one.kept, past)).drift(notes)
        if drift is not None:
            drifts.setdefault(drift.claim, drift)
    return Held(findings=findings, drifts=tuple(drifts[number] for number in sorted(drifts)))


def _is_alias(other: KeptStory, story: KeptStory) -> bool:
    return other.url != story.url and are_one(other, story)


def name_of_source(story: KeptStory) -> str:
    """Return what people call a source: its publisher, else its host."""
    publisher = (story.story and story.story.publisher) or (story.citation and story.citation.publisher)
    return publisher or (urlsplit(story.url).hostname or story.url).removeprefix("www.")


def _notes(before: Revision | None, latest: Revision) -> tuple[Sequence[str], Sequence[str]]:
    """Return the notes of both revisions; none where the earlier one may not have shown what it had."""
    if before is None or not is_read_alike(before, latest):
        return (), ()
    return before.snapshot.notices, latest.snapshot.notices


def _meant(kept: KeptClaim, past: Iterable[PastFinding]) -> Mapping[str, Finding] | None:
    """Return what each story said when the user confirmed a claim; of one that was read later, what it said first.

    None where it was not confirmed.
    """
    if kept.settlement is None or kept.settlement.decision is not Decision.CONFIRMED:
        return None
    meant: dict[str, Finding] = {}
    for one in past:
        if one.claim_id == kept.id and (one.fetched_at <= kept.settlement.at or one.finding.url not in meant):
            meant[one.finding.url] = one.finding
    return meant


@dataclass(frozen=True, slots=True)
class _Judge:
    """Says of one claim what became of its support."""

    document: KeptDocument
    story: KeptStory
    #: language of the story
    lang: str
    claim: Standing
    #: what the user meant by confirming it; None where the user did not
    meant: Mapping[str, Finding] | None

    def drift(self, notes: Sequence[Correction]) -> Drift | None:
        """Return how the revision's own doing left the claim without support, the gravest way; None where it did not.

        A source that comes back to supporting it, and one that differed all along from what another one supports,
        tell nothing new.
        """
        claim = self.claim
        if claim.before is None:
            return None
        others = any(map(self._supports, claim.others))
        was, holds = self._supports(claim.before), self._supports(claim.now)
        if (others and not was) or (holds and (not was or self.meant is not None)):
            return None
        note = next((note for note in notes if self._is_touched(note)), None)
        if note is not None:
            return self._told(DriftKind.CORRECTED, note)
        if others or holds or not (was or self._moved_on(claim.before, claim.now)):
            return None
        return self._told(_KINDS[claim.now.verdict])

    def _supports(self, finding: Finding) -> bool:
        """Say whether the claim can stand on a finding: it agrees, or it is what the user confirmed."""
        if finding.verdict is Verdict.AGREES or self.meant is None:
            return finding.verdict is Verdict.AGREES
        meant = self.meant.get(finding.url)
        if meant is None or meant.figure is None:
            return True
        return finding.figure is not None and alike(meant.figure, finding.figure, self.lang)

    def _moved_on(self, before: Finding, now: Finding) -> bool:
        """Say whether a story that differed already has yet another value."""
        return bool(before.figure and now.figure and not alike(before.figure, now.figure, self.lang))

    def _is_touched(self, note: Correction) -> bool:
        told = [finding.figure for finding in (self.claim.before, self.claim.now) if finding and finding.figure]
        return bool(told) and note.touches(self.claim.kept.claim.figure, self.document.document.language, told)

    def _told(self, kind: DriftKind, note: Correction | None = None) -> Drift:
        before, now = self.claim.before, self.claim.now
        claimed = self.claim.kept.claim.figure
        return Drift(
            kind=kind,
            document=self.document.name,
            claim=self.claim.kept.number,
            sentence=claimed.sentence,
            claimed=one_line(claimed.wording),
            reported=now.figure.told if now.figure else None,
            sentence_old=before.sentence if before else None,
            sentence_new=now.sentence,
            notice=note.text if note else None,
            suggestion=_suggestion(kind, claimed, now.figure, name_of_source(self.story), note),
        )


def _suggestion(kind: DriftKind, claimed: Figure, now: Figure | None, source: str, note: Correction | None) -> str:
    """Say in a sentence for people what became of a claim."""
    if note is not None:
        return f"{source} printed a correction that touches this: {note.text}"
    if now is None:
        return f"your text says {one_line(claimed.wording)}; {source} no longer says so"
    # No marks of quotation: the hedge is told in our words. Where it is all that differs, it has to be told.
    says = one_line(claimed.told if kind is DriftKind.QUALIFIED else claimed.wording)
    return f"your text says {says}; {source} now says {now.told}"
