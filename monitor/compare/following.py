"""A text of a story, asked what it says of a figure of another version, in the story's own words. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from monitor.compare.claims import SourceText, check_claims
from monitor.compare.notices import is_about
from monitor.compare.posts import rolled_off
from monitor.compare.snapshots import compare
from monitor.figures import extract
from monitor.models import ChangeKind, Figure, Finding, Snapshot

__all__ = ["Edits", "Version"]

#: sentences with one number that are looked at
_MOST = 20

_Number = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, kw_only=True)
class Version:
    """One version of a story's text."""

    text: SourceText

    def stands(self, figure: Figure) -> bool:
        """Say whether the sentence of a figure still stands as it was."""
        return any(figure.sentence in paragraph for paragraph in self.text.paragraphs)

    def follow(self, figures: Mapping[int, Figure]) -> dict[int, Finding]:
        """Return what the text says of figures of the story, by any key of theirs. All are looked for together."""
        found = {id(s.claim): s for s in check_claims(list(figures.values()), self.text.lang, [self.text])}
        return {key: found[id(figure)].findings[0] for key, figure in figures.items() if id(figure) in found}

    def tells(self, figure: Figure) -> bool:
        """Say whether a sentence tells the same of the same number, be it as another sort of quantity.

        "At 130 percent of its places" and "130 guests for every 100 places" are no two values.
        """
        sentences = self._by_number.get((figure.low, figure.high), ())
        return any(is_about(figure.sentence, sentence) for sentence in sentences[:_MOST])

    @cached_property
    def _by_number(self) -> Mapping[_Number, Sequence[str]]:
        found: dict[_Number, dict[str, None]] = {}
        for paragraph in self.text.paragraphs:
            for figure in extract(paragraph, self.text.lang):
                found.setdefault((figure.low, figure.high), {})[figure.sentence] = None
        return {number: tuple(sentences) for number, sentences in found.items()}


@dataclass(frozen=True, kw_only=True)
class Edits:
    """What two revisions of a story, read alike, differ in."""

    old: Snapshot
    new: Snapshot

    def change(self, figure: Figure) -> bool:
        """Say whether a figure of the older one has another value in the newer one."""
        return (figure.wording, figure.sentence) in self._changed

    def leave_open(self, figure: Figure) -> bool:
        """Say whether a figure stood in a post that is not shown any more, and was neither edited nor taken out."""
        return any(figure.sentence in post for post in self._rolled_off)

    @cached_property
    def _rolled_off(self) -> frozenset[str]:
        return rolled_off(self.old, self.new)

    @cached_property
    def _changed(self) -> frozenset[tuple[str, str]]:
        changes = compare(self.old, self.new)
        found = (change.figure_old for change in changes if change.kind is ChangeKind.FIGURE_CHANGED)
        return frozenset((figure.wording, figure.sentence) for figure in found if figure)
