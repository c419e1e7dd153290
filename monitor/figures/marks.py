"""Numbers that are no reported quantity: in which order they are asked for.

They are read and marked with their kind, so that nothing takes their parts for quantities.
"""

from __future__ import annotations

import re
from dataclasses import replace

from monitor.figures.ages import Ages
from monitor.figures.clocks import Clocks
from monitor.figures.counted import Counted
from monitor.figures.dates import Dates
from monitor.figures.digits import LONGEST
from monitor.figures.identifiers import Identifiers
from monitor.figures.names import Names
from monitor.figures.numbers import Numbers
from monitor.figures.ordinals import Ordinals
from monitor.figures.quantities import Quantity, mark
from monitor.models import FigureKind

__all__ = ["Marks"]

_DATE = re.compile(
    r"(?:[12][0-9]{3}([-/.])[0-9]{1,2}\1[0-9]{1,2}|[0-9]{1,2}([-/.])[0-9]{1,2}\2(?:[12][0-9]{3}|[0-9]{2}))(?![0-9/]|[.,-][0-9])"
)
_CLOCK = re.compile(
    r"[0-2]?[0-9][.:][0-5][0-9][ \u00a0\u202f]?(?:uhr\b|[ap]\.m\.?|[ap]m\b)"
    r"|[0-2]?[0-9](?::|[ \u00a0\u202f]?h(?:eures?)?[ \u00a0\u202f]?)[0-5][0-9](?::[0-5][0-9])?(?![0-9])"
    r"|[0-2][0-9][0-5][0-9](?-i:(?= (?:GMT|UTC|EST|EDT|PST|PDT|ET|CET|CEST|BST)\b))",
    re.IGNORECASE,
)
_HOUR = re.compile(r"[0-2]?[0-9][ \u00a0\u202f]?(?:[ap]\.m\.?|[ap]m\b|uhr\b|o['’]clock\b)", re.IGNORECASE)
#: "240516-99-53606/3"
_CODE = re.compile(r"[0-9]{5,}(?:-[0-9]+){2,}(?:/[0-9]+)?(?![0-9])")
#: a day and a month, written as two ordinals: "24.2.", "18. 7. 2024"
_SHORT_DATE = re.compile(
    r"(?:0?[1-9]|[12][0-9]|3[01])\. ?(?:0?[1-9]|1[0-2])\.(?: ?(?:19|20)[0-9]{2})?(?![0-9.]|,[0-9])"
)
_NAMES = re.compile(r"(?:9/11|24/7|11/9|7/7|20/20|50/50|1/6)(?![0-9/])")
_DECADE = re.compile(r"(?:1[0-9]|20)?[0-9]0(?:['’]?s|er)\b")
#: what is asked first to last of a number in digits, and what it is then
_PATTERNS = (
    (_NAMES, FigureKind.NAME),
    (_DATE, FigureKind.DATE),
    (_CLOCK, FigureKind.TIME),
    (_HOUR, FigureKind.TIME),
    (_DECADE, FigureKind.DATE),
)
_AGES = frozenset({"year", "month", "week", "day"})
_APOSTROPHES = frozenset("'’‘")
#: how many words from points a percentage is searched
_NEAR = 25


class Marks:
    """Reads what looks like a quantity and is none, in one text."""

    def __init__(self, numbers: Numbers) -> None:
        self.words = numbers.words
        self.tokens = numbers.tokens
        self.language = numbers.language
        self.counted = Counted(self.words)
        self.dates = Dates(self.words, self.counted)
        self.ordinals = Ordinals(self.words, numbers.spelled, self.dates)
        self.clocks = Clocks(self.words, self.dates)
        self.identifiers = Identifiers(self.words, self.counted, self.dates)
        self.ages = Ages(self.words, self.counted)
        self.names = Names(self.words, self.counted, self.ages)

    def read(self, place: int) -> Quantity | None:
        """Return what stands at a number in digits, where its own form or its neighbours make it no quantity."""
        return (
            self._written(place)
            or self.identifiers.identifier(place)
            or self.ordinals.ordinal(place)
            or self.dates.day(place)
            or self.dates.year(place)
        )

    def _written(self, place: int) -> Quantity | None:
        """Read what its own characters tell: "2024-11-05", "5:30", "5 p.m.", "9/11", "1990s", "192.168.1.2"."""
        at, word = self.tokens.starts[place], self.tokens.words[place]
        if len(word.replace(".", "").replace(",", "")) > LONGEST:
            return mark(place, self.tokens.place_at(at + len(word)), FigureKind.IDENTIFIER)
        return (
            self._by_pattern(place)
            or self._code(place)
            or self._short_date(place)
            or self._decade(place)
            or self.clocks.hour(place)
            or self.identifiers.phone(place)
        )

    def _by_pattern(self, place: int) -> Quantity | None:
        at = self.tokens.starts[place]
        for pattern, kind in _PATTERNS:
            match = pattern.match(self.tokens.text, at)
            if match is not None and not self.identifiers.is_tail(place):
                end = self.tokens.place_at(match.end())
                return self.clocks.lasting(place, end, match[0]) or mark(place, end, kind)
        return None

    def _code(self, place: int) -> Quantity | None:
        match = _CODE.match(self.tokens.text, self.tokens.starts[place])
        return mark(place, self.tokens.place_at(match.end()), FigureKind.IDENTIFIER) if match is not None else None

    def _short_date(self, place: int) -> Quantity | None:
        if not self.language.dotted_ordinals or self.identifiers.is_tail(place):
            return None
        match = _SHORT_DATE.match(self.tokens.text, self.tokens.starts[place])
        return mark(place, self.tokens.place_at(match.end()), FigureKind.DATE) if match is not None else None

    def _decade(self, place: int) -> Quantity | None:
        """Read two digits behind a word for a decade: "les années 90", "the '90"."""
        tokens, word = self.tokens, self.tokens.words[place]
        short = tokens.glued(place) and tokens.word(place - 1) in _APOSTROPHES
        decade = len(word) == 2 and word[1] == "0" and tokens.word(place - 1 - short) in self.language.decades
        return mark(place, place + 1, FigureKind.DATE) if decade else None

    def settle(self, quantity: Quantity, *, first: bool) -> Quantity:
        """Give a plain number the kind that its neighbours ask for: an age, an entry count, part of a name."""
        if quantity.kind is not None or quantity.low is None:
            return quantity
        settled = self._as_age(quantity) or self.clocks.time(quantity)
        if settled is None and quantity.unit is None:
            settled = self._without_unit(quantity)
            if settled is None and quantity.plain:
                settled = self._plain(quantity, first=first)
        return settled or quantity

    def _as_age(self, quantity: Quantity) -> Quantity | None:
        """Tell ages and durations in years from each other."""
        if quantity.unit == "year of age" and self.ages.lasts_years(quantity):
            return replace(quantity, unit="year")
        if quantity.unit in _AGES and (self.ages.follows_age_word(quantity) or self.ages.is_apposed_age(quantity)):
            return replace(quantity, kind=FigureKind.AGE, unit=f"{quantity.unit} of age")
        return None

    def _without_unit(self, quantity: Quantity) -> Quantity | None:
        if self.clocks.is_clock(quantity) or self.clocks.is_bare_hour(quantity):
            return replace(quantity, kind=FigureKind.TIME)
        if self._is_in_points(quantity):
            return replace(quantity, end=quantity.end + 1, unit="percentage point")
        if self.ages.is_age(quantity):
            return replace(quantity, kind=FigureKind.AGE, unit="year of age")
        if quantity.spelled and self.names.is_surname(quantity):
            return replace(quantity, kind=FigureKind.NAME)
        return None

    def _plain(self, quantity: Quantity, *, first: bool) -> Quantity | None:
        if quantity.spelled and self.identifiers.is_labelled_word(quantity):
            return replace(quantity, kind=FigureKind.IDENTIFIER)
        if self._is_listing(quantity, first=first):
            return replace(quantity, kind=FigureKind.LISTING)
        return replace(quantity, kind=FigureKind.NAME) if self.names.is_in_name(quantity) else None

    def _is_in_points(self, quantity: Quantity) -> bool:
        """Say whether points are percentage points: a percentage stands in the same sentence."""
        tokens, end = self.tokens, quantity.end
        if tokens.word(end) not in self.language.points or quantity.low is None or quantity.low > 100:
            return False
        sentence = (*self._to_stop(end, 1), *self._to_stop(quantity.start, -1))
        units = (self.language.units.at(tokens.words, place) for place in sentence)
        return any(unit is not None and unit[0] == "percent" for unit in units)

    def _to_stop(self, place: int, step: int) -> range:
        """Return the places from one to the end or the beginning of its sentence, no more than a few."""
        stop = place
        while (
            0 <= stop < len(self.tokens)
            and abs(stop - place) < _NEAR
            and self.tokens.words[stop] not in {".", "!", "?"}
        ):
            stop += step
        return range(place, stop, step)

    def _is_listing(self, quantity: Quantity, *, first: bool) -> bool:
        """Say whether a number counts the entries of a list: "5 things to know", "Three ways out" in a heading."""
        words = self.tokens.words[quantity.end : quantity.end + 2]
        if words and words[0] in self.language.things:
            return True
        return first and quantity.start <= 1 and any(word in self.language.listing for word in words)
