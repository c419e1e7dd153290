"""The form in which two wordings are compared."""

from __future__ import annotations

import pytest

from monitor.compare.wording import block_key, headline_key, without_locator


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("New York CNN — A storm hit.", "A storm hit."),
        ("KYIV, Ukraine (AP) — Trains run.", "Trains run."),
        ("CNN — Trains run.", "Trains run."),
        ("(Reuters) - “Trains run,” she said.", '"Trains run," she said.'),
        ("Washington, D.C. CNN —The vote is over.", "The vote is over."),
        ("Twenty — 5 more than before — came.", "Twenty - 5 more than before - came."),
        ("He went — and came back.", "He went - and came back."),
        ("A-B tests are common.", "A-B tests are common."),
    ],
)
def test_a_locator_is_a_place_and_an_agency_before_a_sentence(text: str, rest: str) -> None:
    assert without_locator(text) == rest


def test_blanks_quotes_and_dashes_do_not_count() -> None:
    assert block_key("The country’s deadliest – so far") == block_key("The country'sdeadliest - so far")


def test_capitals_count_in_a_paragraph_and_not_in_a_headline() -> None:
    assert headline_key("A Storm Hits") == headline_key("A storm hits")
    assert block_key("Polish workers") != block_key("polish workers")
