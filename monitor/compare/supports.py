"""A document's claims held against the stories that it cites. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from monitor.citations.layout import one_line
from monitor.compare.claims import SourceText, Support, check_claims
from monitor.compare.matching import Closeness
from monitor.figures import LANGUAGES
from monitor.language import language_of
from monitor.models import Claim, Decision, Figure, Finding, KeptClaim, KeptDocument, Snapshot, Told, Verdict

__all__ = ["cited_by", "is_watched", "named_by", "said_by", "source_text", "supports", "supports_of"]


def supports(document: KeptDocument, closeness: Closeness | None = None) -> dict[int, Support]:
    """Return what the stories as they are now say of each claim that is watched, by the claim's id.

    A claim that states nothing that a source could contradict has none.
    """
    texts = [source_text(story.url, story.latest.snapshot) for story in document.stories if story.latest]
    return _held_against(document, texts, closeness)


def said_by(document: KeptDocument, text: SourceText, closeness: Closeness | None = None) -> dict[int, Finding]:
    """Return what one story's text says of each claim that is watched and cites it, by the claim's id."""
    found = _held_against(document, [text], closeness)
    return {claim: finding for claim, support in found.items() for finding in support.findings}


def _held_against(
    document: KeptDocument, texts: Sequence[SourceText], closeness: Closeness | None
) -> dict[int, Support]:
    watched = [kept for kept in document.claims if is_watched(kept)]
    cited = [cited_by(kept) for kept in watched]
    found = supports_of([kept.claim for kept in watched], cited, document.document.language, texts, closeness)
    return {watched[at].id: support for at, support in found.items()}


def is_watched(kept: KeptClaim) -> bool:
    """Say whether a claim is one that the user wants to hear of."""
    return kept.settlement is None or kept.settlement.decision is not Decision.IGNORED


def cited_by(kept: KeptClaim) -> frozenset[str] | None:
    """Return the stories that a claim cites, the user's word before the text's; None where any may be meant."""
    if kept.settlement is not None and kept.settlement.url is not None:
        return frozenset({kept.settlement.url})
    return named_by(kept.claim)


def named_by(claim: Claim) -> frozenset[str] | None:
    """Return the stories that the text names for a claim; None where any may be meant."""
    told = frozenset(cited.url for cited in claim.cites if cited.told is not Told.POSSIBLE)
    return told or None


def source_text(url: str, snapshot: Snapshot) -> SourceText:
    """Return what a story says, as it is held against claims: posts of a live page that it shows no more count too."""
    paragraphs = tuple(paragraph.text for paragraph in (*snapshot.paragraphs, *snapshot.unshown))
    language = language_of("\n\n".join((snapshot.headline, *paragraphs)), snapshot.language, LANGUAGES)
    return SourceText(url=url, headline=snapshot.headline, paragraphs=paragraphs, lang=language)


def supports_of(
    claims: Sequence[Claim],
    cited: Sequence[frozenset[str] | None],
    language: str,
    texts: Sequence[SourceText],
    closeness: Closeness | None = None,
) -> dict[int, Support]:
    """Return what texts say of claims, by the claim's place among them.

    All mentions of a claim are looked for, as one assignment with those of all others; the surest that was found tells
    what a text says of the claim.
    """
    mentions = {figure.start: at for at, claim in enumerate(claims) for figure in claim.figures}
    figures = sorted((_on_one_line(f) for claim in claims for f in claim.figures), key=lambda figure: figure.start)
    named = {start: urls for start, at in mentions.items() if (urls := cited[at]) is not None}
    found: dict[int, list[Support]] = {}
    for support in check_claims(figures, language, texts, cited=named, closeness=closeness):
        found.setdefault(mentions[support.claim.start], []).append(support)
    return {at: _together(claims[at], group) for at, group in sorted(found.items())}


def _on_one_line(figure: Figure) -> Figure:
    """Return a figure with its wording as it stands in its sentence, which is on one line."""
    return replace(figure, wording=one_line(figure.wording))


def _together(claim: Claim, mentions: Sequence[Support]) -> Support:
    by_url: dict[str, list[Finding]] = {}
    for support in mentions:
        for finding in support.findings:
            by_url.setdefault(finding.url, []).append(finding)
    return Support(
        claim=claim.figure, findings=tuple(_surest(group) for group in by_url.values()), cited=mentions[0].cited
    )


def _surest(findings: Sequence[Finding]) -> Finding:
    return max(findings, key=lambda finding: (finding.verdict is not Verdict.SILENT, finding.confidence))
