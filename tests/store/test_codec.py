"""Values as they are stored, and back."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from monitor.models import (
    Figure,
    FigureKind,
    Hedge,
    NewRevision,
    Outcome,
    Paragraph,
    Selection,
    SourceKind,
    SourceUpdate,
    Validators,
    Wanted,
)
from monitor.store import SqlStore, codec, queries
from tests.fakes import START, story
from tests.store.conftest import Opener

_URL = "https://example.org/story"
_ENDS = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
_WORDS = st.none() | st.text(max_size=20)
_FIGURES = st.builds(
    Figure,
    start=st.integers(0, 99),
    end=st.integers(0, 99),
    wording=st.text(max_size=20),
    low=_ENDS,
    high=_ENDS,
    unit=_WORDS,
    subject=_WORDS,
    head=_WORDS,
    countries=st.lists(st.sampled_from(["KP", "RU", "UA"])).map(tuple),
    hedge=st.sampled_from(Hedge),
    kind=st.sampled_from(FigureKind),
    sentence=st.text(max_size=20),
)


@given(_FIGURES)
def test_a_figure_comes_back_as_it_was(figure: Figure) -> None:
    assert codec.figure_from(codec.figure_to(figure)) == figure


def test_a_snapshot_comes_back_with_the_posts_that_its_page_does_not_show() -> None:
    posts = Paragraph(text="Ferries start.", id="p2", kind="post"), Paragraph(text="Bridge closed.", kind="post")
    shown = replace(story("Storm", "Gusts reach Lund."), unshown=posts)
    assert codec.snapshot_from(json.loads(json.dumps(codec.snapshot_to(shown)))) == shown
    assert "unshown" not in codec.snapshot_to(story("Storm", "Gusts reach Lund."))


async def test_figures_are_read_back_with_the_number_of_their_revision(opened: Opener) -> None:
    figures = (
        Figure(start=0, end=12, wording="up to 12,000", low=None, high=Decimal(12000), hedge=Hedge.AT_MOST,
               subject="North Korean soldiers", head="soldier", countries=("KP",), sentence="Up to 12,000 ..."),
        Figure(start=20, end=24, wording="2024", low=Decimal(2024), high=Decimal(2024), kind=FigureKind.DATE),
        Figure(start=30, end=35, wording="$1.2m", low=Decimal("1200000.0"), high=Decimal("1200000.0"), unit="usd",
               kind=FigureKind.MONEY),
    )  # fmt: skip
    async with SqlStore(opened()) as store:
        await record(store, figures)
        rows = await store.run(queries.figures_of, 1)
    assert [(row["number"], row["figure"]) for row in rows] == [(1, figure) for figure in figures]


async def record(store: SqlStore, figures: tuple[Figure, ...]) -> None:
    """Store a first revision with these figures."""
    await store.add([Wanted(url=_URL, kind=SourceKind.PAGE)], now=START)
    (source,) = await store.claim("example.org", Selection(started=START), now=START, limit=1)
    revision = NewRevision(
        story_url=_URL, track="page", snapshot=story(), fetched_at=START, evidence=None, figures=figures
    )
    update = SourceUpdate(
        source_id=source.id, lease=source.lease or "", checked_at=START, next_check_at=START, validators=Validators(),
        body_sha256=None, reader="fake/1", failures=0, not_found=0,
    )  # fmt: skip
    await store.record([Outcome(update=update, revisions=(revision,))])


def test_of_a_sentence_without_end_is_stored_what_stands_around_the_figure() -> None:
    sentence = "Ward 1 voted. " * 500 + "Ward 9 counted 77 ballots" + " and more" * 500
    figure = Figure(start=0, end=2, wording="77", low=Decimal(77), high=Decimal(77), sentence=sentence)
    stored = codec.figure_to(figure)["sentence"]
    assert len(stored) == 600
    assert "counted 77 ballots" in stored
