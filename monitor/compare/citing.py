"""Which of its sources a document names for each figure: the address that stands nearest in the paragraph. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from monitor.models import Figure

__all__ = ["cited_by"]

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")


def cited_by(text: str, figures: Sequence[Figure], urls: Sequence[str]) -> dict[int, str]:
    """Return where each figure starts -> the address that the text names for it.

    An address in the figure's own sentence counts before all, the next behind it first; then the last one before it
    in the paragraph, then the first one behind. A paragraph without an address names none.
    """
    found: dict[int, str] = {}
    at = 0
    for match in _PARAGRAPH.finditer(text):
        places = sorted(_places(text, urls, match.start(), match.end()))
        while at < len(figures) and figures[at].start < match.end():
            if places:
                found[figures[at].start] = _nearest(text, figures[at], places)
            at += 1
    return found


def _places(text: str, urls: Sequence[str], start: int, end: int) -> Iterator[tuple[int, str]]:
    for url in urls:
        at = text.find(url, start, end)
        while at >= 0:
            after = text[at + len(url) : at + len(url) + 1]
            if not (after.isalnum() or after in {"/", "-", "_"}):
                yield at, url
            at = text.find(url, at + 1, end)


def _nearest(text: str, figure: Figure, places: Sequence[tuple[int, str]]) -> str:
    """Return the address for a figure: of its sentence, else the one before it, else the one behind."""
    start = text.rfind(figure.sentence, 0, figure.end + len(figure.sentence))
    own = [place for place in places if start <= place[0] < start + len(figure.sentence)]
    behind = [url for at, url in own or places if at > figure.start]
    before = [url for at, url in own or places if at < figure.start]
    if own:
        return (behind or before[-1:])[0]
    return before[-1] if before else behind[0]
