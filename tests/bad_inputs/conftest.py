"""No test here resolves a real name or opens a connection that was not foreseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bad_inputs.cases import Bench
from tests.offline import Network, no_internet


@pytest.fixture(autouse=True)
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[Network]:
    with no_internet(monkeypatch) as made:
        yield made


@pytest.fixture
def bench(
    tmp_path: Path, network: Network, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Bench:
    return Bench(folder=tmp_path, network=network, capsys=capsys, monkeypatch=monkeypatch)
