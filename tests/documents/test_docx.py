"""Word documents: words, links, notes; and what cannot be read, with what to do about it."""

from __future__ import annotations

import re
import time
from zipfile import ZIP_STORED

import pytest

from monitor.citations import read_document
from monitor.documents import read_document_text
from monitor.errors import ReadError
from monitor.models import DocumentText
from tests.documents.files import docx, fetched, paragraph, part, relations, words, zipped

CNN = "https://www.cnn.com/2024/11/03/ports-intl/index.html"
NYT = "https://www.nytimes.com/2024/11/05/world/ports.html"


def read(body: bytes) -> DocumentText:
    return read_document_text(fetched(body))


def linked(found: DocumentText) -> list[tuple[str, str]]:
    return [(found.text[link.start : link.end], link.target) for link in found.links]


def test_paragraphs_are_read_with_their_words_in_one_piece() -> None:
    styled = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>' + words("The ports") + "</w:p>"
    found = read(docx(styled, paragraph("About 11", "<w:r><w:noBreakHyphen/></w:r>", "12 ships", "<w:r><w:br/></w:r>",
                                        "left."), paragraph(), paragraph("End.")))  # fmt: skip
    assert found.text == "The ports\n\nAbout 11-12 ships left.\n\nEnd."
    assert found.title == "The ports"


def test_title_and_language_are_the_document_s_own() -> None:
    core = (
        '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Die Häfen</dc:title><dc:language>de</dc:language></c>'
    )
    found = read(docx(paragraph("Text."), core=core))
    assert (found.title, found.language) == ("Die Häfen", "de")


def test_links_are_read_however_they_are_written() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText>HYPERLINK "{NYT}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{words("a field")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = f"<w:fldSimple w:instr=' HYPERLINK \"{NYT}?page=2\" '>{words('a simple one')}</w:fldSimple>"
    found = read(
        docx(
            paragraph("See ", f'<w:hyperlink r:id="r1">{words("a ")}{words("link")}</w:hyperlink>', ", "),
            f"<w:p>{field}{words(' and ')}{simple}</w:p>",
            rels=relations({"r1": CNN, "r2": "media/image.png"}),
        )
    )
    assert linked(found) == [("a link", CNN), ("a field", NYT), ("a simple one", f"{NYT}?page=2")]


def test_notes_are_read_behind_the_text_and_tell_what_a_claim_cites() -> None:
    note = '<w:footnote w:id="7">' + paragraph(f"CNN, {CNN}") + "</w:footnote>"
    unused = '<w:footnote w:id="0">' + paragraph("Continued") + "</w:footnote>"
    body = docx(
        paragraph("There were 12 ships.", '<w:r><w:footnoteReference w:id="7"/></w:r>', " And 40 cars."),
        footnotes=part(unused + note, "footnotes"),
    )
    found = read(body)
    assert found.text == f"There were 12 ships.[1] And 40 cars.\n\n[1] CNN, {CNN}"
    twelve, forty = read_document(found, "en").claims
    assert [c.told.value for c in twelve.cites] == ["marker"]
    assert [c.told.value for c in forty.cites] == ["paragraph"]


def test_an_older_wording_and_a_second_form_are_left_out() -> None:
    box = "<mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>"
    body = docx(
        paragraph("New", f"<w:del>{words('Old')}</w:del>"),
        "<w:p><w:r>" + box.format(paragraph("In a box")) + "</w:r></w:p>",
    )
    assert read(body).text == "New\n\nIn a box"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (docx(paragraph()), "has no text: are its pages pictures?"),
        (docx(paragraph("Text."))[:-40], "is a broken ZIP or DOCX file: save it anew"),
        (b"PK\x03\x04 nothing", "is a broken ZIP or DOCX file"),
        (zipped({"word/document.xml": "<w:document"}), "is broken in its part word/document.xml"),
        (zipped({"xl/workbook.xml": "<x/>"}), "is a ZIP file without a Word document in it: save it as DOCX"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text"}, ZIP_STORED),
            "is an OpenDocument file: save it as DOCX",
        ),
        (zipped({"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "has a document type in its part"),
        (zipped({"word/document.xml": b" " * 30_000_000}), "unpacks to more than 20000000 bytes"),
        (zipped({"word/document.xml": b"<a/>" * 1_000_000}), "has more parts of text than can be read"),
        (zipped({"word/document.xml": b"<a>" * 10_000}), "is broken in its part"),
        (zipped({f"x{n}": "" for n in range(5_001)} | {"word/document.xml": part("")}), "has more than 5000 parts"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is a Word file of the old format (.doc), or one with"),
        (b"{\\rtf1 text}", "is RTF: save it as DOCX"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_to_do(body: bytes, reason: str) -> None:
    began = time.perf_counter()
    with pytest.raises(ReadError, match=re.escape(reason)):
        read(body)
    assert time.perf_counter() - began < 2


def test_a_broken_checksum_is_told() -> None:
    body = docx(paragraph("Text that is long enough to be packed, and then spoiled in the middle of its bytes."))
    at = body.index(b"word/document.xml") + 40
    with pytest.raises(ReadError, match=r"is broken in its part word/document.xml"):
        read(body[:at] + bytes([body[at] ^ 0xFF]) + body[at + 1 :])


def test_five_hundred_links_and_many_paragraphs_are_read_in_time() -> None:
    rels = relations({f"r{n}": f"https://www.cnn.com/2024/11/03/x-{n}" for n in range(500)})
    linked_ones = [paragraph(f'<w:hyperlink r:id="r{n}">{words(f"link {n}")}</w:hyperlink>') for n in range(500)]
    body = docx(*linked_ones, *[paragraph(f"There were {n} ships.") for n in range(2_000)], rels=rels)
    began = time.perf_counter()
    found = read(body)
    assert len(read_document(found, "en").citations) == 500
    assert time.perf_counter() - began < 2
