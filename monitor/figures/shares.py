"""Parts of a whole: "a third", "three quarters of", "one in five", "jeder Dritte"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from monitor.figures.amounts import Amounts
from monitor.figures.language import Lex
from monitor.figures.multiples import Multiples
from monitor.figures.quantities import Number, Quantity
from monitor.figures.units import kind_of_unit
from monitor.figures.vague import Vague

__all__ = ["Shares"]

_HYPHENS = frozenset("-‐‑")
#: what may follow the first digits of a share: "3/4", "10-fold", "×"
_SHARE_SIGNS = frozenset("/⁄-‐‑×")
_HUNDRED = Decimal(100)


class Shares:
    """Reads shares, and asks for multiples and vague counts."""

    def __init__(self, amounts: Amounts) -> None:
        self.amounts = amounts
        self.numbers = amounts.numbers
        self.tokens = amounts.tokens
        self.language = amounts.language
        self.multiples = Multiples(amounts)
        self.vague = Vague(amounts)

    def read(self, place: int) -> Quantity | None:
        """Return the share, multiple or vague count that begins at a place."""
        if self._stands_alone(place):
            return None
        return (
            self.multiples.multiple(place)
            or (self.numbers.words.kind(place) is Lex.HALF and self._unit_and_half(place))
            or (self.numbers.words.kind(place) is Lex.ARTICLE and self._one_and_half(place))
            or self._every(place)
            or self._fraction(place)
            or self._out_of(place)
            or self.vague.vague(place)
        )

    def _stands_alone(self, place: int) -> bool:
        """Say whether digits have neither a word nor a sign behind them that could make a share of them."""
        after = self.tokens.word(place + 1)
        if self.language.times_before.by_last:
            return False  # What makes a multiple of it may stand before: "multiplié par 2,5".
        bound = after in _HYPHENS and self.language.out_of.at(self.tokens.words, place + 1) is not None
        return self.tokens.is_number(place) and not (after[:1].isalpha() or after in _SHARE_SIGNS or bound)

    def _fraction(self, place: int) -> Quantity | None:
        """Read a bare fraction as a share, or as a part of the unit, scale or group that it is a fraction of."""
        if self.tokens.word(place) in self.language.lone_fractions and (alone := self._alone(place)) is not None:
            return alone
        number = None if self.numbers.fractions.half(place) is not None else self.numbers.fractions.fraction(place)
        if number is None or not self._is_fraction(place, number):
            return None
        start, negative = self.amounts.sign_before(place)
        if negative:
            number = number._replace(start=start, value=-number.value)
        article = self.numbers.words.kind(number.end) is Lex.ARTICLE
        percent = self.amounts.units.unit_after(number.end + article, None)
        if percent is not None and percent[0] in {"percent", "percentage point"}:
            return self.multiples.share(number, number.value, end=percent[1], unit=percent[0])
        return (
            self._part_of_unit(number)
            or self._of_point(number)
            or self.multiples.share(number, number.value * _HUNDRED)
        )

    def _of_point(self, number: Number) -> Quantity | None:
        """Read parts of a percentage point: "dos décimas", "medio punto"."""
        tokens, language = self.tokens, self.language
        at = number.end + (tokens.word(number.end) in language.of)
        if tokens.word(at) in language.points:
            return self.multiples.share(number, number.value, end=at + 1, unit="percentage point")
        if tokens.word(number.end - 1) in language.points_parts:
            return self.multiples.share(number, number.value, unit="percentage point")
        return None

    def _one_and_half(self, place: int) -> Quantity | None:
        """Read an article before a unit that a half is added to: "a year and a half"."""
        found = self.amounts.units.unit_after(place + 1, None)
        half = self.amounts.units.half_after(found[1]) if found is not None else None
        if found is None or half is None:
            return None
        number = Number(place, half, Decimal("1.5"))
        return replace(self.multiples.share(number, number.value, unit=found[0]), kind=kind_of_unit(found[0]))

    def _unit_and_half(self, place: int) -> Quantity | None:
        """Read a unit without a number that a half is added to: "año y medio", "punto y medio"."""
        tokens, language = self.tokens, self.language
        if tokens.word(place - 1) not in language.adds_fraction or tokens.word(place) not in language.half_adjectives:
            return None
        if tokens.word(place - 2) in language.points:
            found: tuple[str, int] | None = ("percentage point", place - 2)
        else:
            found = language.units.before(tokens.words, place - 1)
        if found is None or tokens.word(place - 2).endswith(language.plural_endings):
            return None
        number = Number(found[1], place + 1, Decimal("1.5"))
        return replace(self.multiples.share(number, number.value, unit=found[0]), kind=kind_of_unit(found[0]))

    def _alone(self, place: int) -> Quantity | None:
        """Read "le quart des voix"."""
        lexeme = self.numbers.words.lex(place)
        of = (
            self.tokens.word(place + 1) in self.language.of and self.tokens.word(place - 1) in self.language.determiners
        )
        if lexeme is None or lexeme.kind is not Lex.DENOMINATOR or not of:
            return None
        return self.multiples.share(Number(place, place + 1, 1 / lexeme.value, fraction=True), _HUNDRED / lexeme.value)

    def _part_of_unit(self, number: Number) -> Quantity | None:
        """Read "half an hour", "three quarters of a mile", "zwei Drittel einer Million", "half of a million"."""
        at = self._past_of(number.end)
        if at > number.end + 3:
            return None
        lexeme = self.numbers.words.lex(at)
        if lexeme is not None and lexeme.kind is Lex.SCALE:
            return self._with_unit(number, number.value * Decimal(10) ** int(lexeme.value), at + 1)
        if lexeme is not None and lexeme.kind is Lex.COLLECTIVE and at == number.end:
            return self._with_unit(number, number.value * lexeme.value, at + 1)
        return self._of_measure(number, at)

    def _past_of(self, end: int) -> int:
        """Return the place of what a fraction is a part of: past "of", an article, a hyphen and a country."""
        tokens, at = self.tokens, end
        while (
            tokens.word(at) in self.language.of
            or self.numbers.words.kind(at) is Lex.ARTICLE
            or self.multiples.binds(at)
        ):
            at += 1
        country = self.language.countries.at(tokens.words, at)
        return country[1] if country is not None and at > end else at

    def _of_measure(self, number: Number, at: int) -> Quantity | None:
        """Read a part of a unit, with its rate: "half a mile per hour"."""
        found = self.amounts.units.unit_after(at, None)
        if found is None or found[0] in {"percent", "degree"} or (at == number.end and not self._is_halved(number)):
            return None
        rate = self.amounts.units.rate(found[1])
        unit, end = (f"{found[0]} per {rate[0]}", rate[1]) if rate else found[:2]
        quantity = self.multiples.share(number, number.value, end=end, unit=unit)
        return replace(quantity, kind=kind_of_unit(unit))

    def _is_halved(self, number: Number) -> bool:
        """Say whether a fraction may stand right before its unit: "a half hour", "3/4 mile", "Viertelstunde"."""
        return number.value == Decimal("0.5") or not number.spelled or self.tokens.glued(number.end)

    def _with_unit(self, number: Number, value: Decimal, end: int) -> Quantity:
        scaled = number._replace(end=end, value=value, scale=Decimal(10**6), fraction=False)
        found = self.amounts.units.unit_after(end, scaled)
        unit, stop = found[:2] if found else (None, end)
        return Quantity(
            start=number.start, end=stop, low=value, high=value, unit=unit, spelled=number.spelled, plain=False
        )

    def _is_fraction(self, place: int, number: Number) -> bool:
        """Say whether a reading as a fraction holds: ordinals, halves and quarters are other things as well."""
        if not number.spelled:
            return not self.tokens.glued(number.start) and self._is_slashed(place, number)
        before, last = self.tokens.word(place - 1), number.end - 1
        kind = self.numbers.words.kind(last)
        if kind is Lex.HALF:
            halved = self.tokens.word(last) in self.language.half_adjectives
            return (halved or before not in self.language.before_no_half) and self._half_counts(place, number)
        if kind is Lex.ORDINAL:
            return self._ordinal_divides(place, number)
        single = number.value.as_integer_ratio()[0] == 1 and number.end - number.start <= 2
        if single and self.numbers.words.kind(place) is Lex.ARTICLE:
            return self._is_part(number) or before in self.language.adds_fraction
        return True

    def _ordinal_divides(self, place: int, number: Number) -> bool:
        """Say whether an ordinal is a lower part: "two fifths", "a third of", but not in "a third-party app"."""
        tokens, language, end, kind = self.tokens, self.language, number.end, self.numbers.words.kind(place)
        if tokens.word(end) in language.after_times:
            return True
        if tokens.word(end) in _HYPHENS and tokens.glued(end):
            return False
        if tokens.word(end - 1).endswith(language.plural_endings) or tokens.word(end) in language.of:
            return True
        if kind is not Lex.ARTICLE:
            return kind is Lex.CARDINAL
        return self._is_part(number) if language.lone_ordinal_parts else not tokens.is_word(end)

    def _is_slashed(self, place: int, number: Number) -> bool:
        """Say whether digits on a slash are a fraction, and no date and no name ("9/11", "24/7")."""
        tokens = self.tokens
        if tokens.is_number(place) and tokens.word(place + 1) in {"/", "⁄"}:
            below = int(tokens.words[place + 2]) if tokens.words[place + 2].isdecimal() else 0
            usual = below in {2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100} or tokens.word(place + 1) == "⁄"
            return (
                0 < number.value < 1
                and usual
                and not tokens.glued(number.end + 1 if tokens.word(number.end) == "/" else 0)
            )
        return True

    def _half_counts(self, place: int, number: Number) -> bool:
        """Say whether "half" tells how much of something, and is no part of a name or a game."""
        tokens, language, end = self.tokens, self.language, number.end
        if tokens.word(place) in language.half_nouns and tokens.word(place - 1) in language.determiners:
            return True
        if tokens.word(end - 1) in language.half_adjectives:
            return self._has_unit(end) or tokens.word(end) in language.points
        if end - number.start > 1:
            return True
        if tokens.word(place - 1) in _HYPHENS and tokens.glued(place):
            return self.numbers.words.kind(place) is not Lex.HALF
        return self._halves(place, end)

    def _halves(self, place: int, end: int) -> bool:
        """Say whether the words around "half" tell what is halved: "half of", "half an", "half-hour", "about half"."""
        after, language = self.tokens.word(end), self.language
        if after in language.of or after in language.determiners or self.numbers.words.kind(end) is Lex.ARTICLE:
            return True
        if self.multiples.binds(end):
            return self._has_unit(end + 1)
        hedged = language.hedges.before(self.tokens.words, place) is not None
        return hedged or self._has_unit(end) or language.half_alone

    def _has_unit(self, at: int) -> bool:
        return self.amounts.units.unit_after(at, None) is not None

    def _is_part(self, number: Number) -> bool:
        after = self.tokens.word(number.end)
        if self.numbers.words.kind(number.end) is Lex.SCALE:
            return True
        if self.language.noun_rule == "first" and after in self.language.stop:
            return True
        return after in self.language.of or not after or not after[0].isalpha() or not self.language.ordinal_fractions

    def _out_of(self, place: int) -> Quantity | None:
        """Read "one in five", "2 out of 3", "un Français sur cinq", "tres de cada diez"."""
        first = self.numbers.fractions.above(place) or self._article(place)
        if first is None:
            return None
        for at in range(first.end, first.end + 1 + self.language.out_of_skips):
            found = self.language.out_of.at(self.tokens.words, at)
            if found is not None and (at == first.end or (found[0] and self._counts_one(first))):
                if first.value != int(first.value) or not 0 < first.value < 100:
                    return None
                return self._ratio(first, found[1], thing=at > first.end)
        return None

    def _counts_one(self, first: Number) -> bool:
        """Say whether a thing may stand between: "one company in three", but not "a fire in three"."""
        article = self.numbers.words.kind(first.start) is Lex.ARTICLE
        return self.language.article_counts or (first.value == 1 and not article)

    def _article(self, place: int) -> Number | None:
        return Number(place, place + 1, Decimal(1)) if self.numbers.words.kind(place) is Lex.ARTICLE else None

    def _ratio(self, first: Number, at: int, *, thing: bool) -> Quantity | None:
        second = self.numbers.read(at)
        if second is None or not self._is_larger_whole(second, first):
            return None
        unit = self.amounts.units.unit_after(second.end, second)
        if unit is not None:
            percent = unit[0] == "percent"
            return self.multiples.share(first, first.value / second.value, end=unit[1]) if percent else None
        if (first.value > 10 and second.value > 100) or (thing and self._counts_plural(second.end)):
            return None
        start, negative = self.amounts.sign_before(first.start)
        share = first.value * _HUNDRED / second.value
        number = Number(start, second.end, Decimal(0), spelled=first.spelled)
        noun = first.end if thing else second.end
        return replace(self.multiples.share(number, -share if negative else share), noun=noun)

    def _is_larger_whole(self, second: Number, first: Number) -> bool:
        """Say whether a number can be what another is counted out of: larger, whole, and no year."""
        year = not second.spelled and len(self.tokens.words[second.start]) == 4
        return second.value > first.value and second.value == int(second.value) and not year

    def _counts_plural(self, at: int) -> bool:
        """Say whether things are counted at a place: "un rapport sur trois attaques" is no share.

        What has an object behind it is a verb: "one company in three plans to cut jobs".
        """
        tokens, language, word = self.tokens, self.language, self.tokens.word(at)
        if tokens.word(at + 1) in language.to or tokens.word(at + 1) in language.determiners:
            return False
        return tokens.is_word(at) and word.endswith(language.noun_plurals) and word not in language.stop

    def _every(self, place: int) -> Quantity | None:
        """Read "every third", "jeder Dritte"."""
        if self.tokens.word(place) not in self.language.every:
            return None
        ordinal = self.numbers.spelled.ordinal(place + 1) or self.numbers.fractions.below(place + 1)
        if ordinal is None or ordinal.value < 2 or self.amounts.units.unit_after(ordinal.end, None) is not None:
            return None
        return replace(self.multiples.share(ordinal._replace(start=place), _HUNDRED / ordinal.value), start=place)
