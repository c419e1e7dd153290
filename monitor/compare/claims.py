"""A document's claims against the sources that it cites, in any two languages: what they support and what not. Pure."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.compare.matching import Candidate, Closeness, Source
from monitor.compare.mentions import Mention, mentions_in, mentions_of
from monitor.compare.values import agree, opposed
from monitor.models import Figure, FigureKind, Finding, Verdict

__all__ = ["SourceText", "Support", "check_claims", "is_claim", "kindest"]

#: what a neighbour of the same sentence adds that was found in the sentence of a candidate, or in the one beside it
_BOND, _BOND_BESIDE = 0.7, 0.3
#: vague counts below this claim nothing
_FEW = 10
#: by how much a figure of the body must be believed for the headline's not to count
_SURE_OF_BODY = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A cited text as it is now."""

    url: str
    headline: str
    paragraphs: tuple[str, ...]
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What the sources of a document say of one of its claims."""

    claim: Figure
    findings: tuple[Finding, ...]
    #: the addresses that the text names for it; None where any of its sources may support it
    cited: frozenset[str] | None = None

    @property
    def sentence(self) -> str:
        """The sentence of the claim."""
        return self.claim.sentence

    @property
    def decisive(self) -> Finding | None:
        """What counts: the kindest of the sources that the text names, else of all; None without any."""
        asked = [f for f in self.findings if self.cited is None or f.url in self.cited]
        return kindest(asked)

    @property
    def verdict(self) -> Verdict:
        """What became of the claim."""
        return self.decisive.verdict if self.decisive else Verdict.SILENT

    @property
    def disputed(self) -> bool:
        """Whether one source reports another value than another one does."""
        verdicts = {finding.verdict for finding in self.findings}
        return Verdict.DIFFERS in verdicts and bool(verdicts & {Verdict.AGREES, Verdict.QUALIFIED})


_KINDEST = (Verdict.AGREES, Verdict.QUALIFIED, Verdict.DIFFERS, Verdict.SILENT)


def kindest(findings: Iterable[Finding]) -> Finding | None:
    """Return the finding that supports a claim the most, the surest of equals; None where there is none."""
    return min(findings, key=lambda f: (_KINDEST.index(f.verdict), -f.confidence), default=None)


def check_claims(
    figures: Sequence[Figure],
    lang: str,
    sources: Sequence[SourceText],
    *,
    cited: Mapping[int, frozenset[str]] | None = None,
    closeness: Closeness | None = None,
) -> list[Support]:
    """Check all claims of a document as one assignment: a figure of a source belongs to one claim.

    `cited`: where a figure starts in the document -> the addresses that the text names for it. Ages, dates and the
    like are no claims.
    """
    claims = mentions_of([figure for figure in figures if is_claim(figure)], lang)
    named = cited or {}
    findings: dict[int, list[Finding]] = defaultdict(list)
    for source in sources:
        asked = [i for i, claim in enumerate(claims) if source.url in named.get(claim.figure.start, {source.url})]
        for i, finding in zip(asked, _against([claims[i] for i in asked], source, closeness), strict=True):
            findings[i].append(finding)
    return [
        Support(claim=claim.figure, findings=tuple(findings[i]), cited=named.get(claim.figure.start))
        for i, claim in enumerate(claims)
    ]


def is_claim(figure: Figure) -> bool:
    """Say whether a figure states something that a source could contradict: not "several", and no lone "one"."""
    return figure.kind.reportable and not _is_few(figure) and not (figure.value == 1 and figure.unit is None)


def _is_few(figure: Figure) -> bool:
    """Say whether a figure is one that nobody counted: "several" claims nothing, and contradicts no other number."""
    return figure.kind is FigureKind.VAGUE and figure.high is not None and figure.high < _FEW


def _against(claims: Sequence[Mention], source: SourceText, closeness: Closeness | None) -> list[Finding]:
    """Return what one source says of each claim."""
    mentions = mentions_in([source.headline, *source.paragraphs], source.lang)
    figures = Source(mentions, claims=len(claims), closeness=closeness)
    tried = [[c for c in figures.candidates(claim) if c.equal or not _is_few(c.mention.figure)] for claim in claims]
    chosen = _assigned(claims, _bound(claims, tried))
    return [_finding(source.url, claim, chosen.get(i)) for i, claim in enumerate(claims)]


def _bound(claims: Sequence[Mention], tried: Sequence[Sequence[Candidate]]) -> list[list[Candidate]]:
    """Favour candidates in sentences where a claim's neighbour was found."""
    where: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for i, (claim, candidates) in enumerate(zip(claims, tried, strict=True)):
        best = max((c for c in candidates if c.equal and c.holds), key=lambda c: c.score, default=None)
        if best is not None:
            where[claim.sentence][best.mention.sentence].add(i)
    return [
        [replace(c, score=c.score + _bond(where[claim.sentence], c.mention.sentence, i)) for c in candidates]
        for i, (claim, candidates) in enumerate(zip(claims, tried, strict=True))
    ]


def _bond(found: Mapping[int, set[int]], sentence: int, claim: int) -> float:
    if found.get(sentence, set()) - {claim}:
        return _BOND
    return _BOND_BESIDE if any(found.get(sentence + step, set()) - {claim} for step in (-1, 1)) else 0.0


def _assigned(claims: Sequence[Mention], tried: Sequence[Sequence[Candidate]]) -> dict[int, Candidate]:
    """Give each claim its best figure, from the surest down; one figure serves claims of one value alone."""
    order = sorted(
        ((c, i) for i, candidates in enumerate(tried) for c in _body_first(candidates)), key=lambda both: -both[0].rank
    )
    chosen: dict[int, Candidate] = {}
    taken: dict[int, int] = {}
    for candidate, i in order:
        key = id(candidate.mention)
        if i in chosen or (key in taken and not _one_value(claims[i], claims[taken[key]])):
            continue
        chosen[i] = candidate
        taken.setdefault(key, i)
    return chosen


def _body_first(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave the headline out where the body tells the same: it is what publishers forget to update."""
    holding = [c for c in candidates if c.holds]
    told = frozenset(thing for c in holding if not c.mention.block for thing in c.mention.things)
    body = (c for c in holding if c.mention.block)
    # Where both count one thing in the publisher's own words, the headline is an old one.
    sure = any(c.margin >= _SURE_OF_BODY or c.mention.things & told for c in body)
    return [c for c in holding if c.mention.block or not sure]


def _one_value(a: Mention, b: Mention) -> bool:
    return agree((a.figure, a.readings), (b.figure, b.readings))


def _finding(url: str, claim: Mention, candidate: Candidate | None) -> Finding:
    if candidate is None:
        return Finding(url=url, verdict=Verdict.SILENT, figure=None, confidence=0.5)
    figure = candidate.mention.figure
    turned = opposed(claim.figure, figure)
    verdict = Verdict.DIFFERS if not candidate.equal else Verdict.QUALIFIED if turned else Verdict.AGREES
    sure = 1 / (1 + math.exp(-candidate.margin))
    return Finding(url=url, verdict=verdict, figure=figure, confidence=round(sure, 2))
