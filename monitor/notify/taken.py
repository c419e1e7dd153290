"""Which of a channel's receivers have an alert that another one of them did not take."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

__all__ = ["Taken"]

#: alerts that are remembered
_MOST = 1_000


class Taken:
    """Remembers, while the process lives, so that a second attempt is made at the others alone."""

    def __init__(self) -> None:
        self._by_alert: OrderedDict[str, frozenset[str]] = OrderedDict()

    def by(self, alert_id: str) -> frozenset[str]:
        """Return the receivers that have an alert."""
        return self._by_alert.get(alert_id, frozenset())

    def keep(self, alert_id: str, receivers: Iterable[str]) -> None:
        """Remember that these have it."""
        self._by_alert[alert_id] = self.by(alert_id) | frozenset(receivers)
        if len(self._by_alert) > _MOST:
            self._by_alert.popitem(last=False)

    def forget(self, alert_id: str) -> None:
        """Forget an alert: everybody has it."""
        self._by_alert.pop(alert_id, None)
