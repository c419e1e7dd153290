"""Drifts to the one alert of a document and a revision."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.models import AlertType, Drift, DriftKind, NewAlert, Severity
from monitor.policy.rules import ChannelRule

__all__ = ["drift_alert"]

#: claims that the summary tells; more are counted
_MOST = 3


def drift_alert(
    drifts: Sequence[Drift], channels: Sequence[ChannelRule], *, source: str, muted: bool = False
) -> NewAlert | None:
    """Return the alert for the claims of one document that a story of `source` left; None when there are none.

    The user's rules choose among the changes of stories, so each channel's own min_severity decides. What a
    muted story drifts from is kept, and goes to no channel.
    """
    if not drifts:
        return None
    severity = _severity(drifts)
    return NewAlert(
        type=AlertType.CLAIM_DRIFTED,
        severity=severity,
        summary=_summary(drifts, source),
        changes=(),
        channels=() if muted else tuple(c.name for c in channels if severity.rank >= c.min_severity.rank),
        drifts=tuple(drifts),
    )


def _severity(drifts: Sequence[Drift]) -> Severity:
    """Return how grave it is: what a story tells no longer may still be true."""
    unreported = all(drift.kind is DriftKind.UNREPORTED for drift in drifts)
    return Severity.MEDIUM if unreported else Severity.HIGH


def _summary(drifts: Sequence[Drift], source: str) -> str:
    number = f"{len(drifts)} claim{'' if len(drifts) == 1 else 's'} of {drifts[0].document}"
    more = f"; {len(drifts) - _MOST} more" if len(drifts) > _MOST else ""
    if all(drift.kind is DriftKind.CORRECTED for drift in drifts):
        told = "; ".join(f'"{drift.claimed}"{_now(drift)}' for drift in drifts[:_MOST])
        return f"{source} printed a correction that touches {number}: {told}{more}"
    verb = "is" if len(drifts) == 1 else "are"
    told = "; ".join(f'"{drift.claimed}" {_phrase(drift)}' for drift in drifts[:_MOST])
    return f"{number} {verb} no longer what {source} says: {told}{more}"


def _phrase(drift: Drift) -> str:
    if drift.kind is DriftKind.UNREPORTED:
        return "is no longer told"
    if drift.kind is DriftKind.CORRECTED:
        return f"is touched by a correction{_now(drift)}"
    return f"is now {drift.reported}"


def _now(drift: Drift) -> str:
    return "" if drift.reported in {None, drift.claimed} else f" (now {drift.reported})"
