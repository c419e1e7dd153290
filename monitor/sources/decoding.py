"""Bytes to text: is this a web page at all, and in which charset was it written? Pure."""

from __future__ import annotations

import codecs
import re

from monitor.errors import ReadError
from monitor.models import Fetched, TroubleKind

__all__ = ["decode", "is_page", "looks_like_html", "page_text", "plain_body"]

_PAGE_TYPES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain", "application/octet-stream",
                         "application/xml", "text/xml"})  # fmt: skip
#: first bytes that settle what a body is, whatever its header says
_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
#: what may stand before the first tag: processing instructions and comments
_PROLOGUE = rb"\s*(?:<\?.{0,300}?\?>\s*){0,5}(?:<!--.{0,2000}?-->\s*){0,5}"
_HTML_START = re.compile(_PROLOGUE + rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE | re.DOTALL)
_FEED_START = re.compile(_PROLOGUE + rb"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]", re.DOTALL)
#: how far into a body a charset declaration and the first tag are looked for
_HEAD = 4096
#: control characters that no text has; NUL (UTF-16), blanks and shifts (ISO-2022) are not among them
_CONTROLS = bytes([*range(1, 9), *range(16, 27), *range(28, 32)])
#: a body with more of them than this, of its first bytes, is no text
_MOST_CONTROLS = 0.01
#: characters that the named charset may fail to know: some, and a share of all (a comment by a reader, an old advert)
_MOST_UNKNOWN, _SHARE_UNKNOWN = 3, 0.0005


def page_text(fetched: Fetched) -> str:
    """Return the text of a web page, without NUL. Raises ReadError for what is empty or no web page."""
    body = fetched.body
    if not body.strip():
        raise ReadError(TroubleKind.EMPTY, "is empty")
    _refuse_other_types(fetched.media_type, body)
    text = decode(body, fetched.charset)
    unknown = text.count("\ufffd") - body.count("\ufffd".encode())
    if unknown > max(_MOST_UNKNOWN, _SHARE_UNKNOWN * len(text)):
        raise ReadError(TroubleKind.MALFORMED, "is not written in the charset that it names")
    return text


def is_page(fetched: Fetched) -> bool:
    """Tell whether a body is to be read as a web page: it says so, or starts as only one does."""
    return fetched.media_type in ("text/html", "application/xhtml+xml") or looks_like_html(fetched.body)


def plain_body(fetched: Fetched) -> str:
    """Return a plain text in the charset that it says, else UTF-8. Raises ReadError for what is none, or not in it."""
    body = fetched.body
    if not body.strip():
        raise ReadError(TroubleKind.EMPTY, "is empty")
    _refuse_signatures(body, "a text")
    if _FEED_START.match(body[:_HEAD]):
        raise ReadError(TroubleKind.WRONG_TYPE, "is a feed or sitemap, not a text")
    mark, codec = next(((bom, name) for bom, name in _BOMS if body.startswith(bom)), (b"", _codec(fetched.charset)))
    try:
        text = body[len(mark) :].decode(codec or "utf-8")
    except UnicodeDecodeError as error:
        raise _undecodable(body, codec or "utf-8", error) from error
    if "\x00" in text:
        raise ReadError(TroubleKind.WRONG_TYPE, "is binary, not a text")
    if not text.strip():
        raise ReadError(TroubleKind.EMPTY, "is empty")
    return text


def _undecodable(body: bytes, codec: str, error: UnicodeDecodeError) -> ReadError:
    if b"\x00" in body:
        return ReadError(TroubleKind.WRONG_TYPE, "is binary, not a text")
    reason = f"is not in the charset {codec} (see byte {error.start}): save it as UTF-8"
    return ReadError(TroubleKind.DECODE, reason)


def _refuse_signatures(body: bytes, wanted: str) -> None:
    for start, kind in _SIGNATURES:
        if body.startswith(start):
            raise ReadError(TroubleKind.WRONG_TYPE, f"is {kind}, not {wanted}")


def _refuse_other_types(media_type: str, body: bytes) -> None:
    _refuse_signatures(body, "a web page")
    head = body[:_HEAD]
    if _is_binary(head):
        raise ReadError(TroubleKind.WRONG_TYPE, "is binary data, not a web page")
    if media_type not in _PAGE_TYPES and not looks_like_html(body):
        raise ReadError(TroubleKind.WRONG_TYPE, f"is {media_type}, not a web page")
    if _FEED_START.match(head):
        raise ReadError(TroubleKind.WRONG_TYPE, "is a feed or sitemap, not a web page")
    if media_type in ("text/plain", "application/octet-stream") and b"<" not in head:
        raise ReadError(TroubleKind.WRONG_TYPE, f"is {media_type}, not a web page")


def _is_binary(head: bytes) -> bool:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(head)


def looks_like_html(body: bytes) -> bool:
    """Tell whether the first tag of the body is one that only a web page starts with."""
    return _HTML_START.match(body.removeprefix(codecs.BOM_UTF8)[:_HEAD]) is not None


def decode(body: bytes, charset: str | None = None) -> str:
    """Return the body as text: by BOM, UTF-8 where it is that, header, own declaration, else Windows-1252.

    A byte that the charset does not know becomes U+FFFD; NUL is dropped.
    """
    for bom, name in _BOMS:
        if body.startswith(bom):
            return _clean(body[len(bom) :].decode(name, errors="replace"))
    codec = _codec(charset) or _codec(_declared(body)) or "windows-1252"
    if not body.isascii():
        # Text in another charset is hardly ever valid UTF-8 by chance, but UTF-8 is often labelled as another.
        try:
            return _clean(body.decode("utf-8"))
        except UnicodeDecodeError:
            pass
    return _clean(body.decode(codec, errors="replace"))


def _declared(body: bytes) -> str | None:
    head = body[:_HEAD]
    match = _XML_CHARSET.match(head) or _META_CHARSET.search(head)
    name = match[1].decode("ascii", errors="replace") if match else None
    # A declaration that was read as ASCII cannot be true of UTF-16.
    return "utf-8" if name and name.lower().startswith("utf-16") else name


def _codec(name: str | None) -> str | None:
    """Return the name of a text codec for a charset label, as browsers read it."""
    try:
        info = codecs.lookup(name.strip()) if name else None
        if info is None or not isinstance(b"".decode(info.name), str):
            return None
    except (LookupError, ValueError):
        return None
    return "windows-1252" if info.name in ("ascii", "iso8859-1") else info.name


def _clean(text: str) -> str:
    return text.replace("\x00", "")
