"""One number: digits with their scale, number words of any length, a half or a fraction added to a whole."""

from __future__ import annotations

from decimal import Decimal

from monitor.figures.digits import read_digits
from monitor.figures.fractions import Fractions
from monitor.figures.language import Language, Lex
from monitor.figures.lexicon import Lexeme
from monitor.figures.quantities import Number
from monitor.figures.scales import Scales
from monitor.figures.spelled import Spelled
from monitor.figures.tokens import FRACTION_SIGNS, Tokens
from monitor.figures.words import Words

__all__ = ["Numbers"]

_THOUSAND = Decimal(1000)
_LARGEST_EXPONENT = 300
_MOST_DECIMALS = 20


class Numbers:
    """Reads numbers in one text."""

    def __init__(self, tokens: Tokens, language: Language, lexemes: list[Lexeme | None]) -> None:
        self.tokens = tokens
        self.language = language
        self.words = Words(tokens, language, lexemes)
        self.spelled = Spelled(self.words)
        self.fractions = Fractions(self.words, self.spelled)
        self.scales = Scales(self.words)
        # Several readers ask for the number at the same place.
        self._known: dict[tuple[int, bool, bool], Number | None] = {}

    def read(self, place: int, *, joined: bool = True, money: bool = False) -> Number | None:
        """Return the number that begins at a place.

        Without `joined`, no "and" is read into it: "between one hundred and two hundred". In `money`, a small letter
        is a scale: "£10m".
        """
        key = (place, joined, money)
        if key not in self._known:
            self._known[key] = self._read(place, joined=joined, money=money)
        return self._known[key]

    def _read(self, place: int, *, joined: bool, money: bool) -> Number | None:
        tokens = self.tokens
        if tokens.is_number(place):
            return self._digits(place, joined=joined, money=money)
        if tokens.word(place) in FRACTION_SIGNS:
            return self._sign(place)
        number = self.fractions.half(place) or self._words(place, joined=joined) or self._collected_one(place)
        number = number or self._one_and_part(place) or self._scale_and_half(place)
        return number and self._with_fraction(self.scales.collected(number))

    def _digits(self, place: int, *, joined: bool, money: bool = False) -> Number | None:
        value = read_digits(self.tokens.words[place], self.language.decimal_mark)
        if value is None:
            return None
        number = self.fractions.slashed(place, value) or self._power(Number(place, place + 1, value, spelled=False))
        number = self.scales.scaled(number, money=money)
        if number.scale > 1 and joined:
            number = self._with_rest(number)
        return self._with_fraction(self.scales.collected(number))

    def _collected_one(self, place: int) -> Number | None:
        """Read "a dozen", "une centaine", "un millier", or the word for the group alone."""
        at = place + 1 if self.words.kind(place) is Lex.ARTICLE else place
        if self.words.kind(at) is not Lex.COLLECTIVE:
            return None
        return self.scales.collected(Number(place, at, Decimal(1)))

    def _one_and_part(self, place: int) -> Number | None:
        """Read an article that a fraction is added to: "un et demi", "uno y medio"."""
        if self.words.kind(place) is not Lex.ARTICLE or self.tokens.word(place + 1) not in self.language.adds_fraction:
            return None
        one = Number(place, place + 1, Decimal(1))
        return one if self._with_fraction(one) != one else None

    def _scale_and_half(self, place: int) -> Number | None:
        """Read a scale without a number that a half is added to: "millón y medio"."""
        lexeme = self.words.lex(place)
        if lexeme is None or lexeme.kind is not Lex.SCALE or self.tokens.word(place) in self.language.vague_scales:
            return None
        if self.tokens.word(place + 1) not in self.language.adds_fraction or self.words.kind(place + 2) is not Lex.HALF:
            return None
        scale = Decimal(10) ** int(lexeme.value)
        return Number(place, place + 1, scale, scale=scale)

    def _sign(self, place: int) -> Number:
        value = Decimal(str(round(FRACTION_SIGNS[self.tokens.words[place]], 12)))
        return self.scales.scaled(Number(place, place + 1, value, spelled=False, fraction=True))

    def _power(self, number: Number) -> Number:
        """Read "1e10", "12.32e+14", "6.23x10^-4" and "1.1^23"."""
        tokens, at = self.tokens, number.end
        base, value = Decimal(10), number.value
        if tokens.word(at) == "e" and tokens.glued(at):
            at += 1
        elif tokens.word(at) in {"x", "×"} and tokens.word(at + 1) == "10" and tokens.word(at + 2) == "^":
            at += 3
        elif tokens.word(at) == "^" and tokens.glued(at):
            base, value, at = number.value, Decimal(1), at + 1
        else:
            return number
        exponent, end = self._exponent(at)
        if exponent is None or abs(exponent) > _LARGEST_EXPONENT or (base == 0 and exponent < 0):
            return number
        return number._replace(end=end, value=value * base**exponent)

    def _exponent(self, at: int) -> tuple[int | None, int]:
        tokens, negative = self.tokens, False
        while tokens.word(at) in {"+", "-", "−"} and tokens.glued(at):
            negative = tokens.word(at) != "+"
            at += 1
        if tokens.is_number(at) and tokens.glued(at) and tokens.words[at].isdecimal() and len(tokens.words[at]) < 4:
            return (-int(tokens.words[at]) if negative else int(tokens.words[at])), at + 1
        return None, at

    def _with_rest(self, number: Number) -> Number:
        """Add what goes on below the scale of digits: "3 hundred and 21", "4 mille 3 cents"."""
        at = number.end + (self.tokens.word(number.end) in self.language.joiners)
        rest = self._rest(at, number.scale)
        if rest is None or rest.fraction or not 0 < rest.value < number.scale:
            return number
        if not rest.spelled and "." in self.tokens.words[at]:
            return number
        return number._replace(end=rest.end, value=number.value + rest.value)

    def _rest(self, at: int, scale: Decimal) -> Number | None:
        """Read what may go on behind a scale: below a million, any number.

        Behind a larger one words go on, "6 crore and two hundred", or digits with a scale: "3 milioni e 350mila".
        """
        if self.tokens.is_number(at):
            rest = self._digits(at, joined=False)
            if rest is None or not 1 < rest.scale < scale:
                return rest if scale <= _THOUSAND else None
            return self._with_rest(rest) if scale <= _THOUSAND else rest
        if self.words.kind(at) not in {Lex.CARDINAL, Lex.ARTICLE}:
            return None
        rest = self._words(at, joined=True)
        return None if rest is None or (scale > _THOUSAND and rest.value < 100) else rest

    def _words(self, place: int, *, joined: bool) -> Number | None:
        """Read number words as far as they belong together, with the parts after "point"."""
        number = self.spelled.whole(place, joined=joined)
        return number and self._decimals(number)

    def _decimals(self, number: Number) -> Number:
        """Read the parts after "point": digits one by one, or numbers set side by side."""
        language, tokens = self.language, self.tokens
        if tokens.word(number.end) not in language.point or self.fractions.fraction(number.end + 1) is not None:
            return number
        at, digits = number.end + 1, ""
        while len(digits) <= _MOST_DECIMALS and (part := self.spelled.decimal_part(at)) is not None:
            text, at = part
            digits += text
        if not 0 < len(digits) <= _MOST_DECIMALS:
            return number
        value = Decimal(f"{number.value}.{digits}")
        return self.scales.scaled(number._replace(end=at, value=value, scale=Decimal(1)))

    def _with_fraction(self, number: Number) -> Number:
        """Add what follows a whole: "and a half", "con tres cuartos", "½"; then a scale: "five and a half million"."""
        tokens, at = self.tokens, number.end
        if number.fraction:
            return number
        if tokens.word(at) in FRACTION_SIGNS:
            value = number.value + Decimal(str(FRACTION_SIGNS[tokens.word(at)]))
            return self.scales.scaled(number._replace(end=at + 1, value=value))
        if tokens.word(at) not in self.language.adds_fraction:
            return number
        part = self.fractions.fraction(at + 1)
        return number if part is None else self._plus_part(number, part)

    def _plus_part(self, number: Number, part: Number) -> Number:
        """Add a part to a whole: of one, of the scale of the whole, or of a scale that is written with it."""
        lexeme = self.words.lex(part.end)
        if lexeme is not None and lexeme.kind is Lex.SCALE:
            return self._plus_scaled(number, part, Decimal(10) ** int(lexeme.value))
        grouped = number.scale >= 10**6 or self.words.kind(number.end - 1) in {Lex.COLLECTIVE, Lex.VAGUE}
        added = part.value * (number.scale if grouped else 1)
        return number._replace(end=part.end, value=number.value + added)

    @staticmethod
    def _plus_scaled(number: Number, part: Number, power: Decimal) -> Number:
        """Add a part before a scale, which multiplies a smaller whole as well: "five and a half million"."""
        added = part.value * power if number.scale > power else (number.value + part.value) * power - number.value
        return number._replace(end=part.end + 1, value=number.value + added, scale=max(power, number.scale))
