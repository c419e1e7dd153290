"""What the newsroom publishes, and how it edits it step by step. Pure: a seed gives the same script every time."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from monitor.demo.pages import Markup, Story
from monitor.models import AlertType

__all__ = ["CITED", "DEFAULT_SEED", "Edit", "EditKind", "Step", "make_script", "make_stories"]

#: the script as it is told in the documentation
DEFAULT_SEED = 1

_INCURSION = "https://www.cnn.com/2024/10/12/europe/ukraine-kursk-russia-incursion-putin-intl/index.html"
_SOLDIERS = "https://www.cnn.com/2024/10/29/asia/north-korean-soldiers-russia-ukraine-intl-hnk/index.html"
_TIMES = "https://www.nytimes.com/2024/11/05/world/europe/north-korea-russia-ukraine-kursk.html"
_VIDEO = "https://www.cnn.com/2024/11/07/world/video/ukraine-russia-war-trump-zakaria-digvid"
_ELECTION = "https://www.cnn.com/2024/11/06/politics/trump-election-ukraine-war-russia-intl/index.html"
_OFFENSIVE = "https://cnn.com/2024/11/03/europe/ukraine-powerful-russian-offensive-intl/index.html"

#: the cited addresses
CITED = (_INCURSION, _SOLDIERS, _TIMES, _VIDEO, _ELECTION, _OFFENSIVE)


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
    _INCURSION: ("Weeks into the Kursk incursion, the front has barely moved",
                 "Kursk front hardens as the incursion wears on", "What the long stay in Kursk costs both armies"),
    _ELECTION: ("What the US election may mean for the war in Ukraine", "Kyiv weighs its options after the US vote",
                "After the US vote, allies ask who will pay for Ukraine"),
    _OFFENSIVE: ("Ukraine’s army reports a powerful offensive in the east",
                 "Eastern towns empty as the offensive gathers pace", "Pressure grows on Ukraine’s eastern line"),
}  # fmt: skip
_MONTHS = ("two", "three", "four", "five", "six")


def _draw(seed: int) -> _Draw:
    if seed == DEFAULT_SEED:
        return _Draw(
            soldiers=("11,000", "12,000"),
            months=("four", "three"),
            headlines=(_HEADLINES[_ELECTION][0], _HEADLINES[_ELECTION][1]),
            rewritten=_ELECTION,
            removed=_OFFENSIVE,
            order=(0, 1, 2, 3, 4, 5),
        )
    chance = random.Random(seed)  # noqa: S311 - a script, not a secret
    rewritten, removed = chance.sample(sorted(_HEADLINES), 2)
    before, after = chance.sample(range(8, 16), 2)
    months = chance.sample(_MONTHS, 2)
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
    return Step(title=step.title, edits=edits, expects=step.expects, troubles=step.troubles)


def _figure(draw: _Draw) -> tuple[Step, ...]:
    old, new = draw.soldiers
    edit = Edit(url=_SOLDIERS, kind=EditKind.FIGURE, old=old, new=new)
    return (Step(title="a figure changes", edits=(edit,), expects=((_SOLDIERS, AlertType.FIGURE_CHANGED),)),)


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
        Edit(url=_TIMES, kind=EditKind.PASSAGE, old=wrong, new=right),
        Edit(url=_TIMES, kind=EditKind.CORRECTION, new=notice),
    )
    return (Step(title="a correction is printed", edits=edits, expects=((_TIMES, AlertType.CORRECTION_PUBLISHED),)),)


def _noise() -> tuple[Step, ...]:
    return (Step(title=_NOISE, edits=tuple(Edit(url=url, kind=EditKind.NOISE) for url in CITED)),)


def _wall() -> tuple[Step, ...]:
    up = Edit(url=_TIMES, kind=EditKind.WALL_UP, new="DataDome")
    down = Edit(url=_TIMES, kind=EditKind.WALL_DOWN, old="DataDome")
    return (
        Step(title="a bot wall appears", edits=(up,), troubles=(_TIMES,)),
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
        _story(_INCURSION, headlines[_INCURSION], *_told(_INCURSION)),
        _story(
            _SOLDIERS,
            "What is known about North Korean soldiers in Russia",
            *_told(_SOLDIERS, soldiers=draw.soldiers[0]),
        ),
        _story(_TIMES, "Fighting in Kursk Draws In a Third Army, Officials Say", *_told(_TIMES, months=draw.months[0])),
        _story(_VIDEO, "Analyst: How the war could change after the US vote", *_told(_VIDEO)),
        _story(_ELECTION, headlines[_ELECTION], *_told(_ELECTION)),
        _story(_OFFENSIVE, headlines[_OFFENSIVE], *_told(_OFFENSIVE)),
    )


def _told(url: str, **values: str) -> tuple[str, ...]:
    return tuple(" ".join(text.split()).format(**values) for text in _TEXTS[url].split("\n\n"))


def _story(url: str, headline: str, byline: str, dek: str, *paragraphs: str) -> Story:
    year, month, day = (int(part) for part in url.split("/")[3:6])
    published = datetime(year, month, day, 10, 30, tzinfo=UTC)
    markup = Markup.NYT if url == _TIMES else Markup.CNN_VIDEO if url == _VIDEO else Markup.CNN
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


#: by cited address: byline, summary line, paragraphs, a blank line between them; all of it invented
_TEXTS = {
    _INCURSION: """
Robin Example

Ukrainian units crossed into the Kursk region in August; the line has hardly moved since.

The border posts in the Kursk region look much as they did in late summer, when Ukrainian units crossed the
frontier and took a strip of farmland and villages.

Since then both armies have dug in. Trenches run between the orchards, and the roads behind them are covered
with nets against drones.

Military planners in several capitals describe the incursion as a gamble: it ties down Russian reserves, and
it ties down some of Ukraine’s best brigades as well.

For those who live there the question is simpler. Many left with one bag and have not been back.
""",
    _SOLDIERS: """
Alex Sample

Officials in Kyiv, Seoul and Washington have described a deployment that few expected.

Troops from North Korea have arrived in western Russia, according to officials in three capitals, and some of
them are stationed close to the Ukrainian border.

Ukraine’s government puts their number in the Kursk region at about {soldiers} soldiers. The figure could not
be confirmed independently.

How well they are trained, and who commands them in the field, remains unclear. Interpreters are said to be in
short supply.

South Korea’s government has warned that it may review what it sends to Ukraine if the deployment grows.
""",
    _TIMES: """
Jamie Placeholder

A first clash near the border was small, but officials say that it may not stay so.

KYIV, Ukraine — Soldiers from North Korea came under fire in the Kursk region for the first time, according to
officials who were briefed on the clash.

The engagement was limited, the officials said, and it was not clear how many were killed or wounded.

Ukrainian troops had been holding part of the region for {months} months when the clash took place, and they
have lost some of the ground that they took at first.

Diplomats are now trying to find out whether more units are on their way, and what Pyongyang receives in
return.
""",
    _VIDEO: """
CNN

An analyst explains which choices Ukraine and its allies face after the election in the United States, and why
the coming winter matters.
""",
    _ELECTION: """
Kim Invented

Governments in Europe are preparing for less American help.

The result of the election in the United States was hardly announced when the first calls went out from Kyiv.

Ukraine’s leaders congratulated the winner and spoke of peace through strength. Behind closed doors, advisers
went through lists of what could be replaced if deliveries were to stop.

European ministers said that they would meet within the week. None of them would say how much money could be
found, or how soon.

In Moscow, a spokesman said that actions would count for more than words.
""",
    _OFFENSIVE: """
Sascha Fictional

The army’s commander says that units along the front need constant renewal.

Russian forces are pressing forward along much of the eastern front in what Ukraine’s army command calls one
of the strongest pushes since the war began.

Several villages changed hands within days. Evacuation buses now leave from places that were thought to be
safe in spring.

Winter is close, and with it the season in which power stations become targets. Repair crews have stocked
transformers where they could.

Commanders ask for fresh troops above all; equipment, they say, is of little use without people who had time
to learn it.
""",
}
