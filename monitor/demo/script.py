"""What the newsroom publishes, and how it edits it step by step. Pure: a seed gives the same script every time."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from monitor.demo.pages import Markup, Story
from monitor.demo.texts import ARTICLE, CITED, ELECTION, INCURSION, OFFENSIVE, SOLDIERS, TEXTS, TIMES, VIDEO
from monitor.models import AlertType

__all__ = ["CITED", "DEFAULT_SEED", "Edit", "EditKind", "Step", "make_article", "make_script", "make_stories"]

#: the script as it is told in the documentation
DEFAULT_SEED = 1


class EditKind(StrEnum):
    """What an edit does."""

    #: a figure in the text takes another value
    FIGURE = "figure"
    #: a passage of the text is worded anew
    PASSAGE = "passage"
    HEADLINE = "headline"
    #: a correction is printed with the story
    CORRECTION = "correction"
    #: the page is built anew around the same story
    NOISE = "noise"
    WALL_UP = "wall_up"
    WALL_DOWN = "wall_down"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One edit of one story: the wording `old` becomes `new`, each empty where there is none."""

    url: str
    kind: EditKind
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Edits that are published at once, and what must follow from them. All addresses are the cited ones."""

    title: str
    edits: tuple[Edit, ...]
    #: the alerts, one for each story; nothing else may arrive
    expects: tuple[tuple[str, AlertType], ...] = ()
    #: the stories that the article's claims drift from: an alert of the document for each
    drifts: tuple[str, ...] = ()
    #: stories that cannot be read after this step
    troubles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draw:
    """What a seed decides."""

    soldiers: tuple[str, str]
    months: tuple[str, str]
    headlines: tuple[str, str]
    #: whose story gets another headline, and whose is taken down
    rewritten: str
    removed: str
    order: tuple[int, ...]


_HEADLINES = {
    INCURSION: ("Weeks into the Kursk incursion, the front has barely moved",
                 "Kursk front hardens as the incursion wears on", "What the long stay in Kursk costs both armies"),
    ELECTION: ("What the US election may mean for the war in Ukraine", "Kyiv weighs its options after the US vote",
                "After the US vote, allies ask who will pay for Ukraine"),
    OFFENSIVE: ("Ukraine’s army reports a powerful offensive in the east",
                 "Eastern towns empty as the offensive gathers pace", "Pressure grows on Ukraine’s eastern line"),
}  # fmt: skip
_MONTHS = {"two": "zwei", "three": "drei", "four": "vier", "five": "fünf", "six": "sechs"}
#: without ten, which is what the officials of another story speak of
_THOUSANDS = {8: "acht", 9: "neun", 11: "elf", 12: "zwölf", 13: "dreizehn", 14: "vierzehn", 15: "fünfzehn"}


def _draw(seed: int) -> _Draw:
    if seed == DEFAULT_SEED:
        return _Draw(
            soldiers=("11,000", "12,000"),
            months=("four", "three"),
            headlines=(_HEADLINES[ELECTION][0], _HEADLINES[ELECTION][1]),
            rewritten=ELECTION,
            removed=OFFENSIVE,
            order=(0, 1, 2, 3, 4, 5),
        )
    chance = random.Random(seed)  # noqa: S311 - a script, not a secret
    rewritten, removed = chance.sample(sorted(_HEADLINES), 2)
    before, after = chance.sample(tuple(_THOUSANDS), 2)
    months = chance.sample(tuple(_MONTHS), 2)
    headlines = chance.sample(_HEADLINES[rewritten], 2)
    return _Draw(
        soldiers=(f"{before},000", f"{after},000"),
        months=(months[0], months[1]),
        headlines=(headlines[0], headlines[1]),
        rewritten=rewritten,
        removed=removed,
        order=tuple(chance.sample(range(6), 6)),
    )


def make_script(seed: int = DEFAULT_SEED) -> tuple[Step, ...]:
    """Return the steps for a seed, in their order. They fit the stories of the same seed."""
    draw = _draw(seed)
    groups = (_figure(draw), _headline(draw), _correction(draw), _noise(), _wall(), _removal(draw))
    steps = [step for at in draw.order for step in groups[at]]
    if draw.order.index(3) > draw.order.index(5):  # what was taken down is not built anew
        steps = [_without(step, draw.removed) if step.title == _NOISE else step for step in steps]
    return tuple(steps)


_NOISE = "noise alone"


def _without(step: Step, url: str) -> Step:
    edits = tuple(edit for edit in step.edits if edit.url != url)
    return replace(step, edits=edits)


def _figure(draw: _Draw) -> tuple[Step, ...]:
    old, new = draw.soldiers
    edit = Edit(url=SOLDIERS, kind=EditKind.FIGURE, old=old, new=new)
    expects = ((SOLDIERS, AlertType.FIGURE_CHANGED),)
    same = Edit(url=TIMES, kind=EditKind.PASSAGE, old="about 10,000", new="about ten thousand")
    return (
        Step(title="a figure changes", edits=(edit,), expects=expects, drifts=(SOLDIERS,)),
        Step(title="another is written in words, and stays the same", edits=(same,)),
    )


def _headline(draw: _Draw) -> tuple[Step, ...]:
    old, new = draw.headlines
    edit = Edit(url=draw.rewritten, kind=EditKind.HEADLINE, old=old, new=new)
    return (Step(title="a headline is rewritten", edits=(edit,), expects=((draw.rewritten, AlertType.STORY_UPDATED),)),)


def _correction(draw: _Draw) -> tuple[Step, ...]:
    wrong, right = (f"{months} months" for months in draw.months)
    notice = (
        "A correction was made on Nov. 8, 2024: An earlier version of this article misstated how long Ukrainian troops "
        f"had been in the Kursk region. It was {right}, not {wrong}."
    )
    edits = (
        Edit(url=TIMES, kind=EditKind.PASSAGE, old=wrong, new=right),
        Edit(url=TIMES, kind=EditKind.CORRECTION, new=notice),
    )
    expects = ((TIMES, AlertType.CORRECTION_PUBLISHED),)
    return (Step(title="a correction is printed", edits=edits, expects=expects, drifts=(TIMES,)),)


def _noise() -> tuple[Step, ...]:
    return (Step(title=_NOISE, edits=tuple(Edit(url=url, kind=EditKind.NOISE) for url in CITED)),)


def _wall() -> tuple[Step, ...]:
    up = Edit(url=TIMES, kind=EditKind.WALL_UP, new="DataDome")
    down = Edit(url=TIMES, kind=EditKind.WALL_DOWN, old="DataDome")
    return (
        Step(title="a bot wall appears", edits=(up,), troubles=(TIMES,)),
        Step(title="the bot wall goes", edits=(down,)),
    )


def _removal(draw: _Draw) -> tuple[Step, ...]:
    edit = Edit(url=draw.removed, kind=EditKind.REMOVED)
    return (Step(title="a story is taken down", edits=(edit,), expects=((draw.removed, AlertType.STORY_REMOVED),)),)


def make_stories(seed: int = DEFAULT_SEED) -> tuple[Story, ...]:
    """Return the stories as they stand before the first step."""
    draw = _draw(seed)
    headlines = {url: options[0] for url, options in _HEADLINES.items()} | {draw.rewritten: draw.headlines[0]}
    return (
        _story(INCURSION, headlines[INCURSION], *_told(INCURSION)),
        _story(
            SOLDIERS,
            "What is known about North Korean soldiers in Russia",
            *_told(SOLDIERS, soldiers=draw.soldiers[0]),
        ),
        _story(TIMES, "Fighting in Kursk Draws In a Third Army, Officials Say", *_told(TIMES, months=draw.months[0])),
        _story(VIDEO, "Analyst: How the war could change after the US vote", *_told(VIDEO)),
        _story(ELECTION, headlines[ELECTION], *_told(ELECTION)),
        _story(OFFENSIVE, headlines[OFFENSIVE], *_told(OFFENSIVE)),
    )


def make_article(seed: int = DEFAULT_SEED) -> str:
    """Return the article that cites the stories, and reports their figures as they stand before the first step."""
    draw = _draw(seed)
    thousands = draw.soldiers[0].removesuffix(",000")
    return ARTICLE.format(
        soldiers=f"{thousands}.000",
        soldiers_in_words=f"{_THOUSANDS[int(thousands)]}tausend".capitalize(),
        months=_MONTHS[draw.months[0]],
    )


def _told(url: str, **values: str) -> tuple[str, ...]:
    return tuple(" ".join(text.split()).format(**values) for text in TEXTS[url].split("\n\n"))


def _story(url: str, headline: str, byline: str, dek: str, *paragraphs: str) -> Story:
    year, month, day = (int(part) for part in url.split("/")[3:6])
    published = datetime(year, month, day, 10, 30, tzinfo=UTC)
    markup = Markup.NYT if url == TIMES else Markup.CNN_VIDEO if url == VIDEO else Markup.CNN
    return Story(
        url=url,
        markup=markup,
        headline=headline,
        dek=dek,
        paragraphs=paragraphs,
        byline=byline,
        published=published,
        modified=published,
    )
