"""Single words to what they are for the grammar: tables first, then text2num, then endings."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from text_to_num import find_numbers

from monitor.figures.language import Language, Lex

__all__ = ["Lexeme", "reader_of_words"]

_CACHED_WORDS = 1 << 15
#: longer words are no number words: text2num is not asked
_LONGEST = 90
_BELOW = 1_000_000


class Lexeme(NamedTuple):
    """What a word is, and its value: a number, or a power of ten for a scale."""

    kind: Lex
    value: Decimal


class _Word(str):
    """A word in the form that text2num asks for."""

    __slots__ = ()

    def text(self) -> str:
        return str(self)

    def nt_separated(self, previous: object) -> bool:
        del previous
        return False

    def not_a_number_part(self) -> bool:
        return False


def reader_of_words(language: Language) -> Callable[[str], Lexeme | None]:
    """Return a function from a word in lower case to what it is; None for the many that are no numbers."""
    tables = _tables(language)

    @lru_cache(maxsize=_CACHED_WORDS)
    def read(word: str) -> Lexeme | None:
        if word in tables:
            return tables[word]
        if len(word) < 2 or len(word) > _LONGEST or not word[0].isalpha() or word in language.other_words:
            return None
        return _by_text2num(word, language) or _by_ending(word, language, read) or _respelled(word, language)

    return read


def _tables(language: Language) -> dict[str, Lexeme]:
    groups = (
        (Lex.CARDINAL, language.cardinals),
        (Lex.ORDINAL, language.ordinals),
        (Lex.SCALE, language.scales),
        (Lex.DENOMINATOR, language.fractions),
        (Lex.COLLECTIVE, language.collectives),
        (Lex.VAGUE, language.vague),
        (Lex.HALF, dict.fromkeys(language.half, 2)),
        (Lex.ARTICLE, dict.fromkeys(language.articles, 1)),
    )
    return {word: Lexeme(kind, Decimal(value)) for kind, table in groups for word, value in table.items()}


def _by_text2num(word: str, language: Language) -> Lexeme | None:
    if language.spoken is None:
        return None
    found = find_numbers([_Word(word)], language.spoken, 0)
    if len(found) != 1 or found[0].value is None or found[0].value >= _BELOW or found[0].value % 1:
        return None
    return Lexeme(Lex.ORDINAL if found[0].is_ordinal else Lex.CARDINAL, Decimal(int(found[0].value)))


def _respelled(word: str, language: Language) -> Lexeme | None:
    """Read a word with its umlauts written out: "zwoelf"."""
    other = word
    for written, known in language.spellings:
        other = other.replace(written, known)
    return _by_text2num(other, language) if other != word else None


def _by_ending(word: str, language: Language, read: Callable[[str], Lexeme | None]) -> Lexeme | None:
    for endings, make in (
        (language.half_endings, _with_half),
        (language.fraction_endings, _denominator),
        (language.multiple_endings, _multiple),
    ):
        for ending in endings:
            if word.endswith(ending) and (stem := _stem(word.removesuffix(ending), language, read)) is not None:
                return make(stem)
    if word.endswith("s") and language.ordinal_fractions:
        singular = read(word[:-1])
        return singular if singular and singular.kind is Lex.ORDINAL else None
    return None


def _stem(stem: str, language: Language, read: Callable[[str], Lexeme | None]) -> Decimal | None:
    """Return the value of what stands before an ending."""
    for beginning in ("", *language.multiple_beginnings):
        if stem.startswith(beginning):
            lexeme = read(stem.removeprefix(beginning))
            if lexeme is not None and lexeme.kind in {Lex.CARDINAL, Lex.ARTICLE}:
                return lexeme.value
    return _glued(stem, read) if language.glued_fractions else None


def _glued(stem: str, read: Callable[[str], Lexeme | None]) -> Decimal | None:
    """Return the value of number words written in one: "doscientosmil", "milcinco", "treintaidós"."""
    for cut in range(2, len(stem) - 1):
        head, rest = read(stem[:cut]), read(stem[cut:]) or read(stem[cut:].removeprefix("i"))
        if head is None or rest is None or {head.kind, rest.kind} != {Lex.CARDINAL}:
            continue
        if rest.value == 1000 and head.value < 1000:
            return head.value * rest.value
        if rest.value < head.value and head.value % Decimal(10) ** len(f"{rest.value}") == 0:
            return head.value + rest.value
    return None


def _with_half(value: Decimal) -> Lexeme:
    return Lexeme(Lex.CARDINAL, value + Decimal("0.5"))


def _denominator(value: Decimal) -> Lexeme:
    return Lexeme(Lex.DENOMINATOR, value)


def _multiple(value: Decimal) -> Lexeme:
    return Lexeme(Lex.MULTIPLE, value)
