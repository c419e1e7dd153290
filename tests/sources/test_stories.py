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
        (b"Advertisement\n", "has no text"),
        (b"\x7fELF\x00\x01", "is binary"),
        (b"<html><body><p>Twelve ships</p></body></html>", "not a story"),
        (b"<rss version='2.0'><channel></channel></rss>", "is a feed"),
    ],
)
def test_what_tells_no_story_is_refused_with_the_reason(body: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_story(fetched(body, url="", media_type=""))
