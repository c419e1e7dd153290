"""Which figure of the old text is which of the new one: one assignment over the whole story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from monitor.compare.measures import same_value
from monitor.compare.reports import Report, similarity
from monitor.compare.scope import conflicting, moved_on, one_fate, one_thing

__all__ = ["Pairing", "pair"]

#: two figures below these scores are not one quantity: with one value, with two values
_SAME = 1.2
_CHANGED = 2.6
_LEAST_ALIKE = 0.3
_LEAST_ALIKE_OF_ONE_FATE = 0.2
#: two blocks with less in common speak of different things
_SAME_TOPIC = 0.2
_SAME_TOPIC_IN_LONG = 0.5
_SHORT_TEXT = 4
#: more candidates than this are not all tried: cost stays near linear
_MOST = 40_000
_WINDOW = 60


@dataclass(frozen=True, slots=True)
class Pairing:
    """Pairs of one quantity, and what is left on each side."""

    same: tuple[tuple[Report, Report], ...]
    changed: tuple[tuple[Report, Report], ...]
    gone: tuple[Report, ...]
    came: tuple[Report, ...]


def pair(old: Sequence[Report], new: Sequence[Report], *, foreign: bool = False) -> Pairing:
    """Decide for each figure of the old text which of the new one it is, or none.

    `foreign`: the two texts are in two languages, so that their words tell nothing.

    What stands in sentences that did not change is itself. Of the rest, all candidates of one family of units are
    scored by their words, subjects and places, and taken from the best down.
    """
    left, right = _without_equal(old, new)
    blocks = max((report.sentence.block for report in (*left, *right)), default=0)
    topic = 0.0 if foreign else _SAME_TOPIC if blocks < _SHORT_TEXT else _SAME_TOPIC_IN_LONG
    same: list[tuple[Report, Report]] = []
    changed: list[tuple[Report, Report]] = []
    taken: set[int] = set()
    for _, a, b, equal in sorted(_candidates(left, right), key=lambda c: -c[0]):
        if id(a) not in taken and id(b) not in taken:
            taken |= {id(a), id(b)}
            (same if equal else changed).append((a, b))
    gone = [a for a in left if id(a) not in taken]
    came = [b for b in right if id(b) not in taken]
    reworded: list[tuple[Report, Report]] = []
    for same_unit in (True, False):
        rest = [a for a in gone if id(a) not in taken], [b for b in came if id(b) not in taken]
        reworded += _only_ones(*rest, same_unit=same_unit, topic=topic)
        taken |= {id(report) for both in reworded for report in both}
    return Pairing(
        tuple(same),
        (*changed, *reworded),
        tuple(a for a in gone if id(a) not in taken),
        tuple(b for b in came if id(b) not in taken),
    )


def _only_ones(
    gone: Sequence[Report], came: Sequence[Report], *, same_unit: bool, topic: float
) -> list[tuple[Report, Report]]:
    """Pair what is the only figure of its sort that is left in two blocks that speak of the same: it was reworded."""
    pairs: list[tuple[Report, Report]] = []
    for a in gone:
        fits = [b for b in came if _may_be_reworded(a, b, same_unit=same_unit, topic=topic)]
        if len(fits) == 1 and sum(_may_be_reworded(c, fits[0], same_unit=same_unit, topic=topic) for c in gone) == 1:
            pairs.append((a, fits[0]))
    return pairs


def _may_be_reworded(a: Report, b: Report, *, same_unit: bool, topic: float) -> bool:
    if same_unit and a.measure.base != b.measure.base:
        return False
    if a.measure.family != b.measure.family or conflicting(a, b) or moved_on(a, b):
        return False
    if a.measure.family == "count" and not one_thing(a, b):
        return False
    return similarity(a.sentence.topic, b.sentence.topic) >= topic


def _without_equal(old: Sequence[Report], new: Sequence[Report]) -> tuple[list[Report], list[Report]]:
    """Leave out the figures of sentences that stand in both texts."""
    kept = {report.sentence.key for report in old} & {report.sentence.key for report in new}
    return [r for r in old if r.sentence.key not in kept], [r for r in new if r.sentence.key not in kept]


def _candidates(left: Sequence[Report], right: Sequence[Report]) -> Iterable[tuple[float, Report, Report, bool]]:
    near_only = len(left) * len(right) > _MOST
    for i, a in enumerate(left):
        span = right[max(0, i - _WINDOW) : i + _WINDOW] if near_only else right
        for b in span:
            if a.measure.family == b.measure.family and (found := _score(a, b)) is not None:
                yield (found[0], a, b, found[1])


def _score(a: Report, b: Report) -> tuple[float, bool] | None:
    """Return how surely two figures are one quantity, and whether their values are equal; None where they are not."""
    spelled = not all(any(map(str.isdigit, report.figure.wording)) for report in (a, b))
    equal = same_value(a.measure, b.measure, in_words=spelled)
    whole = _alike(a, b)
    fate = one_fate(a, b)
    score = 1.5 * whole + 2 * similarity(a.near, b.near) + _heads(a, b) + 0.3 * (a.order == b.order) + 1.8 * equal
    score += 0.8 * fate
    if conflicting(a, b):
        return None
    if equal:
        return (score, True) if score >= _SAME else None
    if whole < (_LEAST_ALIKE_OF_ONE_FATE if fate else _LEAST_ALIKE) or moved_on(a, b):
        return None
    return (score, False) if score >= _CHANGED else None


def _alike(a: Report, b: Report) -> float:
    """Return how alike two sentences are; swallowed blanks do not count."""
    words = similarity(a.sentence.content, b.sentence.content)
    if words > 0.8:
        return words
    letters = fuzz.ratio(a.sentence.key, b.sentence.key, score_cutoff=70) / 100
    return max(words, letters)


def _heads(a: Report, b: Report) -> float:
    """Return what the heads of two subjects say: the same thing, another thing, or nothing."""
    one, two = a.figure.head, b.figure.head
    if one is None or two is None:
        return 0.0 if one is two else -0.2
    if one == two or one.rpartition(" ")[2] == two.rpartition(" ")[2]:
        return 1.0
    return -0.6
