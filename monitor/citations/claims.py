"""The figures that a document reports: which of them are claims, and which mentions are of one claim. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from monitor.citations.layout import Layout, one_line
from monitor.figures import extract
from monitor.models import Figure, FigureKind

__all__ = ["claimed_figures", "grouped"]

#: an interval that nobody counted is a claim from a dozen on ("dozens"); below, "several" may be anything
_FEW = Decimal(10)
#: beginnings of words beside which even "several" is news: people who died, were hurt, taken or lost
_CASUALTIES = {
    "en": "kill dead die dying death injur wound hurt missing captur hostage kidnap arrest detain",
    "de": "tot töt getötet gestorben starb sterb gefallen verletzt verwundet vermisst gefangen entführt geisel "
    "festgenommen verhaftet",
    "fr": "tué tuée mort décéd bless disparu captur otage enlev arrêt interpell",
    "es": "muert mur falleci herid desaparec captur rehén rehenes secuestr deten arrest",
    "it": "mort uccis decedut ferit dispers scompars cattur ostagg rapit arrest",
}
_LOST_LIVES = re.compile(r"ums?\s+leben\s+(?:ge)?k[ao]m|perdu\s+la\s+vie|perdieron\s+la\s+vida|perso\s+la\s+vita")
_WORD = re.compile(r"[^\W\d_]+")


def claimed_figures(layout: Layout, language: str) -> list[Figure]:
    """Return the figures of a text that claim something, in order, each with subject and whole sentence on one line."""
    found = (figure for figure in extract(layout.text, language) if figure.kind.reportable and _tells(figure))
    whole = (_whole(figure, layout) for figure in found)
    return [figure for figure in whole if not _is_few(figure) or _is_grave(figure.sentence, language)]


def _whole(figure: Figure, layout: Layout) -> Figure:
    sentence = layout.wording(layout.sentence(figure.start))
    return replace(figure, sentence=sentence, subject=figure.subject and one_line(figure.subject))


def _tells(figure: Figure) -> bool:
    """Say whether a figure has a value, and a word beside it: the number of a page or heading stands alone."""
    alone = _WORD.search(figure.sentence) is None
    return not alone and (figure.low is not None or figure.high is not None)


def _is_few(figure: Figure) -> bool:
    return figure.kind is FigureKind.VAGUE and figure.high is not None and figure.high < _FEW


def _is_grave(sentence: str, language: str) -> bool:
    words = sentence.lower()
    beginnings = tuple(_CASUALTIES.get(language, "").split())
    grave = bool(beginnings) and any(word.startswith(beginnings) for word in _WORD.findall(words))
    return grave or _LOST_LIVES.search(words) is not None


def grouped(figures: Iterable[Figure]) -> list[tuple[Figure, ...]]:
    """Put the mentions of one claim together: the same value of the same thing, however it is hedged.

    Where it is not told what is counted, two mentions may be of two things, and stay two claims.
    """
    groups: dict[object, list[Figure]] = {}
    for place, figure in enumerate(figures):
        groups.setdefault(_key(figure) or place, []).append(figure)
    return [tuple(group) for group in groups.values()]


def _key(figure: Figure) -> object:
    thing = figure.head or (figure.subject.lower() if figure.subject else None)
    if thing is None:
        return None
    return (figure.low, figure.high, figure.unit, figure.kind is FigureKind.SCORE, thing, figure.countries)
