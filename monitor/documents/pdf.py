"""A PDF to its text with its links, read in a process that can be killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from monitor.errors import ReadError
from monitor.models import DocumentText, Link, TroubleKind

__all__ = ["read_pdf"]

_DEADLINE = 45.0
_OR_TEXT = "save it as text or DOCX, and give that file"
_ERRORS = {
    "missing": (TroubleKind.WRONG_TYPE, 'is a PDF, for which pypdf is needed: pip install "monitor[documents]"'),
    "encrypted": (TroubleKind.MALFORMED, "is an encrypted PDF: save it without a password and without restrictions"),
    "broken": (TroubleKind.MALFORMED, f"is a broken PDF: print it to PDF anew, or {_OR_TEXT}"),
}


def read_pdf(body: bytes) -> DocumentText:
    """Return the text of a PDF. Raises ReadError for what is encrypted, broken, scanned, or takes too long."""
    read = _in_process(body)
    if error := read.get("error"):
        raise ReadError(*_ERRORS[error])
    if not read["text"].strip():
        reason = "is a PDF without text, as scanners make them: have its text recognised (OCR), and give the result"
        raise ReadError(TroubleKind.EMPTY, reason)
    return DocumentText(
        text=read["text"],
        title=_title(read["title"]),
        links=tuple(Link(start=start, end=end, target=target) for start, end, target in read["links"]),
        language=read["language"],
        note=_note(read),
    )


#: what programs write where nobody gave a title
_NO_TITLES = frozenset({"untitled", "unbenannt", "sans titre", "sin título", "senza titolo", "(anonymous)", "document"})


def _title(title: str | None) -> str | None:
    """Return the title, but one that a program made of a file's name: "Microsoft Word - Document1.docx"."""
    words = " ".join((title or "").split())
    made = not words or words.lower().endswith((".doc", ".docx", ".odt", ".indd", ".tex", ".pdf", ".html"))
    return None if made or words.lower() in _NO_TITLES else words


def _note(read: dict[str, Any]) -> str | None:
    if read["pages"] > read["read"]:
        return f"has {read['pages']} pages: the first {read['read']} were read"
    return "has more text than is read: its beginning was read" if read["cut"] else None


def _in_process(body: bytes) -> dict[str, Any]:
    root = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(
            [sys.executable, "-m", "monitor.documents.pdf_process"],
            input=body, capture_output=True, timeout=_DEADLINE, check=False, env={"PYTHONPATH": paths},
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise ReadError(TroubleKind.MALFORMED, f"is a PDF that takes too long to read: {_OR_TEXT}") from error
    if done.returncode != 0:
        reason = f"is a PDF that takes too much time or memory to read: {_OR_TEXT}"
        raise ReadError(TroubleKind.MALFORMED, reason)
    result: dict[str, Any] = json.loads(done.stdout)
    return result
