"""Digests, quiet hours and grouping, through the days on which the clock on the wall leaps."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.policy.pacing import AT_ONCE, Gathering, Pace, gathering, last_digest, opening

_BERLIN = ZoneInfo("Europe/Berlin")
_ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kathmandu"]
_MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001
_TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 59]))
_PACES = st.builds(Pace, daily_at=_TIMES, zone=st.sampled_from(_ZONES).map(ZoneInfo))


def daily(at: time, now: datetime) -> datetime:
    return last_digest(Pace(daily_at=at, zone=_BERLIN), now)


@pytest.mark.parametrize(
    ("now", "at", "told"),
    [
        ("2026-03-29T12:00", time(8), "2026-03-29T08:00+02:00"),
        # The hour from 2 to 3 does not exist on this day: the first moment after it.
        ("2026-03-29T12:00", time(2, 30), "2026-03-29T03:00+02:00"),
        ("2026-03-30T12:00", time(2, 30), "2026-03-30T02:30+02:00"),
        # The hour from 2 to 3 comes twice: only the first.
        ("2026-10-25T12:00", time(2, 30), "2026-10-25T02:30+02:00"),
        ("2026-10-25T00:29", time(2, 30), "2026-10-24T02:30+02:00"),
        ("2026-11-24T06:59", time(8), "2026-11-23T08:00+01:00"),
        ("2026-11-24T07:00", time(8), "2026-11-24T08:00+01:00"),
    ],
)
def test_a_daily_digest_is_due_at_its_time_on_the_wall(now: str, at: time, told: str) -> None:
    assert daily(at, datetime.fromisoformat(f"{now}+00:00")) == datetime.fromisoformat(told)


@given(_PACES, st.dates(date(2024, 1, 1), date(2027, 6, 1)))
def test_each_date_has_one_daily_digest(pace: Pace, first: date) -> None:
    begin = datetime.combine(first, time(), tzinfo=pace.zone).astimezone(UTC)
    now, due = begin, []
    while now < begin + timedelta(days=4):
        now += timedelta(minutes=15)
        due.append(last_digest(pace, now))
    days = [moment.astimezone(pace.zone).date() for moment in sorted(set(due)) if moment >= begin]
    assert days[:3] == [first + timedelta(days=n) for n in range(3)]


@given(_PACES, _MOMENTS)
def test_a_digest_lies_behind_and_never_before_its_time_of_day(pace: Pace, now: datetime) -> None:
    last = last_digest(pace, now)
    assert last <= now < last + timedelta(hours=26)
    assert pace.daily_at is not None
    assert last.astimezone(pace.zone).replace(tzinfo=None).time() >= pace.daily_at
    assert last_digest(pace, last) == last
    assert last_digest(pace, last - timedelta(microseconds=1)) < last


@given(st.integers(1, 20_000).map(lambda m: timedelta(minutes=m)), _MOMENTS)
def test_a_digest_after_so_long_is_due_at_even_steps(every: timedelta, now: datetime) -> None:
    last = last_digest(Pace(every=every), now)
    assert last <= now < last + every
    assert last_digest(Pace(every=every), last + every) == last + every


@pytest.mark.parametrize(
    ("now", "is_open"),
    [("20:59", True), ("21:00", False), ("23:30", False), ("05:59", False), ("06:00", True), ("12:00", True)],
)
def test_nothing_goes_out_in_quiet_hours_unless_by_hand(now: str, is_open: bool) -> None:
    night = Pace(quiet=(time(22), time(7)), zone=_BERLIN)
    moment = datetime.fromisoformat(f"2026-11-24T{now}+00:00")
    assert opening(night, moment).is_open is is_open
    assert opening(night, moment, by_hand=True).is_open
    noon = Pace(quiet=(time(7), time(22)), zone=_BERLIN)
    assert opening(noon, moment).is_open is not is_open


def test_at_once_is_always_open_for_everything() -> None:
    assert opening(AT_ONCE, datetime(2026, 1, 1, tzinfo=UTC)).raised_before is None


NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("waiting", "recent", "age", "by_hand", "how"),
    [
        (5, 0, 0, False, Gathering.SINGLY),
        (6, 0, 0, False, Gathering.TOGETHER),
        (1, 5, 0, False, Gathering.WAIT),
        (1, 5, 59, False, Gathering.WAIT),
        (1, 5, 60, False, Gathering.TOGETHER),
        (1, 4, 0, False, Gathering.SINGLY),
        (2, 4, 0, False, Gathering.TOGETHER),
        (9, 5, 0, False, Gathering.WAIT),
        (1, 9, 0, True, Gathering.SINGLY),
        (6, 9, 0, True, Gathering.TOGETHER),
        (1, 9, -500, False, Gathering.TOGETHER),
    ],
)
def test_more_than_so_many_within_a_minute_go_out_together(
    waiting: int, recent: int, age: int, by_hand: bool, how: Gathering
) -> None:
    oldest = NOW - timedelta(seconds=age)
    pace = Pace(group_above=5)
    assert gathering(pace, waiting=waiting, recent=recent, oldest=oldest, now=NOW, by_hand=by_hand) is how
    assert gathering(AT_ONCE, waiting=99, recent=99, oldest=oldest, now=NOW) is Gathering.SINGLY
    assert gathering(Pace(every=timedelta(hours=1)), waiting=2, recent=0, oldest=oldest, now=NOW) is Gathering.TOGETHER
