"""Which claim of a document's new text is which of its old one. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from rapidfuzz import fuzz

from monitor.models import Claim, FigureKind

__all__ = ["matched"]

#: how alike, of 100, two sentences are that make the same claim where it is not told in both what is counted
_ALIKE = 60.0
#: of more claims that may be the same one, those that stand nearest are looked at
_MOST_RIVALS = 60


def matched(old: Sequence[Claim], new: Sequence[Claim]) -> list[int | None]:
    """Return for each new claim the place of the old one that it is, or None for a claim that was not made before.

    A claim stays the same as long as it is of the same value of the same thing, however it is hedged. The same words
    make the same claim also where a newer program reads another thing in them; like words do where one of both says
    nothing of it, but "12 soldiers" are not "12 civilians". Of several the nearest sentence is taken, and none twice.
    """
    found: list[int | None] = [None] * len(new)
    free = set(range(len(old)))
    for key in (_all, _value_and_thing, _value_and_words, _value):
        for _, _, before, after in sorted(_pairs(key, old, new, free, found)):
            if found[after] is None and before in free:
                found[after] = before
                free.remove(before)
    return found


def _pairs(
    key: Callable[[Claim], object],
    old: Sequence[Claim],
    new: Sequence[Claim],
    free: set[int],
    found: Sequence[int | None],
) -> Iterator[tuple[float, int, int, int]]:
    """Yield what may be the same claim by a key, each with how far apart the sentences are, and the places."""
    places: dict[object, list[int]] = {}
    for before in sorted(free):
        places.setdefault(key(old[before]), []).append(before)
    for after, claim in enumerate(new):
        own = key(claim) if found[after] is None else None
        for before in [] if own is None else _nearest(places.get(own, []), after):
            likeness = fuzz.ratio(_words(old[before]), _words(claim))
            if key is not _value or (likeness >= _ALIKE and None in (_thing(old[before]), _thing(claim))):
                yield 100 - likeness, abs(before - after), before, after


def _nearest(places: Sequence[int], place: int) -> Sequence[int]:
    at = bisect_left(places, place)
    return places[max(0, at - _MOST_RIVALS // 2) : at + _MOST_RIVALS // 2]


def _value(claim: Claim) -> object:
    figure = claim.figure
    return figure.low, figure.high, figure.unit, figure.kind is FigureKind.SCORE


def _thing(claim: Claim) -> object:
    figure = claim.figure
    thing = figure.head or (figure.subject.lower() if figure.subject else None)
    return None if thing is None else (thing, figure.countries)


def _words(claim: Claim) -> str:
    return " ".join(claim.figure.sentence.split()).casefold()


def _all(claim: Claim) -> object:
    return _value(claim), _thing(claim), _words(claim)


def _value_and_thing(claim: Claim) -> object:
    return None if _thing(claim) is None else (_value(claim), _thing(claim))


def _value_and_words(claim: Claim) -> object:
    return _value(claim), _words(claim)
