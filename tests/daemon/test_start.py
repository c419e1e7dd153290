"""A daemon that starts while another process holds its database."""

from __future__ import annotations

import logging
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from monitor.daemon import Manager, when_free
from monitor.errors import BusyError, StoreError
from monitor.store import SqlStore, open_database
from tests.offline import blank_database


async def test_a_database_that_is_held_is_waited_for_and_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path, notify = tmp_path / "m.db", tmp_path / "notify"
    path.write_bytes(blank_database())
    attempts = 0
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager,
    ):
        manager.bind(str(notify))
        other.execute("BEGIN IMMEDIATE")

        async def begin() -> SqlStore:
            nonlocal attempts
            attempts += 1
            if attempts == 3:
                other.execute("ROLLBACK")
            return SqlStore(open_database(path, patience=0.01))

        async with await when_free(begin, path, Manager(str(notify)), again=0.01) as store:
            assert await store.sources() == []
        said = manager.recv(1000).decode()
    assert attempts == 3
    told = [record for record in caplog.records if vars(record).get("event") == "database_held"]
    line = f"another process holds the database {path}; waiting up to 10 minutes for it"
    assert [(record.levelno, record.getMessage()) for record in told] == [(logging.WARNING, line)]
    assert said == f"EXTEND_TIMEOUT_USEC=30000000\nSTATUS={line}"


async def test_a_database_that_is_held_for_too_long_ends_the_wait_with_what_to_do(tmp_path: Path) -> None:
    async def begin() -> None:
        raise BusyError("the database refused: database is locked")

    with pytest.raises(StoreError, match=r"m\.db for 0\.0001 minutes; fuser .*m\.db tells which: let it end, or stop"):
        await when_free(begin, tmp_path / "m.db", Manager(None), longest=0.006, again=0.001)


async def test_what_else_is_wrong_with_a_database_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    path.write_bytes(b"no database, but a text that is longer than a header" * 30)

    async def begin() -> SqlStore:
        return SqlStore(open_database(path))

    with pytest.raises(StoreError, match="is it a database of this program") as raised:
        await when_free(begin, path, Manager(None))
    assert not isinstance(raised.value, BusyError)
