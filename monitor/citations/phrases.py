"""The words of a sentence, and the noun phrases in it that may name a source. Pure."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from monitor.citations.publishers import publisher_named
from monitor.citations.speech import Speech

__all__ = ["Phrase", "Phrases", "Word", "words_of"]

_WORD = re.compile(
    r"(?P<word>(?:[A-Z]\.){2,}|(?:[ldLD]|[Qq]u|[Dd]ell|[Aa]ll|[Nn]ell|[Dd]all)['’](?=\w)"
    r"|[^\W_]+(?:['’.&-][^\W_]+)*-?)|(?P<mark>[,;:.!?()\[\]\"“”„«»–—])"
)
#: a phrase of more words names nobody
_LONGEST = 8
#: words that may stand between a verb and who speaks
_FARTHEST = 8
_ADJECTIVE = ("e", "en", "er", "es", "em")
_QUOTES = frozenset('"“”„«»')


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark of a sentence, with its place in the text."""

    text: str
    start: int
    end: int
    is_mark: bool

    @property
    def lower(self) -> str:
        """The word in small letters, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Split a part of a text into words and marks."""
    matches = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(match[0], match.start(), match.end(), match["mark"] is not None) for match in matches]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that may name a source: `text[start:end]`."""

    start: int
    end: int
    publisher: str | None = None
    pronoun: bool = False


class Phrases:
    """The noun phrases of one sentence, looked for from a place on or up to it."""

    def __init__(self, text: str, words: list[Word], speech: Speech, nations: Container[str]) -> None:
        self.text = text
        self.words = words
        self.speech = speech
        #: adjectives of nationality, which Romance languages put behind a noun: "responsables américains"
        self.nations = nations
        self.function = speech.never | speech.articles | speech.prepositions | speech.verbs | speech.between
        self.function |= {lead[0] for lead in speech.leads}

    def after(self, place: int) -> Phrase | None:
        """Return the phrase that begins at a place, articles and words like "agency" left out."""
        speech = self.speech
        for at in range(place, min(place + _LONGEST, len(self.words))):
            word = self.words[at]
            if publisher := self._publisher(at):
                return publisher
            if word.is_mark:
                if word.text not in _QUOTES or at + 1 >= len(self.words) or not self._publisher(at + 1):
                    return None
            elif word.lower in speech.pronouns:
                return Phrase(word.start, word.end, pronoun=True)
            elif word.lower not in speech.articles and word.lower not in speech.between:
                return self._named(at)
        return None

    def before(self, place: int) -> Phrase | None:
        """Return the phrase that is the subject of what stands at a place: the nearest that no preposition governs."""
        at, least = place - 1, max(0, place - _FARTHEST)
        while at >= least:
            word = self.words[at]
            if publisher := self._publisher_up_to(at):
                return publisher
            if word.text == ")" and self.words[at - 1].text == "(":
                at -= 2  # Brackets without words held an address.
                continue
            if self._divides(at):
                return None
            if word.lower in self.speech.pronouns:
                return Phrase(word.start, word.end, pronoun=True)
            if not self._is_head(at):
                at -= 1
                continue
            first = self._first_of(at)
            ruled = self._ruled_by(first)
            if ruled is None:
                return Phrase(self.words[first].start, self._end_of(at))
            at = ruled - 1
        return None

    def publisher_near(self, place: int, steps: int) -> Phrase | None:
        """Return the publisher that is named within so many words from a place on: "told CNN"."""
        for at in range(place, min(place + steps, len(self.words))):
            if self.words[at].is_mark and self.words[at].text not in _QUOTES:
                return None
            if publisher := self._publisher(at):
                return publisher
        return None

    def _publisher(self, at: int) -> Phrase | None:
        word = self.words[at]
        found = None if word.is_mark else publisher_named(self.text, word.start, self.words[-1].end)
        return Phrase(word.start, found[1], publisher=found[0]) if found else None

    def _publisher_up_to(self, at: int) -> Phrase | None:
        for first in range(max(0, at - 4), at + 1):
            found = self._publisher(first)
            if found is not None and found.end >= self.words[at].end:
                return found
        # The name may stand in quotes: „Spiegel“ berichtete.
        return self._publisher_up_to(at - 1) if at > 0 and self.words[at].text in _QUOTES else None

    def _divides(self, at: int) -> bool:
        """Say whether a mark ends the clause; a comma behind a cut word does not: "US-, südkoreanische"."""
        word = self.words[at]
        return word.is_mark and not (word.text == "," and at > 0 and self.words[at - 1].text.endswith("-"))

    def _is_head(self, at: int) -> bool:
        word, speech = self.words[at], self.speech
        if word.is_mark or word.text[0].isdigit():
            return False
        if word.lower in speech.roles:
            return True
        return word.capital and word.lower not in self.function and not word.text.endswith("-")

    def _named(self, first: int) -> Phrase | None:
        """Return the phrase from its first word on: adjectives, then the name or role, and what is bound to it."""
        at, head = first, None
        while at < min(first + _LONGEST, len(self.words)):
            if self._is_head(at):
                head = at
            elif head is not None:
                bound = self._bound(at)
                if bound is None:
                    break
                at = head = bound
            elif not self._is_modifier(at):
                return None
            at += 1
        return None if head is None else Phrase(self.words[first].start, self._end_of(head))

    def _end_of(self, head: int) -> int:
        following = self.words[head + 1] if head + 1 < len(self.words) else None
        behind = following is not None and following.lower in self.nations and not following.capital
        return following.end if following is not None and behind else self.words[head].end

    def _bound(self, at: int) -> int | None:
        """Return the place of the name that an "of" binds to the words before: "portavoz del Ejército"."""
        if self.words[at].lower not in self.speech.of:
            return None
        following = at + 1
        while following < len(self.words) and self.words[following].lower in self.speech.of | self.speech.articles:
            following += 1
        return following if following < len(self.words) and self._is_head(following) else None

    def _is_modifier(self, at: int) -> bool:
        word, speech = self.words[at], self.speech
        if word.is_mark:
            return not self._divides(at)
        if word.lower in speech.both or word.text.endswith("-"):
            return True
        if word.text[0].isdigit() or word.lower in speech.prepositions | speech.verbs | speech.articles | speech.never:
            return False
        return word.lower.endswith(_ADJECTIVE) if not speech.roles else word.lower not in speech.of

    def _first_of(self, head: int) -> int:
        """Return where a phrase begins whose last word is known."""
        first = head
        while first > 0 and head - first < _LONGEST:
            at = first - 1
            joins = self.words[at].lower in self.speech.both or self.words[at].is_mark
            if joins and not (at > 0 and self.words[at - 1].text.endswith("-")):
                break
            if (bound := self._bound_to(at)) is not None:
                first = bound
            elif self._is_head(at) or self._is_modifier(at):
                first = at
            else:
                break
        return first

    def _bound_to(self, at: int) -> int | None:
        """Return the place of the role or name that ends before an "of", its article included: "ministre de la"."""
        of = at
        while of > 0 and self.words[of].lower in self.speech.articles - self.speech.of:
            of -= 1
        if self.words[of].lower not in self.speech.of:
            return None
        while of > 0 and self.words[of].lower in self.speech.of:
            of -= 1
        return of if self._is_head(of) else None

    def _ruled_by(self, first: int) -> int | None:
        """Return the place of the preposition that governs a phrase."""
        at = first - 1
        while at >= 0 and self.words[at].lower in self.speech.articles - self.speech.prepositions:
            at -= 1
        return at if at >= 0 and self.words[at].lower in self.speech.prepositions else None
