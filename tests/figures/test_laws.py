"""What holds of every text and every number, in every language."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from monitor.figures import LANGUAGES, extract
from monitor.models import Figure, FigureKind

CODES = sorted(LANGUAGES)
#: text that is rich in what the grammar looks for
PIECES = st.sampled_from(
    "point Komma virgule coma x fold k M bn Uhr am pm th er Mio. § # +49 & S&P °C km/h m² 1 2 10 11,000 11.000 "
    "1,5 2024 3/4 ½ $ € % - – : , . ( ) one two hundred thousand million a an half dozen dozens of and in to from "
    "between or more than about at least percent years old people Day No. zwei hundert tausend Millionen eine "
    "halbe und von bis deux cent mille sur un demi dos mil millones de cada tres cuartosonce".split()
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join))
#: a sentence around a number, with nothing else to read in it
AROUND = {
    "en": "They saw {} lamps.",
    "de": "Sie sahen {} Lampen.",
    "fr": "Elles virent {} lampes.",
    "es": "Vieron {} lamparas.",
    "it": "Videro {} lampade.",
}


def only(text: str, lang: str) -> Figure:
    (figure,) = extract(text, lang)
    return figure


@given(text=TEXTS, lang=st.sampled_from(CODES))
@settings(max_examples=400, deadline=None)
def test_any_text_gives_figures_at_their_exact_places_in_order(text: str, lang: str) -> None:
    found = extract(text, lang)
    for figure in found:
        assert text[figure.start : figure.end] == figure.wording != ""
        assert figure.sentence in text
        if figure.low is not None and figure.high is not None and figure.kind is not FigureKind.SCORE:
            assert figure.low <= figure.high
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(first=TEXTS, second=TEXTS, lang=st.sampled_from(CODES))
@settings(max_examples=200, deadline=None)
def test_two_texts_with_a_blank_line_between_add_their_figures(first: str, second: str, lang: str) -> None:
    def values(found: list[Figure]) -> list[tuple[str, Decimal | None, Decimal | None, str | None, str]]:
        return [(f.wording, f.low, f.high, f.unit, f.kind) for f in found]

    together = extract(f"{first}\n\n{second}", lang)
    assert values(together) == values(extract(first, lang)) + values(extract(second, lang))


@pytest.mark.parametrize("lang", CODES)
@given(number=st.one_of(st.integers(0, 10**4), st.integers(0, 10**12)))
@settings(max_examples=150, deadline=None)
def test_a_number_in_words_reads_back(lang: str, number: int) -> None:
    if number == 1:
        return  # In most languages the word for one is the article.
    words = num2words(number, lang=lang)
    figure = only(AROUND[lang].format(words), lang)
    assert figure.low == figure.high == number, words


#: how whole numbers are grouped without doubt
STYLES = {
    "en": [",", " ", "\u00a0", "\u202f", "\u2009", "'", "’"],
    "de": [".", " ", "\u00a0", "\u202f", "\u2009", "'", "’"],
    "fr": [" ", "\u00a0", "\u202f", "\u2009", ".", "'", "’"],
    "es": [".", " ", "\u00a0", "\u202f", "\u2009", "'", "’"],
    "it": [".", " ", "\u00a0", "\u202f", "\u2009", "'", "’"],
}


@pytest.mark.parametrize("lang", CODES)
@given(data=st.data(), number=st.integers(10**3, 10**12))
@settings(max_examples=100, deadline=None)
def test_the_style_of_grouping_changes_nothing(lang: str, data: st.DataObject, number: int) -> None:
    mark = data.draw(st.sampled_from(STYLES[lang]))
    written = f"{number:,}".replace(",", mark)
    assert only(AROUND[lang].format(written), lang).value == number


@pytest.mark.parametrize("lang", CODES)
@given(number=st.decimals(0, 10**9, places=2))
@settings(max_examples=100, deadline=None)
def test_a_number_as_its_locale_writes_it_reads_back(lang: str, number: Decimal) -> None:
    written = format_decimal(number, format="#,##0.00", locale=lang)
    assert only(AROUND[lang].format(written), lang).value == number


@given(
    pieces=st.lists(PIECES, min_size=1, max_size=3), glue=st.sampled_from(["", " ", "-"]), lang=st.sampled_from(CODES)
)
@settings(max_examples=60, deadline=None)
def test_no_repetition_is_too_deep(pieces: list[str], glue: str, lang: str) -> None:
    extract((glue.join(pieces) + glue) * 1500, lang)


@pytest.mark.parametrize(
    ("piece", "seconds"),
    [
        ("hundred ", 1), ("1", 1), *((piece, 3) for piece in (
            "1 ", "one thousand ", "a million ", "and ", "twenty-", "half a ", "(", "$", "a-", "1,", "between ",
            "one point ", "1 thousand ", "millones de ", "dix-", "hundert", "\n", "\n\n", "é", "\u0301",
        )),
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", CODES)
def test_a_hundred_kilobytes_of_one_thing_end_soon(piece: str, seconds: int, lang: str) -> None:
    text = piece * (100_000 // len(piece.encode()))
    started = time.process_time()
    extract(text, lang)
    assert time.process_time() - started < seconds
