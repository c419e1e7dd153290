"""What differs between the sentence of a document and that of a story, word by word, on either side. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from monitor.citations.layout import one_line
from monitor.compare import EditKind, without_blank_edits, word_diff

__all__ = ["Run", "marked_pair", "marked_sentence"]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence."""

    text: str
    #: it belongs to the figure that is compared
    figure: bool = False
    #: the other sentence does not have it
    differs: bool = False


def marked_sentence(sentence: str, wording: str) -> tuple[Run, ...]:
    """Return a sentence with its figure marked."""
    text = one_line(sentence)
    return _runs(text, _places(text, wording), frozenset())


def marked_pair(old: tuple[str, str], new: tuple[str, str]) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return two sentences, each given with the wording of its figure, with what the other one does not have.

    Where hardly a word is common, only the figures are marked.
    """
    (before, one), (after, two) = ((one_line(sentence), wording) for sentence, wording in (old, new))
    gone, came = _differing(before, after)
    return _runs(before, _places(before, one), gone), _runs(after, _places(after, two), came)


def _places(text: str, wording: str) -> frozenset[int]:
    """Return where the wording of a figure stands, as characters; not within a longer number or word."""
    found = re.search(rf"(?<![\w.,])(?:{re.escape(one_line(wording))})(?!\w)", text) if wording.strip() else None
    return frozenset(range(*found.span())) if found else frozenset()


def _differing(before: str, after: str) -> tuple[frozenset[int], frozenset[int]]:
    edits = without_blank_edits(word_diff(before, after))
    if not any(edit.kind is EditKind.SAME for edit in edits):
        return frozenset(), frozenset()
    sides = {EditKind.REMOVED: before, EditKind.ADDED: after}
    gone, came = (
        frozenset(_touched([(e.kind, e.text) for e in edits if e.kind in {EditKind.SAME, kind}], kind, text))
        for kind, text in sides.items()
    )
    return gone, came


def _touched(edits: list[tuple[EditKind, str]], kind: EditKind, text: str) -> Iterator[int]:
    """Yield the places of one side's own words. Blanks that differ alone may stand for others of the same number."""
    at = 0
    for edit, run in edits:
        end = min(at + len(run), len(text))
        if edit is kind:
            yield from range(at + len(run) - len(run.lstrip()), end - len(run) + len(run.rstrip()))
        at = end


def _runs(text: str, figure: frozenset[int], differs: frozenset[int]) -> tuple[Run, ...]:
    kinds = groupby(range(len(text)), key=lambda at: (at in figure, at in differs))
    return tuple(Run("".join(text[at] for at in group), *kind) for kind, group in kinds)
