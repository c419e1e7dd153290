"""What the addresses of a story show, and what was told of it: what a new reading of a page is held against."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from monitor.models import Change, Revision, Snapshot
from monitor.store import codec
from monitor.store import schema as t
from monitor.store.dialects import insert

__all__ = ["headlines", "show", "shown", "tells", "told"]

#: how far back a headline that returns is looked for
_MOST_HEADLINES = 50


def tells(connection: sa.Connection, source_id: int, story_id: int) -> None:
    """Remember which story a page tells."""
    connection.execute(sa.update(t.sources).where(t.sources.c.id == source_id).values(story_id=story_id))


def show(connection: sa.Connection, source_id: int, story_id: int, number: int, snapshot: Snapshot) -> None:
    """Remember that the address of a page shows a revision, whoever brought it."""
    tells(connection, source_id, story_id)
    address = connection.scalar(sa.select(t.sources.c.key).where(t.sources.c.id == source_id))
    values = {"story_id": story_id, "address": address, "rules": snapshot.rules, "number": number}
    statement = insert(connection, t.showings).values(values)
    same = ["story_id", "address", "rules"]
    connection.execute(statement.on_conflict_do_update(index_elements=same, set_={"number": number}))


def headlines(connection: sa.Connection, story_id: int, number: int, extractor: str) -> list[tuple[datetime, str]]:
    """Return the newest headlines up to a revision that the same rules read, with their times, oldest first.

    It goes from each revision to the one that it was compared with: what another address shows is no part of it.
    """
    c = t.revisions.c
    texts = [c.snapshot[name].as_string().label(name) for name in ("extractor", "headline")]
    query = sa.select(c.number, c.previous, c.fetched_at, *texts).where(c.story_id == story_id, c.number <= number)
    rows = {row.number: row for row in connection.execute(query)}
    found: list[tuple[datetime, str]] = []
    at: int | None = number
    while at is not None and (row := rows.get(at)) is not None and len(found) < _MOST_HEADLINES:
        if row.extractor == extractor:
            found.append((row.fetched_at, row.headline or ""))
        at = row.previous
    return found[::-1]


def shown(connection: sa.Connection, story_id: int) -> dict[str, list[Revision]]:
    """Return the revisions that each address of a story showed last, one for each set of rules, newest first."""
    s, r = t.showings.c, t.revisions.c
    pair = (s.story_id == r.story_id) & (s.number == r.number)
    query = sa.select(t.revisions, s.address).join(t.showings, pair).where(s.story_id == story_id)
    found: dict[str, list[Revision]] = {}
    for row in connection.execute(query.order_by(r.number.desc())).mappings():
        found.setdefault(row["address"], []).append(codec.revision(row))
    return found


def told(connection: sa.Connection, story_id: int, since: int) -> dict[int, list[Change]]:
    """Return the changes of the revisions after a number that raised an alert, by number, oldest first.

    What only a muted address raised went nowhere, and was not told: of a story with such an address, what was sent
    counts.
    """
    r, a, s = t.revisions.c, t.alerts.c, t.sources.c
    muted = sa.exists().where(s.story_id == story_id, s.muted)
    sent = sa.exists().where(t.deliveries.c.alert_id == a.id)
    alerted = sa.select(a.revision_id).where(a.story_id == story_id, ~muted | sent)
    query = (
        sa.select(t.changes, r.number)
        .join(t.revisions, r.id == t.changes.c.revision_id)
        .where(r.story_id == story_id, r.number > since, r.id.in_(alerted))
        .order_by(r.number, t.changes.c.id)
    )
    found: dict[int, list[Change]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["number"], []).append(codec.change_from(row))
    return found
