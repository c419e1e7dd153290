"""Writing documents: keeping, forgetting and settling, in the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from monitor.models import Citation, Claim, KeptClaim, KeptDocument, NewDocument, Settlement, SourceKind, Wanted
from monitor.store import document_codec, document_queries, watchlist
from monitor.store import schema as t
from monitor.store.claim_matching import matched
from monitor.store.dialects import hold, insert
from monitor.urls import fold

__all__ = ["forget", "keep", "settle"]


def keep(connection: sa.Connection, new: NewDocument, sources: Sequence[Wanted], *, now: datetime) -> KeptDocument:
    """Keep a document and watch these sources for its sake; a known key gets the new text.

    The same bytes that are read the same change nothing but the name.
    """
    new = replace(new, document=document_codec.shortened(new.document))
    hold(connection, f"document {new.key}")
    known = connection.scalar(sa.select(t.documents.c.id).where(t.documents.c.key == new.key))
    old = None if known is None else document_queries.document(connection, known)
    document_id = _insert(connection, new, now) if old is None else _renew(connection, old, new, now)
    _watch(connection, document_id, sources, now)
    kept = document_queries.document(connection, document_id)
    assert kept is not None
    return kept


def forget(connection: sa.Connection, document_id: int) -> list[str]:
    """Remove a document with its claims; returns the addresses that nobody else wants watched."""
    connection.execute(sa.delete(t.documents).where(t.documents.c.id == document_id))
    return watchlist.drop_unwanted(connection)


def settle(connection: sa.Connection, claim_id: int, settlement: Settlement | None) -> None:
    """Keep what the user said of a claim; None takes it back. A claim that is gone by now needs none.

    A story that it names is cited and watched from then on. What was found of the claim in other stories means nothing
    then: it begins anew.
    """
    claim = connection.execute(sa.select(t.claims).where(t.claims.c.id == claim_id)).mappings().one_or_none()
    if claim is None:
        return
    url = fold(settlement.url) if settlement is not None and settlement.url is not None else None
    values = document_codec.settlement_to(settlement) | {"settled_url": url}
    connection.execute(sa.update(t.claims).where(t.claims.c.id == claim_id).values(values))
    if url == claim["settled_url"]:
        return
    document_id: int = claim["document_id"]
    if settlement is not None and settlement.url is not None:
        named = {"document_id": document_id, "url": url}
        connection.execute(insert(connection, t.document_stories).values(named).on_conflict_do_nothing())
        watchlist.watch_for(connection, document_id, [_page(settlement.url)], now=settlement.at)
    _drop_unnamed(connection, document_id)
    _begin_anew(connection, claim_id, document_id, [url] if url else [cited["url"] for cited in claim["cites"]])


def _page(url: str) -> Wanted:
    return Wanted(url=url, kind=SourceKind.PAGE)


def _drop_unnamed(connection: sa.Connection, document_id: int) -> None:
    """Cite no longer what was cited for a claim's settlement alone, and is not any more."""
    c = t.document_stories.c
    unnamed = c.mentions.is_(None) & c.url.not_in(_settled_urls(document_id))
    gone = sa.select(c.url).where(c.document_id == document_id, unnamed)
    sources = sa.select(t.sources.c.id).where(t.sources.c.key.in_(gone))
    links = t.document_sources.c
    own = (links.document_id == document_id) & links.source_id.in_(sources)
    connection.execute(sa.delete(t.document_sources).where(own))
    connection.execute(sa.delete(t.document_stories).where(c.document_id == document_id, unnamed))
    watchlist.drop_unwanted(connection)


def _settled_urls(document_id: int) -> sa.Select[Any]:
    c = t.claims.c
    return sa.select(c.settled_url).where(c.document_id == document_id, c.settled_url.is_not(None)).distinct()


def _begin_anew(connection: sa.Connection, claim_id: int, document_id: int, urls: Sequence[str]) -> None:
    """Have a claim held against these stories as if it never was."""
    connection.execute(sa.delete(t.claim_findings).where(t.claim_findings.c.claim_id == claim_id))
    c = t.document_stories.c
    concerned = (c.document_id == document_id) & c.url.in_(urls)
    connection.execute(sa.update(t.document_stories).where(concerned).values(reviewed=None, reviewed_story_id=None))


def _insert(connection: sa.Connection, new: NewDocument, now: datetime) -> int:
    values = document_codec.document_to(new) | {"version": 1, "added_at": now, "updated_at": now}
    result = connection.execute(sa.insert(t.documents).values(values))
    assert result.inserted_primary_key is not None
    document_id = int(result.inserted_primary_key[0])
    _write_claims(connection, document_id, (), new.document.claims)
    _write_stories(connection, document_id, new.document.citations)
    return document_id


def _renew(connection: sa.Connection, old: KeptDocument, new: NewDocument, now: datetime) -> int:
    own = sa.update(t.documents).where(t.documents.c.id == old.id)
    if (old.sha256, old.document) == (new.sha256, new.document):
        connection.execute(own.values(name=new.name))
        return old.id
    values = document_codec.document_to(new) | {"version": old.version + 1, "updated_at": now}
    connection.execute(own.values(values))
    _write_claims(connection, old.id, old.claims, new.document.claims)
    _write_stories(connection, old.id, new.document.citations)
    return old.id


_IS_CLAIM = t.claims.c.id == sa.bindparam("b_id")
_RENEWED = ("number", "figures", "attributions", "cites")
_RENEW = sa.update(t.claims).where(_IS_CLAIM).values({name: sa.bindparam(f"b_{name}") for name in _RENEWED})


def _write_claims(
    connection: sa.Connection, document_id: int, old: Sequence[KeptClaim], claims: Sequence[Claim]
) -> None:
    """Write the claims of a text in place of those of an earlier one; what it still claims keeps its row."""
    fresh, same, gone = [], [], {kept.id for kept in old}
    places = matched([kept.claim for kept in old], claims)
    for number, (claim, place) in enumerate(zip(claims, places, strict=True), 1):
        values = document_codec.claim_to(claim) | {"number": number}
        if place is None:
            fresh.append(values | {"document_id": document_id})
        else:
            gone.remove(old[place].id)
            same.append({"b_id": old[place].id} | {f"b_{name}": values[name] for name in _RENEWED})
    _each(connection, sa.delete(t.claims).where(_IS_CLAIM), [{"b_id": claim_id} for claim_id in gone])
    _each(connection, _RENEW, same)
    _each(connection, sa.insert(t.claims), fresh)


def _write_stories(connection: sa.Connection, document_id: int, citations: Sequence[Citation]) -> None:
    """Write what a text cites, and what claims of it are said to cite. All of it is to be reviewed again."""
    connection.execute(sa.delete(t.document_stories).where(t.document_stories.c.document_id == document_id))
    cited = [document_codec.citation_to(c) | {"position": n} for n, c in enumerate(citations)]
    own = {"document_id": document_id}
    _each(connection, sa.insert(t.document_stories), [values | own for values in cited])
    named = [{"url": url} | own for url in connection.scalars(_settled_urls(document_id))]
    _each(connection, insert(connection, t.document_stories).on_conflict_do_nothing(), named)


def _each(connection: sa.Connection, statement: sa.Executable, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(statement, rows)


def _watch(connection: sa.Connection, document_id: int, sources: Sequence[Wanted], now: datetime) -> None:
    """Watch these sources for a document, and what its claims are said to cite, in place of what it wanted before."""
    links = t.document_sources
    connection.execute(sa.delete(links).where(links.c.document_id == document_id))
    named = [_page(url) for url in connection.scalars(_settled_urls(document_id))]
    watchlist.watch_for(connection, document_id, [*sources, *named], now=now)
    watchlist.drop_unwanted(connection)
