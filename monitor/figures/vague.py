"""Uncounted multitudes: "dozens", "hundreds of thousands", "several", "a few thousand"."""

from __future__ import annotations

from decimal import Decimal

from monitor.figures.amounts import Amounts
from monitor.figures.language import Lex
from monitor.figures.quantities import Number, Quantity
from monitor.models import FigureKind, Hedge

__all__ = ["Vague"]

_CASUALTIES = frozenset({"dead", "injured", "missing"})

#: what "several" multiplies: "mehrere zehntausend"
_GROUPS = frozenset({12, 100, 1000, 10_000, 100_000})


def _most(unit: Decimal) -> Decimal:
    """Return the most that "hundreds" (999) or "dozens" (99) can mean."""
    return Decimal(99) if unit < 100 else unit * 10 - 1


class Vague:
    """Reads vague counts."""

    def __init__(self, amounts: Amounts) -> None:
        self.amounts = amounts
        self.numbers = amounts.numbers
        self.tokens = amounts.tokens
        self.language = amounts.language

    def vague(self, place: int) -> Quantity | None:
        """Read "dozens", "hundreds of thousands", "several", "a few thousand", "mehrere Tausend"."""
        found = self.language.few.at(self.tokens.words, place)
        if found is not None:
            return self._few(place, *found)
        found_of = self.language.few_of.at(self.tokens.words, place)
        if found_of is not None:
            factor, at = self._multiplier(found_of[1])
            return None if factor == 1 else self._many(place, at, factor * 2, factor * 10 - 1)
        lexeme = self.numbers.words.lex(place)
        if lexeme is None or lexeme.kind not in {Lex.VAGUE, Lex.SCALE}:
            return None
        if lexeme.kind is Lex.SCALE and self.tokens.word(place) not in self.language.vague_scales:
            return None
        if self.tokens.word(place) in self.language.vague_before_of and not self._counts_behind(place + 1):
            return None
        unit = lexeme.value if lexeme.kind is Lex.VAGUE else Decimal(10) ** int(lexeme.value)
        return self._many(place, place + 1, 2 * unit, _most(unit))

    def _counts_behind(self, at: int) -> bool:
        """Say whether a word that is a verb as well counts: "scores of", "scores more were injured"."""
        tokens, language = self.tokens, self.language
        if tokens.word(at) in language.of:
            return True
        while at < len(tokens) and tokens.word(at) in language.before_unit | language.stop:
            at += 1
        noun = language.nouns.at(tokens.words, at)
        return noun is not None and noun[0] in _CASUALTIES

    def _few(self, place: int, span: tuple[int, int], end: int) -> Quantity | None:
        factor, at = self._multiplier(end)
        if factor == 1:
            return self._many(place, end, Decimal(span[0]), Decimal(span[1]))
        return self._many(place, at, factor * 2, factor * 10 - 1)

    def _many(self, place: int, end: int, low: Decimal, high: Decimal) -> Quantity:
        factor, end = self._multiplier(end)
        found = self.amounts.units.unit_after(end, Number(place, end, low, scale=Decimal(10**6)))
        unit, stop = found[:2] if found else (None, end)
        high = (high + 1) * factor - 1 if factor > 1 else high
        return Quantity(
            start=place,
            end=stop,
            low=low * factor,
            high=high,
            unit=unit,
            kind=FigureKind.VAGUE if unit is None else None,
            hedge=Hedge.ABOUT,
            spelled=True,
            plain=False,
        )

    def _multiplier(self, end: int) -> tuple[Decimal, int]:
        """Return the scale after a vague count, past an "of": "of thousands", "hundred"."""
        at = end + (self.tokens.word(end) in self.language.of)
        lexeme = self.numbers.words.lex(at)
        if lexeme is None:
            return Decimal(1), end
        if lexeme.kind is Lex.SCALE:
            return Decimal(10) ** int(lexeme.value), at + 1
        if lexeme.kind in {Lex.VAGUE, Lex.CARDINAL, Lex.COLLECTIVE} and lexeme.value in _GROUPS:
            return lexeme.value, at + 1
        if lexeme.kind is Lex.VAGUE and at == end:
            return lexeme.value, at + 1
        return Decimal(1), end
