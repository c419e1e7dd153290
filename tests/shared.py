"""Where the real material lies that some tests read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def shared_data() -> Path:
    """Return the folder of real material; without it the test is skipped, or fails where it is required."""
    if not _DATA.is_dir():
        if os.environ.get("MONITOR_REQUIRE_SHARED") == "1":
            pytest.fail(f"the shared data is required and not at {_DATA}")
        pytest.skip(f"the shared data is not at {_DATA}")
    return _DATA
