"""Sources have names, and remember how fresh they were."""

import sqlalchemy as sa
from alembic import op

from monitor.store.schema import Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what a source remembers; no earlier feed was told to be stale."""
    # Added one by one: making the table anew would take the sightings along.
    op.add_column("sources", sa.Column("name", sa.Text()))
    op.add_column("sources", sa.Column("stale_after_seconds", sa.Float()))
    op.add_column("sources", sa.Column("newest_at", Instant()))
    op.add_column("sources", sa.Column("stale", sa.Boolean(), nullable=False, server_default=sa.false()))
