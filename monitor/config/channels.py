"""What every channel has, and the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from monitor.config.units import Table
from monitor.models import Severity

__all__ = ["BaseChannel", "Terminal"]


class BaseChannel(Table):
    """What every channel has."""

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")
    """What you call it: letters, digits, dots, dashes and underscores."""
    min_severity: Severity = Severity.MEDIUM
    """Alerts below this are kept and shown, and not sent here."""
    enabled: bool = True
    """false keeps it in the file and sends nothing."""

    @property
    def active(self) -> bool:
        """Say whether alerts are sent here."""
        return self.enabled

    @property
    def target(self) -> str:
        """Where it leads; a channel that leads elsewhere begins anew. May be secret."""
        return ""

    @property
    def shown(self) -> str:
        """Its kind and where it leads, without what may be as good as a password."""
        return str(getattr(self, "type", "unknown"))

    @property
    def secrets(self) -> tuple[str, ...]:
        """What nobody but a receiver should see."""
        return ()

    def doubts(self) -> Iterator[str]:
        """Yield what is allowed and perhaps not meant."""
        yield from ()


class Terminal(BaseChannel):
    """Alerts on standard output."""

    type: Literal["terminal"]
    """The kind of channel."""
