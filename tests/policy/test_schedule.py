"""When to look again."""

from datetime import UTC, datetime, timedelta

from monitor.models import SourceKind
from monitor.policy import Schedule, next_check

_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_PLAN = Schedule(intervals=dict.fromkeys(SourceKind, timedelta(hours=1)), jitter=0.1, back_off_max=timedelta(hours=6))


def _wait(**more: object) -> timedelta:
    values = {
        "kind": SourceKind.PAGE,
        "now": _NOW,
        "own_interval": None,
        "failures": 0,
        "retry_after": None,
        "chance": 0.5,
    }
    return next_check(_PLAN, **{**values, **more}) - _NOW  # type: ignore[arg-type]


def test_the_next_look_is_an_interval_away_give_or_take_the_jitter() -> None:
    assert _wait() == timedelta(hours=1)
    assert _wait(chance=0) == timedelta(minutes=54)
    assert _wait(own_interval=timedelta(minutes=10)) == timedelta(minutes=10)


def test_trouble_doubles_the_wait_up_to_the_longest() -> None:
    assert [_wait(failures=n) / timedelta(hours=1) for n in (1, 2, 3, 4, 500)] == [1, 2, 4, 6, 6]


def test_an_interval_above_the_longest_back_off_is_kept() -> None:
    assert _wait(failures=3, own_interval=timedelta(days=2)) == timedelta(days=2)


def test_retry_after_is_never_undercut() -> None:
    assert _wait(retry_after=7200.0) == timedelta(hours=2)
    assert _wait(retry_after=1.0) == timedelta(hours=1)
