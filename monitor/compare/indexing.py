"""The figures of a long source by value and by words, so that each claim is tried on a few of them. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from monitor.compare.mentions import Mention

__all__ = ["Index"]

#: how many figures are tried for a claim by their value, and by their words
_BY_VALUE = 12
_BY_WORDS = 12
#: ideas of more figures than this tell nothing
_COMMON = 60


class Index:
    """Finds the figures of a source that are worth trying for a claim."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.values: dict[tuple[str, str], list[tuple[Decimal, int]]] = defaultdict(list)
        self.words: dict[str, list[int]] = defaultdict(list)
        for place, mention in enumerate(mentions):
            for reading in mention.readings:
                self.values[reading.family, reading.base].append((reading.low, place))
            for idea in mention.ideas:
                self.words[idea].append(place)
        for values in self.values.values():
            values.sort()

    def near(self, claim: Mention) -> Iterable[Mention]:
        """Return the figures of nearest value, and those with which a claim shares most that is rare."""
        places = {*self._by_value(claim), *self._by_words(claim)}
        return [self.mentions[place] for place in sorted(places)]

    def _by_value(self, claim: Mention) -> Iterable[int]:
        for reading in claim.readings:
            values = self.values.get((reading.family, reading.base), [])
            at = bisect_left(values, (reading.low, -1))
            yield from (place for _, place in values[max(0, at - _BY_VALUE // 2) : at + _BY_VALUE // 2])

    def _by_words(self, claim: Mention) -> Iterable[int]:
        shared: Counter[int] = Counter()
        for idea in claim.ideas:
            if len(self.words.get(idea, ())) <= _COMMON:
                shared.update(self.words.get(idea, ()))
        return (place for place, _ in shared.most_common(_BY_WORDS))
