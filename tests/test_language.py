"""In which language a text is taken to be."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.language import foreign_language, language_of

KNOWN = ("en", "de", "fr", "es", "it")
_GERMAN = "Rund 3.000 Menschen zogen am Samstag durch die Innenstadt."


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en", "en"), ("en_US", "en"), ("de-AT", "de"), ("DE", "de"), (" fr ", "fr"), ("es-419", "es"),
     ("fr; q=0.8", "fr"), ("de,en", "de"), ("en-Latn-GB-x-none", "en")],
)  # fmt: skip
def test_a_tag_is_read_in_any_spelling(tag: str, language: str) -> None:
    assert language_of("", tag, KNOWN) == language


def test_the_given_tag_wins_over_the_text() -> None:
    assert language_of(_GERMAN, "en", KNOWN) == "en"


@pytest.mark.parametrize(
    "tag", [None, "", "  ", "x-default", "und", "*", "English", "pt-BR", "1234", "e", "-de", "\x00"]
)
def test_a_tag_that_names_no_known_language_leaves_it_to_the_text(tag: str | None) -> None:
    assert language_of(_GERMAN, tag, KNOWN) == "de"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Harbour reopens after storm", "en"),
        ("About 3,000 people marched through the centre on Saturday.", "en"),
        ("Hafen nach Sturm wieder offen", "de"),
        ("Elf Tausend Soldaten", "de"),
        ("Trois morts dans un accident de ferry", "fr"),
        ("Le chômage est monté à 6,2 % en octobre.", "fr"),
        ("Tres muertos en un accidente de ferri", "es"),
        ("El paro subió al 6,2 % en octubre.", "es"),
        ("Riapre il porto dopo la tempesta", "it"),
        ("La disoccupazione è salita al 6,2 per cento in ottobre.", "it"),
    ],
)
def test_a_headline_or_a_sentence_is_enough(text: str, language: str) -> None:
    assert language_of(text, None, KNOWN) == language


@pytest.mark.parametrize(
    "text",
    ["", "42", "11,000", "42 % – 43 %", "CNN", "Kursk 12.000", "\x00\x00", "+++ ... +++",
     "Президент сообщил, что в регионе находится около 11 000 солдат.", "約11,000人の兵士がロシアにいるという。"],
)  # fmt: skip
def test_what_shows_no_known_language_counts_as_english(text: str) -> None:
    assert language_of(text, None, KNOWN) == "en"


def test_only_known_languages_are_found() -> None:
    assert language_of("Riapre il porto dopo la tempesta di ieri notte", None, ("en", "de")) in {"en", "de"}


def test_a_known_language_that_the_detector_has_not_does_not_stop_it() -> None:
    assert language_of(_GERMAN, None, ("en", "de", "qx")) == "de"


@given(st.text(), st.none() | st.text(max_size=8))
@settings(deadline=None)
def test_any_text_has_a_known_language_and_keeps_it(text: str, tag: str | None) -> None:
    found = language_of(text, tag, KNOWN)
    assert found in KNOWN
    assert language_of(text, tag, KNOWN) == found


@given(st.lists(st.sampled_from([_GERMAN, "Trois morts à Lyon.", "Tres muertos.", "Riapre il porto.", "42 \ud800"])))
@settings(deadline=None)
def test_mixed_texts_have_one_language(parts: list[str]) -> None:
    assert language_of(" ".join(parts), None, KNOWN) in KNOWN


def test_the_detector_is_read_only_when_it_is_needed() -> None:
    program = (
        "import sys; from monitor.language import language_of as f; f('Drei Tote bei Unglück', 'de', ['en', 'de']);"
        "f('42', None, ['en', 'de']); assert not {'py3langid', 'numpy'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Most portowy zamknięto wczoraj rano, gdyż inspektorzy znaleźli dwanaście pęknięć w północnym filarze.",
            "pl",
        ),
        ("De brug over de haven is gesloten nadat inspecteurs twaalf scheuren in de noordelijke pijler vonden.", "nl"),
        (f"{_GERMAN} Die Polizei sprach von einem friedlichen Abend und lobte die Veranstalter der Kundgebung.", None),
        ("Most portowy", None),
        ("", None),
    ],
)
def test_a_language_that_is_not_known_is_named_where_the_text_surely_is_in_it(text: str, language: str | None) -> None:
    assert foreign_language(text, KNOWN) == language
