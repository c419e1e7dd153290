"""`monitor run`: looks, deliveries and upkeep in one process that is meant to run for years."""

from monitor.daemon.lock import only_one
from monitor.daemon.manager import Manager
from monitor.daemon.service import Edges, Pace, Service
from monitor.daemon.start import when_free

__all__ = ["Edges", "Manager", "Pace", "Service", "only_one", "when_free"]
