"""When sources that are new are looked at first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.models import Selection, SourceKind, Wanted
from monitor.store import SqlStore
from monitor.store.first_looks import shares
from tests.fakes import START

MINUTE = timedelta(minutes=1)


def pages(number: int, first: int = 0, within: timedelta = MINUTE) -> list[Wanted]:
    return [
        Wanted(url=f"https://news{n % 10}.example/{n}", kind=SourceKind.PAGE, first_within=within)
        for n in range(first, first + number)
    ]


async def waits(store: SqlStore) -> list[float]:
    return sorted((row["next_check_at"] - START).total_seconds() for row in await store.sources())


@pytest.mark.parametrize("number", [0, 1, 50])
def test_a_few_are_looked_at_at_once(number: int) -> None:
    assert shares(["a"] * number) == [0.0] * number


def test_many_are_spread_evenly_and_the_hosts_take_turns() -> None:
    found = shares(["a"] * 100 + ["b"] * 100)
    assert sorted(found) == pytest.approx([0.0] * 50 + [n / 200 for n in range(150)])
    assert found[:100] == pytest.approx(found[100:], abs=2 / 200)


async def test_many_that_a_configuration_names_are_spread_once_and_new_ones_do_not_wait_for_them(
    store: SqlStore,
) -> None:
    await store.declare(pages(200), now=START)
    spread = await waits(store)
    assert spread[50] == 0.0
    assert spread[-1] == pytest.approx(60 * 149 / 200)
    await store.declare(pages(201), now=START + MINUTE)
    assert sorted(await waits(store)) == pytest.approx(sorted([*spread, 60.0]))


async def test_each_waits_no_longer_than_it_may(store: SqlStore) -> None:
    await store.add([*pages(100, within=10 * MINUTE), *pages(100, first=100)], now=START)
    rows = {row["url"]: row["next_check_at"] - START for row in await store.sources()}
    assert max(rows[one.url] for one in pages(100, first=100)) <= MINUTE
    assert max(rows[one.url] for one in pages(100)) > 2 * MINUTE


async def test_who_waits_for_first_looks_has_them_at_once(store: SqlStore) -> None:
    await store.add(pages(200), now=START)

    async def due(selection: Selection) -> int:
        return sum(number for _, number in await store.hosts_due(selection))

    assert await due(Selection(started=START)) == 51
    assert await due(Selection(started=START, unseen=True)) == 200
