"""Which figure of the old text is which of the new one: one assignment over the whole story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from monitor.compare.likeness import Match, kinship, match, one_sort
from monitor.compare.measures import same_value
from monitor.compare.reports import Report, similarity
from monitor.compare.scope import conflicting, moved_on, one_fate
from monitor.compare.spelling import may_be_one

__all__ = ["Pairing", "pair"]

#: left figures that say less of one thing than this stay apart
_KIN = 0.85
#: two blocks with less in common speak of different things
_SAME_TOPIC = 0.2
_SAME_TOPIC_IN_LONG = 0.5
_SHORT_TEXT = 4
#: families whose figures are of many things
_MANY = frozenset({"count", "share", "duration", "score"})
_SURE = 9.0
_MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
#: more candidates than this are not all tried: cost stays near linear
_MOST = 40_000

#: what is left on both sides and what was found before, to what is found now
Stage = Callable[[Sequence[Report], Sequence[Report], Sequence[Match]], Iterable[Match]]


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

    What stands in sentences that did not change is itself. The rest is paired in stages, the surest first; each takes
    the best pairs of what the ones before it left.
    """
    gone, came = _without_equal(old, new)
    found: list[Match] = []
    long = max((report.sentence.block for report in (*old, *new)), default=0) >= _SHORT_TEXT
    for stage in _stages(gone, came, long=long, foreign=foreign):
        if stage not in _QUICK and len(gone) * len(came) > _MOST:
            break  # What is left is most of another story.
        matches = list(stage(gone, came, found))
        taken = {id(report) for m in matches for report in (m.old, m.new)}
        gone, came = ([r for r in side if id(r) not in taken] for side in (gone, came))
        found += matches
    same, changed = ([(m.old, m.new) for m in found if m.equal is equal] for equal in (True, False))
    return Pairing(tuple(same), tuple(changed), tuple(gone), tuple(came))


def _stages(gone: Sequence[Report], came: Sequence[Report], *, long: bool, foreign: bool) -> Iterator[Stage]:
    if not foreign:
        yield _by_spelling
    yield _by_likeness
    if not foreign:
        yield _by_kinship
        yield _beside_matched
    rules = _Rules(
        topic=0.0 if foreign else _SAME_TOPIC_IN_LONG if long else _SAME_TOPIC,
        lone=_lone(gone) & _lone(came),
        loose=foreign or not long,
        foreign=foreign,
    )
    for by_fate, same_unit in ((True, True), (False, True), (False, False)):
        yield partial(_only_ones, rules=rules, by_fate=by_fate, same_unit=same_unit)


def _without_equal(old: Sequence[Report], new: Sequence[Report]) -> tuple[list[Report], list[Report]]:
    """Leave out the figures of sentences that stand in both texts."""
    kept = {report.sentence.key for report in old} & {report.sentence.key for report in new}
    return [r for r in old if r.sentence.key not in kept], [r for r in new if r.sentence.key not in kept]


def _lone(reports: Sequence[Report]) -> frozenset[str]:
    """Return the sorts of which a story gives one value alone, such as its only sum in euros, or its only toll.

    Other counts, shares and durations are of many things.
    """
    values: dict[str, set[object]] = {}
    for report in reports:
        if (sort := _sort(report)) is not None:
            values.setdefault(sort, set()).add((report.measure.low, report.measure.high))
    return frozenset(sort for sort, told in values.items() if len(told) == 1)


def _sort(report: Report) -> str | None:
    return report.fate if report.measure.family in _MANY else report.measure.base


def _by_spelling(gone: Sequence[Report], came: Sequence[Report], _: Sequence[Match]) -> Iterator[Match]:
    """Pair what stands in one sentence that is written otherwise in nothing but a number, which may be the same."""
    places: dict[str, list[Report]] = {}
    for report in came:
        places.setdefault(_around(report), []).append(report)
    for report in gone:
        for other in places.get(_around(report), ()):
            if may_be_one(report.figure, other.figure):
                places[_around(report)].remove(other)
                yield Match(_SURE, report, other, True)
                break


def _around(report: Report) -> str:
    """Return the sentence of a figure without it."""
    return report.figure.sentence.replace(report.figure.wording, _MASK, 1)


def _by_likeness(gone: Sequence[Report], came: Sequence[Report], _: Sequence[Match]) -> Iterator[Match]:
    """Pair what stands in like words, takes the same place, and is the same value or another one."""
    return _best_first(found for a, b in _candidates(gone, came) if (found := match(a, b)) is not None)


def _by_kinship(gone: Sequence[Report], came: Sequence[Report], _: Sequence[Match]) -> Iterator[Match]:
    """Pair what was told in other words, where the words that tell what it is about are the same."""
    scored = ((kinship(a, b), a, b) for a, b in _candidates(gone, came))
    return _best_first(Match(score, a, b, same_value(a.measure, b.measure)) for score, a, b in scored if score >= _KIN)


def _candidates(gone: Sequence[Report], came: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """Yield the pairs of one family of units: all, or in long lists those that stand near the same place."""
    families: dict[str, tuple[list[Report], list[Report]]] = {}
    for side, reports in enumerate((gone, came)):
        for report in reports:
            families.setdefault(report.measure.family, ([], []))[side].append(report)
    for left, right in families.values():
        reach = len(right) if len(left) * len(right) <= _MOST else max(0, _MOST // len(left) - 1) // 2
        for i, a in enumerate(left):
            middle = i * len(right) // len(left)
            for b in right[max(0, middle - reach) : middle + reach + 1]:
                yield a, b


def _best_first(matches: Iterable[Match]) -> Iterator[Match]:
    """Yield the surest matches, each figure in one of them."""
    taken: set[int] = set()
    for found in sorted(matches, key=lambda m: -m.score):
        if id(found.old) not in taken and id(found.new) not in taken:
            taken |= {id(found.old), id(found.new)}
            yield found


#: stages whose cost stays near linear
_QUICK = (_by_spelling, _by_likeness)


def _beside_matched(gone: Sequence[Report], came: Sequence[Report], found: Sequence[Match]) -> Iterator[Match]:
    """Pair the only figures of a sort in two sentences of one thing, as another figure of theirs shows."""
    tied = {(id(m.old.sentence), id(m.new.sentence)) for m in found}
    pairs = ((a, b) for a, b in _candidates(gone, came) if (id(a.sentence), id(b.sentence)) in tied)
    alike = ((a, b) for a, b in pairs if a.measure.unit == b.measure.unit and one_sort(a, b))
    return _single((a, b) for a, b in alike if not conflicting(a, b) and not moved_on(a, b))


def _only_ones(
    gone: Sequence[Report],
    came: Sequence[Report],
    _: Sequence[Match],
    *,
    rules: _Rules,
    by_fate: bool,
    same_unit: bool,
) -> Iterator[Match]:
    """Pair what is the only figure of its sort that is left in two blocks that speak of the same: it was reworded."""
    wanted = ((a, b) for a, b in _candidates(gone, came) if not by_fate or one_fate(a, b))
    return _single((a, b) for a, b in wanted if rules.allow(a, b, same_unit=same_unit))


def _single(pairs: Iterable[tuple[Report, Report]]) -> Iterator[Match]:
    """Yield the pairs in which each is the only partner of the other."""
    known = list(pairs)
    count = Counter(id(report) for both in known for report in both)
    for a, b in known:
        if count[id(a)] == count[id(b)] == 1:
            yield Match(0.0, a, b, same_value(a.measure, b.measure))


@dataclass(frozen=True, slots=True)
class _Rules:
    """When two figures that are left may be one quantity in other words."""

    #: how much two blocks must have in common
    topic: float
    #: units of which either text gives one value
    lone: frozenset[str]
    #: whether people under two names may be the same
    loose: bool
    foreign: bool

    def allow(self, a: Report, b: Report, *, same_unit: bool) -> bool:
        if conflicting(a, b) or not one_sort(a, b, same_unit=same_unit, loose=self.loose):
            return False
        if not self.foreign and moved_on(a, b):
            return False
        lone = _sort(a) == _sort(b) and _sort(a) in self.lone
        if lone and a.fate is not None and (a.sentence.rose or b.sentence.rose):
            return True
        return similarity(a.sentence.topic, b.sentence.topic) >= (min(self.topic, _SAME_TOPIC) if lone else self.topic)
