"""Rows of the table about what people are shown: in mail, in chats and in feeds of alerts."""

from __future__ import annotations

import json

import pytest

from monitor.app import differ
from monitor.notify import Message, Wording, message_of
from monitor.notify.wording import Form
from monitor.templates import Template


def _usual(payload: str) -> Message:
    return message_of(payload, differ)


def _payload(headline: str, url: str = "https://example.org/a") -> str:
    data = {
        "id": "alert_1", "severity": "high", "summary": headline, "story": {"headline": headline, "url": url},
        "changes": [{"kind": "headline", "old": "Ports", "new": headline}],
    }  # fmt: skip
    return json.dumps({"type": "story.updated", "timestamp": "2026-01-01T12:00:00Z", "data": data})


def test_b119_a_script_in_a_headline_is_shown_as_text() -> None:
    html = _usual(_payload("<script>alert(1)</script>")).html
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_b120_an_address_that_is_a_script_is_no_link() -> None:
    message = _usual(_payload("Ports", "javascript:alert(1)"))
    assert "href" not in message.html
    assert "](" not in message.markdown


@pytest.mark.parametrize("form", ["text", "html", "chat", "markdown"])
def test_b122_a_headline_that_is_a_template_stays_a_text(form: Form) -> None:
    hostile = '{{ "".__class__.__mro__ }}{{ 7 * 7 }}'
    words = Wording(channel="desk", title="{{ summary }}", body="{{ summary }}", form=form, message_of=_usual)
    message = words.message_of(_payload(hostile))
    for told in (message.title, message.text, message.html, message.chat, message.markdown):
        assert "mro" in told
        assert "49" not in told
        assert "object" not in told


def test_b122_a_template_that_reaches_for_python_is_refused() -> None:
    with pytest.raises(ValueError, match="unsafe"):
        Template('{{ "".__class__.__mro__ }}')
