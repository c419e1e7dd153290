"""What a report holds of a document, its claims and its stories."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from monitor.compare.states import State
from monitor.models import Finding, Settlement, Verdict
from monitor.report.measuring import Span, span_in
from monitor.report.model import Condition, report_of
from tests.report.documents import (
    GAZETTE,
    HERALD,
    NOW,
    POST,
    START,
    WIRE,
    agrees,
    claim,
    differs,
    document,
    figure,
    finding,
    past,
    silent,
    story,
    whole,
)


def test_every_claim_has_its_state_and_they_are_counted() -> None:
    report = report_of(*whole(), now=NOW)
    assert [one.state for one in report.claims] == [
        State.DIFFERS, State.SUPPORTED, State.DISPUTED, State.NOT_REPORTED, State.UNCHECKED, State.CONFIRMED,
        State.SUPPORTED,
    ]  # fmt: skip
    assert report.totals[State.SUPPORTED] == 2
    assert sum(report.totals.values()) == 7


def test_what_a_story_says_has_its_difference_its_revision_and_since_when() -> None:
    said = report_of(*whole(), now=NOW).claims[0].said[0]
    assert (said.difference, said.percent) == (Decimal(1500), Decimal("13.6"))
    assert (said.revision, said.at) == (4, START + timedelta(days=18))
    assert [point.span and point.span.low for point in said.points] == [11000, 11000, 12000, 12500]


def test_the_past_of_one_claim_and_story_is_no_other_s() -> None:
    report = report_of(*whole(), now=NOW)
    assert [len(said.points) for said in report.claims[2].said] == [4, 2, 0]


def test_each_story_tells_how_it_was_read() -> None:
    taken = replace(story(HERALD), trouble="answered 500")
    newer = replace(story(GAZETTE, number=3), reviewed=2)
    report = report_of(
        document(stories=(story(WIRE), story(POST, number=None), taken, newer)), [], now=NOW
    )  # fmt: skip
    assert [one.condition for one in report.stories] == [
        Condition.READ, Condition.UNCHECKED, Condition.TROUBLE, Condition.WAITING,
    ]  # fmt: skip
    told = {one.story.name: one.story.condition for one in report_of(*whole(), now=NOW).claims[2].said}
    assert told == {"Herald": Condition.READ, "Gazette": Condition.REMOVED, "Wire": Condition.READ}
    unread = report_of(*whole(), now=NOW).claims[4].said[0].story
    assert (unread.condition, unread.trouble) == (Condition.UNREADABLE, "answered 503")


@pytest.mark.parametrize(
    ("findings", "disagreeing"),
    [
        ((agrees(HERALD, "34 people."), agrees(GAZETTE, "34 people.")), False),
        ((agrees(HERALD, "34 people."), silent(GAZETTE)), False),
        ((agrees(HERALD, "34 people."), differs(GAZETTE, "41 people.")), True),
        ((differs(HERALD, "41 people."), differs(GAZETTE, "42 people.")), True),
        ((differs(HERALD, "41 people."), differs(GAZETTE, "Forty-one people.")), False),
        ((differs(HERALD, "41,210 people."), differs(GAZETTE, "About 41,000 people.")), False),
        ((agrees(HERALD, "34 people."), finding(GAZETTE, Verdict.QUALIFIED, "At most 34 people.")), False),
    ],
)
def test_stories_disagree_that_report_two_values(findings: tuple[Finding, ...], disagreeing: bool) -> None:
    kept = claim(1, "34 people were hurt.", *findings)
    report = report_of(document(kept, stories=(story(HERALD), story(GAZETTE))), [], now=NOW)
    assert report.claims[0].disagreeing is disagreeing


def test_a_relinked_claim_shows_the_story_that_the_user_named_alone() -> None:
    linked = Settlement(at=NOW, url=GAZETTE)
    kept = claim(1, "34 people were hurt.", agrees(HERALD, "34 people."), silent(GAZETTE), settlement=linked)
    named = replace(story(GAZETTE), citation=None)
    (shown,) = report_of(document(kept, stories=(story(HERALD), named)), [], now=NOW).claims
    assert [said.story.url for said in shown.said] == [GAZETTE]


@pytest.mark.parametrize(
    ("text", "claimed", "span"),
    [
        ("11,000 soldiers", "12,000 soldiers", Span(Decimal(11000), Decimal(11000))),
        ("between 20 and 30 ships", "25 ships", Span(Decimal(20), Decimal(30))),
        ("2 kilometres", "500 metres", Span(Decimal(2000), Decimal(2000))),
        ("up to 12,000 soldiers", "11,000 soldiers", Span(Decimal(12000), Decimal(12000))),
        ("20 degrees Celsius", "70 degrees Fahrenheit", None),
        ("20 kilometres", "20 soldiers", None),
        ("3 kilometres", "0 metres", None),
    ],
)
def test_figures_are_drawn_in_the_unit_of_the_claim(text: str, claimed: str, span: Span | None) -> None:
    assert span_in(figure(text), figure(claimed)) == span


def test_a_document_without_claims_has_an_empty_report() -> None:
    report = report_of(document(), past(claim(1, "34 people.")), now=NOW)
    assert (report.claims, report.stories, report.totals) == ((), (), {})
