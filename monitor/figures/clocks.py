"""Times of day, and durations that are written like them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from monitor.figures.dates import Dates
from monitor.figures.quantities import Quantity, mark
from monitor.figures.words import Words
from monitor.models import FigureKind

__all__ = ["Clocks"]

_LONE_HOUR = re.compile(r"[0-2]?[0-9] ?h(?![a-zà-ÿ])", re.IGNORECASE)
_HOURS = 24


class Clocks:
    """Reads times of day."""

    def __init__(self, words: Words, dates: Dates) -> None:
        self.tokens = words.tokens
        self.language = words.language
        self.dates = dates

    def lasting(self, place: int, end: int, written: str) -> Quantity | None:
        """Read hours and minutes as a duration where the words around them ask for it: "2 h 30 de route"."""
        parts = re.split(r"[ \u00a0\u202f]?h(?:eures?)?[ \u00a0\u202f]?", written.lower())
        before, of = self.tokens.word(place - 1), self.language.of - self.language.of_daypart
        timed = before in self.language.clock_hours or before in self.language.before_hour
        lasts = before in self.language.lasting or (self.tokens.word(end) in of and not timed)
        if len(parts) != 2 or not all(part.isdecimal() for part in parts) or not lasts:
            return None
        hours = Decimal(parts[0]) + Decimal(parts[1]) / 60
        return Quantity(start=place, end=end, low=hours, high=hours, unit="hour", plain=False)

    def hour(self, place: int) -> Quantity | None:
        """Read an hour with its letter behind a word that asks for one: "vers 14 h"."""
        match = _LONE_HOUR.match(self.tokens.text, self.tokens.starts[place])
        if match is None or self.tokens.word(place - 1) not in self.language.before_hour:
            return None
        return mark(place, self.tokens.place_at(match.end()), FigureKind.TIME)

    def is_clock(self, quantity: Quantity) -> bool:
        """Say whether bare numbers are times of day: "von 9 bis 17 Uhr", "zwölf Uhr", "halb drei"."""
        tokens, language, end = self.tokens, self.language, quantity.end
        if quantity.high is None or not 0 <= quantity.high <= _HOURS or quantity.high % 1:
            return False
        if tokens.word(end) in language.clock and language.dotted_ordinals:
            return True
        links = language.to | language.joiners | language.or_ | {"-", "–"}
        if tokens.word(end) in links and tokens.is_number(end + 1) and tokens.word(end + 2) in language.clock:
            return True
        small = quantity.high <= _HOURS / 2 and quantity.spelled and not tokens.is_capital(end)
        return small and tokens.word(quantity.start - 1) in language.before_half_hour

    def time(self, quantity: Quantity) -> Quantity | None:
        """Return a number as a time of day, or number words as a day or a year, where it is one."""
        if quantity.unit not in {None, "hour"}:
            return None
        if self.language.before_clock.by_last and (clock := self._clock(quantity)) is not None:
            return clock
        if quantity.unit == "hour":
            return replace(quantity, kind=FigureKind.TIME) if self._is_hour_of_day(quantity) else None
        if quantity.spelled and self.dates.is_spelled_year(quantity):
            return replace(quantity, low=None, high=None, kind=FigureKind.DATE)
        if quantity.spelled and quantity.plain and self.dates.is_spelled_day(quantity):
            return replace(
                quantity, end=self.dates.past_year(quantity.end + 2), low=None, high=None, kind=FigureKind.DATE
            )
        return None

    def _is_hour_of_day(self, quantity: Quantity) -> bool:
        """Say whether hours are a time of day: "à 14 heures", but not "à 2 heures de route" and "limité à 8 heures"."""
        tokens, language, start = self.tokens, self.language, quantity.start
        if quantity.low is None or quantity.low >= 24 or quantity.low != int(quantity.low):
            return False
        asked = (
            tokens.word(start - 1) in language.clock_hours and language.hedges.before(tokens.words, start - 1) is None
        )
        changed = tokens.word(start - 2) in language.change_words
        hedge = language.hedges.before(tokens.words, start)
        return (
            asked
            and not changed
            and (hedge is None or start - hedge[1] == 1)
            and tokens.word(quantity.end) not in language.of - language.of_daypart
        )

    def _clock(self, quantity: Quantity) -> Quantity | None:
        """Read a time of day behind the words for one: "a las 8.30", "a las tres y media de la tarde"."""
        tokens, language, end = self.tokens, self.language, quantity.end
        if language.before_clock.before(tokens.words, quantity.start) is None or not self._is_hour(quantity):
            return None
        part = language.dayparts.at(tokens.words, end)
        after = tokens.word(end)
        if quantity.unit is None and part is None and tokens.is_word(end) and after not in language.stop - language.of:
            return None
        if quantity.unit == "hour" and after in language.of and part is None:
            return None
        return replace(
            quantity, end=part[1] if part is not None else end, low=None, high=None, unit=None, kind=FigureKind.TIME
        )

    @staticmethod
    def _is_hour(quantity: Quantity) -> bool:
        """Say whether a value can be an hour, or an hour with minutes behind the mark: 8.3 for "8.30"."""
        if quantity.low is None or quantity.low != quantity.high or not 0 <= quantity.low < 25:
            return False
        minutes = quantity.low % 1 * 100
        return minutes == int(minutes) and minutes < 60

    def is_bare_hour(self, quantity: Quantity) -> bool:
        """Say whether a number is a time of day by the word before it: "alle 14", "dalle 9 alle 17"."""
        tokens, language, start, end = self.tokens, self.language, quantity.start, quantity.end
        asked = not language.before_bare_hour.isdisjoint((tokens.word(start - 1), tokens.word(start)))
        if not asked or quantity.low is None or quantity.high is None or not 0 <= quantity.low <= quantity.high < 25:
            return False
        return not tokens.is_word(end) or tokens.word(end) in language.stop or tokens.word(end) in language.of
