"""How surely two figures are one quantity: what their words, subjects and places say."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz import fuzz

from monitor.compare.measures import same_value
from monitor.compare.reports import Report, similarity
from monitor.compare.scope import conflicting, moved_on, one_fate, one_place, one_thing

__all__ = ["Match", "kinship", "match", "one_sort"]

#: two figures below these scores are not one quantity: with one value, with two values
_SAME = 1.55
_CHANGED = 2.6
_LEAST_ALIKE = 0.3
_LEAST_ALIKE_OF_ONE_FATE = 0.2
#: how much one value says: there are few small numbers, so that two things often share one
_EQUAL = 1.8
_EQUAL_SMALL = 1.2
_SMALL = 10
#: longer sentences are not held against each other letter by letter
_LONGEST_KEY = 1_500
#: two sentences that have this much in common are one
_ONE_SENTENCE = 0.6
_OTHER_HEADS = -0.6
_CENTS = frozenset({"cent", "penny"})


class Match(NamedTuple):
    """Two figures of one quantity, how surely, and whether their values are equal."""

    score: float
    old: Report
    new: Report
    equal: bool


def match(a: Report, b: Report) -> Match | None:
    """Return two figures as a match where what stands around them says that they are one quantity."""
    spelled = not all(any(map(str.isdigit, report.figure.wording)) for report in (a, b))
    equal = same_value(a.measure, b.measure, in_words=spelled)
    whole = _alike(a, b)
    fate = one_fate(a, b)
    score = 1.5 * whole + 2 * similarity(a.near, b.near) + _heads(a, b) + 0.3 * (a.order == b.order) + 0.8 * fate
    if conflicting(a, b):
        return Match(score - 1, a, b, False) if equal and _fared_otherwise(a, b, whole) else None
    if equal:
        score += _EQUAL_SMALL if _is_small(a) else _EQUAL
        return Match(score, a, b, True) if score >= _SAME else None
    if whole < (_LEAST_ALIKE_OF_ONE_FATE if fate else _LEAST_ALIKE) or moved_on(a, b):
        return None
    return Match(score, a, b, False) if score >= _CHANGED else None


def _fared_otherwise(a: Report, b: Report, whole: float) -> bool:
    """Say whether one sentence tells the same number of the same people another fate: 12 wounded, now 12 killed."""
    one_people = a.figure.head == b.figure.head and a.figure.countries == b.figure.countries
    return one_people and min(whole, similarity(a.near, b.near)) >= _ONE_SENTENCE


def _is_small(report: Report) -> bool:
    figure = report.figure
    return figure.unit is None and figure.value is not None and figure.value < _SMALL


def _alike(a: Report, b: Report) -> float:
    """Return how alike two sentences are; swallowed blanks do not count."""
    words = similarity(a.sentence.content, b.sentence.content)
    if words > 0.8 or max(len(a.sentence.key), len(b.sentence.key)) > _LONGEST_KEY:
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
    return _OTHER_HEADS


def kinship(a: Report, b: Report) -> float:
    """Return how much two figures of two values say of one thing, by the words that tell; 0 where they cannot.

    The words next to them count as much as all of their sentences. A fate or a place that both name counts as well.
    """
    if conflicting(a, b) or moved_on(a, b) or not one_sort(a, b):
        return 0.0
    words = similarity(a.about, b.about) + similarity(a.sentence.tells, b.sentence.tells)
    return words + 0.3 * one_fate(a, b) + 0.3 * one_place(a, b)


def one_sort(a: Report, b: Report, *, same_unit: bool = True, loose: bool = False) -> bool:
    """Say whether two figures are of one unit or count one thing, and "dozens" may have become the other.

    People under two names, such as passengers and members, are one thing where they met one fate, or if `loose`.
    """
    one, two = a.measure, b.measure
    if one.family == "count" and not one_thing(a, b):
        return False
    if one.family == "count" and not loose and not one_fate(a, b) and _heads(a, b) == _OTHER_HEADS:
        return False
    bases = {one.base, two.base}
    if same_unit and len(bases) > 1 and not (one.family == "money" and bases & _CENTS):
        return False
    vague = [measure.low != measure.high for measure in (one, two)]
    return vague[0] is vague[1] or (one.low <= two.high and two.low <= one.high)
