"""The sources that are watched: declared by a configuration, added by hand, or cited by a document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from monitor.models import Origin, Wanted
from monitor.store import schema as t
from monitor.store.dialects import Insert, insert, is_inserted
from monitor.store.first_looks import shares
from monitor.urls import fold, host_key, request_url

__all__ = ["add", "declare", "drop_unwanted", "remove", "set_muted", "set_paused", "watch_for"]

#: what a configuration or a command says of a source, and a document does not
_WISHES = ("interval_seconds", "stale_after_seconds", "name")
#: what one address answered, and means nothing for another
_ANSWERS = ("etag", "last_modified", "body_sha256", "moved_to")
_DECLARED = ("given_url", "kind", "origin", *_WISHES)
_OF_ONE_ADDRESS = (*_ANSWERS, "moved_count", "moved_key", "newest_at", "stale")


def declare(connection: sa.Connection, wanted: Sequence[Wanted], *, now: datetime) -> None:
    """Insert what is new, bring intervals up to date, and drop what the configuration no longer names.

    A source that moved stays where it is as long as it is declared with the same address. One that a document cites
    stays for its sake, without the configuration's interval and name. Stories and their revisions stay when a source
    goes. Muting stays as commands set it where the configuration does not speak of it.
    """
    keys = {fold(w.url) for w in wanted}
    rows = connection.execute(
        sa.select(t.sources.c.id, t.sources.c.key).where(t.sources.c.origin == Origin.CONFIG)
    ).all()
    gone = [row.id for row in rows if row.key not in keys]
    if gone:
        _let_go(connection, t.sources.c.id.in_(gone))
    if wanted:
        connection.execute(_declaration(connection), _rows(connection, wanted, Origin.CONFIG, now))
    for one in wanted:
        if one.muted is not None:
            set_muted(connection, fold(one.url), muted=one.muted)


def _declaration(connection: sa.Connection) -> Insert:
    """Return the statement that writes a declared source.

    One that is declared otherwise than before is asked for anew: what the old address sent says nothing about it.
    """
    statement = insert(connection, t.sources)
    new, old = statement.excluded, t.sources.c
    same = (old.given_url == new.given_url) & (old.kind == new.kind)
    always = {name: new[name] for name in _DECLARED}
    moving = {name: sa.case((same, old[name]), else_=new[name]) for name in ("url", "host", *_OF_ONE_ADDRESS)}
    return statement.on_conflict_do_update(index_elements=["key"], set_=always | moving)


def add(connection: sa.Connection, wanted: Sequence[Wanted], *, now: datetime) -> list[str]:
    """Insert sources that are not there yet; returns the keys of those.

    One that is watched for a document is added by hand from then on, and stays when the document goes.
    """
    added = []
    for row in _rows(connection, wanted, Origin.ADDED, now):
        if is_inserted(connection, insert(connection, t.sources).values(row).on_conflict_do_nothing()):
            added.append(row["key"])
        else:
            own = (t.sources.c.key == row["key"]) & (t.sources.c.origin == Origin.DOCUMENT)
            values = {name: row[name] for name in ("origin", *_WISHES)}
            connection.execute(sa.update(t.sources).where(own).values(values))
    return added


def _rows(connection: sa.Connection, wanted: Sequence[Wanted], origin: Origin, now: datetime) -> list[dict[str, Any]]:
    """Return the rows of sources; the first looks at those that are not there yet are spread, where they are many."""
    rows = [_row(one, origin, now) for one in wanted]
    there = set(connection.scalars(sa.select(t.sources.c.key))) if rows else set()
    new = [(row, one.first_within) for row, one in zip(rows, wanted, strict=True) if row["key"] not in there]
    for (row, longest), share in zip(new, shares([row["host"] for row, _ in new]), strict=True):
        row["next_check_at"] = now + longest * share
    return rows


def _row(wanted: Wanted, origin: Origin, now: datetime) -> dict[str, Any]:
    url = request_url(wanted.url)
    return {
        "key": fold(wanted.url), "url": url, "given_url": url, "host": host_key(url),
        "kind": wanted.kind, "origin": origin,
        "interval_seconds": wanted.interval.total_seconds() if wanted.interval else None, "muted": bool(wanted.muted),
        "paused": False, "next_check_at": now, "failures": 0, "not_found": 0, "moved_count": 0,
        "moved_key": None, **dict.fromkeys(_ANSWERS), "newest_at": None, "stale": False, "name": wanted.name,
        "stale_after_seconds": None if wanted.stale_after is None else wanted.stale_after.total_seconds(),
    }  # fmt: skip


def remove(connection: sa.Connection, key: str) -> int:
    """Stop watching a source that was added by hand; returns how many there were.

    One that a document cites stays watched for its sake, as if it had never been added by hand: who removes an address
    has not said that the document's claims may go unwatched. It goes with the document, or can be paused.
    """
    return _let_go(connection, (t.sources.c.key == key) & (t.sources.c.origin == Origin.ADDED))


def watch_for(connection: sa.Connection, document_id: int, wanted: Sequence[Wanted], *, now: datetime) -> None:
    """Watch sources for a document's sake, and note of those that were watched already that it wants them too."""
    if not wanted:
        return
    rows = _rows(connection, wanted, Origin.DOCUMENT, now)
    connection.execute(insert(connection, t.sources).on_conflict_do_nothing(), rows)
    for row in rows:
        own = sa.select(sa.literal(document_id), t.sources.c.id).where(t.sources.c.key == row["key"])
        link = insert(connection, t.document_sources).from_select(["document_id", "source_id"], own)
        connection.execute(link.on_conflict_do_nothing())


def drop_unwanted(connection: sa.Connection) -> list[str]:
    """Stop watching what was watched for documents that want it no more; returns the keys."""
    chosen = (t.sources.c.origin == Origin.DOCUMENT) & ~_wanted_by_documents()
    keys = connection.scalars(sa.select(t.sources.c.key).where(chosen).order_by(t.sources.c.id)).all()
    connection.execute(sa.delete(t.sources).where(chosen))
    return list(keys)


def _let_go(connection: sa.Connection, chosen: sa.ColumnElement[bool]) -> int:
    """Delete sources, but keep for the documents what they want; returns how many were chosen."""
    kept = {"origin": Origin.DOCUMENT, **dict.fromkeys(_WISHES)}
    wanted = connection.execute(sa.update(t.sources).where(chosen, _wanted_by_documents()).values(kept)).rowcount
    return wanted + connection.execute(sa.delete(t.sources).where(chosen, ~_wanted_by_documents())).rowcount


def _wanted_by_documents() -> sa.ColumnElement[bool]:
    return t.sources.c.id.in_(sa.select(t.document_sources.c.source_id))


def set_paused(connection: sa.Connection, key: str, *, paused: bool) -> int:
    """Pause or resume a source; returns how many there were."""
    return connection.execute(sa.update(t.sources).where(t.sources.c.key == key).values(paused=paused)).rowcount


def set_muted(connection: sa.Connection, key: str, *, muted: bool) -> int:
    """Mute or unmute a source: its alerts are kept, and go to no channel. Returns how many there were."""
    return connection.execute(sa.update(t.sources).where(t.sources.c.key == key).values(muted=muted)).rowcount
