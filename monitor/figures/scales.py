"""What multiplies a number: scale words and signs, words for groups."""

from __future__ import annotations

from decimal import Decimal

from monitor.figures.language import Lex
from monitor.figures.quantities import Number
from monitor.figures.units import CURRENCY_SIGNS, SYMBOLS
from monitor.figures.words import Words

__all__ = ["Scales"]

_HYPHENS = frozenset("-‐‑")


class Scales:
    """Multiplies numbers with what follows them."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tokens = words.tokens
        self.language = words.language

    def scaled(self, number: Number, *, money: bool = False, of: bool = False) -> Number:
        """Multiply with the scale words and signs that follow: "1.2 million", "15 mil millones", "11k", "2,3 Mrd."."""
        tokens, at, scale = self.tokens, number.end, Decimal(1)
        while (found := self._scale(at, first=scale == 1 and not of, money=money)) is not None:
            power, at = found
            scale *= Decimal(10) ** power
            if scale > Decimal(10) ** 30:
                return number
        if scale == 1:
            return number
        if tokens.word(at) == "." and tokens.glued(at) and tokens.word(at - 1) in self.language.scale_signs:
            at += self._is_abbreviation(at)
        scale *= number.scale if of else 1
        return number._replace(
            end=at, value=number.value * scale / (number.scale if of else 1), scale=scale, fraction=False
        )

    def _is_abbreviation(self, dot: int) -> bool:
        """Say whether a full stop belongs to a shortened scale ("Mio.") and ends no sentence."""
        tokens = self.tokens
        return len(tokens.word(dot - 1)) > 2 and dot + 1 < len(tokens)

    def _scale(self, at: int, *, first: bool, money: bool) -> tuple[int, int] | None:
        """Return the power of ten that a scale at a place stands for, and where it ends."""
        tokens, word = self.tokens, self.tokens.word(at)
        if (word in _HYPHENS and first and self.words.kind(at + 1) is Lex.SCALE) or (
            not first and word in self.language.of and self.words.kind(at + 1) is Lex.SCALE
        ):
            at, word = at + 1, tokens.word(at + 1)
        lexeme = self.words.lex(at)
        if lexeme and lexeme.kind is Lex.SCALE:
            return int(lexeme.value), at + 1
        if (
            lexeme
            and lexeme.kind is Lex.CARDINAL
            and lexeme.value in {100, 1000}
            and not self._starts_rest(at)
            and not self._is_coin(at)
        ):
            return (2 if lexeme.value == 100 else 3), at + 1
        if first and word in self.language.scale_signs and self._is_scale_sign(at, word, money=money):
            return self.language.scale_signs[word], at + 1
        return None

    def _starts_rest(self, at: int) -> bool:
        return self.tokens.word(at - 1) in self.language.before_percent

    def _is_coin(self, at: int) -> bool:
        """Say whether a hundred behind digits is a coin: "34 cents"; "3 cents et 21" goes on below a hundred."""
        tokens = self.tokens
        if self.language.units.at(tokens.words, at) is None:
            return False
        following = tokens.word(at + 1 + (tokens.word(at + 1) in self.language.joiners))
        twice = tokens.word(at) == tokens.word(at + 2 + (tokens.word(at + 1) in self.language.joiners))
        return twice or not (following.isdecimal() and len(following) <= 2)

    def _is_scale_sign(self, at: int, word: str, *, money: bool) -> bool:
        """Say whether letters after digits are a scale: words always, one letter glued, or k or a capital beside."""
        tokens = self.tokens
        if len(word) > 1:
            return True
        if tokens.glued(at + 1) and tokens.word(at + 1) in CURRENCY_SIGNS:
            return True
        if tokens.glued(at + 1) and (tokens.is_word(at + 1) or tokens.word(at + 1) in {"²", "/", "^", "'", "’"}):
            return False
        if (word == "k" and (tokens.glued(at) or tokens.raw(at) == "k")) or (tokens.glued(at) and money):
            return True
        if tokens.glued(at) and word not in SYMBOLS and not tokens.word(at - 1).isdecimal():
            return True
        return tokens.raw(at).isupper() and word != "k"

    def collected(self, number: Number) -> Number:
        """Multiply with a word for a group: "three dozen", "2 douzaines"."""
        lexeme = self.words.lex(number.end)
        if lexeme is None or lexeme.kind not in {Lex.COLLECTIVE, Lex.VAGUE} or number.fraction:
            return number
        scaled = number._replace(end=number.end + 1, value=number.value * lexeme.value, scale=lexeme.value)
        return self.scaled(scaled, of=True)
