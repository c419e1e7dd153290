"""Word-level edits between two wordings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from monitor.text import bare, words

__all__ = ["Edit", "EditKind", "without_blank_edits", "word_diff"]

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


#: words that stayed, and those that went and that came behind them
_Run = tuple[list[str], list[str], list[str]]


def word_diff(old: str, new: str) -> list[Edit]:
    """Return the edits that turn `old` into `new`.

    Kept and removed runs joined give `old`; kept and added runs joined give `new`.
    """
    before, after = words(old), words(new)
    if max(len(before), len(after)) > _MOST_WORDS:
        return _pieces((EditKind.REMOVED, before), (EditKind.ADDED, after))
    edits: list[Edit] = []
    for same, gone, came in _joined(_runs(before, after)):
        edits += _pieces((EditKind.SAME, same), (EditKind.REMOVED, gone), (EditKind.ADDED, came))
    kept = sum(len(edit.text) for edit in edits if edit.kind is EditKind.SAME)
    if kept < _LEAST_KEPT * max(len(old), len(new)):
        return _pieces((EditKind.REMOVED, before), (EditKind.ADDED, after))
    return edits


def without_blank_edits(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits as people read them: words that differ in blanks alone stayed ("country's largest")."""
    shown: list[Edit] = []
    for edit in edits:
        went = shown[-1] if shown and shown[-1].kind is EditKind.REMOVED else None
        if edit.kind is EditKind.ADDED and went is not None and bare(went.text) == bare(edit.text):
            shown.pop()
            edit = Edit(EditKind.SAME, edit.text)  # noqa: PLW2901
        if edit.kind is EditKind.SAME and shown and shown[-1].kind is EditKind.SAME:
            edit = Edit(EditKind.SAME, shown.pop().text + edit.text)  # noqa: PLW2901
        shown.append(edit)
    return shown


def _runs(before: list[str], after: list[str]) -> Iterator[_Run]:
    """Yield what stayed, and what went and came behind it."""
    same: list[str] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            same = before[i1:i2]
        else:
            yield same, before[i1:i2], after[j1:j2]
            same = []
    yield same, [], []


def _joined(runs: Iterable[_Run]) -> list[_Run]:
    """Join the edits of neighbouring words: three words that were replaced read better as one edit than as three."""
    joined: list[_Run] = []
    for same, gone, came in runs:
        start, went, new = joined[-1] if joined else ([], [], [])
        replaced = (went and new) or (gone and came)
        if replaced and (gone or came) and joined and "".join(same).isspace():
            joined[-1] = (start, [*went, *same, *gone], [*new, *same, *came])
        else:
            joined.append((same, gone, came))
    return joined


def _pieces(*runs: tuple[EditKind, list[str]]) -> list[Edit]:
    return [Edit(kind, "".join(tokens)) for kind, tokens in runs if tokens]
