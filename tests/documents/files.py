"""Files of documents, written by hand: a PDF of lines and links, a DOCX of parts."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence

from monitor.models import Fetched, Validators
from tests.fakes import START

#: (x, y, words), and how high the letters are
Piece = tuple[float, float, str] | tuple[float, float, str, float]
#: (target, rectangle)
Area = tuple[str, tuple[float, float, float, float]]


def fetched(body: bytes, media_type: str = "", url: str = "") -> Fetched:
    return Fetched(
        url=url, final_url=url, status=200, headers={"content-type": media_type}, body=body,
        validators=Validators(), fetched_at=START,
    )  # fmt: skip


def column(*lines: str, top: float = 760, height: float = 14) -> list[Piece]:
    """Return lines below each other; an empty one leaves a gap."""
    return [(72, top - at * height, line) for at, line in enumerate(lines) if line]


def pdf(*pages: Sequence[Piece], links: Sequence[Area] = (), title: str = "", language: str = "") -> bytes:
    """Return a PDF with these pages; the links are on the first one."""
    objects: list[bytes] = [b"", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    notes = [len(objects) + 1 + at for at in range(len(links))]
    for target, rectangle in links:
        area = " ".join(map(str, rectangle))
        objects.append(
            f"<</Type/Annot/Subtype/Link/Rect[{area}]/A<</S/URI/URI({target})>>>>".encode("cp1252"),
        )
    kids = []
    for at, page in enumerate(pages):
        content = zlib.compress(b"\n".join(_shown(piece) for piece in page))
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n" % len(content) + content + b"\nendstream")
        annotations = f"/Annots[{' '.join(f'{n} 0 R' for n in notes)}]" if at == 0 and notes else ""
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {len(objects)} 0 R{annotations}>>".encode()
        )
        kids.append(len(objects))
    language = f"/Lang({language})" if language else ""
    objects[0] = f"<</Type/Catalog/Pages 2 0 R{language}>>".encode()
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode()
    objects.append(f"<</Title({title})>>".encode("cp1252"))
    return _file(objects)


def _shown(piece: Piece) -> bytes:
    x, y, words = piece[:3]
    size = piece[3] if len(piece) == 4 else 11
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET".encode("cp1252")


def _file(objects: Sequence[bytes]) -> bytes:
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj" % number + content + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        body + b"xref\n0 %d\n0000000000 65535 f \n" % size + table
        + b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(objects), len(body))
    )  # fmt: skip


_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def part(content: str, root: str = "document") -> str:
    inner = f"<w:body>{content}</w:body>" if root == "document" else content
    return f"<w:{root} {_NAMES}>{inner}</w:{root}>"


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(run if run.startswith('<') else words(run) for run in runs)}</w:p>"


def words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def relations(targets: Mapping[str, str]) -> str:
    rows = "".join(f'<Relationship Id="{name}" Target="{target}"/>' for name, target in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def zipped(parts: Mapping[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(*paragraphs: str, **more: str | bytes) -> bytes:
    """Return a Word document; further parts by the ends of their names: `rels`, `footnotes`, `core`."""
    names = {
        "rels": "word/_rels/document.xml.rels",
        "footnotes": "word/footnotes.xml",
        "footnote_rels": "word/_rels/footnotes.xml.rels",
        "core": "docProps/core.xml",
    }
    return zipped({"word/document.xml": part("".join(paragraphs)), **{names[k]: v for k, v in more.items()}})
