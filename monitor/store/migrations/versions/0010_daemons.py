"""The daemon leaves a heartbeat."""

import sqlalchemy as sa
from alembic import op

from monitor.store.schema import Instant

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table of the heartbeat."""
    op.create_table(
        "daemons",
        sa.Column("host", sa.Text, primary_key=True),
        sa.Column("pid", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("started_at", Instant, nullable=False),
        sa.Column("beat_at", Instant, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("problems", sa.JSON, nullable=False),
    )
