"""Deliveries remember which of a channel's receivers have them."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the marks of receivers."""
    op.add_column("deliveries", sa.Column("taken", sa.JSON()))
