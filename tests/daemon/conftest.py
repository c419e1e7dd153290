"""No test here leaves this machine."""

from __future__ import annotations

from tests.daemon.helpers import network

__all__ = ["network"]
