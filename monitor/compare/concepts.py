"""What a sentence speaks of, in a form that is the same in every language: concepts, countries and names. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from monitor.compare.lexicon import COLUMNS, FRAMES, TOPICS
from monitor.compare.sounds import fold, skeleton
from monitor.figures import LANGUAGES, countries_of, nouns_of, singular

__all__ = ["Idea", "ideas_of", "is_known", "thing_of"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: "l'usine", "d'euros": the word is behind it
_ELIDED = re.compile(r"^[^\W\d_]{1,2}['’]")
_CACHED = 1 << 15
_LONGEST_PHRASE = 3
_LONGEST_WORD = 60
#: the shortest beginning that tells a concept, and the shortest that does inside a German compound
_LEAST = 3
_LEAST_PART = 4
#: shorter words are no cognates; names may be shorter
_LEAST_COGNATE = 5
_LEAST_NAME = 4
_SOUNDS = 5


class Idea(NamedTuple):
    """One thing that a text speaks of, at the place of its word."""

    name: str
    at: int
    #: says who tells it, or when: many figures of one story share it
    frame: bool = False
    #: known by its sounds alone
    alike: bool = False


class _Known(NamedTuple):
    name: str
    frame: bool


@dataclass(frozen=True, slots=True)
class _Table:
    #: a word may stand for several
    whole: Mapping[str, tuple[_Known, ...]]
    begins: Mapping[str, tuple[_Known, ...]]
    #: first words of phrases
    opens: frozenset[str]
    compounds: bool


def ideas_of(text: str, lang: str) -> list[Idea]:
    """Return what a text speaks of: concepts by name, countries as "@KP", other words by how they sound."""
    found: list[Idea] = []
    matches = list(_WORD.finditer(text))
    words = [_ELIDED.sub("", match[0]) for match in matches]
    folded = [fold(word) for word in words]
    at = 0
    while at < len(words):
        known, length = _longest(folded, at, lang)
        place = matches[at].start()
        found += [Idea(name, place, frame) for name, frame in known]
        if not known and (sounds := _sounds(folded[at], name=words[at][0].isupper())):
            found.append(Idea(sounds, place, alike=True))
        at += length
    return found


@lru_cache(maxsize=_CACHED)
def thing_of(noun: str) -> frozenset[str]:
    """Return what an English noun, as figures give it, is: itself, and its concept."""
    last = noun.rpartition(" ")[2]
    return frozenset({last, *(known.name for known in _known(fold(last), "en"))})


@lru_cache(maxsize=_CACHED)
def is_known(noun: str) -> bool:
    """Say whether an English noun, as figures give it, is one that every language's tables can name."""
    return singular(noun.rpartition(" ")[2]) in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(head.rpartition(" ")[2] for code in LANGUAGES for head in nouns_of(code).values())


def _longest(folded: list[str], at: int, lang: str) -> tuple[tuple[_Known, ...], int]:
    """Return what the longest known phrase at a place means, and how many words it has."""
    if folded[at] in _table(lang).opens:
        for length in range(_LONGEST_PHRASE, 1, -1):
            known = _known(" ".join(folded[at : at + length]), lang) if at + length <= len(folded) else ()
            if known:
                return known, length
    return _known(folded[at], lang), 1


def _sounds(folded: str, *, name: bool) -> str:
    if len(folded) < (_LEAST_NAME if name else _LEAST_COGNATE):
        return ""
    sounds = skeleton(folded)
    return f"~{sounds[:_SOUNDS]}" if len(sounds) >= _LEAST or (name and len(sounds) > 1) else ""


@lru_cache(maxsize=_CACHED)
def _known(folded: str, lang: str) -> tuple[_Known, ...]:
    """Return the concepts of a word: by the whole of it, else by its beginning; of a German one, by its parts."""
    table = _table(lang)
    if folded in table.whole:
        return table.whole[folded]
    if table.compounds and " " not in folded:
        return tuple(dict.fromkeys(_parts(folded[:_LONGEST_WORD], table)))
    if lang == "en" and singular(folded) in table.whole:
        return table.whole[singular(folded)]
    found = _beginning(folded, table, _LEAST)
    return found[0] if found and (" " not in folded or found[1] > folded.find(" ")) else ()


def _parts(folded: str, table: _Table) -> Iterator[_Known]:
    at = 0
    while at < len(folded):
        rest = folded[at:]
        found = _beginning(rest, table, _LEAST if at == 0 else _LEAST_PART)
        if found is None and len(rest) > _LEAST_PART and rest in table.whole:
            found = table.whole[rest], len(rest)
        if found is not None:
            yield from found[0]
        at += found[1] if found else 1


def _beginning(folded: str, table: _Table, least: int) -> tuple[tuple[_Known, ...], int] | None:
    for length in range(len(folded), least - 1, -1):
        if folded[:length] in table.begins:
            return table.begins[folded[:length]], length
    return None


@cache
def _table(lang: str) -> _Table:
    nouns = {head: head for head in _nouns()} if lang == "en" else {}
    whole: dict[str, tuple[_Known, ...]] = {}
    whole |= {fold(form): (_concept(head),) for form, head in {**nouns, **nouns_of(lang)}.items()}
    whole |= {fold(form): (_Known(f"@{code}", False),) for form, code in countries_of(lang).items()}
    begins: dict[str, tuple[_Known, ...]] = {}
    listed: dict[str, tuple[_Known, ...]] = {}
    for name, words, frame in _rows(lang):
        for word in words:
            table, form = (listed if word.startswith("=") else begins), fold(word.lstrip("=")).replace("_", " ")
            table[form] = (*table.get(form, ()), _Known(name, frame))
    whole |= listed
    opens = frozenset(form.partition(" ")[0] for form in (*whole, *begins) if " " in form)
    return _Table(whole, begins, opens, compounds=lang == "de")


def _rows(lang: str) -> Iterator[tuple[str, list[str], bool]]:
    """Yield the concepts with their words in one language."""
    column = COLUMNS.index(lang) + 1 if lang in COLUMNS else None
    for text, frame in ((FRAMES, True), (TOPICS, False)):
        for line in text.strip().splitlines():
            cells = line.split("|")
            if column is not None:
                yield cells[0].strip(), cells[column].split(), frame


@cache
def _english() -> Mapping[str, _Known]:
    return {fold(word): _Known(name, frame) for name, words, frame in _rows("en") for word in words}


def _concept(head: str) -> _Known:
    """Return the concept of an English noun, or the noun itself where it has none."""
    table, last = _english(), fold(head.rpartition(" ")[2])
    whole = table.get(f"={last}") or table.get(f"={last}s")
    begun = (table[last[:length]] for length in range(len(last), _LEAST, -1) if last[:length] in table)
    return whole or next(begun, _Known(last, frame=False))
