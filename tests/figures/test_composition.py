"""How number words add up, and which can follow which."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.figures.composition import Composition


def composed(*words: int, teens_from_ten: bool = False) -> Composition:
    """Return the words put together; a power of ten from 10^6 on is put in as a scale."""
    parts = Composition(teens_from_ten=teens_from_ten)
    for word in words:
        if word >= 10**6:
            parts.scale(len(str(word)) - 1)
        else:
            assert parts.accepts(Decimal(word))
            parts.add(Decimal(word))
    return parts


@pytest.mark.parametrize(
    ("words", "value"),
    [
        pytest.param((20, 1), 21, id="twenty-one"),
        pytest.param((3, 100, 20, 1), 321, id="three hundred twenty-one"),
        pytest.param((100, 5), 105, id="cent cinq"),
        pytest.param((19, 100), 1900, id="nineteen hundred"),
        pytest.param((2, 1000, 3, 100), 2300, id="two thousand three hundred"),
        pytest.param((4, 20, 11), 91, id="quatre-vingt-onze"),
        pytest.param((60, 15), 75, id="soixante-quinze"),
        pytest.param((2, 10**6, 5, 1000), 2_005_000, id="two million five thousand"),
        pytest.param((15, 1000, 10**6), 15 * 10**9, id="quince mil millones"),
        pytest.param((10**6,), 10**6, id="a scale alone is one of it"),
    ],
)
def test_words_add_up(words: tuple[int, ...], value: int) -> None:
    assert composed(*words).value() == value


@pytest.mark.parametrize(
    ("words", "following"),
    [
        pytest.param((20,), 30, id="twenty thirty"),
        pytest.param((5,), 5, id="five five"),
        pytest.param((20,), 11, id="twenty eleven"),
        pytest.param((0,), 5, id="zero five"),
        pytest.param((10,), 7, id="ten seven"),
        pytest.param((100, 5), 100, id="hundred five hundred"),
        pytest.param((2, 1000), 1000, id="two thousand thousand"),
    ],
)
def test_a_word_that_does_not_go_on_begins_another_number(words: tuple[int, ...], following: int) -> None:
    assert not composed(*words).accepts(Decimal(following))


def test_ten_goes_on_to_nineteen_only_where_the_language_says_so() -> None:
    assert composed(10, 7, teens_from_ten=True).value() == 17
    assert not composed(10, teens_from_ten=True).accepts(Decimal(6))


def test_a_scale_that_closed_a_part_closes_no_second_one() -> None:
    parts = composed(2, 10**6, 3)
    assert parts.has_closed(6)
    assert not parts.has_closed(9)
