"""Styled text as plain text, Markdown and HTML, in which no stranger's text means anything. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from itertools import pairwise

from rich.text import Text

from monitor.text import clean_for_terminal

__all__ = ["chat_text", "for_html", "for_markdown", "is_link", "one_line", "to_html", "to_markdown"]

#: stands in a mention or a link so that no service takes it for one, and people do not see it
_BREAK = "\u200b"
#: what Markdown reads as more than a character: anywhere, and at the beginning of a line
_MARKS = re.compile(r"([\\`*_{}\[\]<>()#|~!&])")
_BEGINNINGS = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)]))", re.MULTILINE)
#: "@everyone", "!channel>" (which some make "<!channel>" of), "<#room>", and the middle of "[words](address)"
_MENTIONS = re.compile(r"@|!(?=\S)|<(?=#)|\](?=\()")
_LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)

#: the styles of the renderers of changes and claims that mean something without colours
_KINDS = {"red strike": "removed", "bold green": "added", "bold": "strong"}
_MARKDOWN = {"removed": "~~", "added": "**", "strong": "**"}
_HTML = {"removed": "del", "added": "ins", "strong": "strong"}


def one_line(text: str) -> str:
    """Return a text without line breaks and without what could steer a reader's program."""
    return " ".join(clean_for_terminal(text).split())


def is_link(address: str) -> bool:
    """Say whether an address may be shown as a link: nothing but http and https is."""
    return _LINK.fullmatch(address) is not None


def chat_text(text: str) -> str:
    """Return plain text in which a chat service finds no mention, and no link that hides where it leads."""
    return _outside_links(clean_for_terminal(text), lambda part: _MENTIONS.sub(rf"\g<0>{_BREAK}", part))


def for_markdown(text: str) -> str:
    """Return a stranger's text as Markdown that shows it as it is."""
    return _outside_links(clean_for_terminal(text), _escaped)


def _escaped(text: str) -> str:
    marked = _MARKS.sub(r"\\\1", _MENTIONS.sub(rf"\g<0>{_BREAK}", text))
    return _BEGINNINGS.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", marked)


def _outside_links(text: str, change: Callable[[str], str]) -> str:
    """Change what is no address. In addresses only what would end them or be a mention is written otherwise."""
    parts, at = [], 0
    for match in _LINK.finditer(text):
        parts += [change(text[at : match.start()]), _safe_link(match[0])]
        at = match.end()
    return "".join([*parts, change(text[at:])])


def _safe_link(address: str) -> str:
    codes = {"@": "%40", "(": "%28", ")": "%29", "[": "%5B", "]": "%5D", "*": "%2A", "`": "%60", "|": "%7C"}
    return "".join(codes.get(character, character) for character in address)


def for_html(text: str) -> str:
    """Return a stranger's text as HTML that shows it as it is."""
    return escape(clean_for_terminal(text))


def to_markdown(text: Text) -> str:
    """Return styled lines as Markdown: what went is struck out, what came is bold."""
    return "  \n".join(_line(line, for_markdown, _wrapped) for line in text.split("\n", allow_blank=True)).strip()


def to_html(text: Text) -> str:
    """Return styled lines as HTML, a paragraph each; addresses of the web are links."""
    lines = (_line(line, _linked, _tagged) for line in text.split("\n", allow_blank=True))
    return "\n".join(f"<p>{line}</p>" for line in lines if line)


def _line(line: Text, escaped: Callable[[str], str], marked: Callable[[str, str], str]) -> str:
    line = line.copy()
    line.rstrip()
    margin = len(line.plain) - len(line.plain.lstrip())
    return "".join(marked(escaped(run), kind) for run, kind in _runs(line[margin:] if line.plain else line))


def _runs(line: Text) -> Iterator[tuple[str, str]]:
    """Yield the parts of a line with what each means: removed, added, strong, or nothing."""
    ends = {0, len(line.plain)} | {at for span in line.spans for at in (span.start, span.end)}
    for start, end in pairwise(sorted(ends)):
        styles = [str(span.style) for span in line.spans if span.start <= start and end <= span.end]
        kinds = [_KINDS[style] for style in [str(line.style), *styles] if style in _KINDS]
        yield line.plain[start:end], kinds[-1] if kinds else ""


def _wrapped(run: str, kind: str) -> str:
    """Return a run between marks, which must stand at a word and not at a blank."""
    mark, bare = _MARKDOWN.get(kind, ""), run.strip()
    return run.replace(bare, f"{mark}{bare}{mark}", 1) if mark and bare else run


def _tagged(run: str, kind: str) -> str:
    return f"<{_HTML[kind]}>{run}</{_HTML[kind]}>" if kind in _HTML and run else run


def _linked(text: str) -> str:
    parts, at = [], 0
    cleaned = clean_for_terminal(text)
    for match in _LINK.finditer(cleaned):
        address = escape(match[0])
        parts += [escape(cleaned[at : match.start()]), f'<a href="{address}">{address}</a>']
        at = match.end()
    return "".join([*parts, escape(cleaned[at:])])
