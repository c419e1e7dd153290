"""A report as JSON."""

from __future__ import annotations

import json

from monitor.report import report_of, report_values
from tests.report.documents import NOW, document, whole


def test_a_report_is_json_with_numbers_as_text() -> None:
    values = json.loads(json.dumps(report_values(report_of(*whole(), now=NOW))))
    assert values.keys() == {"at", "document", "totals", "stories", "claims"}
    assert values["at"] == "2026-11-24T12:00:00Z"
    assert values["document"]["document"] == "d7"
    assert values["totals"]["supported"] == 2
    first = values["claims"][0]
    (said,) = first["findings"]
    assert (first["number"], first["state"], first["attributions"][0]["name"]) == (1, "differs", "Herald")
    assert (said["verdict"], said["figure"]["low"], said["difference"], said["percent"]) == (
        "differs", "12500", "1500", "13.6",
    )  # fmt: skip
    assert (said["revision"], said["fetched_at"]) == (4, "2026-11-20T08:30:00Z")
    assert [(one["revision"], one["figure"]["low"]) for one in said["history"]] == [
        (1, "11000"), (2, "11000"), (3, "12000"), (4, "12500"),
    ]  # fmt: skip


def test_disputes_settlements_silence_and_troubles_are_told() -> None:
    values = report_values(report_of(*whole(), now=NOW))
    claims = values["claims"]
    assert [claim["number"] for claim in claims if claim["disagreeing"]] == [3]
    assert claims[5]["settled"] == {"decision": "confirmed", "url": None, "at": "2026-11-23T12:00:00Z"}
    assert [(said["verdict"], said["figure"]) for said in claims[3]["findings"]] == [("silent", None), (None, None)]
    assert [(one["condition"], one["trouble"]) for one in values["stories"]] == [
        ("read", None), ("removed", None), ("unreadable", "answered 503"), ("read", None),
    ]  # fmt: skip


def test_every_key_is_there_for_an_empty_document_too() -> None:
    values = report_values(report_of(document(), [], now=NOW))
    assert (values["claims"], values["stories"], values["totals"]) == ([], [], {})
