"""Numbers that end a name: "Boeing 737", "S&P 500", "Apollo 11"."""

from __future__ import annotations

from monitor.figures.ages import Ages
from monitor.figures.counted import Counted
from monitor.figures.phrases import phrases
from monitor.figures.quantities import Quantity
from monitor.figures.units import currency
from monitor.figures.words import Words

__all__ = ["Names"]

_HYPHENS = frozenset("-‐‑–")
#: names with a number and no unit behind it seldom go further: "Leopard 2"
_MOST_IN_NAMES = 20
#: what a sentence or a quotation begins behind
_BEFORE_SENTENCE = frozenset({".", "!", "?", '"', "“", "„", "«"})
#: stock indices that carry a number
_INDICES = phrases({
    True: (
        "s&p, sp, s & p, ftse, stoxx, nasdaq, nikkei, cac, russell, asx, csi, ibex, ta-, mdax, topix, euro stoxx, "
        "fortune"
    )
})  # fmt: skip


class Names:
    """Tells names that carry a number."""

    def __init__(self, words: Words, counted: Counted, ages: Ages) -> None:
        self.words = words
        self.tokens = words.tokens
        self.language = words.language
        self.counted = counted
        self.ages = ages

    def is_in_name(self, quantity: Quantity) -> bool:
        """Say whether digits end a name: "Boeing 737", "S&P 500", "Apollo 11"."""
        tokens, start = self.tokens, quantity.start
        if self.ages.is_bracketed(quantity) and tokens.is_capital(start - 2) and tokens.is_capital(start - 3):
            return True
        if self.language.noun_rule == "capital" and self._is_counted_in_passing(quantity):
            return False
        if quantity.spelled:
            return False
        if _INDICES.before(tokens.words, start) is not None:
            return True
        return self._follows_name(start) and not self._is_counted(quantity.end)

    def _follows_name(self, start: int) -> bool:
        """Say whether a word in capitals stands before a number that is a name: it opens no sentence, is no other."""
        tokens, before = self.tokens, self.tokens.word(start - 1)
        if not tokens.is_capital(start - 1) or tokens.glued(start) or len(before) < 2:
            return False
        opens = start - 1 == 0 or tokens.word(start - 2) in _BEFORE_SENTENCE
        return not opens and not self._goes_with_numbers(start, before)

    def _goes_with_numbers(self, start: int, before: str) -> bool:
        """Say whether the word before a number is common there: it hedges, asks for a year, is a number or a unit."""
        words, language = self.tokens.words, self.language
        return (
            before in language.stop
            or before in language.before_year
            or before in language.of
            or currency(before) is not None
            or language.hedges.before(words, start) is not None
            or self.words.lex(start - 1) is not None
            or language.units.before(words, start) is not None
        )

    def _is_counted(self, end: int) -> bool:
        """Say whether what stands behind digits is counted by them: a known noun, a plural, "%"."""
        tokens, language, after = self.tokens, self.language, self.tokens.word(end)
        if not tokens.is_word(end):
            return after.startswith(("%", "°"))
        if self.counted.names_things(end):
            return True
        if language.noun_rule == "capital":
            return self.counted.counted_in_german(end)
        return after not in language.stop and self.counted.is_plural(end)

    def is_surname(self, quantity: Quantity) -> bool:
        """Say whether one number word in capitals is a noun or a name: "Sabine Tausend", "die Elf", "DFB-Elf"."""
        tokens, start, end = self.tokens, quantity.start, quantity.end
        if self.language.noun_rule != "capital" or end != start + 1 or not tokens.is_capital(start):
            return False
        if self.counted.counted_in_german(end) or self.language.hedges.before(tokens.words, start) is not None:
            return False
        before = tokens.word(start - 1)
        if before in _HYPHENS and tokens.glued(start) and tokens.glued(start - 1):
            return True
        if before in self.language.determiners:
            return quantity.low is not None and quantity.low < 100
        known = self.language.nouns.before(tokens.words, start) or self.language.units.before(tokens.words, start)
        return tokens.is_capital(start - 1) and before not in self.language.stop and len(before) > 2 and known is None

    def _is_counted_in_passing(self, quantity: Quantity) -> bool:
        """Say whether a number between a noun and a participle counts: "in Odessa 300 festgenommen"."""
        tokens, end = self.tokens, quantity.end
        after = tokens.word(end)
        small = quantity.low is not None and quantity.low <= _MOST_IN_NAMES
        return not small and tokens.is_word(end) and after not in self.language.stop and not tokens.is_capital(end)
