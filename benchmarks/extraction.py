"""How well the stories' texts are read: word-level F1 against known bodies, beside trafilatura alone.

A live page is measured twice. Body against body: of our text, of trafilatura's and of the known one the lines are left
out that stand in the posts which we read, as posts are no part of the story above them. What a page shows within posts
and their JSON-LD does not hold, such as messages that are embedded, stays and counts against trafilatura, which knows
of no posts: that figure says how we read, and no more. And with the posts counted that the page shows: what only its
data hold is no part of our text, nor of the known one.

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
    #: a live page: what stands in its posts is left out of all texts
    is_live: bool = False
    #: of a live page: the same two with its posts counted
    with_posts: tuple[float, float] | None = None


def scores(*folders: str) -> Iterator[Score]:
    """Yield the F1 of every page whose body is known."""
    for page in saved_pages(*folders):
        body = _expected(page)
        if body:
            yield _score(page.name, _ours(page), _theirs(page), body)


def _score(name: str, story: Snapshot | None, theirs: str, body: str) -> Score:
    whole = _f1(_text(story), body), _f1(theirs, body)
    if story is None or story.page_kind is not PageKind.LIVE:
        return Score(name, *whole)
    posts = _key("\n".join(p.text for p in story.paragraphs if p.kind == "post"))
    ours, theirs, body = (_without(posts, text) for text in (_text(story, posts=False), theirs, body))
    return Score(name, _f1(ours, body), _f1(theirs, body), is_live=True, with_posts=whole)


def _without(posts: str, text: str) -> str:
    return "\n".join(line for line in text.split("\n") if _key(line) not in posts)


def _key(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))


def mean(values: Sequence[float]) -> float:
    """Return the mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def _ours(page: SavedPage) -> Snapshot | None:
    try:
        return read_page(answer(page.body, page.url))
    except ReadError:
        return None


def _text(story: Snapshot | None, *, posts: bool = True) -> str:
    if story is None:
        return ""
    return "\n".join((*(p.text for p in story.paragraphs if posts or p.kind != "post"), *story.notices))


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
        live = "  (live: without its posts)" if score.is_live else ""
        print(f"{score.page:48} {score.ours:.3f}  trafilatura {score.trafilatura:.3f}{live}")
    for folder in FOLDERS:
        _line(folder, [(s.ours, s.trafilatura) for s in found if s.page.startswith(folder) and not s.is_live])
    _line("articles", [(s.ours, s.trafilatura) for s in found if not s.is_live])
    _line("live, without posts", [(s.ours, s.trafilatura) for s in found if s.is_live])
    _line("live, with posts", [s.with_posts for s in found if s.with_posts])
    _line("all, without posts", [(s.ours, s.trafilatura) for s in found])
    _line("all, with posts", [s.with_posts or (s.ours, s.trafilatura) for s in found])


def _line(name: str, some: Sequence[tuple[float, float]]) -> None:
    print(f"{name:20} {len(some):3} pages: F1 {mean([ours for ours, _ in some]):.4f}, "
          f"trafilatura fast alone {mean([theirs for _, theirs in some]):.4f}")  # fmt: skip


if __name__ == "__main__":
    main()
