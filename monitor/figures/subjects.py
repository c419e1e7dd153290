"""What a figure counts: the noun phrase as written, its head as an English noun, the countries it names."""

from __future__ import annotations

from typing import NamedTuple

from monitor.figures.language import Language
from monitor.figures.tokens import Tokens

__all__ = ["Subject", "singular", "subject_at"]

_LONGEST = 6
_HYPHENS = frozenset("-‐‑")
_APOSTROPHES = frozenset({"'", "’"})


class Subject(NamedTuple):
    """A noun phrase at words `start` to `end`."""

    start: int
    end: int
    head: str | None
    countries: tuple[str, ...]


def subject_at(tokens: Tokens, language: Language, place: int, *, measured: bool, one: bool = False) -> Subject | None:
    """Return the noun phrase that is counted from a place on.

    `one` says that a single thing is counted. After a unit (`measured`) a subject follows only behind an
    "of": "5 percent of the voters".
    """
    at = _past_of(tokens, language, place)
    if measured and at == place:
        return None
    if tokens.word(at) in _HYPHENS and tokens.glued(at) and tokens.glued(at + 1) and not tokens.is_capital(at + 1):
        at += 1
    elif at > place:
        while tokens.word(at) in language.determiners or (at > place + 1 and tokens.is_number(at)):
            at += 1
    end, head_at = _span(tokens, language, at, one=one and at == place)
    if end == at:
        return None
    return Subject(at, end, _head(tokens, language, at, head_at), _countries(tokens, language, at, end))


def _past_of(tokens: Tokens, language: Language, place: int) -> int:
    if tokens.word(place) not in language.of:
        return place
    at = place + 1
    return at + 1 if tokens.word(at) in _APOSTROPHES else at


def _span(tokens: Tokens, language: Language, at: int, *, one: bool) -> tuple[int, int]:
    """Return where the noun phrase ends, and the place of its head."""
    if language.noun_rule == "capital":
        return _to_capital(tokens, language, at)
    if language.noun_rule == "plural":
        return _to_plural(tokens, language, at, one=one)
    return _first_noun(tokens, language, at)


def _is_part(tokens: Tokens, language: Language, at: int) -> bool:
    word = tokens.word(at)
    verb = bool(language.verb_endings) and word.endswith(language.verb_endings) and not tokens.is_capital(at)
    stops = word in language.stop and not _is_us(tokens, at)
    return tokens.is_word(at) and not stops and not verb


def _is_us(tokens: Tokens, at: int) -> bool:
    """Say whether a stop word is a country in capitals: "six US soldiers"."""
    return tokens.raw(at) == "US"


def _next(tokens: Tokens, at: int) -> int:
    """Return the place of the next word of a phrase, past a hyphen or a possessive that binds it."""
    if tokens.word(at + 1) in _APOSTROPHES and tokens.word(at + 2) == "s" and tokens.glued(at + 2):
        return at + 3
    return at + 2 if tokens.word(at + 1) in _HYPHENS and tokens.glued(at + 1) and tokens.glued(at + 2) else at + 1


def _to_plural(tokens: Tokens, language: Language, at: int, *, one: bool) -> tuple[int, int]:
    """English: words up to the first known noun or plural. After "one" a plural is a verb and ends the phrase."""
    place, steps, end, head = at, 0, at, at
    while steps < _LONGEST and _is_part(tokens, language, place):
        known = language.nouns.at(tokens.words, place)
        if known is not None and language.countries.at(tokens.words, place) is None:
            return known[1], place
        plural = _is_plural(tokens.word(place))
        if plural and one and place > at:
            break
        end, head = place + 1, place
        following = _next(tokens, place)
        if plural and following == place + 1:
            return end, head
        if tokens.word(end) in language.joiners and _is_joined(tokens, language, end + 1):
            following = end + 1
        place, steps = following, steps + 1
    return (at, at) if end == at + 1 and tokens.word(at).endswith("ing") else (end, head)


def _is_joined(tokens: Tokens, language: Language, place: int) -> bool:
    """Say whether "and" joins two modifiers of one noun: "digital and physical sales"."""
    words = [at for at in (place, place + 1) if _is_part(tokens, language, at)]
    return len(words) == 2 and _is_plural(tokens.word(place + 1)) and not _is_plural(tokens.word(place))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")) and len(word) > 3


def _to_capital(tokens: Tokens, language: Language, at: int) -> tuple[int, int]:
    """German: adjectives in small letters, then the noun in capitals; or what clings to the number: "zehnköpfig"."""
    place, steps = at, 0
    bound = language.nouns.at(tokens.words, at) if tokens.glued(at) and not tokens.is_capital(at) else None
    if bound is not None:
        return bound[1], at
    while steps < _LONGEST and _is_part(tokens, language, place):
        following = _next(tokens, place)
        if tokens.is_capital(place) and following == place + 1 and not _is_adjective(tokens, language, place):
            return place + 1, place
        place, steps = following, steps + 1
    known = language.nouns.at(tokens.words, at)
    return (known[1], at) if known is not None else (at, at)


def _is_adjective(tokens: Tokens, language: Language, place: int) -> bool:
    """Say whether a word in capitals is an adjective before the noun: "US-amerikanische", "Berliner Polizisten"."""
    return tokens.word(place).endswith(language.capital_adjectives) and tokens.is_capital(place + 1)


def _first_noun(tokens: Tokens, language: Language, at: int) -> tuple[int, int]:
    """Romance languages: the first noun, with a nationality or an adjective in agreement behind it."""
    place, steps = at, 0
    if tokens.word(at) in language.determiners and language.nouns.at(tokens.words, at + 1) is not None:
        place += 1  # "se elevan a 17 los muertos"
    while steps < _LONGEST and tokens.word(place) in language.preposed:
        place, steps = place + 1, steps + 1
    if not _is_part(tokens, language, place):
        return (place, place - 1) if place > at else (at, at)
    known = language.nouns.at(tokens.words, place)
    head, end = place, known[1] if known is not None else place + 1
    while steps < _LONGEST and tokens.word(end) in _HYPHENS and tokens.glued(end) and tokens.is_word(end + 1):
        end, steps = end + 2, steps + 1
    country = language.countries.at(tokens.words, end)
    if country is None and tokens.word(end) in language.of and known is not None:
        country = language.countries.at(tokens.words, end + 1)
    return (country[1] if country is not None else end), head


def _head(tokens: Tokens, language: Language, at: int, head_at: int) -> str | None:
    known = language.nouns.at(tokens.words, head_at)
    if known is not None:
        return known[0]
    word = tokens.word(head_at)
    if language.noun_rule == "plural" and _is_plural(word) and language.countries.at(tokens.words, head_at) is not None:
        return "people"  # "3,000 Americans"
    if language.noun_rule == "capital":
        return _compound(word, language)
    return _phrase(tokens, language, at, head_at) if language.noun_rule == "plural" else None


def _phrase(tokens: Tokens, language: Language, at: int, head_at: int) -> str:
    """Return an English noun with what stands before it: "heart transplant" is another thing than "transplant"."""
    while at < head_at and (country := language.countries.at(tokens.words, at)) is not None:
        at = country[1] + (tokens.word(country[1]) in _HYPHENS)
    if at >= head_at:
        return singular(tokens.word(head_at))
    before = tokens.text[tokens.starts[at] : tokens.starts[head_at]].lower()
    return " ".join(before.split()) + (" " if before[-1].isspace() else "") + singular(tokens.word(head_at))


def _compound(word: str, language: Language) -> str | None:
    """Read the last part of a German compound: "Bundeswehrsoldaten"."""
    for cut in range(3, len(word) - 3):
        known = language.nouns.by_first.get(word[cut:])
        if known is not None:
            return known[-1][1]
    return None


def singular(word: str) -> str:
    """Return an English noun in small letters without the ending of its plural."""
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
