"""The article that the project starts from: what it cites, whom it names, and what it claims."""

from __future__ import annotations

import pytest

from monitor.citations import read_document
from monitor.models import Claim, Document, DocumentText
from tests.shared import shared_data

CNN = [
    "https://www.cnn.com/2024/10/12/europe/ukraine-kursk-russia-incursion-putin-intl",
    "https://www.cnn.com/2024/10/29/asia/north-korean-soldiers-russia-ukraine-intl-hnk",
    "https://www.cnn.com/2024/11/07/world/video/ukraine-russia-war-trump-zakaria-digvid",
    "https://www.cnn.com/2024/11/06/politics/trump-election-ukraine-war-russia-intl",
    "https://www.cnn.com/2024/11/03/europe/ukraine-powerful-russian-offensive-intl",
]
NYT = "https://www.nytimes.com/2024/11/05/world/europe/north-korea-russia-ukraine-kursk.html"

#: wording, least, most, unit, head, hedge, mentions, sources, told
CLAIMS = [
    ("11.000", "11000", "11000", None, "soldier", "~", 2, ["Selenskyj"], "possible"),
    ("drei Monaten", "3", "3", "month", None, "=", 1, ["Selenskyj"], "possible"),
    ("mehrere", "3", "9", None, "soldier", "~", 1, ["New York Times", "hochrangige US- und ukrainische Beamte"],
     "publisher"),
    ("zwei\nJahre", "2", "2", "year", None, "=", 1, [], "possible"),
    ("verzehnfacht", "10", "10", "time", None, "=", 1, ["Selenskyj"], "possible"),
    ("eine Nacht", "1", "1", "night", None, "=", 1, ["Selenskyj"], "possible"),
    ("10.000", "10000", "10000", None, "soldier", "~", 1, ["US-Beamte"], "possible"),
]  # fmt: skip


@pytest.fixture(scope="module")
def article() -> Document:
    text = (shared_data() / "seed" / "zelensky_nordkorea_de.txt").read_text(encoding="utf-8")
    return read_document(DocumentText(text=text))


def brief(claim: Claim) -> tuple[object, ...]:
    figure = claim.figure
    told = {cited.told.value for cited in claim.cites}
    return (
        figure.wording, str(figure.low), str(figure.high), figure.unit, figure.head, figure.hedge.value,
        len(claim.figures), [a.source.name for a in claim.attributions], "".join(told),
    )  # fmt: skip


def test_its_six_addresses_are_five_stories_of_cnn_and_one_of_the_new_york_times(article: Document) -> None:
    by = {c.url: c.publisher for c in article.citations}
    assert by == {**dict.fromkeys(CNN, "CNN"), NYT: "The New York Times"}
    assert all(len(c.mentions) == 1 for c in article.citations)
    written = {m.written for c in article.citations for m in c.mentions}
    assert all(article.text.count(address) == 1 for address in written)


def test_its_language_and_title_are_told(article: Document) -> None:
    assert article.language == "de"
    assert article.title is not None
    assert article.title.startswith("Zelensky: Tote bei Kämpfen")


def test_its_claims_are_these(article: Document) -> None:
    assert [brief(claim) for claim in article.claims] == CLAIMS


def test_what_the_new_york_times_reported_cites_its_story_and_the_rest_may_cite_any(article: Document) -> None:
    cited = {claim.figure.wording: {c.url for c in claim.cites} for claim in article.claims}
    assert cited.pop("mehrere") == {NYT}
    assert all(urls == {*CNN, NYT} for urls in cited.values())


def test_the_night_is_told_with_its_limits(article: Document) -> None:
    (night,) = (claim for claim in article.claims if claim.figure.unit == "night")
    assert "seit dem 1. September nur eine Nacht ohne Drohnenangriff" in night.figure.sentence


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("CNN", "CNN berichtete, dass nordkoreanische Truppen"),
        ("New York Times", "Nach einem Bericht der New York Times"),
        ("hochrangige US- und ukrainische Beamte", "Nach einem Bericht der New York Times"),
        ("ukrainische Präsident Wolodymyr Selenskyj", "Der ukrainische Präsident Wolodymyr Selenskyj gab am"),
        ("Selenskyj", "Selenskyj erklärte"),
        ("Selenskyj", "Er fügte hinzu"),
        ("Selenskyj", "Selenskyj warnt"),
        ("Putin", "Putin bemerkte"),
        ("US-, südkoreanischen und ukrainischen Quellen", "Um der überraschenden Offensive"),
        ("US-Beamte", "US-Beamte hatten zuvor gewarnt"),
        ("CNN", "Für diesen Artikel haben"),
    ],
)
def test_it_names_its_sources(article: Document, name: str, sentence: str) -> None:
    assert any(s.name == name and s.sentence.startswith(sentence) for s in article.sources)
