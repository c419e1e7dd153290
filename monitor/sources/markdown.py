"""Plain text or Markdown to its blocks, without the marks that a reader of it does not see. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from monitor.models import Paragraph
from monitor.sources.plain import squeeze

__all__ = ["read_blocks"]

#: what site generators keep above a text
_FRONT_MATTER = re.compile(r"\s*---[^\S\n]*\n(?:.*\n){0,200}?---[^\S\n]*(?:\n|$)")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_HEADING = re.compile(r"#{1,6}\s+(?P<text>.+?)[\s#]*")
#: Markdown's other heading: a line that the next one underlines
_UNDERLINED = re.compile(r"(?P<text>[^\n]+)\n(?:=+|-+)\s*")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
_QUOTED = re.compile(r"\s*>\s?")
#: a line that is longer was not broken by hand: it is a paragraph, with or without a blank line around it
_LONGEST_BROKEN = 120
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()]{1,2000}\)")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\([^()]{1,2000}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,300})(?<=\S)\1")
#: a star or line within a word, or with blanks around it, is what it is
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,300})(?<=\S)\1(?![\w*])")


def read_blocks(text: str) -> Iterator[Paragraph]:
    """Yield the blocks between blank lines, their lines joined; items and long lines stand for themselves."""
    text = _FRONT_MATTER.sub("", text.replace("\r\n", "\n").replace("\r", "\n"), count=1)
    for block in _BLANK_LINE.split(text):
        for kind, part in _parts(block):
            shown = squeeze(_without_marks(part))
            if shown:
                yield Paragraph(text=shown, kind=kind)


def _parts(block: str) -> Iterator[tuple[str, str]]:
    lines = [line for line in block.split("\n") if line.strip()]
    heading = _HEADING.fullmatch(block.strip()) or _UNDERLINED.fullmatch(block.strip())
    if heading:
        yield "heading", heading["text"]
    elif all(_ITEM.match(line) for line in lines):
        yield from (("item", _ITEM.sub("", line, count=1)) for line in lines)
    elif all(_QUOTED.match(line) for line in lines):
        yield "quote", " ".join(_QUOTED.sub("", line, count=1) for line in lines)
    elif any(len(line) > _LONGEST_BROKEN for line in lines):
        yield from (("p", line) for line in lines)
    else:
        yield "p", " ".join(lines)


def _without_marks(text: str) -> str:
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    return _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
