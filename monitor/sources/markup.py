"""Parsed pages: cutting furniture by what its markup means, and text block by block. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from lxml import etree  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.errors import ReadError
from monitor.models import TroubleKind
from monitor.sources.plain import squeeze
from monitor.sources.tree import cut

__all__ = [
    "BLOCK_TAGS", "MAX_CLIMB", "attribute", "blocks", "drop_furniture", "drop_unseen", "first_text", "free_quotes",
    "parse", "select", "text_of",
]  # fmt: skip

_UNSEEN = "script, style, noscript, template, svg, iframe, object, canvas"
_FURNITURE_TAGS = "nav, aside, footer, form, button, dialog, figure, figcaption, video, audio, select, input"
_FIXED_TAGS = "nav, form, button, dialog"
_FURNITURE_ROLES = frozenset({"navigation", "complementary", "contentinfo", "banner", "search", "dialog", "button"})
#: a class, id or component name with a word that begins so is furniture, wherever in the name it stands
_STEMS = (
    "related", "recirc", "recommend", "newsletter", "promo", "outbrain", "taboola", "advert", "sponsor", "mostread",
    "mostpopular", "mostviewed", "trending", "sharebar", "sharing", "sharetool", "readmore", "readtime", "morefrom",
    "timestamp", "livefeed",
)  # fmt: skip
_WORDS = frozenset("comments ticker".split())
#: furniture when a name starts with it: further on in a name these words often mean other things
_FIRST_WORDS = frozenset(
    "ad ads adwrapper share social comment comments most popular read signup subscribe subscription byline source "
    "metadata video image gallery audio player caption credit credits toolbar tools breadcrumb breadcrumbs cookie "
    "consent survey feedback messenger poll quiz embed embedded widget counter".split()
)
#: furniture anywhere in a name, when the box holds little of the text: "article-with-video" may name all of it
_WEAK_WORDS = frozenset(
    "ad ads adunit dfp gpt share social video player jwplayer brightcove signup subscribe popular comment promoted "
    "email audio podcast".split()
)
#: the share of the text around it that a box with a weak word may hold
_LITTLE = 0.3
#: the share of a whole page's text from which on a box is the story's, however it is named
_MUCH = 0.5
#: so many paragraphs of so many characters are a text, not a box beside one
_PROSE = 4
_LINE = 80
#: a name of more words is a title made into an address, and names no sort of box
_LONGEST_NAME = 6
#: two words that follow each other in a name
_PAIRS = frozenset(
    pair.partition("-")[::2]
    for pair in "most-read most-popular most-viewed story-ad inline-ad read-time read-more min-read more-from "
    "more-stories sign-up up-next also-like share-bar share-tools comment-count el-embedded paid-post "
    "top-stories".split()
)
#: a name with one of these words is the story's own, whatever else it holds
_KEPT_WORDS = frozenset("correction corrections addendum clarification".split())
_NAMES = ("class", "id", "data-component-name", "data-testid")
_SPLIT = re.compile(r"[-_:\s]+|(?<=[a-z0-9])(?=[A-Z])")
BLOCK_TAGS = frozenset(
    "p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article aside main header footer nav blockquote figure "
    "figcaption table thead tbody tr td th form fieldset address pre body html details summary".split()
)
#: shares of a box's text in links from which on it is a list of links, and a box around one
_ALL_LINKS = 0.9
_MOST_LINKS = 0.6
#: characters of a box that asks for an address
_INVITATION = 400
_BOXES = frozenset({"div", "section", "aside", "form", "fieldset", "li", "ul", "label", "p"})
#: words before a link that say what it leads to
_LONGEST_LABEL = 4
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*$")
#: how far up from a text the block that holds it is looked for
MAX_CLIMB = 24


class _Hint(Enum):
    """What a name says about the box that carries it."""

    STORY = "story"
    FURNITURE = "furniture"
    PERHAPS = "perhaps"


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


def free_quotes(root: LexborNode) -> None:
    """Take quotes out of the figures that hold nothing else but who said it: extractors take a figure for a picture."""
    for figure in root.css("figure"):
        if figure.css_first("blockquote") is not None and figure.css_first("img, picture") is None:
            cut(figure.css("figcaption"))
            figure.unwrap()


def drop_furniture(root: LexborNode, *, whole_page: bool = False) -> None:
    """Remove from within `root` what surrounds a story: by tag, role, and the words of its names.

    In a whole page a name proves less: there it may be that of the box which the story stands in.
    """
    cut(_forms(root))
    doomed = list(root.css(_FIXED_TAGS if whole_page else _FURNITURE_TAGS))
    doomed += [node for node in root.css("[role]") if attribute(node, "role") in _FURNITURE_ROLES]
    named, weak = _named(root)
    length = len(root.text())
    doomed += [node for node in named if not whole_page or len(node.text()) <= _MUCH * length]
    doomed += [node for node in weak if len(node.text()) <= _LITTLE * length and not _is_prose(node)]
    cut(node for node in doomed if node.mem_id != root.mem_id and not _holds_story(node))
    cut(_pointers(root))
    cut(_link_lists(root))


def _named(root: LexborNode) -> tuple[list[LexborNode], list[LexborNode]]:
    """Return the boxes whose names say that they are furniture, and those whose names only hint at it."""
    named, weak = [], []
    for node in root.css("[class], [id], [data-component-name], [data-testid]"):
        hints = _hints(node)
        if _Hint.FURNITURE in hints:
            named.append(node)
        elif _Hint.PERHAPS in hints:
            weak.append(node)
    return named, weak


def _is_prose(node: LexborNode) -> bool:
    """Tell whether a box holds several paragraphs as stories have them."""
    paragraphs = node.css("p")
    return len(paragraphs) >= _PROSE and sum(len(p.text()) >= _LINE for p in paragraphs) >= _PROSE


def _holds_story(node: LexborNode) -> bool:
    if node.tag in ("html", "body", "main", "article") or _Hint.STORY in _hints(node):
        return True
    return node.css_first("h1, [itemprop=articleBody], [name=articleBody], [data-component-name=paragraph]") is not None


def _hints(node: LexborNode) -> set[_Hint]:
    """Return what a node's class, id and component names hint at."""
    values = node.attributes
    tokens = (token for name in _NAMES if (value := values.get(name)) for token in value.split())
    return {hint for token in tokens if (hint := _hint(token)) is not None}


@lru_cache(maxsize=8192)  # A page repeats a few names hundreds of times.
def _hint(name: str) -> _Hint | None:
    words = [word.lower() for word in _SPLIT.split(name) if word]
    if not words or len(words) > _LONGEST_NAME:
        return None
    # "c-video" is a component named "video": single letters tell the sort of class.
    words = words[1:] if len(words) > 1 and len(words[0]) == 1 else words
    if not _KEPT_WORDS.isdisjoint(words):
        return _Hint.STORY
    if words[0] in _FIRST_WORDS or any(word in _WORDS or word.startswith(_STEMS) for word in words):
        return _Hint.FURNITURE
    if not _PAIRS.isdisjoint(pairwise(words)):
        return _Hint.FURNITURE
    return None if _WEAK_WORDS.isdisjoint(words) else _Hint.PERHAPS


def _pointers(root: LexborNode) -> list[LexborNode]:
    """Return the paragraphs that only point to another page: one link, and at most a label before it."""
    paragraphs = {}
    for link in root.css("p a"):
        up = link.parent
        while up is not None and up.tag != "p":
            up = up.parent
        if up is not None:
            paragraphs[up.mem_id] = up
    return [node for node in paragraphs.values() if _points(node)]


def _points(node: LexborNode) -> bool:
    links = node.css("a")
    text, linked = text_of(node), text_of(links[0]) if links else ""
    if len(links) != 1 or not linked:
        return False
    label, _, rest = text.partition(linked)
    if rest.strip():
        return False
    if not label.strip():
        return not _SENTENCE_END.search(linked)
    return len(label.split()) <= _LONGEST_LABEL and label.rstrip().endswith((":", "|", "»", ">"))


def _link_lists(root: LexborNode) -> list[LexborNode]:
    """Return the lists that hold nothing but links, with a label or without, each with the box and title around it."""
    lists = (node for node in root.css("ul, ol") if len(node.css("a")) >= 2 and _is_link_list(node))
    return [_climbed(node, root, lambda up: _linked(up) >= _MOST_LINKS) for node in lists]


def _is_link_list(node: LexborNode) -> bool:
    items = node.css("li")
    return _linked(node) >= _ALL_LINKS or (bool(items) and all(_points(item) for item in items))


def _linked(node: LexborNode) -> float:
    """Return the share of a node's text that stands in links."""
    return sum(len(text_of(link)) for link in node.css("a")) / max(len(text_of(node)), 1)


def _forms(root: LexborNode) -> list[LexborNode]:
    """Return the boxes that ask for an address, each with the few words around its field."""
    fields = root.css("input[type=email], input[name*=email i]")
    return [_climbed(node, root, _invites) for node in fields]


def _invites(box: LexborNode) -> bool:
    """Tell whether a box says little, and holds no paragraph that could be the story's."""
    return len(text_of(box)) <= _INVITATION and all(len(p.text()) < _LINE for p in box.css("p"))


def _climbed(node: LexborNode, root: LexborNode, fits: Callable[[LexborNode], bool]) -> LexborNode:
    """Return the outermost box around a node that still fits, the node itself when none does."""
    up = node.parent
    while up is not None and up.mem_id != root.mem_id and up.tag in _BOXES and fits(up):
        node, up = up, up.parent
    return node


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
