"""Claims that drifted as lines for people: what the document says, what became of its source, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from rich.text import Text

from monitor.notify.changes import Differ, render_edits
from monitor.text import clean_for_terminal

__all__ = ["render_claims"]

#: a drift as its payload tells it
_Values = Mapping[str, Any]


def render_claims(claims: Sequence[_Values], differ: Differ, *, plain: bool) -> Text:
    """Return claims as lines, under the document that they are of. `plain` marks edits as changes do."""
    lines = []
    for document, own in groupby(claims, lambda claim: claim["document"]):
        lines.append(Text("  ").append(clean_for_terminal(document), style="cyan"))
        lines += [line for claim in own for line in _lines(claim, differ, plain=plain)]
    return Text("\n").join(lines)


def _lines(claim: _Values, differ: Differ, *, plain: bool) -> Iterator[Text]:
    yield Text("  ").append(f"claim {claim['claim']}: ", style="cyan").append(clean_for_terminal(claim["sentence"]))
    old, new = claim.get("sentence_old", ""), claim.get("sentence_new", "")
    if old or new:
        runs = differ(old or new, new)
        yield Text("    ").append("source: ", style="dim").append_text(render_edits(runs, plain=plain))
    yield Text(f"    {clean_for_terminal(claim['suggestion'])}", style="bold")
