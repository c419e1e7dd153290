"""Any bytes to the story in them: a web page by its rules, a plain text by its blocks. Pure."""

from __future__ import annotations

from dataclasses import replace

from monitor.errors import ReadError
from monitor.models import Fetched, Paragraph, Snapshot, TroubleKind
from monitor.sources.decoding import is_page, page_text, plain_body
from monitor.sources.furniture import without_furniture
from monitor.sources.markdown import read_blocks
from monitor.sources.markup import attribute, parse
from monitor.sources.notices import find_notices, without_notices
from monitor.sources.pages import read_page
from monitor.sources.plain import fold_link

__all__ = ["located", "read_story"]

#: stands for the address of a saved page that does not tell its own; nothing is ever fetched from there
_NOWHERE = "https://page.invalid/saved"
#: name and version of the rules for plain text
_PLAIN = "plain/1"
#: a line that is longer, or ends as a sentence does, is no headline
_LONGEST_HEADLINE = 150
_SENTENCE_END = (".", "…", ":", ";", ",")
_CLOSING = "\"'”’“»)]"


def read_story(fetched: Fetched) -> Snapshot:
    """Return the story in a body: that of a web page, or a plain text or Markdown, whose headline may be empty.

    Raises ReadError for what is empty, binary, a feed, in another charset than it says, or a page without a story.
    """
    return read_page(located(fetched)) if is_page(fetched) else _plain_story(plain_body(fetched))


def located(fetched: Fetched) -> Fetched:
    """Return a saved page with the address that it gives as its own: the publisher's rules go by it."""
    if fetched.final_url:
        return fetched
    node = parse(page_text(fetched)).css_first("link[rel=canonical]")
    address = fold_link(_NOWHERE, attribute(node, "href")) if node is not None else None
    return replace(fetched, final_url=address or _NOWHERE)


def _plain_story(text: str) -> Snapshot:
    """Read a plain text as a page is read: notices apart, and without the lines that are no part of a story."""
    blocks = tuple(read_blocks(text))
    headed = len(blocks) > 1 and _is_headline(blocks[0])
    headline, paragraphs = (blocks[0].text, blocks[1:]) if headed else ("", blocks)
    notices = find_notices(p.text for p in paragraphs)
    paragraphs = without_notices(without_furniture(paragraphs), notices)
    if not paragraphs and not notices:
        raise ReadError(TroubleKind.EMPTY, "has no text that could be read")
    return Snapshot(
        headline=headline,
        paragraphs=paragraphs,
        notices=notices,
        extractor=_PLAIN,
    )


def _is_headline(block: Paragraph) -> bool:
    if block.kind == "heading":
        return True
    text = block.text.rstrip(_CLOSING)
    return block.kind == "p" and len(text) <= _LONGEST_HEADLINE and not text.endswith(_SENTENCE_END)
