"""Number words written in one word with what they count, cut in two: "dreitägig", "Dreiviertelstunde", "zehnmal"."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from monitor.figures.language import Language, Lex
from monitor.figures.lexicon import Lexeme
from monitor.figures.tokens import Tokens

__all__ = ["cutter", "with_compounds_cut"]

_CACHED_WORDS = 1 << 14
_STEMS = frozenset({Lex.CARDINAL, Lex.ARTICLE, Lex.HALF, Lex.DENOMINATOR})


def cutter(language: Language, read: Callable[[str], Lexeme | None]) -> Callable[[str], tuple[int, ...]]:
    """Return a function from a word in lower case to where it is cut, none for the many that are no compounds."""
    endings = tuple(sorted(language.compound_endings, key=len, reverse=True))

    @lru_cache(maxsize=_CACHED_WORDS)
    def cuts(word: str) -> tuple[int, ...]:
        if not word.endswith(endings) or read(word) is not None:
            return ()
        ending = next(ending for ending in endings if word.endswith(ending))
        stem = word.removesuffix(ending)
        lexeme = read(stem)
        if lexeme is None:
            earlier = cuts(stem) if stem else ()
            return (*earlier, len(stem)) if earlier else ()
        once = lexeme.kind is Lex.ARTICLE and ending in language.times
        return (len(stem),) if lexeme.kind in _STEMS and not once else ()

    return cuts


def with_compounds_cut(tokens: Tokens, cuts: Callable[[str], tuple[int, ...]]) -> Tokens:
    """Return the words of a text with its compounds cut. The parts cling to each other as digits and letters do."""
    found = {place: at for place, word in enumerate(tokens.words) if (at := cuts(word))}
    if not found:
        return tokens
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for place, word in enumerate(tokens.words):
        edges = (0, *found.get(place, ()), len(word))
        start, end = tokens.starts[place], tokens.ends[place]
        # A word of other length than its normal form is left whole: its parts have no known place.
        if len(word) != end - start:
            edges = (0, len(word))
        for left, right in pairwise(edges):
            words.append(word[left:right])
            starts.append(start + left)
            ends.append(start + right if right < len(word) else end)
    return Tokens(tokens.text, words, starts, ends, len(words))
