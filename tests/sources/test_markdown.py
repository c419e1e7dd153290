"""Plain text and Markdown as blocks."""

from __future__ import annotations

import pytest

from monitor.sources.markdown import read_blocks


def blocks(text: str) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in read_blocks(text)]


def test_lines_that_were_broken_by_hand_are_joined() -> None:
    assert blocks("Title\r\n\r\nAbout 11,000\r\nsoldiers are there.\n \t\nMore.\n\n\n") == [
        ("p", "Title"), ("p", "About 11,000 soldiers are there."), ("p", "More."),
    ]  # fmt: skip


def test_long_lines_are_paragraphs_without_blank_lines_between_them() -> None:
    long = "The old harbour bridge was closed on Tuesday after inspectors found cracks in the northern pier, " * 2
    assert blocks(f"Bridge closed\n{long}\nFerries run.") == [
        ("p", "Bridge closed"), ("p", long.strip()), ("p", "Ferries run."),
    ]  # fmt: skip


def test_headings_items_and_quotes_are_blocks_without_their_marks() -> None:
    text = "## What is known ##\n\n- 12 cracks\n* 3 piers\n\n1. first\n2) second\n\n> They said\n> so.\n\nAbove\n---"
    assert blocks(text) == [
        ("heading", "What is known"), ("item", "12 cracks"), ("item", "3 piers"), ("item", "first"),
        ("item", "second"), ("quote", "They said so."), ("heading", "Above"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("About **11,000** soldiers", "About 11,000 soldiers"),
        ("About __11,000__ *new* and _old_ soldiers", "About 11,000 new and old soldiers"),
        ("The [report](https://example.org/2024/12) says 40", "The report says 40"),
        ("![12 ships](ships.png) The ships", "The ships"),
        ("[**bold**](a)", "bold"),
        ("2 * 3 * 4, 5*4*3, snake_case_name, [sic] (12)", "2 * 3 * 4, 5*4*3, snake_case_name, [sic] (12)"),
        ("** 12 ** and _ 3 _", "** 12 ** and _ 3 _"),
    ],
)
def test_marks_that_no_reader_sees_are_left_out_and_others_stay(written: str, read: str) -> None:
    assert blocks(written) == [("p", read)]


def test_what_stands_above_a_text_for_a_site_generator_is_left_out() -> None:
    assert blocks("---\ntitle: Bridge\ndate: 2026-11-05\n---\n\nIt was closed.") == [("p", "It was closed.")]
    assert blocks("It was closed.\n\n---\n\nMore.")[0] == ("p", "It was closed.")


@pytest.mark.parametrize("text", ["", " \n\n \n", "![](a.png)"])
def test_nothing_to_read_is_no_block(text: str) -> None:
    assert blocks(text) == []


@pytest.mark.parametrize("text", ["*" * 50_000, "[" * 50_000, "_a " * 20_000, "---\n" * 20_000, "![](" * 20_000])
def test_marks_without_end_are_read_at_once(text: str) -> None:
    assert sum(len(shown) for _, shown in blocks(text)) <= len(text)
