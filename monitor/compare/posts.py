"""Live pages: posts are compared one by one, and the oldest roll off the page.

A post that the page does not show any more, and its data still hold, is compared with as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from monitor.compare.alignment import Alignment
from monitor.compare.blocks import Edited, align_blocks
from monitor.compare.figures import compare_figures, new_figures
from monitor.models import Change, ChangeKind, Paragraph, Snapshot

__all__ = ["figures_of_posts", "posts_of", "rolled_off", "without_rolled_off"]


def posts_of(snapshot: Snapshot) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Return the paragraphs of a story, and the posts of a live page: those that it shows before those it does not."""
    shown = tuple(p for p in snapshot.paragraphs if p.kind == "post")
    return tuple(p for p in snapshot.paragraphs if p.kind != "post"), (*shown, *snapshot.unshown)


def without_rolled_off(edited: Edited, old: Snapshot, new: Snapshot) -> Edited:
    """Return the changes of posts without those that are no longer shown and were not taken out."""
    gone = _gone(edited.alignment, old, new)
    kept = (c for c in edited.changes if c.kind is not ChangeKind.POST_REMOVED or c.old not in gone)
    return replace(edited, changes=tuple(kept))


def rolled_off(old: Snapshot, new: Snapshot) -> frozenset[str]:
    """Return the posts of which the newer page says nothing, though nobody took them out."""
    posts = posts_of(old)[1], posts_of(new)[1]
    return _gone(align_blocks(*posts), old, new) if all(posts) else frozenset()


def _gone(found: Alignment, old: Snapshot, new: Snapshot) -> frozenset[str]:
    """Return the texts of posts that went unseen, or that newer ones pushed off the page's far end."""
    (_, before), (_, after) = posts_of(old), posts_of(new)
    shown = len(before) - len(old.unshown)
    pushed = _pushed(found, shown, len(after) - len(new.unshown))
    return frozenset(before[at].text for at in found.removed if at >= shown or at in pushed)


def _pushed(found: Alignment, old: int, new: int) -> set[int]:
    """Return the posts at the end that faces away from new ones. Without new posts none is pushed off.

    `old` and `new` are the numbers of posts that the pages show.
    """
    removed, added = set(found.removed), [at for at in found.added if at < new]
    if not added:
        return set()
    newest_first = min(added) <= new - 1 - max(added)
    order = range(old - 1, -1, -1) if newest_first else range(old)
    return set(takewhile(removed.__contains__, order))


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
