"""The table of how long things are kept."""

from __future__ import annotations

from datetime import timedelta

from pydantic import Field

from monitor.config.units import Kept, KeptLonger, Size, Table, Whole

__all__ = ["Retention"]


class Retention(Table):
    """How long things are kept. What is still needed stays in any case."""

    evidence: Kept = timedelta(days=90)
    """The fetched bytes behind a revision: "all", or how long."""
    revisions: Kept = "all"
    """The revisions of stories: "all", or how long."""
    revisions_kept: Whole = Field(default=0, ge=0, le=1_000_000)
    """How many revisions of a story are kept; 0 for any number."""
    alerts: KeptLonger = "all"
    """Alerts, which hold the revisions that they are about: "all", or how long."""
    deliveries: KeptLonger = timedelta(days=365)
    """Deliveries that are done or dropped: "all", or how long."""
    size: Size = "any"
    """How large the database may grow before the oldest evidence goes, then revisions: "any", or such as "10GB"."""

    @property
    def holds_back(self) -> bool:
        """Say whether alerts are kept for longer than revisions may be, which are kept with them."""
        if self.revisions == "all":
            return self.revisions_kept > 0 and self.alerts == "all"
        return self.alerts == "all" or self.alerts > self.revisions
