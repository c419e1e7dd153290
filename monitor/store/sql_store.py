"""The Store over SQL: each call is one transaction, run on a thread, so that the event loop goes on.

SQLite has one writer; with one thread the calls queue up there instead of failing as busy. PostgreSQL has a thread for
each connection of its pool.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import uuid
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

import sqlalchemy as sa

from monitor.errors import StoreError
from monitor.models import (
    Alert,
    Booking,
    Change,
    Evidence,
    HostRecord,
    KeptDocument,
    NewDocument,
    Outcome,
    PastFinding,
    Recorded,
    Review,
    Revision,
    RobotsRecord,
    Seen,
    Selection,
    Settlement,
    Source,
    Story,
    StoryState,
    Wanted,
)
from monitor.store import (
    claims,
    clock_steps,
    document_queries,
    documents,
    hosts,
    queries,
    recording,
    reviews,
    showings,
    watchlist,
)
from monitor.store.sql_outbox import SqlOutbox
from monitor.store.transactions import attempt, connections_of, refusal

__all__ = ["SqlStore"]

P = ParamSpec("P")
T = TypeVar("T")

#: a lease that nobody gave back ends after this; longer than any check of a batch may take
_LEASE = timedelta(minutes=10)
#: seconds given to the last write of all
_LAST_WAIT = 2.0
#: tells this process from an earlier one that had the same number
_PROCESS = uuid.uuid4().hex[:12]


def _record(
    connection: sa.Connection, outcomes: Sequence[Outcome], asked: Mapping[str, datetime]
) -> Sequence[Recorded]:
    hosts.note(connection, asked)
    return recording.record(connection, outcomes)


class SqlStore(SqlOutbox):
    """The ports Store, HostMemory, WatchList, History, Documents, Outbox and Deliveries over an open engine."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine
        self._threads = ThreadPoolExecutor(connections_of(engine), thread_name_prefix="store")
        #: names this process in its leases, so that those of a killed process on this machine can be told
        self.owner = f"{socket.gethostname()}:{os.getpid()}:{_PROCESS}"
        self._rounds: set[str] = set()
        #: hosts that were asked since the last write, and when
        self._asked: dict[str, datetime] = {}
        #: when a run began last: a run that begins before it began after the clock went back
        self._began: datetime | None = None

    async def __aenter__(self) -> Self:
        try:
            await self.run(claims.free_dead, self.owner)
        except StoreError:
            await self.close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Write what is left to write, wait for the running transaction, then close the database.

        Where it refuses, what still waits is given up: nobody waits for the one after the other to fail.
        """
        with contextlib.suppress(StoreError, TimeoutError):
            async with asyncio.timeout(_LAST_WAIT):
                # Only the gap after the last requests is lost, where even this cannot be written.
                await self.record([])
        await asyncio.to_thread(self._threads.shutdown, cancel_futures=True)
        self.engine.dispose()

    async def run(self, work: Callable[Concatenate[sa.Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a function of a connection in a transaction of its own. Raises StoreError."""

        def transaction() -> T:
            with self.engine.begin() as connection:
                return work(connection, *args, **kwargs)

        return await self._on_thread(lambda: attempt(transaction))

    async def aside(self, work: Callable[[Any], T]) -> T:
        """Run a function of the driver's connection outside of transactions. Raises StoreError."""

        def settled() -> T:
            connection = self.engine.raw_connection()
            try:
                return work(connection.driver_connection)
            except self.engine.dialect.loaded_dbapi.Error as error:
                raise refusal(error) from error
            finally:
                connection.close()

        return await self._on_thread(settled)

    async def _on_thread(self, work: Callable[[], T]) -> T:
        future = asyncio.get_running_loop().run_in_executor(self._threads, work)
        # Whoever gave up waiting does not hear of an error any more; asyncio need not complain of that.
        future.add_done_callback(lambda done: done.cancelled() or done.exception())
        # Shielded: a cancelled caller must not leave a write half awaited.
        return await asyncio.shield(future)

    async def hosts_due(self, selection: Selection) -> Sequence[tuple[str, int]]:
        """Return the hosts with sources to look at, and how many each has."""
        if self._began is None or selection.started < self._began:
            await self.run(clock_steps.settle, now=selection.started)
        self._began = selection.started
        return await self.run(claims.hosts_due, selection)

    async def claim(self, host: str, selection: Selection, *, now: datetime, limit: int) -> Sequence[Source]:
        """Lease sources of one host, longest due first."""
        token = f"{self.owner}:{uuid.uuid4().hex}"
        return await self.run(claims.claim, host, selection, now=now, until=now + _LEASE, limit=limit, token=token)

    async def release(self, leases: Sequence[str]) -> None:
        """Give leased sources back unchecked."""
        await self.run(claims.release, leases)

    async def release_all(self) -> None:
        """Give back all that this process has leased."""
        await self.run(claims.release_owned, self.owner)

    async def story_for(self, url: str) -> StoryState | None:
        """Return what is stored of the story with this folded address."""
        return await self.run(queries.story_state, url)

    async def story_of(self, story_id: int) -> StoryState:
        """Return what is stored of a story."""
        return await self.run(queries.story_by_id, story_id)

    async def headlines(self, story_id: int, number: int, extractor: str) -> Sequence[tuple[datetime, str]]:
        """Return the newest headlines up to a revision that the same rules read, with their times, oldest first."""
        return await self.run(showings.headlines, story_id, number, extractor)

    async def shown(self, story_id: int) -> Mapping[str, Sequence[Revision]]:
        """Return the revisions that each address of a story showed last, one for each set of rules, newest first."""
        return await self.run(showings.shown, story_id)

    async def told(self, story_id: int, since: int) -> Mapping[int, Sequence[Change]]:
        """Return the changes of the revisions after a number that raised an alert, by number, oldest first."""
        return await self.run(showings.told, story_id, since)

    async def evidence_of(self, revision: Revision) -> Evidence | None:
        """Return the bytes behind a revision, or None when they are not kept."""
        sha256 = revision.evidence_sha256
        return await self.run(queries.evidence_of, sha256) if sha256 is not None else None

    async def known(self, source_id: int) -> Mapping[str, Seen]:
        """Return the stored sightings of a feed or sitemap, by key."""
        return await self.run(queries.known, source_id)

    async def watched(self) -> Sequence[tuple[str, str | None]]:
        """Return the addresses of the pages that are watched and of their stories, with the headlines."""
        return await self.run(queries.watched)

    async def record(self, outcomes: Sequence[Outcome]) -> Sequence[Recorded]:
        """Write outcomes in one transaction; one whose lease was lost is dropped alone."""
        asked, self._asked = self._asked, {}
        try:
            return await self.run(_record, outcomes, asked)
        except StoreError:
            self._asked = asked | self._asked
            raise

    async def recall(self, host: str) -> HostRecord:
        """Return what is known of a host, which may be nothing."""
        known = await self.run(hosts.recall, host)
        asked_at = max(filter(None, (known.asked_at, self._asked.get(host))), default=None)
        return replace(known, asked_at=asked_at)

    async def book(self, host: str, *, gap: float, now: datetime, ours: datetime | None) -> Booking:
        """Take a turn at a host, unless a request began or ended less than the gap ago."""
        unwritten = HostRecord(asked_at=self._asked.get(host))
        wait = unwritten.pause(gap, now=now, common=now, ours=ours)
        if wait > 0:
            return Booking(record=await self.recall(host), wait=wait)
        return await self.run(hosts.book, host, gap=gap, now=now, ours=ours)

    async def hold(self, host: str, *, told_at: datetime, until: datetime) -> None:
        """Remember that a host asked to be left alone. Of two times the later one counts."""
        await self.run(hosts.hold, host, told_at=told_at, until=until)

    def asked(self, host: str, at: datetime) -> None:
        """Take note that a request ended. It is written with the next outcomes, or when the store is closed."""
        self._asked[host] = at

    async def robots(self, origin: str) -> RobotsRecord | None:
        """Return what is known of the robots.txt of an origin."""
        return await self.run(hosts.robots, origin)

    async def keep_robots(self, record: RobotsRecord) -> None:
        """Remember what an attempt to read a robots.txt came to."""
        await self.run(hosts.keep_robots, record)

    async def declare(self, wanted: Sequence[Wanted], *, now: datetime) -> None:
        """Make the sources that a configuration declares the ones that the store has of that origin."""
        await self.run(watchlist.declare, wanted, now=now)

    async def add(self, wanted: Sequence[Wanted], *, now: datetime) -> Sequence[str]:
        """Add sources by hand; returns the folded addresses that were not there before."""
        return await self.run(watchlist.add, wanted, now=now)

    async def sources(self) -> Sequence[Mapping[str, Any]]:
        """Return every source with the headline of its story."""
        return await self.run(queries.sources)

    async def remove(self, key: str) -> int:
        """Stop watching a source that was added by hand."""
        return await self.run(watchlist.remove, key)

    async def set_paused(self, key: str, *, paused: bool) -> int:
        """Pause or resume a source."""
        return await self.run(watchlist.set_paused, key, paused=paused)

    async def set_muted(self, key: str, *, muted: bool) -> int:
        """Mute or unmute a source."""
        return await self.run(watchlist.set_muted, key, muted=muted)

    async def find_stories(self, name: str, folded: str | None) -> Sequence[Story]:
        """Return the stories that a name means."""
        return await self.run(queries.find_stories, name, folded)

    async def revisions_of(self, story_id: int) -> Sequence[Revision]:
        """Return all revisions of a story, oldest first."""
        return await self.run(queries.revisions_of, story_id)

    async def figures_of(self, story_id: int) -> Sequence[Mapping[str, Any]]:
        """Return the figures of all revisions of a story."""
        return await self.run(queries.figures_of, story_id)

    async def changes_of(self, story_id: int) -> Mapping[int, Sequence[Change]]:
        """Return what each revision of a story changed, by its number."""
        return await self.run(queries.changes_of, story_id)

    async def evidence_kept(self, story_id: int) -> Sequence[Mapping[str, Any]]:
        """Return what is known of the evidence of a story, each with whether its bytes are kept still."""
        return await self.run(queries.evidence_kept, story_id)

    async def alerts(self, *, limit: int, story_id: int | None = None) -> Sequence[Mapping[str, Any]]:
        """Return the newest alerts, oldest of them first."""
        return await self.run(queries.alerts, limit=limit, story_id=story_id)

    async def keep(self, new: NewDocument, sources: Sequence[Wanted], *, now: datetime) -> KeptDocument:
        """Keep a document and watch these sources for its sake; a known key gets the new text."""
        return await self.run(documents.keep, new, sources, now=now)

    async def around(self, document_id: int) -> Sequence[Wanted]:
        """Return the feeds and sitemaps that are watched for a document."""
        return await self.run(document_queries.around, document_id)

    async def forget(self, document_id: int) -> Sequence[str]:
        """Remove a document with its claims; returns the addresses that are no longer watched for it."""
        return await self.run(documents.forget, document_id)

    async def documents(self) -> Sequence[KeptDocument]:
        """Return every document, oldest first."""
        return await self.run(document_queries.documents)

    async def find_documents(self, name: str) -> Sequence[KeptDocument]:
        """Return the documents that a name means."""
        return await self.run(document_queries.find_documents, name)

    async def document(self, document_id: int) -> KeptDocument | None:
        """Return a document as it is now; None where there is none any more."""
        return await self.run(document_queries.document, document_id)

    async def settle(self, claim_id: int, settlement: Settlement | None) -> None:
        """Keep what the user said of a claim; None takes it back."""
        await self.run(documents.settle, claim_id, settlement)

    async def unreviewed(self) -> Sequence[tuple[int, str]]:
        """Return the documents and the cited stories of each that are to be reviewed."""
        return await self.run(document_queries.unreviewed)

    async def record_review(self, review: Review) -> Sequence[Alert]:
        """Write a review with its alert, unless the text or what was reviewed before is another one by now."""
        return await self.run(reviews.record_review, review)

    async def revision(self, story_id: int, number: int) -> Revision | None:
        """Return a revision of a story; None where there is none of this number."""
        return await self.run(queries.revision, story_id, number)

    async def past_findings(self, document_id: int) -> Sequence[PastFinding]:
        """Return what each reviewed revision said of each claim, oldest first."""
        return await self.run(document_queries.past_findings, document_id)
