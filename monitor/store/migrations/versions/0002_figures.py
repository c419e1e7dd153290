"""Figures get kinds, heads and countries, and their ends may be open."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Widen the table of figures; what was read before kinds were told apart counts as a count."""
    with op.batch_alter_table("figures") as batch:
        batch.alter_column("low", existing_type=sa.Text(), nullable=True)
        batch.alter_column("high", existing_type=sa.Text(), nullable=True)
        batch.add_column(sa.Column("head", sa.Text(), nullable=True))
        batch.add_column(sa.Column("countries", sa.JSON(), nullable=False, server_default="[]"))
        batch.add_column(sa.Column("kind", sa.Text(), nullable=False, server_default="count"))
