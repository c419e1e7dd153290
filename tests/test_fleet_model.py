"""The model of a fleet: its hosts are those that were counted, its looks those of the program's policy."""

from __future__ import annotations

import random
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.fleet_model.__main__ import main
from benchmarks.fleet_model.chart import chart
from benchmarks.fleet_model.costs import Costs, needs
from benchmarks.fleet_model.fleet import Fleet, play_fleet
from benchmarks.fleet_model.host import START, Terms, play
from benchmarks.fleet_model.shares import host_sizes, sampled
from benchmarks.fleet_model.stories import Life, story_under_way
from benchmarks.fleet_model.table import length
from benchmarks.fleet_model.tally import Spread, Tally
from monitor.config import Schedule as Configured
from monitor.models import SourceKind
from monitor.policy import Schedule

_SCALING = Path(__file__).parents[1] / "docs" / "scaling.md"
_DAY = timedelta(days=1)


def fixed(**interval: float) -> Terms:
    """Return terms under which every story is looked at every so often, and all goes well."""
    schedule = Schedule(intervals={SourceKind.PAGE: timedelta(**interval)}, jitter=0)
    return Terms(schedule=schedule, failing=0, life=Life(edited=0))


def test_hosts_have_the_shares_that_were_counted_of_cited_news() -> None:
    sizes = host_sizes(4_266)
    assert len(sizes) == pytest.approx(947, rel=0.1)
    assert sizes[0] == pytest.approx(226, rel=0.1)
    assert sum(sizes[:10]) == pytest.approx(1_327, rel=0.1)


@pytest.mark.parametrize("stories", [1, 7, 1_000, 123_456])
def test_all_stories_have_a_host(stories: int) -> None:
    assert sum(host_sizes(stories)) == stories


def test_a_sample_stands_for_all_hosts_and_their_stories() -> None:
    sizes = host_sizes(1_000_000)
    chosen = list(sampled(sizes))
    assert len(chosen) < len(sizes) / 2
    assert sum(one.hosts for one in chosen) == pytest.approx(len(sizes))
    assert sum(one.hosts * one.size for one in chosen) == pytest.approx(1_000_000, rel=0.01)


def test_the_schedule_is_the_default_of_the_configuration() -> None:
    plan, schedule = Configured(), Terms().schedule
    assert SourceKind.PAGE not in plan.intervals()
    assert (schedule.adaptive.share, schedule.jitter) == (plan.page_share, plan.jitter)
    assert (schedule.adaptive.least, schedule.adaptive.most) == (plan.page_min, plan.page_max)


def test_a_host_that_has_time_is_asked_at_every_interval() -> None:
    tally = play(10, fixed(hours=1), seed=1, warm=_DAY, counted=10 * _DAY)
    assert tally.looks == pytest.approx(10 * 240, rel=0.01)


def test_a_host_with_more_stories_than_it_may_be_asked_for_is_asked_at_the_gap() -> None:
    terms = fixed(minutes=1)
    tally = play(100, terms, seed=1, warm=_DAY, counted=_DAY)
    assert tally.looks == pytest.approx(_DAY / terms.pause, rel=0.01)
    revisit = tally.old.quantile(0.5)
    assert revisit is not None
    assert revisit / (100 * terms.pause) == pytest.approx(1, rel=0.03)


def test_a_part_of_a_large_host_shows_what_the_whole_of_it_does() -> None:
    whole, part = fixed(minutes=1), fixed(minutes=1)
    part = Terms(schedule=part.schedule, failing=0, life=part.life, gap=20, answer=2, share=whole.leased)
    large = play(400, whole, seed=1, warm=_DAY, counted=_DAY)
    small = play(100, part, seed=1, warm=_DAY, counted=_DAY).times(4)
    assert small.looks == pytest.approx(large.looks, rel=0.02)
    assert small.old.quantile(0.5) == large.old.quantile(0.5)


def test_trouble_makes_looks_fewer() -> None:
    well = play(50, Terms(failing=0), seed=1, warm=_DAY, counted=10 * _DAY)
    badly = play(50, Terms(failing=0.5), seed=1, warm=_DAY, counted=10 * _DAY)
    assert well.failed == 0
    assert badly.failed == pytest.approx(badly.looks / 2, rel=0.2)


def test_stories_are_replaced_and_edits_seen() -> None:
    terms = Terms(life=Life(kept=timedelta(days=20), edited=1.0), failing=0)
    tally = play(100, terms, seed=1, warm=20 * _DAY, counted=40 * _DAY)
    assert tally.first == pytest.approx(200, rel=0.1)
    assert tally.changed == pytest.approx(200, rel=0.1)
    assert tally.missed == 0


def test_edits_before_the_first_look_are_missed() -> None:
    terms = Terms(life=Life(kept=timedelta(days=20), edited=1.0), failing=0, gap=3_600)
    tally = play(200, terms, seed=1, warm=20 * _DAY, counted=40 * _DAY)
    assert tally.missed > tally.changed


def test_a_story_under_way_knows_of_its_edits() -> None:
    chance = random.Random(1)
    stories = [story_under_way(Life(edited=1.0), START, chance) for _ in range(500)]
    assert all(story.edit is None or story.edit > START for story in stories)
    assert all(story.published <= story.changed <= START for story in stories)


def test_the_time_between_looks_counts_by_how_long_a_story_was_fresh_or_old() -> None:
    tally = Tally(length=_DAY)
    tally.revisit(START + 0.5 * _DAY, START + 40.5 * _DAY, START)
    assert sum(tally.fresh.weights.values()) == pytest.approx(0.5 * 86_400)
    assert sum(tally.old.weights.values()) == pytest.approx(10.5 * 86_400)


def test_a_spread_knows_its_quantiles() -> None:
    spread = Spread()
    for seconds in range(1, 1_001):
        spread.add(timedelta(seconds=seconds), 1)
    middle = spread.times(2).quantile(0.5)
    assert middle is not None
    assert middle.total_seconds() == pytest.approx(500, rel=0.03)
    assert Spread().quantile(0.5) is None


def test_workers_follow_from_processor_time_and_from_hosts_that_wait() -> None:
    fleet = Fleet(stories=1, hosts=1, looks=1_000, first=10, changed=90, busy=120)
    need = needs(fleet, Costs(unchanged=1, read=50, queue=2, used=0.5, hosts_at_once=50))
    assert need.cores == pytest.approx(0.9 + 5 + 2)
    assert need.workers == 16
    assert need.rows == 900 * 3 + 100 * 119
    few = needs(Fleet(stories=1, hosts=1, looks=1, busy=120), Costs(hosts_at_once=50))
    assert few.workers == 3


def test_a_fleet_is_played_the_same_way_twice_and_tells_how_far_it_is() -> None:
    told: list[float] = []
    once = play_fleet(300, Terms(), seed=1, progress=told.append)
    assert once == play_fleet(300, Terms(), seed=1)
    assert told[-1] == 1
    assert told == sorted(told)


@pytest.mark.parametrize(
    ("time", "said"), [(None, "-"), (timedelta(seconds=30), "30 s"), (1.5 * _DAY, "36 h"), (8.44 * _DAY, "8.4 d")]
)
def test_a_duration_is_said_in_the_unit_that_suits_it(time: timedelta | None, said: str) -> None:
    assert length(time) == said


def test_the_chart_has_a_line_for_each_value_and_both_looks() -> None:
    fleets = [play_fleet(size, Terms(), seed=1) for size in (100, 1_000)]
    picture = chart([(fleet, needs(fleet, Costs())) for fleet in fleets])
    assert picture.count("<path") == 7
    assert "prefers-color-scheme: dark" in picture


def test_the_documented_row_is_what_the_model_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["fleet_model", "1000"])
    main()
    documented = _SCALING.read_text(encoding="utf-8")
    rows = [line for line in capsys.readouterr().out.splitlines() if line.strip().startswith(("stories", "1,000"))]
    assert len(rows) == 4
    assert all(f"    {row}\n" in documented for row in rows)
