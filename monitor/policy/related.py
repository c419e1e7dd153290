"""Whether a new story is on the subject of what is watched. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from monitor.models import AlertType, NewAlert, Severity, Sighting
from monitor.policy.rules import ChannelRule, keyword_pattern
from monitor.text import normal

__all__ = ["Subject", "Wish", "related_alert", "sections_of", "subject_of"]

_WORD = re.compile(r"\w[\w'-]*\w")
#: words of a headline that two stories must share where the user names no keywords
_SHARED = 2
#: shorter words say too little of a subject
_SHORTEST = 4
#: words that stand in headlines of any subject
_COMMON = frozenset(
    "about after again against ahead among amid been before being below between could does down during early first "
    "from have here high home house into just know known last late latest least live long look made make many more "
    "most much near need news next only over part people plan report right said says show since some still story take "
    "tell than that their them then there these they thing this those three time today told under until update video "
    "want week were what when where which while will with woman world would year your "
    "aber auch beim dass dem eine einen einer gegen haben mehr nach noch nicht oder sein sich sind über unter wird "
    "avec cette contre dans elle leur mais pour sans selon sont tout une "
    "ante como contra desde entre este hasta para pero según sobre tras "
    "alla anche come dalla della delle dopo nella nelle sono sulla".split()
)
#: parts of a path that tell the form of a story, and not its subject
_FORMS = frozenset("article articles interactive live live-news news stories story video videos".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user says of related stories."""

    #: words and phrases of which one must stand in the headline; without any, the headlines that are watched decide
    keywords: tuple[str, ...] = ()
    #: parts of an address of which it must have one
    sections: tuple[str, ...] = ()
    #: how many are told within a day
    at_most: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a related story must be about."""

    keywords: tuple[str, ...]
    #: the words of each watched story
    watched: tuple[frozenset[str], ...]
    sections: frozenset[str]

    def found_in(self, one: Sighting) -> str | None:
        """Return what a new story shares with the subject, as it is written; None when it is about something else."""
        own = sections_of(one.url or "")
        # An address without sections says nothing against the story.
        if self.sections and own and self.sections.isdisjoint(own):
            return None
        title = normal(one.title or "")
        if self.keywords:
            return next((word for word in self.keywords if keyword_pattern(word).search(title)), None)
        return max(filter(None, (_shared(words, title) for words in self.watched)), key=len, default=None)


def subject_of(wish: Wish, watched: Sequence[tuple[str, str | None]]) -> Subject:
    """Return the subject that the user names, or else that of the watched stories: addresses and headlines."""
    derived = not wish.keywords
    sections: Iterable[str] = wish.sections
    if derived and not wish.sections:
        sections = (section for url, _ in watched for section in sections_of(url))
    return Subject(
        keywords=wish.keywords,
        watched=tuple(frozenset(_words(f"{title or ''} {_slug(url)}")) for url, title in watched) if derived else (),
        sections=frozenset(section.casefold() for section in sections),
    )


def related_alert(found: str, one: Sighting, channels: Sequence[ChannelRule]) -> NewAlert:
    """Return the alert for a new story."""
    severity = Severity.LOW
    return NewAlert(
        type=AlertType.STORY_RELATED,
        severity=severity,
        summary=f"New story about {found}: {one.title}",
        changes=(),
        channels=tuple(c.name for c in channels if severity.rank >= c.min_severity.rank),
    )


def sections_of(url: str) -> frozenset[str]:
    """Return the sections that an address names: the parts of its path before the last that are no dates.

    >>> sorted(sections_of("https://www.nytimes.com/2024/11/05/world/europe/kursk.html"))
    ['europe', 'world']
    """
    parts = (unquote(part).casefold() for part in urlsplit(url).path.split("/")[:-1])
    return frozenset(part for part in parts if part and not part[0].isdigit() and part not in _FORMS)


def _slug(url: str) -> str:
    """Return the words that an address ends with."""
    return unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2]).partition(".")[0].replace("-", " ")


def _shared(words: frozenset[str], title: str) -> str | None:
    shared: dict[str, str] = {}
    for word in _WORD.findall(title):
        for stem in _words(word):
            if stem in words:
                shared.setdefault(stem, word)
    return ", ".join(shared.values()) if len(shared) >= _SHARED else None


def _words(text: str) -> Iterator[str]:
    """Yield the words that tell a subject, in small letters, without the ending of plural and genitive."""
    for word in _WORD.findall(normal(text).casefold()):
        stem = word.removesuffix("'s").removesuffix("s")
        if len(word) >= _SHORTEST and word not in _COMMON and stem not in _COMMON and not word.isdigit():
            yield stem
