"""From what the daemon sees of itself to what is wrong with it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.models import Vitals

__all__ = ["Signs", "judge"]

#: a look that is overdue by so many of its own intervals, within bounds, while nothing else is looked at either
_INTERVALS = 3
_SHORTEST, _LONGEST = timedelta(minutes=2), timedelta(minutes=30)
#: bytes below which a disk is nearly full
LITTLE_ROOM = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What a self-check sees."""

    now: datetime
    started_at: datetime
    vitals: Vitals
    #: why the database was not written, where it was not
    refused: str | None = None
    #: bytes that are free where the database is; None where that cannot be told
    free: int | None = None
    little_room: int = LITTLE_ROOM
    #: bytes by which the database is larger than it should be, though all that may go is gone
    over: int = 0
    #: what went wrong in jobs, by their names
    troubles: Mapping[str, str] = field(default_factory=dict)


def judge(signs: Signs) -> dict[str, str]:
    """Return what is wrong, a sentence for each matter; nothing when all is well."""
    found = {f"job {name}": f"the job {name} fails: {trouble}" for name, trouble in signs.troubles.items()}
    if signs.refused is not None:
        # Every job fails then, and for the one reason.
        found = {"database": f"{signs.refused}; what is to be written is kept and tried again"}
    if signs.free is not None and signs.free < signs.little_room:
        found["disk"] = f"the disk with the database is nearly full: {signs.free // 1024**2} MiB are free"
    if signs.over:
        found["size"] = (
            f"the database is {signs.over / 1024**2:.1f} MiB over retention.size, and all that is left must stay: "
            "raise it, or shorten retention.alerts"
        )
    silence = _silence(signs)
    if silence is not None:
        number = signs.vitals.due
        due = "1 source is" if number == 1 else f"{number} sources are"
        found["looks"] = f"nothing was looked at for {int(silence.total_seconds()) // 60} minutes, although {due} due"
    return found


def _silence(signs: Signs) -> timedelta | None:
    """Return for how long nothing was looked at, where that is too long for what is due."""
    vitals = signs.vitals
    if vitals.due_since is None:
        return None
    planned = vitals.due_since - vitals.looked_before if vitals.looked_before else timedelta(0)
    patience = min(max(_INTERVALS * planned, _SHORTEST), _LONGEST)
    silence = signs.now - max(filter(None, (vitals.last_look, vitals.due_since, signs.started_at)))
    return silence if silence > patience else None
