"""A change says in how many places the same edit was made."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the count; what was stored before was told once for each place."""
    with op.batch_alter_table("changes") as batch:
        batch.add_column(sa.Column("count", sa.Integer(), nullable=False, server_default="1"))
