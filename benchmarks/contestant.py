"""What outside scorers call: this program's own public functions, over plain values. No logic of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from monitor.citations import read_document
from monitor.compare import compare
from monitor.compare.claims import SourceText, Support, check_claims
from monitor.compare.supports import named_by, supports_of
from monitor.figures import LANGUAGES as TABLES
from monitor.figures import extract, name_of_unit
from monitor.models import Change, ChangeKind, DocumentText, Figure, FigureKind, Paragraph, Snapshot, Verdict
from monitor.urls import fold

LANGUAGES = frozenset(TABLES)
_EVENTS = {
    ChangeKind.FIGURE_CHANGED: "changed",
    ChangeKind.FIGURE_QUALIFIED: "qualifier",
    ChangeKind.FIGURE_ADDED: "added",
    ChangeKind.FIGURE_REMOVED: "removed",
}
#: kinds of number that scorers do not ask for; ages they do
_LEFT_OUT = frozenset(kind for kind in FigureKind if not kind.reportable) - {FigureKind.AGE}


def figures(text: str, lang: str) -> list[dict[str, Any]]:
    """Return the quantities of a text in their order, ages among them."""
    return [_plain(f) for f in extract(text, lang) if f.kind not in _LEFT_OUT]


def _plain(figure: Figure) -> dict[str, Any]:
    return {
        "start": figure.start,
        "end": figure.end,
        "low": None if figure.low is None else float(figure.low),
        "high": None if figure.high is None else float(figure.high),
        "unit": figure.unit and name_of_unit(figure.unit),
        "subject": figure.subject,
        "subject_head": figure.head,
        "hedge": figure.hedge.value,
        "sentence": figure.sentence,
    }


def changes(old: Mapping[str, str], new: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return what became of the figures between two versions of a story."""
    found = compare(_snapshot(old), _snapshot(new))
    return [_event(c) for c in found if c.kind in _EVENTS]


def _snapshot(version: Mapping[str, str]) -> Snapshot:
    paragraphs = tuple(Paragraph(text=line.strip()) for line in version["text"].splitlines() if line.strip())
    return Snapshot(headline=version["title"], paragraphs=paragraphs, language=version["lang"], extractor="given/1")


def _event(change: Change) -> dict[str, Any]:
    return {
        "kind": _EVENTS[change.kind],
        "old": change.figure_old and _plain(change.figure_old),
        "new": change.figure_new and _plain(change.figure_new),
    }


def claims(document: Mapping[str, str], source: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the claims of a passage that its cited source reports otherwise, or not at all."""
    found = check_claims(extract(document["text"], document["lang"]), document["lang"], [_source(source)])
    return [event for support in found if (event := _claim_event(support)) is not None]


def _source(version: Mapping[str, str]) -> SourceText:
    paragraphs = tuple(line.strip() for line in version["text"].splitlines() if line.strip())
    return SourceText(url=version["url"], headline=version["title"], paragraphs=paragraphs, lang=version["lang"])


def _claim_event(support: Support) -> dict[str, Any] | None:
    told = support.decisive
    if told is None or support.verdict in {Verdict.AGREES, Verdict.QUALIFIED}:
        return None
    new = None if told.figure is None else _plain(told.figure)
    return {"kind": "removed" if new is None else "changed", "old": _plain(support.claim), "new": new}


def drifts(document: Mapping[str, str], sources: Sequence[Mapping[str, str]]) -> list[dict[str, Any]]:
    """Return the claims of a document that the source it cites for them reports otherwise."""
    read = read_document(DocumentText(text=document["text"]), document["lang"])
    given = {fold(source["url"]): source["url"] for source in sources}
    texts = [replace(_source(source), url=fold(source["url"])) for source in sources]
    supports = supports_of(read.claims, [named_by(claim) for claim in read.claims], read.language, texts)
    # A claim's own sentence is without the addresses that it cites.
    written = {figure.start: figure.sentence for figure in extract(document["text"], document["lang"])}
    return [
        _drift(support.claim, given[support.decisive.url], written)
        for support in supports.values()
        if support.decisive and support.verdict is Verdict.DIFFERS
    ]


def _drift(claim: Figure, url: str, written: Mapping[int, str]) -> dict[str, Any]:
    plain = _plain(claim)
    return {
        "url": url,
        "claim_sentence": written.get(claim.start, claim.sentence),
        "claim_value": claim.wording,
        "low": plain["low"],
        "high": plain["high"],
    }
