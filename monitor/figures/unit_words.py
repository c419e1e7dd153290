"""The unit behind a number: a name, a symbol, a currency, and what a rate is counted by."""

from __future__ import annotations

from monitor.figures.language import Lex
from monitor.figures.quantities import Number
from monitor.figures.units import CURRENCY_SIGNS, FOLDED_SYMBOLS, PREFIXES, SYMBOLS, currency, kind_of_unit
from monitor.figures.words import Words
from monitor.models import FigureKind

__all__ = ["UnitWords"]

_HYPHENS = frozenset("-‐‑")
_DASHES = _HYPHENS | {"–", "—"}
_SIGNS = frozenset("$€£¥₹₽₪₩₺₴₫₱฿¢₡")
#: symbols that may stand apart from digits though they are short
_SHORT_APART = frozenset({"m", "g", "t", "l", "L", "h", "W", "V", "N", "%", "‰", "°", "Ω"})
#: symbols that are words as well: only glued to the digits
_ONLY_GLUED = frozenset({"in", "pc", "min", "sec", "bar", "hp", "mb", "mi", "kn", "kr", "pp", "s"})
_LONGEST_SYMBOL = 4
_PREFIX_STARTS = frozenset(prefix[:2] for prefix in PREFIXES)
_LONGEST_QUOTATION = 400


class UnitWords:
    """Reads units."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tokens = words.tokens
        self.language = words.language

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
        if found is None and number is not None and tokens.word(begin) in self.language.before_unit:
            found = self._named(begin + 1)
        return (*found, hyphen) if found else None

    def _described(self, at: int) -> tuple[str, int] | None:
        """Read a duration past the adjective before it: "los dos últimos años", "tres largos meses"."""
        if self.tokens.word(at) not in self.language.preposed:
            return None
        found = self.language.units.at(self.tokens.words, at + 1)
        return found if found is not None and kind_of_unit(found[0]) is FigureKind.DURATION else None

    def _takes_of(self, number: Number) -> bool:
        """Say whether an "of" stands between a number and its unit: "un million d'euros", "une dizaine de jours"."""
        last = self.words.kind(number.end - 1)
        return number.scale >= 10**6 or last is Lex.COLLECTIVE or last is Lex.VAGUE

    def half_after(self, unit_end: int) -> int | None:
        """Return where a half behind a unit ends: "un an et demi", "tres horas y media", "two years and a half"."""
        if self.tokens.word(unit_end) not in self.language.adds_fraction:
            return None
        at = unit_end + 1
        if self.words.kind(at) is Lex.ARTICLE:
            at += 1
        elif not self.language.half_alone:
            return None
        return at + 1 if self.words.kind(at) is Lex.HALF else None

    def _named(self, at: int) -> tuple[str, int] | None:
        words, language = self.tokens.words, self.language
        found = language.units.at(words, at)
        if found is not None:
            return found
        if self.words.lex(at) is not None:
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

    def rate(self, at: int) -> tuple[str, int] | None:
        """Return what a rate at a place is counted by, and where it ends."""
        found = self.language.per.at(self.tokens.words, at)
        if found is None:
            return None
        strong, end = found
        named = self._named(end) or (self._short(end) if self.tokens.word(at) == "/" else None)
        if named is not None and currency(named[0]) is None:
            return None if self.tokens.word(named[1]) in self.language.no_rate else named
        if strong and self.tokens.is_word(end) and self.language.rates_by_any_word:
            return self.tokens.word(end), end + 1
        return None
