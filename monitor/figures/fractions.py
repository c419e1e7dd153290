"""Parts of one: "a half", "three quarters", "un tercio", "2/3", and half of a scale."""

from __future__ import annotations

from decimal import Decimal

from monitor.figures.digits import read_digits
from monitor.figures.language import Lex
from monitor.figures.quantities import Number
from monitor.figures.spelled import Spelled
from monitor.figures.words import Words

__all__ = ["Fractions"]

_HYPHENS = frozenset("-‐‑")
_THOUSAND = Decimal(1000)
_LOWER_PARTS = frozenset({Lex.HALF, Lex.DENOMINATOR, Lex.ORDINAL})


class Fractions:
    """Reads fractions and halves."""

    def __init__(self, words: Words, spelled: Spelled) -> None:
        self.words = words
        self.tokens = words.tokens
        self.language = words.language
        self.spelled = spelled

    def half(self, place: int) -> Number | None:
        """Read "half a million", "eine halbe Million", "medio millón", "un demi-million"."""
        at = place + 1 if self.words.kind(place) is Lex.ARTICLE else place
        if self.words.kind(at) is not Lex.HALF:
            return None
        at += 1
        if self.words.kind(at) is Lex.ARTICLE or self.tokens.word(at) in _HYPHENS:
            at += 1
        lexeme = self.words.lex(at)
        if lexeme is None or (lexeme.kind not in {Lex.SCALE, Lex.COLLECTIVE} and lexeme.value != _THOUSAND):
            return None
        unit = Decimal(10) ** int(lexeme.value) if lexeme.kind is Lex.SCALE else lexeme.value
        return Number(place, at + 1, unit / 2, scale=unit)

    def fraction(self, place: int) -> Number | None:
        """Read a bare fraction: "a half", "three quarters", "un tercio", "zwei Drittel", "2/3"."""
        if self.tokens.is_number(place) and (slashed := self._bare_slashed(place)) is not None:
            return slashed
        if self.words.kinds.isdisjoint(_LOWER_PARTS):
            return None
        return self._one_part(place) or self._some_parts(place)

    def _bare_slashed(self, place: int) -> Number | None:
        """Read "2/3", but not "1 2/3"."""
        value = read_digits(self.tokens.words[place], self.language.decimal_mark)
        slashed = self.slashed(place, value) if value is not None else None
        return slashed if slashed is not None and slashed.fraction else None

    def _one_part(self, place: int) -> Number | None:
        """Read a lower part that no upper one is asked of: "half", "tercera parte", "quart" before a scale."""
        if self.words.kind(place) is Lex.HALF:
            return Number(place, place + 1, Decimal("0.5"), fraction=True)
        part = self._part(place)
        if part is not None and not self.tokens.word(place + 1).endswith(self.language.plural_endings):
            return part._replace(value=1 / part.value, fraction=True)
        lexeme = self.words.lex(place)
        if lexeme is None or lexeme.kind is not Lex.DENOMINATOR or self.words.kind(place + 1) is not Lex.SCALE:
            return None
        return Number(place, place + 1, 1 / lexeme.value, fraction=True)

    def _some_parts(self, place: int) -> Number | None:
        """Read an upper part, an article among them, and the lower one: "three quarters", "un tercio"."""
        article = self.words.kind(place) is Lex.ARTICLE
        above = Number(place, place + 1, Decimal(1)) if article else self.above(place)
        if above is None or (not above.spelled and above.value >= 100):
            return None
        at = above.end + (self.tokens.word(above.end) in _HYPHENS and self.tokens.glued(above.end))
        below = self.below(at)
        if below is None or not self._divides(above, below):
            return None
        return Number(place, below.end, above.value / below.value, fraction=True)

    def _divides(self, above: Number, below: Number) -> bool:
        """Say whether two numbers are the parts of one fraction: the lower is larger, in the plural, and can divide."""
        if above.value >= max(_THOUSAND, below.value) or not self._may_divide(below):
            return False
        return above.value == 1 or (not self._ends_ordinal(above.start, below) and self._agrees(below))

    def _may_divide(self, below: Number) -> bool:
        """Say whether an ordinal can be the lower part of a fraction: "second" cannot."""
        if below.value == 0:
            return False
        if self.words.kind(below.end - 1) is not Lex.ORDINAL:
            return True
        return below.value >= self.language.least_ordinal_part

    def _agrees(self, below: Number) -> bool:
        """Say whether the lower part is in the plural, in the languages that put it there: "tres quintos"."""
        plural = self.tokens.word(below.end - 1).endswith(self.language.plural_endings)
        return plural or not (self.language.parts_agree or self.language.noun_rule == "plural")

    def _part(self, place: int) -> Number | None:
        """Read an ordinal and the word for a part: "tercera parte"."""
        lexeme = self.words.lex(place)
        if lexeme is None or self.tokens.word(place + 1) not in self.language.part_words:
            return None
        if lexeme.kind not in {Lex.ORDINAL, Lex.DENOMINATOR} or lexeme.value < 3:
            return None
        return Number(place, place + 2, lexeme.value)

    def _ends_ordinal(self, place: int, below: Number) -> bool:
        """Say whether what looks like the lower part ends one ordinal: "vingt-cinquième", but not "deux cinquièmes"."""
        last = self.tokens.word(below.end - 1)
        if self.words.kind(below.end - 1) is not Lex.ORDINAL or last.endswith(self.language.plural_endings):
            return False
        ordinal = self.spelled.ordinal(place)
        return ordinal is not None and ordinal.end == below.end

    def above(self, place: int) -> Number | None:
        """Read the upper part of a fraction."""
        if self.tokens.is_number(place):
            value = read_digits(self.tokens.words[place], self.language.decimal_mark)
            return None if value is None else Number(place, place + 1, value, spelled=False)
        return self.spelled.whole(place, joined=True)

    def below(self, place: int) -> Number | None:
        """Read the lower part of a fraction: "thirds", "Viertel", "twenty-fifths", "vingt-et-unième"."""
        kind, lexeme = self.words.kind(place), self.words.lex(place)
        if (part := self._part(place)) is not None:
            return part
        if lexeme is not None and kind is Lex.HALF:
            return Number(place, place + 1, Decimal(2))
        if lexeme is not None and kind is Lex.DENOMINATOR:
            return Number(place, place + 1, lexeme.value)
        if not self.language.ordinal_fractions:
            return None
        return self.spelled.ordinal(place)

    def slashed(self, place: int, value: Decimal) -> Number | None:
        """Read "3/4" and "1 4/5"."""
        words, tokens = self.tokens.words, self.tokens
        if self._is_slash(place) and value == int(value):
            below = Decimal(words[place + 2]) if words[place + 2].isdecimal() else Decimal(0)
            if 0 < below <= 1000 and not self._is_slash(place + 2):
                return Number(place, place + 3, value / below, spelled=False, fraction=True)
        if tokens.is_number(place + 1) and self._is_slash(place + 1):
            top, bottom = words[place + 1], words[place + 3]
            if top.isdecimal() and bottom.isdecimal() and 0 < int(top) < int(bottom) <= 100:
                return Number(place, place + 4, value + Decimal(top) / Decimal(bottom), spelled=False)
        return None

    def _is_slash(self, place: int) -> bool:
        tokens = self.tokens
        return (
            tokens.word(place + 1) in {"/", "⁄"}
            and tokens.glued(place + 1)
            and tokens.glued(place + 2)
            and tokens.is_number(place + 2)
        )
