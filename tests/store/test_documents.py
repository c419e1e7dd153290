"""Documents as they are kept, on real SQLite."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from monitor.citations import read_document
from monitor.models import (
    Attribution,
    Decision,
    DocumentText,
    KeptDocument,
    KeptStory,
    NamedSource,
    Origin,
    Reach,
    Settlement,
    SourceKind,
    Verdict,
    Wanted,
)
from monitor.store import SqlStore
from monitor.store import schema as t
from tests.fakes import START
from tests.store.helpers import (
    BOATS,
    FIRST,
    KEY,
    SECOND,
    SOLDIERS,
    claim,
    finding,
    kept,
    now_,
    pages,
    read,
    reviewed,
    text,
    watched,
)  # fmt: skip

LATER = START + timedelta(days=1)
THIRD = "https://example.org/third"
IGNORED = Settlement(at=START, decision=Decision.IGNORED)


async def rows(store: SqlStore, table: sa.Table) -> int:
    return await store.run(lambda connection: connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0)


async def test_a_document_comes_back_as_it_was(store: SqlStore) -> None:
    named = NamedSource(name="Ann Lee", publisher="CNN", start=0, end=7, sentence="Ann Lee says 11,000.")
    said = replace(SOLDIERS, attributions=(Attribution(source=named, reach=Reach.SECTION),))
    new = text(said, BOATS, cites=(SECOND, FIRST))
    new = replace(new, document=replace(new.document, title="Notes", sources=(named,)))
    found = await store.keep(new, pages(FIRST, SECOND), now=START)
    assert found.document == new.document
    assert (found.key, found.name, found.sha256, found.version) == (KEY, "notes.md", new.sha256, 1)
    assert (found.added_at, found.updated_at) == (START, START)
    assert [(kept.number, kept.claim) for kept in found.claims] == [(1, said), (2, BOATS)]
    assert found.stories == tuple(KeptStory(citation=c, url=c.url) for c in new.document.citations)
    assert await store.documents() == [found]


async def test_what_is_kept_of_a_sentence_without_end_is_what_stands_around_the_figure(store: SqlStore) -> None:
    endless = claim("Ward 1 voted, " * 500 + "ward 9 counted 77 ballots, " + "and more, " * 500, 77, "ballot")
    found = await store.keep(text(endless), [], now=START)
    assert len(found.claims[0].claim.figure.sentence) == 600
    assert "counted 77 ballots" in found.claims[0].claim.figure.sentence
    assert await store.keep(text(endless), [], now=LATER) == found


async def test_the_same_bytes_again_change_nothing_but_the_name(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    again = await store.keep(text(SOLDIERS, name="Kursk"), pages(FIRST), now=LATER)
    assert again == replace(found, name="Kursk")


async def test_the_same_bytes_that_are_read_otherwise_are_another_text(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    new = text(SOLDIERS)
    again = await store.keep(replace(new, document=replace(new.document, language="de")), pages(FIRST), now=LATER)
    assert (again.version, again.document.language) == (2, "de")
    assert [c.id for c in again.claims] == [c.id for c in found.claims]


async def test_a_new_text_keeps_what_became_of_the_claims_that_it_still_makes(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS, BOATS)
    await read(store, FIRST)
    await store.record_review(reviewed(await now_(store, found), finding(), finding(Verdict.SILENT)))
    await store.settle(found.claims[0].id, IGNORED)
    other = claim("There are 11,000 soldiers, they say.", 11000, "soldier", cites=None)
    again = await store.keep(text(claim("A new 5.", 5), other), pages(FIRST), now=LATER)
    fresh, same = again.claims
    assert (again.id, again.version, again.added_at, again.updated_at) == (found.id, 2, START, LATER)
    assert (same.id, same.number, same.claim) == (found.claims[0].id, 2, other)
    assert (same.settlement, same.findings) == (IGNORED, {FIRST: finding()})
    assert (fresh.number, fresh.settlement, fresh.findings) == (1, None, {})
    assert await rows(store, t.claim_findings) == 1


async def test_a_forgotten_document_takes_all_of_its_own_along_and_leaves_the_stories(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await read(store, FIRST)
    await store.record_review(reviewed(await now_(store, found), finding()))
    assert await store.forget(found.id) == [FIRST]
    own = (t.documents, t.document_stories, t.document_sources, t.claims, t.claim_findings)
    assert [await rows(store, table) for table in own] == [0] * 5
    assert len(await store.revisions_of(1)) == 1
    assert await store.document(found.id) is None
    assert await store.past_findings(found.id) == []


async def test_the_number_of_a_forgotten_document_goes_to_no_other(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await store.forget(found.id)
    assert (await kept(store, SOLDIERS)).id == found.id + 1


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("2", ["/a/two.md"]),
        ("7", []),
        ("/a/2", ["/a/2"]),
        ("/a/", ["/a/2", "/a/two.md"]),
        ("TWO", ["/a/two.md"]),
        ("harvest", ["/a/two.md"]),
        ("b_ck", []),
        ("٢", []),
    ],
)
async def test_a_document_is_found_by_number_key_or_a_part(store: SqlStore, name: str, keys: list[str]) -> None:
    await kept(store, SOLDIERS, key="/a/2")
    new = text(BOATS, key="/a/two.md")
    await store.keep(replace(new, document=replace(new.document, title="The Harvest")), [], now=START)
    await kept(store, key="https://example.com/back")
    assert [found.key for found in await store.find_documents(name)] == keys


async def test_what_a_document_cites_is_watched_until_no_document_wants_it(store: SqlStore) -> None:
    one = await kept(store, SOLDIERS, cites=(FIRST, SECOND))
    other = await kept(store, BOATS, cites=(SECOND,), key="/b")
    assert await watched(store) == {FIRST: Origin.DOCUMENT, SECOND: Origin.DOCUMENT}
    await store.keep(text(BOATS, cites=(THIRD,)), pages(THIRD), now=LATER)
    assert await watched(store) == {SECOND: Origin.DOCUMENT, THIRD: Origin.DOCUMENT}
    assert await store.forget(one.id) == [THIRD]
    assert await store.forget(other.id) == [SECOND]
    assert await watched(store) == {}


async def test_what_was_watched_before_a_document_cited_it_stays_when_the_document_goes(store: SqlStore) -> None:
    await store.declare(pages(FIRST), now=START)
    await store.add(pages(SECOND), now=START)
    found = await kept(store, SOLDIERS, cites=(FIRST, SECOND))
    origins = {FIRST: Origin.CONFIG, SECOND: Origin.ADDED}
    assert await watched(store) == origins
    assert await store.forget(found.id) == []
    assert await watched(store) == origins


async def test_what_is_added_by_hand_stays_when_the_document_goes(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    wanted = Wanted(url=FIRST, kind=SourceKind.PAGE, interval=timedelta(hours=2), name="mine")
    assert await store.add([wanted], now=START) == []
    await store.forget(found.id)
    (row,) = await store.sources()
    assert (row["origin"], row["interval_seconds"], row["name"]) == (Origin.ADDED, 7200, "mine")


async def test_adding_by_hand_changes_nothing_of_what_others_asked_for(store: SqlStore) -> None:
    await store.declare([Wanted(url=FIRST, kind=SourceKind.PAGE, name="theirs")], now=START)
    await kept(store, SOLDIERS)
    assert await store.add(pages(FIRST), now=START) == []
    (row,) = await store.sources()
    assert (row["origin"], row["name"]) == (Origin.CONFIG, "theirs")


async def test_what_a_configuration_names_no_longer_stays_for_the_document(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await store.declare([Wanted(url=FIRST, kind=SourceKind.PAGE, interval=timedelta(hours=2))], now=START)
    assert await watched(store) == {FIRST: Origin.CONFIG}
    await store.declare(pages(SECOND), now=START)
    assert await watched(store) == {FIRST: Origin.DOCUMENT, SECOND: Origin.CONFIG}
    assert [row["interval_seconds"] for row in await store.sources()] == [None, None]
    assert await store.forget(found.id) == [FIRST]


async def test_what_a_document_cites_stays_watched_when_it_is_removed_by_hand(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    assert await store.remove(FIRST) == 0
    await store.add(pages(FIRST), now=START)
    assert await store.remove(FIRST) == 1
    assert await watched(store) == {FIRST: Origin.DOCUMENT}
    assert await store.forget(found.id) == [FIRST]


async def test_a_settlement_is_kept_and_taken_back(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await store.settle(found.claims[0].id, IGNORED)
    assert [c.settlement for c in (await now_(store, found)).claims] == [IGNORED]
    await store.settle(found.claims[0].id, None)
    assert await now_(store, found) == found


async def test_a_decision_leaves_what_was_found(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS)
    await read(store, FIRST)
    await store.record_review(reviewed(await now_(store, found), finding(Verdict.DIFFERS, value=12000)))
    await store.settle(found.claims[0].id, Settlement(at=START, decision=Decision.CONFIRMED))
    assert await store.unreviewed() == []
    assert (await now_(store, found)).claims[0].findings == {FIRST: finding(Verdict.DIFFERS, value=12000)}


async def test_a_claim_of_a_document_that_is_gone_needs_no_settlement(store: SqlStore) -> None:
    await store.settle(99, IGNORED)
    assert await store.documents() == []


async def relinked(store: SqlStore, to: str) -> KeptDocument:
    """Keep a document with two claims reviewed against the first story, and say that the first claim cites another."""
    found = await kept(store, SOLDIERS, BOATS)
    await read(store, FIRST)
    await store.record_review(reviewed(await now_(store, found), finding(), finding(Verdict.SILENT)))
    await store.settle(found.claims[0].id, Settlement(at=START, url=to))
    return await now_(store, found)


async def test_a_story_that_only_the_user_names_is_cited_and_watched_and_the_claim_begins_anew(
    store: SqlStore,
) -> None:
    found = await relinked(store, f"{SECOND}/?utm_source=x")
    assert [(s.url, s.citation is None) for s in found.stories] == [(FIRST, False), (SECOND, True)]
    assert [len(c.findings) for c in found.claims] == [0, 1]
    assert found.claims[0].settlement == Settlement(at=START, url=SECOND)
    assert found.document.citations == text(cites=(FIRST,)).document.citations
    assert await watched(store) == {FIRST: Origin.DOCUMENT, SECOND: Origin.DOCUMENT}
    await read(store, SECOND)
    assert await store.unreviewed() == [(found.id, SECOND)]


async def test_a_story_that_the_user_names_survives_a_new_text(store: SqlStore) -> None:
    await relinked(store, SECOND)
    again = await store.keep(text(BOATS, SOLDIERS, cites=()), [], now=LATER)
    assert [s.url for s in again.stories] == [SECOND]
    assert await watched(store) == {SECOND: Origin.DOCUMENT}
    gone = await store.keep(text(BOATS, cites=()), [], now=LATER)
    assert gone.stories == ()
    assert await watched(store) == {}


async def test_a_named_story_that_is_taken_back_is_cited_no_longer_and_the_first_one_is_to_be_reviewed(
    store: SqlStore,
) -> None:
    found = await relinked(store, SECOND)
    assert await store.unreviewed() == []
    await store.settle(found.claims[0].id, None)
    again = await now_(store, found)
    assert [(s.url, s.reviewed) for s in again.stories] == [(FIRST, None)]
    assert await watched(store) == {FIRST: Origin.DOCUMENT}
    assert await store.unreviewed() == [(found.id, FIRST)]


async def test_a_claim_may_be_said_to_cite_what_the_text_cites_already(store: SqlStore) -> None:
    found = await kept(store, SOLDIERS, cites=(FIRST, SECOND))
    await read(store, SECOND)
    await store.record_review(reviewed(await now_(store, found), url=SECOND))
    await store.settle(found.claims[0].id, Settlement(at=START, url=SECOND))
    assert await store.unreviewed() == [(found.id, SECOND)]
    await store.settle(found.claims[0].id, None)
    assert [s.url for s in (await now_(store, found)).stories] == [FIRST, SECOND]
    assert await watched(store) == {FIRST: Origin.DOCUMENT, SECOND: Origin.DOCUMENT}


async def test_a_document_that_was_read_for_real_comes_back_as_it_was(store: SqlStore) -> None:
    written = (
        "Kursk\n\nAbout 11,000 North Korean soldiers are there, CNN reports [1]. Ann Lee of Reuters counted $1.5bn, up "
        "to 3 boats and dozens of tanks.\n\n[1]: https://edition.cnn.com/2024/11/03/europe/x/index.html\n"
    )
    document = read_document(DocumentText(text=written))
    assert document.citations
    assert len(document.claims) > 2
    found = await store.keep(replace(text(), document=document), [], now=START)
    assert found.document == document
