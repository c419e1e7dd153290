"""Kept documents against what their stories say by now: real SQLite, a web that does as it is told."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
import regex

from monitor.check import Checker, Reviewer, review
from monitor.check.ignoring import Ignored
from monitor.citations import read_document
from monitor.compare import Pattern
from monitor.compare.drift import hold
from monitor.compare.mentions import Mention
from monitor.dispatch.local import run_due
from monitor.errors import StoreError
from monitor.models import (
    Alert,
    AlertType,
    Decision,
    DocumentText,
    KeptDocument,
    NewDocument,
    Review,
    Selection,
    Settlement,
    SourceKind,
    Verdict,
    Wanted,
)
from monitor.policy import ChannelRule, Schedule
from monitor.store import SqlStore, open_database
from tests.fakes import FakeClock, FakeWeb, evidence, story
from tests.outbox import waiting

A, B = "https://example.org/a", "https://example.net/b"
TEXT = f"Die Flut hat im Delta 240 Häuser zerstört ({A}).\n\nSie brachte 31 Boote zum Sinken ({B})."
HOUSES, BOATS = "The flood destroyed 240 houses in the delta.", "The flood sank 31 boats."
MORE_HOUSES, MORE_BOATS = "The flood destroyed 310 houses in the delta.", "The flood sank 35 boats."


@dataclass
class Desk:
    """A database that outlives the processes that use it, with a web and a clock."""

    path: Path
    web: FakeWeb
    clock: FakeClock
    #: what is not compared
    ignored: Sequence[Pattern] = ()

    @asynccontextmanager
    async def process(self) -> AsyncIterator[SqlStore]:
        async with SqlStore(open_database(self.path)) as store:
            yield store

    async def keep(self, store: SqlStore, text: str = TEXT, name: str = "article.txt") -> KeptDocument:
        document = read_document(DocumentText(text=text), "de")
        wanted = [Wanted(url=citation.url, kind=SourceKind.PAGE) for citation in document.citations]
        digest = hashlib.sha256(text.encode()).hexdigest()
        new = NewDocument(key=f"/{name}", name=name, sha256=digest, document=document)
        return await store.keep(new, wanted, now=self.clock.now())

    async def look(self, store: SqlStore) -> None:
        self.clock.forward(hours=2)
        checker = Checker(
            fetcher=self.web, reader=self.web, store=store, evidence_of=evidence,
            schedule=Schedule(intervals=dict.fromkeys(SourceKind, timedelta(hours=1))), channels=[], clock=self.clock,
            chance=lambda: 0.5,
        )  # fmt: skip
        selection = Selection(started=self.clock.now())
        await run_due(store, checker, self.clock, selection, hosts_at_once=2, on_seen=lambda _: None)

    def reviewer(self, store: SqlStore) -> Reviewer:
        rules = [ChannelRule(name="desk")]
        return Reviewer(documents=store, channels=rules, clock=self.clock, ignored=Ignored(self.ignored))

    async def round(self, store: SqlStore) -> list[Alert]:
        await self.look(store)
        return await self.reviewer(store).review()

    def serves(self, houses: str = HOUSES, boats: str = BOATS) -> None:
        self.web.serves(A, story("The flood", houses))
        self.web.serves(B, story("The boats", boats))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("store") / "empty.db"
    open_database(path).dispose()
    return path.read_bytes()


@pytest.fixture
def desk(tmp_path: Path, empty: bytes) -> Desk:
    path = tmp_path / "m.db"
    path.write_bytes(empty)
    clock = FakeClock()
    made = Desk(path, FakeWeb(clock), clock)
    made.serves()
    return made


def told(alerts: Sequence[Alert]) -> list[list[str]]:
    return [[claim["claimed"] for claim in json.loads(alert.payload)["data"]["claims"]] for alert in alerts]


async def test_each_revision_is_one_alert_for_each_document_and_none_the_second_time(desk: Desk) -> None:
    async with desk.process() as store:
        await desk.keep(store)
        await desk.keep(store, TEXT.replace("zerstört", "fortgerissen"), "other.txt")
        assert await desk.round(store) == []
        desk.serves(houses=MORE_HOUSES)
        alerts = await desk.round(store)
        assert told(alerts) == [["240"], ["240"]]
        assert {alert.type for alert in alerts} == {AlertType.CLAIM_DRIFTED}
        assert await desk.round(store) == []
        assert len(await waiting(store, "desk")) == 2


async def test_what_stories_say_is_kept_with_the_claims(desk: Desk) -> None:
    async with desk.process() as store:
        kept = await desk.keep(store)
        await desk.round(store)
        desk.serves(boats=MORE_BOATS)
        await desk.round(store)
        found = await store.document(kept.id)
        assert found is not None
        assert [claim.findings[url].verdict for claim, url in zip(found.claims, (A, B), strict=True)] == [
            Verdict.AGREES, Verdict.DIFFERS,
        ]  # fmt: skip
        assert await store.unreviewed() == []


async def test_a_review_that_a_kill_kept_from_being_made_is_made_by_the_next_process(desk: Desk) -> None:
    async with desk.process() as store:
        await desk.keep(store)
        await desk.round(store)
        desk.serves(houses=MORE_HOUSES, boats=MORE_BOATS)
        await desk.look(store)
    async with desk.process() as store:
        assert told(await desk.reviewer(store).review()) == [["240"], ["31"]]
    async with desk.process() as store:
        assert await desk.round(store) == []


async def test_a_review_that_is_cancelled_while_it_decides_is_made_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk.process() as store:
        await desk.keep(store)
        await desk.round(store)
        desk.serves(houses=MORE_HOUSES)
        await desk.look(store)
        reached = asyncio.Event()

        async def hangs(_review: Review) -> Sequence[Alert]:
            reached.set()
            await asyncio.Event().wait()
            return ()

        with monkeypatch.context() as patch:
            patch.setattr(store, "record_review", hangs)
            work = asyncio.create_task(desk.reviewer(store).review())
            await reached.wait()
            work.cancel()
            await asyncio.wait({work})
        assert told(await desk.reviewer(store).review()) == [["240"]]


async def test_a_bug_on_one_document_is_logged_and_holds_up_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with desk.process() as store:
        first = await desk.keep(store)
        await desk.keep(store, TEXT.replace("zerstört", "fortgerissen"), "other.txt")
        await desk.round(store)
        desk.serves(houses=MORE_HOUSES)

        def trips(document: KeptDocument, *more: object, **named: object) -> object:
            if document.id == first.id:
                raise ZeroDivisionError
            return hold(document, *more, **named)  # type: ignore[arg-type]

        with monkeypatch.context() as patch, caplog.at_level(logging.ERROR):
            patch.setattr(review, "hold", trips)
            assert told(await desk.round(store)) == [["240"]]
        assert [record.getMessage() for record in caplog.records] == [f"holding document 1 against {A} failed"]
        assert told(await desk.reviewer(store).review()) == [["240"]]


async def test_a_database_that_fails_ends_the_review(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk.process() as store:
        await desk.keep(store)
        await desk.look(store)

        async def fails(_document_id: int) -> None:
            raise StoreError("the disk is full")

        monkeypatch.setattr(store, "document", fails)
        with pytest.raises(StoreError):
            await desk.reviewer(store).review()


async def test_a_review_that_is_never_taken_is_left_for_the_next_round(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk.process() as store:
        await desk.keep(store)
        await desk.look(store)
        made: list[str] = []

        async def drops(one: Review) -> Sequence[Alert]:
            made.append(one.url)
            return ()

        monkeypatch.setattr(store, "record_review", drops)
        assert await desk.reviewer(store).review() == []
        assert made == [A, B] * 3


async def test_a_document_that_is_forgotten_meanwhile_is_nobodys(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk.process() as store:
        kept = await desk.keep(store)
        await desk.look(store)
        await store.forget(kept.id)
        left = [[(kept.id, A)], []]

        async def unreviewed() -> list[tuple[int, str]]:
            return left.pop(0)

        monkeypatch.setattr(store, "unreviewed", unreviewed)
        assert await desk.reviewer(store).review() == []


async def test_a_new_text_begins_quietly_with_its_new_claims_and_goes_on_with_the_others(desk: Desk) -> None:
    async with desk.process() as store:
        await desk.keep(store)
        await desk.round(store)
        desk.serves(houses=MORE_HOUSES, boats=MORE_BOATS)
        await desk.look(store)
        await desk.keep(store, TEXT.replace("240", "250"))
        assert told(await desk.reviewer(store).review()) == [["31"]]


async def test_a_confirmed_claim_drifts_from_what_was_confirmed(desk: Desk) -> None:
    async with desk.process() as store:
        kept = await desk.keep(store)
        desk.serves(houses=MORE_HOUSES)
        await desk.round(store)
        await store.settle(kept.claims[0].id, Settlement(at=desk.clock.now(), decision=Decision.CONFIRMED))
        desk.serves(houses="In the delta 310 houses were destroyed by the flood.")
        assert await desk.round(store) == []
        desk.serves(houses="The flood destroyed 330 houses in the delta.")
        assert told(await desk.round(store)) == [["240"]]
        desk.serves(houses=MORE_HOUSES)
        assert await desk.round(store) == []


async def test_a_story_that_is_cited_under_two_addresses_is_told_once(desk: Desk) -> None:
    twice = f"{TEXT}\n\nDie Flut riss im Delta 12 Brücken fort (https://example.org/old)."
    async with desk.process() as store:
        desk.web.redirects("https://example.org/old", A)
        shown = f"{HOUSES} It swept away 12 bridges."
        desk.serves(houses=shown)
        await desk.keep(store, twice)
        assert await desk.round(store) == []
        desk.serves(houses=MORE_HOUSES)
        assert told(await desk.round(store)) == [["240", "12"]]


async def test_the_meaning_of_clauses_counts_where_somebody_wants_it(desk: Desk) -> None:
    asked: list[str] = []

    def closeness(claim: Mention, mention: Mention) -> float:
        asked.append(f"{claim.figure.wording} {mention.figure.wording}")
        return 0.0

    async with desk.process() as store:
        await desk.keep(store)
        await desk.look(store)
        await replace(desk.reviewer(store), closeness=closeness).review()
    assert {"240 240", "31 31"} <= set(asked)


async def test_what_a_muted_story_drifts_from_is_kept_and_sent_nowhere(desk: Desk) -> None:
    async with desk.process() as store:
        kept = await desk.keep(store)
        await desk.round(store)
        await store.set_muted(A, muted=True)
        desk.serves(houses=MORE_HOUSES, boats=MORE_BOATS)
        assert told(await desk.round(store)) == [["240"], ["31"]]
        assert [json.loads(alert.payload)["data"]["story"]["url"] for _, alert in await waiting(store, "desk")] == [B]
        found = await store.document(kept.id)
        assert found is not None
        assert [story.muted for story in found.stories] == [True, False]


async def test_a_claim_that_is_ignored_while_it_is_reviewed_is_not_told_of(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk.process() as store:
        kept = await desk.keep(store)
        await desk.round(store)
        desk.serves(houses=MORE_HOUSES)
        await desk.look(store)
        record = store.record_review

        async def ignores(one: Review) -> Sequence[Alert]:
            monkeypatch.setattr(store, "record_review", record)
            await store.settle(kept.claims[0].id, Settlement(at=desk.clock.now(), decision=Decision.IGNORED))
            return await record(one)

        monkeypatch.setattr(store, "record_review", ignores)
        assert await desk.reviewer(store).review() == []
        assert await store.unreviewed() == []


async def test_a_new_text_is_told_of_a_drift_in_a_revision_that_an_earlier_text_was_told_of(desk: Desk) -> None:
    elsewhere = TEXT.replace(B, "https://example.com/c")
    both = TEXT.replace(B, A)
    async with desk.process() as store:
        desk.serves(houses=f"{HOUSES} {BOATS}")
        await desk.keep(store, both)
        await desk.round(store)
        await desk.keep(store, elsewhere)
        desk.serves(houses=f"{MORE_HOUSES} {MORE_BOATS}")
        assert told(await desk.round(store)) == [["240"]]
        await desk.keep(store, both)
        assert told(await desk.reviewer(store).review()) == [["31"]]
        await desk.keep(store, f"{both}\n\nDas Wasser sinkt.")
        assert await desk.reviewer(store).review() == []


async def test_what_the_user_does_not_want_compared_counts_for_no_claim(desk: Desk) -> None:
    desk.ignored = [regex.compile(r"At a glance: [^.]*\.")]
    async with desk.process() as store:
        kept = await desk.keep(store)
        desk.serves(houses="At a glance: the flood destroyed 240 houses in the delta.")
        await desk.round(store)
        found = await store.document(kept.id)
        assert found is not None
        assert [claim.findings[url].verdict for claim, url in zip(found.claims, (A, B), strict=True)] == [
            Verdict.SILENT, Verdict.AGREES,
        ]  # fmt: skip
        desk.serves(houses=HOUSES)
        assert await desk.round(store) == []
        desk.serves(houses=f"At a glance: the flood destroyed 900 houses in the delta. {HOUSES}")
        assert await desk.round(store) == []
