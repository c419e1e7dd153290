"""The state that a page of the New York Times carries in a script: when anything in it was changed last. Pure.

What its metadata calls modified is the last major change: smaller edits move this date alone.
"""

from __future__ import annotations

import re

__all__ = ["kept_state", "state_date"]

_STATE = re.compile(r"\s*window\.__preloadedData\b")
_DATE = re.compile(r'\blastModified"?\s*:\s*"([0-9T:.Z+-]{10,40})"')


def state_date(script: str) -> str | None:
    """Return the date of the last change that a script holds; None where it holds no page's state."""
    found = _DATE.search(script) if _STATE.match(script) else None
    return found[1] if found else None


def kept_state(script: bytes) -> bytes:
    """Return a script that holds nothing but the date, to stand for one in what is kept of a page."""
    date = state_date(script.decode("utf-8", "replace"))
    return f'<script>window.__preloadedData={{"lastModified":"{date}"}}</script>'.encode() if date else b""
