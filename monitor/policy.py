"""What follows from what was seen: changes to alerts, and when to look again. Pure; `now` is an argument."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.models import AlertType, Change, ChangeKind, NewAlert, Severity, SourceKind

__all__ = ["ChannelRule", "Schedule", "alert_for", "next_check", "severity_of", "summarise"]

_SEVERITY = {
    ChangeKind.FIGURE_CHANGED: Severity.HIGH,
    ChangeKind.FIGURE_QUALIFIED: Severity.MEDIUM,
    ChangeKind.FIGURE_ADDED: Severity.MEDIUM,
    ChangeKind.FIGURE_REMOVED: Severity.MEDIUM,
    ChangeKind.CORRECTION: Severity.HIGH,
    ChangeKind.REMOVED: Severity.HIGH,
    ChangeKind.RESTORED: Severity.MEDIUM,
    ChangeKind.HEADLINE: Severity.MEDIUM,
    ChangeKind.PARAGRAPH_ADDED: Severity.MEDIUM,
    ChangeKind.PARAGRAPH_REMOVED: Severity.MEDIUM,
    ChangeKind.PARAGRAPH_EDITED: Severity.MEDIUM,
    ChangeKind.NOTICE: Severity.LOW,
    ChangeKind.DEK: Severity.LOW,
    ChangeKind.FORMAT: Severity.LOW,
}
#: gravest first; the first that a revision's changes hold names the alert
_TYPES = (
    (ChangeKind.REMOVED, AlertType.STORY_REMOVED),
    (ChangeKind.CORRECTION, AlertType.CORRECTION_PUBLISHED),
    (ChangeKind.FIGURE_CHANGED, AlertType.FIGURE_CHANGED),
    (ChangeKind.RESTORED, AlertType.STORY_RESTORED),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRule:
    """Which alerts a channel gets."""

    name: str
    min_severity: Severity = Severity.MEDIUM


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """How often to look, and how long to wait after trouble."""

    intervals: dict[SourceKind, timedelta]
    #: share of the interval by which the next look is moved at random, so that sources spread
    jitter: float = 0.1
    #: the longest wait that troubles in a row lead to
    back_off_max: timedelta = timedelta(days=1)


def severity_of(changes: Sequence[Change]) -> Severity:
    """Return the severity of the gravest change."""
    return max((_SEVERITY[c.kind] for c in changes), key=lambda s: s.rank, default=Severity.LOW)


def alert_for(changes: Sequence[Change], channels: Sequence[ChannelRule], *, muted: bool = False) -> NewAlert | None:
    """Return the one alert for the changes of a revision; None when there are none.

    A muted source's alerts are kept, and go to no channel.
    """
    if not changes:
        return None
    severity = severity_of(changes)
    kinds = {c.kind for c in changes}
    kind = next((alert for change, alert in _TYPES if change in kinds), AlertType.STORY_UPDATED)
    names = () if muted else tuple(c.name for c in channels if severity.rank >= c.min_severity.rank)
    return NewAlert(type=kind, severity=severity, summary=summarise(changes), changes=tuple(changes), channels=names)


def summarise(changes: Sequence[Change]) -> str:
    """Say in one sentence for people what changed, gravest first."""
    parts = [text for text in (_figures(changes), *_phrases(changes)) if text]
    sentence = "; ".join(parts)
    return sentence[:1].upper() + sentence[1:]


def _figures(changes: Sequence[Change]) -> str:
    figures = [c for c in changes if c.kind is ChangeKind.FIGURE_CHANGED]
    told = [_figure(c) for c in figures[:3]]
    if len(figures) > 3:
        told.append(f"{len(figures) - 3} more figures changed")
    return ", ".join(told)


def _figure(change: Change) -> str:
    what = f"{change.subject}: " if change.subject else "a figure was "
    if not change.difference:
        return f"{what}changed from {change.old} to {change.new}"
    verb = "raised" if change.difference > 0 else "lowered"
    return f"{what}{verb} from {change.old} to {change.new}"


def _phrases(changes: Sequence[Change]) -> list[str]:
    count = {kind: sum(c.kind is kind for c in changes) for kind in ChangeKind}
    plain = [
        (ChangeKind.REMOVED, "the story was taken down"),
        (ChangeKind.RESTORED, "the story is back"),
        (ChangeKind.CORRECTION, "a correction was printed"),
        (ChangeKind.HEADLINE, "headline rewritten"),
        (ChangeKind.NOTICE, "an update note was printed"),
        (ChangeKind.DEK, "summary line rewritten"),
        (ChangeKind.FORMAT, "typography changed"),
    ]
    counted = [
        (ChangeKind.PARAGRAPH_EDITED, "edited"),
        (ChangeKind.PARAGRAPH_ADDED, "added"),
        (ChangeKind.PARAGRAPH_REMOVED, "removed"),
    ]
    phrases = [phrase for kind, phrase in plain if count[kind]]
    return phrases + [f"{_paragraphs(count[kind])} {verb}" for kind, verb in counted if count[kind]]


def _paragraphs(number: int) -> str:
    return "1 paragraph" if number == 1 else f"{number} paragraphs"


def next_check(
    schedule: Schedule,
    *,
    kind: SourceKind,
    now: datetime,
    own_interval: timedelta | None,
    failures: int,
    retry_after: float | None,
    chance: float,
) -> datetime:
    """Return when to look again.

    The source's interval, doubled with each trouble in a row up to the longest wait, moved by the jitter
    (`chance` is a random number from 0 to 1), and never before the server's Retry-After (seconds).
    """
    interval = own_interval or schedule.intervals[kind]
    if failures:
        interval = max(interval, min(interval * 2 ** min(failures - 1, 16), schedule.back_off_max))
    wait = interval * (1 + schedule.jitter * (2 * chance - 1))
    return now + max(wait, timedelta(seconds=retry_after or 0))
