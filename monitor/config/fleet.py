"""The table of a fleet of workers."""

from __future__ import annotations

from datetime import timedelta
from typing import Self

from pydantic import Field, model_validator

from monitor.config.units import Span, Table, Whole

__all__ = ["Fleet"]


class Fleet(Table):
    """How workers that share a database of PostgreSQL do their work. All of them need the same values."""

    jobs_at_once: Whole = Field(default=50, ge=1, le=1000)
    """Hosts and channels that one worker works on side by side."""
    heartbeat: Span = timedelta(seconds=5)
    """How often each process says that it is alive."""
    silence: Span = timedelta(seconds=15)
    """How long a process may say nothing until others take over what it held."""

    @model_validator(mode="after")
    def _in_proportion(self) -> Self:
        if self.silence < 2 * self.heartbeat:
            raise ValueError("silence must be at least twice heartbeat: one that comes late would count as none")
        return self
