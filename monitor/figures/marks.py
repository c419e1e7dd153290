"""Numbers that are no reported quantity: dates, times, ordinals, telephone and model numbers, names, lists, ages.

They are read and marked with their kind, so that nothing takes their parts for quantities.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from monitor.figures.digits import LONGEST
from monitor.figures.language import Language, Lex
from monitor.figures.numbers import Numbers
from monitor.figures.phrases import phrases
from monitor.figures.quantities import Quantity
from monitor.figures.subjects import subject_at
from monitor.figures.tokens import Tokens
from monitor.figures.units import CURRENCY_SIGNS, SYMBOLS, currency
from monitor.models import FigureKind, Hedge

__all__ = ["Marks"]

_DATE = re.compile(
    r"(?:[12][0-9]{3}([-/.])[0-9]{1,2}\1[0-9]{1,2}|[0-9]{1,2}([-/.])[0-9]{1,2}\2(?:[12][0-9]{3}|[0-9]{2}))(?![0-9/]|[.,-][0-9])"
)
_CLOCK = re.compile(
    r"[0-2]?[0-9][.:][0-5][0-9] ?(?:uhr\b|[ap]\.m\.?|[ap]m\b)"
    r"|[0-2]?[0-9](?::|[ \u00a0\u202f]?h(?:eures?)?[ \u00a0\u202f]?)[0-5][0-9](?::[0-5][0-9])?(?![0-9])"
    r"|[0-2][0-9][0-5][0-9](?-i:(?= (?:GMT|UTC|EST|EDT|PST|PDT|ET|CET|CEST|BST)\b))",
    re.IGNORECASE,
)
_HOUR = re.compile(r"[0-2]?[0-9] ?(?:[ap]\.m\.?|[ap]m\b|uhr\b|o['’]clock\b)", re.IGNORECASE)
_LONE_HOUR = re.compile(r"[0-2]?[0-9] ?h(?![a-zà-ÿ])", re.IGNORECASE)
_PHONE = re.compile(r"\(?[0-9]{2,5}\)?(?:[-. /][0-9]{2,5}){2,5}(?![0-9])")
#: "030 1234567"
_ZERO_PHONE = re.compile(r"\(?0[1-9][0-9]{1,4}\)?[ /-][0-9]{3,}(?:[ -]?[0-9]+)*(?![0-9%]|[.,][0-9])")
#: "240516-99-53606/3"
_CODE = re.compile(r"[0-9]{5,}(?:-[0-9]+){2,}(?:/[0-9]+)?(?![0-9])")
#: a day and a month, written as two ordinals: "24.2.", "18. 7. 2024"
_SHORT_DATE = re.compile(
    r"(?:0?[1-9]|[12][0-9]|3[01])\. ?(?:0?[1-9]|1[0-2])\.(?: ?(?:19|20)[0-9]{2})?(?![0-9.]|,[0-9])"
)
_PLUS_PHONE = re.compile(r"[0-9]{1,5}(?:[-. /()]{1,2}[0-9]{2,8}){1,5}(?![0-9])")
#: "10-12 000", "10 000-12 000", "10.000-12.000"
_GROUPS_ON_DASH = re.compile(r"[0-9]{1,3}(?:[ .][0-9]{3})*-[0-9]{1,3}(?:[ .][0-9]{3})+")
_NAMES = re.compile(r"(?:9/11|24/7|11/9|7/7|20/20|50/50|1/6)(?![0-9/])")
_DECADE = re.compile(r"(?:1[0-9]|20)?[0-9]0(?:['’]?s|er)\b")
_RUN = re.compile(r"[0-9][0-9.,:/-]*")
_YEAR_SPAN = re.compile(r"(?:1[0-9]|2[01])[0-9]{2}(?:[-–—/](?:(?:1[5-9]|20)[0-9]{2}|[0-9]{2})\b)?(?![0-9%°]|[.,][0-9])")
_LONGEST_ABBREVIATION = 4
_HOURS = 24
#: names with a number and no unit behind it seldom go further: "Leopard 2"
_MOST_IN_NAMES = 20
#: an age after a weak word is no less: "mit 67", but not "mit 5 Jahren Haft"
_LEAST_WEAK_AGE = 10
_MOST_AGE = 120
_AGES = frozenset({"year", "month", "week", "day"})
_HYPHENS = frozenset("-‐‑–")
_APOSTROPHES = frozenset("'’‘")
#: how many words from points a percentage is searched
_NEAR = 25
#: how many words days that share a month take: "5, 6, 7 y 8 de marzo"
_MOST_DAYS = 8
#: stock indices that carry a number
_INDICES = phrases(
    {
        True: "s&p, sp, s & p, ftse, stoxx, nasdaq, nikkei, cac, russell, asx, csi, ibex, ta-, mdax, topix, euro stoxx, fortune"
    }
)


class Marks:
    """Reads what looks like a quantity and is none, in one text."""

    def __init__(self, tokens: Tokens, language: Language, numbers: Numbers) -> None:
        self.tokens = tokens
        self.language = language
        self.numbers = numbers

    # -- in digits

    def read(self, place: int) -> Quantity | None:
        """Return what stands at a number in digits, where its own form or its neighbours make it no quantity."""
        return (
            self._written(place)
            or self._identifier(place)
            or self._ordinal(place)
            or self._day(place)
            or self._year(place)
        )

    def _written(self, place: int) -> Quantity | None:
        """Read what its own characters tell: "2024-11-05", "5:30", "5 p.m.", "9/11", "1990s", "192.168.1.2"."""
        at, word = self.tokens.starts[place], self.tokens.words[place]
        if len(word.replace(".", "").replace(",", "")) > LONGEST:
            return self._mark(place, self._end_of(at + len(word)), FigureKind.IDENTIFIER)
        for pattern, kind in (
            (_NAMES, FigureKind.NAME),
            (_DATE, FigureKind.DATE),
            (_CLOCK, FigureKind.TIME),
            (_HOUR, FigureKind.TIME),
            (_DECADE, FigureKind.DATE),
        ):
            match = pattern.match(self.tokens.text, at)
            if match is not None and not self._is_tail(place):
                end = self._end_of(match.end())
                return self._lasting(place, end, match[0]) or self._mark(place, end, kind)
        code = _CODE.match(self.tokens.text, at)
        if code is not None:
            return self._mark(place, self._end_of(code.end()), FigureKind.IDENTIFIER)
        dated = _SHORT_DATE.match(self.tokens.text, at) if self.language.dotted_ordinals else None
        if dated is not None and not self._is_tail(place):
            return self._mark(place, self._end_of(dated.end()), FigureKind.DATE)
        short = self.tokens.glued(place) and self.tokens.word(place - 1) in _APOSTROPHES
        if len(word) == 2 and word[1] == "0" and self.tokens.word(place - 1 - short) in self.language.decades:
            return self._mark(place, place + 1, FigureKind.DATE)
        return self._hour(place) or self._phone(place)

    def _lasting(self, place: int, end: int, written: str) -> Quantity | None:
        """Read hours and minutes as a duration where the words around them ask for it: "2 h 30 de route"."""
        parts = re.split(r"[ \u00a0\u202f]?h(?:eures?)?[ \u00a0\u202f]?", written.lower())
        before, of = self.tokens.word(place - 1), self.language.of - {"du"}
        timed = before in self.language.clock_hours or before in self.language.before_hour
        lasts = before in self.language.lasting or (self.tokens.word(end) in of and not timed)
        if len(parts) != 2 or not all(part.isdecimal() for part in parts) or not lasts:
            return None
        hours = Decimal(parts[0]) + Decimal(parts[1]) / 60
        return Quantity(start=place, end=end, low=hours, high=hours, unit="hour", plain=False)

    def _is_tail(self, place: int) -> bool:
        """Say whether digits go on from a letter, a sign or other digits before them."""
        return self.tokens.glued(place) and self.tokens.word(place - 1) in {"$", "€", "£", "/", ".", "-", ","}

    def _hour(self, place: int) -> Quantity | None:
        match = _LONE_HOUR.match(self.tokens.text, self.tokens.starts[place])
        if match is None or self.tokens.word(place - 1) not in self.language.before_hour:
            return None
        return self._mark(place, self._end_of(match.end()), FigureKind.TIME)

    def _phone(self, place: int) -> Quantity | None:
        tokens, at = self.tokens, self.tokens.starts[place]
        plus = tokens.word(place - 1) == "+" and tokens.glued(place)
        match = (_PLUS_PHONE if plus else _PHONE).match(tokens.text, at) or _ZERO_PHONE.match(tokens.text, at)
        if match is None or self._is_tail(place):
            return None
        parts = re.split(r"[-. /()]+", match[0])
        digits = sum(map(len, parts))
        blanks_only = set(re.findall(r"[-. /]", match[0])) == {" "}
        if digits < 7 or (not plus and blanks_only and (parts[0][0] != "0" or (len(parts) < 3 and len(parts[0]) < 3))):
            return None
        if not plus and parts[0][0] != "0" and _GROUPS_ON_DASH.fullmatch(match[0]):
            return None
        if "." in match[0] and len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:]):
            return None
        start = place - 1 if plus else place
        return self._mark(start, self._end_of(match.end()), FigureKind.IDENTIFIER)

    def _identifier(self, place: int) -> Quantity | None:
        """Read "F-16", "G7", "A320", "Covid-19", "No. 5", "Flight 370", "5G", "4x4"."""
        tokens, before = self.tokens, self.tokens.word(place - 1)
        if tokens.glued(place) and before:
            joined = self._after_letters(place, before)
            if joined is not None:
                return joined
        if tokens.glued(place + 1) and tokens.is_word(place + 1) and self._is_model(place):
            return self._mark(place, place + 2, FigureKind.NAME)
        if self._is_event(place):
            return self._mark(place, place + 3, FigureKind.NAME)
        if before in {"#", "№", "§"}:
            return self._mark(place, place + 1, FigureKind.IDENTIFIER)
        label = place - 2 if before in {".", ":", "°", "º"} and tokens.glued(place - 1) else place - 1
        label -= label == place - 2 and tokens.word(label) == "." and tokens.glued(label)
        if before == "." and len(tokens.word(label)) > _LONGEST_ABBREVIATION:
            return None  # The full stop ends a sentence.
        if tokens.word(label) in self.language.labels and self._is_labelled(place, label):
            return self._mark(place, self._past_span(place), FigureKind.IDENTIFIER)
        return None

    def _is_event(self, place: int) -> bool:
        """Say whether a day and the letter of its month name an event: "el 11-S"."""
        tokens, letter = self.tokens, place + 2
        bound = tokens.word(place + 1) == "-" and tokens.glued(place + 1) and tokens.glued(letter)
        ends = not tokens.glued(letter + 1) or not tokens.words[letter + 1][0].isalnum()
        return bound and ends and tokens.word(letter) in self.language.event_letters and tokens.is_capital(letter)

    def _after_letters(self, place: int, before: str) -> Quantity | None:
        tokens = self.tokens
        if before[0].isalpha() and not self._is_amount_prefix(place):
            return self._mark(place - 1, self._glued_end(place), FigureKind.NAME)
        hyphen = before in _HYPHENS and tokens.glued(place - 1)
        if hyphen and tokens.is_word(place - 2) and self._is_name(place - 2):
            return self._mark(place - 2, self._glued_end(place), FigureKind.NAME)
        return None

    def _is_name(self, place: int) -> bool:
        """Say whether letters before a hyphen and digits are a name: capitals, and no number word."""
        tokens = self.tokens
        word = tokens.word(place)
        other = (
            (word in self.language.to and not tokens.raw(place).isupper())
            or word in self.language.months
            or word in self.language.negative
        )
        return tokens.is_capital(place) and not other and self.numbers.lex(place) is None

    def _is_amount_prefix(self, place: int) -> bool:
        """Say whether letters glued before digits are a currency: "USD10m", "EUR20"."""
        from_currency = self.tokens.word(place - 1)
        return from_currency in self.language.glued_before or self.tokens.word(place - 1).endswith(("$", "€"))

    def _is_model(self, place: int) -> bool:
        """Say whether letters glued after digits are no scale, unit or ordinal ending: "737s", "777F", "5G", "3D"."""
        tokens, letters = self.tokens, self.tokens.raw(place + 1)
        digits = tokens.words[place]
        if not digits.isdecimal():
            return False
        if letters in {"G", "D"}:
            return int(digits) <= 8
        if letters == "x":
            return tokens.is_number(place + 2) and tokens.glued(place + 2)
        if letters == "s":
            return True
        return not self._is_known_ending(place + 1, letters)

    def _is_known_ending(self, place: int, letters: str) -> bool:
        """Say whether letters glued after digits are a scale, a unit, a currency, an ordinal ending or a time."""
        language, word = self.language, letters.lower()
        known = word in language.scale_signs or word in language.ordinal_endings or word in language.clock
        unit = letters in SYMBOLS or word in language.metric or language.units.at(self.tokens.words, place) is not None
        joined = (
            self.numbers.kind(place) is not None
            or word in language.times
            or word in {"e", "x", "p", "h", "c", "f", "b"}
        )
        return (
            known
            or unit
            or joined
            or currency(word) is not None
            or (word in CURRENCY_SIGNS or word.startswith(("jährig", "mal", "fach", "er")))
        )

    def _is_labelled(self, place: int, label: int) -> bool:
        """Say whether a label before digits makes them an identifier: no unit, no counted noun follows."""
        tokens, digits = self.tokens, self.tokens.words[place]
        if not digits.isdecimal() or len(digits) > 5:
            return False
        after = place + 1
        if tokens.word(after) in {"%", "°"} or (tokens.glued(after) and tokens.is_word(after)):
            return False
        if self.language.noun_rule == "capital":
            # Every noun has a capital: "pro Tag 20 Euro", "am Tag 300 Menschen" are amounts.
            known = any(self.language.nouns.at(tokens.words, at) is not None for at in (after, after + 1))
            named = tokens.raw(label)[:1].isupper()
            return named and not known and self.language.units.at(tokens.words, after) is None
        return tokens.is_capital(label) or not self._counts_from(after)

    def _is_labelled_word(self, quantity: Quantity) -> bool:
        """Say whether a label makes a number word an identifier: "category one hurricane", "day two"."""
        label = quantity.start - 1
        return self.tokens.word(label) in self.language.labels and not self._counts_from(quantity.end)

    def _counts_from(self, at: int) -> bool:
        """Say whether a known noun or a plural follows within two words: something is counted."""
        second = self.tokens.is_word(at) and self.tokens.word(at) not in self.language.stop
        places = (at, at + 1) if second else (at,)
        known = (self.language.nouns.at(self.tokens.words, place) is not None for place in places)
        return any(known) or self._is_plural(at)

    def _past_span(self, place: int) -> int:
        """Return the place after a labelled number, and after the second one of "pages 5-7"."""
        tokens = self.tokens
        if tokens.word(place + 1) in _HYPHENS and tokens.glued(place + 2) and tokens.is_number(place + 2):
            return place + 3
        return place + 1

    def _glued_end(self, place: int) -> int:
        """Return the place after all that clings to a word: letters, digits and hyphens."""
        tokens, end = self.tokens, place + 1
        while tokens.glued(end) and (tokens.words[end][0].isalnum() or self._binds_digits(end)):
            end += 1
        return end

    def _binds_digits(self, place: int) -> bool:
        """Say whether a hyphen goes on with digits: "Il-76-2", but not "G7-Gipfel"."""
        return self.tokens.word(place) in _HYPHENS and self.tokens.glued(place + 1) and self.tokens.is_number(place + 1)

    def _ordinal(self, place: int) -> Quantity | None:
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
            dated = self._month_near(place, ending + 1)
            return dated or self._mark(place, ending + 1, FigureKind.ORDINAL, value)
        if not language.dotted_ordinals or tokens.word(place + 1) != "." or not tokens.glued(place + 1):
            return None
        dated = self._month_near(place, place + 2)
        if dated is not None:
            return dated
        if len(tokens.words[place]) <= 2 and tokens.is_word(place + 2) and not tokens.glued(place + 2):
            if not tokens.is_capital(place + 2) or self._begins_ordinal(place):
                return self._mark(place, place + 2, FigureKind.ORDINAL, value)
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

    def _day(self, place: int) -> Quantity | None:
        """Read a day beside its month: "Nov. 7, 2024", "March 29", "5 de mayo de 2024", "29 March"."""
        if not self._is_day(place):
            return None
        return self._month_near(place, self._past_days(place))

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

    def _month_near(self, place: int, end: int) -> Quantity | None:
        tokens, months = self.tokens, self.language.months
        at = end + 1 if tokens.word(end) in self.language.of else end
        hyphens = tokens.word(end) == "-" and tokens.glued(end)
        at += hyphens
        if tokens.word(at) in months and not (
            tokens.word(at) in self.language.weak_months and not tokens.is_capital(at)
        ):
            return self._mark(place, self._past_year(at + 1), FigureKind.DATE)
        back = place - 1 - (tokens.word(place - 1) == ".")
        if tokens.word(back) in months and not (
            tokens.word(back) in self.language.weak_months and not tokens.is_capital(back)
        ):
            return self._mark(
                back, self._past_year(self._past_span(place) if end == place + 1 else end), FigureKind.DATE
            )
        return None

    def _past_year(self, at: int) -> int:
        """Return the place after a year that goes with a date: ", 2024", "de 2024", " 2024"."""
        tokens = self.tokens
        for skip in (at, at + 1):
            if skip > at and tokens.word(at) not in {",", ".", *self.language.of}:
                break
            if (
                tokens.is_number(skip)
                and len(tokens.words[skip]) == 4
                and tokens.words[skip][:2] in {"19", "20", "18", "17"}
            ):
                if tokens.words[skip].isdecimal() and not tokens.glued(skip):
                    return skip + 1
        return at

    def _year(self, place: int) -> Quantity | None:
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
        end = self._end_of(match.end())
        if language.eras.at(tokens.words, end) is not None or language.eras.before(tokens.words, place) is not None:
            return self._mark(place, end, FigureKind.DATE)
        asked = self._asks_for_year(place)
        if (asked and not self._counts(end) and not self._hedged(place)) or end > place + 1:
            return self._mark(place, end, FigureKind.DATE)
        modern = word[:2] in {"19", "20"}
        verb = language.noun_rule == "capital" and tokens.word(end) in language.stop and not word.endswith("00")
        if not modern or (place == 0 and not verb) or self._hedged(place):
            return None
        determined = before in language.determiners and self.numbers.kind(end) is None
        counts = self._counts(end) if determined else self._counts(end, strict=False)
        return None if counts else self._mark(place, end, FigureKind.DATE)

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

    def _counts(self, end: int, *, strict: bool = True) -> bool:
        """Say whether something is counted behind four digits: a unit, or a noun in the plural."""
        tokens, word = self.tokens, self.tokens.word(end)
        if self.language.units.at(tokens.words, end) is not None or word in {"%", "°", "$", "€", "£"}:
            return True
        if self.numbers.kind(end) in {Lex.SCALE, Lex.COLLECTIVE}:
            return True
        if not tokens.is_word(end) or word in self.language.stop or word in self.language.months:
            return False
        known = self.language.nouns.at(tokens.words, end) is not None
        if strict:
            return known and tokens.word(end - 2) not in {"in", "since", "en", "depuis", "seit", "desde", "nel", "dal"}
        return known or self._is_plural(end) or self._is_plural(end + 1)

    def _is_plural(self, place: int) -> bool:
        tokens, word = self.tokens, self.tokens.word(place)
        if self.language.noun_rule == "capital":
            return tokens.is_capital(place)
        return (
            tokens.is_word(place)
            and word.endswith(self.language.noun_plurals)
            and not word.endswith(("ss", "us", "is"))
            and word not in self.language.stop
            and not tokens.is_capital(place)
        )

    # -- in words

    def spelled_ordinal(self, place: int) -> Quantity | None:
        """Read an ordinal in words: "third", "ersten", "twenty-first"."""
        number = self.numbers.ordinal(place)
        if number is None:
            return None
        return self._mark(number.start, number.end, FigureKind.ORDINAL, number.value)

    # -- after reading

    def settle(self, quantity: Quantity, *, first: bool) -> Quantity:
        """Give a plain number the kind that its neighbours ask for: an age, an entry count, part of a name."""
        if quantity.kind is not None or quantity.low is None:
            return quantity
        if quantity.unit == "year of age" and self._lasts_years(quantity):
            return replace(quantity, unit="year")
        if quantity.unit in _AGES and (self._follows_age_word(quantity) or self._is_apposed_age(quantity)):
            return replace(quantity, kind=FigureKind.AGE, unit=f"{quantity.unit} of age")
        if (dated := self._time(quantity)) is not None:
            return dated
        if quantity.unit is not None:
            return quantity
        if self._is_clock(quantity) or self._is_bare_hour(quantity):
            return replace(quantity, kind=FigureKind.TIME)
        if self._is_in_points(quantity):
            return replace(quantity, end=quantity.end + 1, unit="percentage point")
        if self._is_age(quantity):
            return replace(quantity, kind=FigureKind.AGE, unit="year of age")
        if quantity.spelled and self._is_surname(quantity):
            return replace(quantity, kind=FigureKind.NAME)
        if not quantity.plain:
            return quantity
        if quantity.spelled and self._is_labelled_word(quantity):
            return replace(quantity, kind=FigureKind.IDENTIFIER)
        if first and self._is_listing(quantity):
            return replace(quantity, kind=FigureKind.LISTING)
        if self._is_in_name(quantity):
            return replace(quantity, kind=FigureKind.NAME)
        return quantity

    def _lasts_years(self, quantity: Quantity) -> bool:
        """Say whether years are those of a thing: "zehnjährige Haft", but not "zehnjährige Tochter"."""
        tokens, language, at = self.tokens, self.language, quantity.end
        while tokens.is_word(at) and at < quantity.end + 2 and not tokens.is_capital(at):
            at += 1
        return bool(language.lasting_things) and tokens.word(at).endswith(language.lasting_things)

    def _is_clock(self, quantity: Quantity) -> bool:
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

    def _time(self, quantity: Quantity) -> Quantity | None:
        """Return a number as a time of day, or number words as a day or a year, where it is one."""
        if quantity.unit not in {None, "hour"}:
            return None
        if (clock := self._clock(quantity)) is not None:
            return clock
        if quantity.unit == "hour":
            return replace(quantity, kind=FigureKind.TIME) if self._is_hour_of_day(quantity) else None
        if quantity.spelled and self._is_spelled_year(quantity):
            return replace(quantity, low=None, high=None, kind=FigureKind.DATE)
        if quantity.spelled and quantity.plain and self._is_spelled_day(quantity):
            return replace(quantity, end=self._past_year(quantity.end + 2), low=None, high=None, kind=FigureKind.DATE)
        return None

    def _follows_age_word(self, quantity: Quantity) -> bool:
        """Say whether a duration is an age by the words before it and before its hedge: "âgé d'environ 40 ans"."""
        words, language = self.tokens.words, self.language
        hedge = language.hedges.before(words, quantity.start)
        # A range begins at its "from": "âgés de 17 à 19 ans".
        places = (quantity.start, hedge[1] if hedge is not None else quantity.start + 1)
        if any(language.before_age.before(words, place) is not None for place in places):
            return True
        if quantity.unit == "year" and self._follows_weak_age_word(quantity):
            return True
        if self.tokens.word(quantity.end) in language.no_age:
            return False
        if any(language.before_years.before(words, place) is not None for place in places):
            return True
        of = (hedge[1] if hedge is not None else quantity.start) - 1
        named = self.tokens.word(of) in language.of and language.countries.before(words, of) is not None
        return named and language.ages_apposed and quantity.unit == "year"

    def _follows_weak_age_word(self, quantity: Quantity) -> bool:
        """Say whether a number behind a weak word is an age: nothing is counted behind it. "mit 67 (Jahren)"."""
        tokens, language, end = self.tokens, self.language, quantity.end
        low = quantity.low
        if low is None or not _LEAST_WEAK_AGE <= low <= _MOST_AGE or low != quantity.high or low % 1:
            return False
        if tokens.word(quantity.start - 1) not in language.weak_before_age:
            return False
        if tokens.word(end) in language.of | language.to | language.score_words | language.joiners | language.or_:
            return False
        return subject_at(tokens, language, end, measured=False) is None

    def _is_apposed_age(self, quantity: Quantity) -> bool:
        """Say whether a duration beside a noun is its age: "Marie Roux, 45 ans,", "(45 ans)", "les 18-24 ans"."""
        tokens, start = self.tokens, quantity.start
        if not self.language.ages_apposed:
            return False
        if quantity.low != quantity.high:
            return tokens.word(start - 1) in self.language.determiners and tokens.is_number(start)
        closed = quantity.end == len(tokens) or tokens.word(quantity.end) in {",", ".", ";", ")", ":"}
        if closed and self.language.before_lone_age.before(tokens.words, start) is not None:
            return True
        if tokens.word(start - 1) in self.language.of:
            # "Ana Ruiz, de 45 años y vecina de Lugo,"
            closed = closed or tokens.word(quantity.end) in self.language.joiners
            start -= 1
        opened = tokens.word(start - 1) in {",", "("} and tokens.is_word(start - 2)
        return closed and opened and self.language.units.at(tokens.words, start - 2) is None

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
            and tokens.word(quantity.end) not in language.of - {"du"}
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

    def _is_bare_hour(self, quantity: Quantity) -> bool:
        """Say whether a number is a time of day by the word before it: "alle 14", "dalle 9 alle 17"."""
        tokens, language, start, end = self.tokens, self.language, quantity.start, quantity.end
        asked = not language.before_bare_hour.isdisjoint((tokens.word(start - 1), tokens.word(start)))
        if not asked or quantity.low is None or quantity.high is None or not 0 <= quantity.low <= quantity.high < 25:
            return False
        return not tokens.is_word(end) or tokens.word(end) in language.stop or tokens.word(end) in language.of

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

    def _is_spelled_day(self, quantity: Quantity) -> bool:
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

    def _is_spelled_year(self, quantity: Quantity) -> bool:
        """Say whether number words are a year: "en dos mil veinticinco"."""
        before = self.tokens.word(quantity.start - 1)
        asked = before in self.language.before_year and before not in self.language.of
        modern = quantity.low is not None and quantity.low == quantity.high and 1900 < quantity.low < 2100
        return asked and modern and quantity.low != 2000 and not self._counts(quantity.end, strict=False)

    def _is_age(self, quantity: Quantity) -> bool:
        """Say whether a number is an age: "aged 45", "Maria, 44, said", "Nick Hague (44)"."""
        tokens, words = self.tokens, self.tokens.words
        if quantity.low is None or not 0 < quantity.low < 130 or quantity.low != int(quantity.low):
            return False
        if self.language.before_age.before(words, quantity.start) is not None and not self._names_things(quantity.end):
            return True
        if self._follows_weak_age_word(quantity):
            return True
        if quantity.spelled or not quantity.plain:
            return False
        comma = tokens.word(quantity.start - 1) == "," and tokens.is_capital(quantity.start - 2)
        closed = tokens.word(quantity.end) in {",", ".", ";"} or quantity.end == len(tokens)
        if closed and quantity.low > 9 and self.language.before_lone_age.before(words, quantity.start) is not None:
            return True
        named = tokens.is_capital(quantity.start - 2) and (tokens.is_capital(quantity.start - 3) or quantity.start == 2)
        return ((comma and closed) or self._is_bracketed(quantity)) and named and quantity.low > 9

    def _is_bracketed(self, quantity: Quantity) -> bool:
        return self.tokens.word(quantity.start - 1) == "(" and self.tokens.word(quantity.end) == ")"

    def _names_things(self, at: int) -> bool:
        return self.language.nouns.at(self.tokens.words, at) is not None

    def _is_listing(self, quantity: Quantity) -> bool:
        """Say whether a heading begins with the number of its entries: "5 things to know"."""
        words = self.tokens.words
        return quantity.start <= 1 and any(
            word in self.language.listing for word in words[quantity.end : quantity.end + 2]
        )

    def _is_in_name(self, quantity: Quantity) -> bool:
        """Say whether digits end a name: "Boeing 737", "S&P 500", "Apollo 11"."""
        tokens, start, end = self.tokens, quantity.start, quantity.end
        if self._is_bracketed(quantity) and tokens.is_capital(start - 2) and tokens.is_capital(start - 3):
            return True
        if self.language.noun_rule == "capital" and self._is_counted_in_passing(quantity):
            return False
        if _INDICES.before(tokens.words, start) is not None and not quantity.spelled:
            return True
        if quantity.spelled or not tokens.is_capital(start - 1) or tokens.glued(start):
            return False
        before = tokens.word(start - 1)
        if start - 1 == 0 or tokens.word(start - 2) in {".", "!", "?", '"', "“", "„", "«"} or len(before) < 2:
            return False
        if (
            before in self.language.stop
            or before in self.language.before_year
            or before in self.language.of
            or currency(before)
        ):
            return False
        if self.language.hedges.before(tokens.words, start) is not None or self.numbers.lex(start - 1) is not None:
            return False
        if self.language.units.before(tokens.words, start) is not None:
            return False
        after = tokens.word(end)
        follows = tokens.is_word(end) and after not in self.language.stop and self.language.noun_rule != "capital"
        counted = tokens.is_word(end) and (
            self._names_things(end) or (self.language.noun_rule == "capital" and self._counted_in_german(end))
        )
        return not counted and not (follows and self._is_plural(end)) and not after.startswith(("%", "°"))

    def _is_surname(self, quantity: Quantity) -> bool:
        """Say whether one number word in capitals is a name behind another: "Claudia Tausend"."""
        tokens, start, end = self.tokens, quantity.start, quantity.end
        if self.language.noun_rule != "capital" or end != start + 1 or not tokens.is_capital(start):
            return False
        before = tokens.word(start - 1)
        named = tokens.is_capital(start - 1) and before not in self.language.stop and len(before) > 2
        hedged = self.language.hedges.before(tokens.words, start) is not None
        known = self.language.nouns.before(tokens.words, start) or self.language.units.before(tokens.words, start)
        return named and not hedged and known is None and not self._counted_in_german(end)

    def _is_counted_in_passing(self, quantity: Quantity) -> bool:
        """Say whether a number between a noun and a participle counts: "in Odessa 300 festgenommen"."""
        tokens, end = self.tokens, quantity.end
        after = tokens.word(end)
        small = quantity.low is not None and quantity.low <= _MOST_IN_NAMES
        return not small and tokens.is_word(end) and after not in self.language.stop and not tokens.is_capital(end)

    def _counted_in_german(self, end: int) -> bool:
        return (
            any(self.tokens.is_capital(at) for at in (end, end + 1)) and self.tokens.word(end) not in self.language.stop
        )

    # -- helpers

    def _end_of(self, offset: int) -> int:
        """Return the place of the first word that begins at or after an offset."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens.starts[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low

    @staticmethod
    def _mark(start: int, end: int, kind: FigureKind, value: Decimal | None = None) -> Quantity:
        return Quantity(start=start, end=end, low=value, high=value, kind=kind, plain=False)
