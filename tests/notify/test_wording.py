"""Messages in the user's own words."""

from __future__ import annotations

import json
from typing import Any

import pytest

from monitor.app import differ
from monitor.notify import Message, Wording, message_of
from monitor.notify.wording import Form


def usual(payload: str) -> Message:
    return message_of(payload, differ)


def payload(headline: str | None = "Troops", **more: Any) -> str:
    data = {"id": "alert_1", "severity": "high", "summary": "1 edited"} | more
    data |= {"story": {"headline": headline, "url": "https://example.org/a"}} if headline is not None else {}
    return json.dumps({"type": "story.updated", "timestamp": "2026-01-01T12:00:00Z", "data": data})


def worded(text: str, *, title: str = "", body: str = "", form: Form = "text") -> Message:
    return Wording(channel="desk", title=title, body=body, form=form, message_of=usual).message_of(text)


def test_a_title_of_one_s_own_is_one_line_and_the_body_stays_the_usual_one() -> None:
    message = worded(payload("a\r\nb"), title="{{ severity|upper }}:\n{{ story.headline }}")
    assert message.title == "HIGH: a b"
    assert message.text == usual(payload("a\r\nb")).text


def test_a_body_in_plain_text_stands_in_both_parts_of_a_mail() -> None:
    message = worded(payload("<b>"), body="{{ story.headline }} changed:\n{{ story.url }}")
    assert message.text == "<b> changed:\nhttps://example.org/a"
    assert message.html == (
        '<p>&lt;b&gt; changed:</p>\n<p><a href="https://example.org/a">https://example.org/a</a></p>'
    )


def test_a_body_in_html_escapes_what_is_put_in() -> None:
    message = worded(payload("<script>\u202e"), body="<h1>{{ story.headline }}</h1>", form="html")
    assert message.html == "<h1>&lt;script&gt;</h1>"


def test_in_a_chat_the_template_may_mention_people_and_a_headline_may_not() -> None:
    told = payload("@everyone *x*")
    message = worded(told, title="@desk {{ story.headline }}", body="@desk {{ story.headline }}", form="chat")
    assert (message.chat_title, message.chat) == ("@desk @\u200beveryone *x*",) * 2
    assert worded(told, body="**{{ story.headline }}**", form="markdown").markdown == "**@\u200beveryone \\*x\\***"


def test_where_the_template_fails_the_usual_words_go_out_and_the_log_says_so(caplog: pytest.LogCaptureFixture) -> None:
    told = payload(None)
    assert worded(told, title="{{ story.headline }}", body="{{ severity }}") == worded(told, body="{{ severity }}")
    assert "the title of channel desk cannot be filled in: 'story' is undefined; alert_1 goes" in caplog.text


def test_a_digest_has_the_usual_words() -> None:
    told = payload(None, alerts=[json.loads(payload())])
    assert worded(told, title="{{ severity }}", body="{{ severity }}") == usual(told)
