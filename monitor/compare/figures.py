"""Figures of two versions of a story: which took another value, which came, went, or are hedged otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from monitor.compare.news import is_news, says_when
from monitor.compare.pairing import pair
from monitor.compare.reports import Figures, Report, reports_of
from monitor.compare.told import Told
from monitor.models import Change, ChangeKind, Figure, Hedge

__all__ = ["compare_figures", "difference_of", "new_figures"]

_PERCENT_PLACES = Decimal("0.1")
_SMALL = 10
_LARGEST_RATIO = 10**9


def compare_figures(old: Sequence[str], new: Sequence[str], languages: tuple[str | None, str | None]) -> list[Change]:
    """Return the changes of figures between two texts, given as their blocks: body first, then the headline.

    Equal in another notation or unit is no change, and neither is a figure that moved, is repeated, or is quoted by
    a correction. The same change told twice is one.
    """
    known: Figures = {}
    before, after = reports_of(old, languages[0], known), reports_of(new, languages[1], known)
    found = pair(before, after, foreign=languages[0] != languages[1])
    changes = [
        _change(ChangeKind.FIGURE_CHANGED, a, b) for a, b in _without_conversions(found.changed) if _is_told(a, b)
    ]
    changes += [_change(ChangeKind.FIGURE_QUALIFIED, a, b) for a, b in found.same if _requalified(a, b)]
    paired = (*found.same, *found.changed)
    came = _news(found.came, Told([*before, *(b for _, b in paired)]))
    gone = _news(found.gone, Told([*after, *(a for a, _ in paired)]))
    changes += [_change(ChangeKind.FIGURE_ADDED, None, b) for b in came]
    changes += [_change(ChangeKind.FIGURE_REMOVED, a, None) for a in gone]
    return list(_once(changes))


def new_figures(told: Sequence[str], new: Sequence[str], languages: tuple[str | None, str | None]) -> list[Change]:
    """Return the figures that new blocks report and those told before do not."""
    known = Told(reports_of(told, languages[0]))
    return [_change(ChangeKind.FIGURE_ADDED, None, b) for b in _news(reports_of(new, languages[1]), known)]


def _without_conversions(pairs: Sequence[tuple[Report, Report]]) -> Iterator[tuple[Report, Report]]:
    """Leave out what follows from a change that is told: "60 miles (97 km)" to "70 miles (113 km)" is one."""
    changed = {(id(a), id(b)) for a, b in pairs}
    return ((a, b) for a, b in pairs if (id(a.converts), id(b.converts)) not in changed)


def _is_told(a: Report, b: Report) -> bool:
    """Say whether a change is worth telling: "two weeks ago" becomes "three weeks ago" by itself."""
    return not (says_when(a) and says_when(b))


def _news(reports: Iterable[Report], told: Told) -> Iterator[Report]:
    """Yield what is worth telling and stands nowhere else, each value of a thing once.

    A small number that comes often is of one thing under several names: "two women", "the two sisters", "two of them".
    """
    small: set[object] = set()
    for report in reports:
        value = report.figure.value if report.figure.unit is None else None
        if is_news(report) and not told.holds(report) and value not in small:
            told.add(report)
            if value is not None and value < _SMALL:
                small.add(value)
            yield report


def _requalified(a: Report, b: Report) -> bool:
    return a.figure.hedge is not b.figure.hedge and Hedge.ABOUT not in {a.figure.hedge, b.figure.hedge}


def _once(changes: Iterable[Change]) -> Iterable[Change]:
    seen: set[tuple[object, ...]] = set()
    for change in changes:
        came_or_went = change.figure_old is None or change.figure_new is None
        key = (change.kind, change.old, change.new, change.unit)
        if came_or_went or key not in seen:
            seen.add(key)
            yield change


def _change(kind: ChangeKind, a: Report | None, b: Report | None) -> Change:
    one, two = (a.figure if a else None), (b.figure if b else None)
    changed = kind is ChangeKind.FIGURE_CHANGED
    difference, percent = difference_of(one, two) if changed and one and two else (None, None)
    return Change(
        kind=kind,
        old=one.wording if one else None,
        new=two.wording if two else None,
        sentence_old=a.sentence.text if a else None,
        sentence_new=b.sentence.text if b else None,
        difference=difference,
        percent=percent,
        subject=(two.subject if two else None) or (one.subject if one else None),
        unit=(two.unit if two else None) or (one.unit if one else None),
        figure_old=one,
        figure_new=two,
    )


def difference_of(before: Figure, after: Figure) -> tuple[Decimal | None, Decimal | None]:
    """Return after minus before and the percentage, where both are one number of one unit."""
    old, new = before.value, after.value
    if old is None or new is None or before.unit != after.unit:
        return None, None
    difference = new - old
    if not old or abs(new / old) >= _LARGEST_RATIO:
        return difference, None
    return difference, (100 * difference / old).quantize(_PERCENT_PLACES)
