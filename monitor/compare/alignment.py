"""Which block of the old text became which block of the new one."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

__all__ = ["Alignment", "align"]

#: two wordings below this likeness (0 to 100) are a removed and an added block, not an edited one
_LIKE = 55.0
#: how many unmatched blocks on each side are tried against each other at most; beyond it only neighbours in order
_BLOCK = 60
_NEIGHBOURS = 5
#: characters of a wording that likeness looks at
_HEAD = 2_000


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of indexes (old, new) that belong together, and the indexes that are left on each side."""

    pairs: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]


def align(
    old: Sequence[str], new: Sequence[str], ids: tuple[Sequence[Hashable], Sequence[Hashable]] | None = None
) -> Alignment:
    """Pair the blocks of two texts: equal wordings first (wherever they stand), then equal ids, then likeness.

    `ids` are the publisher's block ids, one per block, None where a block has none. Every block is in at most one
    pair. The cost is linear but for a bounded number of blocks that have to be tried against each other.
    """
    pairs = _equal(old, new, range(len(old)), range(len(new)))
    if ids is not None:
        pairs += _equal(ids[0], ids[1], *_left(pairs, len(old), len(new)))
    pairs += _alike(old, new, *_left(pairs, len(old), len(new)))
    removed, added = _left(pairs, len(old), len(new))
    return Alignment(tuple(sorted(pairs, key=lambda pair: pair[1])), tuple(removed), tuple(added))


def _left(pairs: Sequence[tuple[int, int]], old: int, new: int) -> tuple[list[int], list[int]]:
    used_old, used_new = {i for i, _ in pairs}, {j for _, j in pairs}
    return [i for i in range(old) if i not in used_old], [j for j in range(new) if j not in used_new]


def _equal(
    old: Sequence[Hashable], new: Sequence[Hashable], left: Sequence[int], right: Sequence[int]
) -> list[tuple[int, int]]:
    places: dict[Hashable, deque[int]] = defaultdict(deque)
    for i in left:
        if old[i] is not None:
            places[old[i]].append(i)
    return [(places[new[j]].popleft(), j) for j in right if places.get(new[j])]


def _alike(old: Sequence[str], new: Sequence[str], left: list[int], right: list[int]) -> list[tuple[int, int]]:
    scored = [
        (score, -abs(a - b), i, j)
        for a, i in enumerate(left)
        for b, j in _opposite(a, right, len(left))
        if (score := _likeness(old[i], new[j])) >= _LIKE
    ]
    pairs: list[tuple[int, int]] = []
    used_old: set[int] = set()
    used_new: set[int] = set()
    for _, _, i, j in sorted(scored, key=lambda s: (-s[0], -s[1], s[2], s[3])):
        if i not in used_old and j not in used_new:
            pairs.append((i, j))
            used_old.add(i)
            used_new.add(j)
    return pairs


def _opposite(a: int, right: list[int], left: int) -> list[tuple[int, int]]:
    """Return what a block is tried against, with its place: everything, or its neighbours in order."""
    if max(left, len(right)) <= _BLOCK:
        return list(enumerate(right))
    start = max(0, a - _NEIGHBOURS)
    return list(enumerate(right[start : a + _NEIGHBOURS + 1], start))


def _likeness(a: str, b: str) -> float:
    return max(fuzz.ratio(a[:_HEAD], b[:_HEAD]), fuzz.token_sort_ratio(a[:_HEAD], b[:_HEAD], score_cutoff=_LIKE + 10))
