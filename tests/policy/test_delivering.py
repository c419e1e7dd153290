"""When a delivery is tried again, when a channel rests, and when it is given up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.models import AlertType, Attempt, ChannelHealth, Delivery, DeliveryState, Severity
from monitor.policy.delivering import Failure, after_failure, after_success, is_probe
from tests.fakes import START

WELL = ChannelHealth(name="desk")
NEW = Delivery(
    id=1, alert_id="alert_1", channel="desk", state=DeliveryState.PENDING, attempts=0, next_at=START
)  # fmt: skip
DOWN = Failure(reason="answered 503", status=503)
SECONDS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]


def fails(
    delivery: Delivery = NEW,
    channel: ChannelHealth = WELL,
    failure: Failure = DOWN,
    *,
    after: float = 0,
    chance: float = 0.5,
) -> Attempt:
    now = START + timedelta(seconds=after)
    return after_failure(delivery, channel, failure, now=now, chance=chance, others=("mail",))


def wait_of(attempt: Attempt) -> float:
    return (attempt.next_at - attempt.at).total_seconds()


def in_a_row(number: int) -> ChannelHealth:
    return replace(WELL, failures=number, failing_since=START if number else None)


@pytest.mark.parametrize(("step", "seconds"), list(enumerate(SECONDS)))
def test_each_failed_attempt_puts_the_next_one_off_by_its_step(step: int, seconds: float) -> None:
    delivery = replace(NEW, step=step)
    assert [wait_of(fails(delivery, chance=c)) for c in (0, 0.5, 1)] == pytest.approx(
        [0.8 * seconds, seconds, 1.2 * seconds]
    )
    assert fails(delivery).step == step + 1
    assert fails(delivery).state is DeliveryState.PENDING


def test_what_fails_once_more_after_the_last_wait_is_dead() -> None:
    attempt = fails(replace(NEW, step=9))
    assert (attempt.state, attempt.error, attempt.status) == (DeliveryState.DEAD, "answered 503", 503)
    assert attempt.alert is None


def test_an_attempt_ahead_of_its_time_takes_nothing_from_the_schedule() -> None:
    due = START + timedelta(hours=2)
    attempt = fails(replace(NEW, step=3, next_at=due))
    assert (attempt.step, attempt.next_at, attempt.state) == (3, due, DeliveryState.PENDING)


def test_a_receiver_that_names_a_time_is_not_tried_before() -> None:
    attempt = fails(failure=replace(DOWN, wait=timedelta(minutes=2)))
    assert wait_of(attempt) == 120
    assert attempt.channel.hold_until == attempt.next_at
    assert wait_of(fails(replace(NEW, step=1), failure=replace(DOWN, wait=timedelta(minutes=2)))) == 300


def test_the_breaker_opens_with_the_fifth_failure_in_a_row_and_doubles_its_time_up_to_an_hour() -> None:
    rests = [fails(channel=in_a_row(n)).channel.opened_until for n in (3, 4, 5, 6, 9, 10, 11, 99_999)]
    seconds = [at and (at - START).total_seconds() for at in rests]
    assert seconds == [None, 60, 120, 240, 1_920, 3_600, 3_600, 3_600]
    assert [is_probe(in_a_row(n)) for n in (0, 4, 5)] == [False, False, True]


def test_a_success_closes_the_breaker_and_frees_what_waits_for_its_schedule() -> None:
    open_one = replace(in_a_row(6), opened_until=START, hold_until=START)
    attempt = after_success(NEW, open_one, status=204, now=START)
    assert (attempt.channel, attempt.frees, attempt.state) == (WELL, True, DeliveryState.DONE)
    assert not after_success(NEW, in_a_row(4), status=204, now=START).frees


def test_a_receiver_that_is_gone_disables_its_channel_at_once_and_the_others_are_told() -> None:
    attempt = fails(failure=Failure(reason="answered 410", status=410, gone=True))
    assert attempt.state is DeliveryState.DEAD
    assert (attempt.channel.disabled_at, attempt.channel.reason, attempt.channel.episode) == (START, "answered 410", 1)
    assert attempt.alert is not None
    assert (attempt.alert.type, attempt.alert.severity) == (AlertType.CHANNEL_DISABLED, Severity.HIGH)
    assert attempt.alert.channels == ("mail",)
    assert attempt.alert.summary == "The channel desk is disabled and gets nothing any more: answered 410"


def test_five_days_of_nothing_but_failures_disable_a_channel() -> None:
    day = 86_400
    assert fails(channel=in_a_row(20), after=5 * day - 1).channel.disabled_at is None
    late = fails(channel=in_a_row(20), after=5 * day)
    assert late.channel.reason == "every attempt failed since 2026-01-01 12:00 UTC: answered 503"
    assert late.state is DeliveryState.DEAD
    # Few attempts in as many days say little.
    assert fails(channel=in_a_row(3), after=9 * day).channel.disabled_at is None
