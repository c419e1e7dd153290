"""A whole fleet: a sample of its hosts is played, and added up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from math import ceil

from benchmarks.fleet_model.host import Terms, play
from benchmarks.fleet_model.shares import Sample, host_sizes, sampled
from benchmarks.fleet_model.tally import Spread, Tally

__all__ = ["Fleet", "play_fleet"]

_SECOND, _DAY, _WEEK = timedelta(seconds=1), timedelta(days=1), timedelta(days=7)
#: until what is counted no longer depends on the beginning
_WARM = timedelta(days=3)
#: small fleets are counted for more weeks, so that they show enough edits
_WEEKS_OF_STORIES, _MOST_WEEKS = 20_000, 20
#: a round through all stories of a host at its gap, and some more
_ROUND = 1.2
#: of a host with more stories than this, one of so many is played, and each of its looks takes as many times longer
_MOST_PLAYED = 10_000
#: a host is at its limit that is asked or left alone for its gap for this share of the time
_AT_LIMIT = 0.95


@dataclass(slots=True, kw_only=True)
class Fleet:
    """What was seen of all hosts. What is counted in a second or a day is a mean."""

    stories: int
    hosts: int
    #: by second
    looks: float = 0.0
    first: float = 0.0
    changed: float = 0.0
    #: edits of stories that were first read after it
    missed: float = 0.0
    failed: float = 0.0
    #: stories whose host is asked as often as it may be
    held_back: float = 0.0
    #: hosts that are being asked, or left alone for their gap, at any moment
    busy: float = 0.0
    #: requests to one host in a day, and how many hosts get so many
    requests: list[tuple[float, float]] = field(default_factory=list)
    fresh: Spread = field(default_factory=Spread)
    old: Spread = field(default_factory=Spread)
    delays: Spread = field(default_factory=Spread)

    def add(self, sample: Sample, tally: Tally, pause: timedelta) -> None:
        """Add what was seen of a host, for all that it stands for."""
        once = sample.hosts * (_SECOND / tally.length)
        for name in ("looks", "first", "changed", "missed", "failed"):
            setattr(self, name, getattr(self, name) + getattr(tally, name) * once)
        busy = min(tally.looks * pause / tally.length, 1.0)
        self.busy += busy * sample.hosts
        self.held_back += sample.size * sample.hosts if busy >= _AT_LIMIT else 0.0
        self.requests.append((tally.looks * (_DAY / tally.length), sample.hosts))
        for name in ("fresh", "old", "delays"):
            # Hosts are seen for different lengths of time.
            getattr(self, name).take(getattr(tally, name), once)

    @property
    def requests_p50(self) -> float:
        """Requests a day to the host in the middle."""
        left = sum(hosts for _, hosts in self.requests) / 2
        for number, hosts in sorted(self.requests):
            left -= hosts
            if left <= 0:
                return number
        return 0.0

    @property
    def requests_most(self) -> float:
        """Requests a day to the host that gets the most."""
        return max(number for number, _ in self.requests)


def play_fleet(stories: int, terms: Terms, *, seed: int, progress: Callable[[float], None] = lambda _: None) -> Fleet:
    """Return what is seen of so many stories; `progress` is told the share that is done."""
    sizes = host_sizes(stories)
    fleet, samples = Fleet(stories=stories, hosts=len(sizes)), list(sampled(sizes))
    counted = _WEEK * min(max(_WEEKS_OF_STORIES // stories, 1), _MOST_WEEKS)
    work, done = sum(min(s.size, _MOST_PLAYED) for s in samples), 0
    for n, sample in enumerate(samples):
        fleet.add(sample, _play(sample.size, terms, seed=seed + n, counted=counted), terms.pause)
        done += min(sample.size, _MOST_PLAYED)
        progress(done / work)
    return fleet


def _play(size: int, terms: Terms, *, seed: int, counted: timedelta) -> Tally:
    """Play a host, or of a very large one a part that has its share of the host's time.

    One that has more stories than it may be asked for is played for two rounds: one to warm up, one to count.
    """
    parts = ceil(size / _MOST_PLAYED)
    pause = terms.pause * parts
    played = round(size / parts)
    slower = replace(terms, gap=terms.gap * parts, answer=terms.answer * parts, share=terms.leased)
    warm, counted = max(_WARM, played * pause * _ROUND), max(counted, played * pause * _ROUND)
    return play(played, slower, seed=seed, warm=warm, counted=counted).times(parts)
