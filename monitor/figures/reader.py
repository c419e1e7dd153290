"""Text to figures: from words to quantities to figures with hedge, subject and sentence.

Extraction is total: any text in any language gives a list, in time that grows with its length alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from monitor.figures.amounts import Amounts
from monitor.figures.announced import announced_before
from monitor.figures.compounds import with_compounds_cut
from monitor.figures.hedges import hedge_of, opened
from monitor.figures.joining import joined
from monitor.figures.language import Language, Lex
from monitor.figures.languages import compounds_of, language_for, words_of
from monitor.figures.marks import Marks
from monitor.figures.numbers import Numbers
from monitor.figures.quantities import Quantity
from monitor.figures.ranges import Ranges
from monitor.figures.shares import Shares
from monitor.figures.subjects import Subject, subject_at
from monitor.figures.tokens import FRACTION_SIGNS, Tokens, tokenize
from monitor.figures.units import kind_of_unit
from monitor.models import Figure, FigureKind, Hedge
from monitor.text import sentence_spans

__all__ = ["MOST_FIGURES", "extract"]

#: no text that somebody wrote reports more figures: beyond them it is a table or an attack
MOST_FIGURES = 10_000

_ONE = Decimal(1)
_HALF = Decimal("0.5")
_BLOCK = re.compile(r"\n[^\S\n]*\n")
#: "within a week" sets a date, "up a day" none
_BEFORE_LIMITS = frozenset({"within", "some", "near"})
_URL = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)\S+@\S+\.\S+")


def extract(text: str, lang: str | None = None, *, most: int | None = None) -> list[Figure]:
    """Return the figures of a text in their order, those that are no reportable quantity marked by their kind.

    `lang` is a BCP 47 code; a missing or unknown one reads as English. A blank line divides a text: nothing is read
    across it. With `most` the reading ends after about so many figures, for who must not be held up by any text.
    """
    language = language_for(lang)
    found: list[Figure] = []
    for start, end in _blocks(text):
        found.extend(_in_block(text[start:end], start, language, most))
        if most is not None and len(found) >= most:
            break
    return found


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BLOCK.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _in_block(text: str, offset: int, language: Language, most: int | None) -> Iterator[Figure]:
    block = _Block(text, language)
    quantities = joined(islice(block.quantities(), most), block.tokens, language)
    if not quantities:
        return
    spans = sentence_spans(text)
    starts = [start for start, _ in spans]
    # Cut once each: the figures of one sentence share it, however many they are.
    wordings = [text[start:end] for start, end in spans]
    for quantity in quantities:
        start = block.tokens.starts[quantity.start]
        yield block.figure(quantity, offset, wordings[max(0, bisect_right(starts, start) - 1)])


class _Block:
    """One block of text with its readers."""

    def __init__(self, text: str, language: Language) -> None:
        self.language = language
        read = words_of(language.code)
        self.tokens: Tokens = tokenize(text)
        if language.compound_endings:
            self.tokens = with_compounds_cut(self.tokens, compounds_of(language.code))
        lexemes = [read(word) for word in self.tokens.words]
        numbers = Numbers(self.tokens, language, lexemes)
        amounts = Amounts(numbers)
        self.amounts = amounts
        self.numbers = numbers
        self.marks = Marks(numbers)
        self.shares = Shares(amounts)
        self.ranges = Ranges(amounts)
        self.fixed = _fixed(self.tokens, language)
        self.skip = [match.span() for match in _URL.finditer(text)] if "." in text else []

    def quantities(self) -> Iterator[Quantity]:
        """Yield the quantities in order, none overlapping another."""
        taken = 0
        for place in self._candidates():
            if place < taken:
                continue
            quantity = self._at(place, taken)
            if quantity is not None:
                taken = max(quantity.end, place + 1)
                yield quantity

    def _candidates(self) -> Iterator[int]:
        language, words = self.language, self.tokens.words
        for place, word in enumerate(words):
            if (
                "0" <= word[-1] <= "9"
                or self.numbers.words.lexemes[place] is not None
                or word in language.every
                or word in FRACTION_SIGNS
                or word in language.few.by_first
                or word in language.few_of.by_first
                or word in language.multiples.by_first
                or word in language.multiple_nouns
            ) and not (place in self.fixed or self._is_skipped(place)):
                yield place

    def _is_skipped(self, place: int) -> bool:
        """Say whether a word is part of an address of the web or of mail."""
        at = self.tokens.starts[place]
        last = bisect_right(self.skip, (at, at)) if self.skip else 0
        return any(start <= at < end for start, end in self.skip[max(0, last - 1) : last + 1])

    def _at(self, place: int, taken: int) -> Quantity | None:
        if self.tokens.is_number(place):
            quantity = self.marks.read(place) or self.shares.read(place) or self.ranges.read(place)
        else:
            quantity = self._spelled(place)
        if quantity is None:
            return None
        if quantity.start < taken:
            quantity = replace(quantity, start=taken)
        return self.marks.settle(quantity, first=taken == 0)

    def _spelled(self, place: int) -> Quantity | None:
        if self._ends_percent(place):
            return None
        quantity = self.shares.read(place) or self.marks.ordinals.spelled_ordinal(place)
        if quantity is not None:
            return quantity
        if self._is_pronoun(place) or self._is_adjective(place):
            return None
        kind = self.numbers.words.kind(place)
        if kind is Lex.ARTICLE and not self._is_counted_article(place):
            return None
        return self.ranges.read(place) or (self._one(place) if kind is Lex.ARTICLE else None)

    def _ends_percent(self, place: int) -> bool:
        """Say whether a number word ends a percent phrase, "pour cent", and is no number behind it: "per tre anni"."""
        before = self.tokens.word(place - 1) in self.language.before_percent
        return before and self.language.units.at(self.tokens.words, place - 1) is not None

    def _is_pronoun(self, place: int) -> bool:
        """Say whether the word for one stands for a thing and counts nothing: "the one", "which one"."""
        tokens, units = self.tokens, self.language.units
        if tokens.word(place) != self.language.pronoun or self._begins_longer_number(place):
            return False
        if units.at(tokens.words, place + 1) is not None:
            return False
        if tokens.is_capital(place) and tokens.is_capital(place - 1):
            return True
        if tokens.word(place + 1) == "-" and tokens.glued(place + 1):
            return units.at(tokens.words, place + 2) is None
        return self._stands_for_thing(place)

    def _stands_for_thing(self, place: int) -> bool:
        """Say whether the words beside the word for one leave nothing for it to count."""
        before, after, language = self.tokens.word(place - 1), self.tokens.word(place + 1), self.language
        asked = before in language.before_pronoun or after in language.after_pronoun
        return asked or (after in language.stop and after not in language.of)

    def _begins_longer_number(self, place: int) -> bool:
        number = self.numbers.read(place)
        return number is not None and number.end > place + 1

    def _is_adjective(self, place: int) -> bool:
        """Say whether a number word describes the noun before it and counts nothing: "un vélo neuf"."""
        tokens, language, after = self.tokens, self.language, self.tokens.word(place + 1)
        if tokens.word(place) not in language.adjectives or not tokens.is_word(place - 1):
            return False
        if self.numbers.words.lex(place - 1) or self._begins_longer_number(place):
            return False
        free = not tokens.is_word(place + 1) or after in language.stop
        return free and after not in language.of and tokens.word(place - 1) not in language.stop

    def _is_counted_article(self, place: int) -> bool:
        """Say whether an article is a number: it begins one, or "only", a duration or a casualty is beside it."""
        before, after = self.tokens.word(place - 1), self.tokens.word(place + 1)
        if before in self.language.only or after in self.language.only_after:
            return True
        if self.language.counted.at(self.tokens.words, place + 1) is not None:
            return True
        if self._begins_longer_number(place) or self.ranges.one(place) is not None:
            return True
        found = self.language.units.at(self.tokens.words, place + 1)
        if found is None or found[0] in self.language.uncounted:
            return False
        return self.language.article_counts or self._is_bounded(place)

    def _is_bounded(self, place: int) -> bool:
        """Say whether a bound or an "about" stands before an article: "more than a week", "about a mile"."""
        found = self.language.hedges.before(self.tokens.words, place)
        return found is not None and found[0] is not Hedge.EXACT and self.tokens.word(place - 1) not in _BEFORE_LIMITS

    def _one(self, place: int) -> Quantity | None:
        found = self.language.units.at(self.tokens.words, place + 1)
        unit, end = found if found is not None else (None, place + 1)
        if self.tokens.word(place + 1) in self.language.only_after:
            return Quantity(start=place, end=end, low=_ONE, high=_ONE, noun=place + 2, spelled=True)
        half = self.amounts.units.half_after(end) if unit is not None else None
        value = _ONE if half is None else _ONE + _HALF
        return Quantity(
            start=place, end=half or end, low=value, high=value, unit=unit, spelled=True, plain=unit is None
        )

    # -- to figures

    def figure(self, quantity: Quantity, offset: int, sentence: str) -> Figure:
        """Return a quantity with its hedge, subject and sentence, at its place in the whole text."""
        tokens = self.tokens
        kind = quantity.kind or kind_of_unit(quantity.unit)
        subject = self._subject(quantity, kind)
        if subject is not None and kind in {FigureKind.MONEY, FigureKind.MEASURE}:
            quantity = self._rated(quantity, subject.end)
        hedge, low, high = self._hedged(quantity, kind)
        start, end = tokens.starts[quantity.start], tokens.ends[quantity.end - 1]
        return Figure(
            start=offset + start,
            end=offset + end,
            wording=tokens.text[start:end],
            low=low,
            high=high,
            unit=quantity.unit,
            subject=tokens.text[tokens.starts[subject.start] : tokens.ends[subject.end - 1]] if subject else None,
            head=subject.head if subject else None,
            countries=subject.countries if subject else (),
            hedge=hedge,
            kind=kind,
            sentence=sentence,
        )

    def _rated(self, quantity: Quantity, at: int) -> Quantity:
        """Add what a unit is counted by behind what is measured: "10 tons of rice a month"."""
        tokens, language = self.tokens, self.language
        if not language.rates_behind or quantity.unit is None or " per " in quantity.unit:
            return quantity
        if language.noun_rule == "first" and tokens.word(at) in language.of and tokens.is_word(at + 1):
            at += 2
        rate = self.amounts.units.rate(at)
        return replace(quantity, unit=f"{quantity.unit} per {rate[0]}") if rate is not None else quantity

    def _hedged(self, quantity: Quantity, kind: FigureKind) -> tuple[Hedge, Decimal | None, Decimal | None]:
        low, high = quantity.low, quantity.high
        if quantity.hedge is not None or (not kind.reportable and kind is not FigureKind.AGE):
            return quantity.hedge or Hedge.EXACT, low, high
        hedge, _, _ = hedge_of(tokens=self.tokens, language=self.language, start=quantity.start, end=quantity.end)
        if low != high or kind is FigureKind.SCORE:
            return (hedge if hedge is Hedge.ABOUT else Hedge.EXACT), low, high
        open_low, open_high = opened(hedge)
        return hedge, None if open_low else low, None if open_high else high

    def _subject(self, quantity: Quantity, kind: FigureKind) -> Subject | None:
        if not kind.reportable or kind is FigureKind.SCORE:
            return None
        measured = quantity.unit is not None and quantity.noun is None
        place = quantity.noun if quantity.noun is not None else quantity.end
        one = quantity.low == quantity.high == 1
        behind = subject_at(self.tokens, self.language, place, measured=measured, one=one)
        if behind is not None or quantity.unit is not None or kind is not FigureKind.COUNT:
            return behind
        return announced_before(self.tokens, self.language, quantity.start)


def _fixed(tokens: Tokens, language: Language) -> frozenset[int]:
    """Return the places of words in phrases whose number words count nothing."""
    places: set[int] = set()
    for place, word in enumerate(tokens.words):
        if word in language.set_phrases.by_first:
            found = language.set_phrases.at(tokens.words, place)
            places.update(range(place, found[1]) if found is not None else ())
    return frozenset(places)
