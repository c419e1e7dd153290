"""One amount, or two that are the ends of a range, or the two numbers of a score."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from monitor.figures.amounts import Amount, Amounts
from monitor.figures.language import Lex
from monitor.figures.quantities import Number, Quantity
from monitor.models import FigureKind

__all__ = ["Ranges"]

_DASHES = frozenset("-‐‑‒–—−~")
#: an end of a range after "by" is no more than so many times the other
_WIDEST = 3
_COUNTED_SCALES = 1000
_HOURS = 24
_MOST_IN_SCORE = 200
_HUNDRED = 100
#: before one end of a range: an article is two words with its apostrophe, "l'8"
_MOST_DETERMINERS = 2
_MILLION = 10**6
#: the smallest ratio of two numbers of one scale that a change leads from and to
_NEAREST = Decimal("0.05")
#: how far before "from" a word of change is searched
_NEAR = 8


class Ranges:
    """Reads amounts and ranges in one text."""

    def __init__(self, amounts: Amounts) -> None:
        self.amounts = amounts
        self.tokens = amounts.tokens
        self.language = amounts.language

    def read(self, place: int) -> Quantity | None:
        """Return the quantity whose first number begins at a place."""
        between = self._between(place)
        if between is not None:
            return between
        low = self.amounts.read(place)
        if low is None:
            one = self.one(place)
            return self._range(one) if one is not None else None
        return self._range(low) or self._change(low) or self._score(low) or self._coordinated(low)

    def one(self, place: int) -> Amount | None:
        """Read an article as one before the other end of a range: "un ou deux", "una o dos"."""
        numbers = self.amounts.numbers
        if (
            numbers.words.kind(place) is not Lex.ARTICLE
            or self.tokens.word(place + 1) not in self.language.or_ | self.language.to
        ):
            return None
        following = numbers.read(place + 2)
        if following is None or following.value <= 1:
            return None
        return Amount(place, place + 1, Number(place, place + 1, Decimal(1)), Decimal(1))

    def _coordinated(self, amount: Amount) -> Quantity:
        """Read one amount; a bare number takes the unit of the next: "16 und 17 Jahre alt", "10 oder 15 Prozent"."""
        quantity, links = self._single(amount), self.language.joiners | self.language.or_
        if amount.unit is not None or amount.number.scale != 1 or self.tokens.word(amount.end) not in links:
            return quantity
        following = self._second(amount.end + 1)
        if (
            following is None
            or following.unit is None
            or following.prefixed
            or following.number.scale != 1
            or following.number.spelled != amount.number.spelled
        ):
            return quantity
        return replace(quantity, unit=following.unit, plain=False)

    def _single(self, amount: Amount) -> Quantity:
        grouped = not amount.number.spelled and not self.tokens.words[amount.number.start].isdecimal()
        return Quantity(
            start=amount.start,
            end=amount.end,
            low=amount.value,
            high=amount.value,
            unit=amount.unit,
            spelled=amount.number.spelled,
            plain=amount.unit is None and amount.number.scale == 1 and not grouped,
        )

    # -- ranges

    def _between(self, place: int) -> Quantity | None:
        """Read "between X and Y", and of "between the ages of X and Y" the two ages."""
        words = self.tokens.words[max(0, place - 4) : place]
        if self.language.between.isdisjoint(words):
            return None
        low = self.amounts.read(place, joined=False)
        if low is None:
            return None
        start = low.start
        while low.start - start < _MOST_DETERMINERS and self.tokens.word(start - 1) in self.language.determiners:
            start -= 1
        aged = self.language.before_age.before(self.tokens.words, start)
        if (
            self.tokens.word((start if aged is None else aged[1]) - 1) not in self.language.between
            or self.tokens.word(low.end) not in self.language.between_and
        ):
            return None
        high = self._second(low.end + 1)
        if high is None:
            return None
        return self._joined(low, high, start - 1 if aged is None else start)

    def _range(self, low: Amount) -> Quantity | None:
        at = self._past_divider(low)
        if at is None:
            return None
        high = self._second(at)
        if high is None:
            return None
        found = self.language.from_.before(self.tokens.words, low.start)
        if self._by_and_to(low, high):
            return None
        if found is not None and self._changes(found[1]):
            return self._changed(low, high) if self._word_divides(low.end) else None
        return self._joined(low, high, found[1] if found and self._word_divides(low.end) else low.start)

    def _changed(self, low: Amount, high: Amount) -> Quantity:
        """Give the first of two numbers the scale, unit and noun of the second: "passe de 3,2 à 4,1 milliards"."""
        quantity, scale = self._single(low), high.number.scale
        if low.unit is not None:
            return quantity
        value = low.value
        if low.number.scale == 1 and scale >= _MILLION and high.value:
            ratio = abs(low.value * scale / high.value)
            value *= scale if _NEAREST < ratio < 1 / _NEAREST else 1
        plain = quantity.plain and high.unit is None and value == low.value
        return replace(quantity, low=value, high=value, unit=high.unit, noun=high.end, plain=plain)

    def _change(self, low: Amount) -> Quantity | None:
        """Read the first number of a change that a word for it divides from the second: "von 10 auf 12 Millionen"."""
        tokens, language = self.tokens, self.language
        by = tokens.word(low.start - 1) in language.by
        if tokens.word(low.end) not in language.change_to or not (
            by or language.from_.before(tokens.words, low.start) is not None
        ):
            return None
        hedge = language.hedges.at(tokens.words, low.end + 1)
        high = self._second(low.end + 1) or (self._second(hedge[1]) if hedge is not None else None)
        if high is None:
            return None
        quantity = self._changed(low, high)
        return replace(quantity, unit="percentage point") if by and quantity.unit == "percent" != low.unit else quantity

    def _by_and_to(self, low: Amount, high: Amount) -> bool:
        """Say whether two numbers are a difference and what it leads to: "rose by 200 to 1,200"."""
        by = self.tokens.word(low.start - 1) in self.language.by and self._word_divides(low.end)
        return by and high.value > _WIDEST * low.value and self._changes(low.start)

    def _word_divides(self, at: int) -> bool:
        return self.tokens.word(at) in self.language.to

    def _past_divider(self, low: Amount) -> int | None:
        """Return the place after what divides the two ends of a range."""
        tokens, at = self.tokens, low.end
        word = tokens.word(at)
        if word == "-" and tokens.word(at + 1) in self.language.to:
            return at + 2 + (tokens.word(at + 2) == "-")
        if word in self.language.to:
            return at + 1 + (tokens.word(at + 1) in _DASHES)
        if word in self.language.or_:
            following = self._second(at + 1)
            return at + 1 if following is not None and _are_neighbours(low.number, following.number) else None
        if word not in _DASHES:
            return None
        return at + 1 if tokens.glued(at) == tokens.glued(at + 1) or word != "-" else None

    def _second(self, at: int) -> Amount | None:
        """Read the second end: its number may stand after a currency or a sign."""
        for _ in range(_MOST_DETERMINERS):
            at += self.tokens.word(at) in self.language.determiners
        for skip in range(4):
            place = at + skip
            if self.tokens.is_number(place) or self.amounts.numbers.words.lex(place) is not None:
                amount = self.amounts.read(place)
                return amount if amount is not None and amount.start == at else None
        return None

    def _changes(self, place: int) -> bool:
        """Say whether a word of change stands before "from": the two numbers are no range."""
        words = self.tokens.words[max(0, place - _NEAR) : place]
        return any(word in self.language.change_words for word in words)

    def _joined(self, low: Amount, high: Amount, start: int) -> Quantity | None:
        first, last = self._distributed(low, high)
        unit = high.unit or low.unit
        same = low.unit is not None and high.unit is not None and high.unit.startswith(low.unit)
        fits = low.unit is None or high.unit is None or same or low.unit == "degree"
        if not fits or not first < last or low.number.fraction != high.number.fraction:
            return None
        if low.unit is not None and high.unit is None and not low.prefixed:
            return None
        if high.unit is None and self._is_year(low) and self._is_year(high):
            return None
        quantity = self._single(high)
        return replace(quantity, start=start, low=first, high=last, unit=unit, plain=False)

    def _is_year(self, amount: Amount) -> bool:
        return (
            not amount.number.spelled
            and len(self.tokens.words[amount.number.start]) == 4
            and 1000 <= amount.value < 2100
        )

    def _distributed(self, low: Amount, high: Amount) -> tuple[Decimal, Decimal]:
        """Give the first number the scale that is written with the second: "10 to 12 million", "10-12,000"."""
        first, last, scale = low.value, high.value, high.number.scale
        if low.number.scale == 1 and scale > 1 and first * scale < last:
            return first * scale, last
        digits = self.tokens.words[high.number.start]
        thousands = not high.number.spelled and last % _COUNTED_SCALES == 0 and not digits.isdecimal()
        if (
            scale == 1
            and thousands
            and 1 <= first < _COUNTED_SCALES
            and first * _COUNTED_SCALES < last
            and first * 100 > last / 1000
        ):
            return first * _COUNTED_SCALES, last
        return first, last

    # -- scores

    def _score(self, amount: Amount) -> Quantity | None:
        """Read "2-1": two small whole numbers on a dash, the first no smaller than the second."""
        tokens, at = self.tokens, amount.end
        if not self._divides_goals(amount):
            return None
        if not (self._is_goals(amount.number.start) and self._is_goals(at + 1)) or amount.unit:
            return None
        if tokens.glued(amount.start) and tokens.word(amount.start - 1) not in {"(", "["}:
            return None
        if (
            tokens.word(at) == ":"
            and len(tokens.words[at + 1]) > 1
            and int(tokens.words[amount.number.start]) <= _HOURS
        ):
            return None  # A time of day.
        if tokens.glued(at + 2) and tokens.word(at + 2) in {"-", "/", ":", "–"}:
            return None
        low, high = Decimal(tokens.words[amount.number.start]), Decimal(tokens.words[at + 1])
        return Quantity(start=amount.start, end=at + 2, low=low, high=high, kind=FigureKind.SCORE, plain=False)

    def _divides_goals(self, amount: Amount) -> bool:
        """Say whether what follows a number divides a score: a dash, a colon, or "a" before no more: "3 a 1"."""
        tokens, at = self.tokens, amount.end
        if tokens.word(at) in {"-", "–", ":"}:
            return tokens.glued(at) and tokens.glued(at + 1)
        if tokens.word(at) not in self.language.score_words or not self._is_goals(at + 1):
            return False
        if not self._word_divides(at):
            return True
        if int(tokens.words[at + 1]) > amount.value:
            return False
        open_end = not tokens.is_word(at + 2) or tokens.word(at + 2) in self.language.stop - self.language.of
        changed = self.language.from_.before(tokens.words, amount.start) is not None or self._changes(amount.start)
        return open_end and not changed and self.amounts.units.unit_after(at + 2, None) is None

    def _is_goals(self, place: int) -> bool:
        word = self.tokens.word(place)
        return (
            word.isdecimal()
            and len(word) <= 3
            and int(word) < _MOST_IN_SCORE
            and not (len(word) > 1 and word[0] == "0")
        )


def _are_neighbours(low: Number, high: Number) -> bool:
    """Say whether two numbers follow each other: "three or four", "twenty or thirty"."""
    tens = low.value % 10 == 0 and low.value < _HUNDRED
    return high.value in {low.value + 1, low.value + 10 if tens else low.value + 1}
