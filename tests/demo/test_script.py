"""The script: what follows from a seed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from monitor.app import document_in
from monitor.citations import read_document
from monitor.compare import compare
from monitor.demo.newsroom import Newsroom, State
from monitor.demo.pages import Story
from monitor.demo.script import CITED, DEFAULT_SEED, Edit, EditKind, Step, make_article, make_script, make_stories
from monitor.models import AlertType, ChangeKind, Severity, Snapshot
from monitor.policy import alert_for
from monitor.urls import fold, origin_of
from tests.demo.test_pages import LOCAL, read

SEEDS = [DEFAULT_SEED, 2, 3, 7, 42, 1000]


def edits_of(steps: tuple[Step, ...], kind: EditKind) -> Iterator[Edit]:
    return (edit for step in steps for edit in step.edits if edit.kind is kind)


def test_the_default_script_is_the_one_that_is_documented() -> None:
    steps = make_script()
    assert [step.title for step in steps] == [
        "a figure changes",
        "another is written in words, and stays the same",
        "a headline is rewritten",
        "a correction is printed",
        "noise alone",
        "a bot wall appears",
        "the bot wall goes",
        "a story is taken down",
    ]
    assert steps[0].edits[0].old == "11,000"
    assert steps[0].edits[0].new == "12,000"
    assert [kind for step in steps for _, kind in step.expects] == [
        AlertType.FIGURE_CHANGED,
        AlertType.STORY_UPDATED,
        AlertType.CORRECTION_PUBLISHED,
        AlertType.STORY_REMOVED,
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_gives_the_same_script_every_time(seed: int) -> None:
    assert make_script(seed) == make_script(seed)
    assert make_stories(seed) == make_stories(seed)


def test_seeds_differ_in_figures_wording_and_order() -> None:
    scripts = [make_script(seed) for seed in range(30)]
    assert len({tuple(step.title for step in steps) for steps in scripts}) > 5
    assert len({edit.new for steps in scripts for edit in edits_of(steps, EditKind.FIGURE)}) > 3
    assert len({edit.new for steps in scripts for edit in edits_of(steps, EditKind.HEADLINE)}) > 3


@pytest.mark.parametrize("seed", range(30))
def test_the_article_reports_the_figures_that_the_stories_begin_with(seed: int) -> None:
    document = read_document(document_in(make_article(seed).encode(), "text/plain"), None)
    assert document.language == "de"
    assert {citation.url for citation in document.citations} == {fold(url) for url in CITED}
    told = {story.url: " ".join(story.paragraphs) for story in make_stories(seed)}
    claimed = {(claim.figure.value, claim.figure.unit) for claim in document.claims}
    for edit in edits_of(make_script(seed), EditKind.FIGURE):
        assert edit.old in told[edit.url]
        assert (Decimal(edit.old.replace(",", "")), None) in claimed
    # Digits and words are one claim.
    assert [len(claim.figures) for claim in document.claims] == [2, 1, 1, 1, 1, 1, 1]


@pytest.mark.parametrize("seed", range(60))
def test_the_script_fits_its_stories(seed: int) -> None:
    state = State(make_stories(seed))
    for step in make_script(seed):
        for edit in step.edits:
            assert edit.url not in state.gone
            assert edit.url in CITED
            if edit.kind is EditKind.HEADLINE:
                assert state.stories[edit.url].headline == edit.old != edit.new
            state.apply(edit, datetime(2024, 11, 20, tzinfo=UTC))
        assert set(step.troubles) == state.walls
    assert len(state.gone) == 1
    assert state.noise > 0


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("local", [True, False])
async def test_each_edit_leads_to_the_alert_that_is_expected(seed: int, local: bool) -> None:
    def origin(story: Story) -> str:
        return LOCAL if local else origin_of(story.url)

    state = State(make_stories(seed))
    now = datetime(2024, 11, 20, tzinfo=UTC)
    before = {story.url: await read(story, origin(story)) for story in state.standing()}
    for number, step in enumerate(make_script(seed), start=2):
        for edit in step.edits:
            state.apply(edit, now)
        after = {s.url: await read(s, origin(s), rendering=number, noise=state.noise) for s in state.standing()}
        found = {url: alert_type(before[url], new) for url, new in after.items()}
        gone = {url: AlertType.STORY_REMOVED for url in before if url not in after}
        assert {url: kind for url, kind in found.items() if kind} | gone == dict(step.expects), step.title
        before = after


def alert_type(old: Snapshot, new: Snapshot) -> AlertType | None:
    alert = alert_for(compare(old, new), ())
    return alert.type if alert and alert.severity is not Severity.LOW else None


async def test_the_default_figure_is_found_as_it_was_edited() -> None:
    state = State(make_stories())
    edit = make_script()[0].edits[0]
    old = await read(state.stories[edit.url])
    state.apply(edit, datetime(2024, 11, 20, tzinfo=UTC))
    figure = next(c for c in compare(old, await read(state.stories[edit.url])) if c.kind is ChangeKind.FIGURE_CHANGED)
    assert "11,000" in (figure.old or "")
    assert "12,000" in (figure.new or "")
    assert figure.difference == 1000


async def test_the_log_has_a_line_for_each_edit(tmp_path: Path) -> None:
    log = tmp_path / "newsroom.jsonl"
    steps = make_script()
    async with Newsroom(State(make_stories()), log) as newsroom:
        for step in steps:
            newsroom.apply(step)
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [(line["step"], line["kind"]) for line in lines] == [(s.title, e.kind) for s in steps for e in s.edits]
    assert all(set(line) == {"time", "step", "url", "kind", "old", "new"} for line in lines)
    assert all(line["url"] in CITED for line in lines)
    assert all(datetime.fromisoformat(line["time"]).tzinfo is not None for line in lines)
    assert (lines[0]["old"], lines[0]["new"]) == ("11,000", "12,000")


def test_an_edit_of_words_that_are_not_there_is_refused() -> None:
    state = State(make_stories())
    with pytest.raises(ValueError, match="does not stand"):
        state.apply(Edit(url=CITED[0], kind=EditKind.FIGURE, old="99 red balloons", new="1"), datetime.now(UTC))
