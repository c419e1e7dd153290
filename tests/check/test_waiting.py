"""A look that is put off."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta

from monitor.check.waiting import put_off
from monitor.models import Origin, Source, SourceKind, SourceUpdate, Validators
from monitor.policy import Schedule
from tests.fakes import START

_HOUR = timedelta(hours=1)
_PLAN = Schedule(intervals=dict.fromkeys(SourceKind, _HOUR))
_SOURCE = Source(
    key="https://example.org/story",
    id=3, url="https://example.org/feed", kind=SourceKind.FEED, origin=Origin.ADDED, host="example.org",
    next_check_at=START + 9 * _HOUR, checked_at=START, validators=Validators(etag='"1"'), body_sha256="ab",
    reader="fake/1", failures=2, not_found=1, last_trouble="answered 503", paused=True, trouble_since=START,
    failing=True, last_change_at=START, pace=60.0, moved_to="https://example.org/b", moved_count=4, newest_at=START,
    stale=True, lease="l",
)  # fmt: skip
#: what a wait is about
_ITS_OWN = {"source_id", "lease", "checked_at", "next_check_at", "not_before"}


def test_nothing_that_is_known_of_the_source_is_lost() -> None:
    update = put_off(_SOURCE, _PLAN, until=START + _HOUR, now=START, chance=0.5).outcome.update
    kept = {field.name for field in fields(SourceUpdate)} - _ITS_OWN
    assert {name: getattr(update, name) for name in kept} == {name: getattr(_SOURCE, name) for name in kept}


def test_what_was_not_due_is_not_brought_forward() -> None:
    soon = put_off(_SOURCE, _PLAN, until=START + _HOUR, now=START, chance=0.5).outcome.update
    assert soon.next_check_at == START + 9 * _HOUR
    late = put_off(_SOURCE, _PLAN, until=START + 12 * _HOUR, now=START, chance=0.5).outcome.update
    assert late.next_check_at >= START + 12 * _HOUR
