"""Reviews of the claims of kept documents, on real SQLite."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from monitor.models import (
    AlertType,
    Decision,
    Listing,
    NewAlert,
    NewRevision,
    Settlement,
    Severity,
    Sighting,
    SourceKind,
    Verdict,
    Wanted,
)
from monitor.store import SqlStore, document_queries
from tests.fakes import START, story
from tests.outbox import waiting
from tests.store.helpers import (
    BOATS,
    FIRST,
    SECOND,
    SOLDIERS,
    finding,
    kept,
    looked,
    now_,
    pages,
    read,
    reviewed,
    text,
)  # fmt: skip

LATER = START + timedelta(days=1)
ALERT = NewAlert(
    type=AlertType.CLAIM_DRIFTED, severity=Severity.HIGH, summary="It says 12,000 now", changes=(), channels=("hook",)
)


async def test_a_story_that_was_never_read_is_not_to_be_reviewed(store: SqlStore) -> None:
    await kept(store, SOLDIERS)
    assert await store.unreviewed() == []


async def test_each_new_revision_is_to_be_reviewed_once(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    for previous in (None, 1):
        await read(store, FIRST, previous)
        assert await store.unreviewed() == [(found.id, FIRST)]
        await store.record_review(reviewed(await now_(store, found), finding()))
        assert await store.unreviewed() == []
    (cited,) = (await now_(store, found)).stories
    assert (cited.reviewed, cited.latest and cited.latest.number) == (2, 2)


async def test_each_document_is_reviewed_for_itself(store: SqlStore) -> None:
    one, other = await kept(store, SOLDIERS), await kept(store, BOATS, key="/b")
    await read(store, FIRST)
    await store.record_review(reviewed(await now_(store, one), finding()))
    assert await store.unreviewed() == [(other.id, FIRST)]


async def test_a_review_is_written_with_its_alert_and_a_delivery(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS, BOATS)
    await read(store, FIRST, at=LATER)
    review = reviewed(await now_(store, found), finding(), finding(Verdict.SILENT), alert=ALERT)
    (alert,) = await store.record_review(review)
    assert (alert.type, alert.story_id, alert.created_at) == (AlertType.CLAIM_DRIFTED, 1, START)
    data = json.loads(alert.payload)["data"]
    assert (data["story"]["url"], data["revision"]["number"]) == (FIRST, 1)
    assert data["revision"]["fetched_at"] == "2026-01-02T12:00:00Z"
    ((delivery, sent),) = await waiting(store, "hook")
    assert (delivery.alert_id, sent) == (alert.id, alert)
    (row,) = await store.alerts(limit=5)
    assert (row["key"], row["revision_id"]) == (f"document:{found.id}:text:1:story:1:revision:1", 1)
    findings = [{FIRST: finding()}, {FIRST: finding(Verdict.SILENT)}]
    assert [c.findings for c in (await now_(store, found)).claims] == findings


async def nothing_written(store: SqlStore, review: Any) -> None:
    before = await store.documents()
    assert await store.record_review(review) == []
    assert await store.documents() == before
    assert await store.past_findings(review.document_id) == []
    assert await store.alerts(limit=5) == []


async def test_a_review_of_an_earlier_text_is_not_written(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await read(store, FIRST)
    review = reviewed(await now_(store, found), finding(), alert=ALERT)
    await store.keep(text(SOLDIERS, BOATS), pages(FIRST), now=LATER)
    await nothing_written(store, review)


async def test_a_review_is_not_written_of_claims_of_which_the_user_said_something_meanwhile(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await read(store, FIRST)
    own = found.claims[0].id
    for before, after in ((None, Decision.IGNORED), (Decision.IGNORED, Decision.CONFIRMED), (Decision.CONFIRMED, None)):
        await store.settle(own, Settlement(at=START, decision=before) if before else None)
        review = reviewed(await now_(store, found), finding(), alert=ALERT)
        await store.settle(own, Settlement(at=START, decision=after) if after else None)
        await nothing_written(store, review)
    assert len(await store.record_review(reviewed(await now_(store, found), finding(), alert=ALERT))) == 1


async def test_a_review_of_a_document_or_citation_that_is_gone_is_not_written(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await read(store, FIRST)
    review = reviewed(await now_(store, found), finding(), alert=ALERT)
    await nothing_written(store, replace(review, url=SECOND))
    await nothing_written(store, replace(review, revision=7))
    await store.forget(found.id)
    await nothing_written(store, review)


async def test_of_two_reviews_that_began_alike_the_first_is_written_alone(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await read(store, FIRST)
    review = reviewed(await now_(store, found), finding(), alert=ALERT)
    assert len(await store.record_review(review)) == 1
    other = replace(review, findings={found.claims[0].id: finding(Verdict.SILENT)})
    assert await store.record_review(other) == []
    assert (await now_(store, found)).claims[0].findings == {FIRST: finding()}
    await read(store, FIRST, 1)
    second = reviewed(await now_(store, found), finding(Verdict.DIFFERS))
    assert second.before == 1
    await store.record_review(second)
    await store.record_review(replace(second, findings=other.findings))
    assert (await now_(store, found)).claims[0].findings == {FIRST: finding(Verdict.DIFFERS)}


async def test_what_each_revision_said_is_told_oldest_first(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    for previous, verdict, at in ((None, Verdict.AGREES, START), (1, Verdict.DIFFERS, LATER)):
        await read(store, FIRST, previous, at=at)
        await store.record_review(reviewed(await now_(store, found), finding(verdict)))
    past = [(p.claim_id, p.revision, p.fetched_at, p.finding) for p in await store.past_findings(found.id)]
    own = found.claims[0].id
    assert past == [(own, 1, START, finding()), (own, 2, LATER, finding(Verdict.DIFFERS))]


async def test_a_new_text_is_reviewed_again_and_its_findings_take_the_place_of_those_of_the_same_revision(
    store: SqlStore,
) -> None:
    found = await kept(store, SOLDIERS)
    await read(store, FIRST)
    await store.record_review(reviewed(await now_(store, found), finding(), alert=ALERT))
    again = await store.keep(text(SOLDIERS, BOATS), pages(FIRST), now=LATER)
    assert await store.unreviewed() == [(found.id, FIRST)]
    review = reviewed(again, finding(Verdict.QUALIFIED), finding(Verdict.SILENT), alert=ALERT)
    assert len(await store.record_review(review)) == 1  # What was told of the earlier text says nothing of this one.
    verdicts = [p.finding.verdict for p in await store.past_findings(found.id)]
    assert verdicts == [Verdict.QUALIFIED, Verdict.SILENT]
    assert await store.unreviewed() == []


async def test_what_a_story_said_that_is_cited_no_longer_is_history(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS, cites=(FIRST, SECOND))
    await read(store, SECOND)
    own = finding(url=SECOND)
    await store.record_review(reviewed(await now_(store, found), own, url=SECOND))
    again = await store.keep(text(replace(SOLDIERS, cites=()), BOATS), pages(FIRST), now=LATER)
    assert again.claims[0].findings == {}
    assert [p.finding for p in await store.past_findings(found.id)] == [own]


async def test_a_cited_address_leads_to_the_story_that_its_page_tells(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await read(store, FIRST, tells="https://example.com/the-story")
    (cited,) = (await now_(store, found)).stories
    assert (cited.url, cited.story and cited.story.url) == (FIRST, "https://example.com/the-story")
    assert await store.unreviewed() == [(found.id, FIRST)]


async def test_a_cited_address_leads_to_the_story_that_moved_there(store: SqlStore) -> None:
    await store.add(pages(SECOND), now=START)
    await read(store, SECOND)
    await looked(store, SECOND, new_url=FIRST)
    found = await store.keep(text(SOLDIERS), [], now=START)
    assert [s.story and s.story.url for s in found.stories] == [SECOND]


async def test_what_was_reviewed_of_another_story_under_the_address_does_not_count(store: SqlStore) -> None:
    await store.add(pages(SECOND), now=START)
    await read(store, SECOND)
    await looked(store, SECOND, new_url=FIRST)
    found = await store.keep(text(SOLDIERS), [], now=START)
    await store.record_review(reviewed(found, finding()))
    assert await store.unreviewed() == []
    await store.add(pages(FIRST), now=START)
    await read(store, FIRST)
    (cited,) = (await now_(store, found)).stories
    assert (cited.story and cited.story.url, cited.reviewed) == (FIRST, None)
    assert await store.unreviewed() == [(found.id, FIRST)]
    await store.record_review(reviewed(await now_(store, found), finding(Verdict.SILENT)))
    assert await store.unreviewed() == []
    assert (await now_(store, found)).claims[0].findings == {FIRST: finding(Verdict.SILENT)}


async def test_the_page_is_what_claims_are_held_against_and_a_feed_where_there_is_none(store: SqlStore) -> None:
    found = await store.keep(text(SOLDIERS), [], now=START)
    feed = "https://example.org/feed"
    await store.add([Wanted(url=feed, kind=SourceKind.FEED)], now=START)
    shown = Sighting(key="a", url=FIRST, title="Troops")

    async def feed_shows(headline: str) -> None:
        listing = Listing(sightings=(shown,), reader="x/1")
        revision = NewRevision(
            story_url=FIRST, track="feed:1", sighting="a", snapshot=story(headline), fetched_at=START, evidence=None
        )
        await looked(store, feed, listing=listing, revisions=(revision,))

    async def latest() -> tuple[str, int]:
        (cited,) = (await now_(store, found)).stories
        assert cited.latest is not None
        return cited.latest.track, cited.latest.number

    await feed_shows("One")
    assert await latest() == ("feed:1", 1)
    await store.add(pages(FIRST), now=START)
    await read(store, FIRST)
    await feed_shows("Two")
    assert await latest() == ("page", 2)
    await store.record_review(reviewed(await now_(store, found), finding()))
    assert await store.unreviewed() == []


async def test_why_a_look_brought_nothing_is_told_until_one_does(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await looked(store, FIRST, failures=1, last_trouble="did not answer in time")
    assert [s.trouble for s in (await now_(store, found)).stories] == ["did not answer in time"]
    await looked(store, FIRST, last_trouble="did not answer in time")
    assert [s.trouble for s in (await now_(store, found)).stories] == [None]


@pytest.mark.parametrize("opened", ["sqlite"], indirect=True)
async def test_what_is_unreviewed_is_asked_of_indexes(store: SqlStore) -> None:
    """It is asked after every round of looks: only the citations may be gone through."""
    await kept(store, SOLDIERS)

    def scans(connection: sa.Connection) -> set[str]:
        asked: list[tuple[str, Any]] = []
        sa.event.listen(connection, "before_cursor_execute", lambda *a: asked.append((a[2], a[3])))
        document_queries.unreviewed(connection)
        statement, values = asked[0]
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        return {row.detail for row in plan if row.detail.startswith("SCAN ") and "CONSTANT ROW" not in row.detail}

    (gone_through,) = await store.run(scans)
    assert gone_through.startswith("SCAN document_stories")
