"""One claim on the page: the document's sentence beside those of the stories, each with its figure over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from monitor.models import Verdict
from monitor.report.chart import chart
from monitor.report.marking import Run, marked_pair, marked_sentence
from monitor.report.markup import Child, el, web_address
from monitor.report.model import CitedStory, ClaimState, Condition, Point, Report, Said
from monitor.report.phrases import (
    amount,
    condition,
    disagreement,
    moved,
    quoted,
    reported,
    settled,
    silences,
    together,
    unasked,
    verdict,
    when,
    whom,
)
from monitor.report.tones import tone

__all__ = ["claim_card", "linked"]


def claim_card(claim: ClaimState, report: Report) -> Element:
    """Return everything that is known of a claim."""
    number = claim.kept.number
    told = [one for one in claim.said if one.shown]
    sections = [_said(claim, one, f"claim-{number}-{at}", report) for at, one in enumerate(told, 1)]
    heading = el("h3", el("bdi", f"{number}. {amount(claim.claim.figure)}"))
    return el(
        "article",
        el("header", heading, el("span", claim.state.value, class_="state")),
        *_notices(claim),
        el("div", _document_side(claim, report), el("div", *sections, _silent(claim)), class_="sides"),
        id=f"claim-{number}",
        class_=f"claim {tone(claim.state)}",
    )


def _notices(claim: ClaimState) -> Iterator[Element]:
    for line, kind in ((disagreement(claim), "notice"), (settled(claim.kept), "notice calm")):
        if line:
            yield el("p", el("bdi", line), class_=kind)


def _document_side(claim: ClaimState, report: Report) -> Element:
    figure = claim.claim.figure
    beside = next((one for one in (*claim.telling, *claim.silent) if one.shown), None)
    alone = marked_sentence(figure.sentence, figure.wording)
    runs = _pair(claim, beside, report)[0] if beside else alone
    mentions = len(claim.claim.figures)
    about = [f"from {whom(claim.claim)}"] if claim.claim.attributions else []
    about += [f"told in {mentions} places"] if mentions > 1 else []
    return el(
        "div",
        el("h4", "the document"),
        _quote(runs, report.document.document.language),
        el("p", el("bdi", ", ".join(about)), class_="quiet") if about else None,
    )


def _said(claim: ClaimState, said: Said, name: str, report: Report) -> Element:
    note = condition(said.story)
    words = el(
        "div",
        el("h4", el("bdi", said.story.name)),
        el("p", linked(said.story), class_="quiet"),
        _quote(_pair(claim, said, report)[1], said.story.language),
        _value(said),
        el("p", el("bdi", together("; ".join(_since(said)))), class_="quiet"),
        el("p", el("bdi", note), class_="notice") if note else None,
    )
    return el("section", words, el("div", *_history(claim, said, name, report)), class_="said")


def _pair(claim: ClaimState, said: Said, report: Report) -> tuple[Sequence[Run], Sequence[Run]]:
    """Return the sentences of the document and of a story, marked; words are compared within a language alone."""
    claimed, found = claim.claim.figure, said.shown
    assert found is not None
    sides = (claimed.sentence, claimed.wording), (found.sentence, found.wording)
    own, other = report.document.document.language, said.story.language
    if other is None or other.partition("-")[0].lower() == own:
        return marked_pair(*sides)
    return marked_sentence(*sides[0]), marked_sentence(*sides[1])


def _quote(runs: Iterable[Run], language: str | None) -> Element:
    return el("blockquote", el("p", *map(_run, runs), lang=language, dir="auto"))


def _run(run: Run) -> Child:
    piece: Child = el("mark", run.text) if run.differs else run.text
    return el("strong", piece) if run.figure else piece


def _value(said: Said) -> Element:
    if said.finding is None or said.figure is None:
        return el("p", el("span", "no longer reported", class_="value"))
    away = moved(said)
    words = [verdict(said.finding.verdict), *([f"{away} against what is claimed"] if away else [])]
    value = el("span", together(reported(said.figure)), class_="value")
    return el("p", value, together(f" – {': '.join(words)}"))


def _since(said: Said) -> Iterator[str]:
    if said.dropped:
        yield f"revision {said.dropped.revision} of {when(said.dropped.at)} said it last"
    elif said.finding:
        if said.revision is not None:
            yield f"revision {said.revision}{f' of {when(said.at)}' if said.at else ''}"
        yield f"confidence {100 * said.finding.confidence:.0f} %"


def _silent(claim: ClaimState) -> Child:
    silent = [one for one in claim.silent if not one.dropped]
    if claim.said and not silent:
        return None
    lines = (el("li", el("bdi", line)) for line in silences(silent, at_most=40) or [unasked(claim)])
    heading = None if len(silent) < len(claim.said) else el("h4", "the cited stories")
    return el("div", heading, el("ul", *lines, class_="plain quiet"))


def _history(claim: ClaimState, said: Said, name: str, report: Report) -> Iterator[Child]:
    if not said.points:
        return
    story = said.story
    until = (story.removed_at if story.condition is Condition.REMOVED else None) or report.at
    title = f"{amount(claim.claim.figure)}, as {story.name} reported it over time"
    picture = chart(said.points, claim.span, until=until, name=name, title=title, told=_in_words(claim, said))
    yield el("figure", picture, el("figcaption", f"solid: {story.name}; dashed: what the document claims"))
    number = len(said.points)
    rows = (_row(point) for point in said.points)
    head = el("tr", *(el("th", heading, scope="col") for heading in ("no.", "fetched", "reported")))
    yield el(
        "details",
        el("summary", f"{number} revision{'' if number == 1 else 's'} in numbers"),
        el("table", el("thead", head), el("tbody", *rows)),
    )


def _row(point: Point) -> Element:
    return el("tr", el("th", str(point.revision), scope="row"), el("td", when(point.at)), el("td", _told(point)))


def _told(point: Point) -> str:
    figure = point.finding.figure
    if figure is None:
        return verdict(Verdict.SILENT)
    value = reported(figure)
    return together(value if quoted(figure) in value else f"{value} (“{quoted(figure)}”)")


def _in_words(claim: ClaimState, said: Said) -> str:
    """Return what a chart shows, each value with the revision where it first stands."""
    told, last = [f"claimed: {reported(claim.claim.figure)}"], ""
    for point in said.points:
        value = reported(point.finding.figure) if point.finding.figure else "not reported"
        if value != last:
            told.append(f"{point.at:%Y-%m-%d}: {value}")
        last = value
    return "; ".join(told)


def linked(story: CitedStory) -> Element:
    """Return the headline of a story as a link to it; as text where its address is none of the web."""
    address = web_address(story.url)
    text = el("bdi", story.headline or story.url, lang=story.language if story.headline else None)
    return el("a", text, href=address, rel="noopener noreferrer nofollow") if address else text
