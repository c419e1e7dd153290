"""How much a change matters."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.models import Change, ChangeKind, Severity

__all__ = ["severity_of"]

_HIGH = frozenset({ChangeKind.REMOVED, ChangeKind.CORRECTION, ChangeKind.CLARIFICATION, ChangeKind.FIGURE_CHANGED})
_LOW = frozenset({ChangeKind.NOTICE, ChangeKind.DEK, ChangeKind.BYLINE, ChangeKind.FORMAT})


def severity_of(changes: Sequence[Change]) -> Severity:
    """Return the severity of the gravest change."""
    return max((_severity(c.kind) for c in changes), key=lambda s: s.rank, default=Severity.LOW)


def _severity(kind: ChangeKind) -> Severity:
    if kind in _HIGH:
        return Severity.HIGH
    return Severity.LOW if kind in _LOW else Severity.MEDIUM
