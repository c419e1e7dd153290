"""The form in which two wordings are compared: what a reader would not call an edit is the same in it."""

from __future__ import annotations

import re

from monitor.text import bare, normal, sentences

__all__ = ["block_key", "headline_key", "sentence_keys", "without_locator"]

#: "New York CNN - ", "KYIV, Ukraine (AP) - ": up to eight words in capitals, a dash, and a sentence after it
_LOCATOR = re.compile(r"(?:\(?[^\W\d_a-zà-ÿ][\w.'/-]*\)?,? ){1,8}-{1,2} ?(?=[\"'(]?[A-ZÀ-ÞĀ-Ž])")


def without_locator(text: str) -> str:
    """Return a paragraph in normal form, without the place and agency that stand before its first sentence.

    >>> without_locator("New York CNN — A storm hit.")
    'A storm hit.'
    """
    plain = normal(text)
    found = _LOCATOR.match(plain)
    return plain[found.end() :] if found else plain


def block_key(text: str) -> str:
    """Return what is equal for two paragraphs that differ in typography, blanks or locator alone.

    Blanks do not count, for publishers' markup swallows them at links ("country'sdeadliest").
    """
    return bare(without_locator(text))


def headline_key(text: str) -> str:
    """Return what is equal for two headlines that differ in typography, blanks or capitals alone."""
    return bare(normal(text)).casefold()


def sentence_keys(text: str) -> list[tuple[str, str]]:
    """Return the sentences of a paragraph, each with its key."""
    found = sentences(text)
    return [(block_key(sentence) if at == 0 else bare(normal(sentence)), sentence) for at, sentence in enumerate(found)]
