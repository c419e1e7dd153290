"""A saved web page to the text of its story with its links; all of its text where it tells no story. Pure."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.documents.building import TextBuilder
from monitor.errors import ReadError
from monitor.models import DocumentText, Fetched, TroubleKind
from monitor.sources.decoding import page_text
from monitor.sources.markup import BLOCK_TAGS, MAX_CLIMB, attribute, drop_furniture, drop_unseen, parse
from monitor.sources.metadata import read_metadata
from monitor.sources.pages import read_page
from monitor.sources.plain import squeeze
from monitor.sources.stories import located

__all__ = ["read_page_document"]

_DIGITS = re.compile(r"\[?(\d{1,3})\]?")
_NOTE = re.compile(r"(?:fn|footnote|note|endnote|cite_note|ref)[-_:]?(\d{1,3})", re.IGNORECASE)


def read_page_document(fetched: Fetched) -> DocumentText:
    """Return the text of a page. Raises ReadError for what is no page or has no text."""
    page = located(fetched)
    title, language = _told(page)
    tree = parse(page_text(page))
    metadata = read_metadata(tree, page.final_url)
    drop_unseen(tree)
    root = tree.css_first("article") or tree.css_first("main") or tree.body
    if root is not None:
        drop_furniture(root)
    _mark_notes(tree)
    text = _collected(root, page.final_url) if root is not None else TextBuilder()
    if not text.text:
        raise ReadError(TroubleKind.EMPTY, "has no text that could be read: save the page from a browser, or as PDF")
    head = tree.css_first("title")
    named = title or (squeeze(head.text()) if head is not None else None)
    return DocumentText(
        text=text.text, title=named or None, links=tuple(text.links), language=language or metadata.language
    )


def _told(page: Fetched) -> tuple[str | None, str | None]:
    """Return headline and language of the story, where the page tells one."""
    try:
        snapshot = read_page(page)
    except ReadError as error:
        if error.kind is TroubleKind.WRONG_TYPE:
            raise
        return None, None
    return snapshot.headline, snapshot.language


def _mark_notes(tree: LexborHTMLParser) -> None:
    """Write the signs of footnotes as a text writes them: raised numbers, and the numbers of a list of notes."""
    for node in tree.css("sup"):
        match = _DIGITS.fullmatch(squeeze(node.text()))
        if match:
            node.insert_before(f"[{match[1]}]")
            node.decompose()
    for node in tree.css("li[id]"):
        match = _NOTE.fullmatch(attribute(node, "id"))
        first = node.first_child
        if match and first is not None and not squeeze(node.text()).startswith("["):
            first.insert_before(f"[{match[1]}] ")


def _collected(root: LexborNode, base: str) -> TextBuilder:
    builder, holder = TextBuilder(), None
    for node in root.traverse(include_text=True):
        if node.tag != "-text":
            continue
        block, href = _around(node)
        if holder is not None and (block is None or block.mem_id != holder.mem_id):
            builder.end()
        holder = block
        builder.add(node.text_content or "", _absolute(base, href))
    builder.end()
    return builder


def _around(node: LexborNode) -> tuple[LexborNode | None, str]:
    """Return the block that holds a text, and what it is linked to."""
    up, href = node.parent, ""
    for _ in range(MAX_CLIMB):
        if up is None or up.tag in BLOCK_TAGS:
            break
        if up.tag == "a":
            href = href or attribute(up, "href")
        up = up.parent
    return up, href


def _absolute(base: str, href: str) -> str | None:
    if not href or href.lstrip().startswith("#"):
        return None
    try:
        target = urljoin(base, href.strip())
    except ValueError:
        return None
    return None if "://page.invalid" in target else target
