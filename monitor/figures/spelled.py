"""Numbers in words: whole numbers, ordinals, and what follows a "point"."""

from __future__ import annotations

from decimal import Decimal

from monitor.figures.composition import Composition
from monitor.figures.language import Lex
from monitor.figures.lexicon import Lexeme
from monitor.figures.quantities import Number
from monitor.figures.words import Words

__all__ = ["Spelled"]

_HYPHENS = frozenset("-‐‑")
_THOUSAND = Decimal(1000)


class Spelled:
    """Reads number words as far as they belong together."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tokens = words.tokens
        self.language = words.language
        # Several readers ask for the number at the same place.
        self._known_words: dict[tuple[int, bool], Number | None] = {}

    def whole(self, place: int, *, joined: bool) -> Number | None:
        """Read the number words of a whole number as far as they belong together."""
        if (place, joined) not in self._known_words:
            self._known_words[place, joined] = self._read_whole(place, joined=joined)
        return self._known_words[place, joined]

    def _read_whole(self, place: int, *, joined: bool) -> Number | None:
        lexeme = self.words.lex(place)
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
        units, tens = self.words.lex(place), self.words.lex(place + 2)
        if units is None or tens is None or self.tokens.word(place + 1) not in self.language.joiners:
            return None
        fits = units.value < 10 and units.value % 1 == 0 and 20 <= tens.value < 100 and tens.value % 10 == 0
        return units.value + tens.value if fits and tens.kind is units.kind is Lex.CARDINAL else None

    def _parts(self) -> Composition:
        return Composition(teens_from_ten=self.language.teens_from_ten)

    def _follows_article(self, place: int) -> bool:
        """Say whether an article is the number one here: before a scale or a multiplier."""
        bound = self.tokens.word(place + 1) in _HYPHENS and self.tokens.glued(place + 1)
        lexeme = self.words.lex(place + 1 + bound)
        if lexeme is None:
            return False
        return lexeme.kind is Lex.SCALE or (lexeme.kind is Lex.CARDINAL and lexeme.value in {100, 1000})

    def _step(self, at: int, parts: Composition, *, joined: bool, first: bool) -> tuple[Lexeme, int] | None:
        """Return the next number word that fits, past the hyphen, joiner or comma before it."""
        for skip in (at, *(self._past_link(at, parts, joined=joined) if not first else ())):
            lexeme = self.words.lex(skip)
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
        lexeme = self.words.lex(place)
        if lexeme is None:
            return 0
        if lexeme.kind is Lex.SCALE:
            return int(lexeme.value)
        return 3 if lexeme.kind is Lex.CARDINAL and lexeme.value == _THOUSAND else 0

    @staticmethod
    def _can_scale(parts: Composition) -> bool:
        return parts.open is not None or bool(parts.closed)

    def _is_large(self, place: int) -> bool:
        """Say whether a number word is the beginning of a hundred or more."""
        while (lexeme := self.words.lex(place)) is not None:
            if lexeme.kind is Lex.SCALE or lexeme.value >= 100:
                return True
            place += 1 + (self.tokens.word(place + 1) in _HYPHENS)
        return False

    def _past_link(self, at: int, parts: Composition, *, joined: bool) -> tuple[int, ...]:
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
        kind = self.words.kind(place + 1)
        if kind is Lex.DENOMINATOR or kind is Lex.HALF:
            return False
        return kind is not Lex.ORDINAL or not self.tokens.word(place + 1).endswith(self.language.plural_endings)

    @staticmethod
    def _is_tens(parts: Composition) -> bool:
        return parts.open is not None and parts.open % 100 in {20, 30, 40, 50, 60, 70, 80, 90}

    def decimal_part(self, at: int) -> tuple[str, int] | None:
        """Return the digits of one number behind a "point", and where it ends."""
        if self.tokens.is_number(at):
            word = self.tokens.words[at]
            return (word, at + 1) if word.isdecimal() else None
        if self.words.kind(at) is not Lex.CARDINAL:
            return None
        parts, end = self._parts(), at
        while (step := self._step(end, parts, joined=end > at, first=end == at)) and step[0].kind is Lex.CARDINAL:
            parts.add(step[0].value)
            end = step[1]
        return (str(parts.value()), end) if end > at else None

    def ordinal(self, place: int) -> Number | None:
        """Read an ordinal in words: "third", "twenty-first", "cent cinquième"."""
        if Lex.ORDINAL not in self.words.kinds:
            return None
        lexeme = self.words.lex(place)
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
        last = self.words.lex(at)
        if last is None or last.kind is not Lex.ORDINAL or not parts.accepts(last.value):
            return None
        parts.add(last.value)
        return Number(place, at + 1, parts.value())
