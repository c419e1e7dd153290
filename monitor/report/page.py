"""A report as one page that needs nothing else: no script, no other file, no other host."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from monitor.report.card import claim_card, linked
from monitor.report.markup import Child, el, page_text
from monitor.report.model import CitedStory, ClaimState, Report
from monitor.report.phrases import amount, condition, disagreement, moved, reported, silences, together, unasked, when
from monitor.report.style import POLICY, STYLE
from monitor.report.tones import tone

__all__ = ["report_page"]


def report_page(report: Report) -> str:
    """Return a report as the text of an HTML page."""
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=POLICY),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", f"{report.title} – what the cited stories say"),
        el("style", STYLE),
    )
    main = el("main", *_top(report), *_claims(report), *_stories(report.stories))
    return page_text(el("html", head, el("body", main), lang="en"))


def _top(report: Report) -> Iterable[Child]:
    kept = report.document
    about = [kept.name] if kept.name != report.title else []
    about += [f"state of {when(report.at)}", f"text of {when(kept.updated_at)}"]
    yield el(
        "header",
        el("h1", el("bdi", report.title, lang=kept.document.language)),
        el("p", el("bdi", " · ".join(about)), class_="quiet"),
        _totals(report) if report.totals else None,
    )


def _totals(report: Report) -> Element:
    shown = [
        el("li", el("span", f"{number} {state}", class_=f"state {tone(state)}"))
        for state, number in report.totals.items()
    ]
    return el("ul", *shown, class_="totals", aria_label="claims by state")


def _claims(report: Report) -> Iterable[Child]:
    if not report.claims:
        yield el("h2", "Claims")
        yield el("p", "No figure was found in this document that a story could be held against.")
        return
    yield el("h2", "All claims")
    yield el("div", _summary(report.claims), class_="summary")
    yield el("h2", "Sentence by sentence")
    yield from (claim_card(claim, report) for claim in report.claims)


def _summary(claims: Iterable[ClaimState]) -> Element:
    headings = ("claimed", "reported", "state")
    return el(
        "table",
        el("thead", el("tr", *(el("th", heading, scope="col") for heading in headings))),
        el("tbody", *map(_row, claims)),
    )


def _row(claim: ClaimState) -> Element:
    name = el("a", f"{claim.kept.number}. {amount(claim.claim.figure)}", href=f"#claim-{claim.kept.number}")
    said = [el("div", el("bdi", line)) for line in _in_short(claim)]
    state = el("span", claim.state.value, class_="state")
    return el("tr", el("th", el("bdi", name), scope="row"), el("td", *said), el("td", state), class_=tone(claim.state))


def _in_short(claim: ClaimState) -> Iterable[str]:
    if claim.disagreeing:
        yield disagreement(claim)
        return
    for one in claim.telling:
        if one.figure:
            away = moved(one)
            told = together(f"{reported(one.figure)}{f' ({away})' if away else ''}")
            yield f"{told}: {one.story.name}"
    if not claim.telling:
        yield from map(together, silences(claim.silent) or [unasked(claim)])


def _stories(stories: Iterable[CitedStory]) -> Iterable[Child]:
    rows = [_story(story) for story in stories]
    yield el("h2", "Cited stories")
    if not rows:
        yield el("p", "This document cites no address.")
        return
    headings = ("story", "newest revision", "condition")
    head = el("thead", el("tr", *(el("th", heading, scope="col") for heading in headings)))
    yield el("div", el("table", head, el("tbody", *rows)), class_="stories")


def _story(story: CitedStory) -> Element:
    newest = f"{story.revision}, of {when(story.fetched_at)}" if story.fetched_at else "none"
    return el(
        "tr",
        el("th", el("bdi", story.name), el("br"), linked(story), scope="row"),
        el("td", newest),
        el("td", el("bdi", condition(story) or "read")),
    )
