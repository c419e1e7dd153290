"""The corrections that a story printed since, and which claims they touch. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from monitor.compare.alignment import align
from monitor.compare.mentions import Mention, mentions_in, mentions_of
from monitor.compare.notices import is_about, kind_of_notice
from monitor.compare.things import excluded
from monitor.compare.values import agree
from monitor.models import ChangeKind, Figure
from monitor.text import bare, normal, sentences

__all__ = ["Correction", "corrections"]

_KINDS = frozenset({ChangeKind.CORRECTION, ChangeKind.CLARIFICATION})
#: figures of a note that are looked at
_MOST = 40
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction or clarification, with what is new in it."""

    text: str
    #: the sentences that did not stand in any note before
    fresh: str
    lang: str
    mentions: tuple[Mention, ...]

    def touches(self, claim: Figure, lang: str, told: Sequence[Figure]) -> bool:
        """Say whether it names the value of a claim or of what the story told of it, or is about their sentences."""
        return (
            self._names(claim, lang)
            or any(self._names(figure, self.lang) for figure in told)
            or any(is_about(self.fresh, figure.sentence) for figure in told)
        )

    def _names(self, figure: Figure, lang: str) -> bool:
        """Say whether the value stands in it, of this thing or of one that it does not name."""
        return any(
            agree((own.figure, own.readings), (mention.figure, mention.readings)) and not excluded(own, mention)
            for own in mentions_of([figure], lang)
            for mention in self.mentions
        )


def corrections(old: Sequence[str], new: Sequence[str], lang: str) -> list[Correction]:
    """Return the corrections among the notes of a story that say what none of its notes said before."""
    before = [sentence for note in old for sentence in sentences(note)]
    return [
        Correction(text=note, fresh=fresh, lang=lang, mentions=tuple(mentions_in([fresh], lang)[:_MOST]))
        for note in new
        if kind_of_notice(note) in _KINDS and (fresh := " ".join(_fresh(before, sentences(note))))
    ]


def _fresh(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    found = align([bare(normal(sentence)) for sentence in old], [bare(normal(sentence)) for sentence in new])
    # One that is worded alike and has other numbers corrects something else.
    known = {j for i, j in found.pairs if _NUMBER.findall(old[i]) == _NUMBER.findall(new[j])}
    yield from (sentence for j, sentence in enumerate(new) if j not in known)
