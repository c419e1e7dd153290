"""Changes that were told already: of a story's teaser, its print page or its item in a feed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from monitor.compare.blocks import exchanged
from monitor.compare.wording import block_key, headline_key
from monitor.models import Change, ChangeKind
from monitor.text import normal

__all__ = ["without_repeats"]

_HEADLINES = frozenset({ChangeKind.HEADLINE, ChangeKind.HEADLINE_FLIP})
_TEXTS = frozenset({ChangeKind.PARAGRAPH_EDITED, ChangeKind.POST_EDITED, ChangeKind.DEK})
_FIGURES = frozenset(
    {ChangeKind.FIGURE_CHANGED, ChangeKind.FIGURE_QUALIFIED, ChangeKind.FIGURE_ADDED, ChangeKind.FIGURE_REMOVED}
)
#: events of a story, and no edits of a text: each is one of its own
_EVENTS = frozenset({ChangeKind.REMOVED, ChangeKind.RESTORED})
_MARKS = re.compile(r"\W+")


class _Turn(NamedTuple):
    """One wording that became another, in the form that is equal for the same edit in another text."""

    sort: tuple[str, ...]
    old: str
    new: str
    #: the words for what a figure counts
    thing: frozenset[str] = frozenset()


def without_repeats(changes: Iterable[Change], told: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that are not among those told before, oldest first, of another text of the same story.

    An edit is the same where the same sentence became the same other one, where the same words took the same words'
    place, and where the same figure of the same thing moved as far: in one step or in several.
    """
    known = _Known()
    for change in told:
        for turn in _turns(change):
            known.add(turn)
    return tuple(change for change in changes if not any(known.holds(turn) for turn in _turns(change)))


class _Known:
    """What became of wordings, found by what they are now."""

    def __init__(self) -> None:
        self._before: defaultdict[tuple[tuple[str, ...], str], set[_Turn]] = defaultdict(set)

    def add(self, turn: _Turn) -> None:
        """Remember a turn, and those that it makes with earlier ones: 11 to 12 to 13 is 11 to 13 too."""
        steps = {_Turn(turn.sort, first.old, turn.new, first.thing) for first in self._ending(turn, turn.old)}
        self._before[turn.sort, turn.new] |= {turn, *steps}

    def holds(self, turn: _Turn) -> bool:
        return any(known.old == turn.old for known in self._ending(turn, turn.new))

    def _ending(self, turn: _Turn, text: str) -> list[_Turn]:
        found = self._before.get((turn.sort, text), ())
        return [known for known in found if not known.thing or not turn.thing or known.thing & turn.thing]


def _turns(change: Change) -> Iterator[_Turn]:
    old, new = change.old or "", change.new or ""
    if change.kind in _FIGURES:
        thing = frozenset(normal(change.subject or "").casefold().split())
        yield _Turn((change.kind, change.unit or ""), _figure_key(old), _figure_key(new), thing)
    elif change.kind in _HEADLINES:
        yield _Turn(("headline",), headline_key(old), headline_key(new))
    elif change.kind in _TEXTS:
        yield from _edits(change, old, new)
    elif change.kind not in _EVENTS:
        yield _Turn((change.kind,), block_key(old), block_key(new))


def _edits(change: Change, old: str, new: str) -> Iterator[_Turn]:
    """Yield what a block's edit is told by: the block, the one sentence that differs, the words that were exchanged."""
    yield _Turn(("text",), block_key(old), block_key(new))
    if change.sentence_old and change.sentence_new:
        yield _Turn(("text",), block_key(change.sentence_old), block_key(change.sentence_new))
    words = exchanged(old, new)
    # Words that only came or went say little without the sentence around them.
    if words is not None and all(words):
        yield _Turn(("words",), "".join(words[0]), "".join(words[1]))


def _figure_key(text: str) -> str:
    return _MARKS.sub("", normal(text).casefold())
