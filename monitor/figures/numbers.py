"""One number: digits with their scale, number words of any length, a half or a fraction added to a whole."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from monitor.figures.digits import read_digits
from monitor.figures.language import Language, Lex
from monitor.figures.lexicon import Lexeme
from monitor.figures.tokens import FRACTION_SIGNS, Tokens
from monitor.figures.units import CURRENCY_SIGNS, SYMBOLS

__all__ = ["Number", "Numbers"]

_HYPHENS = frozenset("-‐‑")
_MINUS = frozenset("-−‐–")
_DOZEN = 12
_THOUSAND = Decimal(1000)
_LARGEST_EXPONENT = 300
_MOST_DECIMALS = 20
_LOWER_PARTS = frozenset({Lex.HALF, Lex.DENOMINATOR, Lex.ORDINAL})


class Number(NamedTuple):
    """A number that stands at words `start` to `end`."""

    start: int
    end: int
    value: Decimal
    #: in words and not in digits
    spelled: bool = True
    #: what its scale words multiply with; 1 without any
    scale: Decimal = Decimal(1)
    #: part of a whole, "three quarters" or "½", and no more
    fraction: bool = False


class _Parts:
    """Number words in their order, put together: hundreds multiply, scales close a part."""

    def __init__(self, *, teens_from_ten: bool = False) -> None:
        self.teens_from_ten = teens_from_ten
        #: closed parts, each with the power of ten of its scale
        self.closed: list[tuple[Decimal, int]] = []
        self.open: Decimal | None = None

    def value(self) -> Decimal:
        return sum((part for part, _ in self.closed), self.open or Decimal(0))

    def accepts(self, value: Decimal) -> bool:
        """Say whether a number word can follow."""
        if self.open is None:
            room = min((power for _, power in self.closed), default=99)
            return value < Decimal(10) ** room or (value == _THOUSAND and not self.has_closed(3))
        if value in {100, _THOUSAND}:
            return 0 < self.open < value and not (value == _THOUSAND and self.has_closed(3))
        if value > _THOUSAND:
            return False
        hundreds, rest = divmod(self.open, 100)
        if rest == 10 and self.teens_from_ten:
            return 7 <= value <= 9
        if value < 10:
            return rest in {20, 30, 40, 50, 60, 70, 80, 90} or (rest == 0 and hundreds > 0)
        if value < 20:
            return rest in {60, 80} or (rest == 0 and hundreds > 0)
        if value == 20 and rest == 4:
            return True
        return value < 100 and rest == 0 and hundreds > 0

    def has_closed(self, power: int) -> bool:
        """Say whether a part has this scale already: a second one begins another number."""
        return power > 0 and any(closed == power for _, closed in self.closed)

    def add(self, value: Decimal) -> None:
        """Put a number word in; it was accepted before."""
        if value == _THOUSAND:
            self.scale(3)
        elif value == 100:
            self.open = (self.open or Decimal(1)) * 100
        elif value > _THOUSAND:
            self.closed.append((value, 3 if value % 1000 == 0 else 0))
        elif value == 20 and self.open is not None and self.open % 100 == 4:
            self.open += 76
        else:
            self.open = (self.open or Decimal(0)) + value

    def scale(self, power: int) -> None:
        """Multiply all that is smaller than a scale with it: "mil millones"."""
        value = self.open
        while self.closed and self.closed[-1][1] < power:
            value = (value or Decimal(0)) + self.closed.pop()[0]
        self.closed.append(((Decimal(1) if value is None else value) * Decimal(10) ** power, power))
        self.open = None


class Numbers:
    """Reads numbers in one text."""

    def __init__(self, tokens: Tokens, language: Language, lexemes: list[Lexeme | None]) -> None:
        self.tokens = tokens
        self.language = language
        self.lexemes = lexemes
        #: the kinds of number word that the text has: most texts have no ordinal, few a fraction
        self.kinds = {lexeme.kind for lexeme in lexemes if lexeme is not None}
        # Several readers ask for the number at the same place.
        self._known: dict[tuple[int, bool, bool], Number | None] = {}
        self._known_words: dict[tuple[int, bool], Number | None] = {}

    def _parts(self) -> _Parts:
        return _Parts(teens_from_ten=self.language.teens_from_ten)

    def lex(self, place: int) -> Lexeme | None:
        """Return what the word at a place is, or None."""
        return self.lexemes[place] if 0 <= place < self.tokens.size else None

    def kind(self, place: int) -> Lex | None:
        """Return the kind of the word at a place, or None."""
        lexeme = self.lexemes[place] if 0 <= place < self.tokens.size else None
        return lexeme.kind if lexeme else None

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
        number = self.half(place) or self._words(place, joined=joined) or self._collected_one(place)
        number = number or self._one_and_part(place) or self._scale_and_half(place)
        return number and self._with_fraction(self._collected(number))

    # -- digits

    def _digits(self, place: int, *, joined: bool, money: bool = False) -> Number | None:
        value = read_digits(self.tokens.words[place], self.language.decimal_mark)
        if value is None:
            return None
        number = self._slashed(place, value) or self._power(Number(place, place + 1, value, spelled=False))
        number = self._scaled(number, money=money)
        if number.scale > 1 and joined:
            number = self._rest_in_digits(number)
        return self._with_fraction(self._collected(number))

    def _collected(self, number: Number) -> Number:
        """Multiply with a word for a group: "three dozen", "2 douzaines"."""
        lexeme = self.lex(number.end)
        if lexeme is None or lexeme.kind not in {Lex.COLLECTIVE, Lex.VAGUE} or number.fraction:
            return number
        scaled = number._replace(end=number.end + 1, value=number.value * lexeme.value, scale=lexeme.value)
        return self._scaled(scaled, of=True)

    def _collected_one(self, place: int) -> Number | None:
        """Read "a dozen", "une centaine", "un millier", or the word for the group alone."""
        at = place + 1 if self.kind(place) is Lex.ARTICLE else place
        if self.kind(at) is not Lex.COLLECTIVE:
            return None
        return self._collected(Number(place, at, Decimal(1)))

    def _one_and_part(self, place: int) -> Number | None:
        """Read an article that a fraction is added to: "un et demi", "uno y medio"."""
        if self.kind(place) is not Lex.ARTICLE or self.tokens.word(place + 1) not in self.language.adds_fraction:
            return None
        one = Number(place, place + 1, Decimal(1))
        return one if self._with_fraction(one) != one else None

    def _scale_and_half(self, place: int) -> Number | None:
        """Read a scale without a number that a half is added to: "millón y medio"."""
        lexeme = self.lex(place)
        if lexeme is None or lexeme.kind is not Lex.SCALE or self.tokens.word(place) in self.language.vague_scales:
            return None
        if self.tokens.word(place + 1) not in self.language.adds_fraction or self.kind(place + 2) is not Lex.HALF:
            return None
        scale = Decimal(10) ** int(lexeme.value)
        return Number(place, place + 1, scale, scale=scale)

    def _sign(self, place: int) -> Number:
        value = Decimal(str(round(FRACTION_SIGNS[self.tokens.words[place]], 12)))
        return self._scaled(Number(place, place + 1, value, spelled=False, fraction=True))

    def _slashed(self, place: int, value: Decimal) -> Number | None:
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

    def _scaled(self, number: Number, *, money: bool = False, of: bool = False) -> Number:
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
        if (word in _HYPHENS and first and self.kind(at + 1) is Lex.SCALE) or (
            not first and word in self.language.of and self.kind(at + 1) is Lex.SCALE
        ):
            at, word = at + 1, tokens.word(at + 1)
        lexeme = self.lex(at)
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

    def _rest_in_digits(self, number: Number) -> Number:
        """Read what follows a scale below a million: "3 hundred and 21", "4 mille 3 cents".

        Behind a larger one words go on, "6 crore and two hundred", or digits with a scale: "3 milioni e 350mila".
        """
        tokens, at = self.tokens, number.end
        if tokens.word(at) in self.language.joiners:
            at += 1
        if tokens.is_number(at) and number.scale <= _THOUSAND:
            rest = self._digits(at, joined=False)
            if rest is not None and 1 < rest.scale < number.scale:
                rest = self._rest_in_digits(rest)
        elif tokens.is_number(at):
            rest = self._digits(at, joined=False)
            if rest is None or not 1 < rest.scale < number.scale:
                return number
        elif self.kind(at) in {Lex.CARDINAL, Lex.ARTICLE}:
            rest = self._words(at, joined=True)
            if rest and number.scale > _THOUSAND and rest.value < 100:
                return number
        else:
            return number
        if rest is None or rest.fraction or not 0 < rest.value < number.scale:
            return number
        if not rest.spelled and "." in tokens.words[at]:
            return number
        return number._replace(end=rest.end, value=number.value + rest.value)

    # -- words

    def _words(self, place: int, *, joined: bool) -> Number | None:
        """Read number words as far as they belong together, with the parts after "point"."""
        number = self._whole(place, joined=joined)
        return number and self._decimals(number)

    def _whole(self, place: int, *, joined: bool) -> Number | None:
        """Read the number words of a whole number as far as they belong together."""
        if (place, joined) not in self._known_words:
            self._known_words[place, joined] = self._read_whole(place, joined=joined)
        return self._known_words[place, joined]

    def _read_whole(self, place: int, *, joined: bool) -> Number | None:
        lexeme = self.lex(place)
        if lexeme is None or lexeme.kind not in {Lex.CARDINAL, Lex.ARTICLE, Lex.SCALE}:
            return None
        if lexeme.kind is Lex.SCALE or (lexeme.kind is Lex.ARTICLE and not self._follows_article(place)):
            return None
        parts, at, largest = self._parts(), place, Decimal(1)
        if joined and self.language.units_first and (tens := self._units_and_tens(place)) is not None:
            parts.add(tens)
            at += 3
        while (step := self._step(at, parts, joined=joined and at > place, first=at == place)) is not None:
            lexeme, at = step
            if lexeme.kind is Lex.SCALE:
                parts.scale(int(lexeme.value))
                largest = max(largest, Decimal(10) ** int(lexeme.value))
            else:
                parts.add(lexeme.value)
                if lexeme.value in {100, 1000}:
                    largest = max(largest, lexeme.value)
        return Number(place, at, parts.value(), scale=largest) if at > place else None

    def _units_and_tens(self, place: int) -> Decimal | None:
        """Return the value of "zwei und vierzig" in three words."""
        units, tens = self.lex(place), self.lex(place + 2)
        if units is None or tens is None or self.tokens.word(place + 1) not in self.language.joiners:
            return None
        fits = units.value < 10 and units.value % 1 == 0 and 20 <= tens.value < 100 and tens.value % 10 == 0
        return units.value + tens.value if fits and tens.kind is units.kind is Lex.CARDINAL else None

    def _follows_article(self, place: int) -> bool:
        """Say whether an article is the number one here: before a scale or a multiplier."""
        bound = self.tokens.word(place + 1) in _HYPHENS and self.tokens.glued(place + 1)
        lexeme = self.lex(place + 1 + bound)
        if lexeme is None:
            return False
        return lexeme.kind is Lex.SCALE or (lexeme.kind is Lex.CARDINAL and lexeme.value in {100, 1000})

    def _step(self, at: int, parts: _Parts, *, joined: bool, first: bool) -> tuple[Lexeme, int] | None:
        """Return the next number word that fits, past the hyphen, joiner or comma before it."""
        for skip in (at, *(self._past_link(at, parts, joined=joined) if not first else ())):
            lexeme = self.lex(skip)
            if lexeme is None:
                continue
            unit = (skip > at and self._is_tens(parts)) or self.language.joins_tens
            if lexeme.kind is Lex.ARTICLE and not (first or unit or self._follows_article(skip)):
                continue
            if lexeme.value == 100 and parts.open is not None and parts.open > self.language.most_hundreds:
                continue
            if lexeme.kind is Lex.SCALE:
                bound = skip == at or (skip == at + 1 and self.tokens.word(at) in _HYPHENS)
                if bound and self._can_scale(parts) and not parts.has_closed(int(lexeme.value)):
                    return lexeme, skip + 1
            elif lexeme.kind in {Lex.CARDINAL, Lex.ARTICLE} and parts.accepts(lexeme.value):
                if skip > at and self.tokens.word(at) == "," and not self._is_large(skip):
                    continue
                if parts.has_closed(self._power_at(skip + 1)):
                    continue
                return lexeme, skip + 1
        return None

    def _power_at(self, place: int) -> int:
        """Return the power of ten that the word at a place multiplies with; 0 where it does not."""
        lexeme = self.lex(place)
        if lexeme is None:
            return 0
        if lexeme.kind is Lex.SCALE:
            return int(lexeme.value)
        return 3 if lexeme.kind is Lex.CARDINAL and lexeme.value == _THOUSAND else 0

    @staticmethod
    def _can_scale(parts: _Parts) -> bool:
        return parts.open is not None or bool(parts.closed)

    def _is_large(self, place: int) -> bool:
        """Say whether a number word is the beginning of a hundred or more."""
        while (lexeme := self.lex(place)) is not None:
            if lexeme.kind is Lex.SCALE or lexeme.value >= 100:
                return True
            place += 1 + (self.tokens.word(place + 1) in _HYPHENS)
        return False

    def _past_link(self, at: int, parts: _Parts, *, joined: bool) -> tuple[int, ...]:
        language, word = self.language, self.tokens.word(at)
        if word in _HYPHENS:
            both_sides = self.tokens.glued(at) and self.tokens.glued(at + 1)
            link = at + 1 if both_sides or self._is_tens(parts) else None
            if (
                link
                and both_sides
                and self.tokens.word(link) in language.joiners
                and self.tokens.word(link + 1) in _HYPHENS
            ):
                return (link, link + 2)  # "vingt-et-un"
            return (link,) if link else ()
        if word in language.joiners and joined:
            tens = language.joins_tens and self._is_tens(parts)
            hundreds = language.joins_hundreds and (parts.open is None or parts.open % 100 == 0)
            whole = self._names_no_fraction(at + 1)
            return (at + 1,) if (tens and (whole or not language.joins_tens_to_one)) or (hundreds and whole) else ()
        if word == "," and language.joins_by_comma and parts.closed and parts.open is None and self.tokens.glued(at):
            return (at + 1,)
        return ()

    def _names_no_fraction(self, place: int) -> bool:
        """Say whether a small number goes on as itself: "six million and two thirds" does not."""
        kind = self.kind(place + 1)
        if kind is Lex.DENOMINATOR or kind is Lex.HALF:
            return False
        return kind is not Lex.ORDINAL or not self.tokens.word(place + 1).endswith(self.language.plural_endings)

    @staticmethod
    def _is_tens(parts: _Parts) -> bool:
        return parts.open is not None and parts.open % 100 in {20, 30, 40, 50, 60, 70, 80, 90}

    def _decimals(self, number: Number) -> Number:
        """Read the parts after "point": digits one by one, or numbers set side by side."""
        language, tokens = self.language, self.tokens
        if tokens.word(number.end) not in language.point or self.fraction(number.end + 1) is not None:
            return number
        at, digits = number.end + 1, ""
        while len(digits) <= _MOST_DECIMALS and (part := self._decimal_part(at)) is not None:
            text, at = part
            digits += text
        if not 0 < len(digits) <= _MOST_DECIMALS:
            return number
        value = Decimal(f"{number.value}.{digits}")
        return self._scaled(number._replace(end=at, value=value, scale=Decimal(1)))

    def _decimal_part(self, at: int) -> tuple[str, int] | None:
        if self.tokens.is_number(at):
            word = self.tokens.words[at]
            return (word, at + 1) if word.isdecimal() else None
        if self.kind(at) is not Lex.CARDINAL:
            return None
        parts, end = self._parts(), at
        while (step := self._step(end, parts, joined=end > at, first=end == at)) and step[0].kind is Lex.CARDINAL:
            parts.add(step[0].value)
            end = step[1]
        return (str(parts.value()), end) if end > at else None

    # -- halves and fractions

    def half(self, place: int) -> Number | None:
        """Read "half a million", "eine halbe Million", "medio millón", "un demi-million"."""
        at = place + 1 if self.kind(place) is Lex.ARTICLE else place
        if self.kind(at) is not Lex.HALF:
            return None
        at += 1
        if self.kind(at) is Lex.ARTICLE or self.tokens.word(at) in _HYPHENS:
            at += 1
        lexeme = self.lex(at)
        if lexeme is None or lexeme.kind not in {Lex.SCALE, Lex.COLLECTIVE}:
            if lexeme is None or lexeme.kind is not Lex.CARDINAL or lexeme.value != _THOUSAND:
                return None
        unit = Decimal(10) ** int(lexeme.value) if lexeme.kind is Lex.SCALE else lexeme.value
        return Number(place, at + 1, unit / 2, scale=unit)

    def _with_fraction(self, number: Number) -> Number:
        """Add what follows a whole: "and a half", "y medio", "con tres cuartos", "½"; then a scale: "five and a half million"."""
        tokens, language, at = self.tokens, self.language, number.end
        if tokens.word(at) in FRACTION_SIGNS and not number.fraction:
            value = number.value + Decimal(str(FRACTION_SIGNS[tokens.word(at)]))
            return self._scaled(number._replace(end=at + 1, value=value))
        if tokens.word(at) not in language.adds_fraction or number.fraction:
            return number
        added = self.fraction(at + 1) or self.half(at + 1)
        if added is None:
            return number
        if added.scale > 1:
            return (
                number._replace(end=added.end, value=number.value + added.value)
                if added.scale < number.scale
                else number
            )
        lexeme = self.lex(added.end)
        if lexeme is not None and lexeme.kind is Lex.SCALE:
            power = Decimal(10) ** int(lexeme.value)
            part = added.value * power if number.scale > power else (number.value + added.value) * power - number.value
            return number._replace(end=added.end + 1, value=number.value + part, scale=max(power, number.scale))
        grouped = number.scale >= 10**6 or self.kind(number.end - 1) in {Lex.COLLECTIVE, Lex.VAGUE}
        part = added.value * (number.scale if grouped else 1)
        return number._replace(end=added.end, value=number.value + part)

    def fraction(self, place: int) -> Number | None:
        """Read a bare fraction: "a half", "three quarters", "un tercio", "zwei Drittel", "2/3"."""
        if self.tokens.is_number(place):
            value = read_digits(self.tokens.words[place], self.language.decimal_mark)
            slashed = self._slashed(place, value) if value is not None else None
            if slashed is not None and slashed.fraction:
                return slashed
        if self.kinds.isdisjoint(_LOWER_PARTS):
            return None
        if self.kind(place) is Lex.HALF:
            return Number(place, place + 1, Decimal("0.5"), fraction=True)
        part = self._part(place)
        if part is not None and not self.tokens.word(place + 1).endswith(self.language.plural_endings):
            return part._replace(value=1 / part.value, fraction=True)
        article = self.kind(place) is Lex.ARTICLE
        if self.kind(place) is Lex.DENOMINATOR and self.kind(place + 1) is Lex.SCALE:
            return Number(place, place + 1, 1 / self.lexemes[place].value, fraction=True)  # type: ignore[union-attr]
        above = Number(place, place + 1, Decimal(1)) if article else self.above(place)
        if above is None or (not above.spelled and above.value >= 100):
            return None
        at = above.end + (self.tokens.word(above.end) in _HYPHENS and self.tokens.glued(above.end))
        below = self.below(at)
        if below is None or above.value >= max(_THOUSAND, below.value) or not self._may_divide(below):
            return None
        if above.value != 1 and (self._ends_ordinal(place, below) or not self._agrees(below)):
            return None
        return Number(place, below.end, above.value / below.value, fraction=True)

    def _may_divide(self, below: Number) -> bool:
        """Say whether an ordinal can be the lower part of a fraction: "second" cannot."""
        if below.value == 0:
            return False
        if self.kind(below.end - 1) is not Lex.ORDINAL:
            return True
        return below.value >= self.language.least_ordinal_part

    def _agrees(self, below: Number) -> bool:
        """Say whether the lower part is in the plural, in the languages that put it there: "tres quintos"."""
        plural = self.tokens.word(below.end - 1).endswith(self.language.plural_endings)
        return plural or not (self.language.parts_agree or self.language.noun_rule == "plural")

    def _part(self, place: int) -> Number | None:
        """Read an ordinal and the word for a part: "tercera parte"."""
        lexeme = self.lex(place)
        if lexeme is None or self.tokens.word(place + 1) not in self.language.part_words:
            return None
        if lexeme.kind not in {Lex.ORDINAL, Lex.DENOMINATOR} or lexeme.value < 3:
            return None
        return Number(place, place + 2, lexeme.value)

    def _ends_ordinal(self, place: int, below: Number) -> bool:
        """Say whether what looks like the lower part ends one ordinal: "vingt-cinquième", but not "deux cinquièmes"."""
        last = self.tokens.word(below.end - 1)
        if self.kind(below.end - 1) is not Lex.ORDINAL or last.endswith(self.language.plural_endings):
            return False
        ordinal = self.ordinal(place)
        return ordinal is not None and ordinal.end == below.end

    def above(self, place: int) -> Number | None:
        """Read the upper part of a fraction."""
        if self.tokens.is_number(place):
            value = read_digits(self.tokens.words[place], self.language.decimal_mark)
            return None if value is None else Number(place, place + 1, value, spelled=False)
        return self._whole(place, joined=True)

    def below(self, place: int) -> Number | None:
        """Read the lower part of a fraction: "thirds", "Viertel", "twenty-fifths", "vingt-et-unième"."""
        kind, lexeme = self.kind(place), self.lex(place)
        if (part := self._part(place)) is not None:
            return part
        if lexeme is not None and kind is Lex.HALF:
            return Number(place, place + 1, Decimal(2))
        if lexeme is not None and kind is Lex.DENOMINATOR:
            return Number(place, place + 1, lexeme.value)
        if not self.language.ordinal_fractions:
            return None
        return self.ordinal(place)

    def ordinal(self, place: int) -> Number | None:
        """Read an ordinal in words: "third", "twenty-first", "cent cinquième"."""
        if Lex.ORDINAL not in self.kinds:
            return None
        lexeme = self.lex(place)
        if lexeme is not None and lexeme.kind is Lex.ORDINAL:
            return Number(place, place + 1, lexeme.value)
        if lexeme is None or lexeme.kind is not Lex.CARDINAL:
            return None
        parts, at = self._parts(), place
        while (step := self._step(at, parts, joined=at > place, first=at == place)) and step[0].kind is Lex.CARDINAL:
            parts.add(step[0].value)
            at = step[1]
        at += self.tokens.word(at) in _HYPHENS and self.tokens.glued(at)
        if self.language.joins_tens and self.tokens.word(at) in self.language.joiners and self._is_tens(parts):
            at += 1 + (self.tokens.word(at + 1) in _HYPHENS)
        last = self.lex(at)
        if last is None or last.kind is not Lex.ORDINAL or not parts.accepts(last.value):
            return None
        parts.add(last.value)
        return Number(place, at + 1, parts.value())
