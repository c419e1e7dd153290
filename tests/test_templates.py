"""Templates: what they see, what they cannot do, and how a fault is told."""

from __future__ import annotations

from typing import Any

import pytest

from monitor.templates import Template

VALUES: dict[str, Any] = {
    "type": "story.updated", "timestamp": "2026-01-01T12:00:00Z", "id": "alert_1", "severity": "low", "summary": "s",
    "changes": [{"kind": "headline", "new": "b"}, {"kind": "dek", "new": "d"}],
}  # fmt: skip


def test_the_values_of_a_payload_have_their_names() -> None:
    template = Template("{{ severity|upper }} {{ type }}{% for change in changes %} {{ change.kind }}{% endfor %}")
    assert template.fill(VALUES) == "LOW story.updated headline dek"


def test_what_an_alert_may_lack_is_asked_for_first() -> None:
    template = Template("{% if story is defined %}{{ story.url }}{% else %}none{% endif %}")
    assert template.fill(VALUES) == "none"
    with pytest.raises(ValueError, match="'story' is undefined"):
        Template("{{ story.url }}").fill(VALUES)


def test_values_are_escaped_and_the_template_itself_is_not() -> None:
    assert Template("<{{ summary }}>", lambda text: text.replace("s", "S")).fill(VALUES) == "<S>"
    assert Template("{{ changes }}", lambda text: "escaped").fill(VALUES) == "escaped"
    html = Template("<b>{{ summary }}</b>", html=True)
    assert html.fill({**VALUES, "summary": "<i>&"}) == "<b>&lt;i&gt;&amp;</b>"


def test_a_value_is_no_template() -> None:
    assert Template("{{ summary }}").fill({**VALUES, "summary": "{{ 7 * 7 }}"}) == "{{ 7 * 7 }}"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ nothing }}", "'nothing' is undefined"),
        ("{{ story.adress }}", "no attribute 'adress'"),
        ("a\n{{ severity", "is no template: line 2"),
        ("{% for x in range(9) %}{% endfor %}", "'range' is undefined"),
        ('{{ "".__class__.__mro__ }}', "unsafe"),
        ("{{ changes.append(1) }}", "unsafe"),
        ('{{ "a" * 1000000000 }}', "for numbers only"),
        ('{{ "%01000000000d" % 1 }}', "for numbers only"),
        ("{{ 9 ** 999999999 }}", "not allowed"),
        ('{{ "a".ljust(1000000000) }}', "unsafe"),
        ('{{ "a"|center(1000000000) }}', "No filter named 'center'"),
        ('{% include "/etc/passwd" %}', "no loader"),
        ("{{ 1 // 0 }}", "zero"),
        ("x" * 10_001, "longer than 10000 characters"),
        (
            "{% set x = summary ~ summary ~ summary ~ summary ~ summary %}" + "{{ x ~ x ~ x }}" * 300,
            "longer than 100000",
        ),
    ],
)
def test_a_template_that_cannot_be_meant_is_refused_when_it_is_made(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Template(text)
