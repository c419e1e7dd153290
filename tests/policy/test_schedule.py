"""When to look again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from monitor.models import Change, ChangeKind, NewRevision, SourceKind
from monitor.policy import Adaptive, Schedule, interval_of, last_change, next_check
from tests.fakes import story

_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_HOUR = timedelta(hours=1)
_PLAN = Schedule(
    intervals={SourceKind.FEED: timedelta(minutes=15), SourceKind.SITEMAP: timedelta(hours=6)},
    jitter=0.1,
    back_off_max=timedelta(hours=6),
    ask_max=timedelta(hours=6),
)
_DURATIONS = st.timedeltas(min_value=timedelta(seconds=30), max_value=timedelta(days=366))
_AGES = st.none() | st.timedeltas(min_value=timedelta(days=-1), max_value=timedelta(days=4000))
_CHANCES = st.floats(0, 1)
_SECONDS = st.none() | st.floats(0, 1e12)


def interval(**more: Any) -> timedelta:
    values: dict[str, Any] = {"kind": SourceKind.PAGE, "own": None, "age": None}
    return interval_of(_PLAN, **(values | more))


def wait(**more: Any) -> timedelta:
    values: dict[str, Any] = {"interval": _HOUR, "now": _NOW, "chance": 0.5}
    return next_check(_PLAN, **(values | more)) - _NOW


# The interval


def test_a_page_is_looked_at_after_a_tenth_of_its_age_between_ten_minutes_and_a_day() -> None:
    ages = [timedelta(0), timedelta(hours=1), timedelta(hours=5), timedelta(days=2), timedelta(days=700)]
    minutes = [interval(age=age) / timedelta(minutes=1) for age in ages]
    assert minutes == [10, 10, 30, 288, 1440]


def test_an_age_beyond_a_day_does_not_wrap() -> None:
    assert interval(age=timedelta(days=3, seconds=1)) > interval(age=timedelta(days=2, hours=23))


def test_what_has_no_age_yet_counts_as_new() -> None:
    assert interval(age=None) == timedelta(minutes=10)


def test_feeds_and_sitemaps_have_fixed_intervals() -> None:
    found = [interval(kind=kind, age=timedelta(days=9)) for kind in (SourceKind.FEED, SourceKind.SITEMAP)]
    assert found == [timedelta(minutes=15), timedelta(hours=6)]


def test_a_missing_old_story_is_looked_at_each_hour_until_that_is_confirmed() -> None:
    assert interval(age=timedelta(days=700), missing=True) == _HOUR
    assert interval(age=timedelta(hours=1), missing=True) == timedelta(minutes=10)


@given(_AGES, _DURATIONS, st.sampled_from(SourceKind), st.booleans())
def test_a_source_s_own_interval_always_wins(
    age: timedelta | None, own: timedelta, kind: SourceKind, missing: bool
) -> None:
    assert interval(kind=kind, age=age, own=own, missing=missing) == own


@given(_AGES, _AGES)
def test_the_interval_grows_with_the_age_and_stays_within_its_bounds(
    one: timedelta | None, two: timedelta | None
) -> None:
    young, old = sorted([one or timedelta(0), two or timedelta(0)])
    assert timedelta(minutes=10) <= interval(age=young) <= interval(age=old) <= timedelta(days=1)


@given(_AGES, st.floats(0.001, 1), _DURATIONS, _DURATIONS)
def test_every_number_of_the_adaptive_interval_counts(
    age: timedelta | None, share: float, one: timedelta, two: timedelta
) -> None:
    least, most = sorted([one, two])
    plan = replace(_PLAN, adaptive=Adaptive(share=share, least=least, most=most))
    found = interval_of(plan, kind=SourceKind.PAGE, own=None, age=age)
    assert found in {least, most} or (age is not None and found == share * age)
    assert least <= found <= most


# The next look


def test_the_next_look_is_an_interval_away_give_or_take_the_jitter() -> None:
    assert [wait(chance=chance) for chance in (0, 0.5, 1)] == [0.9 * _HOUR, _HOUR, 1.1 * _HOUR]


def test_trouble_doubles_the_wait_up_to_the_longest() -> None:
    assert [wait(failures=n) / _HOUR for n in (1, 2, 3, 4, 500)] == [1, 2, 4, 6, 6]


def test_the_wait_after_trouble_is_spread_too() -> None:
    assert wait(failures=2, chance=0) == 1.8 * _HOUR


def test_an_interval_above_the_longest_back_off_is_kept() -> None:
    assert wait(failures=3, interval=timedelta(days=2)) == timedelta(days=2)


def test_freshness_and_pace_are_waited_for_up_to_a_cap() -> None:
    assert wait(asked=(7200.0, None)) == 2 * _HOUR
    assert wait(asked=(7200.0, 3 * 3600.0)) == 3 * _HOUR
    assert wait(asked=(60.0, None)) == _HOUR
    assert wait(asked=(1e18, None)) == 6 * _HOUR


def test_retry_after_is_never_undercut() -> None:
    assert wait(retry_after=7200.0) == 2 * _HOUR
    assert wait(retry_after=1.0) == _HOUR


@given(_DURATIONS, st.integers(0, 1000), _SECONDS, _SECONDS, st.none() | st.floats(1, 604800), _CHANCES)
def test_no_look_is_earlier_than_what_was_asked_for(
    every: timedelta, failures: int, fresh: float | None, pace: float | None, retry_after: float | None, chance: float
) -> None:
    found = wait(interval=every, failures=failures, asked=(fresh, pace), retry_after=retry_after, chance=chance)
    assert found >= timedelta(seconds=retry_after or 0)
    assert found >= min(timedelta(seconds=min(max(fresh or 0, pace or 0), 1e9)), _PLAN.ask_max)
    assert found >= every * 0.9 - timedelta(microseconds=1)


@given(_DURATIONS, st.integers(0, 1000), _CHANCES)
def test_no_wait_is_longer_than_the_interval_or_the_longest_back_off_with_the_jitter(
    every: timedelta, failures: int, chance: float
) -> None:
    longest = max(every, _PLAN.back_off_max) * 1.1 + timedelta(microseconds=1)
    assert wait(interval=every, failures=failures, chance=chance) <= longest


@given(_DURATIONS, st.integers(0, 50), _CHANCES)
def test_more_troubles_never_shorten_the_wait(every: timedelta, failures: int, chance: float) -> None:
    waits = [wait(interval=every, failures=failures + more, chance=chance) for more in (0, 1)]
    assert waits[0] <= waits[1]


# The age


def revision(*, published: datetime | None = None, changed: bool = False) -> NewRevision:
    changes = (Change(kind=ChangeKind.HEADLINE),) if changed else ()
    return NewRevision(
        story_url="https://example.org/a", track="page", snapshot=replace(story(), published_at=published),
        fetched_at=_NOW, evidence=None, changes=changes,
    )  # fmt: skip


def test_a_story_is_as_old_as_its_publication_its_last_change_or_its_first_look() -> None:
    long_ago, lately = _NOW - timedelta(days=9), _NOW - timedelta(days=2)
    assert last_change(None, (), _NOW) is None
    assert last_change(None, [revision()], _NOW) == _NOW
    assert last_change(None, [revision(published=long_ago)], _NOW) == long_ago
    assert last_change(long_ago, (), _NOW) == long_ago
    assert last_change(long_ago, [revision()], _NOW) == long_ago
    assert last_change(long_ago, [revision(published=lately)], _NOW) == lately
    assert last_change(long_ago, [revision(published=lately, changed=True)], _NOW) == _NOW


def test_a_publication_in_the_future_is_not_believed() -> None:
    assert last_change(None, [revision(published=_NOW + _HOUR)], _NOW) == _NOW
    assert last_change(_NOW - _HOUR, [revision(published=_NOW + _HOUR)], _NOW) == _NOW - _HOUR
