"""Alerts may be about a source; sources have names and remember how fresh they were."""

import sqlalchemy as sa
from alembic import op

from monitor.store.schema import Instant

revision = "0006"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let alerts be without a story, and add what a source remembers; no earlier feed was told to be stale."""
    with op.batch_alter_table("alerts") as batch:
        batch.alter_column("story_id", existing_type=sa.Integer(), nullable=True)
    with op.batch_alter_table("sources") as batch:
        batch.add_column(sa.Column("name", sa.Text(), nullable=True))
        batch.add_column(sa.Column("stale_after_seconds", sa.Float(), nullable=True))
        batch.add_column(sa.Column("newest_at", Instant(), nullable=True))
        batch.add_column(sa.Column("stale", sa.Boolean(), nullable=False, server_default=sa.false()))
