"""How close the clauses of two figures lie in meaning, by a sentence encoder, where one is at hand. Pure."""

from __future__ import annotations

from monitor.compare.matching import Closeness
from monitor.compare.mentions import Mention
from monitor.ports import SentenceEncoder

__all__ = ["closeness_by"]

#: the likeness of two clauses of one story that tell of different things, and how far above it the same thing lies
_UNRELATED = 0.4
_SPAN = 0.4


def closeness_by(encoder: SentenceEncoder) -> Closeness:
    """Return what says how close two figures' clauses are, from -1 to 1. Each clause is encoded once."""
    known: dict[str, tuple[float, ...]] = {}

    def vector(mention: Mention) -> tuple[float, ...]:
        if mention.clause not in known:
            known[mention.clause] = tuple(map(float, encoder.encode([mention.clause])[0]))
        return known[mention.clause]

    def closeness(claim: Mention, mention: Mention) -> float:
        cosine = sum(map(float.__mul__, vector(claim), vector(mention)))
        return max(-1.0, min(1.0, (cosine - _UNRELATED) / _SPAN))

    return closeness
