"""A look at a feed's XML before a parser gets it: what is wrong with it, and whether it is safe to read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]

from monitor.errors import ReadError
from monitor.models import TroubleKind
from monitor.sources.feed_pace import pace_of

__all__ = ["MAX_ITEMS", "XmlLook", "look"]

MAX_ITEMS = 1_000
_MAX_ATTRIBUTES = 64
#: longer dates cost the fast parser much time, and are none
_MAX_DATE = 100
_ITEMS = "//*[local-name()='item' or local-name()='entry']"
_DATES = ("//*[local-name()='pubDate' or local-name()='published' or local-name()='updated' or local-name()='date'"
          f" or local-name()='modified' or local-name()='issued'][string-length()>{_MAX_DATE}]")  # fmt: skip
#: a declaration of UTF-16 that can be read byte by byte is not true
_WIDE = re.compile(rb"\A(<\?xml[^>]{0,100}encoding\s*=\s*[\"'])(?:utf-?16|utf-?32|ucs-?[24])[\w-]{0,4}", re.IGNORECASE)
#: how far into a feed its own entities may be declared
_PROLOGUE = 20_000
_DIGIT = re.compile(r"\d")
_ITEM_END = re.compile(rb"</(?:[\w.-]+:)?(?:item|entry)\s*>")
#: what says when an item was published, whatever its namespace
_PUBLISHED = frozenset({"pubdate", "published", "issued", "date"})
_FEEDBURNER = "{http://rssnamespace.org/feedburner/ext/1.0}origLink"
#: errors within a text, that lose no item: entities, single ampersands, characters, charset, prefixes, and
#: blanks before or something after the whole document
_HARMLESS = frozenset(
    {
        "ERR_UNDECLARED_ENTITY", "WAR_UNDECLARED_ENTITY", "ERR_ENTITYREF_SEMICOL_MISSING", "ERR_NAME_REQUIRED",
        "ERR_INVALID_CHAR", "ERR_INVALID_CHARREF", "ERR_INVALID_ENCODING", "ERR_UNSUPPORTED_ENCODING",
        "ERR_UNKNOWN_ENCODING", "ERR_RESERVED_XML_NAME", "ERR_DOCUMENT_END", "NS_ERR_UNDEFINED_NAMESPACE",
        "NS_ERR_XML_NAMESPACE", "WAR_NS_URI", "WAR_NS_URI_RELATIVE", "ERR_XMLDECL_NOT_FINISHED", "ERR_VERSION_MISSING",
        "WAR_UNKNOWN_VERSION", "ERR_UNKNOWN_VERSION", "ERR_ENCODING_NAME", "I18N_CONV_FAILED", "IO_ENCODER",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlLook:
    """What a look at a feed's XML showed."""

    #: the feed as it may be given to a parser, with no more than the kept items
    body: bytes
    #: it can be read as XML to its end
    well_formed: bool
    #: items seen, before any were cut
    items: int
    #: well-formed and without anything that costs the fast parser much time
    plain: bool = True
    #: per item the address behind a counting redirect, where the feed gives it
    originals: tuple[str | None, ...] = ()
    #: per item whether it says when it was published
    dated: tuple[bool, ...] = ()
    #: the language that the feed gives for itself
    language: str | None = None
    #: seconds that it asks to be left alone between two looks
    pace: float | None = None


def look(body: bytes) -> XmlLook:
    """Look at a feed. Raises ReadError for what is cut or broken in its structure, and for what is hostile.

    A feed that ends in the middle is trouble, however much of it could be read: the items that are missing
    from it would look like items that were taken down.
    """
    # Blanks before the declaration are no error worth the slower parser.
    body = body.lstrip(b" \t\r\n")
    body = _without_surplus(_WIDE.sub(rb"\1utf-8", body, count=1))
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError, MemoryError) as error:
        raise ReadError(TroubleKind.MALFORMED, f"is not readable as XML: {_first_line(error)}") from error
    errors = list(parser.error_log)
    broken = next((one for one in errors if one.type_name not in _HARMLESS), None)
    if broken is not None or root is None:
        reason = _said(broken) if broken is not None else "no element found"
        raise ReadError(TroubleKind.MALFORMED, f"is not well-formed XML: {reason}")
    return _described(root, body, well_formed=not errors)


def _without_surplus(body: bytes) -> bytes:
    """Cut what lies between one item more than is kept and the last one: a tree of them all takes much memory."""
    ends = [found.end() for found in _ITEM_END.finditer(body)]
    return body[: ends[MAX_ITEMS]] + body[ends[-1] :] if len(ends) > MAX_ITEMS else body


def _described(root: etree._Element, body: bytes, *, well_formed: bool) -> XmlLook:
    crowded = root.xpath(f"//*[count(@*)>{_MAX_ATTRIBUTES}]")
    if crowded:
        line = getattr(crowded[0], "sourceline", None)
        raise ReadError(TroubleKind.MALFORMED, f"has an element with too many attributes in line {line}")
    items = root.xpath(_ITEMS)
    count = len(items)
    originals = tuple(item.findtext(_FEEDBURNER) for item in items[:MAX_ITEMS])
    dated = tuple(map(_is_dated, items[:MAX_ITEMS]))
    # The fast parser loses a text that holds an entity of the feed's own.
    plain = well_formed and b"<!ENTITY" not in body[:_PROLOGUE] and not root.xpath(_DATES)
    pace = pace_of(root)
    language = root.findtext("channel/language") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if count > MAX_ITEMS:
        for item in items[MAX_ITEMS:]:
            parent = item.getparent()
            if parent is not None:
                parent.remove(item)
        body = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return XmlLook(
        body=body, well_formed=well_formed, items=count, plain=plain, originals=originals, dated=dated,
        language=language, pace=pace,
    )  # fmt: skip


def _is_dated(item: etree._Element) -> bool:
    children = item.iterchildren(etree.Element)
    return any(_local(child.tag) in _PUBLISHED and _DIGIT.search(child.text or "") for child in children)


def _local(tag: str) -> str:
    return re.split("[}:]", tag)[-1].lower()


def _said(error: etree._LogEntry) -> str:
    message = (error.message.strip().splitlines() or ["unknown error"])[0]
    return f"{message.strip().rstrip('.')[:120]}, line {error.line}"


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or ["unknown error"])[0][:160]
