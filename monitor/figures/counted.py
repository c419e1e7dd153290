"""Whether something is counted behind a number: a unit, a known noun, a plural."""

from __future__ import annotations

from monitor.figures.language import Lex
from monitor.figures.words import Words

__all__ = ["Counted"]


class Counted:
    """Looks for what is counted at a place."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tokens = words.tokens
        self.language = words.language

    def counts_from(self, at: int) -> bool:
        """Say whether a known noun or a plural follows within two words: something is counted."""
        second = self.tokens.is_word(at) and self.tokens.word(at) not in self.language.stop
        places = (at, at + 1) if second else (at,)
        known = (self.language.nouns.at(self.tokens.words, place) is not None for place in places)
        return any(known) or self.is_plural(at)

    def counts(self, end: int, *, strict: bool = True) -> bool:
        """Say whether something is counted behind four digits: a unit, or a noun in the plural."""
        tokens, word = self.tokens, self.tokens.word(end)
        if self.language.units.at(tokens.words, end) is not None or word in {"%", "°", "$", "€", "£"}:
            return True
        if self.words.kind(end) in {Lex.SCALE, Lex.COLLECTIVE}:
            return True
        if not tokens.is_word(end) or word in self.language.stop or word in self.language.months:
            return False
        known = self.language.nouns.at(tokens.words, end) is not None and not self._describes(end)
        if strict:
            return known and tokens.word(end - 2) not in self.language.surely_before_year
        return known or self.is_plural(end) or self.is_plural(end + 1)

    def _describes(self, place: int) -> bool:
        """Say whether a noun in the singular stands before what it describes: "the 1979 hostage crisis"."""
        tokens, word = self.tokens, self.tokens.word(place)
        if self.language.noun_rule != "plural" or self.language.nouns.at((f"{word}s",), 0) is None:
            return False
        return tokens.is_word(place + 1) and tokens.word(place + 1) not in self.language.stop

    def is_plural(self, place: int) -> bool:
        """Say whether a word is a plural by its ending, or in German a noun by its capital."""
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

    def names_things(self, at: int) -> bool:
        """Say whether a known noun stands at a place."""
        return self.language.nouns.at(self.tokens.words, at) is not None

    def counted_in_german(self, end: int) -> bool:
        """Say whether a noun in capitals follows, past one adjective."""
        return (
            any(self.tokens.is_capital(at) for at in (end, end + 1)) and self.tokens.word(end) not in self.language.stop
        )
