"""Any bytes to the text in them."""

from __future__ import annotations

import codecs

import pytest

from monitor.errors import ReadError
from monitor.models import TroubleKind
from monitor.sources import read_text
from monitor.sources.plain import squeeze, whole
from tests.sources.helpers import CNN, HEADLINE, TEXTS, cnn_page, fetched, item, nyt_page, rss

_STORY = "\n\n".join((HEADLINE, *TEXTS))


def test_a_plain_text_is_read_as_it_is() -> None:
    text = "# Bridge\n\nAbout 31,000 cars a day; 1 < 2 & more.\n"
    reading = read_text(fetched(text, media_type="text/plain"))
    assert (reading.text, reading.language, reading.note) == (text, None, None)


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        ("Zwölf Häfen".encode(), ""),
        (codecs.BOM_UTF8 + "Zwölf Häfen".encode(), "text/plain"),
        (codecs.BOM_UTF16_LE + "Zwölf Häfen".encode("utf-16-le"), ""),
        (codecs.BOM_UTF16_BE + "Zwölf Häfen".encode("utf-16-be"), "application/octet-stream"),
        ("Zwölf Häfen".encode("latin-1"), "text/plain; charset=iso-8859-1"),
        ("Zwölf Häfen".encode(), "text/plain; charset=nonsense"),
    ],
)
def test_a_plain_text_is_decoded_by_its_mark_or_header(body: bytes, media_type: str) -> None:
    assert read_text(fetched(body, media_type=media_type)).text == "Zwölf Häfen"


@pytest.mark.parametrize("page", [cnn_page(after="<nav><p>40 dead elsewhere</p></nav>"), nyt_page()])
def test_of_a_page_the_story_alone_is_read(page: str) -> None:
    reading = read_text(fetched(page, CNN if "cnn" in page else "https://www.nytimes.com/2024/11/05/world/a.html"))
    assert (reading.text, reading.language, reading.note) == (_STORY, "en", None)


@pytest.mark.parametrize("page", [cnn_page(), nyt_page()])
def test_a_saved_page_is_read_by_the_rules_of_the_address_that_it_names(page: str) -> None:
    saved = fetched(page, url="", media_type="")
    assert read_text(saved).text == _STORY


def test_a_saved_page_without_an_address_is_read_by_the_general_rules() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXTS)
    page = (
        f"<html lang=en><title>{HEADLINE}</title><nav>40 dead</nav><article><h1>{HEADLINE}</h1>{paragraphs}</article>"
    )
    reading = read_text(fetched(page, url="", media_type="text/html"))
    assert reading.text == _STORY
    assert reading.note is None


def test_a_page_that_tells_no_story_is_read_whole_and_the_reading_says_so() -> None:
    page = "<!doctype html><html lang='de'><body><p>Zwölf Häfen.</p><script>var n = 99</script><p>Drei Schiffe.</p>"
    reading = read_text(fetched(page, url=""))
    assert (reading.text, reading.language) == ("Zwölf Häfen.\n\nDrei Schiffe.", "de")
    assert reading.note is not None
    assert reading.note.endswith("all of its text was read")


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b" \n ", TroubleKind.EMPTY, "is empty"),
        (codecs.BOM_UTF8 + b"\n", TroubleKind.EMPTY, "is empty"),
        (b"%PDF-1.7 ...", TroubleKind.WRONG_TYPE, "is application/pdf, not a text"),
        (b"\x7fELF\x00\x01\x02", TroubleKind.WRONG_TYPE, "is binary"),
        (b"\xff\x00\xfe\x00", TroubleKind.WRONG_TYPE, "is binary"),
        ("Zwölf".encode("latin-1"), TroubleKind.DECODE, "is not in the charset utf-8 .see byte 2.: save it as UTF-8"),
        (rss(item(title="A bridge")), TroubleKind.WRONG_TYPE, "is a feed or sitemap, not a text"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(body: bytes, kind: TroubleKind, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as error:
        read_text(fetched(body, url="", media_type=""))
    assert error.value.kind is kind


def test_a_page_without_any_text_is_refused() -> None:
    with pytest.raises(ReadError, match="no text"):
        read_text(fetched("<html><body><script>1</script></body></html>"))


def test_halves_of_characters_and_heaps_of_marks_are_left_out() -> None:
    assert squeeze("Bad \ud83d emoji") == "Bad emoji"
    assert whole({"a\udc00": ["\ud83d\ude00", "x\ud800"], "n": 1}) == {"a": ["\U0001f600", "x"], "n": 1}
    assert len(squeeze("a" + "\u0301" * 100_000)) == 31
