"""The claims of documents in five languages: which figures they are, whom they are from, what they cite."""

from __future__ import annotations

import pytest

from monitor.models import Hedge
from tests.citations.helpers import cites, claim, document, link, said_by

CNN = "https://www.cnn.com/2024/11/03/ports-intl"
NYT = "https://www.nytimes.com/2024/11/05/world/ports.html"
REUTERS = "https://www.reuters.com/world/ports-2024"


def wordings(text: str, language: str) -> list[str]:
    return [claim.figure.wording for claim in document(text, language).claims]


@pytest.mark.parametrize(
    ("language", "text", "claimed"),
    [
        ("de", "Mehrere Soldaten sind ums Leben gekommen.", ["Mehrere"]),
        ("de", "Mehrere Optionen liegen vor. Einige Soldaten gingen.", []),
        ("de", "Die Angriffe haben sich verzehnfacht, seit drei Monaten.", ["verzehnfacht", "drei Monaten"]),
        ("de", "Der 41-Jährige kam am 5. November 2024 erstmals nach dem Zweiten Weltkrieg.", []),
        ("en", "Several soldiers were killed. Several options exist.", ["Several"]),
        ("en", "Dozens came. The 3rd of May 2024, the 41-year-old said, was the second G7.", ["Dozens"]),
        ("fr", "Plusieurs soldats ont été tués. Plusieurs options existent.", ["Plusieurs"]),
        ("es", "Varios soldados murieron. Varias opciones existen.", ["Varios"]),
        ("it", "Diversi soldati sono stati uccisi. Diverse opzioni esistono.", ["Diversi"]),
    ],
)
def test_a_claim_is_a_figure_that_says_how_much(language: str, text: str, claimed: list[str]) -> None:
    assert wordings(text, language) == claimed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Etwa 11.000 Soldaten sind dort. „Elftausend Soldaten“, sagte Selenskyj."),
        ("en", "About 11,000 soldiers are there. Eleven thousand troops, said Zelensky."),
        ("fr", "Environ 11 000 soldats sont là. Onze mille soldats, a dit Zelensky."),
        ("es", "Unos 11.000 soldados están allí. Once mil soldados, dijo Zelenski."),
        ("it", "Circa 11.000 soldati sono lì. Undicimila soldati, ha detto Zelensky."),
    ],
)
def test_the_same_number_of_the_same_thing_is_one_claim(language: str, text: str) -> None:
    (claim,) = document(text, language).claims
    assert len(claim.figures) == 2
    assert claim.figure.value == 11_000
    assert claim.figure.head == "soldier"
    assert claim.figure.hedge is Hedge.ABOUT
    assert [a.source.name[-3:] for a in claim.attributions] in (["kyj"], ["sky"], ["ski"])


def test_what_is_not_known_to_be_the_same_stays_apart() -> None:
    found = document("It took three months. Then 4 percent left for three months, and 12 men and 12 ships.", "en")
    assert [c.figure.wording for c in found.claims].count("three months") == 2
    assert all(len(c.figures) == 1 for c in found.claims)


def test_what_is_counted_stands_on_one_line_without_the_address_within_it() -> None:
    found = document(f"There are 11,000 North {CNN} Korean soldiers.\n\nAnd 12 North\nKorean ships.", "en")
    assert [c.figure.subject for c in found.claims] == ["North Korean soldiers", "North Korean ships"]


def test_addresses_notes_and_markers_claim_nothing() -> None:
    text = f"12 men came.[1] More 3.\n\n[1] 5,000 men, {CNN}\n[2] {NYT}?page=7"
    assert wordings(text, "en") == ["12", "3"]


@pytest.mark.parametrize("marker", ["[^1]", " [^1]", "[^1][^2]", "[1]", "[1, 2]", "¹"])
def test_a_marker_behind_the_full_stop_is_no_part_of_a_sentence(marker: str) -> None:
    heads = ("¹", "²") if marker == "¹" else ("[1]", "[2]") if "^" not in marker else ("[^1]:", "[^2]:")
    text = f"Rund 240 Häuser wurden zerstört.{marker} Es sanken 31 Boote.{marker}\nEtwa 90 Kühe ertranken.{marker}"
    found = document(f"{text}\n\n{heads[0]} {CNN}\n{heads[1]} {NYT}\n", "de")
    assert [claim.figure.sentence for claim in found.claims] == [
        "Rund 240 Häuser wurden zerstört.", "Es sanken 31 Boote.", "Etwa 90 Kühe ertranken.",
    ]  # fmt: skip
    assert {cited.url for cited in found.claims[1].cites} >= {CNN}


def test_a_claim_is_from_the_source_in_its_own_sentence() -> None:
    found = document("CNN reported it. Officials said 12 men came. Reuters says 40 ships, CNN says 50 cars.", "en")
    assert said_by(found, "12") == [("Officials", "sentence")]
    assert said_by(found, "40") == [("Reuters", "sentence")]
    assert said_by(found, "50") == [("CNN", "sentence")]


def test_else_it_is_from_the_nearest_before_it_in_its_paragraph_then_its_section() -> None:
    text = (
        "The ports\n\nCNN reported it. Reuters confirmed it. There were 12 men.\n\nAnd 40 ships came.\n\n"
        "The roads\n\nAnd 50 cars came."
    )
    found = document(text, "en")
    assert said_by(found, "12") == [("Reuters", "paragraph")]
    assert said_by(found, "40") == [("Reuters", "section")]
    assert said_by(found, "50") == []


def test_a_marker_tells_what_the_claim_before_it_cites() -> None:
    text = (
        "There were 12 men,[1] and 40 ships.[2] Then 50 cars came.³ And 60 planes.(4) And 70 buses5.\n\n"
        f"[1] {CNN}\n[2]: {NYT}\n³ {REUTERS}\n(4) {CNN}?page=4\n5 {CNN}?page=5"
    )
    found = document(text, "en")
    expected = {"12": CNN, "40": NYT, "50": REUTERS, "60": f"{CNN}?page=4", "70": f"{CNN}?page=5"}
    assert {wording: cites(found, wording) for wording in expected} == {
        wording: [(url, "marker")] for wording, url in expected.items()
    }
    assert [m.marker for c in found.citations for m in c.mentions] == ["1", "2", "3", "4", "5"]


def test_a_marker_may_name_several_notes() -> None:
    notes = f"[1] {CNN}\n[2] {NYT}\n[3] {REUTERS}"
    assert cites(document(f"There were 12 men [1, 3].\n\n{notes}", "en"), "12") == [
        (CNN, "marker"),
        (REUTERS, "marker"),
    ]
    assert len(cites(document(f"There were 12 men [1-3].\n\n{notes}", "en"), "12")) == 3
    assert len(cites(document(f"There were 12 men.[1][2]\n\n{notes}", "en"), "12")) == 2


def test_a_list_with_numbers_is_no_list_of_notes() -> None:
    text = f"Why they came:\n\n1. There were 12 men, see {CNN}\n2. There were 40 ships, see {NYT}"
    found = document(text, "en")
    assert [m.manner.value for c in found.citations for m in c.mentions] == ["plain", "plain"]
    assert {"12", "40"} <= {c.figure.wording for c in found.claims}


def test_where_the_text_points_to_one_entry_of_a_list_all_of_it_are_notes() -> None:
    found = document(f"There were 12 men (1).\n\n1. CNN, {CNN}\n2. 5,000 ships, NYT, {NYT}", "en")
    assert [m.marker for c in found.citations for m in c.mentions] == ["1", "2"]
    assert [c.figure.wording for c in found.claims] == ["12"]


def test_a_link_to_the_named_publisher_counts_over_a_marker_to_another() -> None:
    text = f"According to CNN, 12 men came.[1]\n\n[1] {NYT}"
    assert cites(document(text, "en", (link(text, "CNN", CNN),)), "12") == [(CNN, "sentence")]


def test_an_address_or_link_in_its_sentence_tells_what_a_claim_cites() -> None:
    text = f"There were 12 men ({CNN}). And 40 ships. The plan costs 3 million dollars, it is said."
    found = document(text, "en", (link(text, "The plan", NYT),))
    assert cites(found, "12") == [(CNN, "sentence")]
    assert cites(found, "40") == [(CNN, "paragraph"), (NYT, "paragraph")]
    assert cites(found, "3 million dollars") == [(NYT, "sentence")]
    assert [(m.manner.value, m.label) for c in found.citations for m in c.mentions] == [
        ("plain", None),
        ("link", "The plan"),
    ]


def test_a_named_publisher_narrows_what_a_claim_may_cite() -> None:
    text = f"There were 12 men, Reuters said. CNN said 40 ships. Officials said 50 cars.\n\n{CNN}\n{REUTERS}"
    found = document(text, "en")
    assert cites(found, "12") == [(REUTERS, "publisher")]
    assert cites(found, "40") == [(CNN, "publisher")]
    assert cites(found, "50") == [(CNN, "possible"), (REUTERS, "possible")]


def test_without_a_citation_a_claim_cites_nothing() -> None:
    assert cites(document("There were 12 men, CNN said.", "en"), "12") == []


def test_a_link_whose_words_are_its_address_is_plain_and_its_target_counts() -> None:
    text = "See www.cnn.com/2024/11/03/por-\nts-intl for 12 men."
    found = document(text, "en", (link(text, "www.cnn.com/2024/11/03/por-\nts-intl", CNN),))
    assert [c.url for c in found.citations] == [CNN]


def test_a_title_is_the_first_short_paragraph() -> None:
    assert document("Ports\nclose\n\nThere were 12 men.", "en").title == "Ports close"
    assert document("There were 12 men.", "en").title is None
    assert document("", "en").title is None


def test_the_language_is_told_by_the_text() -> None:
    text = "Nach Angaben der Regierung kamen gestern rund 11.000 Soldaten in die Region."
    assert document(text).language == "de"
    assert claim(document(text), "11.000").figure.value == 11_000
