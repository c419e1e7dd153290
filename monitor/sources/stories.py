"""Any bytes to the story in them: a web page by its rules, a plain text by its blocks. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from monitor.models import Fetched, Paragraph, Snapshot
from monitor.sources.decoding import is_page, page_text, plain_body
from monitor.sources.furniture import without_furniture
from monitor.sources.markup import attribute, parse
from monitor.sources.notices import find_notices, without_notices
from monitor.sources.pages import read_page
from monitor.sources.plain import fold_link, squeeze

__all__ = ["located", "read_story"]

#: stands for the address of a saved page that does not tell its own; nothing is ever fetched from there
_NOWHERE = "https://page.invalid/saved"
#: name and version of the rules for plain text
_PLAIN = "plain/1"
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_HEADING = re.compile(r"#{1,6}\s+(?P<text>.+?)[\s#]*")
#: Markdown's other heading: a line that the next one underlines
_UNDERLINED = re.compile(r"(?P<text>[^\n]+)\n(?:=+|-+)\s*")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
#: a line that is longer was not broken by hand: it is a paragraph, with or without a blank line around it
_LONGEST_BROKEN = 120
#: a line that is longer, or ends as a sentence does, is no headline
_LONGEST_HEADLINE = 150
_SENTENCE_END = (".", "…", ":", ";", ",")


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
    blocks = tuple(_blocks(text.replace("\r\n", "\n").replace("\r", "\n")))
    headed = len(blocks) > 1 and _is_headline(blocks[0])
    headline, paragraphs = (blocks[0].text, blocks[1:]) if headed else ("", blocks)
    notices = find_notices(p.text for p in paragraphs)
    return Snapshot(
        headline=headline,
        paragraphs=without_notices(without_furniture(paragraphs), notices),
        notices=notices,
        extractor=_PLAIN,
    )


def _is_headline(block: Paragraph) -> bool:
    if block.kind == "heading":
        return True
    return block.kind == "p" and len(block.text) <= _LONGEST_HEADLINE and not block.text.endswith(_SENTENCE_END)


def _blocks(text: str) -> Iterator[Paragraph]:
    """Yield the blocks between blank lines, their lines joined; items and long lines stand for themselves."""
    for block in _BLANK_LINE.split(text):
        lines = [line for line in block.split("\n") if line.strip()]
        heading = _HEADING.fullmatch(block.strip()) or _UNDERLINED.fullmatch(block.strip())
        if heading:
            yield Paragraph(text=squeeze(heading["text"]), kind="heading")
        elif lines and all(_ITEM.match(line) for line in lines):
            yield from (Paragraph(text=squeeze(_ITEM.sub("", line, count=1)), kind="item") for line in lines)
        elif any(len(line) > _LONGEST_BROKEN for line in lines):
            yield from (Paragraph(text=squeeze(line)) for line in lines)
        elif lines:
            yield Paragraph(text=squeeze(" ".join(lines)))
