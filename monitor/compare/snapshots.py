"""Two snapshots of one story to the changes between them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from monitor.compare.alignment import align
from monitor.compare.figures import compare_figures
from monitor.figures import LANGUAGES
from monitor.language import language_of
from monitor.models import Change, ChangeKind, Snapshot
from monitor.text import bare, normal

__all__ = ["compare", "same_content"]

#: notices that say that something was wrong; others only say that something was added
_CORRECTS = re.compile(r"correct|clarif|misstat|misidentif|erron|berichtig|korrig|rectif|correg", re.IGNORECASE)


def same_content(old: Snapshot, new: Snapshot) -> bool:
    """Say whether two snapshots differ in nothing but spacing, dates and names of authors."""
    return _content(old) == _content(new)


def _content(snapshot: Snapshot) -> tuple[object, ...]:
    texts = tuple(bare(p.text) for p in snapshot.paragraphs)
    return bare(snapshot.headline), bare(snapshot.dek or ""), "".join(texts), tuple(map(bare, snapshot.notices))


def compare(old: Snapshot, new: Snapshot) -> tuple[Change, ...]:
    """Return what differs, gravest kinds first. Equal content gives nothing.

    A figure that changed is named besides the headline or paragraph that holds it. Where all that differs is
    typography, one `format` change says so: something did change, and it is on record.
    """
    if same_content(old, new):
        return ()
    edited = _paragraphs(old, new)
    figures = _figures(old, new)
    changed = [c for c in figures if c.kind is ChangeKind.FIGURE_CHANGED]
    others = [c for c in figures if c.kind is not ChangeKind.FIGURE_CHANGED]
    changes = (*_notices(old, new), *changed, *_headline(old, new), *edited, *others, *_dek(old, new))
    return changes or (_format_only(old, new),)


def _headline(old: Snapshot, new: Snapshot) -> tuple[Change, ...]:
    if normal(old.headline) == normal(new.headline) or bare(old.headline) == bare(new.headline):
        return ()
    return (Change(kind=ChangeKind.HEADLINE, old=old.headline, new=new.headline),)


def _dek(old: Snapshot, new: Snapshot) -> tuple[Change, ...]:
    if normal(old.dek or "") == normal(new.dek or "") or bare(old.dek or "") == bare(new.dek or ""):
        return ()
    return (Change(kind=ChangeKind.DEK, old=old.dek, new=new.dek),)


def _notices(old: Snapshot, new: Snapshot) -> Iterable[Change]:
    known = {bare(normal(n)) for n in old.notices}
    for notice in new.notices:
        if bare(normal(notice)) not in known:
            kind = ChangeKind.CORRECTION if _CORRECTS.search(notice) else ChangeKind.NOTICE
            yield Change(kind=kind, new=notice)


def _paragraphs(old: Snapshot, new: Snapshot) -> tuple[Change, ...]:
    """Pair paragraphs by what they say without blanks, so that swallowed spaces and moves are no edits."""
    before, after = [p.text for p in old.paragraphs], [p.text for p in new.paragraphs]
    keys_old, keys_new = [bare(normal(t)) for t in before], [bare(normal(t)) for t in after]
    ids = ([p.id for p in old.paragraphs], [p.id for p in new.paragraphs])
    found = align(keys_old, keys_new, ids)
    edited = (
        Change(kind=ChangeKind.PARAGRAPH_EDITED, old=before[i], new=after[j])
        for i, j in found.pairs
        if keys_old[i] != keys_new[j]
    )
    added = (Change(kind=ChangeKind.PARAGRAPH_ADDED, new=after[j]) for j in found.added)
    removed = (Change(kind=ChangeKind.PARAGRAPH_REMOVED, old=before[i]) for i in found.removed)
    return (*edited, *added, *removed)


def _figures(old: Snapshot, new: Snapshot) -> list[Change]:
    """Compare the figures of two snapshots. The body's sentence says more about a figure than a headline."""
    texts = ([*(p.text for p in old.paragraphs), old.headline], [*(p.text for p in new.paragraphs), new.headline])
    lang_old, lang_new = (_language(s, text) for s, text in zip((old, new), texts, strict=True))
    return compare_figures(texts[0], texts[1], (lang_old, lang_new))


def _language(snapshot: Snapshot, blocks: list[str]) -> str:
    return language_of("\n\n".join(blocks), snapshot.language, LANGUAGES)


def _format_only(old: Snapshot, new: Snapshot) -> Change:
    if bare(old.headline) != bare(new.headline):
        return Change(kind=ChangeKind.FORMAT, old=old.headline, new=new.headline)
    for a, b in zip(old.paragraphs, new.paragraphs, strict=False):
        if bare(a.text) != bare(b.text):
            return Change(kind=ChangeKind.FORMAT, old=a.text, new=b.text)
    return Change(kind=ChangeKind.FORMAT, old=old.headline, new=new.headline)
