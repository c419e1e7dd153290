"""Alerts about a source rather than a change: that it fails, that it recovered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from monitor.models import AlertType, NewAlert, Severity
from monitor.policy.rules import ChannelRule

__all__ = ["failing", "recovered"]

#: so that who was told of a failure is also told of its end, both are as grave
_SEVERITY = Severity.MEDIUM


def failing(
    url: str, *, reason: str, since: datetime, times: int, channels: Sequence[ChannelRule], muted: bool
) -> NewAlert:
    """Return the alert that an address could not be checked for some time."""
    summary = f"{url} could not be checked {times} times in a row, since {_told(since)}: {reason}"
    return _notice(AlertType.SOURCE_FAILING, summary, channels, muted=muted)


def recovered(url: str, *, since: datetime, channels: Sequence[ChannelRule], muted: bool) -> NewAlert:
    """Return the alert that an address which failed was checked again."""
    summary = f"{url} was checked again; it could not be since {_told(since)}"
    return _notice(AlertType.SOURCE_RECOVERED, summary, channels, muted=muted)


def _notice(kind: AlertType, summary: str, channels: Sequence[ChannelRule], *, muted: bool) -> NewAlert:
    # Rules choose among changes, and a failing source has none: a watch that went blind is told to every channel
    # that takes alerts of this severity.
    names = () if muted else tuple(c.name for c in channels if c.min_severity.rank <= _SEVERITY.rank)
    return NewAlert(type=kind, severity=_SEVERITY, summary=summary, changes=(), channels=names)


def _told(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
