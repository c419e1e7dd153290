"""What is told of a source that fails, and to whom."""

from __future__ import annotations

from datetime import UTC, datetime

from monitor.models import AlertType, Severity
from monitor.policy import ChannelRule, failing, recovered

_URL = "https://example.org/feed"
_SINCE = datetime(2026, 1, 1, 12, 5, tzinfo=UTC)
_CHANNELS = [ChannelRule(name=severity, min_severity=severity) for severity in Severity]


def test_a_failure_is_told_with_address_reason_and_since_when() -> None:
    alert = failing(_URL, reason="answered 503", since=_SINCE, times=3, channels=_CHANNELS, muted=False)
    assert alert.type is AlertType.SOURCE_FAILING
    assert alert.summary == (
        "https://example.org/feed could not be checked 3 times in a row, since 2026-01-01 12:05 UTC: answered 503"
    )


def test_who_hears_of_the_failure_hears_of_its_end() -> None:
    told = [
        failing(_URL, reason="answered 503", since=_SINCE, times=3, channels=_CHANNELS, muted=False),
        recovered(_URL, since=_SINCE, channels=_CHANNELS, muted=False),
    ]
    assert [alert.channels for alert in told] == [("low", "medium")] * 2


def test_a_muted_source_tells_no_channel() -> None:
    assert recovered(_URL, since=_SINCE, channels=_CHANNELS, muted=True).channels == ()
