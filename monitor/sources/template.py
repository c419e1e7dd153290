"""What a publisher's rules get and give: the page on one side, the story's body on the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Protocol

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.models import PageKind, Paragraph
from monitor.sources.markup import text_of
from monitor.sources.metadata import Metadata
from monitor.sources.tree import find_all, lies_within

__all__ = ["Body", "Page", "Site", "collect", "length"]

#: blocks of a story's text, in CSS
BLOCKS = "p, h2, h3, h4, li, blockquote, tr"
_KINDS = {"h2": "heading", "h3": "heading", "h4": "heading", "li": "item", "blockquote": "quote"}
_BOXES = frozenset({"div", "section", "aside"})
#: the site's own id of a block within a longer address
_ID = re.compile(r"/instances/([^@/?#]{1,100})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A parsed page on its way to a snapshot."""

    #: the address that answered
    url: str
    #: without scripts and hidden parts; rules may cut in it
    tree: LexborHTMLParser
    meta: Metadata
    kind: PageKind
    #: the page says that its text is not free for everybody
    is_metered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What the rules of one template read of a page. None: leave it to the general rules."""

    paragraphs: tuple[Paragraph, ...]
    #: posts that the data of a live page hold and the page does not show
    unshown: tuple[Paragraph, ...] = ()
    #: name and version of the rules, one per template: texts of two templates are never compared
    extractor: str
    headline: str | None = None
    dek: str | None = None
    byline: str | None = None


class Site(Protocol):
    """The rules of one publisher: a module of `monitor.sources.sites` with these names."""

    HOSTS: tuple[str, ...]
    PUBLISHER: str

    def read(self, page: Page) -> Body | None:
        """Read a page by the first template that fits, or return None when none does."""


def collect(
    root: LexborNode, selector: str = BLOCKS, *, boxes: int | None = None, end: str | None = None
) -> tuple[Paragraph, ...]:
    """Return the blocks within `root` that the selector finds, in page order, none within another.

    A quote's paragraphs are quotes, a list item's are part of the item. Where a template puts its text into no more
    than so many boxes, what lies in more of them is left out: it is something that was put between. What stands at the
    first node of the selector `end` or behind it is left out too.
    """
    found, taken = [], set[int]()
    for node in _until(root, selector, end) if end else find_all(root, selector):
        if lies_within(node, taken, root) or (boxes is not None and _boxes(node, root) > boxes):
            continue
        taken.add(node.mem_id)
        if text := text_of(node):
            found.append(Paragraph(text=text, id=block_id(node), kind=_KINDS.get(node.tag or "", "p")))
    return tuple(found)


def _until(root: LexborNode, selector: str, end: str) -> Iterator[LexborNode]:
    ends = {node.mem_id for node in root.css(end)}
    return takewhile(lambda node: node.mem_id not in ends, find_all(root, f"{selector}, {end}"))


def _boxes(node: LexborNode, root: LexborNode) -> int:
    """Count the boxes that a block lies in, up to `root`."""
    count, up = 0, node.parent
    while up is not None and up.mem_id != root.mem_id:
        count += up.tag in _BOXES
        up = up.parent
    return count


def block_id(node: LexborNode) -> str | None:
    """Return the publisher's id of a block, where its markup carries one."""
    match = _ID.search(node.attributes.get("data-uri") or "")
    return match[1] if match else None


def length(paragraphs: Iterable[Paragraph]) -> int:
    """Return the number of characters of all paragraphs."""
    return sum(len(paragraph.text) for paragraph in paragraphs)
