"""The addresses that stand in a text, whole or broken over lines, with and without a scheme. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.citations.breaks import joined_break
from monitor.citations.publishers import publisher_of
from monitor.urls import MAX_LENGTH, fold

__all__ = ["Address", "addresses", "trimmed"]

#: what an address is made of; quotes, brackets of texts, pipes and dashes end it
_BODY = r"[^\s<>\"“”„«»‹›{}|\\^`–—…]"
_BREAK = r"(?:[^\S\n]*\n[^\S\n]*)?"
#: the scheme, even where a line ends within it; else www or a host with a path
_START = re.compile(
    r"(?<![\w@/.-])(?:https?" + _BREAK + ":" + _BREAK + "/" + _BREAK + r"/(?=\s*\w)"
    r"|www\.(?=\s*[a-z0-9])"
    r"|(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}(?P<tld>[a-z]{2,9})(?::\d{1,5})?"
    r"(?=[^\S\n]*\n?[^\S\n]*/[\w%~-]))",
    re.IGNORECASE,
)
_TOKEN = re.compile(_BODY + r"+")
_LINE_END = re.compile(r"[^\S\n]*\n[^\S\n]*(?=\S)")
_NEXT_IN_LINE = re.compile(r"[^\S\n]*(?=\S)[^\n]")
_BLANKS = re.compile(r"\s+")
#: more lines than an address of the longest length is broken over
_MOST_LINES = 40
_CLOSERS = {")": "(", "]": "["}
_TRAILING = ".,;:!?'’*_"
#: the ends of host names without scheme: with others "node.js/express" would be an address
_DOMAINS = frozenset(
    "com org net edu gov mil int info news tv press media world live blog online eu "
    "ar at au be bg br ca ch cl cn co cz de dk ee es fi fr gr hk hr hu ie il in io is it jp ke kr lt lu lv me mx my ng "
    "nl no nz pe ph pk pl pt ro ru se sg si sk th tr tw ua uk us uy ve vn za".split()
)


@dataclass(frozen=True, slots=True)
class Address:
    """One address: where it stands, in one piece as it was written, and folded."""

    start: int
    end: int
    written: str
    url: str


def addresses(text: str) -> Iterator[Address]:
    """Yield the addresses of a text in their order."""
    at = 0
    while match := _START.search(text, at):
        found = _read(text, match) if _is_start(match) else None
        if found is not None:
            yield found
        at = found.end if found is not None else match.end()


def _is_start(match: re.Match[str]) -> bool:
    tld = match["tld"]
    return tld is None or tld.lower() in _DOMAINS or publisher_of(f"https://{match[0]}") is not None


def _read(text: str, match: re.Match[str]) -> Address | None:
    written, end = _collected(text, match)
    kept = trimmed(written)
    # What is cut from the last line is cut from the span: nothing longer than that line is ever cut.
    end -= len(written) - len(kept)
    whole = kept if "://" in kept else f"https://{kept}"
    try:
        url = fold(whole)
    except ValueError:
        return None
    return Address(match.start(), end, kept, url) if "." in url.partition("://")[2] else None


def _collected(text: str, match: re.Match[str]) -> tuple[str, int]:
    """Return the address from its start over as many lines as it goes on, and where it ends in the text."""
    written, end = _BLANKS.sub("", match[0]), match.end()
    token = _TOKEN.match(text, end)
    if token:
        written, end = written + token[0], token.end()
    for _ in range(_MOST_LINES):
        following = _following(text, end)
        if following is None or len(written) > MAX_LENGTH or _cut_at_closer(written) != written:
            break
        alone = not _NEXT_IN_LINE.match(text, following.end())
        joined = joined_break(written, following[0], alone=alone)
        if joined is None:
            break
        written, end = joined, following.end()
    return written, end


def _following(text: str, end: int) -> re.Match[str] | None:
    """Return the first word of the next line, where the address reaches to the end of its own."""
    line_end = _LINE_END.match(text, end)
    return _TOKEN.match(text, line_end.end()) if line_end else None


def trimmed(written: str) -> str:
    """Return an address without the marks of the sentence behind it; a bracket that it opens itself is kept."""
    opened = {mark: written.count(mark) for mark in "()[]"}
    end = len(written)
    while end:
        last = written[end - 1]
        if last in _CLOSERS:
            if opened[last] <= opened[_CLOSERS[last]]:
                break
            opened[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return _cut_at_closer(written[:end])


def _cut_at_closer(written: str) -> str:
    """Cut what follows a bracket that the address did not open: "https://a.org/b)and", "https://a.org/b](c"."""
    depth = {")": 0, "]": 0}
    for place, mark in enumerate(written):
        if mark in "([":
            depth[")" if mark == "(" else "]"] += 1
        elif mark in _CLOSERS:
            depth[mark] -= 1
            if depth[mark] < 0:
                return trimmed(written[:place])
    return written
