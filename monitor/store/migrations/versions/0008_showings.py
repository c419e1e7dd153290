"""What each address of a story showed last is remembered apart from what others show."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_SOLE = (
    "SELECT st.id AS story_id, coalesce(max(so.key), st.url) AS address FROM stories st "
    "LEFT JOIN sources so ON so.story_id = st.id AND so.kind = 'page' GROUP BY st.id, st.url HAVING count(so.id) < 2"
)


def upgrade() -> None:
    """Add the table; a story's only address showed all of its page's revisions.

    Of a story with several addresses it is not known which one brought what: each begins with a quiet baseline.
    """
    showings = op.create_table(
        "showings",
        sa.Column("story_id", sa.Integer(), sa.ForeignKey("stories.id", name="fk_showings_story_id"), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("story_id", "address", "rules", name="pk_showings"),
    )
    if rows := _rows(op.get_bind()):
        op.bulk_insert(showings, rows)


def _rows(connection: sa.Connection) -> list[dict[str, Any]]:
    addresses = {row.story_id: row.address for row in connection.execute(sa.text(_SOLE))}
    plain: list[sa.ColumnClause[Any]] = [sa.column(name) for name in ("story_id", "number", "track")]
    c = sa.table("revisions", *plain, sa.column("snapshot", sa.JSON)).c
    extractor = c.snapshot["extractor"].as_string()
    read = sa.select(c.story_id, c.number, extractor.label("extractor")).where(c.track == "page").order_by(c.number)
    newest: dict[tuple[int, str], int] = {}
    for row in connection.execute(read):
        if row.extractor and row.story_id in addresses:
            newest[row.story_id, row.extractor.partition("/")[0]] = row.number
    return [
        {"story_id": story, "address": addresses[story], "rules": rules, "number": number}
        for (story, rules), number in newest.items()
    ]
