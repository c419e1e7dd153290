"""Notes about a story that were printed, reworded or withdrawn, and the sentence that a correction is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from monitor.compare.alignment import align
from monitor.models import Change, ChangeKind
from monitor.text import bare, normal, sentences

__all__ = ["compare_notices", "is_about", "kind_of_notice"]

_CLARIFIES = re.compile(r"\W*(?:clarification|klarstellung|précision|aclaración)\b", re.IGNORECASE)
_CORRECTS = re.compile(
    r"correct|misstat|misidentif|misspell|misattribut|erron|\berrat|retract|berichtig|richtigstell|korrig|korrektur|"
    r"rectif|correg|fe de err",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(r"clarif|klargestellt|klarstell|précis(?:e|é|ion)|aclara", re.IGNORECASE)
_EDITORS = re.compile(
    r"\W*(?:editor(?:'s|s'|ial)? note|note (?:from|by) the editor|for the record|(?:anmerkung|hinweis|anm\.) der "
    r"redaktion|note de la rédaction|ndlr|nota (?:del editor|de (?:la )?redacción))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
#: letters of a word that tell what it is about
_STEM = 6
_SHORTEST = 4
#: share of a note's words that a sentence has to hold to be what the note is about, and how many at least
_ABOUT = 0.35
_LEAST_WORDS = 3


def compare_notices(
    old: Sequence[str], new: Sequence[str], *, edited: Sequence[tuple[str, str]], text: Sequence[str]
) -> Iterator[Change]:
    """Yield what became of the notes of a story.

    `edited` are the sentences that took another wording, `text` the blocks of the new revision: a correction is told
    with the sentence that it corrects where either shows which it is.
    """
    found = align([bare(normal(n)) for n in old], [bare(normal(n)) for n in new])
    for i, j in found.pairs:
        if bare(normal(old[i])) != bare(normal(new[j])):
            yield _printed(new[j], old[i], edited, text)
    for j in found.added:
        yield _printed(new[j], None, edited, text)
    for i in found.removed:
        bare_update = kind_of_notice(old[i]) is ChangeKind.NOTICE
        yield Change(kind=ChangeKind.NOTICE if bare_update else ChangeKind.EDITORS_NOTE, old=old[i])


def kind_of_notice(notice: str) -> ChangeKind:
    """Return whether a note corrects, clarifies, comes from the editors, or only says that something was added."""
    plain = normal(notice)
    if _CLARIFIES.match(plain):
        return ChangeKind.CLARIFICATION
    if _CORRECTS.search(plain):
        return ChangeKind.CORRECTION
    if _EXPLAINS.search(plain):
        return ChangeKind.CLARIFICATION
    return ChangeKind.EDITORS_NOTE if _EDITORS.match(plain) else ChangeKind.NOTICE


def _printed(notice: str, before: str | None, edited: Sequence[tuple[str, str]], text: Sequence[str]) -> Change:
    kind = kind_of_notice(notice)
    about: tuple[str | None, str | None] = (None, None)
    if kind in {ChangeKind.CORRECTION, ChangeKind.CLARIFICATION}:
        about = _edited_sentence(notice, edited) or (None, _sentence(notice, text))
    return Change(kind=kind, old=before, new=notice, sentence_old=about[0], sentence_new=about[1])


def _edited_sentence(notice: str, edited: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """Return the edited sentence of which the note names what was exchanged, or which it repeats the most."""
    told = _stems(notice)
    best: tuple[int, float, tuple[str, str]] | None = None
    for old, new in edited:
        before, after = _stems(old), _stems(new)
        exchanged = len((before ^ after) & told)
        shared = len((before | after) & told)
        if shared and (exchanged or _repeats(told, shared)):
            best = max(best or (0, 0.0, ("", "")), (exchanged, shared / len(before | after), (old, new)))
    return best[2] if best else None


def _sentence(notice: str, text: Sequence[str]) -> str | None:
    """Return the sentence of a text that a note repeats the most, where it repeats enough to tell."""
    told = _stems(notice)
    found = [(len(_stems(s) & told), s) for block in text for s in sentences(block)]
    shared, sentence = max(found, default=(0, ""), key=lambda pair: pair[0])
    return sentence if _repeats(told, shared) else None


def is_about(told: str, sentence: str) -> bool:
    """Say whether a sentence repeats enough of what is told, in a note or in another sentence, to be about it."""
    words = _stems(told)
    return _repeats(words, len(_stems(sentence) & words))


def _repeats(told: Collection[str], shared: int) -> bool:
    return shared >= max(_LEAST_WORDS, _ABOUT * len(told))


def _stems(text: str) -> frozenset[str]:
    """Return the words that tell what a text is about, cut to their stems, and its numbers."""
    found = (word.lower() for word in _WORD.findall(normal(text)))
    return frozenset(word[:_STEM] for word in found if len(word) >= _SHORTEST or word[0].isdigit())
