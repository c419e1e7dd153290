"""Figures of two versions of a story: which took another value, which came, went, or are hedged otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from monitor.compare.measures import same_value
from monitor.compare.pairing import pair
from monitor.compare.reports import Report, reports_of
from monitor.compare.scope import is_news, one_thing
from monitor.models import Change, ChangeKind, Hedge

__all__ = ["compare_figures"]

_PERCENT_PLACES = Decimal("0.1")
_LARGEST_RATIO = 10**9


def compare_figures(old: Sequence[str], new: Sequence[str], languages: tuple[str | None, str | None]) -> list[Change]:
    """Return the changes of figures between two texts, given as their blocks: body first, then the headline.

    Equal in another notation or unit is no change, and neither is a figure that moved, is repeated, or is quoted by
    a correction. The same change told twice is one.
    """
    before, after = reports_of(list(old), languages[0]), reports_of(list(new), languages[1])
    found = pair(before, after, foreign=languages[0] != languages[1])
    told = [b for _, b in (*found.same, *found.changed)]
    changes = [_change(ChangeKind.FIGURE_CHANGED, a, b) for a, b in found.changed]
    changes += [_change(ChangeKind.FIGURE_QUALIFIED, a, b) for a, b in found.same if _requalified(a, b)]
    changes += [
        _change(ChangeKind.FIGURE_ADDED, None, b) for b in found.came if is_news(b) and not _stands(b, [*before, *told])
    ]
    changes += [_change(ChangeKind.FIGURE_REMOVED, a, None) for a in found.gone if is_news(a) and not _stands(a, after)]
    return list(_once(changes))


def _requalified(a: Report, b: Report) -> bool:
    return a.figure.hedge is not b.figure.hedge and Hedge.ABOUT not in {a.figure.hedge, b.figure.hedge}


def _stands(report: Report, others: Iterable[Report]) -> bool:
    """Say whether the other text reports the same value of the same thing anywhere."""
    return any(same_value(report.measure, other.measure) and one_thing(report, other) for other in others)


def _once(changes: Iterable[Change]) -> Iterable[Change]:
    seen: set[tuple[object, ...]] = set()
    for change in changes:
        key = (change.kind, change.old, change.new, change.unit)
        if key not in seen:
            seen.add(key)
            yield change


def _change(kind: ChangeKind, a: Report | None, b: Report | None) -> Change:
    one, two = (a.figure if a else None), (b.figure if b else None)
    difference, percent = _difference(a, b) if kind is ChangeKind.FIGURE_CHANGED and a and b else (None, None)
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


def _difference(a: Report, b: Report) -> tuple[Decimal | None, Decimal | None]:
    """Return new minus old and the percentage, where both are one number of one unit."""
    old, new = a.figure.value, b.figure.value
    if old is None or new is None or a.figure.unit != b.figure.unit:
        return None, None
    difference = new - old
    if not old or abs(new / old) >= _LARGEST_RATIO:
        return difference, None
    return difference, (100 * difference / old).quantize(_PERCENT_PLACES)
