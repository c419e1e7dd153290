"""Correction, clarification, update and editor's notes of a page, found by the shape of their sentences. Pure.

The word "Corrections" alone is no notice: every footer has it. What counts is a label with something after
it ("Correction: ...") or a sentence about an earlier version of this story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from monitor.models import Paragraph
from monitor.sources.furniture import is_furniture
from monitor.text import normal, sentences

__all__ = ["find_notices", "notice_in", "without_notices"]

_LABELS = (
    # en
    r"corrections?(?: (?:and|&) clarifications?)?", r"clarifications?", r"editor(?:'s|s'|ial)? note", r"update",
    r"for the record", r"retraction",
    # de
    r"korrektur(?:hinweis)?", r"berichtigung", r"richtigstellung", r"klarstellung", r"aktualisierung",
    r"(?:anmerkung|hinweis|anm\.) der redaktion", r"korrigierte fassung", r"nachtrag",
    # fr
    r"rectificatif", r"rectification", r"correctif", r"précision", r"erratum", r"mise à jour",
    r"note de la rédaction", r"ndlr",
    # es
    r"corrección", r"rectificación", r"aclaración", r"fe de erratas", r"fe de errores", r"actualización",
    r"nota (?:del editor|de la redacción|de redacción)",
)  # fmt: skip
#: what may stand between a label and its mark: "Correction, Nov. 5, 2024:", "Update (2 p.m.):"
_BETWEEN = r"(?:\s*\([^)]{1,40}\)|,?\s+[^:!?—–]{0,14}\d(?:[^.:!?—–]|[ap]\.m\.){0,30})?"
_LABELLED = re.compile(rf"\W{{0,3}}(?:{'|'.join(_LABELS)}){_BETWEEN}\s*(?::|\s[—–-]\s|[—–])", re.IGNORECASE)
_LABEL_ALONE = re.compile(
    rf"\W{{0,3}}(?:{'|'.join(_LABELS)}){_BETWEEN}(?::\s*[^:!?]{{0,40}}\d{{4}}\W*|\s*:?)", re.IGNORECASE
)

_STORY = r"(?:story|article|report|post|piece|column|headline|caption|video|review|obituary|essay|op-ed|page|live blog)"
_CHANGED = r"(?:updated|corrected|amended|revised|clarified|retracted)"
_ESTE = r"est[ea] (?:artículo|texto|noticia|nota|historia)"
_EARLIER = r"(?:earlier|previous|prior|original) versions?"
#: from a sentence like these on, the rest of its block belongs to the notice
_OPENING = re.compile(
    "|".join(
        (
            r"\ba correction was made on\b",
            rf"\b{_EARLIER} of (?:this|the|our) (?:\w+ ){{0,2}}{_STORY}\b",
            rf"\b{_EARLIER} of (?:a|the) (?:headline|caption|chart|graphic|map|table|summary)s?\b.*\b{_STORY}\b",
            rf"\b(?:this|the) {_STORY} (?:originally|previously|initially) (?:misstated|said|stated|incorrectly)\b",
            rf"\bbecause of an? (?:\w+ )?error, (?:an? )?(?:{_EARLIER}|this {_STORY})",
            r"\bin einer (?:früheren|ersten|vorherigen|älteren) (?:version|fassung)\b.*\b(?:artikel|text|hieß|stand)",
            r"\bwir haben (?:das|dies|den fehler|die (?:stelle|angabe|zahl))\b.{0,40}\b(?:korrigiert|berichtigt)\b",
            r"\bune (?:première |précédente )?version (?:précédente |antérieure |initiale )?de (?:cet|notre) article\b",
            r"\b(?:una|en una) versión (?:anterior|previa) de (?:este|esta) (?:artículo|texto|noticia|nota|historia)\b",
        )
    ),
    re.IGNORECASE,
)
#: a sentence like these is a notice by itself
_ALONE = re.compile(
    "|".join(
        (
            rf"\bthis {_STORY}(?: and (?:its )?headline)? (?:has been|was|have been|is being) (?:\w+ )?{_CHANGED}\b",
            rf"\bthe {_STORY} (?:has been|was) (?:updated|corrected|amended) (?:to|with)\b",
            r"\bthis (?:breaking news |developing )?(?:story|article) (?:will be|is being) updated\b",
            r"\b(?:dieser|der) (?:artikel|text|beitrag) wurde.{0,80}\b(?:aktualisiert|korrigiert|ergänzt|berichtigt)\b",
            r"\bcet article a été\b.{0,20}\b(?:mis à jour|corrigé|modifié|actualisé)",
            rf"\b{_ESTE} (?:ha sido|fue|se ha)\b.{{0,20}}\b(?:actualizad|corregid|modificad)[oa]",
        )
    ),
    re.IGNORECASE,
)
#: shorter remainders of a labelled line are a time stamp or a heading
_LEAST_WORDS = 4
#: no page prints more notes; each is held against the others
_MOST = 60
_MAX_BLOCK = 3_000


def notice_in(text: str) -> str | None:
    """Return the notice that a block of text holds, its sentences whole; None when it holds none."""
    if len(text) > _MAX_BLOCK:
        return None
    plain = normal(text)
    labelled = _LABELLED.match(plain)
    if labelled:
        rest = plain[labelled.end() :]
        if len(rest.split()) >= _LEAST_WORDS and not is_furniture(rest):
            return text
    parts = sentences(text)
    for at, sentence in enumerate(parts):
        if _OPENING.search(normal(sentence)):
            return " ".join(parts[at:])
        if _ALONE.search(normal(sentence)):
            return " ".join(_run(parts[at:]))
    return None


def _run(parts: Sequence[str]) -> list[str]:
    """Return the first sentence and those after it that are notices too."""
    run = [parts[0]]
    for sentence in parts[1:]:
        if not _ALONE.search(normal(sentence)):
            break
        run.append(sentence)
    return run


def find_notices(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the notices among the blocks of a page, each once, in page order.

    A label on a line of its own takes the next block with it.
    """
    found: dict[str, str] = {}
    label: str | None = None
    for text in texts:
        notice = notice_in(text)
        if notice is None and label is not None and _is_prose(text):
            notice = text
        if notice is not None:
            whole = f"{label.rstrip(' :')}: {notice}" if label is not None else notice
            found.setdefault(normal(notice), whole)
            if len(found) >= _MOST:
                break
        label = text if notice is None and _is_label(text) else None
    return _without_parts(found)


def _is_label(text: str) -> bool:
    return len(text) <= 80 and _LABEL_ALONE.fullmatch(normal(text)) is not None


def _is_prose(text: str) -> bool:
    return len(text) >= 40 and text.rstrip("\"'”’)]»").endswith((".", "!", "?")) and not is_furniture(text)


def _without_parts(found: dict[str, str]) -> tuple[str, ...]:
    """Drop a notice that another one contains: the same box, met in two wrappings."""
    keys = list(found)
    return tuple(whole for key, whole in found.items() if not any(key in other for other in keys if other != key))


def without_notices(paragraphs: Iterable[Paragraph], notices: Sequence[str]) -> tuple[Paragraph, ...]:
    """Return the paragraphs without the notices, so that each of them counts once."""
    known = [normal(notice) for notice in notices]
    kept = []
    for paragraph in paragraphs:
        text = normal(paragraph.text)
        if any(text in notice for notice in known if len(text) >= 20 or _is_label(text)) or _is_label(text):
            continue
        inner = notice_in(paragraph.text)
        if inner is not None and any(normal(inner) in notice for notice in known):
            rest = paragraph.text.replace(inner, "").strip()
            if not rest:
                continue
            paragraph = replace(paragraph, text=rest)  # noqa: PLW2901
        kept.append(paragraph)
    return tuple(kept)
