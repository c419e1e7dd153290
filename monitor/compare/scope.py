"""Whether two figures speak of different things though their words are alike: another day, place, party or fate."""

from __future__ import annotations

import re

from monitor.compare.reports import Report, similarity
from monitor.models import FigureKind

__all__ = ["conflicting", "is_news", "moved_on", "one_fate", "one_thing"]

#: heads that all count people: "23 dead" and "23 migrants" may be the same
_PEOPLE = frozenset(
    "people dead injured missing victim child woman man soldier migrant refugee civilian survivor passenger resident "
    "worker employee student protester staff patient other visitor hostage prisoner suspect member".split()
) | {"police officer"}

_FATES = ("dead", "injured", "missing", "arrest", "hostage", "survivor")
_FATE_WORDS = {
    "dead": (
        "kill|dead|death|died|dies|toll|fatal|lives|tot|getötet|gestorben|starb|leben|todes|mort|tué|décès|bilan|"
        "muert|falleci|mataron|mató|víctimas mort"
    ),
    "injured": "injur|wound|hurt|verletz|verwund|bless|herid|lesion",
    "missing": "missing|vermiss|dispar|desapar|unaccounted|introuv",
    "arrest": "arrest|detain|festgenom|interpell|detenid|custody",
}
_FATE = {fate: re.compile(rf"\b(?:{words})", re.IGNORECASE) for fate, words in _FATE_WORDS.items()}
#: what makes a point in time of a duration
_TIME_BEFORE = re.compile(
    r"\b(?:last|past|recent|previous|coming|next|first|letzten|vergangenen|nächsten|ersten|vor|derniers|dernières|"
    r"il y a|prochains|últimos|últimas|hace|próximos)$"
)
_TIME_AFTER = re.compile(r"(?:ago|earlier|later|before|after|zuvor|später|plus tôt|plus tard|antes|después)\b")
_REACH = 60
#: words around two figures that are as alike as this outweigh other names: the speaker changed, not the thing
_SAME_WORDS = 0.55
_JOINTS = re.compile(r"[,;:()–—]|\b(?:and|while|und|sowie|et|y|e)\b", re.IGNORECASE)
_DAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"january|february|march|april|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
#: words that let a count go on with the days: "as of Tuesday", "so far"
_RUNNING = re.compile(
    r"\b(?:as of|so far|since|until|now|total|already|has|have|rose|risen|toll|stand|bisher|seit|inzwischen|insgesamt|"
    r"mittlerweile|gestiegen|depuis|désormais|jusqu|bilan|desde|hasta|ya)\b",
    re.IGNORECASE,
)


def conflicting(a: Report, b: Report) -> bool:
    """Say whether two figures count other people or other fates, whatever their values."""
    one, two = a.figure.countries, b.figure.countries
    if one and two and one != two:
        return True
    first, second = _fate(a), _fate(b)
    return first is not None and second is not None and first != second


def is_news(report: Report) -> bool:
    """Say whether a figure that came or went is worth telling.

    A lone "one", "several", a duration that only says when ("two weeks ago"), and a conversion in brackets are not.
    """
    figure, text = report.figure, report.sentence.text
    few = figure.kind is FigureKind.VAGUE and figure.high is not None and figure.high < 10
    if few or (figure.value == 1 and figure.unit is None):
        return False
    at = max(0, text.find(figure.wording))
    before, after = text[:at].rstrip().lower(), text[at + len(figure.wording) :].lstrip().lower()
    if report.measure.family == "duration":
        return not (_TIME_BEFORE.search(before) or _TIME_AFTER.match(after))
    converted = before.endswith("(") and after.startswith(")") and figure.unit is not None
    return not (converted and before[:-1].rstrip()[-1:].isalnum())


def one_fate(a: Report, b: Report) -> bool:
    """Say whether two counts tell of the same fate: killed and dead, injured and hurt."""
    first = _fate(a)
    return first is not None and first == _fate(b)


def one_thing(a: Report, b: Report) -> bool:
    """Say whether two subjects may be one: the same noun, none known, or people both."""
    one, two = a.figure.head, b.figure.head
    if one is None or two is None or one.rpartition(" ")[2] == two.rpartition(" ")[2]:
        return True
    return one in _PEOPLE and two in _PEOPLE


def _fate(report: Report) -> str | None:
    """Return what became of the people counted: the nearest word that tells."""
    if report.figure.head in _FATES:
        return report.figure.head
    if report.measure.family != "count":
        return None
    text = report.sentence.text
    at = max(0, text.find(report.figure.wording))
    begin, end = _clause(text, at, at + len(report.figure.wording))
    found = [
        (min(abs(match.start() - at), abs(match.end() - at)), fate)
        for fate, words in _FATE.items()
        for match in words.finditer(text, begin, end)
    ]
    return min(found)[1] if found else None


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause around a place begins and ends: what lies behind a comma or "and" is told of others."""
    before = max((match.end() for match in _JOINTS.finditer(text, max(0, start - _REACH), start)), default=0)
    after = _JOINTS.search(text, end, end + _REACH)
    return max(before, start - _REACH, 0), after.start() if after else end + _REACH


def moved_on(a: Report, b: Report) -> bool:
    """Say whether two different values belong to two days or two places: no change of one quantity.

    Another day makes another event of a count; prices and shares are readings of one series.
    """
    if a.measure.family == "count" and _other_days(a, b):
        return True
    if similarity(a.near, b.near) >= _SAME_WORDS:
        return False
    return bool(a.names and b.names) and not a.sentence.names & b.sentence.names and not a.names & b.sentence.names


def _other_days(a: Report, b: Report) -> bool:
    one, two = _words(_DAYS, a), _words(_DAYS, b)
    running = all(_RUNNING.search(report.sentence.text) for report in (a, b))
    return bool(one and two) and not one & two and not running


def _words(pattern: re.Pattern[str], report: Report) -> frozenset[str]:
    return frozenset(match[0].lower() for match in pattern.finditer(report.sentence.text))
