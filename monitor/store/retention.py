"""Removing what need not be kept, in small transactions: each takes a batch, and says where the next one begins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from monitor.models import Choice, DeliveryState, Removed, RevisionMark, Space
from monitor.ports import Place
from monitor.store import schema as t
from monitor.store.dialects import size_of
from monitor.store.room import room_of, space
from monitor.store.sql_store import SqlStore

__all__ = ["SqlArchive"]

#: rows of one batch: their transaction takes some tens of milliseconds
_BATCH = 100

Decide = Callable[[Sequence[RevisionMark], Space], Choice]


class SqlArchive:
    """The Archive port over an open store. With `dry`, everything is counted and nothing is removed."""

    def __init__(self, store: SqlStore, *, dry: bool = False) -> None:
        self._store, self._dry = store, dry
        self._room = room_of(store)

    async def sweep_deliveries(self, before: datetime, after: Place | None) -> tuple[Removed, Place | None]:
        """Remove a batch of deliveries that ended before a time, done or dropped."""
        return await self._store.run(_sweep_deliveries, before, after, dry=self._dry)

    async def sweep_alerts(self, before: datetime, after: Place | None) -> tuple[Removed, Place | None]:
        """Remove a batch of alerts of before a time, with their deliveries, but for those that are still needed."""
        return await self._store.run(_sweep_alerts, before, after, dry=self._dry)

    async def sweep_revisions(
        self, before: datetime, after: Place | None, *, alerts_before: datetime | None, counted: bool, decide: Decide
    ) -> tuple[Removed, Place | None]:
        """Remove what is chosen of a batch of revisions of before a time, oldest first.

        `alerts_before` is the time of before which alerts hold nothing; `counted`, whether newer ones are counted.
        """
        return await self._store.run(
            _sweep_revisions, before, after, alerts_before=alerts_before, counted=counted, decide=decide, dry=self._dry
        )

    async def space(self) -> Space:
        """Return what the database takes of its disk."""
        return await self._store.run(space)

    async def shrink(self) -> bool:
        """Give some free space back to the disk; False when none is left, or the engine does not do it so."""
        return False if self._dry else await self._room.shrink()

    async def optimise(self) -> None:
        """Let the planner know how the tables have grown."""
        if not self._dry:
            await self._room.optimise()

    async def damages(self) -> Sequence[str]:
        """Return what is broken in the database: nothing when it is sound. It reads all of it."""
        return await self._room.damages()

    async def compact(self) -> None:
        """Write the whole database anew, without what is free in it."""
        await self._room.compact()


# Deliveries and alerts.


def _sweep_deliveries(
    connection: sa.Connection, before: datetime, after: Place | None, *, dry: bool
) -> tuple[Removed, Place | None]:
    d = t.deliveries.c
    ended = sa.func.coalesce(d.done_at, d.attempted_at, d.next_at, type_=t.Instant)
    over = d.state.in_((DeliveryState.DONE, DeliveryState.DROPPED)) & (d.next_at < before) & (ended < before)
    # Of a story with a muted address, only what was sent counts as told.
    muted = sa.exists().where(
        t.alerts.c.id == d.alert_id, t.sources.c.story_id == t.alerts.c.story_id, t.sources.c.muted
    )
    query = sa.select(d.next_at, d.id).where(over, ~muted).order_by(d.next_at, d.id).limit(_BATCH)
    rows = connection.execute(_beyond(query, d.next_at, d.id, after)).all()
    if not dry:
        connection.execute(sa.delete(t.deliveries).where(d.id.in_([row.id for row in rows])))
    return Removed(deliveries=len(rows)), _end(rows)


def _sweep_alerts(
    connection: sa.Connection, before: datetime, after: Place | None, *, dry: bool
) -> tuple[Removed, Place | None]:
    a, d = t.alerts.c, t.deliveries.c
    query = sa.select(a.created_at, a.id, (~_needed()).label("spare")).where(a.created_at < before)
    rows = connection.execute(
        _beyond(query.order_by(a.created_at, a.id).limit(_BATCH), a.created_at, a.id, after)
    ).all()
    spare = [row.id for row in rows if row.spare]
    if not dry:
        connection.execute(sa.delete(t.deliveries).where(d.alert_id.in_(spare)))
        connection.execute(sa.delete(t.alerts).where(a.id.in_(spare)))
    return Removed(alerts=len(spare)), _end(rows)


def _needed() -> sa.ColumnElement[bool]:
    """Say of an alert whether it waits for a channel or may be sent again, or is about what is still shown.

    Without the last, the same might be told again.
    """
    d, r = t.deliveries.c, t.revisions.alias("about")
    waits = sa.exists().where(d.alert_id == t.alerts.c.id, d.state.in_((DeliveryState.PENDING, DeliveryState.DEAD)))
    shown = sa.exists().where(r.c.id == t.alerts.c.revision_id, _standing(r))
    return waits | shown


# Revisions and their evidence.


def _standing(r: sa.FromClause) -> sa.ColumnElement[bool]:
    """Say of a revision whether it is the latest of its track, or what an address shows."""
    later, s = t.revisions.alias("later"), t.showings.c
    newer = (later.c.story_id == r.c.story_id) & (later.c.number > r.c.number) & (later.c.track == r.c.track)
    shown = (s.story_id == r.c.story_id) & (s.number == r.c.number)
    return ~sa.exists().where(newer).correlate(r) | sa.exists().where(shown).correlate(r)


def _held(r: sa.FromClause, alerts_before: datetime | None) -> sa.ColumnElement[bool]:
    """Say of a revision whether an alert that stays, a finding, a review or a look that is under way refers to it.

    An alert refers to two: the one that it is about, and the one that this was compared with.
    """
    a, about, f, d, s = t.alerts, t.revisions.alias("compared"), t.claim_findings.c, t.document_stories.c, t.sources.c
    stays = sa.true() if alerts_before is None else (a.c.created_at >= alerts_before) | _needed()
    compared = (about.c.story_id == r.c.story_id) & (about.c.previous == r.c.number)
    return sa.or_(
        sa.exists().where(a.c.revision_id == r.c.id, stays).correlate(r),
        sa.exists().where(compared, a.c.revision_id == about.c.id, stays).correlate(r),
        sa.exists().where(f.story_id == r.c.story_id, f.revision == r.c.number).correlate(r),
        sa.exists().where(d.reviewed_story_id == r.c.story_id, d.reviewed == r.c.number).correlate(r),
        sa.exists().where(s.story_id == r.c.story_id, s.lease.is_not(None)).correlate(r),
    )


def _sweep_revisions(
    connection: sa.Connection,
    before: datetime,
    after: Place | None,
    *,
    alerts_before: datetime | None,
    counted: bool,
    decide: Decide,
    dry: bool,
) -> tuple[Removed, Place | None]:
    r = t.revisions.c
    query = sa.select(r.fetched_at, r.id, r.evidence_sha256).where(r.fetched_at < before)
    rows = connection.execute(
        _beyond(query.order_by(r.fetched_at, r.id).limit(_BATCH), r.fetched_at, r.id, after)
    ).all()
    ids, hashes = {row.id for row in rows}, {row.evidence_sha256 for row in rows} - {None}
    marks = _marks(connection, ids, hashes, alerts_before, counted=counted)
    choice, removed = _due(marks, decide(marks, space(connection)), ids)
    if not dry:
        _remove(connection, choice, hashes)
    return removed, _end(rows)


def _marks(
    connection: sa.Connection,
    ids: Collection[int],
    hashes: Collection[str],
    alerts_before: datetime | None,
    *,
    counted: bool,
) -> list[RevisionMark]:
    """Return the marks of revisions, and of all others that share evidence with them."""
    r, e, newer = t.revisions.alias("marked"), t.evidence.c, t.revisions.alias("newer")
    own = (newer.c.story_id == r.c.story_id) & (newer.c.number > r.c.number)
    number = sa.select(sa.func.count()).select_from(newer).where(own).correlate(r).scalar_subquery()
    query = sa.select(
        r.c.id,
        r.c.fetched_at,
        size_of(r.c.snapshot).label("size"),
        r.c.evidence_sha256,
        sa.func.length(e.body).label("evidence_size"),
        (number if counted else sa.literal(0)).label("newer"),
        _standing(r).label("standing"),
        _held(r, alerts_before).label("held"),
    ).outerjoin(t.evidence, e.sha256 == r.c.evidence_sha256)
    chosen = r.c.id.in_(ids) | r.c.evidence_sha256.in_(hashes)
    return [_mark(row) for row in connection.execute(query.where(chosen)).mappings()]


def _mark(row: Mapping[Any, Any]) -> RevisionMark:
    return RevisionMark(
        sha256=row["evidence_sha256"] if row["evidence_size"] else None,
        evidence_size=row["evidence_size"] or 0,
        standing=bool(row["standing"]),
        held=bool(row["held"]),
        **{name: row[name] for name in ("id", "fetched_at", "size", "newer")},
    )


def _due(marks: Sequence[RevisionMark], choice: Choice, ids: Collection[int]) -> tuple[Choice, Removed]:
    """Return what of a choice is done with this batch, and what that comes to.

    Evidence goes with the newest revision that has it, so that it is counted once.
    """
    due = [m for m in marks if m.id in ids]
    newest = {m.sha256: m for m in sorted(marks, key=lambda m: (m.fetched_at, m.id)) if m.sha256 is not None}
    kept = {m.sha256 for m in marks if m.id not in choice.revisions}
    gone = [m for hash_, m in newest.items() if m.id in ids and (hash_ in choice.evidence or hash_ not in kept)]
    revisions = [m for m in due if m.id in choice.revisions]
    size = sum(m.size for m in revisions) + sum(m.evidence_size for m in gone)
    emptied = frozenset(m.sha256 for m in gone if m.sha256 is not None)
    done = Choice(frozenset(m.id for m in revisions), emptied)
    return done, Removed(revisions=len(revisions), evidence=len(gone), size=size)


def _remove(connection: sa.Connection, choice: Choice, hashes: Collection[str]) -> None:
    if choice.revisions:
        for column in (t.figures.c.revision_id, t.changes.c.revision_id, t.revisions.c.id):
            connection.execute(sa.delete(column.table).where(column.in_(choice.revisions)))
    e = t.evidence.c
    # The hash stays with the revision: it tells whether a copy that somebody kept is the same.
    connection.execute(sa.update(t.evidence).where(e.sha256.in_(choice.evidence)).values(body=b""))
    referred = sa.exists().where(t.revisions.c.evidence_sha256 == e.sha256)
    connection.execute(sa.delete(t.evidence).where(e.sha256.in_(hashes), ~referred))


def _beyond(
    query: sa.Select[Any], time: sa.ColumnElement[Any], row: sa.ColumnElement[Any], after: Place | None
) -> sa.Select[Any]:
    if after is None:
        return query
    return query.where(time >= after[0], (time > after[0]) | (row > after[1]))


def _end(rows: Sequence[Any]) -> Place | None:
    """Return where a batch ended; None when it was the last one."""
    return (rows[-1][0], rows[-1][1]) if len(rows) == _BATCH else None
