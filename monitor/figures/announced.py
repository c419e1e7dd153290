"""What is counted where it is told before the number: "the number of soldiers rose to 12,000"."""

from __future__ import annotations

from monitor.figures.language import Language
from monitor.figures.subjects import Subject, subject_at
from monitor.figures.tokens import Tokens

__all__ = ["announced_before"]

#: words between the two
_FAR = 24
#: words between the numbers of one change: "from 11,000 to about 12,000"
_NEAR = 4
_ENDS = frozenset({";", ":", "(", ")", "–", "—"})


def announced_before(tokens: Tokens, language: Language, start: int) -> Subject | None:
    """Return what a noun such as "number" announces before the number at `start`, if none is nearer to it."""
    last = start
    for place in range(start - 1, max(-1, start - _FAR), -1):
        if tokens.is_number(place):
            if last - place > _NEAR:
                return None
            last = place
        elif tokens.word(place) in _ENDS:
            return None
        elif language.counting.at(tokens.words, place) is not None and not _is_indefinite(tokens, language, place):
            return _counted(tokens, language, place, start)
        elif start - place <= 2 * _NEAR and (changing := _changing(tokens, language, place)) is not None:
            return changing
    return None


def _changing(tokens: Tokens, language: Language, place: int) -> Subject | None:
    """Return the noun before a word of change that says what it changed to: "deaths have risen to 45"."""
    following = tokens.word(place + 1)
    tells = following in language.to | language.by | language.change_to
    if tokens.word(place) not in language.change_words or not (tells or language.from_.at(tokens.words, place + 1)):
        return None
    at = place - 1 if tokens.word(place - 1) in language.stop else place
    noun = language.nouns.before(tokens.words, at)
    if noun is None:
        return None
    head, start = noun
    country = language.countries.before(tokens.words, start)
    first = start if country is None else country[1]
    return Subject(first, at, head, () if country is None else (country[0],))


def _is_indefinite(tokens: Tokens, language: Language, place: int) -> bool:
    """Say whether it stands for several: "a number of soldiers"."""
    return tokens.word(place - 1) in language.articles


def _counted(tokens: Tokens, language: Language, place: int, start: int) -> Subject | None:
    found = language.counting.at(tokens.words, place)
    subject = subject_at(tokens, language, found[1], measured=True) if found is not None else None
    return subject if subject is not None and subject.end <= start else None
