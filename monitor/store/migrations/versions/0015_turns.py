"""Turns at a host are taken in the database, so that processes which share it keep its gap together."""

import sqlalchemy as sa
from alembic import op

from monitor.store.schema import Instant

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add when the last turn was taken."""
    op.add_column("hosts", sa.Column("turn_at", Instant))
