"""No test here resolves a real name or opens a connection that was not foreseen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tests.offline import Desk, Network, no_internet, open_desk
from tests.servers import Answer

Open = Callable[..., AbstractAsyncContextManager[Desk]]


@pytest.fixture(autouse=True, name="network")
def _network(monkeypatch: pytest.MonkeyPatch) -> Any:
    with no_internet(monkeypatch) as made:
        yield made


@pytest.fixture
def desk_over(tmp_path: Path, network: Network) -> Open:
    """Give what opens the program over scripted answers."""

    def open_it(answers: Mapping[str, Answer | Sequence[Answer]], **settings: str) -> Any:
        return open_desk(tmp_path, network, answers, settings=settings)

    return open_it
