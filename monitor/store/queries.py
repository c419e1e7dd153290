"""What is asked of the store, as functions of a connection."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from monitor.models import Change, Evidence, Revision, Seen, SourceKind, Story, StoryState
from monitor.store import codec
from monitor.store import schema as t

__all__ = [
    "alerts", "changes_of", "evidence_kept", "evidence_of", "figures_of", "find_stories", "known", "revision",
    "revisions_of", "sources", "story_by_id", "story_state", "watched",
]  # fmt: skip

#: digits of the largest number of a story
_MOST_DIGITS = 18


def story_state(connection: sa.Connection, url: str) -> StoryState | None:
    """Return what is stored of the story with this folded address: one that moved there, else its newest generation."""
    c = t.stories.c
    query = sa.select(t.stories).where((c.url == url) | c.id.in_(_moved_to(url)))
    newest = query.order_by(c.url == url, c.generation.desc()).limit(1)
    row = connection.execute(newest).mappings().one_or_none()
    if row is None:
        return None
    # A page stays with the story that it told first, also when a feed gave its address to another one.
    same = sa.select(c.id).where((c.url == row["url"]) | (c.id == row["id"]))
    pages = (t.sources.c.kind == SourceKind.PAGE) & t.sources.c.story_id.in_(same)
    s = t.sources.c
    found = connection.execute(sa.select(s.failures, s.not_found, s.paused, s.muted).where(pages)).all()
    return _state(
        connection,
        codec.story(row),
        page_is_read=any(not (page.failures or page.not_found or page.paused) for page in found),
        muted=any(page.muted for page in found),
    )


def _moved_to(url: str) -> sa.Select[tuple[int]]:
    """Return the stories whose pages moved to a folded address."""
    c = t.sources.c
    return sa.select(c.story_id).where(c.moved_key == url, c.kind == SourceKind.PAGE, c.story_id.is_not(None))


def _state(connection: sa.Connection, story: Story, *, page_is_read: bool = False, muted: bool = False) -> StoryState:
    newest = (
        sa.select(sa.func.max(t.revisions.c.number))
        .where(t.revisions.c.story_id == story.id)
        .group_by(t.revisions.c.track)
    )
    query = sa.select(t.revisions).where(t.revisions.c.story_id == story.id, t.revisions.c.number.in_(newest))
    latest = {r["track"]: codec.revision(r) for r in connection.execute(query).mappings()}
    return StoryState(story=story, latest=latest, page_is_read=page_is_read, muted=muted)


def story_by_id(connection: sa.Connection, story_id: int) -> StoryState:
    """Return what is stored of a story."""
    row = connection.execute(sa.select(t.stories).where(t.stories.c.id == story_id)).mappings().one()
    return _state(connection, codec.story(row))


def evidence_of(connection: sa.Connection, sha256: str) -> Evidence | None:
    """Return the bytes behind a revision, unpacked; None when they are not kept any more."""
    row = connection.execute(sa.select(t.evidence).where(t.evidence.c.sha256 == sha256)).mappings().one_or_none()
    if row is None or not row["body"]:
        return None
    names = ("sha256", "media_type", "headers")
    return Evidence(body=zlib.decompress(row["body"]), **{name: row[name] for name in names})


def known(connection: sa.Connection, source_id: int) -> dict[str, Seen]:
    """Return the stored sightings of a feed or sitemap, by key."""
    query = sa.select(t.sightings).where(t.sightings.c.source_id == source_id)
    rows = connection.execute(query).mappings()
    return {row["key"]: Seen(sighting=codec.sighting(row), seen_at=row["last_seen_at"]) for row in rows}


def watched(connection: sa.Connection) -> list[tuple[str, str | None]]:
    """Return the addresses of the pages that are watched and of their stories, with the headlines."""
    query = (
        sa.select(t.sources.c.key, t.stories.c.url, t.stories.c.headline)
        .outerjoin(t.stories, t.stories.c.id == t.sources.c.story_id)
        .where(t.sources.c.kind == SourceKind.PAGE)
    )
    rows = connection.execute(query).all()
    return list(dict.fromkeys((url, row.headline) for row in rows for url in (row.key, row.url) if url))


def sources(connection: sa.Connection) -> Sequence[Mapping[str, Any]]:
    """Return every source with the headline of its story: pages first, then feeds, then sitemaps."""
    query = (
        sa.select(t.sources, t.stories.c.headline, t.stories.c.removed_at)
        .outerjoin(t.stories, t.stories.c.id == t.sources.c.story_id)
        .order_by(t.sources.c.kind != SourceKind.PAGE, t.sources.c.kind, t.sources.c.key)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def alerts(connection: sa.Connection, *, limit: int, story_id: int | None = None) -> Sequence[Mapping[str, Any]]:
    """Return the newest alerts, oldest of them first, with how many of their deliveries wait."""
    waiting = (
        sa.select(sa.func.count())
        .where(t.deliveries.c.alert_id == t.alerts.c.id, t.deliveries.c.state == "pending")
        .scalar_subquery()
    )
    query = sa.select(t.alerts, waiting.label("waiting"), t.stories.c.url, t.stories.c.headline)
    query = query.outerjoin(t.stories, t.stories.c.id == t.alerts.c.story_id)
    if story_id is not None:
        query = query.where(t.alerts.c.story_id == story_id)
    newest = query.order_by(t.alerts.c.created_at.desc(), t.alerts.c.number.desc()).limit(limit)
    return [dict(row) for row in connection.execute(newest).mappings()][::-1]


def find_stories(connection: sa.Connection, name: str, folded: str | None) -> list[Story]:
    """Return the stories that a name means: a number, an address, or a part of an address or headline."""
    c = t.stories.c
    if name.isascii() and name.isdigit() and len(name) <= _MOST_DIGITS:
        chosen: sa.ColumnElement[bool] = c.id == int(name)
    elif folded is not None:
        chosen = (c.url == folded) | c.id.in_(_moved_to(folded))
    else:
        chosen = c.url.icontains(name, autoescape=True) | c.headline.icontains(name, autoescape=True)
    return [
        codec.story(row) for row in connection.execute(sa.select(t.stories).where(chosen).order_by(c.id)).mappings()
    ]


def revisions_of(connection: sa.Connection, story_id: int) -> list[Revision]:
    """Return all revisions of a story, oldest first."""
    query = sa.select(t.revisions).where(t.revisions.c.story_id == story_id).order_by(t.revisions.c.number)
    return [codec.revision(row) for row in connection.execute(query).mappings()]


def revision(connection: sa.Connection, story_id: int, number: int) -> Revision | None:
    """Return a revision of a story; None where there is none of this number."""
    own = (t.revisions.c.story_id == story_id) & (t.revisions.c.number == number)
    row = connection.execute(sa.select(t.revisions).where(own)).mappings().one_or_none()
    return codec.revision(row) if row else None


def changes_of(connection: sa.Connection, story_id: int) -> dict[int, list[Change]]:
    """Return what each revision of a story changed, by its number, without the figures of the changes."""
    query = (
        sa.select(t.changes, t.revisions.c.number)
        .join(t.revisions, t.revisions.c.id == t.changes.c.revision_id)
        .where(t.revisions.c.story_id == story_id)
        .order_by(t.revisions.c.number, t.changes.c.id)
    )
    found: dict[int, list[Change]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["number"], []).append(codec.change_from(row))
    return found


def evidence_kept(connection: sa.Connection, story_id: int) -> Sequence[Mapping[str, Any]]:
    """Return what is known of the evidence of a story, each with whether its bytes are `kept` still."""
    e = t.evidence.c
    own = sa.select(t.revisions.c.evidence_sha256).where(t.revisions.c.story_id == story_id)
    kept = (sa.func.length(e.body) > 0).label("kept")
    query = sa.select(e.sha256, e.media_type, e.headers, kept).where(e.sha256.in_(own)).order_by(e.sha256)
    return [dict(row) for row in connection.execute(query).mappings()]


def figures_of(connection: sa.Connection, story_id: int) -> Sequence[Mapping[str, Any]]:
    """Return the figures of all revisions of a story: each a `figure` with the `number` of its revision."""
    query = (
        sa.select(t.figures, t.revisions.c.number)
        .join(t.revisions, t.revisions.c.id == t.figures.c.revision_id)
        .where(t.revisions.c.story_id == story_id)
        .order_by(t.revisions.c.number, t.figures.c.id)
    )
    rows = connection.execute(query).mappings()
    return [{"number": row["number"], "figure": codec.figure_from(row)} for row in rows]
