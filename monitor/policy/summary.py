"""One sentence for people that says what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitor.compare.fates import Fate, fate_of
from monitor.models import Change, ChangeKind
from monitor.policy.quantities import name_of

__all__ = ["summarise"]


#: what is said of each kind, in the order in which it is said; figures are told before the headline
_PHRASES = {
    ChangeKind.REMOVED: "the story was taken down",
    ChangeKind.RESTORED: "the story is back",
    ChangeKind.CORRECTION: "a correction was printed",
    ChangeKind.CLARIFICATION: "a clarification was printed",
    ChangeKind.MOVED: "the story has another address",
    ChangeKind.HEADLINE: "headline rewritten",
    ChangeKind.HEADLINE_FLIP: "headline back to an earlier wording",
    ChangeKind.EDITORS_NOTE: "an editor's note was printed",
}
_COUNTED = {
    ChangeKind.PARAGRAPH_EDITED: ("paragraph", "edited"),
    ChangeKind.PARAGRAPH_ADDED: ("paragraph", "added"),
    ChangeKind.PARAGRAPH_REMOVED: ("paragraph", "removed"),
    ChangeKind.POST_EDITED: ("post", "edited"),
    ChangeKind.POST_ADDED: ("post", "added"),
    ChangeKind.POST_REMOVED: ("post", "removed"),
}
#: told last, and only where nothing graver is to be told
_SMALL = {
    ChangeKind.NOTICE: "an update note was printed",
    ChangeKind.DEK: "summary line rewritten",
    ChangeKind.BYLINE: "other authors named",
    ChangeKind.FORMAT: "notation or typography changed",
}
_MOST_FIGURES = 3
_FATES = {
    Fate.DEAD: "dead",
    Fate.INJURED: "injured",
    Fate.MISSING: "missing",
    Fate.SURVIVOR: "rescued",
    Fate.ARRESTED: "arrested",
    Fate.HOSTAGE: "taken hostage",
}


def summarise(changes: Sequence[Change]) -> str:
    """Say in one sentence for people what changed, in the order of importance."""
    parts = list(_told(changes)) or [phrase for kind, phrase in _SMALL.items() if any(c.kind is kind for c in changes)]
    sentence = "; ".join(parts)
    return sentence[:1].upper() + sentence[1:]


def _told(changes: Sequence[Change]) -> Iterator[str]:
    count = {kind: sum(c.count for c in changes if c.kind is kind) for kind in ChangeKind}
    for kind in ChangeKind:
        if kind in _PHRASES and count[kind]:
            yield _withdrawn(changes) if kind is ChangeKind.EDITORS_NOTE else _PHRASES[kind]
        elif kind in _COUNTED and count[kind]:
            noun, verb = _COUNTED[kind]
            yield f"{count[kind]} {noun}{'' if count[kind] == 1 else 's'} {verb}"
        elif kind is ChangeKind.FIGURE_CHANGED and count[kind]:
            yield _listed([_changed(c) for c in changes if c.kind is kind], "changed")
        elif kind is ChangeKind.FIGURE_QUALIFIED and count[kind]:
            yield _listed([_qualified(c) for c in changes if c.kind is kind], "hedged otherwise")


def _listed(told: Sequence[str], verb: str) -> str:
    """Return the first few, and how many figures there are besides."""
    rest = len(told) - _MOST_FIGURES
    more = f"{rest} more figure{'' if rest == 1 else 's'} {verb}"
    return ", ".join([*told[:_MOST_FIGURES], more] if rest > 0 else told)


def _withdrawn(changes: Sequence[Change]) -> str:
    notes = [c for c in changes if c.kind is ChangeKind.EDITORS_NOTE]
    printed = any(c.new for c in notes)
    return _PHRASES[ChangeKind.EDITORS_NOTE] if printed else "a note was withdrawn"


def _changed(change: Change) -> str:
    if (told := _other_fate(change)) is not None:
        return told
    verb = "changed"
    if change.difference:
        verb = "raised" if change.difference > 0 else "lowered"
    return f"{_name(change)} {verb} from {_wording(change, new=False)} to {_wording(change, new=True)}"


def _other_fate(change: Change) -> str | None:
    """Return what is said of people whose number stayed and whose fate did not: "12 injured now told as dead"."""
    old, new = change.figure_old, change.figure_new
    if old is None or new is None or (old.low, old.high) != (new.low, new.high):
        return None
    before, after = fate_of(old), fate_of(new)
    if before is None or after is None or before is after:
        return None
    return f"{old.told} {_FATES[before]} now told as {_FATES[after]}"


def _qualified(change: Change) -> str:
    return f"{_name(change)} now given as {_wording(change, new=True)} instead of {_wording(change, new=False)}"


def _name(change: Change) -> str:
    figure = change.figure_new or change.figure_old
    return name_of(figure) if figure else change.subject or "a figure"


def _wording(change: Change, *, new: bool) -> str:
    figure = change.figure_new if new else change.figure_old
    return figure.told if figure else (change.new if new else change.old) or "nothing"
