"""What may go, and what must stay whatever is set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitor.models import Choice, Retention, RevisionMark
from monitor.policy.retention import expired, pressed, reach
from tests.fakes import START

_DAY = timedelta(days=1)
_NOW = START + 1000 * _DAY


def mark(number: int, age: int, sha256: str | None = None, **more: bool | int) -> RevisionMark:
    """Return a revision that is so many days old."""
    values = {"size": 10, "evidence_size": 100 if sha256 else 0, **more}
    return RevisionMark(id=number, fetched_at=_NOW - age * _DAY, sha256=sha256, **values)  # type: ignore[arg-type]


_ages = st.one_of(st.none(), st.integers(1, 50).map(lambda days: days * _DAY))
_keep = st.builds(
    Retention, evidence=_ages, revisions=_ages, revisions_kept=st.one_of(st.none(), st.integers(1, 4)),
    size=st.one_of(st.none(), st.integers(0, 500)),
)  # fmt: skip
_marks = st.lists(
    st.builds(
        mark, st.integers(), st.integers(0, 60), st.sampled_from([None, "a", "b", "c"]), newer=st.integers(0, 5),
        standing=st.booleans(), held=st.booleans(),
    ),
    max_size=8,
).map(lambda found: [replace(m, id=number) for number, m in enumerate(found)])  # fmt: skip


def what_is_lost(marks: Sequence[RevisionMark], choice: Choice) -> list[RevisionMark]:
    """Return what went and was to stay, by what the words mean."""
    gone = [m for m in marks if m.id in choice.revisions]
    emptied = [m for m in marks if m.sha256 in choice.evidence and m.id not in choice.revisions]
    return [m for m in gone if m.standing or m.held or m.fetched_at >= _NOW - _DAY] + [m for m in emptied if m.standing]


@given(_marks, _keep, st.integers(0, 400), st.booleans())
def test_whatever_is_set_what_must_stay_stays(
    marks: list[RevisionMark], keep: Retention, most: int, revisions: bool
) -> None:
    assert not what_is_lost(marks, expired(marks, keep, _NOW))
    assert not what_is_lost(marks, pressed(marks, keep, _NOW, most=most, revisions=revisions))


@given(_marks, _keep)
def test_what_is_left_has_nothing_more_to_go(marks: list[RevisionMark], keep: Retention) -> None:
    first = expired(marks, keep, _NOW)
    left = [
        replace(m, sha256=None if m.sha256 in first.evidence else m.sha256)
        for m in marks
        if m.id not in first.revisions
    ]
    assert expired(left, keep, _NOW) == Choice()


def test_evidence_that_revisions_share_goes_when_the_newest_of_them_is_old_enough() -> None:
    keep = Retention(evidence=30 * _DAY)
    shared = [mark(1, 90, "a"), mark(2, 20, "a"), mark(3, 90, "b")]
    assert expired(shared, keep, _NOW) == Choice(evidence=frozenset({"b"}))
    assert expired([mark(1, 90, "a", standing=True), mark(2, 80, "a")], keep, _NOW) == Choice()


def test_a_revision_goes_when_it_is_too_old_and_when_it_is_one_too_many() -> None:
    marks = [mark(1, 90, newer=3), mark(2, 80, newer=2), mark(3, 5, newer=1)]
    assert expired(marks, Retention(revisions=85 * _DAY), _NOW).revisions == {1}
    assert expired(marks, Retention(revisions_kept=2), _NOW).revisions == {1, 2}
    assert expired(marks, Retention(), _NOW) == Choice()


def test_room_is_made_by_the_oldest_and_by_no_more_than_is_needed() -> None:
    marks = [mark(1, 50, "a"), mark(2, 60, "b"), mark(3, 40, "c")]
    assert pressed(marks, Retention(), _NOW, most=101, revisions=False).evidence == {"a", "b"}
    assert pressed(marks, Retention(), _NOW, most=10, revisions=True).revisions == {2}
    assert pressed(marks, Retention(), _NOW, most=0, revisions=True) == Choice()


def test_revisions_are_looked_through_as_far_back_as_anything_may_go() -> None:
    assert reach(Retention(), _NOW) is None
    assert reach(Retention(evidence=90 * _DAY, revisions=30 * _DAY), _NOW) == _NOW - 30 * _DAY
    assert reach(Retention(evidence=90 * _DAY, revisions_kept=3), _NOW) == _NOW
