"""From a source to its outcome: what was answered, by whom it is read, and when to look again."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from monitor.check.alerting import Alerting
from monitor.check.findings import Finding, Look, Result, same, troubled
from monitor.check.freshness import Freshness, freshness
from monitor.check.health import Health, health_of, unasked
from monitor.check.ignoring import Ignored
from monitor.check.indexes import Indexes
from monitor.check.listings import Listings
from monitor.check.moves import Move, Moves
from monitor.check.pages import Pages
from monitor.check.related import Related
from monitor.check.timing import timing_of
from monitor.check.waiting import put_off
from monitor.errors import FetchError, HostWaits, ReadError, StoreError
from monitor.models import (
    Change,
    ChangeKind,
    Evidence,
    Fetched,
    Gone,
    NotModified,
    Outcome,
    Source,
    SourceKind,
    SourceUpdate,
    Trouble,
    TroubleKind,
    Validators,
)
from monitor.policy import ChannelRule, Rule, Schedule
from monitor.policy.related import Wish
from monitor.ports import Clock, Fetcher, Reader, Store

__all__ = ["Checker"]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checker:
    """Looks at sources, one at a time. Holds the edges and the rules that a look needs."""

    fetcher: Fetcher
    reader: Reader
    store: Store
    evidence_of: Callable[[Fetched], Evidence]
    schedule: Schedule
    channels: Sequence[ChannelRule]
    clock: Clock
    chance: Callable[[], float]
    #: 404 answers in a row after which a story counts as taken down
    not_found_checks: int = 3
    #: a headline that returns to an earlier wording within this time has flipped
    hold_back: timedelta = timedelta(hours=1)
    #: a feed whose newest item is older stands still
    stale_after: timedelta = timedelta(days=14)
    #: which new stories are told; None tells of none
    related: Wish | None = None
    rules: Sequence[Rule] = ()
    #: what they match in a text is not compared
    ignored: Ignored = field(default_factory=Ignored)
    #: troubles in a row after which people are told
    failing_after: int = 3
    #: equal permanent redirects in a row after which a source is asked for where they lead
    moved_after: int = 10

    @property
    def _alerting(self) -> Alerting:
        return Alerting(store=self.store, channels=self.channels, rules=self.rules, hold_back=self.hold_back)

    @property
    def _pages(self) -> Pages:
        return Pages(
            reader=self.reader,
            store=self.store,
            evidence_of=self.evidence_of,
            alerting=self._alerting,
            ignored=self.ignored,
        )

    @property
    def _listings(self) -> Listings:
        return Listings(
            reader=self.reader,
            indexes=Indexes(fetcher=self.fetcher, reader=self.reader),
            store=self.store,
            alerting=self._alerting,
            ignored=self.ignored,
            related=Related(store=self.store, channels=self.channels, wish=self.related),
        )

    @property
    def _moves(self) -> Moves:
        return Moves(store=self.store, alerting=self._alerting, after=self.moved_after)

    async def look(self, source: Source) -> Look:
        """Look at a source. What the world does wrong becomes a trouble; nothing is written yet. Raises StoreError."""
        try:
            finding = await self._guarded(source, self._find(source))
        except HostWaits as wait:
            return put_off(source, self.schedule, until=wait.until, now=self.clock.now(), chance=self.chance())
        now = self.clock.now()
        health = health_of(source, finding, now, after=self.failing_after, channels=self.channels)
        return self._conclude(source, finding, now, health, await self._moves.follow(source, finding, now))

    async def take(self, source: Source, page: Fetched) -> Look:
        """Treat bytes that the user saved as what a look at the source would have brought."""
        finding = await self._guarded(source, self._read(source, page))
        stays = Move(to=source.moved_to, count=source.moved_count)
        return self._conclude(source, finding, self.clock.now(), unasked(source), stays)

    async def _guarded(self, source: Source, finding_to_be: Coroutine[None, None, Finding]) -> Finding:
        try:
            finding = await finding_to_be
        except (HostWaits, StoreError):
            raise  # Neither says anything about the source.
        except FetchError as error:
            finding = troubled(source, error.trouble)
        except ReadError as error:
            finding = troubled(source, Trouble(kind=error.kind, url=source.url, reason=error.reason))
        except Exception:  # noqa: BLE001
            # One source that trips over a bug of ours must not end the watch over all the others.
            _log.exception("checking %s failed", source.url)
            reason = "could not be checked because of an error in this program; see the log"
            finding = troubled(source, Trouble(kind=TroubleKind.INTERNAL, url=source.url, reason=reason))
        return finding

    async def _find(self, source: Source) -> Finding:
        # A 304 would hide the new baseline that another version of the reader makes.
        known = Validators() if self._is_outdated(source) else source.validators
        # A feed or a sitemap was made for readers like us, and the user chose it; a page is fetched as a robot does.
        answer = await self.fetcher.fetch(source.url, known, as_robot=source.kind is SourceKind.PAGE)
        if isinstance(answer, NotModified):
            return replace(same(source, answer.validators), fresh_for=answer.fresh_for, status=304)
        if isinstance(answer, Gone):
            return replace(await self._gone(source, answer), status=410 if answer.permanent else 404)
        return await self._read(source, answer)

    def _is_outdated(self, source: Source) -> bool:
        return source.reader is not None and not self.reader.knows(source.reader)

    async def _read(self, source: Source, answer: Fetched) -> Finding:
        sha256 = hashlib.sha256(answer.body).hexdigest()
        if sha256 == source.body_sha256 and not source.not_found and not self._is_outdated(source):
            finding = same(source, answer.validators)
        else:
            read = await self._content(source, answer)
            # What an index names changes without it: it is read whole at every look.
            is_index = read.listing is not None and bool(read.listing.children)
            finding = read if is_index else replace(read, validators=answer.validators, body_sha256=sha256)
        moved_to = answer.final_url if answer.moved else None
        return replace(finding, fresh_for=answer.fresh_for, moved_to=moved_to, status=answer.status)

    async def _content(self, source: Source, answer: Fetched) -> Finding:
        match source.kind:
            case SourceKind.PAGE:
                return await self._pages.find(source, answer)
            case SourceKind.FEED:
                return await self._listings.feed(source, answer)
            case SourceKind.SITEMAP:
                return await self._listings.sitemap(source, answer)

    def _conclude(self, source: Source, finding: Finding, now: datetime, health: Health, move: Move) -> Look:
        fresh = self._freshness(source, finding, now)
        outcome = Outcome(
            update=self._update(source, finding, now, health, move, fresh),
            revisions=finding.revisions,
            shows=finding.shows,
            listing=finding.listing,
            reused=finding.reused,
            due_now=finding.due_now,
            removal=finding.removal,
            present=finding.present,
            source_alerts=(*health.alerts, *move.alerts, *finding.source_alerts, *fresh.alerts),
            new_url=move.new_url,
        )
        return Look(
            source=source, result=finding.result, outcome=outcome, trouble=finding.trouble, status=finding.status
        )

    def _update(
        self, source: Source, finding: Finding, now: datetime, health: Health, move: Move, fresh: Freshness
    ) -> SourceUpdate:
        timing = timing_of(self.schedule, source, finding, now, failures=health.failures, chance=self.chance())
        return SourceUpdate(
            source_id=source.id,
            lease=source.lease or "",
            checked_at=now,
            next_check_at=timing.next_check_at,
            not_before=timing.not_before,
            last_change_at=timing.last_change_at,
            pace=timing.pace,
            # What the old address sent means nothing at the new one.
            validators=Validators() if move.new_url else finding.validators,
            body_sha256=finding.body_sha256,
            reader=finding.reader,
            failures=health.failures,
            trouble_since=health.since,
            failing=health.failing,
            last_trouble=health.last_trouble,
            not_found=finding.not_found,
            paused=finding.paused or source.paused,
            moved_to=move.to,
            moved_count=move.count,
            newest_at=fresh.newest_at,
            stale=fresh.stale,
        )

    def _freshness(self, source: Source, finding: Finding, now: datetime) -> Freshness:
        if finding.trouble is not None:
            return Freshness(newest_at=source.newest_at, stale=source.stale)
        return freshness(source, finding.listing, now=now, after=self.stale_after, channels=self.channels)

    async def _gone(self, source: Source, answer: Gone) -> Finding:
        if source.story_id is None:
            status = 410 if answer.permanent else 404
            why = "look for a typing error in it" if source.reader is None else "it was read before"
            reason = f"answered {status}: there is nothing at this address; {why}"
            return troubled(source, Trouble(kind=TroubleKind.NOT_FOUND, url=source.url, reason=reason))
        count = source.not_found + 1
        taken_down = answer.permanent or count >= self.not_found_checks
        story = (await self.store.story_of(source.story_id)).story
        removal = self._alerting.alert((Change(kind=ChangeKind.REMOVED),), url=story.url, muted=source.muted)
        told = "410 (gone for good)" if answer.permanent else "404"
        if not taken_down:
            told += f", time {count} of {self.not_found_checks}"
        return Finding(
            # Validators and hash are dropped: when the story returns, it is read afresh.
            result=Result.REMOVED if taken_down else Result.MISSING,
            reader=source.reader,
            trouble=Trouble(kind=TroubleKind.NOT_FOUND, url=source.url, reason=f"answered {told}"),
            not_found=count,
            paused=answer.permanent,
            removal=removal if taken_down else None,
        )
