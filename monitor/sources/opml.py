"""OPML, the form in which feed readers hand lists of feeds on (opml.org/spec2.opml): read and written. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree  # type: ignore[import-untyped]

from monitor.errors import ReadError
from monitor.models import TroubleKind
from monitor.sources.decoding import looks_like_html
from monitor.sources.plain import squeeze

__all__ = ["read_opml", "write_opml"]

_MAX_FEEDS = 5_000
_LONGEST_NAME = 200
#: what no XML 1.0 may hold
_NOT_XML = re.compile("[^\x09\x0a\x0d\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_opml(body: bytes) -> list[tuple[str, str | None]]:
    """Return the feeds of a list, each its address as written and its name; folders are left aside.

    Raises ReadError for what is no OPML, broken, hostile or without any feed. Nothing is loaded from anywhere.
    """
    root = _root(body)
    if _name(root) != "opml":
        raise ReadError(TroubleKind.WRONG_TYPE, f"is not OPML: it begins with <{_name(root)}>")
    found = [feed for node in root.iter() if _name(node) == "outline" for feed in _feed(node)]
    if not found:
        raise ReadError(TroubleKind.EMPTY, "names no feed: none of its outlines has an xmlUrl")
    if len(found) > _MAX_FEEDS:
        raise ReadError(TroubleKind.TOO_LARGE, f"names {len(found)} feeds; more than {_MAX_FEEDS} are not taken")
    return found


def _root(body: bytes) -> etree._Element:
    if not body.strip():
        raise ReadError(TroubleKind.EMPTY, "is empty")
    if looks_like_html(body):
        raise ReadError(TroubleKind.WRONG_TYPE, "is a web page, not OPML")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(body.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = (str(error).splitlines() or ["unknown error"])[0][:160]
        raise ReadError(TroubleKind.MALFORMED, f"is not well-formed XML: {reason}") from error
    own = root.getroottree().docinfo.internalDTD
    if own is not None and own.entities():
        raise ReadError(TroubleKind.MALFORMED, "declares entities, which no list of feeds needs")
    return root


def _feed(node: etree._Element) -> Iterator[tuple[str, str | None]]:
    # Programs write xmlUrl, xmlurl and xmlURL.
    values = {name.lower(): squeeze(value) for name, value in node.attrib.items()}
    if values.get("xmlurl"):
        yield values["xmlurl"], (values.get("title") or values.get("text") or "")[:_LONGEST_NAME] or None


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def write_opml(feeds: Iterable[tuple[str, str | None]]) -> bytes:
    """Return a list of feeds, of addresses and names; an address stands for a name that is missing."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Feeds watched by monitor"
    body = etree.SubElement(root, "body")
    for url, name in feeds:
        text = squeeze(_NOT_XML.sub("", name or "")) or url
        etree.SubElement(body, "outline", type="rss", text=text, title=text, xmlUrl=url)
    written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return written
