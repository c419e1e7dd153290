"""A number with its unit: currency before or after, measures, percentages, durations, rates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from monitor.figures.language import Lex
from monitor.figures.numbers import Numbers
from monitor.figures.quantities import Number
from monitor.figures.unit_words import UnitWords
from monitor.figures.units import CURRENCY_CODES, CURRENCY_SIGNS, currency

__all__ = ["Amount", "Amounts"]

_HYPHENS = frozenset("-‐‑")
_SIGNS = frozenset("$€£¥₹₽₪₩₺₴₫₱฿¢₡")
_DEGREES = frozenset({"degree", "celsius", "fahrenheit"})
#: how many numbers may wait for one unit: "two-, three- and four-year"
_MOST_SUSPENDED = 4
#: currencies that are shortened with a full stop: "Fr. 3.4 Mio."
_DOTTED = {"Fr": "chf", "SFr": "chf", "Rs": "inr"}
#: letters of a currency that may stand apart from its sign: "US $ 150"
_LETTERS_APART = frozenset({"us", "hk", "nz", "ca", "au"})
#: what multiplies a currency code that it is written on: "30 MUSD"
_CODE_PREFIXES = {"m": 6, "k": 3, "bn": 9}
#: how many words a conversion in brackets may take, with its brackets: "(about US$ 2.4 billion)"
_LONGEST_CONVERSION = 9


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its unit, at words `start` to `end`."""

    start: int
    end: int
    number: Number
    value: Decimal
    unit: str | None = None
    #: the currency stands before the number
    prefixed: bool = False
    #: a hyphen binds the unit to the number: "10-year"
    hyphened: bool = False


class Amounts:
    """Reads amounts in one text."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.tokens = numbers.tokens
        self.language = numbers.language
        self.units = UnitWords(numbers.words)
        # Several readers ask for the amount at the same place.
        self._known: dict[tuple[int, bool], Amount | None] = {}

    def read(self, place: int, *, joined: bool = True) -> Amount | None:
        """Return the amount whose number begins at a place."""
        if (place, joined) not in self._known:
            self._known[place, joined] = self._read(place, joined=joined)
        return self._known[place, joined]

    def _read(self, place: int, *, joined: bool) -> Amount | None:
        start, unit = self._currency_before(place)
        number = self.numbers.read(place, joined=joined, money=unit is not None)
        if number is None:
            return None
        inside = unit is not None and self.tokens.word(place - 1) in {"-", "−"}
        start, negative = self.sign_before(start)
        negative = negative or inside
        amount = Amount(start, number.end, number, -number.value if negative else number.value, unit, unit is not None)
        return self._with_unit(amount)

    def _with_unit(self, amount: Amount) -> Amount:
        found = self.units.unit_after(amount.end, amount.number)
        if self.language.below_zero.by_first and (below := self._below_zero(amount, found)) is not None:
            return below
        if found is None:
            return self._with_rate(amount) if amount.unit else self._suspended(amount) or self._in_multiples(amount)
        return self._in_unit(amount, *found)

    def _in_unit(self, amount: Amount, unit: str, end: int, hyphened: bool) -> Amount:
        """Give an amount the unit behind its number, with the scale, the half or the rate behind that."""
        if (power := self._power_behind(amount, unit, end)) is not None:
            return replace(amount, end=end + 1, unit=unit, value=amount.value * power)
        if unit == "metre" and self._is_million(amount, end):
            return replace(amount, end=end, value=amount.value * 10**6)
        if amount.prefixed and unit != amount.unit:
            same = unit in CURRENCY_CODES or unit == "cent"
            return self._with_rate(replace(amount, end=end) if same else amount)
        half = self.units.half_after(end)
        if half is not None:
            return replace(amount, end=half, unit=unit, value=amount.value + Decimal("0.5"))
        return self._with_rate(replace(amount, end=end, unit=unit, hyphened=hyphened))

    def _power_behind(self, amount: Amount, unit: str, at: int) -> Decimal | None:
        """Return what a scale behind a currency multiplies with: "12 € Millionen"."""
        lexeme = self.numbers.words.lex(at)
        if lexeme is None or lexeme.kind is not Lex.SCALE or unit not in CURRENCY_CODES or amount.number.scale != 1:
            return None
        return Decimal(10) ** int(lexeme.value)

    def _below_zero(self, amount: Amount, found: tuple[str, int, bool] | None) -> Amount | None:
        """Read degrees below zero, with their unit or without it: "10 grados bajo cero", "dos bajo cero"."""
        unit, end = found[:2] if found is not None else ("degree", amount.end)
        below = self.language.below_zero.at(self.tokens.words, end) if unit in _DEGREES else None
        return None if below is None else replace(amount, end=below[1], unit=unit, value=-abs(amount.value))

    def _suspended(self, amount: Amount) -> Amount | None:
        """Give a number on a suspended hyphen the unit that is written with a later one: "two- and three-year"."""
        tokens, at = self.tokens, amount.end
        if (
            tokens.word(at) not in _HYPHENS
            or not tokens.glued(at)
            or (tokens.glued(at + 1) and tokens.word(at + 1) != ",")
        ):
            return None
        links = self.language.joiners | self.language.or_ | self.language.to | {","}
        at += 1
        for _ in range(_MOST_SUSPENDED):
            while tokens.word(at) in links and at <= amount.end + _MOST_SUSPENDED * 3:
                at += 1
            later = self.numbers.read(at)
            if later is None:
                return None
            if (found := self.units.unit_after(later.end, later)) is not None:
                return replace(amount, end=amount.end + 1, unit=found[0])
            at = later.end + 1
        return None

    def _in_multiples(self, amount: Amount) -> Amount:
        """Read a currency code with a scale before it: "30 MUSD"."""
        word = self.tokens.word(amount.end)
        for prefix, power in _CODE_PREFIXES.items():
            code = word.removeprefix(prefix)
            if (
                word.startswith(prefix)
                and code in CURRENCY_CODES
                and self.tokens.raw(amount.end).endswith(code.upper())
            ):
                value = amount.value * Decimal(10) ** power
                return replace(amount, end=amount.end + 1, unit=word.removeprefix(prefix), value=value)
        return amount

    def _is_million(self, amount: Amount, end: int) -> bool:
        """Say whether "m" glued to digits is a million: things are counted behind it. "2.7m sales", "50m people"."""
        tokens = self.tokens
        if tokens.word(end - 1) != "m" or not tokens.glued(end - 1) or tokens.word(end) in self.language.of:
            return False
        known = any(self.language.nouns.at(tokens.words, at) is not None for at in (end, end + 1))
        parts = amount.number.value != int(amount.number.value)
        plural = tokens.word(end).endswith(self.language.noun_plurals) and tokens.word(end) not in self.language.stop
        return known or (parts and plural)

    def _currency_before(self, place: int) -> tuple[int, str | None]:
        """Return where a currency before a number begins, and the currency: "$", "US$", "EUR ", "C$ "."""
        at = place - 1
        found = self._sign_and_minus(at) or self._shortened(at) or self._us_dollar(at)
        if found is None and self._is_letter_behind_sign(at):
            known = CURRENCY_SIGNS.get(self.tokens.word(at) + self.tokens.word(at - 1))
            return (at - 1, known) if known else (place, None)
        return found or self._sign(at) or self._code(at) or (place, None)

    def _sign_and_minus(self, at: int) -> tuple[int, str] | None:
        """Read "$-5"."""
        tokens, sign = self.tokens, self.tokens.word(at - 1)
        minus = tokens.word(at) in {"-", "−"} and tokens.glued(at) and tokens.glued(at + 1)
        return (at - 1, CURRENCY_SIGNS[sign]) if minus and sign in _SIGNS else None

    def _shortened(self, at: int) -> tuple[int, str] | None:
        """Read "Fr. 3.4", "Y=100", and the words that are units before their number: "Tempo 30"."""
        tokens, word = self.tokens, self.tokens.word(at)
        dotted = _DOTTED.get(tokens.raw(at - 1)) if word == "." and tokens.glued(at) else None
        if dotted is not None:
            return at - 1, dotted
        if word == "=" and tokens.glued(at + 1) and tokens.raw(at - 1) == "Y":
            return at - 1, "jpy"
        unit = self.language.units_before.get(word)
        return (at, unit) if unit is not None else None

    def _is_letter_behind_sign(self, at: int) -> bool:
        """Say whether something clings to a number and to a sign before it: "$A5"."""
        tokens = self.tokens
        clings = tokens.glued(at) and tokens.glued(at + 1)
        return clings and tokens.word(at) not in _SIGNS and tokens.word(at - 1) in _SIGNS

    def _us_dollar(self, at: int) -> tuple[int, str] | None:
        """Read "U$S 5" and "u$d 5", as they write it in South America."""
        tokens = self.tokens
        behind = tokens.word(at) in {"s", "d"} and tokens.glued(at)
        return (at - 2, "usd") if behind and tokens.word(at - 1) == "$" and tokens.word(at - 2) == "u" else None

    def _sign(self, at: int) -> tuple[int, str] | None:
        """Read a sign with the letters before it: "€5", "US$5", "HK $ 150"."""
        tokens, word = self.tokens, self.tokens.word(at)
        if word not in _SIGNS:
            return None
        apart = tokens.word(at - 1) in _LETTERS_APART
        letters = tokens.word(at - 1) if (tokens.glued(at) or apart) and tokens.is_word(at - 1) else ""
        known = CURRENCY_SIGNS.get(letters + word) or currency(letters) if letters else None
        return (at - 1, known) if known else (at, CURRENCY_SIGNS[word])

    def _code(self, at: int) -> tuple[int, str] | None:
        """Read a code in capitals or glued to its number: "EUR 5", "usd10"; that of "5 EUR 10" is of the first."""
        tokens = self.tokens
        code = currency(tokens.word(at)) if tokens.raw(at).isupper() or tokens.glued(at + 1) else None
        taken = tokens.is_number(at - 1) and (tokens.glued(at) or not tokens.glued(at + 1))
        return (at, code) if code and not taken else None

    def sign_before(self, start: int) -> tuple[int, bool]:
        """Return where a sign before a number begins, and whether it is negative."""
        tokens, at = self.tokens, start - 1
        word = tokens.word(at)
        if word in self.language.negative and not self._is_hedge(start):
            return at, True
        if word in self.language.positive and not tokens.is_number(at - 1):
            return at, False
        if word == "-" and tokens.word(at - 1) in self.language.negative and tokens.glued(at):
            return at - 1, True
        if word not in {"-", "−", "–", "+"} or not self._is_sign(at):
            return start, False
        return (start, False) if word == "+" else (at, True)

    def _is_hedge(self, start: int) -> bool:
        """Say whether the word before a number is the end of a longer hedge: "al menos 20"."""
        found = self.language.hedges.before(self.tokens.words, start)
        return found is not None and found[1] < start - 1

    def _is_sign(self, at: int) -> bool:
        """Say whether a dash is a minus: it clings to the number and to nothing before it, or opens the text."""
        tokens = self.tokens
        free = at == 0 or not tokens.glued(at) or tokens.word(at - 1) in {"(", "[", ":", "<", ">", "=", "≤", "≥"}
        return free and (tokens.glued(at + 1) or at == 0 or self._is_cold(at))

    def _is_cold(self, at: int) -> bool:
        """Say whether a dash apart from its number stands before degrees."""
        if self.tokens.word(at) != "-":
            return False
        found = self.units.unit_after(at + 2, None)
        return found is not None and found[0] in {"celsius", "fahrenheit"}

    def _with_rate(self, amount: Amount) -> Amount:
        """Add what a unit is counted by: "per hour", "a barrel", "pro Kopf"."""
        if amount.unit is None or amount.unit in {"percent", "percentage point"}:
            return amount
        found = self._rate_at(amount.end)
        if found is not None:
            by, end = found
            return replace(amount, unit=f"{amount.unit} per {by}", end=end)
        found = self._rate_at(self._past_conversion(amount))
        return amount if found is None else replace(amount, unit=f"{amount.unit} per {found[0]}")

    def _rate_at(self, at: int) -> tuple[str, int] | None:
        return self.language.rates.at(self.tokens.words, at) or self.units.rate(at)

    def _past_conversion(self, amount: Amount) -> int:
        """Return the place behind the same money in another currency, in brackets: "90 shekels ($25) a year"."""
        words, at = self.tokens.words, amount.end
        if self.tokens.word(at) != "(" or amount.unit not in CURRENCY_CODES:
            return at
        inside = list(takewhile(lambda word: word != ")", words[at + 1 : at + _LONGEST_CONVERSION]))
        converted = any(word in _SIGNS or currency(word) is not None for word in inside)
        return at + len(inside) + 2 if converted else at
