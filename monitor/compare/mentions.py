"""Where a text reports its figures, in a form that another language's can be held against. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from monitor.citations.layout import one_line
from monitor.compare.concepts import Idea, ideas_of, thing_of
from monitor.compare.roles import Role, direction_of, rate_of, roles_of
from monitor.compare.values import Readings, readings_of
from monitor.figures import extract
from monitor.models import Figure, FigureKind
from monitor.text import sentence_spans

__all__ = ["Mention", "mentions_in", "mentions_of"]

_JOINTS = re.compile(
    r"[,;:](?=\s)|[()]|\s[–—-]\s|\b(?:and|while|but|whereas|which|who|und|sowie|während|aber|doch|et|"
    r"tandis que|mais|y|e|mientras|pero|mentre|ma)\b",
    re.IGNORECASE,
)
_FATES = {"dead": "dead", "injured": "injured", "disappear": "missing", "arrest": "arrest", "hostage": "hostage"}
_HEADS = {"dead": "dead", "injured": "injured", "missing": "missing", "arrest": "arrest", "hostage": "hostage"}
#: how much a word tells of a figure: in its clause, beside it without and with another figure, before its sentence
_OWN, _BESIDE, _OTHERS, _AROUND = 1.0, 0.7, 0.35, 0.25
#: words that are told of either fate: "killed or wounded"
_TOGETHER = 22
#: a longer sentence is cut here: what stands further off tells nothing of a figure
_LONGEST = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One reportable figure with what its sentence says of it."""

    figure: Figure
    readings: Readings
    #: what it stands in, without its neighbours
    clause: str
    #: number of the block (0 is a headline) and of the sentence in the text, and of the figure in the sentence
    block: int
    sentence: int
    order: int
    #: idea -> how closely it stands to the figure
    ideas: Mapping[str, float]
    frames: frozenset[str]
    alike: frozenset[str]
    #: what is counted, as ideas; empty where it is not known
    things: frozenset[str]
    fates: frozenset[str]
    roles: frozenset[Role]
    direction: int
    rate: str | None
    #: of the units that it can be read in
    families: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    figures: int


@dataclass(slots=True)
class _Sentence:
    """A sentence while it is read: its clauses and ideas once for all its figures."""

    text: str
    lang: str
    #: where each of its figures stands in it
    places: Sequence[tuple[int, int]]
    clauses: list[_Clause] = field(init=False)
    #: each with its clause
    ideas: list[tuple[Idea, _Clause]] = field(init=False)

    def __post_init__(self) -> None:
        starts = [start for start, _ in self.places]
        joints = [match.start() for match in _JOINTS.finditer(self.text) if not self._in_figure(match.start(), starts)]
        bounds = [0, *joints, len(self.text)]
        counts = [bisect_left(starts, bound) for bound in bounds]
        self.clauses = [
            _Clause(a, b, after - before)
            for (a, b), (before, after) in zip(pairwise(bounds), pairwise(counts), strict=True)
        ]
        ideas = (idea for idea in ideas_of(self.text, self.lang) if not self._in_figure(idea.at, starts))
        self.ideas = [(idea, self.clause_at(idea.at)) for idea in ideas]

    def _in_figure(self, at: int, starts: Sequence[int]) -> bool:
        place = bisect_right(starts, at) - 1
        return place >= 0 and at < self.places[place][1]

    def clause_at(self, place: int) -> _Clause:
        return self.clauses[max(0, bisect_right(self.clauses, place, key=lambda clause: clause.start) - 1)]


def mentions_of(figures: Sequence[Figure], lang: str) -> list[Mention]:
    """Return the reportable ones of a document's figures, told by their sentences."""
    found: list[Mention] = []
    number = 0
    group: list[Figure] = []
    for figure in (*figures, None):
        if group and (figure is None or not _share_sentence(group[0], figure)):
            found += _in_sentence(group[0].sentence, group, lang, (0, number), {}, claims=True)
            number, group = number + 1, []
        if figure is not None:
            group.append(figure)
    return found


def _share_sentence(first: Figure, other: Figure) -> bool:
    """Say whether two figures stand in one sentence, and not in two that read alike."""
    return first.sentence == other.sentence and other.end - first.start <= len(first.sentence)


def mentions_in(blocks: Sequence[str], lang: str) -> list[Mention]:
    """Return the reportable figures of a text's blocks, in their order."""
    found: list[Mention] = []
    number = 0
    for place, block in enumerate(blocks):
        for mentions, sentences in _in_block(block, place, number, lang):
            found += mentions
            number += sentences
    return found


def _in_block(block: str, place: int, number: int, lang: str) -> Iterator[tuple[list[Mention], int]]:
    grouped: dict[str, list[Figure]] = {}
    for figure in extract(block, lang):
        grouped.setdefault(figure.sentence, []).append(figure)
    before: dict[str, float] = {}
    for count, (start, end) in enumerate(sentence_spans(block) if grouped else []):
        text = block[start:end]
        here = grouped.get(text, [])
        yield (_in_sentence(text, here, lang, (place, number + count), before) if here else []), 0
        before = {idea.name: _AROUND for idea in ideas_of(text[:_LONGEST], lang) if not idea.alike}
    yield [], len(sentence_spans(block))


def _in_sentence(
    text: str,
    figures: Sequence[Figure],
    lang: str,
    place: tuple[int, int],
    around: Mapping[str, float],
    *,
    claims: bool = False,
) -> list[Mention]:
    text = text[:_LONGEST]
    places = list(_places(text, figures))
    sentence = _Sentence(text, lang, places)
    found = []
    # Places end where the sentence is cut.
    for order, (figure, at) in enumerate(zip(figures, places, strict=False)):
        readings = readings_of(figure, lang, claim=claims)
        if readings:
            found.append(_mention(sentence, figure, readings, at, (*place, order), around))
    return found


def _places(text: str, figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Yield where figures stand in their sentence: one behind the other.

    A figure that a document breaks over lines stands on one line in its sentence.
    """
    at = 0
    for figure in figures:
        wording = figure.wording if figure.wording in text else one_line(figure.wording)
        start = text.find(wording, at)
        if start < 0:
            return
        at = start + len(wording)
        yield start, at


def _mention(
    sentence: _Sentence,
    figure: Figure,
    readings: Readings,
    at: tuple[int, int],
    place: tuple[int, int, int],
    around: Mapping[str, float],
) -> Mention:
    clause = sentence.clause_at(at[0])
    before, behind = sentence.text[clause.start : at[0]], sentence.text[at[1] : max(at[1], clause.end)]
    first = sentence.clauses[0]
    opening = "" if first.figures else sentence.text[first.start : first.end]
    near = dict(around)
    for idea, its in sentence.ideas:
        near[idea.name] = max(near.get(idea.name, 0), _OWN if its is clause else _OTHERS if its.figures else _BESIDE)
    return Mention(
        figure=figure,
        readings=readings,
        clause=sentence.text[clause.start : max(at[1], clause.end)].strip(" ,;:()"),
        block=place[0],
        sentence=place[1],
        order=place[2],
        ideas=near,
        frames=frozenset(idea.name for idea, _ in sentence.ideas if idea.frame),
        alike=frozenset(idea.name for idea, _ in sentence.ideas if idea.alike),
        things=_things(figure, sentence.lang),
        fates=_fates(sentence, figure, clause, at),
        roles=roles_of(before, behind, opening, sentence.lang),
        direction=direction_of(f"{before} {behind}", sentence.lang),
        rate=rate_of(before, behind),
        families=frozenset(reading.family for reading in readings),
    )


def _things(figure: Figure, lang: str) -> frozenset[str]:
    if figure.head is not None:
        return thing_of(figure.head)
    return frozenset(idea.name for idea in ideas_of(figure.subject or "", lang) if not idea.name.startswith("@"))


def _fates(sentence: _Sentence, figure: Figure, clause: _Clause, at: tuple[int, int]) -> frozenset[str]:
    """Return what became of the people counted: what the noun says, else the nearest words of the clause."""
    if figure.head in _HEADS:
        return frozenset({_HEADS[figure.head]})
    if figure.unit is not None or figure.kind not in {FigureKind.COUNT, FigureKind.VAGUE}:
        return frozenset()
    told = [
        (min(abs(idea.at - at[0]), abs(idea.at - at[1])), _FATES[idea.name])
        for idea, its in sentence.ideas
        if idea.name in _FATES and its is clause
    ]
    nearest = min(told, default=(0, ""))[0]
    return frozenset(fate for distance, fate in told if distance <= nearest + _TOGETHER)
