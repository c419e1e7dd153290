"""Where a snapshot reports its figures: each with its sentence and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.compare.measures import Measure, measure_of
from monitor.figures import extract
from monitor.models import Figure
from monitor.text import bare, normal

__all__ = ["Report", "Sentence", "reports_of", "similarity"]

_WORD = re.compile(r"#|[^\W\d_]+")
_MASK = "#"
#: how many words on each side of a figure tell what it is about
_NEAR = 6
#: letters of a word that tell what it is about: the rest is its ending
_STEM = 6
_SHORTEST = 3


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence with its figures masked."""

    text: str
    #: equal for sentences that differ in typography alone
    key: str
    #: its words in small letters, figures as "#", cut to their stems
    stems: tuple[str, ...]
    content: frozenset[str]
    #: words in capitals but the first: names
    names: frozenset[str]
    #: which block of the text it stands in, and what the whole block speaks of
    block: int
    topic: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """One reportable figure in its sentence."""

    figure: Figure
    measure: Measure
    sentence: Sentence
    #: how many reported figures stand before it in its sentence
    order: int
    #: stems near it on the left and on the right
    near: frozenset[str]
    names: frozenset[str]


def reports_of(blocks: list[str], lang: str | None) -> list[Report]:
    """Return the reportable figures of blocks of text, such as a headline and paragraphs, in their order."""
    return [report for number, block in enumerate(blocks) for report in _in_block(block, number, lang)]


def _in_block(block: str, number: int, lang: str | None) -> Iterator[Report]:
    grouped: dict[str, list[Figure]] = {}
    for figure in extract(block, lang):
        grouped.setdefault(figure.sentence, []).append(figure)
    topic = _content(_stems(_WORD.findall(block))) if grouped else frozenset()
    for text, figures in grouped.items():
        offset = block.find(text)
        yield from _in_sentence(text, offset, figures, number, topic)


def _in_sentence(text: str, offset: int, figures: list[Figure], number: int, topic: frozenset[str]) -> Iterator[Report]:
    measured = [(figure, measure) for figure in figures if (measure := measure_of(figure)) is not None]
    masked, places = _masked(text, offset, figures)
    words = _WORD.findall(masked)
    stems = _stems(words)
    sentence = Sentence(
        text=text,
        key=bare(normal(text)).lower(),
        stems=stems,
        content=_content(stems),
        names=_names(words),
        block=number,
        topic=topic,
    )
    masks = [place for place, stem in enumerate(stems) if stem == _MASK]
    for order, (figure, measure) in enumerate(measured):
        at = masks[places[figure.start]] if places[figure.start] < len(masks) else 0
        around = [*stems[max(0, at - _NEAR) : at], *stems[at + 1 : at + 1 + _NEAR]]
        yield Report(
            figure=figure,
            measure=measure,
            sentence=sentence,
            order=order,
            near=frozenset(stem for stem in around if len(stem) > 1),
            names=_names(words[max(1, at - _NEAR) : at + 1 + _NEAR]),
        )


def _stems(words: list[str]) -> tuple[str, ...]:
    return tuple(word if word == _MASK else word.lower()[:_STEM] for word in words)


def _content(stems: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem for stem in stems if len(stem) > _SHORTEST)


def _masked(text: str, offset: int, figures: list[Figure]) -> tuple[str, dict[int, int]]:
    """Return a sentence with "#" for each figure, and which mask stands for the figure at a place of the block."""
    parts, at, places = [], 0, {}
    for count, figure in enumerate(figures):
        start, end = figure.start - offset, figure.end - offset
        parts += [text[at:start].replace(_MASK, " "), f" {_MASK} "]
        places[figure.start] = count
        at = end
    return "".join(parts) + text[at:].replace(_MASK, " "), places


def _names(words: list[str]) -> frozenset[str]:
    return frozenset(word.lower()[:_STEM] for word in words[1:] if word[0].isupper() and len(word) > _SHORTEST)


def similarity(a: frozenset[str], b: frozenset[str]) -> float:
    """Return how much two sets of words have in common, from 0 to 1 (Dice 1945)."""
    total = len(a) + len(b)
    return 2 * len(a & b) / total if total else 0.0
