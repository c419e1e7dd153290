"""Drifts to the one alert of a document and a revision."""

from __future__ import annotations

import pytest

from monitor.models import AlertType, Drift, DriftKind, Severity
from monitor.policy import ChannelRule, drift_alert


def drift(kind: DriftKind, claimed: str = "40", reported: str | None = "about 52") -> Drift:
    return Drift(
        kind=kind, document="article.txt", claim=1, sentence="Es waren 40.", claimed=claimed, reported=reported,
        suggestion="look",
    )  # fmt: skip


CHANGED, QUALIFIED, CORRECTED = (drift(k) for k in (DriftKind.CHANGED, DriftKind.QUALIFIED, DriftKind.CORRECTED))
UNREPORTED = drift(DriftKind.UNREPORTED, reported=None)


@pytest.mark.parametrize(
    ("drifts", "severity", "summary"),
    [
        ([CHANGED], "high", '1 claim of article.txt is no longer what CNN says: "40" is now about 52'),
        ([UNREPORTED], "medium", '1 claim of article.txt is no longer what CNN says: "40" is no longer told'),
        (
            [UNREPORTED, QUALIFIED],
            "high",
            '2 claims of article.txt are no longer what CNN says: "40" is no longer told; "40" is now about 52',
        ),
        ([CORRECTED], "high", 'CNN printed a correction that touches 1 claim of article.txt: "40" (now about 52)'),
        (
            [drift(DriftKind.CORRECTED, reported="40")],
            "high",
            'CNN printed a correction that touches 1 claim of article.txt: "40"',
        ),
        (
            [UNREPORTED, CORRECTED],
            "high",
            (
                '2 claims of article.txt are no longer what CNN says: "40" is no longer told; '
                '"40" is touched by a correction (now about 52)'
            ),
        ),
        (
            [CHANGED] * 5,
            "high",
            "5 claims of article.txt are no longer what CNN says: " + '"40" is now about 52; ' * 3 + "2 more",
        ),
    ],
)
def test_an_alert_says_how_grave_it_is_and_what_drifted(drifts: list[Drift], severity: str, summary: str) -> None:
    alert = drift_alert(drifts, (), source="CNN")
    assert alert is not None
    assert (alert.type, alert.severity, alert.summary) == (AlertType.CLAIM_DRIFTED, severity, summary)
    assert (alert.drifts, alert.changes) == (tuple(drifts), ())


def test_no_drift_is_no_alert() -> None:
    assert drift_alert((), [ChannelRule(name="desk")], source="CNN") is None


def test_a_channel_gets_what_is_grave_enough_for_it() -> None:
    channels = [ChannelRule(name="desk"), ChannelRule(name="grave", min_severity=Severity.HIGH)]
    for drifts, names in (([UNREPORTED], ("desk",)), ([CHANGED], ("desk", "grave"))):
        alert = drift_alert(drifts, channels, source="CNN")
        assert alert is not None
        assert alert.channels == names
