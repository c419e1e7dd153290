"""Digits as written, to their value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.figures.digits import LONGEST, read_digits


@pytest.mark.parametrize(
    ("digits", "decimal_mark", "value"),
    [
        pytest.param("11000", ".", "11000", id="digits alone"),
        pytest.param("11,000", ".", "11000", id="a comma groups in English"),
        pytest.param("11,000", ",", "11.000", id="a comma divides in German"),
        pytest.param("11.000", ",", "11000", id="a point groups in German"),
        pytest.param("0.125", ",", "0.125", id="nothing groups behind a zero"),
        pytest.param("2,5", ".", "2.5", id="one digit is no group"),
        pytest.param(".5", ".", "0.5", id="no whole"),
        pytest.param("1,674,200.5", ",", "1674200.5", id="the last of two marks divides"),
        pytest.param("1.674.200,5", ".", "1674200.5", id="whatever the language"),
        pytest.param("12,34,567", ".", "1234567", id="Indian groups"),
        pytest.param("11 000", ".", "11000", id="a blank groups"),
        pytest.param("11\u202f000,5", ",", "11000.5", id="a narrow blank, and parts"),
        pytest.param("11'000", ".", "11000", id="an apostrophe groups"),
    ],
)
def test_digits_are_read_by_their_marks(digits: str, decimal_mark: str, value: str) -> None:
    assert read_digits(digits, decimal_mark) == Decimal(value)


@pytest.mark.parametrize(
    "digits",
    [
        pytest.param("192.168.1.2", id="an address"),
        pytest.param("1.2.3", id="a version"),
        pytest.param("1.000,5.2", id="the dividing mark twice"),
        pytest.param("11'00", id="a group of two"),
        pytest.param("1" * (LONGEST + 1), id="more digits than a quantity has"),
    ],
)
def test_what_is_no_single_number_has_no_value(digits: str) -> None:
    assert read_digits(digits, ".") is None
