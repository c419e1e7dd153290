"""Alerts are numbered in the order in which they came."""

import sqlalchemy as sa
from alembic import op

from monitor.store.schema import Key

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the number; until now the row's place in the file stood for it."""
    op.add_column("alerts", sa.Column("number", Key, nullable=False, server_default="0"))
    op.execute("UPDATE alerts SET number = rowid")
    op.create_index("ix_alerts_number", "alerts", ["number"])
