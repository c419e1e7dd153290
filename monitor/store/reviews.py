"""Writing reviews: what a new revision of a cited story says of a document's claims, in the caller's transaction."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from monitor.models import Alert, NewAlert, Review, Revision
from monitor.payload import timestamp
from monitor.store import codec, document_codec
from monitor.store import schema as t
from monitor.store.outbox import raise_alert

__all__ = ["record_review"]


def record_review(connection: sa.Connection, review: Review) -> list[Alert]:
    """Write a review with its alert; nothing where the document or what was reviewed before is another by now."""
    c = t.revisions.c
    query = sa.select(t.revisions).where(c.story_id == review.story_id, c.number == review.revision)
    row = connection.execute(query).mappings().one_or_none()
    if row is None or not _is_settled_alike(connection, review) or not _take_turn(connection, review):
        return []
    revision = codec.revision(row)
    _write_findings(connection, review, revision.fetched_at)
    if review.alert is None:
        return []
    # A new text may cite for another claim what its earlier one was told of.
    document = f"document:{review.document_id}:text:{review.version}"
    key = f"{document}:story:{review.story_id}:revision:{review.revision}"
    return _raise(connection, review.alert, key, revision, review.at)


def _is_settled_alike(connection: sa.Connection, review: Review) -> bool:
    """Say whether the user has said nothing else of the document's claims since the review began."""
    c = t.claims.c
    query = sa.select(t.claims).where(c.document_id == review.document_id, c.settled_at.is_not(None))
    rows = connection.execute(query).mappings()
    return {row["id"]: document_codec.settlement(row) for row in rows} == dict(review.settlements)


def _take_turn(connection: sa.Connection, review: Review) -> bool:
    """Note what was reviewed, if the document and the review before are still those that this one began with."""
    c = t.document_stories.c
    version = sa.select(t.documents.c.version).where(t.documents.c.id == review.document_id).scalar_subquery()
    if review.before is None:
        before = c.reviewed.is_(None) | (c.reviewed_story_id != review.story_id)
    else:
        before = (c.reviewed == review.before) & (c.reviewed_story_id == review.story_id)
    own = (c.document_id == review.document_id) & (c.url == review.url) & (version == review.version)
    values = {"reviewed": review.revision, "reviewed_story_id": review.story_id}
    return bool(connection.execute(sa.update(t.document_stories).where(own, before).values(values)).rowcount)


def _write_findings(connection: sa.Connection, review: Review, fetched_at: datetime) -> None:
    """Add the findings. Those of the same revision make way: a text or link that changed since has them made anew."""
    about = {"story_id": review.story_id, "revision": review.revision}
    rows = [
        document_codec.finding_to(finding) | about | {"claim_id": claim_id, "fetched_at": fetched_at}
        for claim_id, finding in review.findings.items()
    ]
    if rows:
        c = t.claim_findings.c
        names = ("claim_id", "url", "story_id", "revision")
        same = sa.and_(*(c[name] == sa.bindparam(f"b_{name}") for name in names))
        connection.execute(sa.delete(t.claim_findings).where(same), [{f"b_{n}": row[n] for n in names} for row in rows])
        connection.execute(sa.insert(t.claim_findings), rows)


def _raise(connection: sa.Connection, alert: NewAlert, key: str, revision: Revision, at: datetime) -> list[Alert]:
    chosen = sa.select(t.stories).where(t.stories.c.id == revision.story_id)
    story = codec.story(connection.execute(chosen).mappings().one())
    about = {"number": revision.number, "previous": revision.previous, "fetched_at": timestamp(revision.fetched_at)}
    if revision.evidence_sha256 is not None:
        about["evidence_sha256"] = revision.evidence_sha256
    return raise_alert(
        connection, alert, key, at, story, revision_id=revision.id, about=about, snapshot=revision.snapshot
    )
