"""Whether two figures speak of different things though their words are alike: another day, place, party or fate."""

from __future__ import annotations

from monitor.compare.fates import PEOPLE
from monitor.compare.reports import Report, similarity

__all__ = ["conflicting", "moved_on", "one_fate", "one_place", "one_thing"]

#: words around two figures that are as alike as this outweigh other names: the speaker changed, not the thing
_SAME_WORDS = 0.55


def conflicting(a: Report, b: Report) -> bool:
    """Say whether two figures count other people or other fates, whatever their values."""
    one, two = a.figure.countries, b.figure.countries
    if one and two and one != two:
        return True
    return a.fate is not None and b.fate is not None and a.fate != b.fate


def moved_on(a: Report, b: Report) -> bool:
    """Say whether two different values belong to two days, periods or places: no change of one quantity.

    Another day makes another event of a count; prices and shares are readings of one series.
    """
    if a.measure.family == "count" and (_other_days(a, b) or _other_span(a, b) or _other_place(a, b)):
        return True
    if _other_instrument(a, b) or _other_period(a, b) or _other_event(a, b):
        return True
    if similarity(a.near, b.near) >= _SAME_WORDS:
        return False
    return bool(a.names and b.names) and not a.sentence.names & b.sentence.names and not a.names & b.sentence.names


def one_fate(a: Report, b: Report) -> bool:
    """Say whether two counts tell of the same fate: killed and dead, injured and hurt."""
    return a.fate is not None and a.fate == b.fate


def one_place(a: Report, b: Report) -> bool:
    """Say whether two figures are told of the same place by name."""
    return a.place is not None and a.place == b.place


def one_thing(a: Report, b: Report) -> bool:
    """Say whether two subjects may be one: the same noun, none known, or people both."""
    one, two = a.figure.head, b.figure.head
    if one is None or two is None or one.rpartition(" ")[2] == two.rpartition(" ")[2]:
        return True
    return one in PEOPLE and two in PEOPLE


def _other_days(a: Report, b: Report) -> bool:
    one, two = a.sentence.days, b.sentence.days
    running = (a.sentence.goes_on and b.sentence.goes_on) or a.sentence.rose or b.sentence.rose
    return bool(one and two) and not one & two and not running


def _other_period(a: Report, b: Report) -> bool:
    """Say whether two figures are of two years, or of two months or quarters. "In May" may be "in 2024"."""
    for years in (True, False):
        one, two = ({p for p in report.sentence.periods if p.isdigit() is years} for report in (a, b))
        if one and two and not one & two:
            return True
    return False


def _other_instrument(a: Report, b: Report) -> bool:
    """Say whether one is told of futures: they move apart from their index. A price, such as oil's, is that of both."""
    return a.measure.family != "money" and a.of_futures is not b.of_futures


def _other_event(a: Report, b: Report) -> bool:
    """Say whether two figures are told of two events or parties: "another blast", "Labor won 40, the Greens won 12"."""
    if a.of_another is not b.of_another or (a.measure.family == "count" and a.recurs is not b.recurs):
        return True
    return bool(a.actors and b.actors) and not a.actors & b.actors and not one_fate(a, b)


def _other_span(a: Report, b: Report) -> bool:
    """Say whether one is counted since a beginning, and the other of the last days alone."""
    return (a.counts_since and b.lately and not a.lately) or (b.counts_since and a.lately and not b.lately)


def _other_place(a: Report, b: Report) -> bool:
    """Say whether two figures are told of two places: "12 in Lund", "40 in Lund and Malmö"."""
    return a.place is not None and b.place is not None and a.place != b.place
