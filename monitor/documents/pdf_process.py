"""pypdf in a process of its own, that can be killed: bytes of a PDF on stdin, JSON on stdout.

Small files can hold a reader of PDF for hours or fill the memory, so it runs under limits of time and memory. The
paragraphs are put together here too, under the same limits.
"""

from __future__ import annotations

import io
import json
import logging
import resource
import sys
import warnings
from dataclasses import astuple
from typing import Any

from monitor.documents.pdf_pages import put_together

__all__ = ["main"]

_CPU_SECONDS = 30
_MEMORY = 2 << 30
#: more than any article has; a book's first pages are enough to tell that it is one
MOST_PAGES = 300
_MOST_PIECES = 400_000
_MOST_LINKS = 20_000
_MOST_TEXT = 20_000_000


def main() -> int:
    """Read stdin, write stdout. The status is not zero when the limits were met."""
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    json.dump(parse(sys.stdin.buffer.read()), sys.stdout)
    return 0


def parse(body: bytes) -> dict[str, Any]:
    """Return what is in a PDF, as JSON can carry it, or under "error" what is wrong with it."""
    try:
        import pypdf  # noqa: PLC0415 - after the limits are set, and it may not be installed
    except ImportError:
        return {"error": "missing"}
    try:
        reader = pypdf.PdfReader(io.BytesIO(body))
        # Many files are encrypted with an empty password, which only forbids to edit them.
        if reader.is_encrypted and not reader.decrypt(""):
            return {"error": "encrypted"}
        return _document(reader)
    except pypdf.errors.DependencyError:
        return {"error": "encrypted"}
    except Exception:  # noqa: BLE001 - whatever a broken file does to its reader, it is a broken file
        return {"error": "broken"}


def _document(reader: Any) -> dict[str, Any]:
    number = len(reader.pages)
    left = {"pieces": _MOST_PIECES, "links": _MOST_LINKS, "text": _MOST_TEXT}
    text, links = put_together(_page(reader.pages[at], left) for at in range(min(number, MOST_PAGES)))
    metadata = reader.metadata
    language = reader.trailer["/Root"].get("/Lang")
    return {
        "title": str(metadata.title) if metadata and metadata.title else None,
        "language": str(language) if language else None,
        "pages": number,
        "read": min(number, MOST_PAGES),
        "cut": min(left.values()) < 0,
        "text": text,
        "links": [astuple(link) for link in links],
    }


def _page(page: Any, left: dict[str, int]) -> dict[str, Any]:
    pieces: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        left["pieces"] -= 1
        left["text"] -= len(text)
        if text and left["pieces"] >= 0 and left["text"] >= 0:
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            pieces.append((text, round(x, 1), round(y, 1), round(abs(size * (tm[3] or tm[1])), 1)))

    page.extract_text(visitor_text=visit)
    return {"pieces": pieces, "links": _links(page, left)}


def _links(page: Any, left: dict[str, int]) -> list[tuple[str, list[float]]]:
    found: list[tuple[str, list[float]]] = []
    for reference in page.get("/Annots") or ():
        left["links"] -= 1
        if left["links"] < 0:
            break
        try:
            note = reference.get_object()
            target = note["/A"]["/URI"]
            target = target.decode("utf-8", "replace") if isinstance(target, bytes) else str(target)
            found.append((target, [float(value) for value in note["/Rect"]]))
        except (KeyError, TypeError, ValueError, AttributeError):
            continue  # No link to the web: a note, or a jump within the file.
    return found


if __name__ == "__main__":
    sys.exit(main())
