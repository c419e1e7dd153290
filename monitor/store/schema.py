"""The tables. Times are stored in UTC, texts of any length as text, figures as decimal text."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

__all__ = [
    "Instant",
    "alerts",
    "changes",
    "channels",
    "claim_findings",
    "claims",
    "daemons",
    "deliveries",
    "document_sources",
    "document_stories",
    "documents",
    "evidence",
    "figures",
    "hosts",
    "metadata",
    "revisions",
    "robots",
    "showings",
    "sightings",
    "sources",
    "stories",
]

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An aware time in UTC. SQLite keeps it as text without a zone."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive times, and drop the zone where the engine cannot keep it."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a stored time must be aware: {value!r}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give every time back in UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


#: a fleet outgrows four bytes; SQLite's own numbers have eight anyway
Key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

stories = sa.Table(
    "stories",
    metadata,
    sa.Column("id", Key, primary_key=True),
    sa.Column("url", sa.Text, nullable=False),
    # A feed item can be given to another story under the same address.
    sa.Column("generation", sa.Integer, nullable=False, default=0),
    sa.Column("headline", sa.Text),
    sa.Column("publisher", sa.Text),
    sa.Column("removed_at", Instant),
    sa.Column("removals", sa.Integer, nullable=False, default=0),
    sa.UniqueConstraint("url", "generation"),
)

sources = sa.Table(
    "sources",
    metadata,
    sa.Column("id", Key, primary_key=True),
    sa.Column("key", sa.Text, nullable=False, unique=True),  # the folded address
    # The address that is asked for, and the one that was given: a story that moved is asked for elsewhere.
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("given_url", sa.Text),
    sa.Column("moved_key", sa.Text, index=True),  # the folded address that it moved to
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("host", sa.Text, nullable=False),
    sa.Column("interval_seconds", sa.Float),
    sa.Column("paused", sa.Boolean, nullable=False, default=False),
    sa.Column("muted", sa.Boolean, nullable=False, default=False),
    sa.Column("next_check_at", Instant, nullable=False),
    sa.Column("checked_at", Instant),
    sa.Column("etag", sa.Text),
    sa.Column("last_modified", sa.Text),
    sa.Column("body_sha256", sa.Text),
    sa.Column("reader", sa.Text),
    sa.Column("failures", sa.Integer, nullable=False, default=0),
    sa.Column("not_found", sa.Integer, nullable=False, default=0),
    sa.Column("last_trouble", sa.Text),
    sa.Column("trouble_since", Instant),
    sa.Column("failing", sa.Boolean, nullable=False, default=False, server_default=sa.false()),
    sa.Column("last_change_at", Instant),
    sa.Column("pace", sa.Float),
    sa.Column("moved_to", sa.Text),
    sa.Column("moved_count", sa.Integer, nullable=False, default=0, server_default="0"),
    sa.Column("not_before", Instant),  # no hint brings a look forward past it
    sa.Column("story_id", sa.ForeignKey("stories.id"), index=True),
    sa.Column("lease", sa.Text),
    sa.Column("lease_until", Instant),
    sa.Column("name", sa.Text),
    sa.Column("stale_after_seconds", sa.Float),
    sa.Column("newest_at", Instant),
    sa.Column("stale", sa.Boolean, nullable=False, default=False, server_default=sa.false()),
    sa.Index(None, "next_check_at"),
    sa.Index(None, "host", "next_check_at"),
)

hosts = sa.Table(
    "hosts",
    metadata,
    sa.Column("host", sa.Text, primary_key=True),
    sa.Column("asked_at", Instant),  # when the last request ended
    sa.Column("told_at", Instant),  # when it asked to be left alone, and until when
    sa.Column("not_before", Instant),
    sa.Column("turn_at", Instant),  # when the last turn at it was taken, by the clock of the database's machine
)

robots = sa.Table(
    "robots",
    metadata,
    sa.Column("origin", sa.Text, primary_key=True),
    sa.Column("text", sa.Text),  # null while it could never be read
    sa.Column("fresh_until", Instant, nullable=False),
    sa.Column("unreachable_since", Instant),
)

daemons = sa.Table(
    "daemons",
    metadata,
    sa.Column("host", sa.Text, primary_key=True),
    sa.Column("pid", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("started_at", Instant, nullable=False),
    sa.Column("beat_at", Instant, nullable=False),
    sa.Column("state", sa.Text, nullable=False),  # starting, running, stopping, stopped
    sa.Column("problems", sa.JSON, nullable=False),
    sa.Column("role", sa.Text, nullable=False, server_default="daemon"),  # daemon, worker
    sa.Column("owner", sa.Text, nullable=False, server_default=""),  # what its leases begin with
)

evidence = sa.Table(
    "evidence",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("body", sa.LargeBinary, nullable=False),  # zlib; empty when the bytes are not kept any more
    sa.Column("media_type", sa.Text, nullable=False),
    sa.Column("headers", sa.JSON, nullable=False),
)

revisions = sa.Table(
    "revisions",
    metadata,
    sa.Column("id", Key, primary_key=True),
    sa.Column("story_id", sa.ForeignKey("stories.id"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("track", sa.Text, nullable=False),
    sa.Column("previous", sa.Integer),
    sa.Column("snapshot", sa.JSON, nullable=False),
    sa.Column("fetched_at", Instant, nullable=False, index=True),
    sa.Column("evidence_sha256", sa.ForeignKey("evidence.sha256"), index=True),
    sa.UniqueConstraint("story_id", "number"),
    sa.Index(None, "story_id", "previous"),
)

# Which revision each address of a story showed last, for each set of rules that read it there. It outlives the source:
# an address that is watched again goes on where it was.
showings = sa.Table(
    "showings",
    metadata,
    sa.Column("story_id", sa.ForeignKey("stories.id"), primary_key=True),
    sa.Column("address", sa.Text, primary_key=True),  # the key of the source
    sa.Column("rules", sa.Text, primary_key=True),
    sa.Column("number", sa.Integer, nullable=False),
)

figures = sa.Table(
    "figures",
    metadata,
    sa.Column("id", Key, primary_key=True),
    sa.Column("revision_id", sa.ForeignKey("revisions.id"), nullable=False, index=True),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("wording", sa.Text, nullable=False),
    sa.Column("low", sa.Text),  # without one the end is open
    sa.Column("high", sa.Text),
    sa.Column("unit", sa.Text),
    sa.Column("subject", sa.Text),
    sa.Column("head", sa.Text),
    # The defaults are what figures get that were stored before these were told.
    sa.Column("countries", sa.JSON, nullable=False, server_default="[]"),
    sa.Column("kind", sa.Text, nullable=False, server_default="count"),
    sa.Column("hedge", sa.Text, nullable=False),
    sa.Column("sentence", sa.Text, nullable=False),
)

_NEXT_ALERT = "(SELECT coalesce(max(number), 0) + 1 FROM alerts)"

alerts = sa.Table(
    "alerts",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    # What the alert is about; it keeps one event from being raised twice.
    sa.Column("key", sa.Text, nullable=False, unique=True),
    sa.Column("type", sa.Text, nullable=False),
    sa.Column("severity", sa.Text, nullable=False),
    sa.Column("created_at", Instant, nullable=False, index=True),
    # None for what is told of a source without a story, or of a story that is not stored.
    sa.Column("story_id", sa.ForeignKey("stories.id"), index=True),
    sa.Column("revision_id", sa.ForeignKey("revisions.id"), index=True),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    # In which order they came; two processes may give two alerts the same number.
    sa.Column("number", Key, nullable=False, index=True, default=sa.text(_NEXT_ALERT), server_default="0"),
)

changes = sa.Table(
    "changes",
    metadata,
    sa.Column("id", Key, primary_key=True),
    sa.Column("revision_id", sa.ForeignKey("revisions.id"), nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("old", sa.Text),
    sa.Column("new", sa.Text),
    sa.Column("sentence_old", sa.Text),
    sa.Column("sentence_new", sa.Text),
    sa.Column("difference", sa.Text),
    sa.Column("percent", sa.Text),
    sa.Column("subject", sa.Text),
    sa.Column("unit", sa.Text),
    sa.Column("count", sa.Integer, nullable=False, server_default="1"),
)

deliveries = sa.Table(
    "deliveries",
    metadata,
    sa.Column("id", Key, primary_key=True),
    sa.Column("alert_id", sa.ForeignKey("alerts.id"), nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),  # pending, done, dead, dropped
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("step", sa.Integer, nullable=False, default=0, server_default="0"),
    sa.Column("next_at", Instant, nullable=False),
    sa.Column("attempted_at", Instant),
    sa.Column("done_at", Instant),
    sa.Column("last_status", sa.Integer),
    sa.Column("last_error", sa.Text),
    sa.Column("taken", sa.JSON(none_as_null=True)),  # marks of the receivers who have it, while others do not
    sa.UniqueConstraint("alert_id", "channel"),
    sa.Index(None, "state", "next_at"),
    sa.Index(None, "channel", "state"),
)

channels = sa.Table(
    "channels",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("fingerprint", sa.Text),  # of where it leads, which may be secret itself
    sa.Column("failures", sa.Integer, nullable=False, default=0),
    sa.Column("failing_since", Instant),
    sa.Column("opened_until", Instant),
    sa.Column("hold_until", Instant),
    sa.Column("disabled_at", Instant),
    sa.Column("reason", sa.Text),
    sa.Column("episode", sa.Integer, nullable=False, default=0),
    # Who sends to it now: one process at a time, so that an order holds and a probe is one.
    sa.Column("lease", sa.Text),
    sa.Column("lease_until", Instant),
)

sightings = sa.Table(
    "sightings",
    metadata,
    sa.Column("id", Key, primary_key=True),
    sa.Column("source_id", sa.ForeignKey("sources.id", ondelete="CASCADE"), nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("url", sa.Text),
    sa.Column("title", sa.Text),
    sa.Column("summary", sa.Text),
    sa.Column("published_at", Instant),
    sa.Column("modified_at", Instant),
    sa.Column("first_seen_at", Instant, nullable=False),
    sa.Column("last_seen_at", Instant, nullable=False),
    # The story whose feed track this item is; made when its wording changes for the first time.
    sa.Column("story_id", sa.ForeignKey("stories.id")),
    sa.UniqueConstraint("source_id", "key"),
)

documents = sa.Table(
    "documents",
    metadata,
    sa.Column("id", Key, primary_key=True),
    # What it is known by: an absolute path, or a folded address.
    sa.Column("key", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("named_sources", sa.JSON, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("added_at", Instant, nullable=False),
    sa.Column("updated_at", Instant, nullable=False),
    # An alert's key names its document: a number that is free again must not go to another one.
    sqlite_autoincrement=True,
)

document_stories = sa.Table(
    "document_stories",
    metadata,
    sa.Column("id", Key, primary_key=True),
    sa.Column("document_id", sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    sa.Column("url", sa.Text, nullable=False),  # folded
    sa.Column("publisher", sa.Text),
    # Null for a story that only the user named; such ones come last.
    sa.Column("position", sa.Integer),
    sa.Column("mentions", sa.JSON(none_as_null=True)),
    # What was reviewed last. The story stands beside the number, for its address may lead to another one by now.
    sa.Column("reviewed_story_id", sa.ForeignKey("stories.id")),
    sa.Column("reviewed", sa.Integer),
    sa.UniqueConstraint("document_id", "url"),
    sa.Index(None, "reviewed_story_id", "reviewed"),
)

document_sources = sa.Table(
    "document_sources",
    metadata,
    sa.Column("document_id", sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("source_id", sa.ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True, index=True),
)

claims = sa.Table(
    "claims",
    metadata,
    sa.Column("id", Key, primary_key=True),
    sa.Column("document_id", sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("figures", sa.JSON, nullable=False),
    sa.Column("attributions", sa.JSON, nullable=False),
    sa.Column("cites", sa.JSON, nullable=False),
    # How it was settled by hand; without a time it was not.
    sa.Column("settled_at", Instant),
    sa.Column("decision", sa.Text),
    sa.Column("settled_url", sa.Text),
    # What is said of a claim that is gone by now must not be taken for what is said of a later one.
    sqlite_autoincrement=True,
)

# What each reviewed revision said of each claim. Rows are added, and never written over by a later revision's.
claim_findings = sa.Table(
    "claim_findings",
    metadata,
    sa.Column("id", Key, primary_key=True),
    sa.Column("claim_id", sa.ForeignKey("claims.id", ondelete="CASCADE"), nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("story_id", sa.ForeignKey("stories.id"), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("fetched_at", Instant, nullable=False),
    sa.Column("verdict", sa.Text, nullable=False),
    sa.Column("figure", sa.JSON(none_as_null=True)),  # the source's own; null where it is silent
    sa.Column("confidence", sa.Float, nullable=False),
    sa.UniqueConstraint("claim_id", "url", "story_id", "revision"),
    sa.Index(None, "story_id", "revision"),
)
