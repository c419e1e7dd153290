"""A text put together piece by piece: blanks squeezed, paragraphs apart, each link with its place. Pure."""

from __future__ import annotations

import re

from monitor.models import Link

__all__ = ["TextBuilder", "is_web"]

_BLANKS = re.compile(r"\s+")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b\ufeff]")
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)


def is_web(target: str) -> bool:
    """Say whether a link leads to the web: neither to a place in the document nor to a mailbox."""
    return _WEB.match(target) is not None


class TextBuilder:
    """Collects paragraphs; `text` and `links` are the result so far."""

    def __init__(self) -> None:
        self.links: list[Link] = []
        self._done: list[str] = []
        self._length = 0
        self._pieces: list[str] = []
        self._at = 0
        self._blank = False

    @property
    def text(self) -> str:
        """The paragraphs that are ended, with a blank line between them."""
        return "".join(self._done)

    def add(self, piece: str, target: str | None = None) -> None:
        """Add words to the paragraph; with an absolute web address they are a link to it."""
        for at, words in enumerate(_BLANKS.split(_INVISIBLE.sub("", piece))):
            self._blank = self._blank or at > 0
            if words:
                self._put(words, target)

    def end(self) -> None:
        """End the paragraph. One without words leaves nothing."""
        if self._pieces:
            self._done.append("".join(self._pieces))
            self._length += self._at
        self._pieces, self._at, self._blank = [], 0, False

    def _put(self, words: str, target: str | None) -> None:
        if not self._pieces and self._done:
            self._write("\n\n")
        elif self._pieces and self._blank:
            self._write(" ")
        self._blank = False
        start = self._length + self._at
        self._write(words)
        if target is not None and is_web(target):
            self._link(start, target)

    def _write(self, words: str) -> None:
        self._pieces.append(words)
        self._at += len(words)

    def _link(self, start: int, target: str) -> None:
        """Add a link, or lengthen the last one, whose words go on."""
        end = self._length + self._at
        if self.links and self.links[-1].target == target and start - self.links[-1].end <= 1:
            start = self.links.pop().start
        self.links.append(Link(start=start, end=end, target=target))
