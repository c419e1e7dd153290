"""From a source to its outcome: what was answered, by whom it is read, and when to look again."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from monitor.check.alerting import Alerting
from monitor.check.findings import Finding, Look, Result, same, troubled
from monitor.check.freshness import Freshness, freshness
from monitor.check.listings import Listings
from monitor.check.pages import Pages
from monitor.check.related import Related
from monitor.errors import FetchError, ReadError
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
)
from monitor.policy import ChannelRule, Rule, Schedule, next_check
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
    ignored: Sequence[re.Pattern[str]] = ()

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
            store=self.store,
            alerting=self._alerting,
            ignored=self.ignored,
            related=Related(store=self.store, channels=self.channels, wish=self.related),
        )

    async def look(self, source: Source) -> Look:
        """Look at a source. What the world does wrong becomes a trouble; nothing is written yet."""
        return self._conclude(source, await self._guarded(source, self._find(source)))

    async def take(self, source: Source, page: Fetched) -> Look:
        """Treat bytes that the user saved as what a look at the source would have brought."""
        return self._conclude(source, await self._guarded(source, self._read(source, page)))

    async def _guarded(self, source: Source, finding_to_be: Coroutine[None, None, Finding]) -> Finding:
        try:
            finding = await finding_to_be
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
        answer = await self.fetcher.fetch(source.url, source.validators)
        if isinstance(answer, NotModified):
            return same(source, answer.validators)
        if isinstance(answer, Gone):
            return await self._gone(source, answer)
        return await self._read(source, answer)

    async def _read(self, source: Source, answer: Fetched) -> Finding:
        sha256 = hashlib.sha256(answer.body).hexdigest()
        if sha256 == source.body_sha256 and not source.not_found:
            return same(source, answer.validators)
        match source.kind:
            case SourceKind.PAGE:
                finding = await self._pages.find(source, answer)
            case SourceKind.FEED:
                finding = await self._listings.feed(source, answer)
            case SourceKind.SITEMAP:
                finding = await self._listings.sitemap(source, answer)
        return replace(finding, validators=answer.validators, body_sha256=sha256)

    def _conclude(self, source: Source, finding: Finding) -> Look:
        now = self.clock.now()
        trouble = finding.trouble
        fresh = self._freshness(source, finding)
        failures = source.failures + 1 if trouble and finding.result is Result.TROUBLE else 0
        update = SourceUpdate(
            source_id=source.id,
            lease=source.lease or "",
            checked_at=now,
            next_check_at=next_check(
                self.schedule,
                kind=source.kind,
                now=now,
                own_interval=source.interval,
                failures=failures,
                retry_after=trouble.retry_after if trouble else None,
                chance=self.chance(),
            ),
            validators=finding.validators,
            body_sha256=finding.body_sha256,
            reader=finding.reader,
            failures=failures,
            not_found=finding.not_found,
            last_trouble=trouble.reason if trouble else None,
            paused=finding.paused or source.paused,
            newest_at=fresh.newest_at,
            stale=fresh.stale,
        )
        outcome = Outcome(
            update=update,
            revisions=finding.revisions,
            listing=finding.listing,
            reused=finding.reused,
            due_now=finding.due_now,
            removal=finding.removal,
            present=finding.present,
            source_alerts=(*finding.source_alerts, *fresh.alerts),
        )
        return Look(source=source, result=finding.result, outcome=outcome, trouble=trouble)

    def _freshness(self, source: Source, finding: Finding) -> Freshness:
        if finding.trouble is not None:
            return Freshness(newest_at=source.newest_at, stale=source.stale)
        now = self.clock.now()
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
