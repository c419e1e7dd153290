"""What is counted is known also where it is told before its number."""

from __future__ import annotations

import pytest

from monitor.figures import extract


def told(text: str, lang: str = "en") -> list[tuple[str, str | None, str | None]]:
    return [(f.wording, f.subject, f.head) for f in extract(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "subject", "head"),
    [
        ("en", "The number of soldiers rose to 12,000.", "soldiers", "soldier"),
        ("en", "The number of the wounded, the governor said on Sunday, reached 31.", "wounded", "injured"),
        ("en", "Deaths have risen to 45.", "Deaths", "dead"),
        ("en", "The death toll climbed to 124.", "death toll", "dead"),
        ("de", "Die Zahl der Soldaten stieg auf 12.000.", "Soldaten", "soldier"),
        ("de", "Die Anzahl der Verletzten liegt inzwischen bei 31.", "Verletzten", "injured"),
        ("fr", "Le nombre de soldats est passé à 12 000.", "soldats", "soldier"),
        ("es", "El número de soldados aumentó a 12.000.", "soldados", "soldier"),
        ("it", "Il numero dei soldati è salito a 12.000.", "soldati", "soldier"),
    ],
)
def test_what_is_counted_may_stand_before_the_number(lang: str, text: str, subject: str, head: str) -> None:
    (found,) = told(text, lang)
    assert found[1:] == (subject, head)


def test_its_country_is_known_too() -> None:
    (figure,) = extract("The number of North Korean troops in the region has risen to about 12,000.", "en")
    assert (figure.head, figure.countries) == ("soldier", ("KP",))


def test_both_numbers_of_one_change_count_it() -> None:
    assert [found[2] for found in told("The number of soldiers rose to 12,000 from 9,000.")] == ["soldier", "soldier"]


@pytest.mark.parametrize(
    "text",
    [
        "A number of soldiers left; the index closed at 12,000.",
        "A number of soldiers said that the index closed at 12,000.",
        "Officials raised it to 45.",
        "The number of soldiers: see 12,000.",
    ],
)
def test_what_is_not_announced_is_not_counted(text: str) -> None:
    assert told(text)[-1][1] is None


def test_what_stands_behind_the_number_counts_before_all() -> None:
    (figure,) = extract("The number of villages that sent help to the 300 families grew.", "en")
    assert figure.head == "household"
