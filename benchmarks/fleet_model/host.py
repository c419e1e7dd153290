"""One host, played on a clock of its own: its stories one after the other, as the program's own policy has it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from heapq import heapify, heappop, heappush

from benchmarks.fleet_model.stories import Life, Story, new_story, story_under_way
from benchmarks.fleet_model.tally import Tally
from monitor.config import Politeness
from monitor.daemon.worker import share_of
from monitor.dispatch.hosts import Share
from monitor.models import SourceKind
from monitor.policy import Schedule, interval_of, next_check

__all__ = ["START", "Terms", "play"]

START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What holds for every host."""

    schedule: Schedule = field(default_factory=lambda: Schedule(intervals={}))
    life: Life = field(default_factory=Life)
    #: seconds from the end of a request to the next one, and that one takes
    gap: float = 5.0
    answer: float = 0.5
    #: seconds between two questions for what is due
    tick: timedelta = timedelta(seconds=1)
    #: the share of looks that fail, one independent of the other
    failing: float = 0.02
    #: stories that are leased at a time; what a worker takes at this gap where it is not said
    share: Share | None = None

    @property
    def pause(self) -> timedelta:
        """The least time from one look at a host to the next."""
        return timedelta(seconds=self.gap + self.answer)

    @property
    def leased(self) -> Share:
        """What is leased at a time."""
        return self.share or share_of(Politeness(gap=timedelta(seconds=self.gap)), "")


def play(size: int, terms: Terms, *, seed: int, warm: timedelta, counted: timedelta) -> Tally:
    """Return what is seen of a host with so many stories, for a while after one to warm up."""
    return _Play(terms, size, random.Random(seed)).until(START + warm + counted, START + warm)


class _Play:
    """The stories of a host, and when each is due."""

    def __init__(self, terms: Terms, size: int, chance: random.Random) -> None:
        self._terms, self._chance = terms, chance
        self._pause, self._answer, self._tick = terms.pause, timedelta(seconds=terms.answer), terms.tick
        self._most = terms.leased.sources
        self._stories = [story_under_way(terms.life, START, chance) for _ in range(size)]
        self._due = [(self._first_due(story), n) for n, story in enumerate(self._stories)]
        heapify(self._due)

    def _first_due(self, story: Story) -> datetime:
        """Return a moment of the interval, or of the round that the host's gap makes of it."""
        interval = max(self._interval(story, START), len(self._stories) * self._terms.pause)
        return START + interval * self._chance.random()

    def _interval(self, story: Story, now: datetime) -> timedelta:
        return interval_of(self._terms.schedule, kind=SourceKind.PAGE, own=None, age=now - story.changed)

    def until(self, end: datetime, since: datetime) -> Tally:
        """Look at what is due, until then, in runs that look at each story once at most."""
        tally, now, free = Tally(length=end - since), START, START
        while (now := self._woken(now)) < end:
            done: set[int] = set()
            while leased := self._leased(now, done):
                for n in leased:
                    now = max(now, free)
                    if now >= end:
                        return tally
                    now, free = now + self._answer, now + self._pause
                    self._look(n, now, tally if now >= since else None)
                done.update(leased)
        return tally

    def _woken(self, now: datetime) -> datetime:
        """Return when the next tick finds something due."""
        ticks = -((START - max(now, self._due[0][0])) // self._tick)
        return START + ticks * self._tick

    def _leased(self, now: datetime, done: set[int]) -> list[int]:
        """Take what is due longest off the list; what was looked at in this run is given back."""
        leased: list[tuple[datetime, int]] = []
        while self._due and self._due[0][0] <= now and len(leased) < self._most:
            leased.append(heappop(self._due))
        for due, n in leased:
            if n in done:
                heappush(self._due, (due, n))
        return [n for _, n in leased if n not in done]

    def _look(self, n: int, now: datetime, tally: Tally | None) -> None:
        story = self._of_now(n, now)
        failed = self._chance.random() < self._terms.failing
        story.failures = story.failures + 1 if failed else 0
        if tally is not None:
            tally.looks += 1
            tally.failed += failed
        if not failed:
            _read(story, now, tally)
        due = next_check(
            self._terms.schedule,
            interval=self._interval(story, now),
            now=now,
            failures=story.failures,
            chance=self._chance.random(),
        )
        heappush(self._due, (min(due, story.published + self._terms.life.kept), n))

    def _of_now(self, n: int, now: datetime) -> Story:
        """Return a story, or the one that took its place when it was dropped."""
        story, kept = self._stories[n], self._terms.life.kept
        while story.published + kept <= now:
            story = self._stories[n] = new_story(self._terms.life, story.published + kept, self._chance)
        return story


def _read(story: Story, now: datetime, tally: Tally | None) -> None:
    """Note what a look at a story finds."""
    edited = story.edit is not None and story.edit <= now
    if tally is not None:
        tally.revisit(story.looked, now, story.changed)
        if not story.known:
            tally.first += 1
            tally.missed += edited
        elif story.edit is not None and edited:
            tally.changed += 1
            tally.delays.add(now - story.edit, 1)
    if edited:
        story.changed, story.edit = now if story.known else story.changed, None
    story.known, story.looked = True, now
