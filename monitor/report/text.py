"""A report for a terminal: a line for every claim, then the sentences of those that a reader has to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from monitor.models import Figure
from monitor.report.marking import Run, marked_sentence
from monitor.report.model import CitedStory, ClaimState, Condition, Report, Said
from monitor.report.phrases import (
    UNSUPPORTED,
    amount,
    condition,
    disagreement,
    moved,
    reported,
    settled,
    silences,
    total,
    unasked,
    when,
    whom,
)
from monitor.report.tones import tone
from monitor.text import clean_for_terminal

__all__ = ["report_lines"]

_STYLES = {"good": "green", "bad": "bold red", "warn": "yellow", "calm": "dim"}
#: columns of a terminal for a claim's number and state
_STATE = 12


def report_lines(report: Report, *, plain: bool) -> Iterator[RenderableType]:
    """Yield what is to be printed. `plain`: for a pipe, a line for each claim, with nothing cut or filled up."""
    yield _clean(report.title, "bold")
    number = len(report.claims)
    counted = f"{number} claim{'' if number == 1 else 's'}{f': {total(report.totals)}' if number else ''}"
    yield _clean(f"{counted} ({when(report.at)})")
    if report.claims:
        yield Text()
        yield Group(*map(_line, report.claims)) if plain else _table(report.claims)
    for claim in report.claims:
        if claim.state in UNSUPPORTED or claim.disagreeing:
            yield Text()
            yield from _sentences(claim, plain=plain)
    yield from _troubles(report.stories)


def _clean(text: str, style: str = "") -> Text:
    # A line that a stranger's text begins would read as one of ours.
    return Text(clean_for_terminal(text).replace("\n", " "), style=style)


def _table(claims: Sequence[ClaimState]) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("", no_wrap=True, justify="right")
    table.add_column("state", no_wrap=True, min_width=_STATE)
    for heading in ("claimed", "reported"):
        table.add_column(heading, overflow="fold")
    for claim in claims:
        table.add_row(str(claim.kept.number), _state(claim), _clean(amount(claim.claim.figure)), _clean(_short(claim)))
    return table


def _line(claim: ClaimState) -> Text:
    cells = (_clean(f"{claim.kept.number}"), _state(claim), _clean(amount(claim.claim.figure)), _clean(_short(claim)))
    return Text("  ").join(cells)


def _state(claim: ClaimState) -> Text:
    return Text(claim.state.value, style=_STYLES[tone(claim.state)])


def _short(claim: ClaimState) -> str:
    """Say in a few words what the stories report."""
    told = [_value(one, one.figure) for one in claim.telling if one.figure]
    return "; ".join(told or silences(claim.silent) or [unasked(claim)])


def _value(said: Said, figure: Figure) -> str:
    away = moved(said)
    return f"{reported(figure)}{f' ({away})' if away else ''} {said.story.name}"


def _sentences(claim: ClaimState, *, plain: bool) -> Iterator[RenderableType]:
    figure = claim.claim.figure
    yield Text.assemble(f"{claim.kept.number}  ", _clean(amount(figure), "bold"), "  ", _state(claim))
    source = f" (from {whom(claim.claim)})" if claim.claim.attributions else ""
    yield _under(_side("the document", marked_sentence(figure.sentence, figure.wording), source), plain=plain)
    for one in claim.said:
        if one.shown:
            runs = marked_sentence(one.shown.sentence, one.shown.wording)
            yield _under(_side(one.story.name, runs, f" ({'; '.join(_about(one))})"), plain=plain)
    for line in silences([one for one in claim.silent if not one.dropped]):
        yield _under(_clean(line, "dim"), plain=plain)
    for line in filter(None, (disagreement(claim), settled(claim.kept))):
        yield _under(_clean(line, "yellow"), plain=plain)


def _side(name: str, runs: Iterable[Run], about: str) -> Text:
    pieces = [_clean(run.text, "bold" if run.figure else "") for run in runs]
    return Text.assemble(_clean(f"{name}: ", "cyan"), *pieces, _clean(about, "dim"))


def _about(said: Said) -> Iterator[str]:
    if said.dropped:
        yield f"revision {said.dropped.revision}, {when(said.dropped.at)}; no longer reported"
        return
    if said.revision is not None:
        yield f"revision {said.revision}{f', {when(said.at)}' if said.at else ''}"
    if said.finding and said.figure:
        yield f"confidence {100 * said.finding.confidence:.0f} %"
        yield from _was(reported(said.figure), said)


def _was(now: str, said: Said) -> Iterator[str]:
    """Yield what the story reported before what it reports now."""
    told = (reported(point.finding.figure) for point in reversed(said.points) if point.finding.figure)
    before = next((value for value in told if value != now), None)
    if before:
        yield f"before that {before}"


def _under(text: Text, *, plain: bool) -> RenderableType:
    return Text("   ").append_text(text) if plain else Padding(text, (0, 0, 0, 3))


def _troubles(stories: Iterable[CitedStory]) -> Iterator[Text]:
    lines = [_clean(f"{story.name} {story.url}: {condition(story)}", "yellow")
             for story in stories if story.condition is not Condition.READ]  # fmt: skip
    if lines:
        yield Text()
        yield from lines
