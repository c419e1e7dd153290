"""Any bytes to the text of a document with its links: plain text, Markdown, a saved web page, PDF, DOCX."""

from __future__ import annotations

from monitor.documents.docx import is_docx, read_docx
from monitor.documents.markdown import unmarked
from monitor.documents.page import read_page_document
from monitor.documents.pdf import read_pdf
from monitor.errors import ReadError
from monitor.models import DocumentText, Fetched, TroubleKind
from monitor.sources.decoding import is_page, plain_body

__all__ = ["read_document_text"]

#: how far into a file the mark of a PDF is looked for: mail programs put lines before it
_HEAD = 1024
#: the text of several books: looking for claims in more would take longer than anybody waits
_MOST_TEXT = 3_000_000
_AS_DOCX = "save it as DOCX, PDF or text"
#: first bytes of what writers use and we do not read, with what it is
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", f"is a Word file of the old format (.doc), or one with a password: {_AS_DOCX}, without one"),
    (b"{\\rtf", f"is RTF: {_AS_DOCX}"),
    (b"\x1f\x8b", "is packed (gzip): unpack it first"),
    (b"\x89PNG", "is a picture: have its text recognised (OCR), and give the result"),
    (b"\xff\xd8\xff", "is a picture: have its text recognised (OCR), and give the result"),
    (b"GIF8", "is a picture: have its text recognised (OCR), and give the result"),
)


def read_document_text(fetched: Fetched) -> DocumentText:
    """Return the text of a document. What its first bytes tell counts, not its name.

    Raises ReadError, which says what is wrong with it and what to do.
    """
    read = _read(fetched)
    if len(read.text) > _MOST_TEXT:
        raise ReadError(TroubleKind.TOO_LARGE, f"has more than {_MOST_TEXT} characters of text: give its parts")
    return read


def _read(fetched: Fetched) -> DocumentText:
    body = fetched.body
    if not body.strip():
        raise ReadError(TroubleKind.EMPTY, "is empty")
    for start, reason in _OTHERS:
        if body.startswith(start):
            raise ReadError(TroubleKind.WRONG_TYPE, reason)
    if b"%PDF-" in body[:_HEAD]:
        return read_pdf(body)
    if body.startswith(b"PK\x03\x04"):
        return _zipped(body)
    return read_page_document(fetched) if is_page(fetched) else unmarked(plain_body(fetched))


def _zipped(body: bytes) -> DocumentText:
    if not is_docx(body):
        other = (
            "an OpenDocument file" if b"opendocument" in body[:_HEAD] else "a ZIP file without a Word document in it"
        )
        raise ReadError(TroubleKind.WRONG_TYPE, f"is {other}: {_AS_DOCX}, and give that file")
    return read_docx(body)
