"""Payloads and comparisons as text for people: how grave, of what, one sentence, and each change."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from rich.text import Text

from monitor.notify.changes import Differ, render_changes
from monitor.notify.claims import render_claims
from monitor.text import clean_for_terminal

__all__ = ["render", "render_body", "render_comparison"]

_SEVERITY = {"high": "bold white on red", "medium": "bold black on yellow", "low": "dim"}


def render(payload: str, differ: Differ, *, plain: bool) -> Text:
    """Return an alert as lines. `plain` marks edits with [-...-] and {+...+} instead of colours alone."""
    message = json.loads(payload)
    data = message["data"]
    text = _head(data["severity"], message["type"], data.get("story", {}).get("headline"), _address(data))
    _tell(text, data, differ, plain=plain)
    return text.append_text(_cut(data))


def render_body(message: Mapping[str, Any], differ: Differ, *, plain: bool) -> Text:
    """Return what an alert says as lines, the address last, for where the severity and the headline stand above it."""
    data = message["data"]
    text = Text()
    _tell(text, data, differ, plain=plain)
    # Each part begins with the line break that ends what stands above it.
    return text.append_text(_cut(data)).append_text(_under(_address(data)))[1:]


def _address(data: Mapping[str, Any]) -> list[str]:
    # Of a source that fails, its own address is what counts; a channel has none to show.
    about = data.get("source", {}).get("url") or data.get("story", {}).get("url")
    return [about] if about else []


def _cut(data: Mapping[str, Any]) -> Text:
    return Text(f"\n  … cut; all of it: {_diff(data)}" if data.get("truncated") else "", style="dim")


def _diff(data: Mapping[str, Any]) -> str:
    """Return the command that shows all that a payload was too short for."""
    revision = data.get("revision", {})
    numbers = (revision["previous"], revision["number"]) if revision.get("previous") else ()
    return " ".join(map(str, ("monitor diff", data["story"]["id"], *numbers)))


def render_comparison(values: Mapping[str, Any], differ: Differ, *, plain: bool) -> Text:
    """Return what differs between two texts as lines."""
    sides = [f"{name}  {_side(values[name])}" for name in ("old", "new")]
    if not values["changes"]:
        return Text(values["summary"]).append_text(_under(sides))
    text = _head(values["severity"], values["type"], values["new"]["headline"], sides)
    _tell(text, values, differ, plain=plain)
    return text


def _side(side: Mapping[str, Any]) -> str:
    number = side["paragraphs"]
    about = [side["fetched_at"]] if "fetched_at" in side else []
    about.append(f"{number} paragraph{'' if number == 1 else 's'}")
    return f"{side['label']} ({', '.join(about)})"


def _head(severity: str, kind: str, headline: str | None, about: Iterable[str]) -> Text:
    text = Text().append(f" {severity.upper()} ", style=_SEVERITY[severity]).append(f" {kind}", style="bold")
    if headline:
        text.append(f"  {clean_for_terminal(headline)}", style="bold")
    return text.append_text(_under(about))


def _under(about: Iterable[str]) -> Text:
    return Text("".join(f"\n  {clean_for_terminal(line)}" for line in about), style="dim")


def _tell(text: Text, data: Mapping[str, Any], differ: Differ, *, plain: bool) -> None:
    """Append the sentence, the changes and the claims, each on lines of its own where there is anything to say."""
    for part in (
        Text(f"  {clean_for_terminal(data['summary'])}"),
        render_changes(data.get("changes", ()), differ, plain=plain),
        render_claims(data.get("claims", ()), differ, plain=plain),
    ):
        if part.plain.strip():
            text.append("\n").append_text(part)
