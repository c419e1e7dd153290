"""Whether a figure that came or went is worth telling by itself."""

from __future__ import annotations

import re

from monitor.compare.reports import Report
from monitor.models import Hedge

__all__ = ["is_news", "says_when"]

_REACH = 80
#: "several", "a few": whatever their unit, nobody counted
_FEW = 10
#: "the two", "all three": a small number behind one of these stands for what the reader knows already
_KNOWN_BEFORE = re.compile(r"\b(?:the|these|those|all|other|die|den|der|diese|alle|les|ces|los|las|estos|i|gli|le)$")
_ONE_OF = re.compile(r"(?:of|von|der|des|de|del|di)\b")
#: what makes a duration a stretch of time, and what makes a point in time of it
_TIME_BEFORE = re.compile(
    r"\b(?:last|past|recent|previous|coming|next|first|letzten|vergangenen|nächsten|ersten|derniers|dernières|"
    r"prochains|últimos|últimas|próximos)$"
)
_AGO_BEFORE = re.compile(r"\b(?:vor|il y a|hace)$")
_TIME_AFTER = re.compile(r"(?:ago|earlier|later|before|after|zuvor|später|plus tôt|plus tard|antes|después)\b")
#: "in two months' time"
_OWN_TIME = re.compile(r"['’]s?\s+time\b")
#: what makes a length of a duration, whatever stands behind it: "for two years before"
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|lasted|took|spent|during|seit|lang|pendant|durant|durante|per)(?:\s+(?:about|around|nearly|almost|over|"
    r"some|more than|less than|at least|just|only|up to|roughly))*$"
)
#: how often something happened, where nothing is compared: "voted twice"
_OCCASIONS = re.compile(r"(?:twice|zweimal|deux fois|dos veces|due volte)", re.IGNORECASE)
_COMPARED = re.compile(r"(?:as|the|that|what|more|so|wie|plus|más|più)\b")
#: those who told it are not the story: "two people familiar with the talks", "according to three officials"
_CITED_BEFORE = re.compile(r"\b(?:citing|according to|laut|selon|d['’]après|según|secondo)$")
_CITED_AFTER = re.compile(
    r"(?:[^\W\d]+\s+){1,4}(?:familiar with|briefed on|with knowledge of|close to|told|said|say|sagten|erklärten|"
    r"ont dit|ont déclaré|dijeron|dicen|hanno detto)\b"
)


def is_news(report: Report) -> bool:
    """Say whether a figure that came or went is worth telling.

    A lone "one", "several", "the two", a duration that only says when ("two weeks ago"), the number of those who told
    it, how often something happened, and a conversion are not.
    """
    before, after = _beside(report)
    if report.converts is not None or _is_uncounted(report, before, after):
        return False
    if report.measure.family == "duration":
        return not (says_when(report) or _spans_when(report, before))
    return not (_is_of_sources(report, before, after) or _is_of_occasions(report, after))


def _is_of_sources(report: Report, before: str, after: str) -> bool:
    """Say whether a few are counted who told the story: "citing two officials"."""
    value = report.figure.value
    cited = _CITED_BEFORE.search(before) or _CITED_AFTER.match(after)
    return bool(cited) and report.measure.family == "count" and value is not None and value < _FEW


def _is_of_occasions(report: Report, after: str) -> bool:
    """Say whether it is told how often something happened: "voted twice", but not "twice as many"."""
    return _OCCASIONS.fullmatch(report.figure.wording) is not None and not _COMPARED.match(after)


def _is_uncounted(report: Report, before: str, after: str) -> bool:
    """Say whether nobody counted: "one" thing, "several" things, "the two" that are known. One casualty counts."""
    figure = report.figure
    if figure.low != figure.high and figure.high is not None and figure.high < _FEW and figure.hedge is Hedge.ABOUT:
        return True
    if figure.value is None or figure.unit is not None:
        return False
    if figure.value == 1:
        return not (figure.hedge is Hedge.AT_LEAST or (report.fate and figure.subject and not _ONE_OF.match(after)))
    return figure.value < _FEW and figure.subject is None and bool(_KNOWN_BEFORE.search(before))


def says_when(report: Report) -> bool:
    """Say whether a figure is a duration that sets a time, "two days later", and does not tell how long a thing lasts.

    Such a time moves with the day of the story.
    """
    before, after = _beside(report)
    if report.measure.family != "duration" or _LENGTH_BEFORE.search(before):
        return False
    return bool(_TIME_AFTER.match(after) or _OWN_TIME.match(after) or _AGO_BEFORE.search(before))


def _spans_when(report: Report, before: str) -> bool:
    """Say whether a duration is the stretch in which something is told of: "in the past two weeks", "one day"."""
    if _LENGTH_BEFORE.search(before):
        return False
    alone = report.figure.value == 1 and report.figure.hedge is Hedge.EXACT
    return alone or _TIME_BEFORE.search(before) is not None


def _beside(report: Report) -> tuple[str, str]:
    """Return what stands right before and right after a figure, in small letters."""
    text = report.sentence.text
    before = text[max(0, report.start - _REACH) : report.start].rstrip().lower()
    return before, text[report.end : report.end + _REACH].lstrip().lower()
