"""Changes to alerts, and when to look again."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from monitor.models import AlertType, Change, ChangeKind, Severity, SourceKind
from monitor.policy import ChannelRule, Schedule, alert_for, next_check, summarise

_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_PLAN = Schedule(intervals=dict.fromkeys(SourceKind, timedelta(hours=1)), jitter=0.1, back_off_max=timedelta(hours=6))
_FIGURE = Change(kind=ChangeKind.FIGURE_CHANGED, old="121", new="124", difference=Decimal(3), subject="people")
_EDIT = Change(kind=ChangeKind.PARAGRAPH_EDITED, old="a", new="b")


@pytest.mark.parametrize(
    ("changes", "kind", "severity"),
    [
        ([_EDIT], AlertType.STORY_UPDATED, Severity.MEDIUM),
        ([_EDIT, _FIGURE], AlertType.FIGURE_CHANGED, Severity.HIGH),
        ([_FIGURE, Change(kind=ChangeKind.CORRECTION)], AlertType.CORRECTION_PUBLISHED, Severity.HIGH),
        ([Change(kind=ChangeKind.REMOVED)], AlertType.STORY_REMOVED, Severity.HIGH),
        ([Change(kind=ChangeKind.RESTORED)], AlertType.STORY_RESTORED, Severity.MEDIUM),
        ([Change(kind=ChangeKind.FORMAT)], AlertType.STORY_UPDATED, Severity.LOW),
        ([Change(kind=ChangeKind.DEK)], AlertType.STORY_UPDATED, Severity.LOW),
    ],
)
def test_the_gravest_change_names_the_alert(changes: list[Change], kind: AlertType, severity: Severity) -> None:
    alert = alert_for(changes, ())
    assert alert is not None
    assert (alert.type, alert.severity) == (kind, severity)


def test_no_change_is_no_alert() -> None:
    assert alert_for((), ()) is None


def test_a_channel_gets_what_is_grave_enough_for_it() -> None:
    channels = [
        ChannelRule(name="all", min_severity=Severity.LOW),
        ChannelRule(name="grave", min_severity=Severity.HIGH),
    ]
    alert = alert_for([_EDIT], channels)
    assert alert is not None
    assert alert.channels == ("all",)


def test_a_muted_source_alerts_nobody_and_is_kept() -> None:
    alert = alert_for([_FIGURE], [ChannelRule(name="a")], muted=True)
    assert alert is not None
    assert alert.channels == ()


def test_the_summary_is_one_sentence_gravest_first() -> None:
    changes = [_FIGURE, Change(kind=ChangeKind.HEADLINE), _EDIT, _EDIT]
    assert summarise(changes) == "People: raised from 121 to 124; headline rewritten; 2 paragraphs edited"


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
