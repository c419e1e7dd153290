"""What a figure counts: the noun phrase as written, its head as an English noun, the countries it names."""

from __future__ import annotations

from typing import NamedTuple

from monitor.figures.language import Language
from monitor.figures.tokens import Tokens

__all__ = ["Subject", "subject_at"]

_LONGEST = 6
_HYPHENS = frozenset("-‐‑")
_ADJECTIVE_ENDINGS = ("al", "ous", "ful", "ive", "able", "ible", "ic", "less", "ish", "ed", "est", "ly", "ary", "ing", "ian", "ent", "ant")
_APOSTROPHES = frozenset({"'", "’"})


class Subject(NamedTuple):
    """A noun phrase at words `start` to `end`."""

    start: int
    end: int
    head: str | None
    countries: tuple[str, ...]


def subject_at(tokens: Tokens, language: Language, place: int, *, measured: bool) -> Subject | None:
    """Return the noun phrase that is counted from a place on.

    After a unit (`measured`) a subject follows only behind an "of": "5 percent of the voters".
    """
    at = _past_of(tokens, language, place)
    if measured and at == place:
        return None
    if at > place:
        while tokens.word(at) in language.determiners:
            at += 1
    end, head_at = _span(tokens, language, at)
    if end == at:
        return None
    return Subject(at, end, _head(tokens, language, at, end, head_at), _countries(tokens, language, at, end))


def _past_of(tokens: Tokens, language: Language, place: int) -> int:
    if tokens.word(place) not in language.of:
        return place
    at = place + 1
    return at + 1 if tokens.word(at) in _APOSTROPHES else at


def _span(tokens: Tokens, language: Language, at: int) -> tuple[int, int]:
    """Return where the noun phrase ends, and the place of its head."""
    if language.noun_rule == "capital":
        return _to_capital(tokens, language, at)
    if language.noun_rule == "plural":
        return _to_plural(tokens, language, at)
    return _first_noun(tokens, language, at)


def _is_part(tokens: Tokens, language: Language, at: int) -> bool:
    return tokens.is_word(at) and tokens.word(at) not in language.stop


def _next(tokens: Tokens, at: int) -> int:
    """Return the place of the next word of a phrase, past a hyphen that binds it."""
    return at + 2 if tokens.word(at + 1) in _HYPHENS and tokens.glued(at + 1) and tokens.glued(at + 2) else at + 1


def _to_plural(tokens: Tokens, language: Language, at: int) -> tuple[int, int]:
    """English: words up to the first known noun or plural; a plural before another plural goes on."""
    place, steps, end, head = at, 0, at, at
    while steps < _LONGEST and _is_part(tokens, language, place):
        known = language.nouns.at(tokens.words, place)
        if known is not None and language.countries.at(tokens.words, place) is None:
            return known[1], place
        end, head = place + 1, place
        following = _next(tokens, place)
        if _is_plural(tokens.word(place)) and following == place + 1:
            return end, head
        place, steps = following, steps + 1
    return end, head


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")) and len(word) > 3


def _to_capital(tokens: Tokens, language: Language, at: int) -> tuple[int, int]:
    """German: adjectives in small letters, then the noun in capitals."""
    place, steps = at, 0
    while steps < _LONGEST and _is_part(tokens, language, place):
        following = _next(tokens, place)
        if tokens.is_capital(place) and following == place + 1 and not _is_adjective(tokens, language, place):
            return place + 1, place
        place, steps = following, steps + 1
    known = language.nouns.at(tokens.words, at)
    return (known[1], at) if known is not None else (at, at)


def _is_adjective(tokens: Tokens, language: Language, place: int) -> bool:
    """Say whether a word in capitals is an adjective before the noun: "US-amerikanische", "Berliner Polizisten"."""
    return tokens.word(place).endswith(("er", "ische", "ischen")) and tokens.is_capital(place + 1)


def _first_noun(tokens: Tokens, language: Language, at: int) -> tuple[int, int]:
    """Romance languages: the first noun, with a nationality or an adjective in agreement behind it."""
    place, steps = at, 0
    while steps < _LONGEST and tokens.word(place) in language.preposed:
        place, steps = place + 1, steps + 1
    if not _is_part(tokens, language, place):
        return (place, place - 1) if place > at else (at, at)
    known = language.nouns.at(tokens.words, place)
    head, end = place, known[1] if known is not None else place + 1
    while tokens.word(end) in _HYPHENS and tokens.glued(end) and tokens.is_word(end + 1):
        end += 2
    country = language.countries.at(tokens.words, end)
    return (country[1] if country is not None else end), head


def _head(tokens: Tokens, language: Language, at: int, end: int, head_at: int) -> str | None:
    known = language.nouns.at(tokens.words, head_at)
    if known is not None:
        return known[0]
    word = tokens.word(head_at)
    if language.noun_rule == "capital":
        return _compound(word, language)
    return _noun_compound(tokens, language, at, head_at) if language.noun_rule == "plural" else None


def _noun_compound(tokens: Tokens, language: Language, at: int, head_at: int) -> str:
    """Return the English head with the nouns bound to it: "heart transplant" is another thing than "transplant"."""
    first = head_at
    while first > at and not _is_english_adjective(tokens, language, first - 1):
        first -= 1
    nouns = tokens.text[tokens.starts[first] : tokens.starts[head_at]] if first < head_at else ""
    return " ".join(nouns.lower().split()) + (" " if nouns else "") + _singular(tokens.word(head_at))


def _is_english_adjective(tokens: Tokens, language: Language, place: int) -> bool:
    word = tokens.word(place)
    country = language.countries.before(tokens.words, place + 1) is not None
    ended = len(word) > 4 and word.endswith(_ADJECTIVE_ENDINGS)
    return country or ended or word in language.adjectives or not (tokens.is_word(place) or word in _HYPHENS)


def _compound(word: str, language: Language) -> str | None:
    """Read the last part of a German compound: "Bundeswehrsoldaten"."""
    for cut in range(3, len(word) - 3):
        known = language.nouns.by_first.get(word[cut:])
        if known is not None:
            return known[-1][1]
    return None


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if _is_plural(word) else word


def _countries(tokens: Tokens, language: Language, at: int, end: int) -> tuple[str, ...]:
    found: list[str] = []
    place = at
    while place < end:
        match = language.countries.at(tokens.words, place)
        if match is not None and match[0] not in found:
            found.append(match[0])
        place = match[1] if match is not None else place + 1
    return tuple(found)
