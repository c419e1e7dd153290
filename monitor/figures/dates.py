"""Days beside their months, years, and what in words is either."""

from __future__ import annotations

import re

from monitor.figures.counted import Counted
from monitor.figures.quantities import Quantity, mark
from monitor.figures.words import Words
from monitor.models import FigureKind, Hedge

__all__ = ["Dates"]

_YEAR_SPAN = re.compile(r"(?:1[0-9]|2[01])[0-9]{2}(?:[-–—/](?:(?:1[5-9]|20)[0-9]{2}|[0-9]{2})\b)?(?![0-9%°]|[.,][0-9])")
_HYPHENS = frozenset("-‐‑–")
#: how many words days that share a month take: "5, 6, 7 y 8 de marzo"
_MOST_DAYS = 8
#: two words without their blank, as link markup loses it: "onJuly"
_LOST_BLANK = re.compile(r"[a-zà-ÿ]([A-ZÀ-Þ][a-zà-ÿ]+)$")
#: the first digits of a year that stands with a day
_CENTURIES = frozenset({"17", "18", "19", "20"})


class Dates:
    """Reads dates and years."""

    def __init__(self, words: Words, counted: Counted) -> None:
        self.words = words
        self.tokens = words.tokens
        self.language = words.language
        self.counted = counted

    def day(self, place: int) -> Quantity | None:
        """Read a day beside its month: "Nov. 7, 2024", "March 29", "5 de mayo de 2024", "29 March"."""
        if not self._is_day(place):
            return None
        return self.month_near(place, self._past_days(place))

    def _is_day(self, place: int) -> bool:
        word = self.tokens.word(place)
        return word.isdecimal() and word.isascii() and len(word) <= 2 and 1 <= int(word) <= 31

    def _past_days(self, place: int) -> int:
        """Return the place after a day, or after the last of the days that share a month: "del 5 al 8 de marzo"."""
        links = self.language.joiners | self.language.to | self.language.or_ | {",", "-", "–"}
        end = place + 1
        while self.tokens.word(end) in links and self._is_day(end + 1) and end - place < _MOST_DAYS:
            end += 2
        month = end + (self.tokens.word(end) in self.language.of)
        return end if month > end and self.tokens.word(month) in self.language.months else place + 1

    def month_near(self, place: int, end: int) -> Quantity | None:
        """Return the date of a day that ends at a place, where its month stands behind or before it."""
        tokens = self.tokens
        at = end + 1 if tokens.word(end) in self.language.of else end
        hyphens = tokens.word(end) == "-" and tokens.glued(end)
        at += hyphens
        if self._is_month(at):
            return mark(place, self.past_year(at + 1), FigureKind.DATE)
        back = place - 1 - (tokens.word(place - 1) == ".")
        if self._is_month(back):
            return mark(back, self.past_year(self.past_span(place) if end == place + 1 else end), FigureKind.DATE)
        return None

    def _is_month(self, place: int) -> bool:
        """Say whether a word is a month: written as one where it is another word too, also behind a lost blank."""
        language, word = self.language, self.tokens.word(place)
        if word in language.months:
            return word not in language.weak_months or self.tokens.is_capital(place)
        glued = _LOST_BLANK.search(self.tokens.raw(place))
        return glued is not None and glued[1].lower() in language.months

    def past_year(self, at: int) -> int:
        """Return the place after a year that goes with a date: ", 2024", "de 2024", " 2024"."""
        tokens = self.tokens
        for skip in (at, at + 1):
            if skip > at and tokens.word(at) not in {",", ".", *self.language.of}:
                break
            word = tokens.word(skip)
            if word.isdecimal() and len(word) == 4 and word[:2] in _CENTURIES and not tokens.glued(skip):
                return skip + 1
        return at

    def year(self, place: int) -> Quantity | None:
        """Read a year: four digits after a word that asks for one, or with nothing counted behind them."""
        tokens, word = self.tokens, self.tokens.words[place]
        match = _YEAR_SPAN.match(tokens.text, tokens.starts[place])
        before, language = tokens.word(place - 1), self.language
        if (
            match is None
            or len(word) != 4
            or (tokens.glued(place) and before in {"$", "€", "£", "-", "−", "."} and not self._is_prefixed(place))
        ):
            return None
        end = self.tokens.place_at(match.end())
        if language.eras.at(tokens.words, end) is not None or language.eras.before(tokens.words, place) is not None:
            return mark(place, end, FigureKind.DATE)
        asked = self._asks_for_year(place)
        if (asked and not self.counted.counts(end) and not self._hedged(place)) or end > place + 1:
            return mark(place, end, FigureKind.DATE)
        modern = word[:2] in {"19", "20"}
        verb = language.noun_rule == "capital" and tokens.word(end) in language.stop and not word.endswith("00")
        if not modern or (place == 0 and not verb) or self._hedged(place):
            return None
        determined = before in language.determiners and self.words.kind(end) is None
        counts = self.counted.counts(end) if determined else self.counted.counts(end, strict=False)
        return None if counts else mark(place, end, FigureKind.DATE)

    def _asks_for_year(self, place: int) -> bool:
        language, tokens = self.language, self.tokens
        before = tokens.word(place - 1)
        if (before == "." and tokens.word(place - 2) in language.months) or self._is_prefixed(place):
            return True
        if before in language.of and tokens.words[place][:2] not in {"19", "20"}:
            return False
        known = before in language.before_year or before in language.months or before in language.seasons
        return known or before in {"(", "'", "’"}

    def _is_prefixed(self, place: int) -> bool:
        """Say whether a word that asks for a year is bound to it: "mid-2025"."""
        bound = self.tokens.word(place - 1) == "-" and self.tokens.glued(place) and self.tokens.glued(place - 1)
        return bound and self.tokens.word(place - 2) in self.language.before_year

    def _hedged(self, place: int) -> bool:
        """Say whether a number is hedged, so that it is an amount; "since at least 1970" is a year all the same."""
        found = self.language.hedges.before(self.tokens.words, place)
        if found is None or found[0] is Hedge.EXACT:
            return False
        if self.tokens.word(place - 1) in self.language.before_year:
            return found[1] < place - 1 and found[0] is not Hedge.AT_LEAST
        return found[0] is Hedge.ABOUT or self.tokens.word(found[1] - 1) not in self.language.before_year

    def is_spelled_day(self, quantity: Quantity) -> bool:
        """Say whether a number word is a day of a month: "el dos de mayo"."""
        tokens, language, month = self.tokens, self.language, quantity.end + 1
        if (
            tokens.word(quantity.end) not in language.of
            or tokens.word(month) not in language.months
            or quantity.low is None
        ):
            return False
        return (
            quantity.low == quantity.high
            and 0 < quantity.low < 32
            and (tokens.word(month) not in language.weak_months or tokens.is_capital(month))
        )

    def is_spelled_year(self, quantity: Quantity) -> bool:
        """Say whether number words are a year: "en dos mil veinticinco"."""
        before = self.tokens.word(quantity.start - 1)
        asked = before in self.language.before_year and before not in self.language.of
        modern = quantity.low is not None and quantity.low == quantity.high and 1900 < quantity.low < 2100
        return asked and modern and quantity.low != 2000 and not self.counted.counts(quantity.end, strict=False)

    def past_span(self, place: int) -> int:
        """Return the place after a labelled number, and after the second one of "pages 5-7"."""
        tokens = self.tokens
        if tokens.word(place + 1) in _HYPHENS and tokens.glued(place + 2) and tokens.is_number(place + 2):
            return place + 3
        return place + 1
