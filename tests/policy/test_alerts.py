"""Changes to the one alert of a revision."""

from decimal import Decimal

import pytest

from monitor.models import AlertType, Change, ChangeKind, Severity
from monitor.policy import ChannelRule, alert_for

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
