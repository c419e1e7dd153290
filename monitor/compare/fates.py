"""What became of the people that a figure counts."""

from __future__ import annotations

import re
from enum import StrEnum

from monitor.models import Figure, FigureKind

__all__ = ["Fate", "fate_of"]


class Fate(StrEnum):
    """Counts of one fate are one quantity: killed and dead, injured and hurt. Named as the reader's heads are."""

    DEAD = "dead"
    INJURED = "injured"
    MISSING = "missing"
    ARRESTED = "arrest"
    HOSTAGE = "hostage"
    SURVIVOR = "survivor"


_WORDS = {
    Fate.DEAD: (
        "kill|dead|death|died|dies|toll|fatal|lives|tot|getötet|gestorben|starb|leben|todes|mort|tué|décès|bilan|"
        "muert|falleci|mataron|mató|víctimas mort"
    ),
    Fate.INJURED: "injur|wound|hurt|verletz|verwund|bless|herid|lesion",
    Fate.MISSING: "missing|vermiss|dispar|desapar|unaccounted|introuv",
    Fate.ARRESTED: "arrest|detain|festgenom|interpell|detenid|custody",
}
_TOLD = {fate: re.compile(rf"\b(?:{words})", re.IGNORECASE) for fate, words in _WORDS.items()}
_HEADS = frozenset(Fate)
_JOINTS = re.compile(r"[,;:()–—]|\b(?:and|while|und|sowie|et|y|e)\b", re.IGNORECASE)
_REACH = 60


def fate_of(figure: Figure) -> Fate | None:
    """Return what became of the people counted: what the noun says, else the nearest word of the clause that tells."""
    if figure.head in _HEADS:
        return Fate(figure.head)
    if figure.unit is not None or figure.kind not in {FigureKind.COUNT, FigureKind.VAGUE}:
        return None
    text = figure.sentence
    at = max(0, text.find(figure.wording))
    begin, end = _clause(text, at, at + len(figure.wording))
    found = [
        (min(abs(match.start() - at), abs(match.end() - at)), fate)
        for fate, words in _TOLD.items()
        for match in words.finditer(text, begin, end)
    ]
    return min(found)[1] if found else None


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause around a place begins and ends: what lies behind a comma or "and" is told of others."""
    before = max((match.end() for match in _JOINTS.finditer(text, max(0, start - _REACH), start)), default=0)
    after = _JOINTS.search(text, end, end + _REACH)
    return max(before, start - _REACH, 0), after.start() if after else end + _REACH
