"""What is remembered of a source: its age, what its publisher asked for, where it moved, and whether it fails."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from monitor.store.schema import Instant

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("given_url", sa.Text()),
        sa.Column("moved_key", sa.Text()),
        sa.Column("trouble_since", Instant()),
        sa.Column("failing", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("last_change_at", Instant()),
        sa.Column("pace", sa.Float()),
        sa.Column("moved_to", sa.Text()),
        sa.Column("moved_count", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("not_before", Instant()),
    ]


def upgrade() -> None:
    """Add the columns; a story's newest revision is what is known of its last change."""
    for column in columns():
        # Added one by one: making the table anew would take the sightings along.
        op.add_column("sources", column)
    op.execute("UPDATE sources SET given_url = url")
    op.execute(
        "UPDATE sources SET last_change_at = "
        "(SELECT max(fetched_at) FROM revisions WHERE revisions.story_id = sources.story_id) WHERE kind = 'page'"
    )
    # When the troubles under way began is not known: that of the last look is.
    op.execute("UPDATE sources SET trouble_since = checked_at WHERE failures > 0")
    op.create_index(op.f("ix_sources_moved_key"), "sources", ["moved_key"])
    with op.batch_alter_table("alerts") as batch:
        batch.alter_column("story_id", existing_type=sa.Integer(), nullable=True)
