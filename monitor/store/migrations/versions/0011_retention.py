"""What is too old is found, and who refers to it, without looking through everything."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_INDEXES = {
    "ix_revisions_fetched_at": ("revisions", ["fetched_at"]),
    "ix_revisions_evidence_sha256": ("revisions", ["evidence_sha256"]),
    "ix_revisions_story_id_previous": ("revisions", ["story_id", "previous"]),
    "ix_alerts_revision_id": ("alerts", ["revision_id"]),
    "ix_claim_findings_story_id_revision": ("claim_findings", ["story_id", "revision"]),
    "ix_document_stories_reviewed_story_id_reviewed": ("document_stories", ["reviewed_story_id", "reviewed"]),
}


def upgrade() -> None:
    """Add the indexes."""
    for name, (table, columns) in _INDEXES.items():
        op.create_index(name, table, columns)
