"""Documents that cite stories are kept: their claims, and what the cited stories said of them."""

import sqlalchemy as sa
from alembic import op

from monitor.store.schema import Instant

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, empty."""
    _create_documents()
    _create_stories()
    _create_sources()
    _create_claims()
    _create_findings()


def _create_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("named_sources", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("added_at", Instant(), nullable=False),
        sa.Column("updated_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("key", name=op.f("uq_documents_key")),
        sqlite_autoincrement=True,
    )


def _create_stories() -> None:
    op.create_table(
        "document_stories",
        sa.Column("id", sa.Integer(), nullable=False),
        _document_id("document_stories"),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text()),
        sa.Column("position", sa.Integer()),
        sa.Column("mentions", sa.JSON()),
        _story_id("document_stories", "reviewed_story_id", nullable=True),
        sa.Column("reviewed", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_stories")),
        sa.UniqueConstraint("document_id", "url", name=op.f("uq_document_stories_document_id_url")),
    )


def _create_sources() -> None:
    op.create_table(
        "document_sources",
        _document_id("document_sources"),
        sa.Column(
            "source_id",
            sa.Integer(),
            sa.ForeignKey("sources.id", name=op.f("fk_document_sources_source_id"), ondelete="CASCADE"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("document_id", "source_id", name=op.f("pk_document_sources")),
    )
    op.create_index(op.f("ix_document_sources_source_id"), "document_sources", ["source_id"])


def _create_claims() -> None:
    op.create_table(
        "claims",
        sa.Column("id", sa.Integer(), nullable=False),
        _document_id("claims"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("attributions", sa.JSON(), nullable=False),
        sa.Column("cites", sa.JSON(), nullable=False),
        sa.Column("settled_at", Instant()),
        sa.Column("decision", sa.Text()),
        sa.Column("settled_url", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_claims_document_id"), "claims", ["document_id"])


def _create_findings() -> None:
    op.create_table(
        "claim_findings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "claim_id",
            sa.Integer(),
            sa.ForeignKey("claims.id", name=op.f("fk_claim_findings_claim_id"), ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("url", sa.Text(), nullable=False),
        _story_id("claim_findings", "story_id", nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("fetched_at", Instant(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("figure", sa.JSON()),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_findings")),
        sa.UniqueConstraint(
            "claim_id", "url", "story_id", "revision", name=op.f("uq_claim_findings_claim_id_url_story_id_revision")
        ),
    )


def _document_id(table: str) -> sa.Column[int]:
    key = sa.ForeignKey("documents.id", name=op.f(f"fk_{table}_document_id"), ondelete="CASCADE")
    return sa.Column("document_id", sa.Integer(), key, nullable=False)


def _story_id(table: str, name: str, *, nullable: bool) -> sa.Column[int]:
    return sa.Column(
        name, sa.Integer(), sa.ForeignKey("stories.id", name=op.f(f"fk_{table}_{name}")), nullable=nullable
    )
