"""PDF documents: paragraphs, hyphens, addresses and links; and what cannot be read, with what to do about it."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import time
import zlib

import pytest

from monitor.citations import read_document
from monitor.documents import pdf as pdf_module
from monitor.documents import pdf_process, read_document_text
from monitor.errors import ReadError
from monitor.models import DocumentText
from tests.documents.files import column, fetched, pdf

pytest.importorskip("pypdf", reason="pypdf is not installed: make test installs it")

CNN = "https://www.cnn.com/2024/11/03/ports-intl/index.html"


def read(body: bytes) -> DocumentText:
    return read_document_text(fetched(body))


def linked(found: DocumentText) -> list[tuple[str, str]]:
    return [(found.text[link.start : link.end], link.target) for link in found.links]


def test_lines_are_joined_to_paragraphs_and_hyphens_at_their_ends_to_words() -> None:
    page = column(
        "Häfen geschlossen", "", "Nach Angaben der Regie-", "rung sind es etwa 11.000 Sol-", "daten der NATO-",
        "Verbündeten, mit Vor-", "und Nachteilen.", "", "Ein zweiter Absatz.",
    )  # fmt: skip
    found = read(pdf(page, title="Die Häfen", language="de-DE"))
    assert found.text == (
        "Häfen geschlossen\n\nNach Angaben der Regierung sind es etwa 11.000 Soldaten der NATO-Verbündeten, "
        "mit Vor- und Nachteilen.\n\nEin zweiter Absatz."
    )
    assert (found.title, found.language, found.note) == ("Die Häfen", "de-DE", None)
    assert [c.figure.value for c in read_document(found).claims] == [11_000]


def test_a_word_that_the_text_writes_with_a_hyphen_keeps_it() -> None:
    assert read(pdf(column("A well-known port, and", "another well-", "known one."))).text.endswith("well-known one.")


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    found = read(pdf(column("The ports closed, and"), column("twelve ships left.", "", "Then more.")))
    assert found.text == "The ports closed, and twelve ships left.\n\nThen more."


def test_an_address_that_is_broken_over_lines_is_in_one_piece() -> None:
    page = column("The ports closed (https://www.cnn.com/2024/11/03/", "ports-intl/index.html), it says.", "", "End.")
    found = read(pdf(page))
    assert CNN in found.text
    assert [c.url for c in read_document(found).citations] == [CNN.removesuffix("/index.html")]


def test_a_link_lies_on_the_words_of_its_rectangle() -> None:
    page = [(72, 700, "According to"), (140, 700, " this report "), (205, 700, "12 ships left."), (72, 660, "End.")]
    found = read(pdf(page, links=[(CNN, (139, 697, 204, 710)), ("mailto:a@b.org", (72, 657, 99, 670))]))
    assert linked(found) == [("this report", CNN)]
    assert found.text == "According to this report 12 ships left.\n\nEnd."


def test_a_link_that_is_broken_over_lines_is_one() -> None:
    page = column("The ports closed, see", "https://www.cnn.com/2024/11/03/", "ports-intl for more.")
    found = read(pdf(page, links=[(CNN, (72, 743, 300, 757)), (CNN, (72, 729, 200, 742))]))
    assert [m.written for c in read_document(found).citations for m in c.mentions] == [CNN]


def test_a_link_s_own_address_is_one_wherever_it_is_broken() -> None:
    page = column("See https://www.cnn.com/2024/11/03/por", "ts-intl/index.h", "tml for more.")
    areas = [(CNN, (90.0, 757.0 - 14 * at, 300.0, 770.0 - 14 * at)) for at in range(3)]
    pieces = [(72, 760, "See "), (92, 760, page[0][2][4:]), page[1], (72, 732, "tml"), (90, 732, " for more.")]
    areas = [
        (target, (70.0 if at else 90.0, low, 89.0 if at == 2 else right, high))
        for at, (target, (_, low, right, high)) in enumerate(areas)
    ]
    found = read(pdf(pieces, links=areas))
    assert found.text == f"See {CNN} for more."
    assert linked(found) == [(CNN, CNN)]


def test_a_raised_number_is_the_sign_of_a_note_and_larger_letters_are_a_heading() -> None:
    pieces = [(72, 760, "The ports", 18), (72, 740, "There were 12 ships.", 11), (190, 744, "1", 7),
              (72, 726, "And more.", 11), (72, 680, f"1 {CNN}", 11)]  # fmt: skip
    found = read(pdf(pieces))
    assert found.text == f"The ports\n\nThere were 12 ships. ¹ And more.\n\n1 {CNN}"
    (claim,) = read_document(found, "en").claims
    assert [c.told.value for c in claim.cites] == ["marker"]


def test_a_name_of_a_file_is_no_title() -> None:
    assert read(pdf(column("Text."), title="Microsoft Word - ports.docx")).title is None


def encrypted() -> bytes:
    import pypdf  # noqa: PLC0415 - only where it is installed

    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (pdf([]), "without text, as scanners make them: have its text recognised"),
        (b"%PDF-1.7\nnothing of the kind", "is a broken PDF: print it to PDF anew"),
        (pdf(column("Text."))[:300], "is a broken PDF"),
        (b"%PDF-", "is a broken PDF"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_to_do(body: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=re.escape(reason)):
        read(body)


def test_a_protected_pdf_is_told() -> None:
    with pytest.raises(ReadError, match="is an encrypted PDF: save it without a password"):
        read(encrypted())


def test_without_pypdf_it_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    result = pdf_process.parse(pdf(column("Text.")))
    monkeypatch.setattr(pdf_module, "_in_process", lambda body: result)
    with pytest.raises(ReadError, match=r'pip install "monitor\[documents\]"'):
        read(pdf(column("Text.")))


def test_a_pdf_that_holds_its_reader_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(pdf_module, "_DEADLINE", 0.01)
    with pytest.raises(ReadError, match="takes too long to read: save it as text"):
        read(pdf(column("Text.")))


def test_a_reader_that_meets_its_limits_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(ReadError, match="takes too much time or memory"):
        read(pdf(column("Text.")))


def test_a_stream_that_unpacks_without_end_is_no_text() -> None:
    bomb = zlib.compress(b" " * 200_000_000, 9)
    head, _, rest = pdf(column("Text.")).partition(b"<</Length ")
    _, _, rest = rest.partition(b"endstream")
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n" % len(bomb) + bomb + b"\nendstream"
    began = time.perf_counter()
    with pytest.raises(ReadError):
        read(head + stream + rest)
    assert time.perf_counter() - began < 20


def test_only_the_first_pages_of_a_book_are_read_and_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_process, "MOST_PAGES", 2)
    result = pdf_process.parse(pdf(*[column(f"Page {n}.") for n in range(3)]))
    monkeypatch.setattr(pdf_module, "_in_process", lambda body: json.loads(json.dumps(result)))
    found = read(pdf(column("Text.")))
    assert found.note == "has 3 pages: the first 2 were read"
    assert "Page 2." not in found.text


def test_the_process_sees_no_more_of_the_environment_than_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, object] = {}

    def run(*words: object, **options: object) -> object:
        seen.update(options)
        raise subprocess.TimeoutExpired("", 1)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setenv("SECRET", os.urandom(4).hex())
    with pytest.raises(ReadError):
        read(pdf(column("Text.")))
    environment = seen["env"]
    assert isinstance(environment, dict)
    assert environment.keys() == {"PYTHONPATH"}
