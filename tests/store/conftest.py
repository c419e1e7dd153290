"""A store with nothing in it for each test. The migrations are run once: they take longer than most tests."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from monitor.store import SqlStore, open_database


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "empty.db"
    open_database(path).dispose()
    return path


@pytest.fixture
async def store(empty_database: Path, tmp_path: Path) -> AsyncIterator[SqlStore]:
    path = tmp_path / "m.db"
    shutil.copy(empty_database, path)
    async with SqlStore(open_database(path)) as opened:
        yield opened
