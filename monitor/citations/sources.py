"""Whom a text names as the source of what it says: "CNN berichtete", "according to Reuters". Pure."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache

from monitor.citations.layout import Layout, Span, one_line
from monitor.citations.phrases import Phrase, Phrases, Word, words_of
from monitor.citations.speech import SPEECH, Speech
from monitor.figures import LANGUAGES
from monitor.models import NamedSource

__all__ = ["named_sources"]

#: words between the two parts of a verb: "gab am Donnerstag in Kiew bekannt"
_MOST_BETWEEN = 10
#: words after a verb within which a publisher is who was told: "said in an interview with CNN" is a phrase of its own
_TOLD_WITHIN = 3
#: a longer sentence is no sentence: tables and lists of names end nowhere
_LONGEST_SENTENCE = 3_000


def named_sources(layout: Layout, language: str) -> tuple[NamedSource, ...]:
    """Return the sources that a text names, in order. A pronoun stands for the last person or body before it."""
    speech = SPEECH.get(language, SPEECH["en"])
    nations = LANGUAGES[language].countries.by_first if language in LANGUAGES else frozenset[str]()
    found: list[NamedSource] = []
    last: str | None = None
    for sentence in layout.sentences:
        for phrase in _in_sentence(layout.text, sentence, speech, nations):
            name = last if phrase.pronoun else one_line(layout.text[phrase.start : phrase.end])
            if name is None:
                continue
            found.append(_source(layout, sentence, phrase, name))
            last = last if phrase.publisher else name
    return tuple(found)


def _source(layout: Layout, sentence: Span, phrase: Phrase, name: str) -> NamedSource:
    return NamedSource(
        name=name,
        publisher=phrase.publisher,
        start=phrase.start,
        end=phrase.end,
        sentence=layout.wording(sentence),
    )


def _in_sentence(text: str, sentence: Span, speech: Speech, nations: Container[str]) -> list[Phrase]:
    words = words_of(text, sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE))
    phrases = Phrases(text, words, speech, nations)
    found: dict[int, Phrase] = {}
    for at in range(len(words)):
        for phrase in _at(phrases, words, at, speech):
            found.setdefault(phrase.start, phrase)
    return [found[start] for start in sorted(found)]


def _at(phrases: Phrases, words: Sequence[Word], at: int, speech: Speech) -> Iterator[Phrase]:
    """Yield the sources that the word at a place tells."""
    word = words[at]
    if word.is_mark:
        return
    lead = _lead(words, at, speech)
    if lead:
        yield from _present(phrases.after(at + lead))
    elif word.lower in speech.closing and at > 0 and words[at - 1].is_mark:
        yield from _present(phrases.after(at + 1))
    elif word.lower in speech.verbs or _is_parted(words, at, speech):
        yield from _of_verb(phrases, words, at, speech)


def _of_verb(phrases: Phrases, words: Sequence[Word], at: int, speech: Speech) -> Iterator[Phrase]:
    speaker = phrases.before(at)
    if speaker is None or speaker.publisher is None:
        speaker = _before_auxiliary(phrases, words, at, speech) or speaker
    if speaker is None:
        by = at + 1 < len(words) and words[at + 1].lower in speech.agents
        speaker = phrases.after(at + 2 if by else at + 1)
    yield from _present(speaker)
    yield from _present(phrases.publisher_near(at + 1, _TOLD_WITHIN))


def _before_auxiliary(phrases: Phrases, words: Sequence[Word], at: int, speech: Speech) -> Phrase | None:
    """Return the subject of "haben Verluste gemeldet", which stands before its auxiliary."""
    for place in range(at - 1, max(-1, at - 1 - _MOST_BETWEEN), -1):
        if words[place].is_mark:
            return None
        if words[place].lower in speech.auxiliaries:
            return phrases.before(place)
    return None


def _present(phrase: Phrase | None) -> Iterator[Phrase]:
    if phrase is not None:
        yield phrase


def _is_parted(words: Sequence[Word], at: int, speech: Speech) -> bool:
    parts = speech.parted.get(words[at].lower)
    return parts is not None and any(word.lower in parts for word in words[at + 1 : at + 1 + _MOST_BETWEEN])


def _lead(words: Sequence[Word], at: int, speech: Speech) -> int:
    """Return how many words the phrase has that begins at a place and introduces a source; 0 for none."""
    for phrase in _leads(speech.leads):
        if words[at].lower == phrase[0] and tuple(word.lower for word in words[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


@cache
def _leads(leads: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Return the phrases as they are split in a text: "d'après" is two words."""
    split = {tuple(word.lower for word in words_of(" ".join(phrase))) for phrase in leads}
    return tuple(sorted(split, key=len, reverse=True))
