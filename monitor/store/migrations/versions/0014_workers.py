"""Several processes leave heartbeats: daemons and workers."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what a process does, and what its leases begin with."""
    op.add_column("daemons", sa.Column("role", sa.Text, nullable=False, server_default="daemon"))
    op.add_column("daemons", sa.Column("owner", sa.Text, nullable=False, server_default=""))
