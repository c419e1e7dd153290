"""How the claims of a kept document stand, as commands show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.text import Text

from monitor.citations.layout import one_line
from monitor.cli.cited import claim_title
from monitor.compare.states import Standing, State, counted, held_against
from monitor.compare.supports import cited_by
from monitor.models import Finding, KeptDocument, KeptStory
from monitor.payload import figure_values, timestamp
from monitor.text import clean_for_terminal

__all__ = ["counts", "gravest_first", "standing_lines", "standing_values", "story_numbers"]

_STYLES = {
    State.SUPPORTED: "green", State.DIFFERS: "bold red", State.DISPUTED: "red", State.QUALIFIED: "yellow",
    State.NOT_REPORTED: "yellow",
}  # fmt: skip
_GRAVEST = (State.DIFFERS, State.DISPUTED, State.QUALIFIED, State.NOT_REPORTED, State.UNCHECKED, State.SUPPORTED)
#: reasons for which stories were not held against a claim that are told under it
_MOST_REASONS = 6
#: stories in a row that are named by the first and the last
_RUN = 3
#: columns for the state
_WIDTH = 14
_INDENT = " " * 6


def counts(found: Sequence[Standing]) -> str:
    """Return how many claims stand in which way: "2 supported, 1 differs"."""
    return ", ".join(f"{number} {state.value}" for state, number in counted(found).items())


def gravest_first(found: Sequence[Standing]) -> list[Standing]:
    """Return standings in the order in which somebody wants to know of them."""
    return sorted(found, key=lambda s: _GRAVEST.index(s.state) if s.state in _GRAVEST else len(_GRAVEST))


def story_numbers(kept: KeptDocument) -> dict[str, int]:
    """Return the number by which each cited story is shown, by its folded address."""
    return {story.url: number for number, story in enumerate(kept.stories, 1)}


def standing_lines(kept: KeptDocument, found: Sequence[Standing]) -> Iterator[Text]:
    """Yield each claim with its state, and what the stories say where they do not simply support it."""
    stories = {story.url: story for story in kept.stories}
    numbers = story_numbers(kept)
    for one in found:
        title = claim_title(one.kept.claim)
        where = _where(one.decisive, numbers) if one.state in {State.SUPPORTED, State.CONFIRMED} else ""
        state = Text(f"{one.state.value:{_WIDTH}}", style=_STYLES.get(one.state, ""))
        yield Text.assemble(f"{one.kept.number:>4}  ", state, title, f"  {where}" if where else "")
        for line in _account(one, stories, numbers):
            yield Text(_INDENT + clean_for_terminal(line), style="dim")


def _account(one: Standing, stories: dict[str, KeptStory], numbers: dict[str, int]) -> Iterator[str]:
    if one.state is State.SUPPORTED:
        return
    yield f"you    {one_line(one.kept.claim.figure.sentence)}"
    for finding in (one.decisive, one.against):
        if finding is not None and finding.sentence is not None:
            yield f"{_where(finding, numbers):6} {one_line(finding.sentence)}"
    if one.state is State.NOT_REPORTED:
        read = len(held_against(one.kept)) - len(one.unread)
        yield f"found in none of the {read} stories that were read" if read > 1 else "not found in its story"
    if one.state in {State.NOT_REPORTED, State.UNCHECKED}:
        yield from _unread([stories[url] for url in one.unread if url in stories], numbers)


def _unread(stories: Sequence[KeptStory], numbers: dict[str, int]) -> Iterator[str]:
    """Yield why the claim was not held against these stories, each reason once."""
    alike: dict[tuple[str, str], list[int]] = {}
    for story in stories:
        alike.setdefault(_why_unread(story), []).append(numbers[story.url])
    for reason, whose in list(alike.items())[:_MOST_REASONS]:
        yield f"{_named(whose):6} {reason[len(whose) > 1]}"
    if left := list(alike.values())[_MOST_REASONS:]:
        yield f"and {sum(map(len, left))} more that were not held against it"


def _why_unread(story: KeptStory) -> tuple[str, str]:
    """Return what became of a story, in words for one and for more of them."""
    if story.reviewed is not None:
        why = "read, and the claim could not be held against"
        return f"was {why} it", f"were {why} them"
    if story.latest is not None:
        why = "read, and the claim not held against"
        return f"was {why} it yet", f"were {why} them yet"
    if story.trouble:
        return (f"could not be read: {story.trouble}",) * 2
    return "was not read yet", "were not read yet"


def _named(numbers: Sequence[int]) -> str:
    """Return the numbers of stories as people list them: "[1], [2], [4] to [6]"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    listed = [part for run in runs for part in (run if len(run) < _RUN else (run,))]
    return ", ".join(f"[{one[0]}] to [{one[-1]}]" if isinstance(one, list) else f"[{one}]" for one in listed)


def _where(finding: Finding | None, numbers: dict[str, int]) -> str:
    return f"[{numbers[finding.url]}]" if finding is not None and finding.url in numbers else ""


def standing_values(one: Standing) -> dict[str, Any]:
    """Return a claim with its state as JSON values."""
    settlement = one.kept.settlement
    return {
        "number": one.kept.number,
        "state": one.state.value,
        "figures": [figure_values(figure) for figure in one.kept.claim.figures],
        "cites": sorted(cited) if (cited := cited_by(one.kept)) is not None else None,
        "finding": _finding(one.decisive),
        "against": _finding(one.against),
        "unread": len(one.unread),
        "settled": None
        if settlement is None
        else {
            "decision": settlement.decision.value if settlement.decision else None,
            "url": settlement.url,
            "at": timestamp(settlement.at),
        },
    }


def _finding(finding: Finding | None) -> dict[str, Any] | None:
    if finding is None:
        return None
    return {
        "url": finding.url,
        "verdict": finding.verdict.value,
        "confidence": finding.confidence,
        "figure": figure_values(finding.figure) if finding.figure else None,
    }
