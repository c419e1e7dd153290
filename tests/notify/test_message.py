"""Alerts as messages for people: one content in three forms, in which no stranger's text does anything."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.app import differ
from monitor.notify.markup import chat_text, for_html, for_markdown, is_link, one_line
from monitor.notify.message import Message, message_of


def message(headline: str | None = "Troops gather", summary: str = "Soldiers: raised", **more: Any) -> Message:
    data = {
        "id": "alert_1", "severity": "high", "summary": summary,
        "story": {"headline": headline, "url": "https://example.org/a"},
    } | more  # fmt: skip
    return message_of(json.dumps({"type": "figure.changed", "data": data}), differ)


_FIGURE = {
    "kind": "figure_changed", "old": "11,000", "new": "12,000", "difference": 1000, "percent": 9.1,
    "subject": "soldiers",
    "sentence_old": "About 11,000 soldiers are there.", "sentence_new": "About 12,000 soldiers are there.",
}  # fmt: skip


def test_the_title_tells_how_grave_what_of_and_what_happened() -> None:
    assert message().title == "[high] Troops gather: Soldiers: raised"
    assert message(headline=None).title == "[high] Soldiers: raised"
    assert len(message(summary="long " * 99).title) == 160


def test_a_change_is_told_alike_in_plain_text_markdown_and_html() -> None:
    told = message(changes=[_FIGURE])
    assert told.text.splitlines() == [
        "Soldiers: raised",
        "  soldiers: 11,000 -> 12,000  (+1,000, +9.1 %)",
        "    About [-11,000-]{+12,000+} soldiers are there.",
        "  https://example.org/a",
    ]
    assert "About ~~11,000~~ **12,000** soldiers are there." in told.markdown
    assert "<p>About <del>11,000</del> <ins>12,000</ins> soldiers are there.</p>" in told.html
    assert '<a href="https://example.org/a">https://example.org/a</a>' in told.html


def test_claims_are_told_with_what_to_do() -> None:
    claim = {
        "document": "article.txt", "claim": 3, "kind": "changed", "sentence": "Auf der Fähre waren 40.",
        "claimed": "40", "sentence_old": "It carried 40.", "sentence_new": "It carried 52.", "suggestion": "now 52",
    }  # fmt: skip
    told = message(claims=[claim])
    assert "now 52" in told.text
    assert "**now 52**" in told.markdown
    assert "<strong>now 52</strong>" in told.html


def test_the_alerts_of_a_digest_stand_below_each_other_each_under_its_title() -> None:
    inner = [
        {"type": "story.updated", "data": {"severity": "low", "summary": s, "story": {"headline": h, "url": u}}}
        for h, s, u in (("One", "1 edited", "https://example.org/1"), ("Two", "2 edited", "https://example.org/2"))
    ]
    data = {"id": "digest_1", "severity": "low", "summary": "2 alerts: 2 low", "alerts": inner}
    told = message_of(json.dumps({"type": "alerts.digest", "data": data}), differ)
    assert told.title == "[low] 2 alerts: 2 low"
    assert [line.strip() for line in told.text.splitlines()] == [
        "2 alerts: 2 low", "",
        "[low] One: 1 edited", "1 edited", "https://example.org/1", "",
        "[low] Two: 2 edited", "2 edited", "https://example.org/2",
    ]  # fmt: skip


_HOSTILE = 'x\x1b[2J\u202e<script>alert("1")</script> <!channel> @everyone [go](javascript:a) *b* \r\n# h'


def test_a_stranger_s_text_steers_nothing_in_any_form() -> None:
    change = {"kind": "headline", "old": "a", "new": _HOSTILE}
    told = message(headline=_HOSTILE, summary=_HOSTILE, changes=[change])
    for form in (told.title, told.text, told.markdown, told.html):
        assert not any(character in form for character in "\x1b\u202e\r")
    assert "\n" not in told.title
    assert "<script" not in told.html
    assert "\\<script" in told.markdown
    assert not re.search(r"@everyone|!channel|(?<!\\)\]\(", chat_text(told.text) + told.markdown)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


_TEXTS = st.text(st.sampled_from("ab<>&\"'@!#*_[]()`~|\\-+1. \n") | st.characters(codec="utf-8"), max_size=40)


@given(_TEXTS)
def test_escaped_for_html_a_text_is_read_as_itself_without_a_tag(text: str) -> None:
    reader = _Reader()
    reader.feed(for_html(text))
    reader.close()
    assert reader.tags == []
    assert reader.text == for_html(text).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace(
        "&#x27;", "'"
    ).replace("&amp;", "&")


@given(_TEXTS)
def test_escaped_for_markdown_no_mark_is_left_that_means_something(text: str) -> None:
    bare = re.sub(r"\\.", "", re.sub(r"https?://\S+", "", for_markdown(text)))
    assert not re.search(r"[`*_\[\]<>#|~]|@(?!\u200b)", bare)


@given(_TEXTS)
def test_a_chat_finds_no_mention_in_plain_text(text: str) -> None:
    assert not re.search(r"@(?!\u200b)|!\w|<[#@]|\]\(", re.sub(r"https?://\S+", "", chat_text(text)))


def test_addresses_stay_whole_and_mention_nobody() -> None:
    address = "https://example.org/@everyone/a_b_(c)"
    assert for_markdown(address) == chat_text(address) == "https://example.org/%40everyone/a_b_%28c%29"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "ftp://example.org/", ""])
def test_nothing_but_the_web_becomes_a_link(address: str) -> None:
    assert not is_link(address)
    assert "<a " not in message(summary=address).html.replace('<a href="https://example.org/a">', "")


def test_a_line_is_one_line() -> None:
    assert one_line("a\r\nb\u2028c\td") == "a b c d"
