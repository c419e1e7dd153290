"""A text as words, numbers and marks, each with its place."""

from __future__ import annotations

import unicodedata

import pytest

from monitor.figures.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("About 12,000 troops.", ["about", "12,000", "troops", "."], id="grouped digits are one word"),
        pytest.param("11 000 tents", ["11 000", "tents"], id="so are digits grouped by blanks"),
        pytest.param("in 2024 500 came", ["in", "2024", "500", "came"], id="four digits begin no group"),
        pytest.param("F-16", ["f", "-", "16"], id="a hyphen is a mark"),
        pytest.param("11k", ["11", "k"], id="letters part from digits"),
        pytest.param("2½", ["2", "½"], id="a fraction sign stands alone"),
        pytest.param("it fell .5 points", ["it", "fell", ".5", "points"], id="parts without a whole"),
        pytest.param("d'âge", ["d", "'", "âge"], id="an apostrophe is a mark"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert tokenize(text).words == words


def test_a_word_keeps_its_place_and_form() -> None:
    text = "In Kursk, 12k"
    tokens = tokenize(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == [
        "In", "Kursk", ",", "12", "k",
    ]  # fmt: skip
    assert (tokens.word(1), tokens.raw(1)) == ("kursk", "Kursk")
    assert tokens.place_at(text.index("12")) == 3


def test_a_word_written_with_combining_marks_is_known_in_its_short_form() -> None:
    assert tokenize(unicodedata.normalize("NFD", "fünf Männer")).words == ["fünf", "männer"]


def test_words_are_told_by_what_they_are_made_of() -> None:
    tokens = tokenize("an iPhone 12k")
    assert tokens.is_capital(1)
    assert not tokens.is_capital(0)
    assert tokens.is_number(2)
    assert tokens.is_word(3)
    assert tokens.glued(3)
    assert not tokens.glued(2)


@pytest.mark.parametrize("place", [-1, 2])
def test_outside_of_a_text_nothing_stands(place: int) -> None:
    tokens = tokenize("two words")
    assert tokens.word(place) == tokens.raw(place) == ""
    assert not any(ask(place) for ask in (tokens.is_word, tokens.is_number, tokens.is_capital, tokens.glued))
