"""Telephone, flight, room, unit and model numbers, and numbers that letters cling to."""

from __future__ import annotations

import re

from monitor.figures.counted import Counted
from monitor.figures.dates import Dates
from monitor.figures.quantities import Quantity, mark
from monitor.figures.units import CURRENCY_SIGNS, SYMBOLS, currency
from monitor.figures.words import Words
from monitor.models import FigureKind

__all__ = ["Identifiers"]

_PHONE = re.compile(r"(?:1[-. ])?\(?[0-9]{2,5}\)?(?:[-. /][0-9]{2,5}){2,5}(?![0-9])")
#: "555-0142": the zero tells that it is no range
_LOCAL_PHONE = re.compile(r"[2-9][0-9]{2}-0[0-9]{3}(?![0-9-])")
#: "030 1234567"
_ZERO_PHONE = re.compile(r"\(?0[1-9][0-9]{1,4}\)?[ /-][0-9]{3,}(?:[ -]?[0-9]+)*(?![0-9%]|[.,][0-9])")
_PLUS_PHONE = re.compile(r"[0-9]{1,5}(?:[-. /()]{1,2}[0-9]{2,8}){1,5}(?![0-9])")
#: "10-12 000", "10 000-12 000", "10.000-12.000"
_GROUPS_ON_DASH = re.compile(r"[0-9]{1,3}(?:[ .][0-9]{3})*-[0-9]{1,3}(?:[ .][0-9]{3})+")
_LONGEST_ABBREVIATION = 4
_HYPHENS = frozenset("-‐‑–")


class Identifiers:
    """Reads numbers that identify something."""

    def __init__(self, words: Words, counted: Counted, dates: Dates) -> None:
        self.words = words
        self.tokens = words.tokens
        self.language = words.language
        self.counted = counted
        self.dates = dates

    def identifier(self, place: int) -> Quantity | None:
        """Read "F-16", "G7", "A320", "Covid-19", "No. 5", "Flight 370", "5G", "4x4"."""
        return self._with_letters(place) or self._behind_label(place)

    def _with_letters(self, place: int) -> Quantity | None:
        """Read digits that letters cling to, as a name: "F-16", "G7", "5G", "el 11-S"."""
        tokens, before = self.tokens, self.tokens.word(place - 1)
        joined = self._after_letters(place, before) if tokens.glued(place) and before else None
        if joined is not None:
            return joined
        if tokens.glued(place + 1) and tokens.is_word(place + 1) and self._is_model(place):
            return mark(place, place + 2, FigureKind.NAME)
        return mark(place, place + 3, FigureKind.NAME) if self._is_event(place) else None

    def _behind_label(self, place: int) -> Quantity | None:
        """Read digits behind a sign or a word that makes them identify something: "#3", "No. 5", "Flight 370"."""
        tokens, before = self.tokens, self.tokens.word(place - 1)
        if before in {"#", "№", "§"}:
            return mark(place, place + 1, FigureKind.IDENTIFIER)
        label = place - 2 if before in {".", ":", "°", "º"} and tokens.glued(place - 1) else place - 1
        label -= label == place - 2 and tokens.word(label) == "." and tokens.glued(label)
        if before == "." and len(tokens.word(label)) > _LONGEST_ABBREVIATION:
            return None  # The full stop ends a sentence.
        if tokens.word(label) in self.language.labels and self._is_labelled(place, label):
            return mark(place, self.dates.past_span(place), FigureKind.IDENTIFIER)
        return None

    def phone(self, place: int) -> Quantity | None:
        """Read a telephone number."""
        tokens, at = self.tokens, self.tokens.starts[place]
        plus = tokens.word(place - 1) == "+" and tokens.glued(place)
        match = (_PLUS_PHONE if plus else _PHONE).match(tokens.text, at) or _ZERO_PHONE.match(tokens.text, at)
        match = match or _LOCAL_PHONE.match(tokens.text, at)
        if match is None or self.is_tail(place):
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
        return mark(start, self.tokens.place_at(match.end()), FigureKind.IDENTIFIER)

    def _is_event(self, place: int) -> bool:
        """Say whether a day and the letter of its month name an event: "el 11-S"."""
        tokens, letter = self.tokens, place + 2
        bound = tokens.word(place + 1) == "-" and tokens.glued(place + 1) and tokens.glued(letter)
        ends = not tokens.glued(letter + 1) or not tokens.words[letter + 1][0].isalnum()
        return bound and ends and tokens.word(letter) in self.language.event_letters and tokens.is_capital(letter)

    def _after_letters(self, place: int, before: str) -> Quantity | None:
        tokens = self.tokens
        if before[0].isalpha() and not self._is_amount_prefix(place):
            return mark(place - 1, self._glued_end(place), FigureKind.NAME)
        hyphen = before in _HYPHENS and tokens.glued(place - 1)
        if hyphen and tokens.is_word(place - 2) and self._is_name(place - 2):
            return mark(place - 2, self._glued_end(place), FigureKind.NAME)
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
        return tokens.is_capital(place) and not other and self.words.lex(place) is None

    def _is_amount_prefix(self, place: int) -> bool:
        """Say whether letters glued before digits are a currency, or the end of one: "USD10m", "EUR20", "U$S5"."""
        tokens, letters = self.tokens, self.tokens.word(place - 1)
        behind_sign = tokens.glued(place - 1) and tokens.word(place - 2) == "$"
        return behind_sign or letters in self.language.glued_before or letters.endswith(("$", "€"))

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
            self.words.kind(place) is not None or word in language.times or word in {"e", "x", "p", "h", "c", "f", "b"}
        )
        return (
            known
            or unit
            or joined
            or currency(word) is not None
            or word in CURRENCY_SIGNS
            or word.startswith(language.glued_beginnings)
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
        return tokens.is_capital(label) or not self.counted.counts_from(after)

    def is_labelled_word(self, quantity: Quantity) -> bool:
        """Say whether a label makes a number word an identifier: "category one hurricane", "day two"."""
        label = quantity.start - 1
        return self.tokens.word(label) in self.language.labels and not self.counted.counts_from(quantity.end)

    def _glued_end(self, place: int) -> int:
        """Return the place after all that clings to a word: letters, digits and hyphens."""
        tokens, end = self.tokens, place + 1
        while tokens.glued(end) and (tokens.words[end][0].isalnum() or self._binds_digits(end)):
            end += 1
        return end

    def _binds_digits(self, place: int) -> bool:
        """Say whether a hyphen goes on with digits: "Il-76-2", but not "G7-Gipfel"."""
        return self.tokens.word(place) in _HYPHENS and self.tokens.glued(place + 1) and self.tokens.is_number(place + 1)

    def is_tail(self, place: int) -> bool:
        """Say whether digits go on from a letter, a sign or other digits before them."""
        return self.tokens.glued(place) and self.tokens.word(place - 1) in {"$", "€", "£", "/", ".", "-", ","}
