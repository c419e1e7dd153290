"""Values as machines read them."""

from decimal import Decimal

import pytest

from monitor.models import Figure, FigureKind, Hedge
from monitor.payload import decimal_text, figure_values


@pytest.mark.parametrize(
    ("number", "text"),
    [("1.2E+6", "1200000"), ("1200000.0", "1200000"), ("100", "100"), ("0.50", "0.5"), ("-3.10", "-3.1"), ("0", "0")],
)
def test_a_number_is_written_in_plain_digits(number: str, text: str) -> None:
    assert decimal_text(Decimal(number)) == text


def test_an_open_end_has_no_text() -> None:
    assert decimal_text(None) is None


def test_a_figure_is_told_with_every_field() -> None:
    figure = Figure(
        start=0, end=12, wording="up to 12,000", low=None, high=Decimal(12000), subject="troops", head="soldier",
        countries=("KP",), hedge=Hedge.AT_MOST, kind=FigureKind.COUNT, sentence="Up to 12,000 troops.",
    )  # fmt: skip
    assert figure_values(figure) == {
        "start": 0, "end": 12, "wording": "up to 12,000", "low": None, "high": "12000", "unit": None,
        "subject": "troops", "head": "soldier", "countries": ["KP"], "hedge": "<=", "kind": "count",
        "sentence": "Up to 12,000 troops.",
    }  # fmt: skip
    assert figure_values(figure).keys() == set(Figure.__slots__)
