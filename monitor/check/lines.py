"""What a look came to, in a line for people."""

from __future__ import annotations

from monitor.check.findings import Look
from monitor.payload import timestamp
from monitor.text import clean_for_terminal

__all__ = ["line_of"]


def line_of(look: Look) -> str:
    """Return the result, the address, and where it was not read why, and when it is tried again."""
    return clean_for_terminal(f"{look.result.value:10} {look.source.url}{_reason(look)}")


def _reason(look: Look) -> str:
    if look.host_waits_until is not None:
        return f": the host asked to wait until {timestamp(look.host_waits_until)}"
    if look.trouble is None:
        return ""
    update = look.outcome.update
    again = "not tried again by itself" if update.paused else f"next try {timestamp(update.next_check_at)}"
    return f": {look.trouble.reason}; {again}"
