"""How stored revisions are named on the command line."""

from __future__ import annotations

import pytest

from monitor.cli.stories import last_two, pick_revision
from monitor.errors import UsageError
from monitor.models import Revision
from tests.fakes import START, story


def revision(number: int, track: str = "page", previous: int | None = None) -> Revision:
    return Revision(
        id=number, story_id=1, number=number, track=track, previous=previous, snapshot=story(), fetched_at=START,
        evidence_sha256=None,
    )  # fmt: skip


_MIXED = [revision(1, "feed:2"), revision(2), revision(3, previous=2), revision(4, "feed:2", previous=1)]


@pytest.mark.parametrize(
    ("which", "number"), [("1", 1), ("4", 4), ("first", 2), ("latest", 3), ("-1", 3), ("-2", 2), ("03", 3)]
)
def test_numbers_mean_any_revision_and_ends_those_of_the_page(which: str, number: int) -> None:
    assert pick_revision(_MIXED, which).number == number


def test_without_a_page_the_ends_are_those_of_what_there_is() -> None:
    feed = [revision(1, "feed:2"), revision(2, "feed:2")]
    assert (pick_revision(feed, "first").number, pick_revision(feed, "latest").number) == (1, 2)


@pytest.mark.parametrize(
    ("revisions", "which", "reason"),
    [
        (_MIXED, "5", "there is no revision 5; there are 1 to 4"),
        (_MIXED, "-3", "there is no revision -3; there are 1 to 4"),
        ([revision(1)], "2", "there is no revision 2; there is only revision 1"),
        ([], "latest", "there is no revision latest; the story was not read yet"),
    ],
)
def test_a_revision_that_is_not_there_says_which_are(revisions: list[Revision], which: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        pick_revision(revisions, which)


def test_the_last_two_are_of_one_track() -> None:
    assert [r.number for r in last_two(_MIXED)] == [1, 4]
    with pytest.raises(UsageError, match="one revision so far"):
        last_two([revision(1), revision(2, "feed:2")])
