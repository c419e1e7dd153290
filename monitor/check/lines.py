"""What a look came to, in a line for people."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.check.findings import Look
from monitor.models import Recorded, RevisionName
from monitor.payload import timestamp
from monitor.text import clean_for_terminal

__all__ = ["line_of"]

#: revisions that are named: a feed may bring many at a time
_MOST_NAMED = 3


def line_of(look: Look, recorded: Recorded) -> str:
    """Return the result, the address, and what follows from it.

    That is for each revision that was compared with another one the command that shows both; and where the source was
    not read why, and when it is tried again.
    """
    compared = [name for name in recorded.revisions if name.previous is not None]
    return clean_for_terminal(f"{look.result.value:10} {look.source.url}{_reason(look)}{_named(compared)}")


def _named(revisions: Sequence[RevisionName]) -> str:
    told = [f"revision {r.number} (monitor diff {r.story_id} {r.previous} {r.number})" for r in revisions]
    left = len(told) - _MOST_NAMED
    more = [f"and {left} more"] if left > 0 else []
    return f": {', '.join([*told[:_MOST_NAMED], *more])}" if told else ""


def _reason(look: Look) -> str:
    if look.host_waits_until is not None:
        return f": the host asked to wait until {timestamp(look.host_waits_until)}"
    if look.trouble is None:
        return ""
    update = look.outcome.update
    again = "not tried again by itself" if update.paused else f"next try {timestamp(update.next_check_at)}"
    return f": {look.trouble.reason}; {again}"
