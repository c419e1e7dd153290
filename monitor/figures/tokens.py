"""A text as the words, numbers and marks that the grammar reads, each with its place."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

__all__ = ["FRACTION_SIGNS", "Tokens", "tokenize"]

#: blanks that group digits beside the plain one: no-break, narrow no-break, thin
_BLANKS = "\u00a0\u202f\u2009"
FRACTION_SIGNS = {char: unicodedata.numeric(char) for char in "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
_SIGNS = "".join(FRACTION_SIGNS)
#: digits with what may group them; a word with its combining marks; a fraction sign; any other mark
_TOKEN = re.compile(
    rf"[0-9]{{1,3}}(?:[ {_BLANKS}][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?"
    r"|(?:(?<![^\s(\[])|(?<=^-)|(?<=\s-))[.,][0-9]+(?![0-9.,])"
    r"|[0-9]+(?:[.,'’·][0-9]+)*"
    rf"|(?:(?![{_SIGNS}])[^\W0-9_])(?:(?![{_SIGNS}])(?:[^\W0-9_]|[\u0300-\u036f]))*"
    r"|[^\s]"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists: word i stands at text[starts[i]:ends[i]] and is `words[i]` in lower case."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    #: how many words there are: asked all the time
    size: int

    def __len__(self) -> int:
        return self.size

    def word(self, place: int) -> str:
        """Return the word at a place, or "" outside of the text."""
        return self.words[place] if 0 <= place < self.size else ""

    def raw(self, place: int) -> str:
        """Return the word as written, or "" outside of the text."""
        return self.text[self.starts[place] : self.ends[place]] if 0 <= place < self.size else ""

    def place_at(self, offset: int) -> int:
        """Return the place of the first word that begins at or after an offset of the text."""
        return bisect_left(self.starts, offset)

    def glued(self, place: int) -> bool:
        """Say whether nothing stands between the word at a place and the one before it."""
        return 0 < place < self.size and self.starts[place] == self.ends[place - 1]

    def is_number(self, place: int) -> bool:
        """Say whether the word at a place is written in digits."""
        return 0 <= place < self.size and "0" <= self.words[place][-1] <= "9"

    def is_capital(self, place: int) -> bool:
        """Say whether the word at a place has a capital among its first two letters: "Kursk", "iPhone"."""
        return (
            0 <= place < self.size and self.text[self.starts[place] : self.starts[place] + 2] != self.words[place][:2]
        )

    def is_word(self, place: int) -> bool:
        """Say whether letters stand at a place."""
        return 0 <= place < self.size and self.words[place][0].isalpha()


def tokenize(text: str) -> Tokens:
    """Split a text into its words. Linear in its length."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        words.append(match[0].lower())
    if not text.isascii():
        words = [word if word.isascii() else unicodedata.normalize("NFC", word) for word in words]
    return Tokens(text, words, starts, ends, len(words))
