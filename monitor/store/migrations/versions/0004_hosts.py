"""Hosts are remembered from one run to the next, and the robots.txt of each origin."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both tables, empty."""
    time = sa.DateTime(timezone=True)
    op.create_table(
        "hosts",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("asked_at", time),
        sa.Column("told_at", time),
        sa.Column("not_before", time),
        sa.PrimaryKeyConstraint("host", name="pk_hosts"),
    )
    op.create_table(
        "robots",
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("fresh_until", time, nullable=False),
        sa.Column("unreachable_since", time),
        sa.PrimaryKeyConstraint("origin", name="pk_robots"),
    )
