"""Markdown to text: its marks left out, its links with their places; a plain text stays as it is. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from monitor.models import DocumentText, Link

__all__ = ["unmarked"]

#: what site generators keep above a text
_FRONT_MATTER = re.compile(r"\s*---[^\S\n]*\n(?P<fields>(?:.*\n){0,200}?)---[^\S\n]*(?:\n|$)")
_FIELD = re.compile(r"^(?P<name>title|lang|language)\s*:\s*(?P<value>\S.{0,300})$", re.MULTILINE)
_HEADING = re.compile(r"^#\s+(?P<title>\S.{0,300}?)[\s#]*$", re.MULTILINE)
_DEFINITION = re.compile(
    r"^[^\S\n]{0,3}\[(?!\^)(?P<name>[^\[\]\n]{1,100})\]:[^\S\n]*<?(?P<target>https?://[^\s<>]+)>?[^\n]*(?:\n|$)",
    re.MULTILINE,
)
_LABEL = r"(?P<label>[^\[\]]{1,500})"
_MARKS = re.compile(
    r"!\[[^\[\]]{0,300}\]\([^()\s]{1,2000}[^()]{0,300}\)"
    rf"|\[{_LABEL}\]\(\s*<?(?P<target>[^\s()<>]{{1,2000}}(?:\([^\s()]{{0,200}}\)[^\s()<>]{{0,500}})?)>?"
    r"(?:\s+[\"'(][^()\n]{0,300}[\"')])?\s*\)"
    r"|\[(?P<named>[^\[\]^]{1,500})\]\[(?P<name>[^\[\]\n]{0,100})\]"
    r"|<(?P<auto>https?://[^\s<>]{1,2000})>"
    r"|(?P<stars>\*\*|__)(?=\S)(?P<strong>[^*_\n]{1,300})(?<=\S)(?P=stars)"
    r"|(?<![\w*])(?P<star>[*_])(?=\S)(?P<weak>[^*_\n]{1,300})(?<=\S)(?P=star)(?![\w*])"
    r"|^#{1,6}[^\S\n]+|^[^\S\n]*>[^\S\n]?",
    re.MULTILINE,
)
_INNER = re.compile(r"(\*\*|__|[*_])(?=\S)([^*_\n]{1,300})(?<=\S)\1")


def unmarked(text: str) -> DocumentText:
    """Return a text as its reader sees it. Its lines stay where they are."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    front = _FRONT_MATTER.match(text)
    fields = {m["name"]: m["value"].strip(" \"'") for m in _FIELD.finditer(front["fields"])} if front else {}
    text = text[front.end() :] if front else text
    heading = _HEADING.search(text)
    title = fields.get("title") or (heading["title"] if heading else None)
    shown, links = _shown(text)
    return DocumentText(
        text=shown, title=title, links=tuple(links), language=fields.get("lang") or fields.get("language")
    )


def _shown(text: str) -> tuple[str, list[Link]]:
    named = {m["name"].lower(): m["target"] for m in _DEFINITION.finditer(text)}
    used = {m["name"].lower() or m["named"].lower() for m in _MARKS.finditer(text) if m["named"]}
    pieces, links, length = [], [], 0
    for words, target in _pieces(text, {name: named[name] for name in used & named.keys()}):
        if target is not None:
            links.append(Link(start=length, end=length + len(words), target=target))
        pieces.append(words)
        length += len(words)
    return "".join(pieces), links


def _pieces(text: str, named: dict[str, str]) -> Iterator[tuple[str, str | None]]:
    """Yield the text in pieces, without its marks, links with their targets."""
    text = _DEFINITION.sub(lambda match: "" if match["name"].lower() in named else match[0], text)
    at = 0
    for match in _MARKS.finditer(text):
        yield text[at : match.start()], None
        yield _piece(match, named)
        at = match.end()
    yield text[at:], None


def _piece(match: re.Match[str], named: dict[str, str]) -> tuple[str, str | None]:
    if match["label"]:
        web = match["target"].lower().startswith(("http://", "https://"))
        return _INNER.sub(r"\2", match["label"]), match["target"] if web else None
    if match["named"]:
        target = named.get(match["name"].lower() or match["named"].lower())
        return (_INNER.sub(r"\2", match["named"]), target) if target else (match[0], None)
    if match["auto"]:
        return match["auto"], None
    return match["strong"] or match["weak"] or "", None
