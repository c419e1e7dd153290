"""Changes to the one alert of a revision, and the channels that get it."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.models import AlertType, Change, ChangeKind, NewAlert
from monitor.policy.flips import told
from monitor.policy.rules import ChannelRule, Rule, verdicts
from monitor.policy.severity import severity_of
from monitor.policy.summary import summarise

__all__ = ["alert_for"]

#: gravest first; the first that a revision's changes hold names the alert
_TYPES = (
    (ChangeKind.REMOVED, AlertType.STORY_REMOVED),
    (ChangeKind.CORRECTION, AlertType.CORRECTION_PUBLISHED),
    (ChangeKind.CLARIFICATION, AlertType.CORRECTION_PUBLISHED),
    (ChangeKind.FIGURE_CHANGED, AlertType.FIGURE_CHANGED),
    (ChangeKind.RESTORED, AlertType.STORY_RESTORED),
    (ChangeKind.MOVED, AlertType.STORY_MOVED),
)


def alert_for(
    changes: Sequence[Change],
    channels: Sequence[ChannelRule],
    *,
    rules: Sequence[Rule] = (),
    url: str = "",
    muted: bool = False,
) -> NewAlert | None:
    """Return the one alert for the changes of a revision of the story at `url`; None when there are none.

    A muted source's alerts are kept, and go to no channel.
    """
    changes = told(changes)
    if not changes:
        return None
    kinds = {c.kind for c in changes}
    kind = next((alert for change, alert in _TYPES if change in kinds), AlertType.STORY_UPDATED)
    names = () if muted else tuple(v.channel.name for v in verdicts(changes, channels, rules, url) if v.gets)
    return NewAlert(
        type=kind, severity=severity_of(changes), summary=summarise(changes), changes=changes, channels=names
    )
