"""Values as machines read them."""

import json
from decimal import Decimal
from typing import Any

import pytest

from monitor.models import (
    AlertType,
    Change,
    ChangeKind,
    Drift,
    DriftKind,
    Figure,
    FigureKind,
    Hedge,
    NewAlert,
    Severity,
    Sighting,
    Story,
)
from monitor.payload import alert_payload, change_values, comparison_values, decimal_text, figure_values, shown_payload
from tests.fakes import START


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


def test_a_change_is_told_without_what_does_not_apply() -> None:
    change = Change(kind=ChangeKind.FIGURE_CHANGED, old="4", new="6.5", difference=Decimal("2.5"), percent=Decimal(60))
    assert change_values(change, None) == {
        "kind": "figure_changed", "old": "4", "new": "6.5", "difference": 2.5, "percent": 60,
    }  # fmt: skip


def test_the_number_of_places_is_told_where_there_are_more_than_one() -> None:
    change = Change(kind=ChangeKind.PARAGRAPH_EDITED, old="a", new="b", count=3)
    assert change_values(change, None)["count"] == 3


def test_a_text_is_cut_where_a_limit_is_given_and_only_there() -> None:
    change = Change(kind=ChangeKind.PARAGRAPH_ADDED, new="word " * 50)
    assert change_values(change, None)["new"] == "word " * 50
    assert change_values(change, 10)["new"] == "word word…"


def test_a_comparison_has_the_shape_of_an_alert_with_every_change() -> None:
    changes = tuple(Change(kind=ChangeKind.PARAGRAPH_ADDED, new=f"{n} {'x' * 2_000}") for n in range(20))
    found = NewAlert(
        type=AlertType.STORY_UPDATED, severity=Severity.MEDIUM, summary="20 paragraphs added", changes=changes,
        channels=(),
    )  # fmt: skip
    values = comparison_values(found, old={"label": "a"}, new={"label": "b"})
    assert (values["type"], values["severity"], values["summary"]) == ("story.updated", "medium", "20 paragraphs added")
    assert [change["new"] for change in values["changes"]] == [change.new for change in changes]
    assert (values["old"], values["new"]) == ({"label": "a"}, {"label": "b"})


def test_no_difference_has_the_same_keys() -> None:
    assert comparison_values(None, old={}, new={}) == {
        "severity": None, "type": None, "summary": "no difference", "changes": [], "old": {}, "new": {},
    }  # fmt: skip


def test_an_alert_about_a_source_without_a_story_leaves_out_what_does_not_apply() -> None:
    new = NewAlert(type=AlertType.SOURCE_FAILING, severity=Severity.MEDIUM, summary="s", changes=(), channels=())
    source = {"url": "https://example.org/feed", "kind": "feed"}
    message = json.loads(alert_payload(new, alert_id="alert_1", now=START, story=None, source=source))
    assert message == {
        "type": "source.failing",
        "timestamp": "2026-01-01T12:00:00Z",
        "data": {"id": "alert_1", "severity": "medium", "source": source, "summary": "s"},
    }


def test_an_alert_about_a_story_that_a_source_shows_has_its_address_and_headline() -> None:
    alert = NewAlert(type=AlertType.STORY_RELATED, severity=Severity.LOW, summary="s", changes=(), channels=())
    source = {"url": "https://example.org/feed.xml", "kind": "feed"}
    shown = Sighting(key="a", url="https://example.org/a", title="Ferry sinks")
    data = json.loads(shown_payload(alert, alert_id="alert_1", now=START, source=source, story=shown))["data"]
    assert data["story"] == {"url": "https://example.org/a", "headline": "Ferry sinks"}
    assert data["links"] == {"story": "https://example.org/a"}
    assert data["source"] == source


@pytest.mark.parametrize("words", ["Ünter den Linden ", "\U0001f600"])
@pytest.mark.parametrize(("edits", "headline"), [(12, 50), (1, 150_000), (50, 1_500)])
def test_a_payload_stays_below_what_receivers_take(edits: int, headline: int, words: str) -> None:
    text = words * 2_000
    changes = tuple(
        Change(kind=ChangeKind.PARAGRAPH_EDITED, old=text, new=text, sentence_old=text, sentence_new=text, subject=text)
        for _ in range(edits)
    )
    new = NewAlert(type=AlertType.STORY_UPDATED, severity=Severity.LOW, summary=text, changes=changes, channels=())
    about = Story(id=1, url="https://example.org/a", headline="Ö" * headline)
    payload = alert_payload(new, alert_id="alert_1", now=START, story=about)
    assert len(payload.encode()) <= 20_000
    assert json.loads(payload)["data"]["truncated"] is True


def drift(**values: Any) -> Drift:
    given: dict[str, Any] = {
        "kind": DriftKind.UNREPORTED, "document": "article.txt", "claim": 3, "sentence": "Es waren 40 Menschen.",
        "claimed": "40", "suggestion": "CNN no longer says so",
    }  # fmt: skip
    return Drift(**(given | values))


def drift_payload(*drifts: Drift) -> str:
    new = NewAlert(
        type=AlertType.CLAIM_DRIFTED, severity=Severity.HIGH, summary="s", changes=(), channels=(), drifts=drifts
    )
    story = Story(id=1, url="https://example.org/a", headline="Ferry")
    return alert_payload(new, alert_id="alert_1", now=START, story=story, revision={"number": 2, "previous": 1})


def test_a_claim_is_told_without_what_does_not_apply() -> None:
    more = {"reported": "52", "sentence_old": "a", "sentence_new": "b", "notice": "c"}
    data = json.loads(drift_payload(drift(), drift(**more)))["data"]
    plain = {"document": "article.txt", "claim": 3, "kind": "unreported", "sentence": "Es waren 40 Menschen.",
             "claimed": "40", "suggestion": "CNN no longer says so"}  # fmt: skip
    assert data["claims"] == [plain, plain | more]
    assert data.keys() == {"id", "severity", "story", "summary", "claims", "links", "revision"}


@pytest.mark.parametrize("words", ["Ünter den Linden ", "\U0001f600", "\x01"])
@pytest.mark.parametrize("number", [1, 12, 50])
def test_the_payload_of_a_drift_stays_below_what_receivers_take(number: int, words: str) -> None:
    text = words * 2_000
    texts = ("document", "sentence", "claimed", "reported", "sentence_old", "sentence_new", "notice", "suggestion")
    payload = drift_payload(*[drift(**dict.fromkeys(texts, text))] * number)
    data = json.loads(payload)["data"]
    assert len(payload.encode()) <= 20_000
    assert (len(data["claims"]), data["truncated"], data["claims_total"]) == (min(number, 12), True, number)
