"""Words that read alike in two languages: Kursk and Koursk, Kyjiw and Kyiv, Kommission and Commission. Pure."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold", "skeleton"]

_CACHED = 1 << 14
#: letters that one language writes for the sound that another writes otherwise, longest first
_SOUNDS = (
    ("sch", "s"), ("sh", "s"), ("tch", "s"), ("ch", "k"), ("kh", "k"), ("ck", "k"), ("qu", "k"), ("ph", "f"),
    ("th", "t"), ("ts", "s"), ("tz", "s"), ("x", "ks"), ("c", "k"), ("q", "k"), ("z", "s"), ("w", "v"), ("f", "v"),
)  # fmt: skip
#: names that share no letters to speak of -> one spelling for all
_RENAMED = {
    "kiew": "kyiv", "kyjiw": "kyiv", "kiev": "kyiv", "lemberg": "lviv", "peking": "beijing", "pekin": "beijing",
    "pechino": "beijing", "mailand": "milan", "londres": "london", "londra": "london", "munchen": "munich",
    "monaco": "munich", "wien": "vienna", "vienne": "vienna", "viena": "vienna", "kopenhagen": "copenhagen",
    "athen": "athens", "atenas": "athens", "bruselas": "brussels", "brussel": "brussels", "bruxelles": "brussels",
    "neapel": "naples", "venedig": "venice", "lissabon": "lisbon", "moskau": "moscow", "moscou": "moscow",
    "moscu": "moscow", "mosca": "moscow", "pjongjang": "pyongyang", "seul": "seoul", "teheran": "tehran",
}  # fmt: skip
_VOWELS = re.compile(r"[aeiouyj]")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=_CACHED)
def fold(word: str) -> str:
    """Return a word in small letters without accents.

    >>> fold("Überschwemmung"), fold("Straße")
    ('uberschwemmung', 'strasse')
    """
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=_CACHED)
def skeleton(word: str) -> str:
    """Return the sounds of a folded word: its consonants, with one letter for each sound, and how it begins.

    >>> skeleton("koursk") == skeleton("kursk"), skeleton("kherson") == skeleton("cherson")
    (True, True)
    """
    spelled = _RENAMED.get(word, word)
    for written, sound in _SOUNDS:
        spelled = spelled.replace(written, sound)
    first = "a" if _VOWELS.match(spelled) else ""
    return first + _TWICE.sub(r"\1", _VOWELS.sub("", spelled))
