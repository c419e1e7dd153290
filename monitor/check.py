"""One look at one source: fetch, read, compare, decide; everything that follows, as one outcome."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from monitor.compare import compare, same_content, without
from monitor.compare.items import ItemChange, item_change
from monitor.errors import FetchError, ReadError
from monitor.figures import extract
from monitor.figures.languages import LANGUAGES
from monitor.language import language_of
from monitor.models import (
    Baseline,
    Change,
    ChangeKind,
    Evidence,
    Fetched,
    Figure,
    Gone,
    Listing,
    NewAlert,
    NewRevision,
    NotModified,
    Outcome,
    Paragraph,
    Revision,
    Seen,
    Sighting,
    Snapshot,
    Source,
    SourceKind,
    SourceUpdate,
    Story,
    Trouble,
    TroubleKind,
    Validators,
)
from monitor.policy import ChannelRule, Rule, Schedule, alert_for, next_check, with_flips
from monitor.ports import Clock, Fetcher, Reader, Store
from monitor.text import bare, normal
from monitor.urls import fold

__all__ = ["Checker", "Look", "Result"]

_log = logging.getLogger(__name__)
_PAGE = "page"


class Result(StrEnum):
    """What a look at a source came to, in one word."""

    FIRST = "first"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    REMOVED = "removed"
    MISSING = "missing"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one look came to, before it is recorded."""

    source: Source
    result: Result
    outcome: Outcome
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finding:
    """The part of an outcome that depends on what was seen."""

    result: Result
    validators: Validators = field(default_factory=Validators)
    body_sha256: str | None = None
    reader: str | None = None
    trouble: Trouble | None = None
    not_found: int = 0
    paused: bool = False
    revisions: tuple[NewRevision, ...] = ()
    listing: Listing | None = None
    reused: tuple[str, ...] = ()
    due_now: tuple[str, ...] = ()
    removal: NewAlert | None = None
    present: bool = False


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
    rules: Sequence[Rule] = ()
    #: what they match in a text is not compared
    ignored: Sequence[re.Pattern[str]] = ()

    async def look(self, source: Source) -> Look:
        """Look at a source. What the world does wrong becomes a trouble; nothing is written yet."""
        return self._conclude(source, await self._guarded(source, self._find(source)))

    async def take(self, source: Source, page: Fetched) -> Look:
        """Treat bytes that the user saved as what a look at the source would have brought."""
        return self._conclude(source, await self._guarded(source, self._read(source, page)))

    async def _guarded(self, source: Source, finding_to_be: Coroutine[None, None, _Finding]) -> _Finding:
        try:
            finding = await finding_to_be
        except FetchError as error:
            finding = _troubled(source, error.trouble)
        except ReadError as error:
            finding = _troubled(source, Trouble(kind=error.kind, url=source.url, reason=error.reason))
        except Exception:  # noqa: BLE001
            # One source that trips over a bug of ours must not end the watch over all the others.
            _log.exception("checking %s failed", source.url)
            reason = "could not be checked because of an error in this program; see the log"
            finding = _troubled(source, Trouble(kind=TroubleKind.INTERNAL, url=source.url, reason=reason))
        return finding

    async def _find(self, source: Source) -> _Finding:
        answer = await self.fetcher.fetch(source.url, source.validators)
        if isinstance(answer, NotModified):
            return _same(source, answer.validators)
        if isinstance(answer, Gone):
            return await self._gone(source, answer)
        return await self._read(source, answer)

    async def _read(self, source: Source, answer: Fetched) -> _Finding:
        sha256 = hashlib.sha256(answer.body).hexdigest()
        if sha256 == source.body_sha256 and not source.not_found:
            return _same(source, answer.validators)
        match source.kind:
            case SourceKind.PAGE:
                finding = await self._page(source, answer)
            case SourceKind.FEED:
                finding = await self._feed(source, await self.reader.feed(answer), answer)
            case SourceKind.SITEMAP:
                finding = await self._sitemap(source, await self.reader.sitemap(answer))
        return replace(finding, validators=answer.validators, body_sha256=sha256)

    def _conclude(self, source: Source, finding: _Finding) -> Look:
        now = self.clock.now()
        trouble = finding.trouble
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
        )
        outcome = Outcome(
            update=update,
            revisions=finding.revisions,
            listing=finding.listing,
            reused=finding.reused,
            due_now=finding.due_now,
            removal=finding.removal,
            present=finding.present,
        )
        return Look(source=source, result=finding.result, outcome=outcome, trouble=trouble)

    async def _gone(self, source: Source, answer: Gone) -> _Finding:
        if source.story_id is None:
            status = 410 if answer.permanent else 404
            why = "look for a typing error in it" if source.reader is None else "it was read before"
            reason = f"answered {status}: there is nothing at this address; {why}"
            return _troubled(source, Trouble(kind=TroubleKind.NOT_FOUND, url=source.url, reason=reason))
        count = source.not_found + 1
        taken_down = answer.permanent or count >= self.not_found_checks
        story = (await self.store.story_of(source.story_id)).story
        told = "410 (gone for good)" if answer.permanent else "404"
        if not taken_down:
            told += f", time {count} of {self.not_found_checks}"
        return _Finding(
            # Validators and hash are dropped: when the story returns, it is read afresh.
            result=Result.REMOVED if taken_down else Result.MISSING,
            reader=source.reader,
            trouble=Trouble(kind=TroubleKind.NOT_FOUND, url=source.url, reason=f"answered {told}"),
            not_found=count,
            paused=answer.permanent,
            removal=self._alert((Change(kind=ChangeKind.REMOVED),), source, story.url) if taken_down else None,
        )

    def _alert(self, changes: Sequence[Change], source: Source, url: str) -> NewAlert | None:
        return alert_for(changes, self.channels, rules=self.rules, url=url, muted=source.muted)

    async def _page(self, source: Source, answer: Fetched) -> _Finding:
        snapshot = await self.reader.page(answer)
        seen = _Finding(result=Result.UNCHANGED, reader=snapshot.extractor, present=source.not_found > 0)
        url = snapshot.canonical_url or fold(answer.final_url)
        state = await (self.store.story_for(url) if source.story_id is None else self.store.story_of(source.story_id))
        last = state.latest.get(_PAGE) if state else None
        if state is None or last is None:
            return replace(seen, result=Result.FIRST, revisions=(self._revision(source, answer, snapshot, url, None),))
        _refuse_another_story(state.story, last.snapshot, snapshot)
        found = _changes(state.story, last, snapshot, self.ignored)
        changes = await self._settled(state.story, _PAGE, found, answer.fetched_at)
        new_texts = last.snapshot.extractor != snapshot.extractor
        if not changes and not new_texts and source.story_id is not None:
            return seen
        revision = self._revision(source, answer, snapshot, state.story.url, last, changes)
        return replace(seen, result=Result.CHANGED if changes else Result.UNCHANGED, revisions=(revision,))

    async def _settled(
        self, story: Story, track: str, changes: tuple[Change, ...], now: datetime
    ) -> tuple[Change, ...]:
        """Return the changes, with a headline that is back to an earlier wording as the flip that it is."""
        if not any(change.kind is ChangeKind.HEADLINE for change in changes):
            return changes
        return with_flips(changes, await self.store.headlines(story.id, track), now=now, within=self.hold_back)

    def _revision(
        self,
        source: Source,
        answer: Fetched,
        snapshot: Snapshot,
        url: str,
        last: Revision | None,
        changes: tuple[Change, ...] = (),
    ) -> NewRevision:
        return NewRevision(
            story_url=url,
            track=_PAGE,
            snapshot=snapshot,
            fetched_at=answer.fetched_at,
            evidence=self.evidence_of(answer),
            figures=_figures(snapshot),
            changes=changes,
            alert=self._alert(changes, source, url),
            previous=last.number if last else None,
        )

    async def _feed(self, source: Source, listing: Listing, answer: Fetched) -> _Finding:
        found = _Finding(result=Result.UNCHANGED, reader=listing.reader, listing=listing)
        if source.reader is None:
            return replace(found, result=Result.FIRST)
        if source.reader != listing.reader:
            return found  # Two parsers word the same item differently: a quiet new baseline.
        known = await self.store.known(source.id)
        moved = _moved(known, listing)
        revisions = [
            await self._item(source, listing, known[new.key], new, answer.fetched_at)
            for new, what in moved
            if what is ItemChange.REWORDED and new.url
        ]
        return replace(
            found,
            result=Result.CHANGED if any(r.alert for r in revisions) else Result.UNCHANGED,
            revisions=tuple(revisions),
            reused=tuple(new.key for new, what in moved if what is ItemChange.REUSED),
            due_now=tuple(new.url for new, _ in moved if new.url),
        )

    async def _item(self, source: Source, listing: Listing, old: Seen, new: Sighting, at: datetime) -> NewRevision:
        before, after = _item_snapshot(old.sighting, listing), _item_snapshot(new, listing)
        track = f"feed:{source.id}"
        changes = compare(without(before, self.ignored), without(after, self.ignored))
        state = await self.store.story_for(new.url or "")
        if state is not None:
            changes = await self._settled(state.story, track, changes, at)
        # Where the page itself is read, it is due now and speaks for itself: one edit, one alert.
        quiet = state is not None and state.page_is_read
        muted = source.muted or (state is not None and state.muted)
        return NewRevision(
            story_url=new.url or "",
            track=track,
            snapshot=after,
            fetched_at=at,
            evidence=None,
            figures=_figures(after),
            changes=changes,
            alert=None
            if quiet
            else alert_for(changes, self.channels, rules=self.rules, url=new.url or "", muted=muted),
            sighting=new.key,
            baseline=Baseline(snapshot=before, seen_at=old.seen_at, figures=_figures(before)),
        )

    async def _sitemap(self, source: Source, listing: Listing) -> _Finding:
        known = await self.store.known(source.id)
        moved = _moved(known, listing)
        result = Result.UNCHANGED if source.reader else Result.FIRST
        hints = tuple(new.url for new, _ in moved if new.url)
        return _Finding(result=result, reader=listing.reader, listing=listing, due_now=hints)


def _same(source: Source, fresh: Validators) -> _Finding:
    """Nothing changed. New validators replace the old ones, even when the body is the same (RFC 9111, 4.3.4)."""
    kept = Validators(
        etag=fresh.etag or source.validators.etag, last_modified=fresh.last_modified or source.validators.last_modified
    )
    return _Finding(
        result=Result.UNCHANGED,
        validators=kept,
        body_sha256=source.body_sha256,
        reader=source.reader,
        present=source.not_found > 0,
    )


def _troubled(source: Source, trouble: Trouble) -> _Finding:
    return _Finding(
        result=Result.TROUBLE,
        validators=source.validators,
        body_sha256=source.body_sha256,
        reader=source.reader,
        trouble=trouble,
        not_found=source.not_found,
    )


def _refuse_another_story(story: Story, old: Snapshot, new: Snapshot) -> None:
    """Refuse a page that calls itself another story than the one that stood here."""
    elsewhere = new.canonical_url is not None and new.canonical_url not in (story.url, old.canonical_url)
    if elsewhere and bare(normal(old.headline)) != bare(normal(new.headline)):
        raise ReadError(TroubleKind.NOT_A_STORY, f"now shows another story, {new.canonical_url}")


def _changes(
    story: Story, last: Revision, snapshot: Snapshot, ignored: Sequence[re.Pattern[str]]
) -> tuple[Change, ...]:
    back = (Change(kind=ChangeKind.RESTORED),) if story.removed_at else ()
    old, new = without(last.snapshot, ignored), without(snapshot, ignored)
    if old.extractor != new.extractor or same_content(old, new):
        return back  # The texts of two extractors differ in what the story does not.
    return back + compare(old, new)


def _figures(snapshot: Snapshot) -> tuple[Figure, ...]:
    text = "\n\n".join((snapshot.headline, *(p.text for p in snapshot.paragraphs)))
    return tuple(extract(text, language_of(text, snapshot.language, LANGUAGES)))


def _moved(known: Mapping[str, Seen], listing: Listing) -> list[tuple[Sighting, ItemChange]]:
    pairs = ((new, known.get(new.key)) for new in listing.sightings)
    changed: Iterable[tuple[Sighting, ItemChange]] = (
        (new, item_change(old.sighting, new)) for new, old in pairs if old is not None
    )
    return [(new, what) for new, what in changed if what is not ItemChange.NONE]


def _item_snapshot(sighting: Sighting, listing: Listing) -> Snapshot:
    summary = (Paragraph(text=sighting.summary),) if sighting.summary else ()
    return Snapshot(
        headline=sighting.title or "",
        paragraphs=summary,
        published_at=sighting.published_at,
        modified_at=sighting.modified_at,
        publisher=listing.title,
        language=listing.language,
        extractor=listing.reader,
    )
