"""One story at several addresses, seen from one of them: its page, its print page, the page for phones. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from monitor.check.baselines import is_teaser
from monitor.check.ignoring import Ignored
from monitor.compare import is_part_of, same_content
from monitor.models import Revision, Snapshot, Source, Story

__all__ = ["PAGE", "Addresses"]

#: the track of what a story's own page shows
PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """What the addresses of a story showed last.

    A reading is compared with what its own address showed. What the others show only says whether its text is stored
    already: an address whose text is another one never accuses the others by that difference.
    """

    story: Story
    #: the newest revision that any of them brought
    newest: Revision
    #: what this address showed last, for each set of rules, newest first
    own: Sequence[Revision]
    others: Sequence[Revision]

    @classmethod
    def of(cls, source: Source, story: Story, newest: Revision, shown: Mapping[str, Sequence[Revision]]) -> Addresses:
        """Return the addresses as a source sees them."""
        others = [revision for key, some in shown.items() if key != source.key for revision in some]
        return cls(story=story, newest=newest, own=shown.get(source.key, ()), others=others)

    @property
    def last(self) -> Revision:
        """Return what this address showed last; before it showed anything, what the story's newest page did."""
        return self.own[0] if self.own else self.newest

    def track(self, source: Source) -> str:
        """Return the track of what this address brings: one that begins with another text has a track of its own."""
        if self.own:
            return self.own[0].track
        return f"{PAGE}:{source.id}" if self.others else PAGE

    def is_known(self, teaser: Snapshot) -> bool:
        """Tell whether a teaser shows nothing that this address did not show, of the whole story or a longer teaser."""
        whole = next((revision for revision in self.own if not is_teaser(revision.snapshot)), None)
        return bool(self.own) and is_part_of(teaser, (whole or self.own[0]).snapshot)

    def twin(self, snapshot: Snapshot, ignored: Ignored) -> Revision | None:
        """Return the stored revision with the text of a reading, where another address shows it now."""
        return next(
            (
                revision
                for revision in self.others or (self.newest,)
                if revision.snapshot.extractor == snapshot.extractor
                and same_content(*ignored.cut(revision.snapshot, snapshot))
            ),
            None,
        )

    def was_told(self, twin: Revision, since: int | None, told: Collection[int]) -> bool:
        """Tell whether nothing is new in what another address shows too.

        `since` is the number that was compared with, `told` are those after it whose changes were told. A text that
        this address had before itself, and has again, is an edit.
        """
        if since is None or twin.number in told:
            return True
        return twin.number < since and twin.track != self.last.track
