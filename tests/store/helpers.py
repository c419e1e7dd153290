"""What the tests of kept documents do to a store, and the documents that they keep."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from monitor.models import (
    Citation,
    Cited,
    Claim,
    Document,
    Figure,
    Finding,
    KeptDocument,
    Listing,
    Manner,
    Mention,
    NewDocument,
    NewRevision,
    Outcome,
    Review,
    Selection,
    Snapshot,
    SourceKind,
    SourceUpdate,
    Told,
    Validators,
    Verdict,
    Wanted,
)
from monitor.store import SqlStore
from tests.fakes import START, story

KEY = "/home/ann/notes.md"
FIRST = "https://example.org/first"
SECOND = "https://example.org/second"
#: before a run began: what was looked at then is looked at again
_BEFORE = START - timedelta(hours=1)


def figure(sentence: str, value: int, head: str | None = None, **more: Any) -> Figure:
    number = Decimal(value)
    return Figure(start=0, end=2, wording=str(value), low=number, high=number, head=head, sentence=sentence, **more)


def claim(sentence: str, value: int, head: str | None = None, *, cites: str | None = FIRST, **more: Any) -> Claim:
    told = (Cited(url=cites, told=Told.SENTENCE),) if cites else ()
    return Claim(figures=(figure(sentence, value, head, **more),), cites=told)


def citation(url: str) -> Citation:
    return Citation(url=url, publisher=None, mentions=(Mention(start=0, end=5, written=url, manner=Manner.PLAIN),))


SOLDIERS = claim("About 11,000 soldiers are there.", 11000, "soldier")
BOATS = claim("They took 12 boats.", 12, "boat")


def text(*claims: Claim, cites: tuple[str, ...] = (FIRST,), key: str = KEY, **more: Any) -> NewDocument:
    """Return a document with these claims; another one has other bytes."""
    sentences = " ".join(c.figure.sentence for c in claims)
    document = Document(text=sentences, language="en", citations=tuple(citation(u) for u in cites), claims=claims)
    sha256 = hashlib.sha256(sentences.encode()).hexdigest()
    return replace(NewDocument(key=key, name=key.rpartition("/")[2], sha256=sha256, document=document), **more)


def pages(*urls: str) -> list[Wanted]:
    return [Wanted(url=url, kind=SourceKind.PAGE) for url in urls]


async def kept(store: SqlStore, *claims: Claim, cites: tuple[str, ...] = (FIRST,), key: str = KEY) -> KeptDocument:
    """Keep a document and watch what it cites."""
    return await store.keep(text(*claims, cites=cites, key=key), pages(*cites), now=START)


async def watched(store: SqlStore) -> dict[str, str]:
    """Return the keys of what is watched, with who asked for it."""
    return {row["key"]: row["origin"] for row in await store.sources()}


async def now_(store: SqlStore, document: KeptDocument) -> KeptDocument:
    """Return a document as it is by now."""
    found = await store.document(document.id)
    assert found is not None
    return found


async def read(
    store: SqlStore, url: str, previous: int | None = None, *, tells: str | None = None, at: datetime = START,
    snapshot: Snapshot | None = None, **update: Any,
) -> None:  # fmt: skip
    """Record a look at a watched page that brought a revision of its story, of the one at `tells` where it is given."""
    revision = NewRevision(
        story_url=tells or url, track="page", previous=previous, snapshot=snapshot or story(), fetched_at=at,
        evidence=None,
    )  # fmt: skip
    await looked(store, url, revisions=(revision,), **update)


async def looked(
    store: SqlStore, url: str, *, new_url: str | None = None, revisions: tuple[NewRevision, ...] = (),
    listing: Listing | None = None, **update: Any,
) -> None:  # fmt: skip
    """Record a look at a watched source."""
    selection = Selection(started=START, urls=frozenset({url}))
    ((host, _),) = await store.hosts_due(selection)
    (source,) = await store.claim(host, selection, now=START, limit=1)
    values: dict[str, Any] = {
        "source_id": source.id, "lease": source.lease, "checked_at": _BEFORE, "next_check_at": START, "reader": "x/1",
        "validators": Validators(), "body_sha256": None, "failures": 0, "not_found": 0,
    }  # fmt: skip
    outcome = Outcome(update=SourceUpdate(**values | update), revisions=revisions, new_url=new_url, listing=listing)
    (recorded,) = await store.record([outcome])
    assert not recorded.lost


def finding(verdict: Verdict = Verdict.AGREES, url: str = FIRST, value: int = 11000) -> Finding:
    own = None if verdict is Verdict.SILENT else figure(f"{value} soldiers were counted.", value, "soldier")
    return Finding(url=url, verdict=verdict, figure=own, confidence=0.9)


def reviewed(document: KeptDocument, *findings: Finding, url: str = FIRST, **more: Any) -> Review:
    """Return what holding the first claims of a document against the newest revision of a story came to."""
    (cited,) = (s for s in document.stories if s.url == url)
    assert cited.story is not None
    assert cited.latest is not None
    review = Review(
        document_id=document.id, version=document.version, url=url, story_id=cited.story.id,
        revision=cited.latest.number, before=cited.reviewed, at=START,
        findings={c.id: f for c, f in zip(document.claims, findings, strict=False)},
        settlements={c.id: c.settlement for c in document.claims if c.settlement},
    )  # fmt: skip
    return replace(review, **more)
