"""What a file of SQLite holds is in PostgreSQL afterwards, proved table by table, or nothing of it is."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.errors import StoreError
from monitor.store import move
from monitor.store import schema as t
from tests.fakes import START
from tests.store.conftest import Opening

Rows = dict[str, list[dict[str, Any]]]
Values = Callable[[sa.Column[Any]], Any]

#: what a server's text cannot hold is only NUL, and what no file has are halves of characters
_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_moments = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=6,
)
_numbers = st.integers(-(2**31), 2**31 - 1)


@pytest.fixture
def source(opening: Opening) -> Iterator[sa.Engine]:
    with opening("sqlite") as opener:
        engine = opener()
        yield engine
        engine.dispose()


@pytest.fixture
def target(opening: Opening) -> Iterator[sa.Engine]:
    with opening("postgresql") as opener:
        engine = opener()
        yield engine
        engine.dispose()


def value_for(column: sa.Column[Any]) -> st.SearchStrategy[Any]:
    """Return any value that a column may hold, but for those that tie rows together."""
    kinds: list[tuple[type, st.SearchStrategy[Any]]] = [
        (t.Instant, _moments), (sa.JSON, _json), (sa.LargeBinary, st.binary(max_size=40)), (sa.Boolean, st.booleans()),
        (sa.Float, st.floats(allow_nan=False)), (sa.Integer, _numbers), (sa.Text, _texts),
    ]  # fmt: skip
    values = next(values for kind, values in kinds if isinstance(column.type, kind))
    return values | st.none() if column.nullable else values


def plain(column: sa.Column[Any]) -> Any:
    """Return the same value for each column of a kind."""
    kinds: list[tuple[type, Any]] = [
        (t.Instant, START), (sa.JSON, {"a": [None, 1.5]}), (sa.LargeBinary, b"\0\xff"), (sa.Boolean, True),
        (sa.Float, 0.1), (sa.Integer, 7), (sa.Text, "12.50"),
    ]  # fmt: skip
    return next(value for kind, value in kinds if isinstance(column.type, kind))


def fill(engine: sa.Engine, value: Values, each: int = 3) -> None:
    """Put rows into every table; what refers to another row refers to that of the same number."""
    with engine.begin() as connection:
        for table in t.metadata.sorted_tables:
            connection.execute(table.insert(), [_row(table, value, number) for number in range(1, each + 1)])


def _row(table: sa.Table, value: Values, number: int) -> dict[str, Any]:
    unique = {c.name for key in table.constraints if isinstance(key, sa.UniqueConstraint) for c in key.columns}
    tied = {c.name for c in table.columns if c.primary_key or c.foreign_keys} | unique
    return {c.name: _key(c, number) if c.name in tied else value(c) for c in table.columns}


def _key(column: sa.Column[Any], number: int) -> Any:
    # Languages sort these in another order than the numbers of their characters.
    return f"{'zÄB'[number % 3]}{number}" if isinstance(column.type, sa.Text) else number


def rows_of(engine: sa.Engine) -> Rows:
    with engine.begin() as connection:
        return {table.name: _rows(connection, table) for table in t.metadata.sorted_tables}


def _rows(connection: sa.Connection, table: sa.Table) -> list[dict[str, Any]]:
    rows = [dict(row) for row in connection.execute(sa.select(table)).mappings()]
    return sorted(rows, key=lambda row: [str(row[key.name]) for key in table.primary_key])


def as_moved(rows: Rows) -> Rows:
    """Return what is to be there after rows moved: no process, no lease, and texts without NUL."""
    moved = {name: [_as_moved(t.metadata.tables[name], row) for row in held] for name, held in rows.items()}
    return {**moved, "daemons": []}


def _as_moved(table: sa.Table, row: dict[str, Any]) -> dict[str, Any]:
    texts = {
        c.name: row[c.name].replace("\0", "") for c in table.columns if isinstance(c.type, sa.Text) and row[c.name]
    }
    return row | texts | {name: None for name in ("lease", "lease_until") if name in row}


def emptied(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        for table in reversed(t.metadata.sorted_tables):
            connection.execute(table.delete())


def test_every_row_of_every_table_arrives_and_is_told_with_its_proof(source: sa.Engine, target: sa.Engine) -> None:
    fill(source, plain)
    told: list[str] = []
    moved = move(source, target, lambda *state: told.append(str(state)))
    assert rows_of(target) == as_moved(rows_of(source))
    assert {one.table for one in moved} == t.metadata.tables.keys() - {"daemons"}
    assert all(one.is_same and one.rows == 3 for one in moved)
    assert len({one.sha256 for one in moved}) == len(moved)
    assert told == []  # a table of so few rows is nothing to wait for


@given(data=st.data())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_value_arrives_as_it_was(source: sa.Engine, target: sa.Engine, data: st.DataObject) -> None:
    emptied(source)
    emptied(target)
    fill(source, lambda column: data.draw(value_for(column)), each=2)
    move(source, target)
    assert rows_of(target) == as_moved(rows_of(source))


@pytest.mark.parametrize(
    "text",
    ["0." + "1" * 400, "1e999999", "\0a\0", "\U0001f469\u200d\U0001f467 \U0001f9ff", "\\N", "\\.", "a\tb\r\nc\\"],
)
def test_hard_texts_arrive(source: sa.Engine, target: sa.Engine, text: str) -> None:
    fill(source, lambda column: text if isinstance(column.type, sa.Text) else plain(column), each=1)
    with source.begin() as connection:
        connection.execute(t.revisions.update().values(snapshot={"a": text, text: None, "half": "\ud83d"}))
    move(source, target)
    assert rows_of(target) == as_moved(rows_of(source))


def test_new_rows_get_numbers_that_were_never_given(source: sa.Engine, target: sa.Engine) -> None:
    fill(source, plain)
    with source.begin() as connection:
        connection.execute(t.claim_findings.delete())
        connection.execute(t.claims.delete().where(t.claims.c.id == 3))
    move(source, target)
    with target.begin() as connection:
        for table, number in ((t.stories, 4), (t.claims, 4), (t.claim_findings, 1)):
            sequence = sa.func.pg_get_serial_sequence(table.name, "id")
            assert connection.scalar(sa.select(sa.func.nextval(sa.cast(sequence, sa.Text)))) == number


def test_a_database_with_anything_in_it_is_refused(source: sa.Engine, target: sa.Engine) -> None:
    fill(source, plain)
    move(source, target)
    before = rows_of(target)
    with pytest.raises(StoreError, match=r"has rows already \(in .*stories.*monitor db upgrade"):
        move(source, target)
    assert rows_of(target) == before


_SPOIL = """
CREATE FUNCTION spoil() RETURNS trigger AS $$ BEGIN {what} END $$ LANGUAGE plpgsql;
CREATE TRIGGER spoil BEFORE INSERT ON figures FOR EACH ROW EXECUTE FUNCTION spoil();
"""


@pytest.fixture
def spoil(target: sa.Engine) -> Iterator[Callable[[str], None]]:
    """What has the server do something else with each figure than it was told to."""

    def run(script: str) -> None:
        with target.begin() as connection:
            connection.exec_driver_sql(script)

    yield lambda what: run(_SPOIL.format(what=what))
    run("DROP FUNCTION spoil CASCADE")


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("NEW.low = NEW.low || '0'; RETURN NEW;", r"figures \(3 rows in the file, 3 moved\) differ"),
        ("IF NEW.id = 2 THEN RETURN NULL; END IF; RETURN NEW;", r"figures \(3 rows in the file, 2 moved\) differ"),
        ("RAISE EXCEPTION 'the disk is full';", r"nothing was moved, .*the disk is full"),
    ],
    ids=["changed", "lost", "refused"],
)
def test_where_something_does_not_arrive_as_it_was_nothing_is_moved(
    source: sa.Engine, target: sa.Engine, spoil: Callable[[str], None], what: str, told: str
) -> None:
    fill(source, plain)
    spoil(what)
    with pytest.raises(StoreError, match=told):
        move(source, target)
    assert not any(rows_of(target).values())
    with target.begin() as connection:
        assert connection.scalar(sa.select(sa.func.nextval("stories_id_seq"))) == 1


_KILLED = """
import os, signal, sys
from pathlib import Path
from monitor.store import move, open_database, open_postgres

def killed(done, table, rows):
    if done.endswith("on the server"):
        os.kill(os.getpid(), signal.SIGKILL)

move(open_database(Path(sys.argv[1])), open_postgres(sys.argv[2]), killed)
"""


def test_a_move_that_is_killed_at_its_end_leaves_nothing_and_can_be_done_again(
    source: sa.Engine, target: sa.Engine
) -> None:
    fill(source, plain)
    with source.begin() as connection:
        connection.execute(t.robots.insert(), [{"origin": f"o{n}", "fresh_until": START} for n in range(1_000)])
    places = str(source.url.database), target.url.render_as_string(hide_password=False)
    ended = subprocess.run([sys.executable, "-c", _KILLED, *places], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert not any(rows_of(target).values())
    told: list[tuple[str, str, int]] = []
    move(source, target, lambda *state: told.append(state))
    assert rows_of(target) == as_moved(rows_of(source))
    ways = ("moved", "read again in the file", "read again on the server")
    assert told == [(done, "robots", 1_000) for done in ways]


def test_nobody_writes_into_either_meanwhile(source: sa.Engine, target: sa.Engine) -> None:
    with source.begin() as connection:
        connection.execute(t.robots.insert(), [{"origin": f"o{n}", "fresh_until": START} for n in range(1_000)])
    new, refused = t.robots.insert().values(origin="new", fresh_until=START), []

    def write(*_: object) -> None:
        with target.connect() as other:
            other.exec_driver_sql("SET lock_timeout = 1")
            with pytest.raises(sa.exc.DBAPIError) as locked:
                other.execute(new)
        refused.append(str(locked.value))
        file = sa.create_engine(source.url, connect_args={"timeout": 0})
        with file.connect() as other, pytest.raises(sa.exc.OperationalError) as locked:
            other.execute(new)
        refused.append(str(locked.value))
        file.dispose()

    move(source, target, write)
    assert len(refused) == 6
    assert all("lock timeout" in one or "database is locked" in one for one in refused)
    assert rows_of(target) == as_moved(rows_of(source))


def test_a_database_that_others_write_to_is_left_alone(source: sa.Engine, target: sa.Engine) -> None:
    with target.connect() as other:
        other.execute(t.hosts.insert().values(host="a"))
        sa.event.listen(target, "begin", lambda begun: begun.exec_driver_sql("SET LOCAL lock_timeout = 1"))
        with pytest.raises(StoreError, match="lock timeout; stop every daemon and worker of the database to move to"):
            move(source, target)
