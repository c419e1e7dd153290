"""A number with its unit: currency before or after, measures, percentages, durations, rates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from monitor.figures.language import Lex
from monitor.figures.numbers import Numbers
from monitor.figures.quantities import Number
from monitor.figures.units import (
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    FOLDED_SYMBOLS,
    PREFIXES,
    SYMBOLS,
    currency,
    kind_of_unit,
)
from monitor.models import FigureKind

__all__ = ["Amount", "Amounts"]

_HYPHENS = frozenset("-‐‑")
_DASHES = _HYPHENS | {"–", "—"}
_SIGNS = frozenset("$€£¥₹₽₪₩₺₴₫₱฿¢₡")
#: symbols that may stand apart from digits though they are short
_SHORT_APART = frozenset({"m", "g", "t", "l", "L", "h", "W", "V", "N", "%", "‰", "°", "Ω"})
#: symbols that are words as well: only glued to the digits
_ONLY_GLUED = frozenset({"in", "pc", "min", "sec", "bar", "hp", "mb", "mi", "kn", "kr", "pp", "s"})
_DEGREES = frozenset({"degree", "celsius", "fahrenheit"})
_LONGEST_SYMBOL = 4
#: how many numbers may wait for one unit: "two-, three- and four-year"
_MOST_SUSPENDED = 4
_PREFIX_STARTS = frozenset(prefix[:2] for prefix in PREFIXES)
_LONGEST_QUOTATION = 400
#: letters of a currency that may stand apart from its sign: "US $ 150"
_LETTERS_APART = frozenset({"us", "hk", "nz", "ca", "au"})
#: what multiplies a currency code that it is written on: "30 MUSD"
_CODE_PREFIXES = {"m": 6, "k": 3, "bn": 9}


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
        start, negative = self.sign_before(start, place)
        negative = negative or inside
        amount = Amount(start, number.end, number, -number.value if negative else number.value, unit, unit is not None)
        return self._with_unit(amount)

    def _with_unit(self, amount: Amount) -> Amount:
        found = self.unit_after(amount.end, amount.number)
        if self.language.below_zero.by_first and (below := self._below_zero(amount, found)) is not None:
            return below
        if found is None:
            return self._with_rate(amount) if amount.unit else self._suspended(amount) or self._in_multiples(amount)
        lexeme = self.numbers.words.lex(found[1])
        if lexeme is not None and lexeme.kind is Lex.SCALE and found[0] in CURRENCY_CODES and amount.number.scale == 1:
            power = Decimal(10) ** int(lexeme.value)
            return replace(amount, end=found[1] + 1, unit=found[0], value=amount.value * power)
        unit, end, hyphened = found
        if unit == "metre" and self._is_million(amount, end):
            return replace(amount, end=end, value=amount.value * 10**6)
        if amount.prefixed and unit != amount.unit:
            same = unit in CURRENCY_CODES or unit == "cent"
            return self._with_rate(replace(amount, end=end) if same else amount)
        half = self.half_after(end)
        if half is not None:
            return replace(amount, end=half, unit=unit, value=amount.value + Decimal("0.5"))
        return self._with_rate(replace(amount, end=end, unit=unit, hyphened=hyphened))

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
            if (found := self.unit_after(later.end, later)) is not None:
                return replace(amount, end=amount.end + 1, unit=found[0])
            at = later.end + 1
        return None

    def _in_multiples(self, amount: Amount) -> Amount:
        """Read a currency code with a scale before it: "30 MUSD"."""
        word = self.tokens.word(amount.end)
        for prefix, power in _CODE_PREFIXES.items():
            if word.startswith(prefix) and word.removeprefix(prefix) in CURRENCY_CODES:
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

    # -- before

    def _currency_before(self, place: int) -> tuple[int, str | None]:
        """Return where a currency before a number begins, and the currency: "$", "US$", "EUR ", "C$ "."""
        tokens, at = self.tokens, place - 1
        if tokens.word(at) in {"-", "−"} and tokens.word(at - 1) in _SIGNS and tokens.glued(at) and tokens.glued(place):
            return at - 1, CURRENCY_SIGNS[tokens.word(at - 1)]
        if tokens.word(at) == "=" and tokens.glued(place) and tokens.raw(at - 1) == "Y":
            return at - 1, "jpy"
        word = tokens.word(at)
        if word in self.language.units_before:
            return at, self.language.units_before[word]
        if word == "" or (
            word not in _SIGNS and tokens.glued(place) and tokens.word(at - 1) in _SIGNS and tokens.glued(at)
        ):
            known = CURRENCY_SIGNS.get(word + tokens.word(at - 1))
            return (at - 1, known) if known else (place, None)
        if word in {"s", "d"} and tokens.word(at - 1) == "$" and tokens.word(at - 2) == "u" and tokens.glued(at):
            return at - 2, "usd"
        if word in _SIGNS:
            apart = tokens.word(at - 1) in _LETTERS_APART
            letters = tokens.word(at - 1) if (tokens.glued(at) or apart) and tokens.is_word(at - 1) else ""
            known = CURRENCY_SIGNS.get(letters + word) or currency(letters) if letters else None
            return (at - 1, known) if known else (at, CURRENCY_SIGNS[word])
        code = currency(word) if tokens.raw(at).isupper() or tokens.glued(place) else None
        taken = tokens.is_number(at - 1) and (tokens.glued(at) or not tokens.glued(place))
        return (at, code) if code and not taken else (place, None)

    def sign_before(self, start: int, place: int) -> tuple[int, bool]:
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
        found = self.unit_after(at + 2, None)
        return found is not None and found[0] in {"celsius", "fahrenheit"}

    # -- after

    def unit_after(self, at: int, number: Number | None) -> tuple[str, int, bool] | None:
        """Return the unit at a place, where it ends, and whether a hyphen binds it."""
        tokens = self.tokens
        hyphen = tokens.word(at) in _HYPHENS and tokens.glued(at) and tokens.glued(at + 1)
        begin = at + 1 if hyphen else at
        if tokens.word(at) == "," and tokens.word(at + 1) in _DASHES and tokens.glued(at) and tokens.glued(at + 1):
            begin = at + 2  # No cents: "20,- Euro".
        if number is not None and self._takes_of(number) and tokens.word(begin) in self.language.of:
            begin += 1
            if tokens.word(begin) in {"'", "’"}:
                begin += 1
        found = self._named(begin) or self._symbol(begin, number) or self._described(begin)
        return (*found, hyphen) if found else None

    def _described(self, at: int) -> tuple[str, int] | None:
        """Read a duration past the adjective before it: "los dos últimos años", "tres largos meses"."""
        if self.tokens.word(at) not in self.language.preposed:
            return None
        found = self.language.units.at(self.tokens.words, at + 1)
        return found if found is not None and kind_of_unit(found[0]) is FigureKind.DURATION else None

    def _takes_of(self, number: Number) -> bool:
        """Say whether an "of" stands between a number and its unit: "un million d'euros", "une dizaine de jours"."""
        last = self.numbers.words.kind(number.end - 1)
        return number.scale >= 10**6 or last is Lex.COLLECTIVE or last is Lex.VAGUE

    def half_after(self, unit_end: int) -> int | None:
        """Return where a half behind a unit ends: "un an et demi", "tres horas y media", "two years and a half"."""
        if self.tokens.word(unit_end) not in self.language.adds_fraction:
            return None
        at = unit_end + 1
        if self.numbers.words.kind(at) is Lex.ARTICLE:
            at += 1
        elif not self.language.half_alone:
            return None
        return at + 1 if self.numbers.words.kind(at) is Lex.HALF else None

    def _named(self, at: int) -> tuple[str, int] | None:
        words, language = self.tokens.words, self.language
        found = language.units.at(words, at)
        if found is not None:
            return found
        if self.numbers.words.lex(at) is not None:
            return None
        metric = self._metric(self.tokens.word(at))
        if metric is not None:
            return metric, at + 1
        code = currency(self.tokens.word(at))
        return (code, at + 1) if code and (self.tokens.raw(at).isupper() or code == self.tokens.word(at)) else None

    def _metric(self, word: str) -> str | None:
        """Read a prefix and a unit in one word: "kilowatts", "Mikrometer"."""
        for written, prefix in PREFIXES.items() if word[:2] in _PREFIX_STARTS else ():
            if word.startswith(written):
                base = self.language.metric.get(word.removeprefix(written))
                if base is not None:
                    return prefix + base
        return self.language.metric.get(word)

    def _symbol(self, at: int, number: Number | None) -> tuple[str, int] | None:
        tokens = self.tokens
        if tokens.word(at) in _SIGNS and not (tokens.is_number(at + 1) and tokens.glued(at + 1)):
            return CURRENCY_SIGNS[tokens.word(at)], at + 1
        if (sign := self._currency_sign(at)) is not None:
            return sign
        if number is None or number.spelled:
            return self._degrees(at)
        return self._short(at)

    def _currency_sign(self, at: int) -> tuple[str, int] | None:
        """Read letters and a sign: "MXN$", "US$", or a sign of letters: "zł"."""
        tokens = self.tokens
        if tokens.word(at + 1) in _SIGNS and tokens.glued(at + 1):
            known = CURRENCY_SIGNS.get(tokens.word(at) + tokens.word(at + 1)) or currency(tokens.word(at))
            return (known, at + 2) if known else None
        known = CURRENCY_SIGNS.get(tokens.word(at)) if tokens.is_word(at) else None
        return (known, at + 1) if known else None

    def _degrees(self, at: int) -> tuple[str, int] | None:
        return (SYMBOLS[self.tokens.word(at)], at + 1) if self.tokens.word(at) in {"%", "°", "‰"} else None

    def _short(self, at: int) -> tuple[str, int] | None:
        """Read a symbol of one or several glued parts: "km/h", "°C", "m²"."""
        tokens = self.tokens
        end = at + 1
        while end - at < _LONGEST_SYMBOL and tokens.glued(end):
            end += 1
        for stop in range(min(end, len(tokens)), at, -1):
            written = tokens.text[tokens.starts[at] : tokens.ends[stop - 1]]
            key = SYMBOLS.get(written) or FOLDED_SYMBOLS.get(written.lower())
            if key and self._may_stand(at, stop, written):
                return key, stop
        if tokens.word(at) in {"'", "′"} and tokens.glued(at) and not tokens.glued(at + 1):
            return "foot", at + 1
        if tokens.word(at) == "″":
            return "inch", at + 1
        if tokens.word(at) == '"' and tokens.glued(at) and self._is_inch(at):
            return "inch", at + 1
        return None

    def _is_inch(self, at: int) -> bool:
        """Say whether a quotation mark after digits is no closing quotation: none was opened before."""
        stop = self.tokens.starts[at]
        return self.tokens.text.count('"', max(0, stop - _LONGEST_QUOTATION), stop) % 2 == 0

    def _may_stand(self, at: int, stop: int, written: str) -> bool:
        tokens = self.tokens
        if tokens.glued(stop) and (tokens.is_word(stop) or (tokens.word(stop) in _HYPHENS and len(written) == 1)):
            return False
        if tokens.glued(at):
            return True
        if written in {"C", "F", "K"}:
            return not tokens.is_capital(stop)
        return written in _SHORT_APART or (len(written) > 1 and written not in _ONLY_GLUED)

    # -- rates

    def _with_rate(self, amount: Amount) -> Amount:
        """Add what a unit is counted by: "per hour", "a barrel", "pro Kopf"."""
        found = self.rate(amount.end)
        if amount.unit is None or amount.unit in {"percent", "percentage point"}:
            return amount
        found = self.language.rates.at(self.tokens.words, amount.end) or found
        if found is None:
            return amount
        by, end = found
        return replace(amount, unit=f"{amount.unit} per {by}", end=end)

    def rate(self, at: int) -> tuple[str, int] | None:
        """Return what a rate at a place is counted by, and where it ends."""
        found = self.language.per.at(self.tokens.words, at)
        if found is None:
            return None
        strong, end = found
        named = self._named(end) or (self._short(end) if self.tokens.word(at) == "/" else None)
        if named is not None and currency(named[0]) is None:
            return None if self.tokens.word(named[1]) in self.language.no_rate else named
        if strong and self.tokens.is_word(end) and self.language.code == "en":
            return self.tokens.word(end), end + 1
        return None
