"""What a look came to, in a line for people."""

from __future__ import annotations

import pytest

from monitor.check import Look, Result, line_of
from monitor.models import Origin, Outcome, Recorded, RevisionName, Source, SourceKind, SourceUpdate, Validators
from tests.fakes import START

_URL = "https://example.org/a"


def look(result: Result) -> Look:
    source = Source(
        id=1, url=_URL, key=_URL, host="example.org", kind=SourceKind.PAGE, origin=Origin.ADDED, next_check_at=START,
        lease="lease",
    )  # fmt: skip
    update = SourceUpdate(
        source_id=1, lease="lease", checked_at=START, next_check_at=START, validators=Validators(), body_sha256=None,
        reader=None, failures=0, not_found=0,
    )  # fmt: skip
    return Look(source=source, result=result, outcome=Outcome(update=update))


def named(story: int, number: int, previous: int | None) -> RevisionName:
    return RevisionName(story_id=story, number=number, previous=previous)


@pytest.mark.parametrize(
    ("revisions", "told"),
    [
        ((), ""),
        ((named(7, 1, None),), ""),
        ((named(7, 3, 1),), ": revision 3 (monitor diff 7 1 3)"),
        (
            tuple(named(story, 2, 1) for story in range(1, 6)),
            (
                ": revision 2 (monitor diff 1 1 2), revision 2 (monitor diff 2 1 2), revision 2 (monitor diff 3 1 2), "
                "and 2 more"
            ),
        ),
    ],
    ids=["no revision", "a baseline", "a change", "many items of a feed"],
)
def test_the_line_of_a_look_names_the_revisions_that_it_brought_and_how_to_see_them(
    revisions: tuple[RevisionName, ...], told: str
) -> None:
    assert line_of(look(Result.CHANGED), Recorded(revisions=revisions)) == f"changed    {_URL}{told}"
