"""Claims of a new text and those of the old one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from monitor.models import Claim, Hedge
from monitor.store.claim_matching import matched
from tests.store.helpers import claim

_SENTENCES = st.sampled_from(
    ["They took 12 boats.", "They took 12 more boats.", "12 were counted.", "Of 12 nobody knows anything.", ""]
)
_CLAIMS = st.lists(
    st.builds(claim, _SENTENCES, st.sampled_from([12, 13]), st.sampled_from([None, "boat", "crew"])), max_size=7
)


@given(_CLAIMS)
def test_a_text_that_did_not_change_makes_the_same_claims(claims: list[Claim]) -> None:
    assert [claims[place] for place in matched(claims, claims) if place is not None] == claims


@given(_CLAIMS, _CLAIMS)
def test_no_claim_is_taken_twice_and_none_for_one_of_another_value(old: list[Claim], new: list[Claim]) -> None:
    places = matched(old, new)
    taken = [place for place in places if place is not None]
    assert len(places) == len(new)
    assert len(set(taken)) == len(taken)
    assert all(old[p].figure.value == c.figure.value for c, p in zip(new, places, strict=True) if p is not None)


@given(_CLAIMS, _CLAIMS, st.randoms(use_true_random=False))
def test_a_claim_that_is_repeated_word_for_word_is_found_wherever_it_stands(
    old: list[Claim], other: list[Claim], random: object
) -> None:
    own = [claim(f"A sentence that stands alone, number {n}.", 100 + n) for n in range(3)]
    before, after = [*own, *old], [*other, *reversed(own)]
    places = matched(before, after)
    assert [before[p] for p in places[-3:] if p is not None] == list(reversed(own))


@given(_CLAIMS, _CLAIMS)
def test_a_claim_of_a_thing_that_the_new_text_still_tells_is_carried_over(old: list[Claim], new: list[Claim]) -> None:
    things = {(c.figure.value, c.figure.head) for c in old if c.figure.head}
    places = matched(old, new)
    for thing in things:
        before = sum((c.figure.value, c.figure.head) == thing for c in old)
        again = [p for c, p in zip(new, places, strict=True) if (c.figure.value, c.figure.head) == thing]
        assert sum(p is not None for p in again) >= min(before, len(again))


def places(old: list[Claim], new: list[Claim]) -> list[int | None]:
    return matched(old, new)


def test_another_hedge_or_wording_makes_no_other_claim() -> None:
    old = claim("About 11,000 soldiers are there.", 11000, "soldier", hedge=Hedge.ABOUT)
    new = claim("In Kursk, CNN writes, stand 11,000 men of the army.", 11000, "soldier")
    assert places([old], [new]) == [0]


def test_another_value_is_another_claim() -> None:
    assert places([claim("They took 12 boats.", 12, "boat")], [claim("They took 13 boats.", 13, "boat")]) == [None]


def test_the_same_number_of_another_thing_is_another_claim() -> None:
    assert places([claim("They took 12 boats.", 12, "boat")], [claim("They took 12 goats.", 12, "goat")]) == [None]


def test_the_same_number_of_things_of_other_countries_is_another_claim() -> None:
    old = claim("7 Swedish boats left.", 7, "boat", countries=("SE",))
    assert places([old], [claim("7 Danish boats left.", 7, "boat", countries=("DK",))]) == [None]


def test_a_thing_that_is_read_anew_in_the_same_words_leaves_the_claim_what_it_was() -> None:
    assert places([claim("They took 12 boats.", 12)], [claim("They took 12 boats.", 12, "boat")]) == [0]
    assert places([claim("12 boat crews left.", 12, "boat")], [claim("12 boat crews left.", 12, "crew")]) == [0]


def test_of_two_things_in_one_sentence_each_keeps_its_claim() -> None:
    sentence = "12 boats and 12 crews left."
    old = [claim(sentence, 12, "boat"), claim(sentence, 12, "crew")]
    assert places(old, list(reversed(old))) == [1, 0]
    assert places(old[:1], old[1:] + old[:1]) == [None, 0]


def test_of_several_the_nearest_sentence_decides() -> None:
    old = [claim("In the north 3 were seen.", 3), claim("Far away in the south only 3 remained.", 3)]
    new = [claim("Far away, in the south, 3 remained.", 3), claim("In the north 3 were seen again.", 3)]
    assert places(old, new) == [1, 0]


def test_a_bare_number_in_quite_another_sentence_is_another_claim() -> None:
    assert places([claim("In the north 3 were seen.", 3)], [claim("The vote passed by 3.", 3)]) == [None]
