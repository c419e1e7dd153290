"""Deliveries remember their schedule and their last answer, channels how they are."""

import sqlalchemy as sa
from alembic import op

from monitor.store.schema import Instant

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the schedule's step, which was the number of attempts until now, and a table for channels."""
    op.add_column("deliveries", sa.Column("step", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("deliveries", sa.Column("attempted_at", Instant()))
    op.add_column("deliveries", sa.Column("last_status", sa.Integer()))
    # A schedule that had an end would be over for what failed often; it gets the last attempt that it waits for.
    op.execute("UPDATE deliveries SET step = min(attempts, 9) WHERE state = 'pending'")
    op.create_index("ix_deliveries_channel_state", "deliveries", ["channel", "state"])
    op.create_table(
        "channels",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text()),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", Instant()),
        sa.Column("opened_until", Instant()),
        sa.Column("hold_until", Instant()),
        sa.Column("disabled_at", Instant()),
        sa.Column("reason", sa.Text()),
        sa.Column("episode", sa.Integer(), nullable=False),
        sa.Column("lease", sa.Text()),
        sa.Column("lease_until", Instant()),
        sa.PrimaryKeyConstraint("name", name="pk_channels"),
    )
