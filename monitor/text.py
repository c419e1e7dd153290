"""Plain text: normal form, sentences and words. Pure."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["bare", "clean_for_terminal", "normal", "sentence_spans", "sentences", "words"]

_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
     "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "…": "...",
     "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None}
)  # fmt: skip
_BLANKS = re.compile(r"\s+")
_WORDS = re.compile(r"\s+|[^\w\s]|[\w'’.,:/%$€£-]*\w[%]?")
#: a full stop after one of these does not end a sentence
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st gen col lt sgt sen rep gov jr sr vs inc ltd co corp no nos art etc approx dept est "
    "jan feb mar apr jun jul aug sept sep oct nov dec "
    "u.s u.k u.n e.g i.e a.m p.m d.c z.b bzw ca nr mio mrd tsd str".split()
)
#: in German a full stop makes a day's number an ordinal
_GERMAN_MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                  "November", "Dezember")  # fmt: skip
_LONGEST_ABBREVIATION = 20
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘„«(\[]?[A-ZÀ-ÞĀ-Ž0-9¿¡])")
#: characters that change what a terminal shows of others: C0 and C1 controls, bidi overrides and isolates
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def normal(text: str) -> str:
    """Return the text in the form in which two wordings are compared.

    NFKC, straight quotes, plain hyphens, single blanks; letters keep their case.
    """
    return _BLANKS.sub(" ", unicodedata.normalize("NFKC", text).translate(_QUOTES)).strip()


def bare(text: str) -> str:
    """Return the text without any blank: texts that differ in spacing alone become equal."""
    return "".join(unicodedata.normalize("NFC", text).replace("\u200b", "").split())


def sentences(text: str) -> list[str]:
    """Split a paragraph into sentences. A full stop after an abbreviation or an initial ends none.

    Joined with one blank the sentences give the paragraph back, but for its own blanks.
    """
    return [text[start:end] for start, end in sentence_spans(text)]


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of a paragraph begins and ends, blanks around it left out."""
    found, start = [], 0
    for match in _END.finditer(text):
        last = text[max(start, match.start() - _LONGEST_ABBREVIATION) : match.start()].rsplit(None, 1)
        word = last[-1].lower().lstrip("(\"'“‘„") if last else ""
        dotted = match[0].startswith(".") and not match[0].startswith("..")
        if dotted and (word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())):
            continue
        if dotted and word.isdigit() and text.startswith(_GERMAN_MONTHS, match.end()):
            continue
        found.append(_trimmed(text, start, match.end()))
        start = match.end()
    found.append(_trimmed(text, start, len(text)))
    return [(begin, end) for begin, end in found if begin < end]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def words(text: str) -> list[str]:
    """Split a text into words, blanks and marks; joined, they give the text back."""
    tokens, at = [], 0
    for match in _WORDS.finditer(text):
        if match.start() > at:
            tokens.append(text[at : match.start()])
        tokens.append(match[0])
        at = match.end()
    if at < len(text):
        tokens.append(text[at:])
    return tokens


def clean_for_terminal(text: str) -> str:
    """Return the text without characters that could steer a terminal or turn the reading direction."""
    return _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
