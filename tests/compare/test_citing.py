"""Which address a document names for a figure."""

from __future__ import annotations

import pytest

from monitor.compare.citing import cited_by
from monitor.figures import extract

A, B = "https://example.org/a", "https://example.org/b"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(f"Es starben 12 Menschen ({A}).", {"12": A}, id="behind it in the sentence"),
        pytest.param(f"Wie {A} meldet, starben 12 Menschen.", {"12": A}, id="before it in the sentence"),
        pytest.param(f"Es brannte ({A}). Es starben 12 Menschen.", {"12": A}, id="in the sentence before"),
        pytest.param(f"Es starben 12 Menschen. Das meldet {A}", {"12": A}, id="in the sentence behind"),
        pytest.param(f"Es starben 12 ({A}), verletzt wurden 30 ({B}).", {"12": A, "30": B}, id="two in a sentence"),
        pytest.param(f"Es brannte ({A}). Es regnete ({B}). Es starben 12.", {"12": B}, id="the last one before"),
        pytest.param(f"Es brannte ({A}).\n\nEs starben 12 Menschen.", {}, id="another paragraph"),
        pytest.param(f"Es brannte ({A}bc). Es starben 12 Menschen.", {}, id="a longer address"),
        pytest.param("Es starben 12 Menschen.", {}, id="none"),
    ],
)
def test_the_nearest_address_is_meant(text: str, named: dict[str, str]) -> None:
    figures = extract(text, "de")
    found = cited_by(text, figures, [A, B])
    assert {figure.wording: found[figure.start] for figure in figures if figure.start in found} == named
