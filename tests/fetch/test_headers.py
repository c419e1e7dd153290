"""For how long an answer holds, by its publisher's word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.fetch.headers import fresh_for, retry_after

_NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)


def _date(**ago: float) -> str:
    return format_datetime(_NOW + timedelta(**ago), usegmt=True)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"cache-control": "max-age=300"}, 300),
        ({"cache-control": 'public, MAX-AGE="300"'}, 300),
        ({"cache-control": "max-age=300", "age": "100"}, 200),
        ({"cache-control": "max-age=300", "age": "300"}, None),
        ({"cache-control": "max-age=300", "age": "nonsense"}, 300),
        ({"cache-control": "max-age=0"}, None),
        ({"cache-control": "max-age=-5"}, None),
        ({"cache-control": "max-age=soon", "expires": _date(hours=1)}, None),
        ({"cache-control": "max-age=60, max-age=600"}, 60),
        ({"cache-control": "s-maxage=600"}, None),
        ({"cache-control": "no-cache, max-age=300"}, None),
        ({"cache-control": "max-age=300, no-store"}, None),
        ({"cache-control": 'private="x, no-store", max-age=300'}, 300),
        ({"cache-control": "no-cache", "expires": _date(hours=1)}, None),
        ({"expires": _date(hours=1)}, 3600),
        ({"expires": _date(hours=1), "date": _date(minutes=-30)}, 5400),
        ({"expires": _date(hours=1), "age": "600"}, 3000),
        ({"cache-control": "public", "expires": _date(hours=1)}, 3600),
        ({"cache-control": "max-age=60", "expires": _date(hours=1)}, 60),
        ({"expires": "0"}, None),
        ({"expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, None),
        ({"expires": "Fri, 31 Dec 99999 00:00:00 GMT"}, None),
    ],
)  # fmt: skip
def test_an_answer_holds_as_long_as_its_publisher_says(headers: dict[str, str], seconds: float | None) -> None:
    assert fresh_for(headers, _NOW) == seconds


@given(st.dictionaries(st.sampled_from(["cache-control", "expires", "age", "date", "retry-after"]), st.text()))
def test_no_header_breaks_the_reading_and_what_is_read_is_positive(headers: dict[str, str]) -> None:
    fresh, wait = fresh_for(headers, _NOW), retry_after(headers, _NOW, 100.0)
    assert fresh is None or fresh > 0
    assert wait is None or 1 <= wait <= 100


@given(st.integers(min_value=0), st.integers(min_value=0, max_value=10**9))
def test_age_shortens_what_is_left_and_never_below_nothing(lifetime: int, age: int) -> None:
    left = fresh_for({"cache-control": f"max-age={lifetime}", "age": str(age)}, _NOW)
    told = float(str(lifetime)[:18])
    assert left == (told - age if told > age else None)
