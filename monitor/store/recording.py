"""Writing outcomes: all that follows from a look at a source, under its lease, in the caller's transaction."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from monitor.models import (
    Alert,
    Figure,
    NewAlert,
    NewRevision,
    Outcome,
    Recorded,
    RevisionName,
    Snapshot,
    SourceUpdate,
)
from monitor.payload import timestamp
from monitor.store import codec
from monitor.store import schema as t
from monitor.store.dialects import hold, insert
from monitor.store.outbox import raise_alert
from monitor.store.showings import show, tells
from monitor.store.source_alerts import write_source_alerts
from monitor.urls import fold, host_key

__all__ = ["record"]


#: addresses that one statement names, three times each: SQLite takes 32,766 values at most where nothing else is set
_MOST_NAMES = 5_000


def record(connection: sa.Connection, outcomes: Sequence[Outcome]) -> list[Recorded]:
    """Write each outcome whose lease still holds; the others are lost, alone."""
    held = _held(connection, outcomes)
    kept = [o for o in outcomes if o.update.lease in held]
    if kept:
        connection.execute(_UPDATE, [_update_values(o.update) for o in kept])
    return [_write(connection, o) if o.update.lease in held else Recorded(lost=True) for o in outcomes]


def _held(connection: sa.Connection, outcomes: Sequence[Outcome]) -> set[str]:
    # By their numbers, for which there is an index: to find leases all sources would be read.
    own = t.sources.c.id.in_([o.update.source_id for o in outcomes])
    held = sa.select(t.sources.c.lease).where(own, t.sources.c.lease.is_not(None)).order_by(t.sources.c.id)
    return set(connection.scalars(held.with_for_update()))


_UPDATED = (
    "checked_at", "next_check_at", "body_sha256", "reader", "failures", "not_found", "last_trouble", "paused",
    "trouble_since", "failing", "last_change_at", "pace", "moved_to", "moved_count", "not_before", "newest_at", "stale",
)  # fmt: skip
_UPDATE = (
    sa.update(t.sources)
    .where(t.sources.c.id == sa.bindparam("b_id"), t.sources.c.lease == sa.bindparam("b_lease"))
    .values(
        {name: sa.bindparam(f"b_{name}") for name in ("etag", "last_modified", *_UPDATED)}
        | {"lease": None, "lease_until": None}
    )
)


#: what makes the next look read a page whatever it answers
_UNREAD = {"etag": None, "last_modified": None, "body_sha256": None}


def _update_values(update: SourceUpdate) -> dict[str, Any]:
    values = {f"b_{name}": getattr(update, name) for name in _UPDATED}
    validators = {"b_etag": update.validators.etag, "b_last_modified": update.validators.last_modified}
    return {"b_id": update.source_id, "b_lease": update.lease, **validators, **values}


def _write(connection: sa.Connection, outcome: Outcome) -> Recorded:
    now, source_id = outcome.update.checked_at, outcome.update.source_id
    revisions: list[RevisionName] = []
    alerts: list[Alert] = []
    if outcome.listing is not None:
        _write_listing(connection, outcome)
    if outcome.present:
        _mark_present(connection, source_id)
    if outcome.shows is not None:
        show(connection, source_id, outcome.shows.story_id, outcome.shows.number, outcome.shows.snapshot)
    for revision in outcome.revisions:
        written = _write_revision(connection, revision, source_id, now)
        revisions += written.revisions
        alerts += written.alerts
    if outcome.removal is not None:
        alerts += _write_removal(connection, outcome.removal, source_id, now)
    alerts += write_source_alerts(connection, outcome.source_alerts, source_id, now)
    if outcome.new_url is not None:
        _move(connection, source_id, outcome.new_url)
    for at in range(0, len(outcome.due_now), _MOST_NAMES):
        _make_due(connection, outcome.due_now[at : at + _MOST_NAMES], now)
    return Recorded(revisions=tuple(revisions), alerts=tuple(alerts))


def _make_due(connection: sa.Connection, urls: Sequence[str], now: datetime) -> None:
    """Bring forward the pages at these addresses, and those that turned out to tell the stories of these addresses.

    What publishers say of freshness does not hold them back, for a hint knows better; a Retry-After does.
    """
    c = t.sources.c
    told = sa.select(t.stories.c.id).where(t.stories.c.url.in_(urls))
    hinted = c.key.in_(urls) | c.moved_key.in_(urls) | c.story_id.in_(told)
    soon = sa.case((c.not_before > now, c.not_before), else_=sa.bindparam("now", now, t.Instant))
    later = (c.kind == "page") & (c.next_check_at > soon)
    connection.execute(sa.update(t.sources).where(hinted & later).values(next_check_at=soon))


def _move(connection: sa.Connection, source_id: int, url: str) -> None:
    values = {"url": url, "host": host_key(url), "moved_key": fold(url)}
    connection.execute(sa.update(t.sources).where(t.sources.c.id == source_id).values(values))


def _mark_present(connection: sa.Connection, source_id: int) -> None:
    own = sa.select(t.sources.c.story_id).where(t.sources.c.id == source_id).scalar_subquery()
    gone = (t.stories.c.id == own) & t.stories.c.removed_at.is_not(None)
    connection.execute(sa.update(t.stories).where(gone).values(removed_at=None))


def _write_listing(connection: sa.Connection, outcome: Outcome) -> None:
    now, source_id = outcome.update.checked_at, outcome.update.source_id
    if outcome.reused:
        reused = (t.sightings.c.source_id == source_id) & t.sightings.c.key.in_(outcome.reused)
        connection.execute(sa.update(t.sightings).where(reused).values(story_id=None))
    assert outcome.listing is not None
    rows = [
        {**asdict(s), "source_id": source_id, "first_seen_at": now, "last_seen_at": now}
        for s in outcome.listing.sightings
    ]
    if rows:
        statement = insert(connection, t.sightings)
        fresh = ("url", "title", "summary", "published_at", "modified_at", "last_seen_at")
        connection.execute(
            statement.on_conflict_do_update(
                index_elements=["source_id", "key"], set_={name: statement.excluded[name] for name in fresh}
            ),
            rows,
        )


def _write_revision(connection: sa.Connection, new: NewRevision, source_id: int, now: datetime) -> Recorded:
    # Two addresses of one story are looked at apart, and number their revisions in one row.
    hold(connection, f"story {new.story_url}")
    story_id = _story_of(connection, new, source_id)
    latest, previous = _latest_number(connection, story_id, _row_of(new.track)), new.previous
    if new.sighting is not None and new.baseline is not None and latest is None:
        before = new.baseline
        row, latest = _insert_revision(connection, story_id, new, snapshot=before.snapshot, at=before.seen_at)
        _insert_figures(connection, row, before.figures)
    elif new.sighting is None and latest != (new.newest or new.previous):
        # Another check stored a revision meanwhile, perhaps with the same edit: the page is read again next time.
        connection.execute(sa.update(t.sources).where(t.sources.c.id == source_id).values(_UNREAD))
        return Recorded()
    if new.sighting is not None:
        previous = latest
    revision_id, number = _insert_revision(connection, story_id, new, previous=previous)
    _insert_parts(connection, revision_id, new)
    if new.sighting is None:
        show(connection, source_id, story_id, number, new.snapshot)
    _name_story(connection, story_id, new)
    name = RevisionName(story_id=story_id, number=number, previous=previous)
    alerts = [] if new.alert is None else _raise(connection, new, new.alert, name, revision_id, now)
    return Recorded(revisions=(name,), alerts=tuple(alerts))


def _raise(
    connection: sa.Connection, new: NewRevision, alert: NewAlert, name: RevisionName, revision_id: int, now: datetime
) -> list[Alert]:
    """Store the alert of a revision."""
    story_id = name.story_id
    story = codec.story(connection.execute(sa.select(t.stories).where(t.stories.c.id == story_id)).mappings().one())
    about: dict[str, Any] = {
        "number": name.number, "previous": name.previous, "fetched_at": timestamp(new.fetched_at)
    }  # fmt: skip
    if new.evidence is not None:
        about["evidence_sha256"] = new.evidence.sha256
    key = f"story:{story_id}:revision:{name.number}"
    return raise_alert(connection, alert, key, now, story, revision_id=revision_id, about=about, snapshot=new.snapshot)


def _story_of(connection: sa.Connection, new: NewRevision, source_id: int) -> int:
    if new.sighting is None:
        story_id = _page_story(connection, new.story_url)
        tells(connection, source_id, story_id)
        return story_id
    item = (t.sightings.c.source_id == source_id) & (t.sightings.c.key == new.sighting)
    known = connection.scalar(sa.select(t.sightings.c.story_id).where(item))
    if known is None:
        known = _item_story(connection, new.story_url, new.track)
        connection.execute(sa.update(t.sightings).where(item).values(story_id=known))
    return int(known)


def _page_story(connection: sa.Connection, url: str) -> int:
    found = connection.scalar(sa.select(t.stories.c.id).where(t.stories.c.url == url, t.stories.c.generation == 0))
    return found if found is not None else _insert_story(connection, url, 0)


def _item_story(connection: sa.Connection, url: str, track: str) -> int:
    """Return the address's story, or a new one where this feed's item told of another story before."""
    rows = connection.execute(
        sa.select(t.stories.c.id, t.stories.c.generation).where(t.stories.c.url == url).order_by(t.stories.c.generation)
    ).all()
    if not rows:
        return _insert_story(connection, url, 0)
    story_id, generation = rows[-1]
    if _latest_number(connection, story_id, t.revisions.c.track == track) is None:
        return int(story_id)
    return _insert_story(connection, url, generation + 1)


def _insert_story(connection: sa.Connection, url: str, generation: int) -> int:
    result = connection.execute(sa.insert(t.stories).values(url=url, generation=generation, removals=0))
    return _key(result)


def _key(result: sa.CursorResult[Any]) -> int:
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


def _row_of(track: str) -> sa.ColumnElement[bool]:
    """Return which revisions are told in one row with those of a track: of pages, those of all addresses."""
    c = t.revisions.c
    return c.track == track if track.startswith("feed:") else (c.track == "page") | c.track.startswith("page:")


def _latest_number(connection: sa.Connection, story_id: int, row: sa.ColumnElement[bool]) -> int | None:
    found: int | None = connection.scalar(
        sa.select(sa.func.max(t.revisions.c.number)).where(t.revisions.c.story_id == story_id, row)
    )
    return found


def _insert_revision(
    connection: sa.Connection,
    story_id: int,
    new: NewRevision,
    *,
    previous: int | None = None,
    snapshot: Snapshot | None = None,
    at: datetime | None = None,
) -> tuple[int, int]:
    last = connection.scalar(sa.select(sa.func.max(t.revisions.c.number)).where(t.revisions.c.story_id == story_id))
    sha256 = None
    if snapshot is None and new.evidence is not None:
        sha256 = new.evidence.sha256
        _insert_evidence(connection, new)
    values = {
        "story_id": story_id,
        "number": (last or 0) + 1,
        "track": new.track,
        "previous": previous,
        "snapshot": codec.snapshot_to(snapshot or new.snapshot),
        "fetched_at": at or new.fetched_at,
        "evidence_sha256": sha256,
    }
    result = connection.execute(sa.insert(t.revisions).values(values))
    return _key(result), (last or 0) + 1


def _insert_evidence(connection: sa.Connection, new: NewRevision) -> None:
    assert new.evidence is not None
    values = {
        "sha256": new.evidence.sha256,
        "body": zlib.compress(new.evidence.body, 6),
        "media_type": new.evidence.media_type,
        "headers": dict(new.evidence.headers),
    }
    statement = insert(connection, t.evidence).values(values)
    emptied = sa.func.length(t.evidence.c.body) == 0
    fresh = {name: statement.excluded[name] for name in ("body", "media_type", "headers")}
    connection.execute(statement.on_conflict_do_update(index_elements=["sha256"], set_=fresh, where=emptied))


def _insert_parts(connection: sa.Connection, revision_id: int, new: NewRevision) -> None:
    _insert_figures(connection, revision_id, new.figures)
    if new.changes:
        rows = [codec.change_to(c) | {"revision_id": revision_id} for c in new.changes]
        connection.execute(sa.insert(t.changes), rows)


def _insert_figures(connection: sa.Connection, revision_id: int, figures: Sequence[Figure]) -> None:
    if figures:
        rows = [codec.figure_to(f) | {"revision_id": revision_id} for f in figures]
        connection.execute(sa.insert(t.figures), rows)


def _name_story(connection: sa.Connection, story_id: int, new: NewRevision) -> None:
    values: dict[str, Any] = {"removed_at": None}
    # A further address whose text is another one does not rename the story.
    if not new.track.startswith("page:"):
        values["headline"] = new.snapshot.headline
        if new.snapshot.publisher:
            values["publisher"] = new.snapshot.publisher
    connection.execute(sa.update(t.stories).where(t.stories.c.id == story_id).values(values))


def _write_removal(connection: sa.Connection, alert: NewAlert, source_id: int, now: datetime) -> list[Alert]:
    own = sa.select(t.sources.c.story_id).where(t.sources.c.id == source_id).scalar_subquery()
    story = sa.select(t.stories).where(t.stories.c.id == own).with_for_update()
    row = connection.execute(story).mappings().one_or_none()
    if row is None or row["removed_at"] is not None or _is_read_elsewhere(connection, row["id"], source_id):
        return []
    changed = {"removed_at": now, "removals": row["removals"] + 1}
    connection.execute(sa.update(t.stories).where(t.stories.c.id == row["id"]).values(changed))
    key = f"story:{row['id']}:removed:{row['removals'] + 1}"
    return raise_alert(connection, alert, key, now, codec.story(row))


def _is_read_elsewhere(connection: sa.Connection, story_id: int, source_id: int) -> bool:
    """Say whether another page of the story is there: one address that went does not take the story along."""
    s = t.sources.c
    there = (s.not_found == 0) & (s.failures == 0) & s.reader.is_not(None) & ~s.paused
    others = (s.kind == "page") & (s.story_id == story_id) & (s.id != source_id) & there
    return connection.execute(sa.select(s.id).where(others).limit(1)).first() is not None
