"""One writer for all looks: what the database refuses, and what trips over a bug of ours."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

import pytest

from monitor.check import Look, Result
from monitor.dispatch.writer import Entry, Seen, Writer
from monitor.errors import StoreError
from monitor.models import Origin, Outcome, Recorded, Source, SourceKind, SourceUpdate, Validators
from tests.fakes import START


def entry(number: int) -> Entry:
    url = f"https://example.org/{number}"
    source = Source(
        id=number, key=url, url=url, kind=SourceKind.PAGE, origin=Origin.ADDED, host="example.org", next_check_at=START
    )
    update = SourceUpdate(
        source_id=number, lease=str(number), checked_at=START, next_check_at=START, body_sha256="b", reader=None,
        validators=Validators(etag="e"), failures=0, not_found=0,
    )  # fmt: skip
    return Entry(Look(source=source, result=Result.FIRST, outcome=Outcome(update=update, due_now=(url,))), START, 0.0)


class Book:
    """Takes outcomes, and does not take some."""

    def __init__(self, *failures: Exception | None, poison: int | None = None) -> None:
        self.failures, self.poison = list(failures), poison
        self.written: list[Outcome] = []

    async def record(self, outcomes: Sequence[Outcome]) -> Sequence[Recorded]:
        if self.failures and (failure := self.failures.pop(0)):
            raise failure
        if any(o.update.source_id == self.poison and o.due_now for o in outcomes):
            raise ValueError("a bug")
        self.written += outcomes
        return [Recorded()] * len(outcomes)


async def write(book: Any, *entries: Entry, patient: bool = True) -> list[Seen]:
    seen: list[Seen] = []

    async def again(_error: StoreError) -> None:
        await asyncio.sleep(0)

    writer = Writer(book, seen.append, again=again if patient else None)
    for one in entries:
        await writer.put(one)
    await writer.end()
    await writer.run()
    return seen


async def test_what_the_database_refused_is_written_in_order_when_it_can_be() -> None:
    book, entries = Book(StoreError("full"), StoreError("full")), [entry(n) for n in range(3)]
    assert len(await write(book, *entries)) == 3
    assert [outcome.update.source_id for outcome in book.written] == [0, 1, 2]
    assert all(one.written.is_set() for one in entries)


async def test_a_command_ends_where_the_database_refuses() -> None:
    with pytest.raises(StoreError):
        await write(Book(StoreError("full")), entry(1), patient=False)


async def test_an_outcome_that_cannot_be_written_puts_off_its_source_and_keeps_no_other(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.ERROR)
    book = Book(poison=1)
    await write(book, *(entry(n) for n in range(3)))
    by_source = {outcome.update.source_id: outcome for outcome in book.written}
    assert by_source.keys() == {0, 1, 2}
    assert [bool(by_source[n].due_now) for n in range(3)] == [True, False, True]
    # Looked at anew the next time: nothing says that it was read.
    assert (by_source[1].update.validators, by_source[1].update.body_sha256) == (Validators(), None)
    assert "https://example.org/1 brought cannot be written" in caplog.text
