"""Which figure of a source a claim is: candidates scored by value, thing, place and words. Pure."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from monitor.compare.indexing import Index
from monitor.compare.mentions import Mention
from monitor.compare.roles import Role
from monitor.compare.things import excluded, worth_of_things
from monitor.compare.values import agree, digits_of, nearness

__all__ = ["Candidate", "Closeness", "Source"]

#: how close in meaning a claim's clause and a source's are, from -1 to 1
Closeness = Callable[[Mention, Mention], float]
Rarity = Mapping[str, float]

#: what a score must reach to be believed: with one value, with two
_LEAST_EQUAL = 2.0
_LEAST_OTHER = 2.0
#: what one value is worth by itself, all words in common, and one meaning
_EQUAL = 2.2
_WORDS = 5.0
_MEANING = 1.0
_OF_ROLE = {Role.BEFORE: -1.8, Role.WISHED: -1.8, Role.OPENING: -0.6}
_FRAME = 0.3
#: an equal value whose words have less in common than this may be of something else
_APART = 0.15
_STRAY = 1.0
#: what it is worth that the smaller value is more than a part of the larger
_NEARNESS = ((Decimal("0.6"), 0.5), (Decimal("0.3"), 0.2), (Decimal("0.1"), 0.0), (Decimal("0.02"), -1.0))
_FAR_APART = -2.5
_OTHER_CURRENCY = -1.0
#: a value in another scale keeps its digits: 1.3 billion and 1.3 trillion
_SAME_FAR_APART = -0.8
#: what another value loses that has nothing in common with a claim but what is counted
_HEAD_ALONE = 0.7
#: both tell a rise, or both a fall
_SAME_WAY = 0.3
#: what it adds that no other figure of a source has the unit, where the words have anything in common
_ALONE = 0.5
_APART_AT_ALL = 0.08
#: what a word that the other language does not know weighs, beside a known one
_UNKNOWN = 0.15
_SURE = 0.5
_RECALL = 0.7
#: more pairs than this are not all tried: cost stays near linear
_MOST = 40_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """One figure of a source that a claim may be."""

    mention: Mention
    score: float
    equal: bool
    #: how much the words around both have in common, from 0 to 1
    words: float

    @property
    def holds(self) -> bool:
        """Whether the score is enough to say that both are one quantity."""
        return self.margin >= 0

    @property
    def margin(self) -> float:
        """By how much the score is more than enough."""
        return self.score - (_LEAST_EQUAL if self.equal else _LEAST_OTHER)

    @property
    def rank(self) -> float:
        """What it is chosen by: an equal value told of other things stands behind another value told of the same."""
        return self.margin - (_STRAY if self.equal and self.words < _APART else 0.0)


def _rarity_of(mentions: Sequence[Mention]) -> Rarity:
    """Return how much each idea tells in a source, from 0 to 1: little where every sentence speaks of it."""
    sentences = {mention.sentence: mention for mention in mentions}
    seen = Counter(name for m in sentences.values() for name, weight in m.ideas.items() if weight > _UNKNOWN)
    whole = math.log(2 + len(sentences))
    return {name: max(0.3, math.log((2 + len(sentences)) / number) / whole) for name, number in seen.items()}


class Source:
    """The figures of a source, found by value and by words."""

    def __init__(self, mentions: Sequence[Mention], *, claims: int, closeness: Closeness | None = None) -> None:
        self.mentions = mentions
        self.rarity = _rarity_of(mentions)
        self.closeness = closeness
        self.alone = _only_ones(mentions)
        self.index = Index(mentions) if claims * len(mentions) > _MOST else None

    def candidates(self, claim: Mention) -> Iterator[Candidate]:
        """Yield the figures that may be a claim's, each with its score."""
        for mention in self.mentions if self.index is None else self.index.near(claim):
            found = _candidate(claim, mention, self.rarity, self.closeness)
            if found is None:
                continue
            lonely = id(mention) in self.alone and mention.figure.unit == claim.figure.unit and not found.equal
            lonely = lonely and found.words > _APART_AT_ALL
            yield replace(found, score=found.score + _ALONE) if lonely else found


def _only_ones(source: Sequence[Mention]) -> frozenset[int]:
    """Return the figures that are the only ones of their unit in a source."""
    units = Counter(mention.figure.unit for mention in source)
    return frozenset(id(m) for m in source if m.figure.unit is not None and units[m.figure.unit] == 1)


def _candidate(claim: Mention, mention: Mention, rarity: Rarity, closeness: Closeness | None) -> Candidate | None:
    if claim.families.isdisjoint(mention.families):
        return None
    pair = (claim.figure, claim.readings), (mention.figure, mention.readings)
    equal = agree(*pair)
    if not equal and not _comparable(claim, mention):
        return None
    turned = _turned(claim, mention)
    value = (_EQUAL + _special(claim)) if equal and not turned else _likely(claim, mention)
    score = value + worth_of_things(claim, mention) + _places(claim, mention) + _roles(claim, mention)
    words = _words(claim, mention, rarity)
    score += _WORDS * words + _SAME_WAY * (claim.direction * mention.direction > 0)
    if not equal and not _share_more(claim, mention):
        score -= _HEAD_ALONE
    if closeness is not None:
        score += _MEANING * closeness(claim, mention)
    return Candidate(mention, score, equal and not turned, words)


def _share_more(claim: Mention, mention: Mention) -> bool:
    """Say whether two sentences share more than what is counted and who tells it."""
    shared = claim.ideas.keys() & mention.ideas.keys()
    return not shared <= claim.things | mention.things | claim.frames | mention.frames


def _comparable(claim: Mention, mention: Mention) -> bool:
    """Say whether one can be a later value of the other: one sort of unit, and no other thing."""
    return not excluded(claim, mention) and not _conflicting(claim, mention)


def _conflicting(claim: Mention, mention: Mention) -> bool:
    one, two = claim.figure.countries, mention.figure.countries
    if one and two and not set(one) & set(two):
        return True
    return bool(claim.fates and mention.fates and not claim.fates & mention.fates)


def _turned(claim: Mention, mention: Mention) -> bool:
    """Say whether equal numbers tell opposite things: up 12 percent and down 12, a day and a week."""
    if claim.rate and mention.rate and claim.rate != mention.rate and not claim.readings[0].per:
        return True
    moving = claim.readings[0].family in {"share", "time"}
    return moving and claim.direction * mention.direction < 0


def _special(claim: Mention) -> float:
    """Return how little chance there is that another thing has the value of a claim: 224 tells more than two."""
    low, high = claim.readings[0].low, claim.readings[0].high
    written = claim.figure.value if claim.figure.value is not None else high
    digits = len(digits_of(written))
    places = written.adjusted() if written else 0
    return min(1.2, 0.45 * (digits - 1) + min(0.3, 0.1 * max(0, places)) + 0.5 * (low != high))


def _likely(claim: Mention, mention: Mention) -> float:
    """Return how likely one value is to have become the other: near it, or the same digits in another scale or unit."""
    one, two = claim.readings[0], mention.readings[0]
    near = max((n for a in claim.readings for b in mention.readings if (n := nearness(a, b)) is not None), default=None)
    score = 0.2 if one.base == two.base else 0.0
    if near is not None:
        score += next((worth for least, worth in _NEARNESS if near > least), _FAR_APART)
    a, b = _written(claim), _written(mention)
    if one.family == "money" and one.base != two.base and a != b:
        score += _OTHER_CURRENCY
    if a == b and (len(a) > 1 or one.base != two.base or claim.figure.unit != mention.figure.unit):
        return max(score, _SAME_FAR_APART) + 1.0
    return score + (0.5 if sorted(a) == sorted(b) and len(a) > 1 else 0.0)


def _written(mention: Mention) -> str:
    value = mention.figure.value if mention.figure.value is not None else mention.figure.low
    return digits_of(value) if value is not None else ""


def _places(claim: Mention, mention: Mention) -> float:
    """Return what fates, countries and the order in the sentence say."""
    score = 0.2 * (claim.order == mention.order) + 0.8 * bool(claim.fates & mention.fates)
    if _conflicting(claim, mention):
        score -= 3.0
    return score + 0.4 * bool(set(claim.figure.countries) & set(mention.figure.countries))


def _roles(claim: Mention, mention: Mention) -> float:
    """Return what it says that a source tells a figure as an earlier or a wished one."""
    missing = mention.roles - claim.roles
    return sum(_OF_ROLE[role] for role in missing) + 0.3 * bool(mention.roles & claim.roles)


def _words(claim: Mention, mention: Mention, rarity: Rarity) -> float:
    """Return how much of what a claim speaks of stands around the source's figure, and the other way round."""
    told = wanted = 0.0
    for name, weight in claim.ideas.items():
        there = mention.ideas.get(name, 0.0)
        known = _UNKNOWN if name in claim.alike and not there else 1.0
        worth = weight * known * rarity.get(name, 1.0) * (_FRAME if name in claim.frames else 1.0)
        wanted += worth
        told += worth * there
    return _RECALL * told / (wanted + _SURE) + (1 - _RECALL) * _precision(claim, mention)


def _precision(claim: Mention, mention: Mention) -> float:
    """Return how much of what stands closest to the source's figure the claim speaks of at all."""
    own = [name for name, weight in mention.ideas.items() if weight >= 1.0 and name not in mention.frames]
    own = [name for name in own if name not in mention.alike or name in claim.ideas]
    return sum(min(1.0, 2 * claim.ideas.get(name, 0.0)) for name in own) / (len(own) + _SURE)
