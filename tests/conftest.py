"""The one server of PostgreSQL that all tests of a process share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.postgres import Server


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    from tests import postgres  # noqa: PLC0415 - most tests need no server, nor what it takes to reach one

    with postgres.running() as running:
        yield running


@pytest.fixture
def database_url(server: Server) -> Iterator[str]:
    """The address of a database with nothing in it."""
    made = server.database()
    yield made
    server.clean(made)
