"""How exactly a figure is reported: the words before it and after it."""

from __future__ import annotations

from monitor.figures.language import Language
from monitor.figures.tokens import Tokens
from monitor.models import Hedge

__all__ = ["hedge_of", "opened"]

#: words that may stand between a hedge and its number
_MOST_STEPS = 3
#: how far before a bound a word of change is searched
_NEAR = 6
#: what a bound says when the verb before it is denied: "no son más de 20", "didn't lose less than 20"
_DENIED = {Hedge.MORE: Hedge.AT_MOST, Hedge.LESS: Hedge.AT_LEAST}


def hedge_of(tokens: Tokens, language: Language, start: int, end: int) -> tuple[Hedge, int, int]:
    """Return the hedge of the words `start` to `end`, and where its own words begin and end."""
    noun = language.nouns.at(tokens.words, end)
    for at in (end, noun[1]) if noun is not None else (end,):
        # "30 ou plus", "30 personnes ou plus"
        after = language.hedges_after.at(tokens.words, at)
        if after is not None and not _belongs_to_next(tokens, language, at, after[1]):
            return after[0], start, after[1]
    if tokens.word(end) == "+" and tokens.glued(end) and not tokens.is_number(end + 1):
        return Hedge.AT_LEAST, start, end + 1
    hedge, begin, stop = _before(tokens, language, start, end)
    if hedge is Hedge.EXACT and not language.rounded.isdisjoint(tokens.words[start:end]):
        return Hedge.ABOUT, begin, stop
    return hedge, begin, stop


def _belongs_to_next(tokens: Tokens, language: Language, start: int, end: int) -> bool:
    """Say whether the words after a number are those before the next: "10 and below 20", "10 et moins de 20"."""
    longer = (language.hedges.at(tokens.words, place) for place in range(start, end))
    if any(hedge is not None and hedge[1] > end for hedge in longer):
        return True
    return tokens.is_number(end) or tokens.word(end) in language.articles or tokens.word(end) in language.than


def _before(tokens: Tokens, language: Language, start: int, end: int) -> tuple[Hedge, int, int]:
    at, found = start, Hedge.EXACT
    for _ in range(_MOST_STEPS):
        match = language.hedges.before(tokens.words, at)
        if match is None and tokens.word(at - 1) in language.fillers:
            at -= 1
            continue
        if match is None:
            break
        hedge, begin = match
        if hedge is Hedge.AT_MOST and _has_arrived(tokens, language, begin):
            hedge = Hedge.EXACT
        if hedge in _DENIED and _is_denied(tokens, language, begin):
            hedge = _DENIED[hedge]
        if hedge is not Hedge.EXACT and found in {Hedge.EXACT, Hedge.ABOUT}:
            found = hedge
        at = begin
    return (found, at, end) if found is not Hedge.EXACT else (Hedge.EXACT, start, end)


def _has_arrived(tokens: Tokens, language: Language, at: int) -> bool:
    """Say whether a bound tells where a quantity went: "bajó hasta el 6 %", "cayó dos puntos, hasta el 6 %"."""
    if tokens.word(at) not in language.arrivals:
        return False
    clause = tokens.words[max(0, at - _NEAR) : at]
    return tokens.word(at - 1) == "," or any(word in language.change_words for word in clause)


def _is_denied(tokens: Tokens, language: Language, at: int) -> bool:
    """Say whether a denied verb stands before a bound; "not only more than 20" denies nothing."""
    words, verb = tokens.words, at - 1
    denied = tokens.is_word(verb) and language.denials.before(words, verb) is not None
    return denied and language.hedges.at(words, verb) is None


def opened(hedge: Hedge) -> tuple[bool, bool]:
    """Say which ends of an interval a hedge leaves open: the lower, the upper."""
    return hedge in {Hedge.LESS, Hedge.AT_MOST}, hedge in {Hedge.MORE, Hedge.AT_LEAST}
