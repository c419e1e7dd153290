"""Lines of a paragraph to running text: hyphens at their ends joined, addresses in one piece. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from monitor.citations import addresses
from monitor.models import Link

__all__ = ["Edit", "edited", "mended"]

#: (start, end, what stands there instead)
Edit = tuple[int, int, str]

_END = re.compile(r"(?P<hyphen>(?<=\w)[-\u00ad\u2010])?[^\S\n]*\n[^\S\n]*(?=\S)")
#: blanks within a line, as a justified line or a column has them
_GAP = re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
#: behind a cut word these join it to a whole one: "Vor- und Nachteile"
_JOINERS = frozenset("und oder sowie bzw and or et ou y e o ni ed".split())
_LONGEST_WORD = 40


def mended(text: str, links: Iterable[Link] = ()) -> list[Edit]:
    """Return the edits that join the lines of a paragraph, in order and apart.

    An address comes in one piece: as it is read, or, where it is the words of a link to itself, as its target is.
    """
    edits = list(_targets(text, links))
    edits += _apart(((a.start, a.end, a.written) for a in addresses(text) if "\n" in text[a.start : a.end]), edits)
    edits.sort()
    ends = [(match.start(), match.end(), _between(text, match)) for match in _END.finditer(text)]
    gaps = [(match.start(), match.end(), " ") for match in _GAP.finditer(text)]
    return sorted([*edits, *_apart([*ends, *gaps], edits)])


def _targets(text: str, links: Iterable[Link]) -> Iterator[Edit]:
    """Yield the links whose words are their own target, but for blanks where a line ends."""
    for link in links:
        words = "".join(text[link.start : link.end].split())
        if "\n" in text[link.start : link.end] and words and link.target.endswith(words):
            yield link.start, link.end, words


def _apart(edits: Iterable[Edit], others: list[Edit]) -> list[Edit]:
    """Return the edits that touch none of the others, which are in order and apart."""
    starts = [start for start, _, _ in others]

    def touches(edit: Edit) -> bool:
        before = bisect_left(starts, edit[1]) - 1
        return before >= 0 and others[before][1] > edit[0]

    return [edit for edit in edits if not touches(edit)]


def _between(text: str, match: re.Match[str]) -> str:
    hyphen = match["hyphen"]
    if not hyphen:
        return " "
    if hyphen == "\u00ad":
        return ""
    before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    after = _WORD_AFTER.match(text, match.end())
    if before is None or after is None or not after[0][0].islower():
        return "-"  # "NATO-Verbündeten", "2024-2025"
    if after[0] in _JOINERS:
        return "- "
    return "-" if f"{before[0]}-{after[0]}" in text else ""


def edited(text: str, edits: list[Edit], links: list[Link]) -> tuple[str, list[Link]]:
    """Return a text after its edits, with its links where they are then."""
    starts = [start for start, _, _ in edits]
    shifts = [0, *accumulate(len(new) - (end - start) for start, end, new in edits)]

    def moved(place: int) -> int:
        at = bisect_right(starts, place) - 1
        if at < 0:
            return place
        start, end, new = edits[at]
        return place + shifts[at + 1] if place >= end else min(start + shifts[at] + len(new), place + shifts[at])

    shown = "".join(_pieces(text, edits))
    return shown, [Link(start=moved(link.start), end=moved(link.end), target=link.target) for link in links]


def _pieces(text: str, edits: list[Edit]) -> Iterator[str]:
    at = 0
    for start, end, new in edits:
        yield text[at:start]
        yield new
        at = end
    yield text[at:]
