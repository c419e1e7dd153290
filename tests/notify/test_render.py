"""What people see of an alert."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rich.text import Text

from monitor.app import differ
from monitor.notify.render import render, render_comparison


def shown(*changes: dict[str, Any], headline: str = "Troops gather") -> str:
    data = {
        "severity": "high",
        "story": {"headline": headline, "url": "https://example.org/a"},
        "summary": "Number of soldiers raised from about 11,000 to about 12,000",
        "changes": list(changes),
    }
    return render(json.dumps({"type": "figure.changed", "data": data}), differ, plain=True).plain


_FIGURE = {
    "kind": "figure_changed", "old": "11,000", "new": "12,000", "difference": 1000, "percent": 9.1,
    "subject": "soldiers",
    "sentence_old": "About 11,000 soldiers are there.", "sentence_new": "About 12,000 soldiers are there.",
}  # fmt: skip


def test_a_figure_is_shown_in_its_sentence_with_difference_and_percent() -> None:
    text = shown(_FIGURE)
    assert "soldiers: 11,000 -> 12,000  (+1,000, +9.1 %)" in text
    assert "About [-11,000-]{+12,000+} soldiers are there." in text


def test_a_paragraph_is_not_shown_again_when_its_figures_tell_all_of_it() -> None:
    same = {"kind": "paragraph_edited", "old": _FIGURE["sentence_old"], "new": _FIGURE["sentence_new"]}
    more = {**same, "new": "About 12,000 soldiers were there."}
    assert "paragraph:" not in shown(_FIGURE, same)
    assert "paragraph:" in shown(_FIGURE, more)


def test_long_unchanged_text_is_shortened_around_the_edit() -> None:
    long = "word " * 200
    text = shown({"kind": "paragraph_edited", "old": f"{long}one {long}", "new": f"{long}two {long}"})
    assert "[-one-]{+two+}" in text
    assert "…" in text
    assert len(text) < 600


def test_hostile_text_cannot_steer_the_terminal() -> None:
    text = shown({"kind": "headline", "old": "a", "new": "\x1b]0;x\x07b\u202e"}, headline="\x1b[2Jh")
    assert not any(c in text for c in "\x1b\x07\u202e")


@pytest.mark.parametrize(
    ("more", "command"),
    [({}, "monitor diff 7"), ({"revision": {"number": 3, "previous": 2}}, "monitor diff 7 2 3")],
)
def test_an_alert_that_was_cut_names_the_command_that_shows_all_of_it(more: dict[str, Any], command: str) -> None:
    data = {
        "severity": "low", "story": {"id": 7, "headline": None, "url": "https://example.org/a"}, "summary": "Long",
        "changes": [], "truncated": True,
    }  # fmt: skip
    message = {"type": "story.updated", "data": data | more}
    assert render(json.dumps(message), differ, plain=True).plain.endswith(f"\n  … cut; all of it: {command}")


def compared(*changes: dict[str, Any], summary: str = "Soldiers: raised from 11,000 to 12,000") -> list[str]:
    old = {"label": "troops@1", "headline": "Troops", "paragraphs": 1, "fetched_at": "2026-01-01T12:00:00Z"}
    new = {"label": "after.txt", "headline": "Troops gather", "paragraphs": 9}
    values = {
        "severity": "high", "type": "figure.changed", "summary": summary, "changes": list(changes), "old": old,
        "new": new,
    }  # fmt: skip
    return render_comparison(values, differ, plain=True).plain.split("\n")


def test_a_comparison_tells_how_grave_what_of_what_and_each_change() -> None:
    assert compared(_FIGURE) == [
        " HIGH  figure.changed  Troops gather",
        "  old  troops@1 (2026-01-01T12:00:00Z, 1 paragraph)",
        "  new  after.txt (9 paragraphs)",
        "  Soldiers: raised from 11,000 to 12,000",
        "  soldiers: 11,000 -> 12,000  (+1,000, +9.1 %)",
        "    About [-11,000-]{+12,000+} soldiers are there.",
    ]


def test_a_comparison_without_a_difference_says_so_and_what_was_compared() -> None:
    assert compared(summary="no difference") == [
        "no difference",
        "  old  troops@1 (2026-01-01T12:00:00Z, 1 paragraph)",
        "  new  after.txt (9 paragraphs)",
    ]


def test_a_change_is_shown_alike_in_an_alert_and_in_a_comparison() -> None:
    changes = (_FIGURE, {"kind": "headline", "old": "Troops", "new": "Troops gather"})
    assert shown(*changes).split("\n")[3:] == compared(*changes)[4:]


def test_nothing_is_left_blank_where_the_summary_says_all_or_nothing() -> None:
    assert "" not in compared({"kind": "removed"})
    assert "" not in compared({"kind": "headline", "old": "a", "new": "b"}, summary="")


@pytest.mark.parametrize("story", [None, {"headline": "Troops gather", "url": "https://example.org/a"}])
def test_a_failing_source_is_shown_with_its_address_and_the_story_if_there_is_one(story: dict[str, str] | None) -> None:
    data = {
        "severity": "medium",
        "source": {"url": "https://example.org/feed", "kind": "feed"},
        "summary": "https://example.org/feed could not be checked 3 times in a row: answered 503",
    } | ({"story": story} if story else {})
    text = render(json.dumps({"type": "source.failing", "data": data}), differ, plain=True).plain
    assert text.splitlines() == [
        " MEDIUM  source.failing" + ("  Troops gather" if story else ""),
        "  https://example.org/feed",
        "  https://example.org/feed could not be checked 3 times in a row: answered 503",
    ]


def test_an_alert_about_a_source_shows_its_address_and_sentence() -> None:
    data = {
        "severity": "medium",
        "source": {"url": "https://example.org/feed.xml", "kind": "feed"},
        "summary": "The feed stands still",
    }
    text = render(json.dumps({"type": "feed.stale", "data": data}), differ, plain=True).plain
    assert text.splitlines() == [
        " MEDIUM  feed.stale",
        "  https://example.org/feed.xml",
        "  The feed stands still",
    ]


def drifted(*claims: dict[str, Any], plain: bool = True) -> Text:
    data = {
        "severity": "high", "story": {"headline": "Ferry", "url": "https://example.org/a"}, "summary": "1 claim",
        "claims": list(claims),
    }  # fmt: skip
    return render(json.dumps({"type": "claim.drifted", "data": data}), differ, plain=plain)


_CLAIM = {
    "document": "article.txt", "claim": 3, "kind": "changed", "sentence": "Auf der Fähre waren 40 Menschen.",
    "claimed": "40", "reported": "about 52", "sentence_old": "The ferry carried 40 people.",
    "sentence_new": "The ferry carried about 52 people.", "suggestion": "your text says 40; CNN now says about 52",
}  # fmt: skip


def test_a_claim_is_shown_under_its_document_with_both_sentences_and_what_to_do() -> None:
    gone = {name: _CLAIM[name] for name in ("document", "kind", "sentence", "claimed", "sentence_old")}
    text = drifted(_CLAIM, {**gone, "claim": 4, "suggestion": "CNN no longer says so"}).plain
    assert text.split("\n") == [
        " HIGH  claim.drifted  Ferry",
        "  https://example.org/a",
        "  1 claim",
        "  article.txt",
        "  claim 3: Auf der Fähre waren 40 Menschen.",
        "    source: The ferry carried [-40-]{+about 52+} people.",
        "    your text says 40; CNN now says about 52",
        "  claim 4: Auf der Fähre waren 40 Menschen.",
        "    source: [-The ferry carried 40 people.-]",
        "    CNN no longer says so",
    ]


def test_a_claim_in_colours_needs_no_marks_and_cannot_steer_the_terminal() -> None:
    hostile = {name: f"\x1b[2J{value}\u202e" if isinstance(value, str) else value for name, value in _CLAIM.items()}
    text = drifted(hostile, plain=False)
    assert not any(c in text.plain for c in "\x1b\u202e")
    assert "[-" not in text.plain
    assert {"red strike", "bold green", "bold"} <= {str(span.style) for span in text.spans}
