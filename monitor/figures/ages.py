"""Ages: years and bare numbers beside a person."""

from __future__ import annotations

from monitor.figures.counted import Counted
from monitor.figures.quantities import Quantity
from monitor.figures.subjects import subject_at
from monitor.figures.words import Words

__all__ = ["Ages"]

#: an age after a weak word is no less: "mit 67", but not "mit 5 Jahren Haft"
_LEAST_WEAK_AGE = 10
#: an age between commas is no less
_LEAST_APPOSED = 16
_MOST_AGE = 120
#: how far before a last number others make a list of them
_NEAR = 6


class Ages:
    """Tells ages from durations and counts."""

    def __init__(self, words: Words, counted: Counted) -> None:
        self.words = words
        self.tokens = words.tokens
        self.language = words.language
        self.counted = counted

    def lasts_years(self, quantity: Quantity) -> bool:
        """Say whether years are those of a thing: "zehnjährige Haft", but not "zehnjährige Tochter"."""
        tokens, language, at = self.tokens, self.language, quantity.end
        while tokens.is_word(at) and at < quantity.end + 2 and not tokens.is_capital(at):
            at += 1
        return bool(language.lasting_things) and tokens.word(at).endswith(language.lasting_things)

    def follows_age_word(self, quantity: Quantity) -> bool:
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

    def is_apposed_age(self, quantity: Quantity) -> bool:
        """Say whether a duration beside a noun is its age: "Marie Roux, 45 ans,", "(45 ans)", "les 18-24 ans"."""
        tokens, start = self.tokens, quantity.start
        if not self.language.ages_apposed:
            return False
        if quantity.low != quantity.high:
            group = tokens.word(start - 1) in self.language.determiners | self.language.of_groups
            return group and tokens.is_number(start)
        closed = quantity.end == len(tokens) or tokens.word(quantity.end) in {",", ".", ";", ")", ":"}
        if closed and self.language.before_lone_age.before(tokens.words, start) is not None:
            return True
        if tokens.word(start - 1) in self.language.of:
            # "Ana Ruiz, de 45 años y vecina de Lugo,"
            closed = closed or tokens.word(quantity.end) in self.language.joiners
            start -= 1
        opened = tokens.word(start - 1) in {",", "("} and tokens.is_word(start - 2)
        return closed and opened and self.language.units.at(tokens.words, start - 2) is None

    def is_age(self, quantity: Quantity) -> bool:
        """Say whether a number is an age: "aged 45", "Maria, 44, said", "Nick Hague (44)"."""
        low = quantity.low
        if low is None or not 0 < low < 130 or low != int(low):
            return False
        if self._follows_word_for_age(quantity) or self._follows_weak_age_word(quantity):
            return True
        return not quantity.spelled and quantity.plain and self._is_put_in(quantity)

    def _follows_word_for_age(self, quantity: Quantity) -> bool:
        """Say whether a word for age stands before a number that counts nothing behind it: "aged 45"."""
        asked = self.language.before_age.before(self.tokens.words, quantity.start) is not None
        return asked and not self.counted.names_things(quantity.end)

    def _is_put_in(self, quantity: Quantity) -> bool:
        """Say whether digits are an age by where they stand: between commas, at the end of a clause, behind a name."""
        if self._stands_between_commas(quantity):
            return True
        grown = quantity.low is not None and quantity.low > 9
        return grown and (self._ends_clause(quantity) or self._follows_name(quantity) or self._closes(quantity))

    def _is_closed(self, quantity: Quantity) -> bool:
        return self.tokens.word(quantity.end) in {",", ".", ";"} or quantity.end == len(self.tokens)

    def _ends_clause(self, quantity: Quantity) -> bool:
        """Say whether a number ends the clause that asks for an age: "she was 53."."""
        asked = self.language.before_lone_age
        return self._is_closed(quantity) and asked.before(self.tokens.words, quantity.start) is not None

    def _follows_name(self, quantity: Quantity) -> bool:
        """Say whether a number stands behind a name, after a comma or in brackets: "Nick Hague, 44."."""
        tokens, name = self.tokens, quantity.start - 2
        comma = tokens.word(quantity.start - 1) == "," and self._is_closed(quantity)
        named = tokens.is_capital(name) and (tokens.is_capital(name - 1) or name == 0)
        return named and (comma or self.is_bracketed(quantity))

    def _closes(self, quantity: Quantity) -> bool:
        """Say whether a number ends a sentence behind one comma and a noun: "a talk with the former mayor, 61."."""
        tokens, before, low = self.tokens, quantity.start - 2, quantity.low
        ends = tokens.word(quantity.end) == "." or quantity.end == len(tokens)
        apposed = tokens.word(quantity.start - 1) == "," and tokens.is_word(before) and ends
        counted = self.words.lex(before) is not None or tokens.word(before) in self.language.stop
        listed = any(tokens.is_number(at) for at in range(max(0, before - _NEAR), before + 1))
        return apposed and not (counted or listed) and low is not None and _LEAST_APPOSED <= low < _MOST_AGE

    def _stands_between_commas(self, quantity: Quantity) -> bool:
        """Say whether a number is put in behind a noun: "the captain, 51, said"."""
        tokens, before, low = self.tokens, quantity.start - 2, quantity.low
        commas = tokens.word(quantity.start - 1) == "," == tokens.word(quantity.end)
        noun = tokens.is_word(before) and tokens.word(before) not in self.language.stop
        follows = tokens.is_word(quantity.end + 1) and self.words.lex(quantity.end + 1) is None
        grown = low is not None and _LEAST_APPOSED <= low < _MOST_AGE
        return commas and noun and follows and grown and self.words.lex(before) is None

    def is_bracketed(self, quantity: Quantity) -> bool:
        """Say whether a number stands alone in brackets."""
        return self.tokens.word(quantity.start - 1) == "(" and self.tokens.word(quantity.end) == ")"
