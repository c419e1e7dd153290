"""What the daemon tells of its work: a line for people and fields for machines, one record for each happening."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from typing import Any

from monitor.check import Result, line_of
from monitor.dispatch.local import Seen
from monitor.errors import DeliveryError
from monitor.maintain import Maintained
from monitor.models import Alert
from monitor.payload import timestamp
from monitor.ports import Notifier

__all__ = ["Told", "tell", "tell_drift", "tell_look", "tell_maintained"]

_log = logging.getLogger("monitor.daemon")


def tell(level: int, event: str, line: str, **fields: Any) -> None:
    """Log one happening."""
    _log.log(level, "%s", line, extra={"event": event, "fields": fields})


def tell_look(seen: Seen) -> None:
    """Log one look."""
    look, update = seen.look, seen.look.outcome.update
    fields: dict[str, Any] = {
        "source": look.source.url,
        "kind": look.source.kind.value,
        "result": look.result.value,
        "status": look.status,
        "ms": round(seen.seconds * 1000),
        "revisions": len(look.outcome.revisions),
        "alerts": [alert.id for alert in seen.recorded.alerts],
        "next_check_at": timestamp(update.next_check_at),
        "trouble": look.trouble.kind.value if look.trouble else None,
        "reason": look.trouble.reason if look.trouble else None,
        "lost": seen.recorded.lost or None,
    }
    level = logging.WARNING if look.result is Result.TROUBLE else logging.INFO
    tell(
        level,
        "check",
        line_of(look, seen.recorded),
        **{name: value for name, value in fields.items() if value is not None},
    )


def tell_drift(alerts: Sequence[Alert]) -> None:
    """Log the alerts of documents that are no longer what a story says."""
    for alert in alerts:
        tell(logging.INFO, "drift", f"drifted: {alert.summary}", alert=alert.id)


def tell_maintained(done: Maintained) -> None:
    """Log what a round of retention came to, where it came to anything."""
    names = ("revisions", "evidence", "alerts", "deliveries")
    fields = {name: getattr(done.removed, name) for name in names} | {"bytes": done.removed.size}
    if any(fields.values()):
        counts = ", ".join(f"{name} {fields[name]}" for name in names)
        tell(logging.INFO, "retained", f"removed what need not be kept: {counts}", **fields)


class Told:
    """A channel whose deliveries are logged, each as it ends."""

    def __init__(self, name: str, channel: Notifier) -> None:
        self._name, self._channel = name, channel

    async def send(self, alert: Alert, taken: frozenset[str] = frozenset(), /) -> int | None:
        """Deliver one alert to those who do not have it yet, or raise DeliveryError."""
        start = time.monotonic()
        try:
            status = await self._channel.send(alert, taken)
        except DeliveryError as error:
            self._tell(logging.WARNING, f"not delivered to {self._name}: {error.reason}", alert, start, error.reason)
            raise
        self._tell(logging.INFO, f"delivered  to {self._name}: {alert.summary}", alert, start, None)
        return status

    async def close(self) -> None:
        """Let go of connections."""
        await self._channel.close()

    def _tell(self, level: int, line: str, alert: Alert, start: float, reason: str | None) -> None:
        fields = {"channel": self._name, "alert": alert.id, "ms": round((time.monotonic() - start) * 1000)}
        tell(level, "delivery", line, ok=reason is None, **fields, **({"reason": reason} if reason else {}))
