"""Live pages: posts are compared one by one, and the oldest roll off the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from monitor.compare.alignment import Alignment
from monitor.compare.blocks import Edited
from monitor.compare.figures import compare_figures, new_figures
from monitor.models import Change, ChangeKind, Paragraph, Snapshot

__all__ = ["figures_of_posts", "posts_of", "without_rolled_off"]


def posts_of(snapshot: Snapshot) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Return the paragraphs of a story, and the posts that stand below them on a live page."""
    posts = tuple(p for p in snapshot.paragraphs if p.kind == "post")
    return tuple(p for p in snapshot.paragraphs if p.kind != "post"), posts


def without_rolled_off(edited: Edited, old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Edited:
    """Return the changes without the posts that newer ones pushed off the page's far end."""
    gone = {old[i].text for i in _rolled_off(edited.alignment, len(old), len(new))}
    kept = (c for c in edited.changes if c.kind is not ChangeKind.POST_REMOVED or c.old not in gone)
    return replace(edited, changes=tuple(kept))


def _rolled_off(found: Alignment, old: int, new: int) -> set[int]:
    """Return the posts at the end that faces away from new ones. Without new posts nothing rolls off."""
    removed, added = set(found.removed), set(found.added)
    if not added:
        return set()
    newest_first = min(added) <= new - 1 - max(added)
    order = range(old - 1, -1, -1) if newest_first else range(old)
    rolled: set[int] = set()
    for at in order:
        if at not in removed:
            break
        rolled.add(at)
    return rolled


def figures_of_posts(
    before: Sequence[Paragraph], after: Sequence[Paragraph], edited: Edited, languages: tuple[str, str]
) -> list[Change]:
    """Compare the figures of each post with those of its earlier wording.

    What a new post reports is no change of what another one reported: each tells of its own hour. It is new where no
    post reported it before.
    """
    changes: list[Change] = []
    for i, j in edited.alignment.pairs:
        if before[i].text != after[j].text:
            changes += compare_figures([before[i].text], [after[j].text], languages)
    added = [after[j].text for j in edited.alignment.added]
    return changes + (new_figures([post.text for post in before], added, languages) if added else [])
