"""Any bytes to the story in them."""

from __future__ import annotations

import pytest

from monitor.errors import ReadError
from monitor.models import Snapshot
from monitor.sources import read_story
from tests.sources.helpers import HEADLINE, TEXTS, cnn_page, fetched


def plain(text: str) -> Snapshot:
    return read_story(fetched(text, url="", media_type=""))


def texts(snapshot: Snapshot) -> list[str]:
    return [p.text for p in snapshot.paragraphs]


def test_a_saved_page_is_read_by_the_rules_of_the_address_that_it_names() -> None:
    page = read_story(fetched(cnn_page(), url="", media_type="text/html"))
    assert (page.headline, texts(page), page.publisher) == (HEADLINE, list(TEXTS), "CNN")


def test_a_text_and_the_page_that_says_the_same_are_one_story() -> None:
    text = plain("\n\n".join((HEADLINE, *TEXTS)))
    assert (text.headline, texts(text), text.extractor) == (HEADLINE, list(TEXTS), "plain/1")


@pytest.mark.parametrize(
    "first",
    [
        "Bridge closed",
        "# Bridge closed",
        "## Bridge closed ##",
        "Bridge closed\n=====",
        "Bridge closed\n---",
        "  Bridge\nclosed",
    ],
)
def test_a_short_first_block_or_a_heading_is_the_headline(first: str) -> None:
    story = plain(f"{first}\n\nIt was closed on Tuesday.\n")
    assert (story.headline, texts(story)) == ("Bridge closed", ["It was closed on Tuesday."])


@pytest.mark.parametrize(
    "first", ["It was closed on Tuesday.", "The officials said this:", "word " * 60, "- 12 cracks\n- 3 piers"]
)
def test_a_sentence_a_long_line_and_a_list_are_no_headline(first: str) -> None:
    story = plain(f"{first}\n\nFerries run.")
    assert story.headline == ""
    assert texts(story)[-1] == "Ferries run."


def test_a_text_of_one_block_is_a_paragraph() -> None:
    story = plain("About 11,000 soldiers are there")
    assert (story.headline, texts(story)) == ("", ["About 11,000 soldiers are there"])


def test_lines_that_were_broken_by_hand_are_joined() -> None:
    assert texts(plain("Title\r\n\r\nAbout 11,000\r\nsoldiers are there.\n \t\nMore.")) == [
        "About 11,000 soldiers are there.", "More.",
    ]  # fmt: skip


def test_long_lines_are_paragraphs_without_blank_lines_between_them() -> None:
    long = "The old harbour bridge was closed on Tuesday after inspectors found cracks in the northern pier, " * 2
    story = plain(f"Bridge closed\n{long}\nFerries run.")
    assert (story.headline, texts(story)) == ("Bridge closed", [long.strip(), "Ferries run."])


def test_headings_and_items_are_blocks_without_their_marks() -> None:
    story = plain("# Title\n\n## What is known\n\n- 12 cracks\n* 3 piers\n\n1. first\n2) second")
    assert [(p.kind, p.text) for p in story.paragraphs] == [
        ("heading", "What is known"), ("item", "12 cracks"), ("item", "3 piers"), ("item", "first"), ("item", "second"),
    ]  # fmt: skip


def test_a_correction_in_a_text_is_a_notice_as_on_a_page() -> None:
    notice = "Correction: An earlier version of this story misstated the number of cracks."
    story = plain(f"Title\n\nThe pier has 12 cracks.\n\n{notice}")
    assert (story.notices, texts(story)) == ((notice,), ["The pier has 12 cracks."])


def test_lines_that_are_no_part_of_a_story_are_left_out() -> None:
    assert texts(plain("Title\n\nThe pier has 12 cracks.\n\nAdvertisement\n\nRead more: Storm nears")) == [
        "The pier has 12 cracks."
    ]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b" \n", "is empty"),
        (b"\x7fELF\x00\x01", "is binary"),
        (b"<html><body><p>Twelve ships</p></body></html>", "not a story"),
        (b"<rss version='2.0'><channel></channel></rss>", "is a feed"),
    ],
)
def test_what_tells_no_story_is_refused_with_the_reason(body: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_story(fetched(body, url="", media_type=""))
