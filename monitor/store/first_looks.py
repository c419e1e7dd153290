"""When many sources that are new at once are looked at first: some now, the others one after the other. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

__all__ = ["shares"]

#: new sources that are looked at at once
_AT_ONCE = 50


def shares(hosts: Sequence[str]) -> list[float]:
    """Return for each new source, by its host, the share of its longest wait after which it is looked at.

    The first of each host go before the second ones, so that no host has all of its turn in a moment.
    """
    turns, asked = list[int](), Counter[str]()
    for host in hosts:
        turns.append(asked[host])
        asked[host] += 1
    order = sorted(range(len(hosts)), key=lambda n: turns[n])
    found = dict(zip(order, (max(place - _AT_ONCE, 0) / len(hosts) for place in range(len(hosts))), strict=True))
    return [found[n] for n in range(len(hosts))]
