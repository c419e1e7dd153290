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
        tokens, start, end = self.tokens, quantity.start, quantity.end
        if self.ages.is_bracketed(quantity) and tokens.is_capital(start - 2) and tokens.is_capital(start - 3):
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
        if self.language.hedges.before(tokens.words, start) is not None or self.words.lex(start - 1) is not None:
            return False
        if self.language.units.before(tokens.words, start) is not None:
            return False
        after = tokens.word(end)
        follows = tokens.is_word(end) and after not in self.language.stop and self.language.noun_rule != "capital"
        counted = tokens.is_word(end) and (
            self.counted.names_things(end)
            or (self.language.noun_rule == "capital" and self.counted.counted_in_german(end))
        )
        return not counted and not (follows and self.counted.is_plural(end)) and not after.startswith(("%", "°"))

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
