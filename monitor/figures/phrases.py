"""Phrases of one or several words, found in a list of words at a place or before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

__all__ = ["NO_PHRASES", "Phrases", "forms", "phrases", "variants", "word_set"]

V = TypeVar("V")
_OPTIONAL = re.compile(r"\(([^()]*)\)")
_PARTS = re.compile(r"[^\W\d_]+|[0-9][0-9.,]*|[^\w\s]")


def variants(pattern: str) -> Iterator[str]:
    """Yield the spellings of a pattern in which brackets hold endings that may be there, divided by bars.

    >>> list(variants("dollar(s)")), list(variants("Jahr(e|en)"))
    (['dollar', 'dollars'], ['Jahr', 'Jahre', 'Jahren'])
    """
    match = _OPTIONAL.search(pattern)
    if match is None:
        yield pattern
        return
    for ending in ("", *match[1].split("|")):
        yield from variants(pattern[: match.start()] + ending + pattern[match.end() :])


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text with their variants, in lower case."""
    return frozenset(form.lower() for word in text.split() for form in variants(word))


def forms(table: Mapping[str, str]) -> dict[str, str]:
    """Return {form: name} for {name: "form other-form(s)"}, in lower case."""
    return {form: name for name, text in table.items() for form in word_set(text)}


@dataclass(frozen=True, slots=True)
class Phrases(Generic[V]):
    """A table from phrases to values, asked for the longest phrase at a place."""

    #: first word -> phrases that begin with it, longest first
    by_first: Mapping[str, Sequence[tuple[tuple[str, ...], V]]]
    by_last: Mapping[str, Sequence[tuple[tuple[str, ...], V]]]

    def at(self, words: Sequence[str], place: int) -> tuple[V, int] | None:
        """Return the value of the longest phrase that begins at a place, and where it ends."""
        for parts, value in self.by_first.get(words[place], ()) if place < len(words) else ():
            if len(parts) == 1 or tuple(words[place : place + len(parts)]) == parts:
                return value, place + len(parts)
        return None

    def before(self, words: Sequence[str], place: int) -> tuple[V, int] | None:
        """Return the value of the longest phrase that ends right before a place, and where it begins."""
        for parts, value in self.by_last.get(words[place - 1], ()) if place > 0 else ():
            if len(parts) == 1 or (place >= len(parts) and tuple(words[place - len(parts) : place]) == parts):
                return value, place - len(parts)
        return None


def phrases(table: Mapping[V, str]) -> Phrases[V]:
    """Build a table from {value: "phrase, other phrase(s)"}. Phrases are read in lower case, with either apostrophe."""
    by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
    by_last: dict[str, list[tuple[tuple[str, ...], V]]] = {}
    for value, text in table.items():
        for pattern in text.split(","):
            for form in variants(pattern.strip().lower()):
                for spelled in {form, form.replace("'", "’")}:
                    parts = tuple(_PARTS.findall(spelled))
                    if parts:
                        by_first.setdefault(parts[0], []).append((parts, value))
                        by_last.setdefault(parts[-1], []).append((parts, value))
    for index in (by_first, by_last):
        for entries in index.values():
            entries.sort(key=lambda entry: -len(entry[0]))
    return Phrases(by_first, by_last)


NO_PHRASES: Phrases[str] = phrases({})
