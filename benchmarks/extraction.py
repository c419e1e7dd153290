"""How well the stories' texts are read: word-level F1 against known bodies, beside trafilatura alone.

python -m benchmarks.extraction
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import trafilatura

from benchmarks.pages import SHARED, SavedPage, answer, saved_pages
from monitor.errors import ReadError
from monitor.models import PageKind, Snapshot
from monitor.sources import read_page

__all__ = ["FOLDERS", "Score", "mean", "scores"]

FOLDERS = ("cnn", "nytimes", "other_en", "de")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Score:
    """One page, read twice."""

    page: str
    ours: float
    trafilatura: float
    #: a live page, of which the known body is but the article above its posts
    is_live: bool = False


def scores(*folders: str) -> Iterator[Score]:
    """Yield the F1 of every page whose body is known."""
    for page in saved_pages(*folders):
        body = _expected(page)
        if body:
            story = _ours(page)
            live = story is not None and story.page_kind is PageKind.LIVE
            yield Score(page.name, _f1(_text(story), body), _f1(_theirs(page), body), live)


def mean(values: Sequence[float]) -> float:
    """Return the mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def _ours(page: SavedPage) -> Snapshot | None:
    try:
        return read_page(answer(page.body, page.url))
    except ReadError:
        return None


def _text(story: Snapshot | None) -> str:
    return "\n".join((*(p.text for p in story.paragraphs), *story.notices)) if story is not None else ""


def _theirs(page: SavedPage) -> str:
    return trafilatura.extract(page.text, fast=True, include_comments=False, include_tables=True) or ""


def _f1(found: str, wanted: str) -> float:
    a, b = (Counter(_WORD.findall(text.lower())) for text in (found, wanted))
    shared = (a & b).total()
    return 2 * shared / max(a.total() + b.total(), 1)


def _expected(page: SavedPage) -> str | None:
    _, _, file = page.name.partition("/")
    if file.startswith("aeb_"):
        truth = json.loads((SHARED / "pages/expected/aeb_ground-truth.json").read_text(encoding="utf-8"))
        return next((v["articleBody"] for k, v in truth.items() if k.startswith(file.removeprefix("aeb_"))), None)
    if not file.startswith("fundus_"):
        return None
    known = SHARED / f"pages/expected/{re.sub(r'(?:_[0-9]+)+$', '', file)}.json"
    return _of_this_page(json.loads(known.read_text(encoding="utf-8")), page) if known.exists() else None


def _of_this_page(versions: Mapping[str, Any], page: SavedPage) -> str | None:
    """Return the body whose words the page holds: a publisher's file knows one page per version of its markup."""
    words = frozenset(_WORD.findall(page.text.lower()))
    bodies = [text for version in versions.values() if len((text := _body(version)).split()) > 50]
    best = max(bodies, key=lambda text: _held(text, words), default=None)
    return best if best is not None and _held(best, words) > 0.95 else None


def _held(text: str, words: frozenset[str]) -> float:
    wanted = _WORD.findall(text.lower())
    return sum(word in words for word in wanted) / max(len(wanted), 1)


def _body(version: Mapping[str, Any]) -> str:
    body = version.get("body") or {}
    parts = [part for section in body.get("sections", []) for part in (*section["headline"], *section["paragraphs"])]
    return "\n".join(parts)


def main() -> None:
    """Print the table."""
    found = list(scores(*FOLDERS))
    for score in sorted(found, key=lambda s: s.ours - s.trafilatura):
        live = "  (live)" if score.is_live else ""
        print(f"{score.page:48} {score.ours:.3f}  trafilatura {score.trafilatura:.3f}{live}")
    for folder in FOLDERS:
        _line(folder, [s for s in found if s.page.startswith(folder) and not s.is_live])
    _line("all", [s for s in found if not s.is_live])
    _line("live", [s for s in found if s.is_live])


def _line(name: str, some: Sequence[Score]) -> None:
    print(f"{name:10} {len(some):3} pages: F1 {mean([s.ours for s in some]):.4f}, "
          f"trafilatura fast alone {mean([s.trafilatura for s in some]):.4f}")  # fmt: skip


if __name__ == "__main__":
    main()
