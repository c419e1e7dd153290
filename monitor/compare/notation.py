"""Whether two wordings say the same in another notation: "four" and "4", "60 miles" and "97 km"."""

from __future__ import annotations

from itertools import pairwise

from monitor.compare.measures import measure_of, same_value
from monitor.compare.wording import block_key
from monitor.figures import extract
from monitor.models import Figure, FigureKind

__all__ = ["only_dates", "only_notation"]

#: longer wordings are not looked at: reading their figures once more would cost too much
_LONGEST = 5_000
_MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
_DATES = frozenset({FigureKind.DATE, FigureKind.TIME})


def only_notation(old: str, new: str, languages: tuple[str, str]) -> bool:
    """Say whether two wordings differ in nothing but how their quantities are written."""
    if max(len(old), len(new)) > _LONGEST:
        return False
    (before, these), (after, those) = (_masked(t, lang) for t, lang in zip((old, new), languages, strict=True))
    return before == after and len(these) == len(those) and all(map(_same, these, those))


def only_dates(old: str, new: str, languages: tuple[str, str]) -> bool:
    """Say whether two wordings differ in nothing but their dates and times of day."""
    if max(len(old), len(new)) > _LONGEST:
        return False
    (before, these), (after, those) = (_masked(t, lang, _DATES) for t, lang in zip((old, new), languages, strict=True))
    return before == after and len(these) == len(those) > 0


def _masked(text: str, lang: str, kinds: frozenset[FigureKind] | None = None) -> tuple[str, list[Figure]]:
    """Return the key of a text with a mask for each figure of some kinds (all, where none are named)."""
    figures = [f for f in extract(text, lang) if kinds is None or f.kind in kinds]
    ends = [(0, 0), *((f.start, f.end) for f in figures), (len(text), len(text))]
    return block_key(_MASK.join(text[end:start] for (_, end), (start, _) in pairwise(ends))), figures


def _same(a: Figure, b: Figure) -> bool:
    one, two = measure_of(a), measure_of(b)
    if one is None or two is None:
        return one is two and (a.kind, block_key(a.wording)) == (b.kind, block_key(b.wording))
    return a.hedge is b.hedge and same_value(one, two)
