"""When a feed stands still."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.models import Severity, Sighting
from monitor.policy import ChannelRule
from monitor.policy.freshness import is_stale, newest_of, stale_alert
from tests.fakes import START

_DAY = timedelta(days=1)


def item(published: int | None = None, modified: int | None = None) -> Sighting:
    """Return an item with dates so many days from now."""
    dates = [None if days is None else START + days * _DAY for days in (published, modified)]
    return Sighting(key="a", url=None, published_at=dates[0], modified_at=dates[1])


@pytest.mark.parametrize(
    ("items", "days"),
    [
        ([], None),
        ([item()], None),
        ([item(-9), item(-3)], -3),
        ([item(-9, -2), item(-3)], -2),
        # a date that has not come yet is none
        ([item(-9), item(400)], -9),
        ([item(1)], 1),
    ],
)
def test_the_newest_date_is_one_that_can_be_true(items: list[Sighting], days: int | None) -> None:
    assert newest_of(items, START) == (None if days is None else START + days * _DAY)


@pytest.mark.parametrize(
    ("age", "after", "stale"), [(13, 14, False), (14, 14, False), (15, 14, True), (999, 0, False), (None, 14, False)]
)
def test_a_feed_is_stale_when_its_newest_item_is_too_old(age: int | None, after: int, stale: bool) -> None:
    newest = None if age is None else START - age * _DAY
    assert is_stale(newest, START, after * _DAY) is stale


def test_the_alert_says_since_when_and_goes_to_channels_that_take_its_severity() -> None:
    channels = [ChannelRule(name="all"), ChannelRule(name="grave", min_severity=Severity.HIGH)]
    alert = stale_alert("feed", START - 20 * _DAY, START, channels)
    assert alert.summary == "The feed stands still: its newest item is of 2025-12-12, 20 days ago"
    assert alert.channels == ("all",)
