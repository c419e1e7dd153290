"""The language of a text: given, else detected, else English. Pure; the detector is read when it is first needed."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Any

__all__ = ["foreign_language", "language_of"]

_ENGLISH = "en"
#: the first subtag of a language tag, whatever follows it: "de-AT", "en_US", "fr; q=0.8"
_PRIMARY = re.compile(r"\s*([A-Za-z]{2,8})(?![A-Za-z])")
_WORD = re.compile(r"[^\W\d_]{2,}")
#: a text with fewer words holds names and numbers more often than a language
_LEAST_WORDS = 2
#: what the detector must give the best language for it to count: names and foreign scripts stay below
_LEAST_SURE = 0.4
#: characters that are looked at: more of a text do not change the answer
_ENOUGH = 4_000
#: words and sureness from which a text is told to be in a language that is not known
_FOREIGN_WORDS, _FOREIGN_SURE = 12, 0.95


def language_of(text: str, given: str | None, known: Collection[str]) -> str:
    """Return which of the known languages a text is in.

    A tag that the page or feed gives (BCP 47, in any spelling) is believed when its language is a known one;
    else the text decides; what is too short, too mixed or in no known language counts as English.
    """
    return _named(given, known) or _detected(text[:_ENOUGH], known) or _ENGLISH


def _named(given: str | None, known: Collection[str]) -> str | None:
    match = _PRIMARY.match(given or "")
    return match[1].lower() if match and match[1].lower() in known else None


def _detected(text: str, known: Collection[str]) -> str | None:
    if len(_WORD.findall(text)) < _LEAST_WORDS:
        return None
    language, _ = _detector(frozenset(known)).classify(text)
    return str(language) if language in known else None


def foreign_language(text: str, known: Collection[str]) -> str | None:
    """Return the code of the language that a text is in, where it is surely none of the known ones."""
    beginning = text[:_ENOUGH]
    if len(_WORD.findall(beginning)) < _FOREIGN_WORDS:
        return None
    language, sure = _detector(frozenset()).classify(beginning)
    return str(language) if sure >= _FOREIGN_SURE and language not in known else None


@lru_cache(maxsize=2)
def _detector(known: frozenset[str]) -> Any:
    """Return a detector of the known languages; of all that there are where none is named."""
    # Imported here: with its model it takes half a second and 90 MB, which most pages never need.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    detector = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True, min_confidence=_LEAST_SURE)
    if known:
        detector.set_languages(known.intersection(detector.labels))
    return detector
