"""What people call a unit, or a thing that is counted, in the words that figures use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from monitor.figures.languages import language_for
from monitor.figures.phrases import Phrases
from monitor.figures.reader import extract
from monitor.figures.units import CURRENCY_CODES, SYMBOLS

__all__ = ["countries_of", "nouns_of", "thing_named", "unit_named"]

#: some of these are read from their signs only: "electronvolt"
_UNITS = CURRENCY_CODES | frozenset(SYMBOLS.values())


def unit_named(name: str) -> str | None:
    """Return the unit that an English name or a sign stands for, as figures name it; None where none is read.

    >>> unit_named("%"), unit_named("dollars"), unit_named("km"), unit_named("soldiers")
    ('percent', 'usd', 'kilometre', None)
    """
    if name.lower() in _UNITS:
        return name.lower()
    text = f"5 {name}"
    found = extract(text, "en")
    return found[0].unit if len(found) == 1 and found[0].end == len(text) else None


def thing_named(name: str) -> str | None:
    """Return the English noun under which figures know a thing; None where the name says more than the noun.

    >>> thing_named("troops"), thing_named("children"), thing_named("Russian soldiers")
    ('soldier', 'child', None)
    """
    found = extract(f"20 {name}", "en")
    if len(found) != 1 or found[0].subject != name or found[0].head is None:
        return None
    return found[0].head if len(found[0].head.split()) == len(name.split()) else None


@cache
def nouns_of(code: str) -> Mapping[str, str]:
    """Return the nouns of one language, in small letters, with the English nouns under which figures know them."""
    return _forms(language_for(code).nouns)


@cache
def countries_of(code: str) -> Mapping[str, str]:
    """Return the names and adjectives of countries in one language, in small letters, with their ISO 3166 codes."""
    return _forms(language_for(code).countries)


def _forms(table: Phrases[str]) -> dict[str, str]:
    entries = (entry for several in table.by_first.values() for entry in several)
    return {" ".join(part for part in parts if part != "-"): value for parts, value in entries}
