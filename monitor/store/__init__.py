"""What is remembered: sources, stories and their revisions, alerts and deliveries."""

from monitor.store.copies import check_room, copy_database, restore_from
from monitor.store.engine import open_database
from monitor.store.retention import SqlArchive
from monitor.store.sqlite import SqlStore
from monitor.store.upkeep import SqlUpkeep

__all__ = ["SqlArchive", "SqlStore", "SqlUpkeep", "check_room", "copy_database", "open_database", "restore_from"]
