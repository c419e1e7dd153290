"""The adapter by which outside scorers call the program."""

from __future__ import annotations

import pytest

from benchmarks import contestant
from monitor.models import Figure, FigureKind


def version(soldiers: str) -> dict[str, str]:
    text = f"About {soldiers} soldiers are in the region.\nOfficials expect talks to resume after a pause."
    return {"title": "Troops gather", "text": text, "lang": "en", "url": "https://example.org/story"}


def test_the_languages_are_those_of_the_reader() -> None:
    assert {"en", "de", "fr", "es"} <= contestant.LANGUAGES


def test_a_figure_is_given_in_plain_values() -> None:
    (figure,) = contestant.figures("About 11,000 soldiers are in the region.", "en")
    assert {name: figure[name] for name in ("low", "high", "unit", "hedge")} == {
        "low": 11000.0, "high": 11000.0, "unit": None, "hedge": "~",
    }  # fmt: skip
    assert figure.keys() == {"start", "end", "low", "high", "unit", "subject", "subject_head", "hedge", "sentence"}


def test_dates_names_and_the_like_are_left_out_and_ages_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    def one_of_each_kind(text: str, lang: str) -> list[Figure]:
        return [Figure(start=0, end=1, wording=kind, low=None, high=None, kind=kind) for kind in FigureKind]

    monkeypatch.setattr(contestant, "extract", one_of_each_kind)
    assert len(contestant.figures("", "en")) == len([k for k in FigureKind if k.reportable or k is FigureKind.AGE])


def test_a_change_is_given_with_both_figures() -> None:
    (event,) = contestant.changes(version("11,000"), version("12,000"))
    assert (event["kind"], event["old"]["low"], event["new"]["low"]) == ("changed", 11000.0, 12000.0)
    assert contestant.changes(version("11,000"), version("11,000")) == []


def passage(text: str, lang: str) -> dict[str, str]:
    return {"title": "", "text": text, "lang": lang, "url": "https://example.org/story"}


def test_a_claim_is_given_with_what_the_source_reports() -> None:
    document = passage("Rund 11.000 Soldaten sind in Kursk.", "de")
    assert contestant.claims(document, passage("About 11,000 troops are in Kursk.", "en")) == []
    (event,) = contestant.claims(document, passage("About 12,000 troops are in Kursk.", "en"))
    assert (event["kind"], event["old"]["low"], event["new"]["low"]) == ("changed", 11000.0, 12000.0)
    (event,) = contestant.claims(document, passage("Nobody knows how many troops are in Kursk.", "en"))
    assert (event["kind"], event["new"]) == ("removed", None)


def test_a_drift_is_given_with_the_claim_and_the_address_that_it_cites() -> None:
    url = "https://example.org/story"
    document = {"text": f"Rund 11.000 Soldaten sind in Kursk ({url}). Der Krieg dauert an.", "lang": "de"}
    (drift,) = contestant.drifts(document, [passage("About 12,000 troops are in Kursk.", "en")])
    assert (drift["url"], drift["claim_value"], drift["low"]) == (url, "11.000", 11000.0)
    assert drift["claim_sentence"] == f"Rund 11.000 Soldaten sind in Kursk ({url})."
    assert contestant.drifts(document, [passage("About 11,000 troops are in Kursk.", "en")]) == []
