"""Changes to the one alert of a revision, and the channels that get it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.models import AlertType, Change, ChangeKind, NewAlert, Severity
from monitor.policy.flips import is_silent
from monitor.policy.severity import severity_of
from monitor.policy.summary import summarise

__all__ = ["ChannelRule", "alert_for"]

#: gravest first; the first that a revision's changes hold names the alert
_TYPES = (
    (ChangeKind.REMOVED, AlertType.STORY_REMOVED),
    (ChangeKind.CORRECTION, AlertType.CORRECTION_PUBLISHED),
    (ChangeKind.CLARIFICATION, AlertType.CORRECTION_PUBLISHED),
    (ChangeKind.FIGURE_CHANGED, AlertType.FIGURE_CHANGED),
    (ChangeKind.RESTORED, AlertType.STORY_RESTORED),
    (ChangeKind.MOVED, AlertType.STORY_MOVED),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRule:
    """Which alerts a channel gets."""

    name: str
    min_severity: Severity = Severity.MEDIUM


def alert_for(changes: Sequence[Change], channels: Sequence[ChannelRule], *, muted: bool = False) -> NewAlert | None:
    """Return the one alert for the changes of a revision; None when there are none.

    A muted source's alerts are kept, and go to no channel.
    """
    changes = [c for c in changes if not is_silent(c)]
    if not changes:
        return None
    severity = severity_of(changes)
    kinds = {c.kind for c in changes}
    kind = next((alert for change, alert in _TYPES if change in kinds), AlertType.STORY_UPDATED)
    names = () if muted else tuple(c.name for c in channels if severity.rank >= c.min_severity.rank)
    return NewAlert(type=kind, severity=severity, summary=summarise(changes), changes=tuple(changes), channels=names)
