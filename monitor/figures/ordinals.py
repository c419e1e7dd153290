"""Ordinals in digits and in words."""

from __future__ import annotations

from decimal import Decimal

from monitor.figures.dates import Dates
from monitor.figures.quantities import Quantity, mark
from monitor.figures.spelled import Spelled
from monitor.figures.words import Words
from monitor.models import FigureKind

__all__ = ["Ordinals"]


class Ordinals:
    """Reads ordinals."""

    def __init__(self, words: Words, spelled: Spelled, dates: Dates) -> None:
        self.tokens = words.tokens
        self.language = words.language
        self.spelled = spelled
        self.dates = dates

    def ordinal(self, place: int) -> Quantity | None:
        """Read "22nd", "1er", "2º", "1. September", "am 3. Tag"."""
        tokens, language = self.tokens, self.language
        if not tokens.words[place].isdecimal():
            return None
        value = Decimal(tokens.words[place])
        ending = (
            place
            + 1
            + (tokens.word(place + 1) == "." and tokens.glued(place + 1) and tokens.word(place + 2) in {"º", "ª"})
        )
        if tokens.glued(ending) and tokens.word(ending) in language.ordinal_endings and self._ends_ordinal(ending):
            dated = self.dates.month_near(place, ending + 1)
            return dated or mark(place, ending + 1, FigureKind.ORDINAL, value)
        if not language.dotted_ordinals or tokens.word(place + 1) != "." or not tokens.glued(place + 1):
            return None
        dated = self.dates.month_near(place, place + 2)
        if dated is not None:
            return dated
        counted = len(tokens.words[place]) <= 2 and tokens.is_word(place + 2) and not tokens.glued(place + 2)
        if counted and (not tokens.is_capital(place + 2) or self._begins_ordinal(place)):
            return mark(place, place + 2, FigureKind.ORDINAL, value)
        return None

    def _is_degree(self, place: int) -> bool:
        """Say whether a small ring is degrees, "40° in città", and not the ending that some type: "3° posto"."""
        named = self.tokens.is_word(place + 1) and self.tokens.word(place + 1) not in self.language.stop
        months = self.tokens.word(place + 1) in self.language.months
        return self.tokens.word(place) == "°" and not named and not months

    def _ends_ordinal(self, place: int) -> bool:
        return not self._runs_on(place) and not self._is_degree(place)

    def _begins_ordinal(self, place: int) -> bool:
        """Say whether the words around "3." make it an ordinal though a capital follows."""
        before, language = self.tokens.word(place - 1), self.language
        return (
            before in language.before_ordinal
            or before in {"", ":", ".", "!", "?"}
            or self.tokens.word(place + 2) in language.after_ordinal
        )

    def _runs_on(self, place: int) -> bool:
        after = self.tokens.word(place + 1)
        return self.tokens.glued(place + 1) and (
            after[0].isalnum() or (self.tokens.word(place) == "e" and after in {"+", "-"})
        )

    def spelled_ordinal(self, place: int) -> Quantity | None:
        """Read an ordinal in words: "third", "ersten", "twenty-first"."""
        number = self.spelled.ordinal(place)
        if number is None:
            return None
        return mark(number.start, number.end, FigureKind.ORDINAL, number.value)
