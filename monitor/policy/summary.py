"""One sentence for people that says what changed."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.models import Change, ChangeKind

__all__ = ["summarise"]


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
