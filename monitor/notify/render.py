"""A payload as text for people: what changed, in its sentence, with what went and what came."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rich.text import Text

from monitor.text import clean_for_terminal

__all__ = ["Differ", "render"]

#: two texts to runs of ("same" | "removed" | "added", text)
Differ = Callable[[str, str], Sequence[tuple[str, str]]]

_SEVERITY = {"high": "bold white on red", "medium": "bold black on yellow", "low": "dim"}
_STYLE = {"same": "", "removed": "red strike", "added": "bold green"}
_MARK = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
_NAMES = {
    "headline": "headline", "dek": "summary line", "paragraph_added": "paragraph added",
    "paragraph_removed": "paragraph removed", "paragraph_edited": "paragraph", "correction": "correction",
    "notice": "note", "format": "typography",
}  # fmt: skip
#: what is told with its sentence; figures that came or went stand in their paragraph
_FIGURES = frozenset({"figure_changed", "figure_qualified"})
#: characters that are shown of an unchanged run beside an edit
_NEAR = 70


def render(payload: str, differ: Differ, *, plain: bool) -> Text:
    """Return an alert as lines. `plain` marks edits with [-...-] and {+...+} instead of colours alone."""
    message = json.loads(payload)
    data = message["data"]
    text = Text()
    text.append(f" {data['severity'].upper()} ", style=_SEVERITY[data["severity"]])
    text.append(f" {message['type']}  ", style="bold")
    text.append(_clean(data["story"]["headline"]), style="bold")
    text.append(f"\n  {_clean(data['story']['url'])}\n  ", style="dim")
    text.append(_clean(data["summary"]))
    figures = [change for change in data["changes"] if change["kind"] in _FIGURES]
    for change in data["changes"]:
        if not _is_told(change, figures):
            for line in _lines(change, differ, plain=plain):
                text.append("\n  ").append_text(line)
    if data.get("truncated"):
        text.append("\n  … cut; the whole difference: monitor diff", style="dim")
    return text


def _is_told(change: Mapping[str, Any], figures: Sequence[Mapping[str, Any]]) -> bool:
    """Say whether the sentences of the changed figures already show all of a paragraph's edit."""
    if change["kind"] != "paragraph_edited":
        return False
    text = change["old"]
    for figure in figures:
        text = text.replace(figure["sentence_old"], figure["sentence_new"])
    return bool(text == change["new"])


def _lines(change: Mapping[str, Any], differ: Differ, *, plain: bool) -> Iterator[Text]:
    if change["kind"] in _FIGURES:
        yield _figure(change)
        yield Text("    ").append_text(_edits(differ(change["sentence_old"], change["sentence_new"]), plain=plain))
    elif change["kind"] in _NAMES:
        line = Text(f"{_NAMES[change['kind']]}: ", style="cyan")
        yield line.append_text(_edits(differ(change.get("old") or "", change.get("new") or ""), plain=plain))


def _figure(change: Mapping[str, Any]) -> Text:
    difference = f"  ({change['difference']:+,}" if "difference" in change else ""
    percent = f", {change['percent']:+g} %" if "percent" in change else ""
    text = Text(f"{_clean(change.get('subject') or 'figure')}: ", style="cyan")
    text.append(_clean(change["old"]), style="red").append(" -> ").append(_clean(change["new"]), style="bold green")
    if change["kind"] == "figure_qualified":
        return text.append("  (hedged otherwise)", style="dim")
    return text.append(f"{difference}{percent})" if difference else "")


def _edits(edits: Sequence[tuple[str, str]], *, plain: bool) -> Text:
    text = Text()
    for index, (kind, run) in enumerate(edits):
        left, right = _MARK[kind] if plain else ("", "")
        shown = _near(run, first=index == 0, last=index == len(edits) - 1) if kind == "same" else run
        if not plain and kind == "added" and index and edits[index - 1][0] == "removed":
            text.append(" ")  # Colours alone would run two wordings together.
        text.append(f"{left}{_clean(shown)}{right}", style=_STYLE[kind])
    return text


def _near(run: str, *, first: bool, last: bool) -> str:
    """Shorten an unchanged run to what stands beside the edits."""
    if len(run) <= 2 * _NEAR:
        return run
    head, tail = ("" if first else run[:_NEAR]), ("" if last else run[-_NEAR:])
    return f"{head}…{tail}"


def _clean(text: object) -> str:
    return clean_for_terminal(str(text)) if text is not None else ""
