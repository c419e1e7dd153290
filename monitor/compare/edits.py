"""Word-level edits between two wordings."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from monitor.text import words

__all__ = ["Edit", "EditKind", "word_diff"]

#: above this many words a side, a wording is shown whole: aligning it word by word would cost too much
_MOST_WORDS = 2_000
#: where less than this share of the longer wording stays, the crumbs that do would only hide what is new
_LEAST_KEPT = 0.34


class EditKind(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words that stayed, went or came."""

    kind: EditKind
    text: str


def word_diff(old: str, new: str) -> list[Edit]:
    """Return the edits that turn `old` into `new`.

    Kept and removed runs joined give `old`; kept and added runs joined give `new`.
    """
    before, after = words(old), words(new)
    if max(len(before), len(after)) > _MOST_WORDS:
        return _pieces((EditKind.REMOVED, before), (EditKind.ADDED, after))
    edits: list[Edit] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            edits += _pieces((EditKind.SAME, before[i1:i2]))
        else:
            edits += _pieces((EditKind.REMOVED, before[i1:i2]), (EditKind.ADDED, after[j1:j2]))
    kept = sum(len(edit.text) for edit in edits if edit.kind is EditKind.SAME)
    if kept < _LEAST_KEPT * max(len(old), len(new)):
        return _pieces((EditKind.REMOVED, before), (EditKind.ADDED, after))
    return edits


def _pieces(*runs: tuple[EditKind, list[str]]) -> list[Edit]:
    return [Edit(kind, "".join(tokens)) for kind, tokens in runs if tokens]
