"""Which claim of a document's new text is which of its old one. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from monitor.models import Claim, FigureKind

__all__ = ["matched"]

#: how alike, of 100, two sentences are that make the same claim where it is not told in both what is counted
_ALIKE = 60.0


def matched(old: Sequence[Claim], new: Sequence[Claim]) -> list[int | None]:
    """Return for each new claim the place of the old one that it is, or None for a claim that was not made before.

    A claim stays the same as long as it is of the same value of the same thing, however it is hedged. Where that is
    not told, or told of several, the nearest sentence decides. No old claim is taken twice.
    """
    found: list[int | None] = [None] * len(new)
    free = set(range(len(old)))
    for _, _, before, after in sorted(_pairs(old, new)):
        if found[after] is None and before in free:
            found[after] = before
            free.remove(before)
    return found


def _pairs(old: Sequence[Claim], new: Sequence[Claim]) -> Iterator[tuple[float, int, int, int]]:
    """Yield the pairs that may be the same claim, to be taken by how far they are apart, then by their places."""
    places: dict[object, list[int]] = {}
    for before, claim in enumerate(old):
        places.setdefault(_value(claim), []).append(before)
    for after, claim in enumerate(new):
        for before in places.get(_value(claim), ()):
            distance = _distance(old[before], claim)
            if distance is not None:
                yield distance, abs(before - after), before, after


def _value(claim: Claim) -> object:
    figure = claim.figure
    return figure.low, figure.high, figure.unit, figure.kind is FigureKind.SCORE


def _thing(claim: Claim) -> object:
    figure = claim.figure
    thing = figure.head or (figure.subject.lower() if figure.subject else None)
    return None if thing is None else (thing, figure.countries)


def _distance(old: Claim, new: Claim) -> float | None:
    """Return how far apart two claims of one value are, nearest 0; None where they are two claims.

    What is counted comes first. The same words make the same claim also where a newer program reads another thing in
    them; like words do where one of both says nothing of it, but "12 soldiers" are not "12 civilians".
    """
    likeness = fuzz.ratio(_words(old), _words(new))
    things = _thing(old), _thing(new)
    if None not in things and things[0] == things[1]:
        return 100 - likeness
    if likeness == 100 or (None in things and likeness >= _ALIKE):
        return 201 - likeness
    return None


def _words(claim: Claim) -> str:
    return " ".join(claim.figure.sentence.split()).casefold()
