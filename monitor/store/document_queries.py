"""What is asked of the kept documents, as functions of a connection."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from monitor.models import Finding, KeptClaim, KeptDocument, KeptStory, PastFinding, Revision, SourceKind, Story, Wanted
from monitor.store import codec, document_codec
from monitor.store import schema as t

__all__ = ["around", "document", "documents", "find_documents", "past_findings", "unreviewed"]

#: digits of the largest number of a document
_MOST_DIGITS = 18


def document(connection: sa.Connection, document_id: int) -> KeptDocument | None:
    """Return a document as it is now; None where there is none any more."""
    return next(iter(_chosen(connection, t.documents.c.id == document_id)), None)


def documents(connection: sa.Connection) -> list[KeptDocument]:
    """Return every document, oldest first."""
    return _chosen(connection, sa.true())


def find_documents(connection: sa.Connection, name: str) -> list[KeptDocument]:
    """Return the documents that a name means: a number, a key, or a part of a key, name or title.

    A number means the document with this number and no other, for "forget 2" must not take "report-2.txt" along; a
    whole key means its document alone.
    """
    c = t.documents.c
    if name.isascii() and name.isdigit() and len(name) <= _MOST_DIGITS:
        return _chosen(connection, c.id == int(name))
    part = [column.icontains(name, autoescape=True) for column in (c.key, c.name, c.title)]
    return _chosen(connection, c.key == name) or _chosen(connection, sa.or_(*part))


def around(connection: sa.Connection, document_id: int) -> list[Wanted]:
    """Return the feeds and sitemaps that are watched for a document, as it wanted them."""
    s, links = t.sources.c, t.document_sources.c
    own = s.id.in_(sa.select(links.source_id).where(links.document_id == document_id))
    query = sa.select(t.sources).where(own, s.kind != SourceKind.PAGE).order_by(s.id)
    return [
        Wanted(url=row["given_url"] or row["url"], kind=SourceKind(row["kind"]), name=row["name"])
        for row in connection.execute(query).mappings()
    ]


def past_findings(connection: sa.Connection, document_id: int) -> list[PastFinding]:
    """Return what each reviewed revision said of each claim, oldest first."""
    f = t.claim_findings.c
    query = sa.select(t.claim_findings).join(t.claims, t.claims.c.id == f.claim_id)
    ordered = query.where(t.claims.c.document_id == document_id).order_by(f.fetched_at, f.id)
    return [document_codec.past_finding(row) for row in connection.execute(ordered).mappings()]


def unreviewed(connection: sa.Connection) -> list[tuple[int, str]]:
    """Return the documents and the cited stories of each whose newest revision its claims were not held against."""
    cited = _cited(sa.true())
    c = cited.c
    same = (c.reviewed == c.latest) & (c.reviewed_story_id == c.story_id)
    query = sa.select(c.document_id, c.url).where(c.latest.is_not(None), ~sa.func.coalesce(same, sa.false()))
    return [(row.document_id, row.url) for row in connection.execute(query.order_by(c.document_id, c.id))]


def _cited(chosen: sa.ColumnElement[bool]) -> sa.Subquery:
    """Return cited stories, each with the `story_id` that its address leads to and the number of the `latest` revision.

    That is the newest of the page, for a feed shows a part; where there is none, the newest of the feed.
    """
    led = sa.select(t.document_stories, _led_to(t.document_stories.c.url).label("story_id")).where(chosen).subquery()
    c = t.revisions.c
    newest = sa.select(c.number).where(c.story_id == led.c.story_id).order_by(c.number.desc()).limit(1)
    latest = sa.func.coalesce(newest.where(c.track == "page").scalar_subquery(), newest.scalar_subquery())
    return sa.select(led, latest.label("latest")).subquery()


def _led_to(url: sa.ColumnElement[str]) -> sa.ColumnElement[int]:
    """Return the story that a folded address leads to: what its page tells, else what moved there, or is so named."""
    s = t.sources.c
    page = sa.select(s.story_id).where(s.kind == SourceKind.PAGE, s.story_id.is_not(None)).limit(1)
    named = sa.select(t.stories.c.id).where(t.stories.c.url == url).order_by(t.stories.c.generation.desc()).limit(1)
    moved = page.where(s.moved_key == url).order_by(s.id)
    return sa.func.coalesce(
        page.where(s.key == url).scalar_subquery(), moved.scalar_subquery(), named.scalar_subquery()
    )


def _chosen(connection: sa.Connection, chosen: sa.ColumnElement[bool]) -> list[KeptDocument]:
    query = sa.select(t.documents).where(chosen).order_by(t.documents.c.id)
    return [_kept(connection, row) for row in connection.execute(query).mappings().all()]


def _kept(connection: sa.Connection, row: Mapping[Any, Any]) -> KeptDocument:
    stories = _stories(connection, row["id"])
    claims = _claims(connection, row["id"], {story.url for story in stories})
    citations = [story.citation for story in stories if story.citation is not None]
    names = ("id", "key", "name", "sha256", "version", "added_at", "updated_at")
    return KeptDocument(
        document=document_codec.document(row, citations, [kept.claim for kept in claims]),
        claims=tuple(claims),
        stories=tuple(stories),
        **{name: row[name] for name in names},
    )


def _claims(connection: sa.Connection, document_id: int, cited: set[str]) -> list[KeptClaim]:
    """Return the claims of a document, each with what the stories that are still cited said of it last."""
    findings = _last_findings(connection, document_id)
    query = sa.select(t.claims).where(t.claims.c.document_id == document_id).order_by(t.claims.c.number)
    kept = []
    for row in connection.execute(query).mappings():
        told = {url: finding for url, finding in findings.get(row["id"], {}).items() if url in cited}
        kept.append(document_codec.kept_claim(row, told))
    return kept


def _last_findings(connection: sa.Connection, document_id: int) -> dict[int, dict[str, Finding]]:
    f = t.claim_findings.c
    own = sa.select(t.claims.c.id).where(t.claims.c.document_id == document_id)
    last = sa.select(sa.func.max(f.id)).where(f.claim_id.in_(own)).group_by(f.claim_id, f.url)
    found: dict[int, dict[str, Finding]] = {}
    for row in connection.execute(sa.select(t.claim_findings).where(f.id.in_(last))).mappings():
        found.setdefault(row["claim_id"], {})[row["url"]] = document_codec.finding(row)
    return found


def _stories(connection: sa.Connection, document_id: int) -> list[KeptStory]:
    cited = _cited(t.document_stories.c.document_id == document_id)
    c, s, r = cited.c, t.sources.c, t.revisions.c
    told = sa.select(t.stories).where(t.stories.c.id.in_(sa.select(c.story_id)))
    stories = {row["id"]: codec.story(row) for row in connection.execute(told).mappings()}
    newest = sa.select(t.revisions).join(cited, (r.story_id == c.story_id) & (r.number == c.latest))
    revisions = {row["story_id"]: codec.revision(row) for row in connection.execute(newest).mappings()}
    query = sa.select(cited, s.failures, s.last_trouble, _muted(c.url).label("muted")).outerjoin(
        t.sources, s.key == c.url
    )
    rows = connection.execute(query.order_by(c.position.is_(None), c.position, c.id)).mappings()
    return [_story(row, stories, revisions) for row in rows]


def _muted(url: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """Say whether the page at a folded address is muted, or the one that moved there."""
    s = t.sources.alias().c
    return sa.exists().where(s.kind == SourceKind.PAGE, s.muted, (s.key == url) | (s.moved_key == url))


def _story(row: Mapping[Any, Any], stories: Mapping[int, Story], revisions: Mapping[int, Revision]) -> KeptStory:
    """Return a cited story. What was reviewed of another one, to which its address led before, does not count."""
    return KeptStory(
        citation=document_codec.citation(row),
        url=row["url"],
        story=stories.get(row["story_id"]),
        latest=revisions.get(row["story_id"]),
        reviewed=row["reviewed"] if row["reviewed_story_id"] == row["story_id"] else None,
        trouble=row["last_trouble"] if row["failures"] else None,
        muted=row["muted"],
    )
