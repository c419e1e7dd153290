"""What became of the blocks of a text: its paragraphs, or the posts of a live page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from monitor.compare.alignment import Alignment, align
from monitor.compare.notation import only_dates, only_notation
from monitor.compare.wording import block_key, sentence_keys
from monitor.models import Change, ChangeKind, Paragraph
from monitor.text import words

__all__ = ["PARAGRAPHS", "POSTS", "Edited", "Names", "align_blocks", "compare_blocks", "exchanged"]

#: of more edits than this none is looked into: the story was rewritten, and reading them all again would take long
_MOST_EDITS = 300
#: an edit of more words than this is one of its own, whatever other edits look like
_SHORT_EDIT = 8


@dataclass(frozen=True, slots=True)
class Names:
    """What the changes of one sort of blocks are called."""

    edited: ChangeKind
    added: ChangeKind
    removed: ChangeKind


PARAGRAPHS = Names(ChangeKind.PARAGRAPH_EDITED, ChangeKind.PARAGRAPH_ADDED, ChangeKind.PARAGRAPH_REMOVED)
POSTS = Names(ChangeKind.POST_EDITED, ChangeKind.POST_ADDED, ChangeKind.POST_REMOVED)


@dataclass(frozen=True, slots=True)
class Edited:
    """What differs between the blocks of two revisions."""

    changes: tuple[Change, ...]
    #: sentences that took another wording: old and new
    sentences: tuple[tuple[str, str], ...]
    #: how the blocks were paired
    alignment: Alignment


def compare_blocks(
    old: Sequence[Paragraph], new: Sequence[Paragraph], languages: tuple[str, str], names: Names = PARAGRAPHS
) -> Edited:
    """Return the changes of blocks, the same edit in several places as one.

    Blocks that moved, were split or joined are no change; where only notation differs, the change is a `format`.
    """
    found = align_blocks(old, new)
    texts = ((old[i].text, new[j].text) for i, j in found.pairs)
    pairs = [(a, b) for a, b in texts if a != b and block_key(a) != block_key(b)]
    gone, came = _moved(old, new)
    edits = [edit for a, b in pairs if (edit := _Edit.of(a, b, gone, came)) is not None]
    few = len(edits) <= _MOST_EDITS
    changes = [edit.change(languages if few else None, names) for edit in edits]
    changes += [Change(kind=names.added, new=new[j].text) for j in found.added if _stays(new[j].text, came)]
    changes += [Change(kind=names.removed, old=old[i].text) for i in found.removed if _stays(old[i].text, gone)]
    return Edited(
        changes=tuple(_grouped(changes, languages) if few else changes),
        sentences=tuple(pair for edit in edits for pair in edit.sentences()),
        alignment=found,
    )


def align_blocks(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Alignment:
    """Return how the blocks belong together: by their wording, the publisher's ids, or likeness."""
    keys = [block_key(p.text) for p in old], [block_key(p.text) for p in new]
    return align(*keys, ([p.id for p in old], [p.id for p in new]))


def _moved(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> tuple[Counter[str], Counter[str]]:
    """Return the keys of the sentences that only the old text has, and of those that only the new one has."""
    before = Counter(key for p in old for key, _ in sentence_keys(p.text))
    after = Counter(key for p in new for key, _ in sentence_keys(p.text))
    return before - after, after - before


def _stays(text: str, differing: Counter[str]) -> bool:
    return any(key in differing for key, _ in sentence_keys(text))


@dataclass(frozen=True, slots=True)
class _Edit:
    """A block that took another wording, and those of its sentences that only one revision has."""

    old: str
    new: str
    gone: tuple[str, ...]
    came: tuple[str, ...]

    @classmethod
    def of(cls, old: str, new: str, gone: Counter[str], came: Counter[str]) -> _Edit | None:
        """Return the edit; None where all sentences of both wordings stand in both revisions."""
        before = tuple(sentence for key, sentence in sentence_keys(old) if key in gone)
        after = tuple(sentence for key, sentence in sentence_keys(new) if key in came)
        return cls(old, new, before, after) if before or after else None

    def sentences(self) -> Iterator[tuple[str, str]]:
        """Yield the sentences that became another."""
        for i, j in align(self.gone, self.came).pairs:
            yield self.gone[i], self.came[j]

    def change(self, languages: tuple[str, str] | None, names: Names) -> Change:
        """Return the edit as a change, with its sentences where it is one sentence that differs.

        Without languages it is not looked at whether only notation differs.
        """
        before, after = " ".join(self.gone), " ".join(self.came)
        kind = ChangeKind.FORMAT if languages and before and only_notation(before, after, languages) else names.edited
        one = len(self.gone) == len(self.came) == 1
        return Change(
            kind=kind,
            old=self.old,
            new=self.new,
            sentence_old=before if one else None,
            sentence_new=after if one else None,
        )


def _grouped(changes: Iterable[Change], languages: tuple[str, str]) -> Iterator[Change]:
    """Make one change of edits that are the same: dates that were completed, a name that is spelled otherwise."""
    groups: dict[object, list[Change]] = {}
    for at, change in enumerate(changes):
        groups.setdefault((change.kind, _sort_of(change, languages) or at), []).append(change)
    for group in groups.values():
        yield replace(group[0], count=len(group))


def _sort_of(change: Change, languages: tuple[str, str]) -> object:
    """Return what an edit shares with others of its sort; None for one that stands by itself."""
    if change.old is None or change.new is None:
        return None
    if change.kind is ChangeKind.FORMAT:
        return "format"
    if only_dates(change.old, change.new, languages):
        return "dates"
    return exchanged(change.old, change.new)


def exchanged(old_text: str, new_text: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the words that were exchanged, where it was one short run."""
    old, new = words(old_text), words(new_text)
    start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    rest = min(len(old), len(new)) - start
    end = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    before, after = tuple(old[start : len(old) - end]), tuple(new[start : len(new) - end])
    return (before, after) if len(before) <= _SHORT_EDIT and len(after) <= _SHORT_EDIT else None
