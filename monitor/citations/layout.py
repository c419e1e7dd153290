"""How a text is laid out: its paragraphs, sentences and sections, and where in them a place lies. Pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from monitor.text import sentence_spans

__all__ = ["Layout", "Span", "one_line", "within"]

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_BLANKS = re.compile(r"\s+")
#: a hyphen of the word's own at the end of a line: "NATO-Verbündeten"
_HYPHEN_END = re.compile(r"(?<=\w)-[^\S\n]*\n[^\S\n]*(?=[^\W\d_])")
_EMPTY = re.compile(r"\s?(?:\(\s*\)|\[\s*\]|<\s*>)")
#: a paragraph that is longer, or ends as a sentence does, heads nothing
_LONGEST_HEADING = 100
_SENTENCE_END = (".", "!", "?", "…", ":", ";", ",", '"', "“", "”", "»", ")")


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: `text[start:end]`."""

    start: int
    end: int

    def holds(self, place: int) -> bool:
        """Say whether a place lies within."""
        return self.start <= place < self.end


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs of a text, the sentences in all of them, and the paragraphs that head a section."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    sections: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> Layout:
        """Read the layout of a text."""
        paragraphs = tuple(_paragraphs(text))
        sentences = tuple(span for part in paragraphs for span in _sentences(text, part))
        return cls(text, paragraphs, sentences, _sections(text, paragraphs))

    def paragraph(self, place: int) -> Span:
        """Return the paragraph in which a place lies."""
        return _at(self.paragraphs, place)

    def sentence(self, place: int) -> Span:
        """Return the sentence in which a place lies."""
        return _at(self.sentences, place)

    def section(self, place: int) -> Span:
        """Return the section in which a place lies: what stands between two headings."""
        return _at(self.sections, place)

    def wording(self, span: Span) -> str:
        """Return what stands in a span, on one line, without the brackets of what was blanked out."""
        return one_line(_EMPTY.sub("", self.text[span.start : span.end]))


def one_line(text: str) -> str:
    """Return a text with single blanks. A word that is broken behind a hyphen stays one, with its hyphen."""
    return _BLANKS.sub(" ", _HYPHEN_END.sub("-", text)).strip()


def within(spans: Sequence[Span], place: int) -> bool:
    """Say whether a place lies in one of the spans, which are in order and apart."""
    found = bisect_right(spans, place, key=lambda span: span.start) - 1
    return found >= 0 and spans[found].holds(place)


def _at(spans: tuple[Span, ...], place: int) -> Span:
    found = bisect_right(spans, place, key=lambda span: span.start) - 1
    return spans[found] if found >= 0 else Span(place, place)


def _sentences(text: str, part: Span) -> Iterator[Span]:
    """Yield the sentences of a paragraph, each up to the next one: an address behind its full stop is its own."""
    starts = [part.start + start for start, _ in sentence_spans(text[part.start : part.end])]
    for start, end in pairwise([*starts, part.end]):
        yield Span(start, end)


def _paragraphs(text: str) -> list[Span]:
    found, start = [], 0
    for match in _BLANK_LINE.finditer(text):
        found.append(Span(start, match.start()))
        start = match.end()
    return [*(span for span in found if span.start < span.end), Span(start, len(text))]


def _sections(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    starts = [span.start for span in paragraphs if _is_heading(text[span.start : span.end])]
    starts = [paragraphs[0].start, *(start for start in starts if start > paragraphs[0].start)]
    ends = [*starts[1:], len(text)]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))


def _is_heading(paragraph: str) -> bool:
    if len(paragraph) > _LONGEST_HEADING or "://" in paragraph:
        return False
    words = paragraph.strip()
    return bool(words) and words[0].isupper() and not words.endswith(_SENTENCE_END)
