"""Furniture is no edit and no edit is missed, on a few of the saved pages; `make stability` takes them all."""

from __future__ import annotations

import pytest

from benchmarks.extraction import mean, scores
from benchmarks.pages import SavedPage, saved_pages
from benchmarks.stability import Trial, false_changes, missed_edits, trials_of
from tests.shared import shared_data

_PAGES = (
    "cnn/aeb_d605bdef",
    "cnn/newspaper4k_cnn_test_nlp",
    "nytimes/readability_nytimes-2",
    "other_en/aeb_70cb2d5b",
)


@pytest.fixture(scope="module")
def trials() -> list[Trial]:
    shared = shared_data()
    pages: list[SavedPage] = [
        page for page in saved_pages("cnn", "nytimes", "other_en", shared=shared) if page.name in _PAGES
    ]
    assert [page.name for page in pages] == sorted(_PAGES)
    return [trial for page in pages for trial in trials_of(page, seeds=1)]


def test_other_furniture_around_a_story_is_no_change(trials: list[Trial]) -> None:
    assert false_changes(trials) <= 1, [trial for trial in trials if trial.failed]


def test_no_edit_of_a_story_goes_unseen(trials: list[Trial]) -> None:
    failed = [trial for trial in trials if trial.failed]
    assert missed_edits(trials, "cnn", "nytimes") <= 2, failed
    assert missed_edits(trials, "other_en") <= 6, failed


def test_texts_are_read_no_worse_than_by_trafilatura_alone() -> None:
    shared_data()
    found = [score for score in scores("cnn", "nytimes", "other_en") if not score.is_live]
    assert mean([score.ours for score in found]) >= mean([score.trafilatura for score in found]) > 0.9
