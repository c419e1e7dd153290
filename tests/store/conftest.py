"""A store with nothing in it for each test, on each engine: what holds for one holds for the other.

The migrations are run once for each engine: they take longer than most tests.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.store import SqlStore, open_database, open_postgres
from tests import postgres

__all__ = ["Opener", "Opening"]

Opener = Callable[[], sa.Engine]
Opening = Callable[[str], AbstractContextManager[Opener]]


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "empty.db"
    open_database(path).dispose()
    return path


@pytest.fixture
def opening(request: pytest.FixtureRequest, tmp_path: Path) -> Opening:
    """What makes a database of an engine with nothing in it, which can be opened more than once."""

    @contextmanager
    def made(engine: str) -> Iterator[Opener]:
        if engine == "sqlite":
            path = tmp_path / "m.db"
            shutil.copy(request.getfixturevalue("empty_database"), path)
            yield lambda: open_database(path)
            return
        server: postgres.Server = request.getfixturevalue("server")
        url = server.database()
        yield lambda: open_postgres(url)
        server.clean(url)

    return made


@pytest.fixture(params=["sqlite", "postgresql"])
def opened(request: pytest.FixtureRequest, opening: Opening) -> Iterator[Opener]:
    with opening(request.param) as opener:
        yield opener


@pytest.fixture
async def store(opened: Opener) -> AsyncIterator[SqlStore]:
    async with SqlStore(opened()) as made:
        yield made
