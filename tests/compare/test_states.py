"""How claims stand: by what their stories say, and by what the user said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.compare.states import State, counted, held_against, standing_of
from monitor.figures import extract
from monitor.models import Cited, Claim, Decision, Figure, Finding, KeptClaim, Settlement, Told, Verdict
from tests.fakes import START

A, B = "https://a.example/1", "https://b.example/2"


def figure(text: str) -> Figure:
    return next(iter(extract(text, "en")))


def kept(findings: dict[str, Verdict], text: str = "About 11,000 soldiers are there.") -> KeptClaim:
    claim = Claim(figures=(figure(text),), cites=(Cited(url=A, told=Told.POSSIBLE), Cited(url=B, told=Told.POSSIBLE)))
    made = {
        url: Finding(url=url, verdict=v, figure=None if v is Verdict.SILENT else claim.figure, confidence=0.9)
        for url, v in findings.items()
    }
    return KeptClaim(id=1, number=1, claim=claim, findings=made)


@pytest.mark.parametrize(
    ("findings", "state"),
    [
        ({}, State.UNCHECKED),
        ({A: Verdict.AGREES}, State.SUPPORTED),
        ({A: Verdict.AGREES, B: Verdict.SILENT}, State.SUPPORTED),
        ({A: Verdict.SILENT, B: Verdict.QUALIFIED}, State.QUALIFIED),
        ({A: Verdict.SILENT, B: Verdict.DIFFERS}, State.DIFFERS),
        ({A: Verdict.AGREES, B: Verdict.DIFFERS}, State.DISPUTED),
        ({A: Verdict.QUALIFIED, B: Verdict.DIFFERS}, State.DISPUTED),
        ({A: Verdict.SILENT}, State.NOT_REPORTED),
    ],
)
def test_the_kindest_of_what_its_stories_say_counts(findings: dict[str, Verdict], state: State) -> None:
    assert standing_of(kept(findings)).state is state


def test_stories_that_were_not_read_are_named() -> None:
    assert standing_of(kept({})).unread == (A, B)
    assert standing_of(kept({B: Verdict.SILENT})).unread == (A,)


def test_a_dispute_has_what_speaks_for_the_claim_and_what_against() -> None:
    standing = standing_of(kept({A: Verdict.DIFFERS, B: Verdict.AGREES}))
    assert standing.decisive is not None
    assert standing.against is not None
    assert (standing.decisive.url, standing.against.url) == (B, A)


@pytest.mark.parametrize(
    ("decision", "state"), [(Decision.CONFIRMED, State.CONFIRMED), (Decision.IGNORED, State.IGNORED)]
)
def test_the_word_of_the_user_comes_before_what_the_stories_say(decision: Decision, state: State) -> None:
    settled = replace(kept({A: Verdict.DIFFERS}), settlement=Settlement(at=START, decision=decision))
    assert standing_of(settled).state is state


def test_a_relinked_claim_is_held_against_the_story_that_the_user_gave_alone() -> None:
    claim = replace(kept({A: Verdict.AGREES, B: Verdict.DIFFERS}), settlement=Settlement(at=START, url=B))
    assert held_against(claim) == (B,)
    assert standing_of(claim).state is State.DIFFERS


def test_what_says_too_little_to_be_held_against_anything_is_vague() -> None:
    standing = standing_of(kept({}, "Several soldiers died there."))
    assert (standing.state, standing.unread) == (State.VAGUE, ())


def test_states_are_counted_in_their_order_without_those_that_no_claim_is_in() -> None:
    found = [standing_of(kept({A: verdict})) for verdict in (Verdict.SILENT, Verdict.AGREES, Verdict.SILENT)]
    assert counted(found) == {State.SUPPORTED: 1, State.NOT_REPORTED: 2}
