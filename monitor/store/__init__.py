"""What is remembered: sources, stories and their revisions, alerts and deliveries."""

from monitor.store.engine import open_database
from monitor.store.sqlite import SqlStore

__all__ = ["SqlStore", "open_database"]
