"""What the words around a figure say about its scope: where, on which days, how long, of which event."""

from __future__ import annotations

import re

__all__ = [
    "actors",
    "clause",
    "counts_since",
    "days",
    "goes_on",
    "lately",
    "of_another",
    "of_futures",
    "periods",
    "place",
    "recurs",
    "rose",
]

_REACH = 60
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
#: words that tell of a count that it went on from an earlier one
_ROSE = re.compile(
    r"\b(?:rose|rises|risen|rising|climb\w*|raised|toll|revised|gestiegen|stieg|erhöht\w*|bilan|porté|monté|alourdi|"
    r"elev\w+|ascend\w+|aument\w+|sub(?:ió|e)|salit[oaie]|bilancio)\b",
    re.IGNORECASE,
)
#: what is counted from a beginning up to now, and what is counted of the last days alone
_SINCE = re.compile(r"\b(?:since|so far|seit|bisher|depuis|desde|dall[ao]?|dal)\b", re.IGNORECASE)
_LATELY = re.compile(
    r"\b(?:last|past|previous|letzten|vergangenen|derniers?|dernières?|últim[oa]s?|ultim[ie])\s+(?:\w+\s+)?"
    r"(?:hours?|days?|weeks?|months?|stunden|tagen?|wochen|monaten?|heures?|jours?|semaines?|mois|horas?|días?|"
    r"semanas?|mes(?:es)?|ore|giorni|settimane|mesi)\b",
    re.IGNORECASE,
)
#: where something is counted: "12 dead in Lund", "12 morts à Lyon"; a link may swallow the blank: "killedin Lund"
_PLACE = re.compile(
    r"[^.,;:()]{0,40}?(?:\b|(?<=ed))(?:in|im|en|au|aux|à|nel|nella|a)\s+(?:the\s+|la\s+|el\s+|der\s+)?"
    r"([A-ZÀ-Þ][\w-]+(?:\s+(?:and|und|et|y|e)\s+[A-ZÀ-Þ][\w-]+)?)"
)

#: the month, quarter or year that a figure is of; "since" only tells of an earlier one
_PERIOD = re.compile(
    r"\b(?:in|for|im|en|für|pour|nel|para)\s+(?:the\s+|early\s+|late\s+|el\s+|il\s+|das\s+|le\s+)*"
    r"((?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|"
    r"mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|20[0-9]{2}|19[0-9]{2})|"
    r"(?:first|second|third|fourth|ersten|zweiten|dritten|vierten|premier|deuxième|troisième|quatrième|primer|segundo|"
    r"tercer|cuarto|primo|secondo|terzo|quarto)\s+(?:quarter|half|quartal|halbjahr|trimestre|semestre))\b",
    re.IGNORECASE,
)
#: another one than the one that the other text tells of
_ANOTHER = re.compile(
    r"\b(?:another|separate|(?:ein(?:e[mnr]?)?)\s+weitere[mnrs]?|une?\s+autre|otr[oa]|un(?:'|’|\s)?altr[oa])\b",
    re.IGNORECASE,
)
#: what happens again and again is another thing than what happened now
_RECURS = re.compile(
    r"\b(?:(?:each|every|jede[nmrs]?|chaque|cada|ogni)\s+(?:day|week|month|year|season|spring|summer|autumn|fall|winter|"
    r"tag|woche|monat|jahr|winter|sommer|jour|semaine|mois|année|an|hiver|été|día|semana|mes|año|invierno|verano|"
    r"giorno|settimana|mese|anno)|annually|yearly|per year|jährlich|par an|al año|all['’]anno)\b",
    re.IGNORECASE,
)
#: a contract on a price is another thing than the price
_FUTURES = re.compile(r"\b(?:futures|terminkontrakte?n?|contrats?\s+à\s+terme|futuros)\b", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:said|says?|told|tells|reported|announced|confirmed|according|counted|estimated?|put|sagte?n?|teilte|berichte\w+|"
    r"meldete|laut|dit|déclaré|annoncé|selon|dijo|dicho|informó|según|anunció|detto|annunciato|secondo)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<!^)\b[A-ZÀ-Þ][\w-]{2,}")


def place(text: str, end: int) -> str | None:
    """Return the name of the place that a count behind it is told of: "12 dead in Lund"."""
    found = _PLACE.match(text, end)
    return found[1] if found is not None and not _DAYS.search(found[1]) else None


def days(text: str) -> frozenset[str]:
    """Return the days and months that a sentence names."""
    return frozenset(match[0].lower() for match in _DAYS.finditer(text))


def goes_on(text: str) -> bool:
    """Say whether a sentence counts on with the days: "so far", "has risen"."""
    return _RUNNING.search(text) is not None


def periods(text: str) -> frozenset[str]:
    """Return the months, quarters and years that a sentence tells of."""
    return frozenset(match[1].lower() for match in _PERIOD.finditer(text))


def of_another(text: str, start: int, end: int) -> bool:
    """Say whether a figure is told of another event than one told before: "another blast killed 3"."""
    return _ANOTHER.search(text, *clause(text, start, end)) is not None


def recurs(text: str, start: int, end: int) -> bool:
    """Say whether a figure is told of what happens again and again: "each winter 30 people drown"."""
    return _RECURS.search(text, *_up_to(text, start, end)) is not None


def of_futures(text: str, start: int) -> bool:
    """Say whether a figure is told of contracts on a price, not of the price: the word stands not far before it."""
    return _FUTURES.search(text, max(0, start - _REACH), start) is not None


def actors(text: str, start: int, end: int) -> frozenset[str]:
    """Return the names before a figure in its clause: those whose figure it is, where nobody is quoted."""
    begin, _ = clause(text, start, end)
    before = text[begin:start]
    if _SAYS.search(before):
        return frozenset()
    return frozenset(match[0].lower() for match in _CAPITAL.finditer(before))


def rose(text: str) -> bool:
    """Say whether a sentence tells that a count went on from an earlier one: "the toll rose to"."""
    return _ROSE.search(text) is not None


def counts_since(text: str, start: int, end: int) -> bool:
    """Say whether a figure is counted since a beginning."""
    return _SINCE.search(text, *_up_to(text, start, end)) is not None


def lately(text: str, start: int, end: int) -> bool:
    """Say whether a figure is counted of the last days alone."""
    return _LATELY.search(text, *_up_to(text, start, end)) is not None


def _up_to(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where what a sentence says of the time of a figure begins and ends: it may open the sentence."""
    return max(0, start - 2 * _REACH), clause(text, start, end)[1]


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause around a figure begins and ends: what lies behind a comma or "and" is told of others."""
    before = max((match.end() for match in _JOINTS.finditer(text, max(0, start - _REACH), start)), default=0)
    after = _JOINTS.search(text, end, end + _REACH)
    return max(before, start - _REACH, 0), after.start() if after else end + _REACH
