"""A Word document (DOCX) to its text with its links and notes: a ZIP of XML, read within limits. Pure."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from monitor.documents.building import TextBuilder
from monitor.errors import ReadError
from monitor.models import DocumentText, TroubleKind

__all__ = ["is_docx", "read_docx"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BODY = "word/document.xml"
#: a part that unpacks to more is no text that somebody wrote; a book has a few million characters
_MOST_BYTES = 20_000_000
_MOST_ELEMENTS = 400_000
_MOST_PARTS = 5_000
_HYPERLINK = re.compile(r"\s*HYPERLINK\s+\"(?P<target>[^\"]+)\"")
#: what a reader does not see: an older wording, and a drawing's second form for older programs
_SKIPPED = frozenset({_W + "del", _W + "moveFrom", _W + "pPr", _W + "rPr", _COMPATIBLE + "Fallback"})
_BLANKS = frozenset({_W + "tab", _W + "br", _W + "cr", _W + "ptab"})


def is_docx(body: bytes) -> bool:
    """Say whether bytes are a ZIP with a Word document in it. Raises ReadError for a broken ZIP."""
    with _opened(body) as archive:
        return _BODY in archive.namelist()


def read_docx(body: bytes) -> DocumentText:
    """Return the text of a document, its notes behind it as `[n] text`. Raises ReadError."""
    with _opened(body) as archive:
        if len(archive.infolist()) > _MOST_PARTS:
            raise ReadError(TroubleKind.TOO_LARGE, f"has more than {_MOST_PARTS} parts: save it anew as DOCX")
        document = _part(archive, _BODY)
        if document is None:
            raise ReadError(TroubleKind.WRONG_TYPE, "is a ZIP file without a Word document: give the document itself")
        walk = _Walk(_targets(archive, "document"))
        walk.paragraphs(document)
        for kind in ("footnote", "endnote"):
            _notes(archive, kind, walk)
        core = _part(archive, "docProps/core.xml")
    if not walk.builder.text:
        raise ReadError(TroubleKind.EMPTY, "has no text: are its pages pictures? Give a text that was recognised (OCR)")
    return DocumentText(
        text=walk.builder.text,
        title=_property(core, "title") or walk.title,
        links=tuple(walk.builder.links),
        language=_property(core, "language"),
    )


def _opened(body: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(body))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadError(TroubleKind.MALFORMED, "is a broken ZIP or DOCX file: save it anew") from error


def _part(archive: zipfile.ZipFile, name: str) -> Any | None:
    """Return the root of a part; None where there is none. What a ZIP says of its sizes is not believed."""
    if name not in archive.namelist():
        return None
    try:
        with archive.open(name) as file:
            content = file.read(_MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise ReadError(TroubleKind.MALFORMED, f"is broken in its part {name}: save it anew as DOCX") from error
    except RuntimeError as error:  # The only way in which zipfile tells that a part is encrypted.
        raise ReadError(TroubleKind.MALFORMED, "is protected by a password: save it without one") from error
    if len(content) > _MOST_BYTES:
        raise ReadError(
            TroubleKind.TOO_LARGE, f"unpacks to more than {_MOST_BYTES} bytes: split it, or save it as text"
        )
    return _parsed(content, name)


def _parsed(content: bytes, name: str) -> Any:
    # A document type could name entities that grow without end; no Word document has one.
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ReadError(TroubleKind.MALFORMED, f"has a document type in its part {name}: save it anew as DOCX")
    if content.count(b"<") > 2 * _MOST_ELEMENTS:
        raise ReadError(TroubleKind.TOO_LARGE, "has more parts of text than can be read: split it, or save it as text")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(TroubleKind.MALFORMED, f"is broken in its part {name}: save it anew as DOCX") from error
    return root


def _targets(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    root = _part(archive, f"word/_rels/{name}.xml.rels")
    return {} if root is None else {node.get("Id", ""): node.get("Target", "") for node in root.iter("{*}Relationship")}


def _property(core: Any | None, name: str) -> str | None:
    text = core.findtext(f".//{_DC}{name}") if core is not None else None
    return " ".join(text.split()) or None if text else None


def _notes(archive: zipfile.ZipFile, kind: str, walk: _Walk) -> None:
    root = _part(archive, f"word/{kind}s.xml")
    if root is None:
        return
    walk.targets = _targets(archive, f"{kind}s")
    for note in root.iter(_W + kind):
        number = walk.numbers.get((kind, note.get(_W + "id", "")))
        if number is not None:
            walk.builder.add(f"[{number}] ")
            walk.paragraphs(note)


class _Walk:
    """One way through a document: its text so far, the numbers of its notes, and the field that is open."""

    def __init__(self, targets: Mapping[str, str]) -> None:
        self.builder = TextBuilder()
        self.targets = targets
        #: (kind, id) of a note -> its number in the order of the text
        self.numbers: dict[tuple[str, str], int] = {}
        self.title: str | None = None
        self._instruction: str | None = None
        self._field: str | None = None

    def paragraphs(self, root: Any) -> None:
        """Add the paragraphs of a part."""
        for node in root.iter(_W + "p"):
            if any(up.tag in _SKIPPED for up in node.iterancestors()):
                continue
            for words, target in self._pieces(node, None):
                self.builder.add(words, target)
            style = node.find(f"{_W}pPr/{_W}pStyle")
            if self.title is None and style is not None and style.get(_W + "val", "").lower() in ("title", "titel"):
                self.title = " ".join("".join(node.itertext(_W + "t")).split()) or None
            self.builder.end()

    def _pieces(self, node: Any, target: str | None) -> Iterator[tuple[str, str | None]]:
        for child in node:
            tag = child.tag
            if tag in _SKIPPED or tag == _W + "p" or not isinstance(tag, str):
                continue  # A paragraph within another stands in a text box, and comes by itself.
            if tag == _W + "t":
                yield child.text or "", target or self._field
            elif tag in _BLANKS:
                yield " ", None
            elif tag == _W + "noBreakHyphen":
                yield "-", target or self._field
            elif tag in (_W + "footnoteReference", _W + "endnoteReference"):
                yield f"[{self._number(child)}]", None
            elif tag in (_W + "fldChar", _W + "instrText"):
                self._in_field(child)
            else:
                yield from self._pieces(child, self._target(child) or target)

    def _number(self, node: Any) -> int:
        kind = node.tag.removeprefix(_W).removesuffix("Reference")
        return self.numbers.setdefault((kind, node.get(_W + "id", "")), len(self.numbers) + 1)

    def _target(self, node: Any) -> str | None:
        if node.tag == _W + "hyperlink":
            return self.targets.get(node.get(_R + "id", ""))
        if node.tag == _W + "fldSimple":
            match = _HYPERLINK.match(node.get(_W + "instr", ""))
            return match["target"] if match else None
        return None

    def _in_field(self, node: Any) -> None:
        """Follow a field over its runs: begin, instruction, separate, the words that are shown, end."""
        kind = node.get(_W + "fldCharType")
        if node.tag == _W + "instrText":
            self._instruction = (self._instruction or "") + (node.text or "")
        elif kind == "separate":
            match = _HYPERLINK.match(self._instruction or "")
            self._field = match["target"] if match else None
        else:
            self._instruction, self._field = None, None
