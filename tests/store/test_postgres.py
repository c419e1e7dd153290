"""Opening a database of PostgreSQL, and what only a server does."""

from __future__ import annotations

import asyncio

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from monitor.errors import StoreError
from monitor.models import Selection, SourceKind, Wanted
from monitor.store import SqlArchive, SqlStore, open_postgres, upgrade_postgres
from monitor.store.copies import HEAD
from monitor.store.queue_tables import is_of_queue
from monitor.store.schema import metadata
from monitor.store.transactions import attempt
from tests.fakes import START
from tests.postgres import Server
from tests.store.conftest import Opener

pytestmark = pytest.mark.parametrize("opened", ["postgresql"], indirect=True)

_URL = "https://example.org/story"


def test_the_tables_are_those_that_the_program_knows(opened: Opener) -> None:
    engine = opened()
    with engine.begin() as connection:
        ours = {"include_name": lambda name, kind, _: kind != "table" or not is_of_queue(name)}
        assert compare_metadata(MigrationContext.configure(connection, opts=ours), metadata) == []
    engine.dispose()


def test_a_blank_database_is_refused_until_its_tables_are_made(server: Server, opened: Opener) -> None:
    url = server.blank()
    with pytest.raises(StoreError, match=r"has no tables of this program yet: run monitor db upgrade"):
        open_postgres(url)
    assert upgrade_postgres(url) == (None, HEAD)
    open_postgres(url).dispose()
    assert upgrade_postgres(url) == (HEAD, HEAD)
    server.drop(url)


@pytest.mark.parametrize(
    ("version", "told"),
    [("0001", r"older version \(tables 0001, .*monitor db upgrade"), ("9999", r"newer version .*install that one")],
)
def test_another_version_is_refused_and_left_as_it_is(opened: Opener, version: str, told: str) -> None:
    engine = opened()
    with engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{version}'")
    with pytest.raises(StoreError, match=told):
        opened()
    engine.dispose()


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgresql://ann:hush@127.0.0.1:1/news", r"postgresql://ann:\*\*\*@127.0.0.1:1/news: .*refused.*running"),
        ("postgresql://host:port/x", "no address of a database"),
    ],
)
def test_what_cannot_be_reached_is_named_without_its_password(opened: Opener, url: str, told: str) -> None:
    with pytest.raises(StoreError, match=told) as error:
        open_postgres(url)
    assert "hush" not in str(error.value)


async def test_a_character_that_no_text_can_hold_is_left_out(opened: Opener) -> None:
    async with SqlStore(opened()) as store:
        await store.add([Wanted(url=_URL, kind=SourceKind.PAGE, name="a\0b")], now=START)
        assert [row["name"] for row in await store.sources()] == ["ab"]


async def test_two_stores_lease_different_sources_at_the_same_time(opened: Opener) -> None:
    async with SqlStore(opened()) as one, SqlStore(opened()) as other:
        await one.add([Wanted(url=f"{_URL}/{n}", kind=SourceKind.PAGE) for n in range(40)], now=START)
        found = await asyncio.gather(
            *(
                store.claim("example.org", Selection(started=START), now=START, limit=5)
                for store in (one, other, one, other, one, other, one, other)
            )
        )
    ids = [source.id for sources in found for source in sources]
    assert len(ids) == len(set(ids))


async def test_a_database_is_written_anew_and_says_what_it_takes(opened: Opener) -> None:
    async with SqlStore(opened()) as store:
        archive = SqlArchive(store)
        await archive.compact()
        assert (await archive.space()).file > 1_000_000
        assert (await archive.damages(), await archive.shrink()) == ((), False)


def test_a_transaction_that_the_engine_took_back_is_run_again(opened: Opener) -> None:
    engine, runs = opened(), []

    def transaction() -> int:
        with engine.begin() as connection:
            runs.append(1)
            if len(runs) < 3:
                connection.exec_driver_sql("DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$")
            return connection.scalar(sa.text("SELECT 1")) or 0

    assert (attempt(transaction), len(runs)) == (1, 3)
    engine.dispose()


def test_a_transaction_that_is_always_taken_back_is_a_trouble_of_the_database(opened: Opener) -> None:
    engine = opened()

    def transaction() -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql("DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$")

    with pytest.raises(StoreError, match="refused"):
        attempt(transaction)
    engine.dispose()
