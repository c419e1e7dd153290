"""Footnotes: the notes at the end of a text, and the markers in it that point to them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.citations.addresses import Address
from monitor.citations.layout import Span, within

__all__ = ["Footnotes", "footnotes"]

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
#: how a note begins, at the start of a line
_HEAD = re.compile(
    rf"^[^\S\n]*(?:\[\^?(?P<bracket>[\w-]{{1,20}})\]:?|\((?P<round>\d{{1,3}})\)|(?P<raised>[{_RAISED_DIGITS}]{{1,3}})"
    r"|(?P<bare>\d{1,3})[.):]?)[^\S\n]+(?=\S)",
    re.MULTILINE,
)
#: how a text points to one or several notes: "[1]", "[1, 2]", "[1-3]", "[^1]", "(1)", "¹", and a digit at a word's end
_MARKER = re.compile(
    rf"\[\^?(?P<bracket>[\w-]{{1,20}}(?:\s*[,;–-]\s*\^?\w{{1,3}}){{0,9}})\](?![(:])|\((?P<round>\d{{1,3}})\)"
    rf"|(?P<raised>[{_RAISED_DIGITS}]{{1,3}})"
    r"|(?<=[^\W\d_])[.,;:!?]?[\"”“»)]?(?P<bare>\d{1,2})(?=[\s.,;:!?)\"”“»]|$)"
)
_LABEL = re.compile(r"(?P<first>\d{1,3})\s*[–-]\s*(?P<last>\d{1,3})|[\w-]+")
#: a range that names more notes names none
_MOST_IN_RANGE = 20


@dataclass(frozen=True, slots=True)
class _Note:
    label: str
    style: str
    span: Span
    head_end: int
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The notes of a text and the markers in it."""

    #: what the notes cover, in order: their figures are no claims of the document
    notes: tuple[Span, ...]
    #: place of an address -> the label of its note
    labels: dict[int, str]
    #: where the text points to notes, and to which
    markers: tuple[tuple[Span, tuple[str, ...]], ...]


def footnotes(text: str, found: list[Address]) -> Footnotes:
    """Find the notes that hold one of the addresses, and what points to them."""
    notes = [note for note in _notes(text, found) if note.addresses]
    labels = {note.label: note.style for note in notes}
    inside = [note.span for note in notes]
    markers = [marker for marker in _markers(text, labels) if not within(inside, marker[0].start)]
    pointed = {label for _, names in markers for label in names}
    # Where the text points to one entry of a list, the list is one of notes.
    styles = {note.style for note in notes if note.label in pointed}
    kept = [note for note in notes if note.style in styles or _is_plainly_one(note)]
    return Footnotes(
        notes=tuple(note.span for note in kept),
        labels={address.start: note.label for note in kept for address in note.addresses},
        markers=tuple(markers),
    )


def _is_plainly_one(note: _Note) -> bool:
    """Say whether a note is one without a marker: not every list with numbers is a list of notes."""
    return note.style in ("bracket", "raised") or note.addresses[0].start == note.head_end


def _notes(text: str, found: list[Address]) -> Iterator[_Note]:
    heads = list(_HEAD.finditer(text))
    place = 0
    for at, head in enumerate(heads):
        limit = heads[at + 1].start() if at + 1 < len(heads) else len(text)
        blank = text.find("\n\n", head.end(), limit)
        end = blank if blank >= 0 else limit
        while place < len(found) and found[place].start < head.start():
            place += 1
        first = place
        while place < len(found) and found[place].start < end:
            place += 1
        style, label = _label(head)
        yield _Note(label, style, Span(head.start(), end), head.end(), tuple(found[first:place]))


def _label(match: re.Match[str]) -> tuple[str, str]:
    style = match.lastgroup or ""
    return style, match[style].translate(_RAISED)


def _markers(text: str, labels: dict[str, str]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    if not labels:
        return
    for match in _MARKER.finditer(text):
        style = match.lastgroup or ""
        names = tuple(name for name in _names(match[style].translate(_RAISED)) if name in labels)
        if names and _fits(style, labels[names[0]]):
            # A bare digit stands behind the word's full stop, which is no part of it.
            yield Span(match.start(style) if style == "bare" else match.start(), match.end()), names


def _fits(marker: str, note: str) -> bool:
    """Say whether a marker may point to a note that is written so: "(1)" and a bare digit mean other things too."""
    return marker in ("bracket", "raised") or note in (marker, "bare")


def _names(label: str) -> Iterator[str]:
    for match in _LABEL.finditer(label.replace("^", "")):
        if match["first"] is None:
            yield match[0]
            continue
        first, last = int(match["first"]), int(match["last"])
        if first <= last <= first + _MOST_IN_RANGE:
            yield from (str(number) for number in range(first, last + 1))
