"""The pieces of text on a PDF's pages to paragraphs, and its links to the words that they lie on. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Any

from monitor.documents.building import is_web
from monitor.documents.lines import edited, mended
from monitor.models import Link

__all__ = ["put_together"]

#: a gap so many times as high as those between most lines of a page begins a paragraph
_HIGHER = 1.35
#: gaps lower than so many times the letters are those of a paragraph; without any, so many tell the usual one
_CLOSE, _FEW_GAPS, _LEADING = 1.7, 3, 1.2
#: a line that is shorter than this part of the longest, and ends as a sentence does, ends a paragraph
_SHORT = 0.75
#: letters that are smaller than this part of their line's stand in a note's sign, or in another kind of line
_SMALLER = 0.85
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SENTENCE_END = (".", "!", "?", "…", '."', ".“", ".”", ".»", "!“", "?“")
#: points by which the rectangle of a link may miss the words that it lies on
_SLACK = 3.0
#: a link on more lines than this is a whole page that leads somewhere, and tells nothing of its words
_MOST_LINES = 12


@dataclass(slots=True)
class _Line:
    """One line: its words, how high on the page it stands, and the places of its pieces."""

    y: float
    #: of its letters
    size: float
    text: str = ""
    #: (start in the line, x) of each piece
    pieces: list[tuple[int, float]] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)


def put_together(pages: Iterable[dict[str, Any]]) -> tuple[str, list[Link]]:
    """Return the text of the pages, paragraphs apart and their lines joined, and its links."""
    paragraphs: list[list[_Line]] = []
    for page in pages:
        lines = _lines(page["pieces"])
        _place_links(lines, page["links"])
        found = _paragraphs(lines)
        if found and paragraphs and _goes_on(paragraphs[-1][-1].text, found[0][0].text):
            paragraphs[-1] += found.pop(0)
        paragraphs += found
    texts: list[str] = []
    links: list[Link] = []
    length = 0
    for paragraph in paragraphs:
        text, own = _joined(paragraph)
        links += [Link(start=length + k.start, end=length + k.end, target=k.target) for k in own]
        texts.append(text)
        length += len(text) + 2
    return "\n\n".join(texts), links


def _lines(pieces: Sequence[Sequence[Any]]) -> list[_Line]:
    """Put the pieces of a page into lines; a line ends at its line feed, or where the next piece stands lower."""
    lines: list[_Line] = []
    ended = True
    for text, x, y, size in pieces:
        for at, part in enumerate(text.split("\n")):
            ended = ended or at > 0
            if not part.strip():
                if part and not ended:
                    lines[-1].text += part
                continue
            if ended:
                lines.append(_Line(y, size))
            # Some programs raise a sign above its line in a way that no place tells: its size does.
            raised = not ended and y >= lines[-1].y and size < lines[-1].size * _SMALLER and part.strip().isdigit()
            words = part.lstrip() if ended else part.translate(_RAISED) if raised else part
            lines[-1].pieces.append((len(lines[-1].text), x))
            lines[-1].text += words
            ended = False
    return lines


def _place_links(lines: list[_Line], links: Sequence[Sequence[Any]]) -> None:
    """Give each link to the lines that its rectangle lies on, from the piece that begins in it to its end."""
    by_height = sorted(lines, key=lambda line: line.y)
    for target, rectangle in links:
        if not is_web(target) or len(rectangle) != 4:
            continue
        left, right = sorted(rectangle[::2])
        low, high = sorted(rectangle[1::2])
        first = bisect_left(by_height, low - _SLACK, key=lambda line: line.y)
        for line in by_height[first : first + _MOST_LINES]:
            if line.y < high:
                start, end = _under(line, left, right)
                line.links.append((start, end, target))


def _under(line: _Line, left: float, right: float) -> tuple[int, int]:
    begun = [start for start, x in line.pieces if x <= left + _SLACK]
    beyond = [start for start, x in line.pieces if x >= right - _SLACK]
    start = begun[-1] if begun else 0
    end = beyond[0] if beyond and beyond[0] > start else len(line.text)
    words = line.text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _paragraphs(lines: list[_Line]) -> list[list[_Line]]:
    usual = _usual_gap(lines)
    longest = max((len(line.text) for line in lines), default=0)
    found: list[list[_Line]] = []
    for line in lines:
        before = found[-1][-1] if found else None
        if before is None or _begins(before, line, usual, longest):
            found.append([])
        found[-1].append(line)
    return found


def _usual_gap(lines: list[_Line]) -> float:
    """Return how far apart the lines of a paragraph stand: a little more than their letters are high, or all alike."""
    gaps = [(one.y - two.y, one.size) for one, two in pairwise(lines) if one.y > two.y]
    close = [gap for gap, size in gaps if gap < size * _CLOSE]
    if close or len(gaps) > _FEW_GAPS:
        return median(close or [gap for gap, _ in gaps])
    return _LEADING * max((line.size for line in lines), default=0.0)


def _begins(before: _Line, line: _Line, usual: float, longest: int) -> bool:
    """Say whether a line begins a paragraph: further below than usual, in a new column, or after a short last line."""
    gap = before.y - line.y
    if min(before.size, line.size) < max(before.size, line.size) * _SMALLER:
        return True
    if gap > usual * _HIGHER or gap < -1:
        return not (gap < -1 and _goes_on(before.text, line.text))
    text = before.text.rstrip()
    return len(text) < longest * _SHORT and text.endswith(_SENTENCE_END)


def _goes_on(before: str, after: str) -> bool:
    """Say whether a sentence goes on in the next column or page."""
    return not before.rstrip().endswith(_SENTENCE_END) and after[:1].islower() and "://" not in after.partition(" ")[0]


def _joined(paragraph: list[_Line]) -> tuple[str, list[Link]]:
    raw, links, length = [], [], 0
    for line in paragraph:
        links += [Link(start=length + start, end=length + end, target=target) for start, end, target in line.links]
        raw.append(line.text.rstrip())
        length += len(raw[-1]) + 1
    text = "\n".join(raw)
    links = _continued(links)
    return edited(text, mended(text, links), links)


def _continued(links: list[Link]) -> list[Link]:
    """Put the parts of a link that is broken over lines together."""
    found: list[Link] = []
    for link in sorted(links, key=lambda link: (link.start, link.end)):
        if found and found[-1].target == link.target and link.start - found[-1].end <= 2:
            found[-1] = Link(start=found[-1].start, end=max(link.end, found[-1].end), target=link.target)
        else:
            found.append(link)
    return found
