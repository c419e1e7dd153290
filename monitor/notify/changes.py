"""Changes as lines for people: what went and what came, in its sentence. Alerts and comparisons show them alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from rich.text import Text

from monitor.text import bare, clean_for_terminal

__all__ = ["Differ", "render_changes", "render_edits"]

#: two texts to runs of ("same" | "removed" | "added", text)
Differ = Callable[[str, str], Sequence[tuple[str, str]]]

#: a change as its payload tells it
_Values = Mapping[str, Any]

_STYLE = {"same": "", "removed": "red strike", "added": "bold green"}
_MARK = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
#: a kind that is not among them is called by its own name
_NAMES = {
    "headline_flip": "headline, back to an earlier wording", "editors_note": "editor's note",
    "paragraph_edited": "paragraph", "post_edited": "post", "notice": "update note", "dek": "summary line",
    "format": "typography",
}  # fmt: skip
#: what is told with its sentence
_FIGURES = frozenset({"figure_changed", "figure_qualified"})
#: what stands in its paragraph, and is listed in one line at the end
_LISTED = {"figure_added": ("new", "new figures"), "figure_removed": ("old", "no longer told")}
_EDITED = frozenset({"paragraph_edited", "post_edited"})
_CORRECTIONS = frozenset({"correction", "clarification"})
#: figures that such a line lists; more are counted
_MOST_LISTED = 8
#: characters that are shown of an unchanged run beside an edit
_NEAR = 70


def render_changes(changes: Sequence[_Values], differ: Differ, *, plain: bool) -> Text:
    """Return changes as lines, in their order. `plain` marks edits with [-...-] and {+...+} instead of colours alone.

    Of an edited paragraph is shown what the figures' own sentences do not show already.
    """
    figures = [change for change in changes if change["kind"] in _FIGURES]
    shown = [rest for change in changes if (rest := _untold(change, figures)) is not None]
    return Text("\n").join([*_lines(shown, differ, plain=plain), *_listed(changes)])


def _untold(change: _Values, figures: Sequence[_Values]) -> _Values | None:
    """Return an edit without the sentences that changed figures show; None where nothing else was edited."""
    if change["kind"] not in _EDITED:
        return change
    text = change["old"]
    for figure in figures:
        text = text.replace(figure["sentence_old"], figure["sentence_new"])
    return None if bare(text) == bare(change["new"]) else {**change, "old": text}


def _lines(changes: Sequence[_Values], differ: Differ, *, plain: bool) -> Iterator[Text]:
    for sentences, group in groupby(changes, _sentences):
        if sentences is None:
            for change in filter(_has_text, group):
                yield _edit(change, differ, plain=plain)
                yield from _about(change, changes, differ, plain=plain)
        else:
            # Figures of one sentence stand above it together.
            yield from map(_figure, group)
            yield Text("    ").append_text(render_edits(differ(*sentences), plain=plain))


def _sentences(change: _Values) -> tuple[str, str] | None:
    return (change["sentence_old"], change["sentence_new"]) if change["kind"] in _FIGURES else None


def _has_text(change: _Values) -> bool:
    """Say whether there is more to show than its kind, which the summary tells."""
    return change["kind"] not in _LISTED and ("old" in change or "new" in change)


def _edit(change: _Values, differ: Differ, *, plain: bool) -> Text:
    kind = change["kind"]
    line = Text("  ").append(f"{_NAMES.get(kind, kind.replace('_', ' '))}{_places(change)}: ", style="cyan")
    if kind == "moved":
        return line.append_text(_from_to(change))  # An address is no wording: word by word it cannot be read.
    return line.append_text(render_edits(differ(change.get("old", ""), change.get("new", "")), plain=plain))


def _about(change: _Values, changes: Sequence[_Values], differ: Differ, *, plain: bool) -> Iterator[Text]:
    """Yield the sentence that a correction is about, unless a figure is told with it."""
    if change["kind"] not in _CORRECTIONS or "sentence_new" not in change:
        return
    if any(other["kind"] in _FIGURES and other["sentence_new"] == change["sentence_new"] for other in changes):
        return
    new = change["sentence_new"]
    runs = differ(change.get("sentence_old", new), new)
    yield Text("    about: ", style="dim").append_text(render_edits(runs, plain=plain))


def _places(change: _Values) -> str:
    number = change.get("count", 1)
    return f" (the same edit in {number} places)" if number > 1 else ""


def _figure(change: _Values) -> Text:
    text = Text("  ").append(f"{_clean(change.get('subject') or 'figure')}: ", style="cyan")
    text.append_text(_from_to(change))
    if "difference" in change:
        percent = f", {change['percent']:+g} %" if "percent" in change else ""
        text.append(f"  ({change['difference']:+,}{percent})")
    return text.append(_places(change), style="dim")


def _from_to(change: _Values) -> Text:
    old, new = (_qualified(change, side) for side in ("old", "new"))
    return Text().append(old, style="red").append(" -> ").append(new, style="bold green")


def _qualified(change: _Values, side: str) -> str:
    """Return a wording with how exactly it is meant: "at least 135"."""
    return _clean(" ".join(filter(None, (change.get(f"hedge_{side}"), change.get(side)))))


def _listed(changes: Sequence[_Values]) -> Iterator[Text]:
    for kind, (side, name) in _LISTED.items():
        told = [_counted(_qualified(change, side), change) for change in changes if change["kind"] == kind]
        if len(told) > _MOST_LISTED:
            told = [*told[:_MOST_LISTED], f"{len(told) - _MOST_LISTED} more"]
        if told:
            yield Text("  ").append(f"{name}: ", style="cyan").append(", ".join(told))


def _counted(wording: str, change: _Values) -> str:
    """Return a figure with what it counts: "40 boats", "$3 million (repair)"."""
    subject = _clean(change.get("subject") or "")
    if not subject or subject in wording:
        return wording
    return f"{wording} ({subject})" if "unit" in change else f"{wording} {subject}"


def render_edits(edits: Sequence[tuple[str, str]], *, plain: bool) -> Text:
    """Return the runs of two texts in one line, unchanged ones shortened to what stands beside an edit."""
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
    # A word that is cut would read as another one; a text without blanks has to be cut somewhere.
    head = run[:_NEAR].rpartition(" ")[0] or run[:_NEAR]
    tail = run[-_NEAR:].partition(" ")[2] or run[-_NEAR:]
    if last:
        return f"{head} …"
    return f"… {tail}" if first else f"{head} … {tail}"


def _clean(text: str) -> str:
    return clean_for_terminal(text)
