"""Numbers of two matching sentences: which took another value."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from difflib import SequenceMatcher

from monitor.compare.alignment import align
from monitor.figures import extract
from monitor.models import Change, ChangeKind, Figure
from monitor.text import normal, sentences, words

__all__ = ["changed_figures"]

_PERCENT_PLACES = Decimal("0.1")


def changed_figures(old: str, new: str, lang: str | None) -> list[Change]:
    """Return the figures that have another value in the new wording of a paragraph or headline.

    Sentences are paired first; inside a pair, a run of words that was replaced by another is searched for
    figures of the same unit. A value that the other side reports as well has only moved. Only what is reportable
    and one number is looked at: a moved date is an edit, and intervals have no one value to compare.
    """
    before, after = sentences(old), sentences(new)
    pairs = align([normal(s) for s in before], [normal(s) for s in after]).pairs
    return [change for i, j in pairs for change in _in_pair(before[i], after[j], lang)]


def _in_pair(old: str, new: str, lang: str | None) -> Iterable[Change]:
    if normal(old) == normal(new):
        return
    before, after = _valued(old, lang), _valued(new, lang)
    kept_old, kept_new = {(value, f.unit) for f, value in before}, {(value, f.unit) for f, value in after}
    gone = [f for f, value in before if (value, f.unit) not in kept_new]
    come = [f for f, value in after if (value, f.unit) not in kept_old]
    for a, b in _replaced(old, new, gone, come):
        yield _change(a, b, old, new)


def _valued(text: str, lang: str | None) -> list[tuple[Figure, Decimal]]:
    return [(f, f.value) for f in extract(text, lang) if f.kind.reportable and f.value is not None]


def _replaced(old: str, new: str, gone: list[Figure], come: list[Figure]) -> Iterable[tuple[Figure, Figure]]:
    left, right = words(normal(old)), words(normal(new))
    starts_old, starts_new = _starts(left), _starts(right)
    offset_old, offset_new = _shift(old, gone), _shift(new, come)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "replace":
            continue
        a = [f for f, at in offset_old if starts_old[i1] <= at < starts_old[i2]]
        b = [f for f, at in offset_new if starts_new[j1] <= at < starts_new[j2]]
        if len(a) == len(b):
            yield from ((x, y) for x, y in zip(a, b, strict=True) if x.unit == y.unit)


def _starts(tokens: list[str]) -> list[int]:
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token)
    return [*starts, at]


def _shift(text: str, found: list[Figure]) -> list[tuple[Figure, int]]:
    """Place figures in the normal form of their text, which may be shorter or longer than the text."""
    return [(figure, len(normal(text[: figure.start] + "x")) - 1) for figure in found]


def _change(a: Figure, b: Figure, old: str, new: str) -> Change:
    was, is_now = a.value, b.value
    assert was is not None
    assert is_now is not None
    difference = is_now - was
    return Change(
        kind=ChangeKind.FIGURE_CHANGED,
        old=a.wording,
        new=b.wording,
        sentence_old=old,
        sentence_new=new,
        difference=difference,
        percent=(100 * difference / was).quantize(_PERCENT_PLACES) if was and abs(is_now / was) < 10**9 else None,
        subject=b.subject or a.subject,
        unit=b.unit,
    )
