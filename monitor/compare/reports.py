"""Where a snapshot reports its figures: each with its sentence and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from monitor.compare import surroundings
from monitor.compare.fates import Fate, TellingWord, fate_named, nearest, telling_words
from monitor.compare.measures import Measure, measure_of, same_value
from monitor.figures import LANGUAGES, MOST_FIGURES, extract
from monitor.models import Figure
from monitor.text import bare, normal

__all__ = ["Figures", "Report", "Sentence", "reports_of", "similarity"]

_WORD = re.compile(r"#|[^\W\d_]+")
_MASK = "#"
#: how many words on each side of a figure tell what it is about
_NEAR = 6
#: letters of a word that tell what it is about: the rest is its ending
_STEM = 6
_SHORTEST = 3
#: what goes on longer than this is no block or sentence that anybody wrote: its beginning tells enough
_LONGEST = 8_000
_MOST_WORDS = 400
#: what stands between a figure and the same in another unit: a noun at most, then a bracket, a comma or a dash
_CONVERTING = re.compile(r"[^\d(),;]{0,25}[(,;/–—-]?\s*(?:[^\W\d]+\s+){0,3}")
_CLOSING = (")", ",", ";", "/")


#: the figures of blocks, by text and language
Figures = dict[tuple[str, str | None], list[Figure]]


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence with its figures masked."""

    text: str
    #: equal for sentences that differ in typography alone
    key: str
    #: its words but the short ones, in small letters, cut to their stems
    content: frozenset[str]
    #: those that tell what it is about: no articles, prepositions and hedges
    tells: frozenset[str]
    #: words in capitals but the first: names
    names: frozenset[str]
    #: which block of the text it stands in, and what the whole block speaks of
    block: int
    topic: frozenset[str]
    #: every noun has a capital in its language, not names alone
    nouns_in_capitals: bool

    @cached_property
    def days(self) -> frozenset[str]:
        """The days and months that it names."""
        return surroundings.days(self.text)

    @cached_property
    def telling_words(self) -> list[TellingWord]:
        """Its words that say what became of people."""
        return telling_words(self.text)

    @cached_property
    def goes_on(self) -> bool:
        """Whether it counts on with the days: "so far"."""
        return surroundings.goes_on(self.text)

    @cached_property
    def periods(self) -> frozenset[str]:
        """The months, quarters and years that it tells of."""
        return surroundings.periods(self.text)

    @cached_property
    def rose(self) -> bool:
        """Whether it tells that a count went on from an earlier one."""
        return surroundings.rose(self.text)


@dataclass(frozen=True, eq=False)
class Report:
    """One reportable figure in its sentence."""

    figure: Figure
    measure: Measure
    sentence: Sentence
    #: where it begins and ends in the text of its sentence
    start: int
    end: int
    #: how many reported figures stand before it in its sentence
    order: int
    #: stems near it on the left and on the right
    near: frozenset[str]
    #: those of them that tell what it is about
    about: frozenset[str]
    names: frozenset[str]
    #: the figure before it that it gives once more in another unit or currency: "60 miles (97 km)"
    converts: Report | None = None

    @cached_property
    def fate(self) -> Fate | None:
        """What became of the people counted."""
        named = fate_named(self.figure.head)
        if named is not None or self.measure.family != "count":
            return named
        return nearest(self.sentence.telling_words, self.sentence.text, self.start, self.end)

    @cached_property
    def place(self) -> str | None:
        """The name of the place that it is told of: "12 dead in Lund"."""
        return surroundings.place(self.sentence.text, self.end)

    @cached_property
    def actors(self) -> frozenset[str]:
        """The names before it: those whose figure it is. Where every noun has a capital, none are known."""
        if self.sentence.nouns_in_capitals:
            return frozenset()
        return surroundings.actors(self.sentence.text, self.start, self.end)

    @cached_property
    def of_another(self) -> bool:
        """Whether it is told of another event than one told before."""
        return surroundings.of_another(self.sentence.text, self.start, self.end)

    @cached_property
    def recurs(self) -> bool:
        """Whether it is told of what happens again and again."""
        return surroundings.recurs(self.sentence.text, self.start, self.end)

    @cached_property
    def of_futures(self) -> bool:
        """Whether it is told of contracts on a price, not of the price."""
        return surroundings.of_futures(self.sentence.text, self.start)

    @cached_property
    def counts_since(self) -> bool:
        """Whether it is counted since a beginning."""
        return surroundings.counts_since(self.sentence.text, self.start, self.end)

    @cached_property
    def lately(self) -> bool:
        """Whether it is counted of the last days alone."""
        return surroundings.lately(self.sentence.text, self.start, self.end)


def reports_of(blocks: Sequence[str], lang: str | None, known: Figures | None = None) -> list[Report]:
    """Return the reportable figures of blocks of text, such as a headline and paragraphs, in their order.

    `known` holds the figures of blocks that were read before, and those that are read now. What follows the first
    `MOST_FIGURES` of a text is not read.
    """
    known, left = ({} if known is None else known), MOST_FIGURES
    for block in blocks:
        if (block, lang) not in known:
            known[block, lang] = extract(block, lang, most=left) if left > 0 else []
        left -= len(known[block, lang])
    return [report for at, text in enumerate(blocks) for report in _in_block(text, at, lang, known[text, lang])]


class _Block(NamedTuple):
    """What the sentences of one block of text share."""

    number: int
    topic: frozenset[str]
    #: stems that tell nothing of what is counted
    hollow: frozenset[str]
    nouns_in_capitals: bool


def _in_block(text: str, number: int, lang: str | None, found: list[Figure]) -> Iterator[Report]:
    if not found:
        return
    language = LANGUAGES.get((lang or "").partition("-")[0])
    capitals = language is not None and language.noun_rule == "capital"
    block = _Block(number, _content(_stems(_WORD.findall(text[:_LONGEST]))), _hollow(lang), capitals)
    ends = 0
    grouped: list[tuple[int, list[Figure]]] = []
    for figure in found:
        if figure.start >= ends:
            length = len(figure.sentence)
            begin = text.rfind(figure.sentence, 0, figure.start + length)
            ends = begin + length
            grouped.append((begin, []))
        grouped[-1][1].append(figure)
    for begin, figures in grouped:
        yield from _in_sentence(figures[0].sentence, begin, figures, block)


def _in_sentence(text: str, offset: int, figures: list[Figure], block: _Block) -> Iterator[Report]:
    words = _WORD.findall(_masked(text, offset, figures))
    reading = _Reading(words, offset, block.hollow, _sentence(text, words, block))
    masks = (place for place, word in enumerate(words) if word == _MASK)
    last: Report | None = None
    for figure, at in zip(figures, masks, strict=False):
        if (measure := measure_of(figure)) is not None:
            last = reading.report(figure, measure, at, last)
            yield last


def _sentence(text: str, words: list[str], block: _Block) -> Sentence:
    content = _content(_stems(words))
    return Sentence(
        text=text,
        key=bare(normal(text)).lower(),
        content=content,
        tells=content - block.hollow,
        names=_names(words[:_MOST_WORDS]),
        block=block.number,
        topic=block.topic,
        nouns_in_capitals=block.nouns_in_capitals,
    )


class _Reading(NamedTuple):
    """A sentence that is read for its figures."""

    #: its words, figures as "#"
    words: list[str]
    #: where it begins in its block
    offset: int
    hollow: frozenset[str]
    sentence: Sentence

    def report(self, figure: Figure, measure: Measure, at: int, last: Report | None) -> Report:
        """Return a figure that stands for the word `at`, behind the last one of the sentence."""
        words, start, end = self.words, figure.start - self.offset, figure.end - self.offset
        around = _stems([*words[max(0, at - _NEAR) : at], *words[at + 1 : at + 1 + _NEAR]])
        near = frozenset(stem for stem in around if len(stem) > 1)
        return Report(
            figure=figure,
            measure=measure,
            sentence=self.sentence,
            start=start,
            end=end,
            order=last.order + 1 if last is not None else 0,
            near=near,
            about=near - self.hollow,
            names=_names(words[max(1, at - _NEAR) : at + 1 + _NEAR]),
            converts=last if last is not None and _converts(last, measure, start, end) else None,
        )


def _converts(before: Report, measure: Measure, start: int, end: int) -> bool:
    """Say whether a figure gives the one before it in another unit: "60 miles, or 97 km", "€90 (about $98)"."""
    one, text = before.measure, before.sentence.text
    between = text[before.end : start]
    if one.family != measure.family or one.unit == measure.unit or not _CONVERTING.fullmatch(between):
        return False
    closed = "(" in between and text[end : end + 2].lstrip()[:1] in _CLOSING
    return same_value(one, measure) or (one.family == "money" and closed)


def _stems(words: list[str]) -> tuple[str, ...]:
    return tuple(word if word == _MASK else word.lower()[:_STEM] for word in words)


def _content(stems: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem for stem in stems[:_MOST_WORDS] if len(stem) > _SHORTEST)


@cache
def _hollow(lang: str | None) -> frozenset[str]:
    """Return the stems of words that tell nothing of what is counted: articles, prepositions, hedges."""
    language = LANGUAGES.get((lang or "").partition("-")[0])
    if language is None:
        return frozenset()
    hedges = {word for entries in language.hedges.by_first.values() for words, _ in entries for word in words}
    return frozenset(word[:_STEM] for word in language.stop | language.determiners | hedges)


def _masked(text: str, offset: int, figures: list[Figure]) -> str:
    """Return a sentence with "#" for each figure, and for nothing else."""
    parts, at = list[str](), 0
    for figure in figures:
        parts += [text[at : figure.start - offset].replace(_MASK, " "), f" {_MASK} "]
        at = figure.end - offset
    return "".join(parts) + text[at:].replace(_MASK, " ")


def _names(words: list[str]) -> frozenset[str]:
    return frozenset(word.lower()[:_STEM] for word in words[1:] if word[0].isupper() and _is_long(word))


def _is_long(word: str) -> bool:
    """Say whether a word is long enough to be a name: "Lund", "WTI"."""
    return len(word) > _SHORTEST or (len(word) == _SHORTEST and word.isupper())


def similarity(a: frozenset[str], b: frozenset[str]) -> float:
    """Return how much two sets of words have in common, from 0 to 1 (Dice 1945)."""
    total = len(a) + len(b)
    return 2 * len(a & b) / total if total else 0.0
