"""Headlines that go back and forth."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.models import Change, ChangeKind
from monitor.policy import alert_for, with_flips

_START = datetime(2026, 1, 1, tzinfo=UTC)
_HOUR = timedelta(hours=1)


def at(minutes: float) -> datetime:
    return _START + timedelta(minutes=minutes)


def outcome(shown: list[tuple[float, str]], new: str, now: float) -> tuple[ChangeKind, int]:
    """Return what a headline edit comes to after headlines that were shown from these minutes on."""
    change = Change(kind=ChangeKind.HEADLINE, old=shown[-1][1], new=new)
    (settled,) = with_flips([change], [(at(m), text) for m, text in shown], now=at(now), within=_HOUR)
    return settled.kind, settled.count


@pytest.mark.parametrize(
    ("shown", "new", "now", "expected"),
    [
        ([(0, "A")], "B", 20, (ChangeKind.HEADLINE, 1)),
        ([(0, "A"), (20, "B")], "C", 30, (ChangeKind.HEADLINE, 1)),
        ([(0, "A"), (20, "B")], "A", 50, (ChangeKind.HEADLINE_FLIP, 1)),
        ([(-900, "A"), (20, "B")], "A", 50, (ChangeKind.HEADLINE_FLIP, 1)),
        ([(0, "A"), (20, "B")], "A", 81, (ChangeKind.HEADLINE, 1)),
        ([(0, "A"), (20, "B"), (50, "A")], "B", 60, (ChangeKind.HEADLINE_FLIP, 2)),
        ([(0, "A"), (20, "B"), (50, "A"), (60, "B")], "A", 70, (ChangeKind.HEADLINE_FLIP, 3)),
        ([(0, "A"), (50, "B"), (100, "A"), (150, "B")], "A", 200, (ChangeKind.HEADLINE_FLIP, 3)),
        ([(0, "A"), (20, "B"), (25, "B"), (30, "B")], "A", 40, (ChangeKind.HEADLINE_FLIP, 1)),
        ([(0, "Storm Hits"), (20, "B")], "Storm hits", 40, (ChangeKind.HEADLINE_FLIP, 1)),
    ],
)
def test_a_return_within_the_time_is_a_flip(
    shown: list[tuple[float, str]], new: str, now: float, expected: tuple[ChangeKind, int]
) -> None:
    assert outcome(shown, new, now) == expected


def test_other_changes_pass() -> None:
    changes = (Change(kind=ChangeKind.DEK, old="A", new="B"),)
    assert with_flips(changes, [(at(0), "B"), (at(1), "A")], now=at(2), within=_HOUR) == changes


def test_the_first_flip_alerts_and_further_ones_do_not() -> None:
    first = Change(kind=ChangeKind.HEADLINE_FLIP, old="B", new="A")
    further = Change(kind=ChangeKind.HEADLINE_FLIP, old="B", new="A", count=2)
    edit = Change(kind=ChangeKind.PARAGRAPH_EDITED, old="x", new="y")
    assert alert_for([first], ()) is not None
    assert alert_for([further], ()) is None
    alert = alert_for([further, edit], ())
    assert alert is not None
    assert alert.changes == (edit,)
