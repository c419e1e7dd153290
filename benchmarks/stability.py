"""How often page furniture passes for a change, and how often an edit of the story is missed.

python -m benchmarks.stability [--seeds 2] [--worst 12] [name of a page ...]
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.page_noise import EDITS, NOISES, Draft, draft_of
from benchmarks.pages import SavedPage, answer, saved_pages
from monitor.compare import compare
from monitor.errors import ReadError
from monitor.models import ChangeKind, Snapshot
from monitor.sources import read_page

__all__ = ["FOLDERS", "Trial", "false_changes", "missed_edits", "trials_of"]

FOLDERS = ("cnn", "nytimes", "other_en")
#: edits that are a block with another number: both sides get the block
_TWO_SIDED = frozenset({"number in a list", "number in a table", "subhead"})


@dataclass(frozen=True, slots=True)
class Trial:
    """One rendering of one page."""

    page: str
    kind: str
    is_edit: bool
    failed: bool
    why: str = ""

    @property
    def group(self) -> str:
        """Return the folder of the page."""
        return self.page.partition("/")[0]


def trials_of(page: SavedPage, seeds: int = 2) -> Iterator[Trial]:
    """Yield every noise and every edit of a page; nothing for a page whose story's paragraphs cannot be told."""
    draft = draft_of(page.text)
    if draft is None:
        return
    plain = _read(draft, page.url)
    for kind in NOISES:
        yield _noise(page, draft, plain, kind, seeds)
    for kind in EDITS:
        trial = _edit(page, draft, plain, kind)
        if trial is not None:
            yield trial


def _read(draft: Draft, url: str) -> Snapshot | str:
    try:
        return read_page(answer(draft.write(), url, "text/html; charset=utf-8"))
    except ReadError as error:
        return error.reason


def _told(old: Snapshot | str, new: Snapshot | str) -> str:
    """Return what a check would tell; a page that is refused counts as told too."""
    if isinstance(old, str) or isinstance(new, str):
        return f"refused: {new if isinstance(new, str) else old}"
    if old.extractor != new.extractor:
        return f"{old.extractor} became {new.extractor}"
    found = [c for c in compare(old, new) if c.kind is not ChangeKind.FORMAT]
    return "; ".join(f"{c.kind}: {(c.old or '')[:60]!r} -> {(c.new or '')[:60]!r}" for c in found[:2])


def _noise(page: SavedPage, draft: Draft, plain: Snapshot | str, kind: str, seeds: int) -> Trial:
    """Render a page with some furniture, and with other furniture of the kind: all must read as the page itself."""
    for seed in range(seeds):
        noisy = draft.copy()
        NOISES[kind](noisy, Random(f"{page.name} {kind} {seed}"))
        if why := _told(plain, _read(noisy, page.url)):
            return Trial(page.name, kind, False, True, why)
    return Trial(page.name, kind, False, False)


def _edit(page: SavedPage, draft: Draft, plain: Snapshot | str, kind: str) -> Trial | None:
    edited = draft.copy()
    if not EDITS[kind](edited, Random(f"{page.name} {kind} 1")):
        return None
    before = plain
    if kind in _TWO_SIDED:
        other = draft.copy()
        EDITS[kind](other, Random(f"{page.name} {kind} 0"))
        before = _read(other, page.url)
    why = _told(before, _read(edited, page.url))
    missed = not why or why.startswith("refused") or " became " in why
    return Trial(page.name, kind, True, missed, why)


def false_changes(trials: Iterable[Trial]) -> float:
    """Return the share of renderings with other furniture that read as another story, in percent."""
    return _share([t for t in trials if not t.is_edit])


def missed_edits(trials: Iterable[Trial], *groups: str) -> float:
    """Return the share of edits that went unseen on the pages of some folders, in percent."""
    return _share([t for t in trials if t.is_edit and t.group in groups])


def _share(trials: Sequence[Trial]) -> float:
    return 100 * sum(t.failed for t in trials) / max(len(trials), 1)


def _table(trials: Sequence[Trial], *, edits: bool) -> str:
    lines = [f"{'edit missed, %' if edits else 'false change, %':24}" + "".join(f"{g:>10}" for g in (*FOLDERS, "all"))]
    for kind in EDITS if edits else NOISES:
        rows = [[t for t in trials if t.kind == kind and t.group in (g or FOLDERS)] for g in (*FOLDERS, None)]
        lines.append(f"{kind:24}" + "".join(f"{_share(row):7.1f}/{len(row):<2}" for row in rows))
    return "\n".join(lines)


def main() -> None:
    """Print the tables and the worst pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--worst", type=int, default=12)
    parser.add_argument("pages", nargs="*")
    options = parser.parse_args()
    pages = [p for p in saved_pages(*FOLDERS) if not options.pages or p.name in options.pages]
    trials = []
    for page in pages:
        found = list(trials_of(page, options.seeds))
        trials += found
        print(f"{page.name:48} {len(found)} renderings" if found else f"{page.name:48} no paragraphs told apart")
    print("\n" + _table(trials, edits=False), "\n\n" + _table(trials, edits=True), sep="\n")
    print(f"\nfalse changes {false_changes(trials):.2f} %, missed edits {missed_edits(trials, 'cnn', 'nytimes'):.2f} % "
          f"on CNN and NYT, {missed_edits(trials, 'other_en'):.2f} % on others\n")  # fmt: skip
    worst = Counter(t.page for t in trials if t.failed)
    for name, count in worst.most_common(options.worst):
        print(f"{name}: {count}")
        for trial in trials:
            if trial.failed and trial.page == name:
                print(f"    {trial.kind}: {trial.why or 'not seen'}")


if __name__ == "__main__":
    main()
