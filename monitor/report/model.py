"""What a report tells of a kept document: its claims, what each cited story says of them, and since when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from itertools import combinations

from monitor.compare.figures import difference_of
from monitor.compare.states import Standing, State, counted, held_against, standings
from monitor.compare.values import agree, readings_of
from monitor.models import Claim, Figure, Finding, KeptClaim, KeptDocument, KeptStory, PastFinding, Told, Verdict
from monitor.report.measuring import Span, span_in

__all__ = ["CitedStory", "ClaimState", "Condition", "Point", "Report", "Said", "report_of"]


class Condition(StrEnum):
    """How it stands with reading a cited story."""

    READ = "read"
    #: it was read, and a newer revision waits to be held against the claims
    WAITING = "waiting"
    #: it was read, and the last look at it brought nothing
    TROUBLE = "trouble"
    #: no look at it brought anything yet
    UNREADABLE = "unreadable"
    #: it was not looked at yet
    UNCHECKED = "unchecked"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedStory:
    """A story that the document cites, as it is known now."""

    url: str
    condition: Condition
    publisher: str | None = None
    headline: str | None = None
    #: BCP 47 language as the page gives it
    language: str | None = None
    #: number of the newest revision
    revision: int | None = None
    fetched_at: datetime | None = None
    removed_at: datetime | None = None
    #: why the last look at it brought nothing
    trouble: str | None = None

    @property
    def name(self) -> str:
        """What a reader calls it: its publisher, else its host."""
        return self.publisher or self.url.partition("://")[2].partition("/")[0] or self.url


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What one revision of a story said of a claim."""

    at: datetime
    revision: int
    finding: Finding
    #: in the unit of the claim; None where it is silent, or in a unit that is no other form of the claim's
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a cited story says of a claim now, and said before."""

    story: CitedStory
    #: how it was told that the claim cites it; None where the user alone said so
    told: Told | None
    #: None until the claim was held against it
    finding: Finding | None
    #: the revision that says so, and when it was fetched
    revision: int | None = None
    at: datetime | None = None
    #: reported minus claimed, and in percent of what is claimed, where both are one number of one unit
    difference: Decimal | None = None
    percent: Decimal | None = None
    #: every revision that the claim was held against, oldest first
    points: tuple[Point, ...] = ()

    @property
    def figure(self) -> Figure | None:
        """What it reports; None where it is silent, or was not asked yet."""
        return self.finding.figure if self.finding else None

    @property
    def dropped(self) -> Point | None:
        """What it said last, where it reported the figure once and does not any more."""
        if self.finding is None or self.figure is not None:
            return None
        return next((point for point in reversed(self.points) if point.finding.figure), None)

    @property
    def shown(self) -> Figure | None:
        """What it reports, else what it reported last."""
        return self.dropped.finding.figure if self.dropped else self.figure


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimState:
    """A claim and how it stands."""

    kept: KeptClaim
    state: State
    #: what is claimed, as the charts draw it
    span: Span | None
    said: tuple[Said, ...]

    @property
    def claim(self) -> Claim:
        """What the document says."""
        return self.kept.claim

    @property
    def telling(self) -> tuple[Said, ...]:
        """What the stories say that report it."""
        return tuple(one for one in self.said if one.figure)

    @property
    def silent(self) -> tuple[Said, ...]:
        """What there is of the stories that do not report it, or were not asked yet; none is asked for a vague one."""
        return () if self.state is State.VAGUE else tuple(one for one in self.said if not one.figure)

    @property
    def disagreeing(self) -> bool:
        """Whether one cited story reports another value than another one does."""
        verdicts = {one.finding.verdict for one in self.telling if one.finding}
        others = [one for one in self.telling if one.finding and one.finding.verdict is Verdict.DIFFERS]
        # What supports one claim is one value, in whatever notation and rounding.
        return (Verdict.DIFFERS in verdicts and len(verdicts) > 1) or any(
            not _one_value(a, b) for a, b in combinations(others, 2)
        )


def _one_value(a: Said, b: Said) -> bool:
    one, two = ((figure, readings_of(figure, language)) for figure, language in map(_told, (a, b)))
    return agree(one, two) or agree(two, one)  # Either may be the rounder one.


def _told(said: Said) -> tuple[Figure, str]:
    assert said.figure is not None
    return said.figure, (said.story.language or "en").partition("-")[0].lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A kept document at one time."""

    document: KeptDocument
    at: datetime
    claims: tuple[ClaimState, ...]
    stories: tuple[CitedStory, ...]
    #: how many claims are in each state, in the order of the states
    totals: Mapping[State, int]

    @property
    def title(self) -> str:
        """What the document is called."""
        return self.document.document.title or self.document.name


def report_of(document: KeptDocument, past: Sequence[PastFinding], *, now: datetime) -> Report:
    """Return the report on a document, of which `past` tells what each revision said, oldest first."""
    stories = {kept.url: _story(kept) for kept in document.stories}
    reviewed = {kept.url: kept.reviewed for kept in document.stories}
    found = standings(document)
    told: dict[tuple[int, str], list[PastFinding]] = defaultdict(list)
    for one in past:
        told[one.claim_id, one.finding.url].append(one)
    return Report(
        document=document,
        at=now,
        claims=tuple(_state(standing, stories, reviewed, told) for standing in found),
        stories=tuple(stories.values()),
        totals=counted(found),
    )


def _story(kept: KeptStory) -> CitedStory:
    story, latest = kept.story, kept.latest
    snapshot = latest.snapshot if latest else None
    named = (snapshot and snapshot.publisher) or (story and story.publisher)
    return CitedStory(
        url=kept.url,
        condition=_condition(kept),
        publisher=(kept.citation and kept.citation.publisher) or named or None,
        headline=(snapshot and snapshot.headline) or (story and story.headline) or None,
        language=snapshot.language if snapshot else None,
        revision=latest.number if latest else None,
        fetched_at=latest.fetched_at if latest else None,
        removed_at=story.removed_at if story else None,
        trouble=kept.trouble,
    )


def _condition(kept: KeptStory) -> Condition:
    if kept.story is not None and kept.story.removed_at is not None:
        return Condition.REMOVED
    if kept.latest is None:
        return Condition.UNREADABLE if kept.trouble else Condition.UNCHECKED
    if kept.trouble:
        return Condition.TROUBLE
    return Condition.READ if kept.reviewed == kept.latest.number else Condition.WAITING


def _state(
    standing: Standing,
    stories: Mapping[str, CitedStory],
    reviewed: Mapping[str, int | None],
    past: Mapping[tuple[int, str], Sequence[PastFinding]],
) -> ClaimState:
    kept, claimed = standing.kept, standing.kept.claim.figure
    asked = set(held_against(kept))
    return ClaimState(
        kept=kept,
        state=standing.state,
        span=span_in(claimed, claimed),
        said=tuple(
            _said(kept, story, reviewed[url], past.get((kept.id, url), ()))
            for url, story in stories.items()
            if url in asked
        ),
    )


def _said(kept: KeptClaim, story: CitedStory, reviewed: int | None, past: Sequence[PastFinding]) -> Said:
    claimed, finding = kept.claim.figure, kept.findings.get(story.url)
    points = tuple(
        Point(
            at=one.fetched_at,
            revision=one.revision,
            finding=one.finding,
            span=span_in(one.finding.figure, claimed) if one.finding.figure else None,
        )
        for one in past
    )
    figure = finding.figure if finding else None
    difference, percent = difference_of(claimed, figure) if figure else (None, None)
    return Said(
        story=story,
        told=next((cited.told for cited in kept.claim.cites if cited.url == story.url), None),
        finding=finding,
        revision=reviewed if finding else None,
        at=next((point.at for point in reversed(points) if point.revision == reviewed), None) if finding else None,
        difference=difference,
        percent=percent,
        points=points,
    )
