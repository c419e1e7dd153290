"""How many stories each host has, and which hosts are played for all of them.

The shares follow the citations of thirty Wikipedia articles on the news of 2013, as the Tow Center counted them (Which
News Organizations Influence Wikipedia?, 2014): 4,266 citations of 947 organizations, 226 of the first and 1,327 of the
first ten. Zipf's law with a shift (Mandelbrot's) gives 924 hosts, 212 and 1,212.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Sample", "host_sizes", "sampled"]

_EXPONENT, _SHIFT = 1.2, 5.0
#: hosts of one group differ in rank by at most this share
_SPREAD = 0.1
#: so many stories are played of each group of hosts
_OF_A_GROUP = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A host that is played for some."""

    #: its stories
    size: int
    #: the hosts that it stands for, itself included
    hosts: float


def host_sizes(stories: int) -> Sequence[int]:
    """Return how many of so many stories each host has, the largest first."""
    low, high = 0.0, stories * (1 + _SHIFT) ** _EXPONENT
    while high - low > high * 1e-9:
        middle = (low + high) / 2
        low, high = (middle, high) if _number(middle) < stories else (low, middle)
    sizes = list(_sizes(high))
    # The last hosts have one story each: as many of them as it takes.
    return sizes[: len(sizes) - (sum(sizes) - stories)]


def _number(scale: float) -> int:
    return sum(_sizes(scale))


def _sizes(scale: float) -> Iterator[int]:
    rank = 1
    while size := int(scale / (rank + _SHIFT) ** _EXPONENT + 0.5):
        yield size
        rank += 1


def sampled(sizes: Sequence[int]) -> Iterator[Sample]:
    """Yield the hosts that are played: each of the largest, and of hosts of about one size evenly chosen ones."""
    start = 0
    while start < len(sizes):
        end = min(max(start + 1, int(start * (1 + _SPREAD))), len(sizes))
        group = sizes[start:end]
        played = min(len(group), max(1, _OF_A_GROUP * len(group) // sum(group)))
        for n in range(played):
            yield Sample(size=group[(2 * n + 1) * len(group) // (2 * played)], hosts=len(group) / played)
        start = end
