"""What became of the people that a figure counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from monitor.compare.surroundings import clause
from monitor.models import Figure, FigureKind

__all__ = ["PEOPLE", "Fate", "TellingWord", "fate_named", "fate_of", "nearest", "telling_words"]


class Fate(StrEnum):
    """Counts of one fate are one quantity: killed and dead, injured and hurt. Named as the reader's heads are."""

    DEAD = "dead"
    INJURED = "injured"
    MISSING = "missing"
    SURVIVOR = "survivor"
    ARRESTED = "arrest"
    HOSTAGE = "hostage"


_NAMED = {fate.value: fate for fate in Fate}
#: heads that all count people: "23 dead" and "23 migrants" may be the same
PEOPLE = frozenset(
    "people dead injured missing victim child woman man soldier migrant refugee civilian survivor passenger resident "
    "worker employee student protester staff patient other visitor hostage prisoner suspect member".split()
) | {"police officer"}

_WORDS = {
    Fate.DEAD: (
        "kill|dead|death|died|dies|toll|fatal|lives|tot|getötet|gestorben|starb|umgekommen|(?:ums|das|ihr) leben|todes|"
        "mort|mour|tué|décès|péri|bilan|muert|murieron|murió|mueren|falleci|mataron|mató|víctimas mort"
    ),
    Fate.INJURED: "injur|wound|hurt|verletz|verwund|bless|herid|lesion",
    Fate.MISSING: "missing|vermiss|dispar|desapar|unaccounted|introuv",
    Fate.SURVIVOR: (
        "saved?\\b|saves\\b|rescued|surviv|alive|gerettet|überleb|lebend|secouru|rescapé|survécu|rescatad|sobreviv|"
        "con vida"
    ),
    Fate.ARRESTED: "arrest|detain|festgenom|interpell|detenid|custody",
}
#: a word begins, or a link swallowed the blank before it: "havekilled", "Thedeath"
_BEGINS = r"(?:\b|(?<=\b[Tt]he)|(?<=\bhave)|(?<=\bhas)|(?<=\bbeen)|(?<=\bwere))"
_FATE = re.compile(
    _BEGINS + "(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items()) + ")", re.IGNORECASE
)


class TellingWord(NamedTuple):
    """A word of a sentence that tells of a fate, and where it begins and ends."""

    start: int
    end: int
    fate: Fate


def telling_words(text: str) -> list[TellingWord]:
    """Return the words of a sentence that tell of a fate."""
    return [TellingWord(m.start(), m.end(), Fate(m.lastgroup)) for m in _FATE.finditer(text) if m.lastgroup]


def nearest(words: Sequence[TellingWord], text: str, start: int, end: int) -> Fate | None:
    """Return what became of those counted at a place of a sentence: the nearest word of the clause that tells."""
    if not words:
        return None
    begin, stop = clause(text, start, end)
    first, last = bisect_left(words, (begin,)), bisect_left(words, (stop,))
    found = [
        (min(abs(word.start - start), abs(word.end - start)), word.fate)
        for word in words[first:last]
        if word.end <= stop
    ]
    return min(found)[1] if found else None


def fate_named(head: str | None) -> Fate | None:
    """Return the fate that a noun names by itself: "12 dead", "three hostages"."""
    return _NAMED.get(head or "")


def fate_of(figure: Figure) -> Fate | None:
    """Return what became of the people counted: what the noun says, else what the sentence does. None for things."""
    if (named := fate_named(figure.head)) is not None:
        return named
    counted = figure.unit is None and figure.kind in {FigureKind.COUNT, FigureKind.VAGUE}
    if not counted or (figure.head is not None and figure.head not in PEOPLE):
        return None
    at = max(0, figure.sentence.find(figure.wording))
    return nearest(telling_words(figure.sentence), figure.sentence, at, at + len(figure.wording))
