"""Claims of a document against the sources that it cites, in two languages."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.compare.claims import SourceText, Support, check_claims, is_claim
from monitor.compare.meaning import closeness_by
from monitor.figures import extract
from monitor.models import Verdict
from tests.citations.helpers import document

CASES_FILE = Path(__file__).with_name("cases") / "claims.jsonl"
CASES = [json.loads(line) for line in CASES_FILE.read_text(encoding="utf-8").splitlines()]
PORT = "Der Hafen hat 340 Arbeiter."


def source(*paragraphs: str, headline: str = "", url: str = "https://example.org/a", lang: str = "en") -> SourceText:
    return SourceText(url=url, headline=headline, paragraphs=paragraphs, lang=lang)


def checked(claim: str, *sources: SourceText, lang: str = "de") -> list[Support]:
    return check_claims(extract(claim, lang), lang, sources)


def told(support: Support) -> str:
    """Return a verdict as the cases write it, with the source's value where it differs."""
    found = support.decisive
    assert found is not None
    value = found.figure.value if found.figure and support.verdict is Verdict.DIFFERS else None
    return support.verdict.value if value is None else f"{support.verdict} {value.normalize():f}"


def wanted(text: str) -> str:
    verdict, _, value = text.partition(" ")
    return f"{verdict} {Decimal(value).normalize():f}" if value else verdict


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_a_claim_is_found_in_a_text_of_another_language_or_not(case: dict[str, Any]) -> None:
    got = {
        support.claim.wording: told(support)
        for support in checked(case["claim"], source(case["source"]), lang=case["lang"])
    }
    assert {wording: got[wording] for wording in case["want"]} == {w: wanted(text) for w, text in case["want"].items()}


def test_a_finding_shows_the_figure_and_both_sentences() -> None:
    (support,) = checked(PORT, source("The port has 410 workers. It was built in 1960."))
    assert support.decisive is not None
    assert support.decisive.figure is not None
    assert (support.sentence, support.decisive.sentence) == (PORT, "The port has 410 workers.")
    assert support.decisive.figure.wording == "410"
    assert 0.5 <= support.decisive.confidence <= 1


def test_one_claim_can_be_checked_by_itself() -> None:
    figure, *_ = extract(PORT, "de")
    (support,) = check_claims([figure], "de", [source("The port has 340 workers.")])
    assert support.verdict is Verdict.AGREES
    (year,) = extract("Es war 1960.", "de")
    assert check_claims([year], "de", [source("The port has 340 workers.")]) == []


def test_one_source_that_agrees_is_enough_and_a_dispute_shows() -> None:
    one = source("The port has 410 workers.", url="https://example.org/a")
    two = source("The port has 340 workers.", url="https://example.org/b")
    (support,) = checked(PORT, one, two)
    assert support.verdict is Verdict.AGREES
    assert support.disputed
    assert [finding.verdict for finding in support.findings] == [Verdict.DIFFERS, Verdict.AGREES]


def test_only_the_source_that_the_text_names_counts() -> None:
    one = source("The port has 410 workers.", url="https://example.org/a")
    two = source("The port has 340 workers.", url="https://example.org/b")
    figures = extract(PORT, "de")
    (support,) = check_claims(figures, "de", [one, two], cited={figures[0].start: frozenset({one.url})})
    assert (support.verdict, len(support.findings)) == (Verdict.DIFFERS, 1)


def test_of_several_sources_that_the_text_names_the_kindest_counts() -> None:
    one = source("The port has 410 workers.", url="https://example.org/a")
    two = source("The port has 340 workers.", url="https://example.org/b")
    figures = extract(PORT, "de")
    (support,) = check_claims(figures, "de", [one, two], cited={figures[0].start: frozenset({one.url, two.url})})
    assert (support.verdict, support.disputed) == (Verdict.AGREES, True)


@pytest.mark.parametrize("number", ["340", "fünf"])
def test_a_number_that_nobody_counted_contradicts_none(number: str) -> None:
    several = source("Several workers of the port were hurt, the port said.")
    assert [told(s) for s in checked(f"Im Hafen wurden {number} Arbeiter verletzt.", several)] == ["silent"]


def test_a_figure_that_a_document_breaks_over_lines_is_found_with_those_behind_it() -> None:
    claims = document("Der Hafen ist seit zwei\nJahren geschlossen und entließ 340\nArbeiter.", "de").claims
    texts = [source("The port has been closed for two years and dismissed 340 workers.")]
    supports = check_claims([claim.figure for claim in claims], "de", texts)
    assert [told(support) for support in supports] == ["agrees", "agrees"]


def test_a_claim_without_any_source_has_no_support() -> None:
    (support,) = checked(PORT)
    assert (support.verdict, support.decisive, support.disputed) == (Verdict.SILENT, None, False)


def test_a_figure_of_the_source_belongs_to_one_claim() -> None:
    text = "Bei dem Brand starben 12 Menschen. In der Klinik starben 9 Menschen."
    first, second = checked(text, source("Twelve people died in the fire."))
    assert (first.verdict, second.verdict) == (Verdict.AGREES, Verdict.SILENT)


def test_two_mentions_of_one_claim_share_a_figure() -> None:
    text = "Bei dem Brand starben 12 Menschen. Die 12 Toten waren Bewohner des Hauses."
    assert {s.verdict for s in checked(text, source("Twelve people died in the fire."))} == {Verdict.AGREES}


def test_the_body_counts_before_a_headline_that_was_not_updated() -> None:
    text = source("The port has 410 workers.", headline="Port has 340 workers")
    (support,) = checked(PORT, text)
    assert told(support) == "differs 410"
    (support,) = checked(PORT, source("Ships call at the port every day.", headline="Port has 340 workers"))
    assert support.verdict is Verdict.AGREES


def test_a_headline_does_not_count_where_the_body_counts_the_same_thing_though_it_shares_few_words() -> None:
    text = "The list of the harbour now names 1,900 workers, after a long count in the cold."
    (support,) = checked("Beim Amt sind bisher 340 Arbeiter gemeldet.", source(text, headline="340 workers stay"))
    assert told(support) == "differs 1900"


@pytest.mark.parametrize(
    "text", ["Mehrere Häuser brannten.", "Es gab einen Toten.", "Es war 1960.", "Er ist 40 Jahre alt."]
)
def test_what_states_no_quantity_is_no_claim(text: str) -> None:
    assert not any(is_claim(figure) for figure in extract(text, "de"))


SENTENCES = {
    "en": "About {} soldiers were sent to the region.",
    "de": "Rund {} Soldaten wurden in die Region geschickt.",
    "fr": "Environ {} soldats ont été envoyés dans la région.",
    "es": "Unos {} soldados fueron enviados a la región.",
    "it": "Circa {} soldati sono stati inviati nella regione.",
}
NUMBERS = st.integers(min_value=20, max_value=99_000).filter(lambda n: not 1000 <= n <= 2999)


@given(number=NUMBERS, lang=st.sampled_from(sorted(SENTENCES)))
def test_a_claim_agrees_with_its_own_sentence(number: int, lang: str) -> None:
    text = SENTENCES[lang].format(number)
    (support,) = checked(text, source(text, lang=lang), lang=lang)
    assert support.verdict is Verdict.AGREES


@given(number=NUMBERS, lang=st.sampled_from(sorted(SENTENCES)))
def test_another_number_in_the_source_is_a_difference(number: int, lang: str) -> None:
    text = SENTENCES[lang].format(number)
    (support,) = checked(text, source(SENTENCES["en"].format(number * 5 // 4 + 1)), lang=lang)
    assert support.verdict is Verdict.DIFFERS


@given(st.permutations(range(5)))
def test_the_order_of_paragraphs_does_not_matter(order: list[int]) -> None:
    paragraphs = [
        "The flood killed 19 people.",
        "Four residents are missing.",
        "Rescuers saved 230 people.",
        "The repairs will cost 40 million euros.",
        "Turnout was 71 percent.",
    ]
    claim = "Die Flut tötete 16 Menschen, vier Bewohner werden vermisst. Die Reparatur kostet 40 Millionen Euro."
    straight = [told(support) for support in checked(claim, source(*paragraphs))]
    assert straight == ["differs 19", "agrees", "agrees"]
    assert [told(support) for support in checked(claim, source(*(paragraphs[at] for at in order)))] == straight


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        pytest.param(
            " ".join(f"In Stadt {n} starben {n + 10} Soldaten." for n in range(1000)),
            [f"In town {n}, {n + 11} soldiers died." for n in range(1000)],
            id="many of each",
        ),
        pytest.param(
            ", ".join(f"{n + 10} Soldaten starben" for n in range(3000)),
            [", ".join(f"{n + 10} soldiers died" for n in range(3000))],
            id="one sentence",
        ),
        pytest.param("Es starben 10 Soldaten. " * 1000, ["Then 10 soldiers died. " * 1000], id="one value"),
        pytest.param("x" * 100_000, ["a, " * 50_000], id="no figures"),
        pytest.param("1 " * 10_000, ["1, " * 10_000], id="bare numbers"),
    ],
)
def test_hostile_texts_take_no_time(claim: str, text: list[str]) -> None:
    started = time.process_time()
    checked(claim, source(*text))
    assert time.process_time() - started < 2


class Meaning:
    """An encoder for which everything means the same, or each sentence its own."""

    def __init__(self, *, same: bool) -> None:
        self.same = same
        self.asked: list[str] = []

    def encode(self, sentences: Sequence[str]) -> list[list[float]]:
        self.asked += sentences
        return [[1.0, 0.0] if self.same or "Wert" in sentence else [0.0, 1.0] for sentence in sentences]


def test_a_sentence_encoder_decides_where_words_do_not() -> None:
    figures = extract("Der Wert im April beträgt 340 Meter am Steg.", "de")
    texts = [
        source("In April it amounts to 410 metres at the jetty."),
        source("In April it amounts to 410 metres at the jetty.", url="https://example.org/b"),
    ]
    same, other = Meaning(same=True), Meaning(same=False)
    (support,) = check_claims(figures, "de", texts, closeness=closeness_by(same))
    assert support.verdict is Verdict.DIFFERS
    assert len(same.asked) == len(set(same.asked)) == 2
    (support,) = check_claims(figures, "de", texts, closeness=closeness_by(other))
    assert support.verdict is Verdict.SILENT
