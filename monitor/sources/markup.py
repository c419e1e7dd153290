"""Parsed pages: cutting furniture by what its markup means, and text block by block. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.errors import ReadError
from monitor.models import TroubleKind
from monitor.sources.plain import squeeze
from monitor.sources.tree import cut

__all__ = [
    "BLOCK_TAGS", "MAX_CLIMB", "attribute", "blocks", "drop_furniture", "drop_unseen", "first_text", "parse", "select",
    "text_of",
]  # fmt: skip

_UNSEEN = "script, style, noscript, template, svg, iframe, object, canvas"
_FURNITURE_TAGS = "nav, aside, footer, form, button, dialog, figure, figcaption, video, audio, select, input"
_FURNITURE_ROLES = frozenset({"navigation", "complementary", "contentinfo", "banner", "search", "dialog", "button"})
#: a class, id or component name that holds one of these words anywhere is furniture
_WORDS = frozenset(
    "related recirc recirculation recommended recommendation recommendations newsletter newsletters promo promos "
    "outbrain taboola advert advertisement sponsored mostread mostpopular trending sharebar sharing sharetools "
    "promotion readmore readtime timestamp outbrainwidget comments morefrom livefeed ticker mostviewed".split()
)
#: furniture only when a name starts with it: further on in a name these words mean other things
_FIRST_WORDS = frozenset(
    "ad ads adwrapper share social comment comments most popular read signup subscribe subscription byline source "
    "metadata video image gallery audio player caption credit credits toolbar tools breadcrumb breadcrumbs cookie "
    "consent survey feedback messenger poll quiz embed embedded widget counter min minutes".split()
)
#: two words that follow each other in a name
_PAIRS = frozenset(
    pair.partition("-")[::2]
    for pair in "most-read most-popular most-viewed story-ad inline-ad read-time read-more min-read more-from "
    "more-stories sign-up up-next also-like share-bar share-tools comment-count el-embedded paid-post "
    "top-stories".split()
)
#: a name with one of these words is the story's own, whatever else it holds
_KEPT_WORDS = frozenset("correction corrections addendum clarification".split())
_SPLIT = re.compile(r"[-_:\s]+|(?<=[a-z0-9])(?=[A-Z])")
BLOCK_TAGS = frozenset(
    "p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article aside main header footer nav blockquote figure "
    "figcaption table thead tbody tr td th form fieldset address pre body html details summary".split()
)
#: how far up from a text the block that holds it is looked for
MAX_CLIMB = 24


def parse(text: str) -> LexborHTMLParser:
    """Parse a page; `br` counts as a blank. Raises ReadError for one that is nested deeper than any page is.

    Lexbor takes time in the square of the depth; libxml2 stops at a depth of 256, and tells in no time.
    """
    guard = etree.HTMLParser(recover=True, no_network=True, huge_tree=False, encoding="utf-8")
    try:
        etree.fromstring(text.encode("utf-8", errors="replace"), guard)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(TroubleKind.MALFORMED, "cannot be read as a web page") from error
    if any("xcessive depth" in entry.message for entry in guard.error_log):
        raise ReadError(TroubleKind.MALFORMED, "is nested too deep for a web page")
    tree = LexborHTMLParser(text)
    for node in tree.css("br"):
        node.insert_before(" ")
    return tree


def select(tree: LexborHTMLParser | LexborNode, *selectors: str) -> LexborNode | None:
    """Return the first node that the first successful selector finds."""
    for selector in selectors:
        node = tree.css_first(selector)
        if node is not None:
            return node
    return None


def first_text(tree: LexborHTMLParser | LexborNode, *selectors: str) -> str | None:
    """Return the first text that is not empty, selectors in order of trust."""
    for selector in selectors:
        for node in tree.css(selector)[:5]:
            if text := text_of(node):
                return text
    return None


def attribute(node: LexborNode, name: str) -> str:
    """Return an attribute's value, empty when it has none."""
    return node.attributes.get(name) or ""


def text_of(node: LexborNode) -> str:
    """Return all text within a node, on one line."""
    return squeeze(node.text())


def drop_unseen(tree: LexborHTMLParser) -> None:
    """Remove what a reader of the page never reads: scripts, styles, hidden parts."""
    cut(tree.css(_UNSEEN))
    hidden = tree.css("[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none']")
    cut(node for node in hidden if node.tag not in ("html", "body") and node.css_first("h1, article") is None)


def drop_furniture(root: LexborNode, *, tags: bool = True) -> None:
    """Remove from within `root` what surrounds a story: by tag, role, and the words of its names."""
    doomed = list(root.css(_FURNITURE_TAGS)) if tags else list(root.css("nav, form, button, dialog"))
    doomed += [node for node in root.css("[role]") if attribute(node, "role") in _FURNITURE_ROLES]
    doomed += [node for node in root.css("[class], [id], [data-component-name], [data-testid]") if _is_furniture(node)]
    cut(node for node in doomed if node.mem_id != root.mem_id and not _holds_story(node))


def _holds_story(node: LexborNode) -> bool:
    if node.tag in ("html", "body", "main", "article"):
        return True
    names = {word for word, _ in _names(node)}
    if names & _KEPT_WORDS:
        return True
    return node.css_first("h1, [itemprop=articleBody], [name=articleBody], [data-component-name=paragraph]") is not None


def _names(node: LexborNode) -> Iterator[tuple[str, bool]]:
    """Yield the words of a node's class, id and component names, each with whether its name starts with it."""
    for name in ("class", "id", "data-component-name", "data-testid"):
        for token in attribute(node, name).split():
            words = [word.lower() for word in _SPLIT.split(token) if word]
            yield from ((word, at == 0) for at, word in enumerate(words))


def _is_furniture(node: LexborNode) -> bool:
    words = list(_names(node))
    if any(word in _WORDS for word, _ in words):
        return True
    pairs = pairwise(words)
    if any((one[0], two[0]) in _PAIRS for one, two in pairs if not two[1]):
        return True
    return any(word in _FIRST_WORDS for word, starts in words if starts)


def blocks(root: LexborNode) -> Iterator[tuple[LexborNode, str]]:
    """Yield the texts of a page with the blocks that hold them, in page order, a block's own text in one piece."""
    holder: LexborNode | None = None
    pieces: list[str] = []
    for node in root.traverse(include_text=True):
        if node.tag != "-text":
            continue
        block = _block_of(node)
        if holder is not None and (block is None or block.mem_id != holder.mem_id):
            if text := squeeze("".join(pieces)):
                yield holder, text
            pieces = []
        holder = block
        pieces.append(node.text_content or "")
    if holder is not None and (text := squeeze("".join(pieces))):
        yield holder, text


def _block_of(node: LexborNode) -> LexborNode | None:
    up = node.parent
    for _ in range(MAX_CLIMB):
        if up is None or up.tag in BLOCK_TAGS:
            return up
        up = up.parent
    return up
