"""The model of a fleet: what must hold of what it says, whatever it says."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fleet_model.costs import Costs, needs
from benchmarks.fleet_model.fleet import play_fleet
from benchmarks.fleet_model.host import Terms, play
from benchmarks.fleet_model.shares import host_sizes, sampled
from monitor.models import SourceKind
from monitor.policy import Schedule

HOUR = timedelta(hours=1)


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 100_000))
def test_the_hosts_have_all_stories_the_largest_first(stories: int) -> None:
    sizes = host_sizes(stories)
    assert sum(sizes) == stories
    assert list(sizes) == sorted(sizes, reverse=True)


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 100_000))
def test_the_hosts_that_are_played_stand_for_all(stories: int) -> None:
    sizes = host_sizes(stories)
    samples = list(sampled(sizes))
    assert sum(sample.hosts for sample in samples) == pytest.approx(len(sizes))
    assert sum(sample.size * sample.hosts for sample in samples) == pytest.approx(stories, rel=0.02)


@settings(deadline=None, max_examples=10)
@given(st.integers(1, 400), st.integers(1, 20))
def test_no_host_is_asked_more_often_than_its_pause_allows(size: int, gap: int) -> None:
    terms = Terms(gap=gap)
    tally = play(size, terms, seed=1, warm=HOUR, counted=HOUR)
    assert tally.looks <= HOUR / terms.pause + terms.leased


def test_a_host_with_time_to_spare_is_asked_as_often_as_its_stories_are_due() -> None:
    schedule = Schedule(intervals={SourceKind.PAGE: timedelta(minutes=10)}, jitter=0)
    tally = play(20, Terms(schedule=schedule, gap=1, failing=0, tick=0), seed=1, warm=HOUR, counted=10 * HOUR)
    assert tally.looks == pytest.approx(20 * 60, rel=0.02)


def test_the_same_seed_plays_the_same_fleet_and_more_stories_need_more() -> None:
    small, again, large = (play_fleet(number, Terms(), seed=1) for number in (50, 50, 500))
    assert small.looks == again.looks
    assert needs(small, Costs()).cores < needs(large, Costs()).cores
