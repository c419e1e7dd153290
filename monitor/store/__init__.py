"""What is remembered: sources, stories and their revisions, alerts and deliveries."""

from monitor.store.copies import check_room, copy_database, restore_from
from monitor.store.engine import open_database
from monitor.store.migrating import differences, version_of
from monitor.store.moving import move
from monitor.store.postgres import only_daemon, open_postgres, upgrade_postgres
from monitor.store.retention import SqlArchive
from monitor.store.sql_store import SqlStore
from monitor.store.upkeep import SqlUpkeep

__all__ = [
    "SqlArchive",
    "SqlStore",
    "SqlUpkeep",
    "check_room",
    "copy_database",
    "differences",
    "move",
    "only_daemon",
    "open_database",
    "open_postgres",
    "restore_from",
    "upgrade_postgres",
    "version_of",
]
