"""Documents, their claims and findings to column values and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from monitor.models import (
    Attribution,
    Citation,
    Cited,
    Claim,
    Decision,
    Document,
    Finding,
    KeptClaim,
    Manner,
    Mention,
    NamedSource,
    NewDocument,
    PastFinding,
    Reach,
    Settlement,
    Told,
    Verdict,
)
from monitor.store import codec

__all__ = [
    "citation", "citation_to", "claim_to", "document", "document_to", "finding", "finding_to", "kept_claim",
    "past_finding", "settlement", "settlement_to", "shortened",
]  # fmt: skip

Row = Mapping[Any, Any]


def shortened(document: Document) -> Document:
    """Return a document as it comes back: of sentences that go on and on stays what stands around a figure or name.

    A hundred kilobytes without a full stop hold thousands of figures, and each would take the whole along.
    """
    return replace(
        document,
        sources=tuple(_short_source(source) for source in document.sources),
        claims=tuple(_short_claim(claim) for claim in document.claims),
    )


def _short_source(source: NamedSource) -> NamedSource:
    return replace(source, sentence=codec.near(source.sentence, source.name))


def _short_claim(claim: Claim) -> Claim:
    return replace(
        claim,
        figures=tuple(replace(f, sentence=codec.near(f.sentence, f.wording)) for f in claim.figures),
        attributions=tuple(replace(a, source=_short_source(a.source)) for a in claim.attributions),
    )


def document_to(new: NewDocument) -> dict[str, Any]:
    """Return a new document as column values, without its citations and claims, which have tables of their own."""
    same = {name: getattr(new, name) for name in ("key", "name", "sha256")}
    read = {name: getattr(new.document, name) for name in ("title", "language", "text")}
    return same | read | {"named_sources": [asdict(source) for source in new.document.sources]}


def document(row: Row, citations: Sequence[Citation], claims: Sequence[Claim]) -> Document:
    """Return a document as it is stored."""
    return Document(
        sources=tuple(NamedSource(**values) for values in row["named_sources"]),
        citations=tuple(citations),
        claims=tuple(claims),
        **{name: row[name] for name in ("text", "language", "title")},
    )


def citation_to(citation: Citation) -> dict[str, Any]:
    """Return a citation as column values."""
    mentions = [asdict(mention) for mention in citation.mentions]
    return {"url": citation.url, "publisher": citation.publisher, "mentions": mentions}


def citation(row: Row) -> Citation | None:
    """Return a citation as it is stored; None for a story that only the user named."""
    if row["mentions"] is None:
        return None
    mentions = tuple(Mention(**{**values, "manner": Manner(values["manner"])}) for values in row["mentions"])
    return Citation(url=row["url"], publisher=row["publisher"], mentions=mentions)


def claim_to(claim: Claim) -> dict[str, Any]:
    """Return a claim as column values, without what became of it."""
    return {
        "figures": [codec.figure_to(figure) for figure in claim.figures],
        "attributions": [asdict(attribution) for attribution in claim.attributions],
        "cites": [asdict(cited) for cited in claim.cites],
    }


def kept_claim(row: Row, findings: Mapping[str, Finding]) -> KeptClaim:
    """Return a claim as it is stored, with what was found of it last."""
    return KeptClaim(
        id=row["id"], number=row["number"], claim=_claim(row), settlement=settlement(row), findings=findings
    )


def _claim(row: Row) -> Claim:
    return Claim(
        figures=tuple(codec.figure_from(values) for values in row["figures"]),
        attributions=tuple(
            Attribution(source=NamedSource(**values["source"]), reach=Reach(values["reach"]))
            for values in row["attributions"]
        ),
        cites=tuple(Cited(url=values["url"], told=Told(values["told"])) for values in row["cites"]),
    )


def settlement_to(settlement: Settlement | None) -> dict[str, Any]:
    """Return a settlement as column values; none as empty ones."""
    if settlement is None:
        return dict.fromkeys(("settled_at", "decision", "settled_url"))
    return {"settled_at": settlement.at, "decision": settlement.decision, "settled_url": settlement.url}


def settlement(row: Row) -> Settlement | None:
    """Return how a claim was settled; None where it was not."""
    if row["settled_at"] is None:
        return None
    decision = None if row["decision"] is None else Decision(row["decision"])
    return Settlement(at=row["settled_at"], decision=decision, url=row["settled_url"])


def finding_to(finding: Finding) -> dict[str, Any]:
    """Return a finding as column values."""
    figure = None if finding.figure is None else codec.figure_to(finding.figure)
    same = {name: getattr(finding, name) for name in ("url", "verdict", "confidence")}
    return same | {"figure": figure}


def finding(row: Row) -> Finding:
    """Return a finding as it is stored."""
    return Finding(
        url=row["url"],
        verdict=Verdict(row["verdict"]),
        figure=None if row["figure"] is None else codec.figure_from(row["figure"]),
        confidence=row["confidence"],
    )


def past_finding(row: Row) -> PastFinding:
    """Return a finding as it is stored, with the revision that it is of."""
    names = ("claim_id", "revision", "fetched_at")
    return PastFinding(finding=finding(row), **{name: row[name] for name in names})
