"""The languages that figures are read in: one line each."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from monitor.figures import de, en, es, fr, it
from monitor.figures.compounds import cutter
from monitor.figures.language import Language
from monitor.figures.lexicon import Lexeme, reader_of_words

__all__ = ["LANGUAGES", "compounds_of", "language_for", "words_of"]

LANGUAGES = {
    "en": en.TABLES,
    "de": de.TABLES,
    "es": es.TABLES,
    "fr": fr.TABLES,
    "it": it.TABLES,
}


def language_for(code: str | None) -> Language:
    """Return the tables for a BCP 47 code; English where it is missing or not known."""
    return LANGUAGES.get((code or "en").lower().replace("_", "-").partition("-")[0], en.TABLES)


@cache
def words_of(code: str) -> Callable[[str], Lexeme | None]:
    """Return the reader of single words of one of the languages. It remembers what it has read."""
    return reader_of_words(LANGUAGES[code])


@cache
def compounds_of(code: str) -> Callable[[str], tuple[int, ...]]:
    """Return what cuts the compounds of one of the languages. It remembers what it has cut."""
    return cutter(LANGUAGES[code], words_of(code))
