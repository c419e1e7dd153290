"""Multiples: "doubled", "tenfold", "three times as many"; and shares that a division leaves."""

from __future__ import annotations

from decimal import Decimal

from monitor.figures.amounts import Amounts
from monitor.figures.language import Lex
from monitor.figures.quantities import Number, Quantity
from monitor.models import FigureKind

__all__ = ["Multiples"]

_HYPHENS = frozenset("-‐‑")
_HUNDRED = Decimal(100)


class Multiples:
    """Reads multiples."""

    def __init__(self, amounts: Amounts) -> None:
        self.numbers = amounts.numbers
        self.tokens = amounts.tokens
        self.language = amounts.language

    def multiple(self, place: int) -> Quantity | None:
        """Read "doubled", "tenfold", "verzehnfacht", "three times as many"."""
        found = self.language.multiples.at(self.tokens.words, place)
        if found is not None:
            return self._by_factor(place, found[1], Decimal(found[0]))
        lexeme = self.numbers.words.lex(place)
        value = lexeme.value if lexeme is not None and lexeme.kind is Lex.MULTIPLE else self._multiple_noun(place)
        if value is not None:
            return self._times(place, place + 1, value)
        number = self.numbers.read(place)
        return None if number is None else self._multiplied(place, number) or self._so_many_times(place, number)

    def _by_factor(self, place: int, end: int, factor: Decimal) -> Quantity:
        """Read a phrase that stands for a factor; "halved" leaves a part of the whole."""
        if factor < 1:
            return self.share(Number(place, end, factor), factor * _HUNDRED)
        return self._times(place, end, factor)

    def _so_many_times(self, place: int, number: Number) -> Quantity | None:
        """Read a number with the word for times behind it, or with an ending on a hyphen: "10-fold"."""
        at = number.end + self.binds(number.end)
        word = self.tokens.word(at)
        counts = word in self.language.times and self._is_multiple(at, number)
        ends = number.end < at and word in self.language.multiple_endings
        return self._times(place, at + 1, number.value) if counts or ends else None

    def _multiple_noun(self, place: int) -> Decimal | None:
        """Return the value of a word that is a multiple by its neighbours: "el doble que", "al triple"."""
        tokens, language = self.tokens, self.language
        value = language.multiple_nouns.get(tokens.word(place))
        if value is None or tokens.word(place - 1) not in language.determiners | language.of | language.to:
            return None
        alone = not tokens.is_word(place + 1) or tokens.word(place + 1) in language.stop
        return Decimal(value) if alone else None

    def _multiplied(self, place: int, number: Number) -> Quantity | None:
        """Read the number of "multiplié par quatre" as a multiple, that of "divisé par deux" as a share."""
        hedge = self.language.hedges.before(self.tokens.words, place)
        found = self.language.times_before.before(self.tokens.words, hedge[1] if hedge else place)
        if found is None or number.value == 0:
            return None
        if found[0]:
            return self._times(place, number.end, number.value)
        return self.share(number, _HUNDRED / number.value)

    def _is_multiple(self, at: int, number: Number) -> bool:
        if self.tokens.word(at) == "x" and (number.spelled or self.tokens.is_number(at + 1)):
            return False
        return self.tokens.word(at + 1) in self.language.after_times

    def _times(self, place: int, end: int, value: Decimal) -> Quantity:
        return Quantity(
            start=place,
            end=end,
            low=value,
            high=value,
            unit="time",
            kind=FigureKind.MULTIPLE,
            spelled=True,
            plain=False,
        )

    def share(self, number: Number, value: Decimal, *, end: int | None = None, unit: str = "percent") -> Quantity:
        """Return a number as a part of a whole."""
        return Quantity(
            start=number.start,
            end=end or number.end,
            low=value,
            high=value,
            unit=unit,
            kind=FigureKind.SHARE,
            spelled=number.spelled,
            plain=False,
        )

    def binds(self, at: int) -> bool:
        """Say whether a hyphen binds what stands on both its sides."""
        return self.tokens.word(at) in _HYPHENS and self.tokens.glued(at) and self.tokens.glued(at + 1)
