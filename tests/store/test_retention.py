"""Retention over a real database: any history, any settings, and what must be there afterwards."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.maintain import Maintainer
from monitor.models import Evidence, NewRevision, Removed, Retention
from monitor.store import SqlArchive, SqlStore, open_database
from monitor.store import retention as sweeping
from monitor.store import schema as t
from tests.fakes import START, FakeClock, story
from tests.offline import blank_database
from tests.store.helpers import FIRST, looked, pages

_DAY = timedelta(days=1)
#: revisions of one history
_MOST = 14


def stamp(age: int) -> str:
    return f"{START - age * _DAY:%Y-%m-%d %H:%M:%S}.000000"


def fill(path: Path, chance: random.Random) -> None:
    """Write a history of two stories with all that may refer to their revisions."""
    with closing(sqlite3.connect(path)) as db, db:
        write, day = db.execute, stamp(0)
        for hash_ in "abcd":
            write(
                "INSERT INTO evidence VALUES (?, ?, 'text/html', '{}')", (hash_, bytes([120]) * chance.randrange(9, 99))
            )
        write("INSERT INTO documents VALUES (1, 'k', 'n', 's', NULL, 'en', '', '[]', 1, ?, ?)", (day, day))
        write(
            "INSERT INTO claims (id, document_id, number, figures, attributions, cites) "
            "VALUES (1, 1, 1, '[]', '[]', '[]')"
        )
        numbers = {1: 0, 2: 0}
        for story_id in numbers:
            write("INSERT INTO stories (id, url, generation, removals) VALUES (?, ?, 0, 0)", (story_id, f"s{story_id}"))
        for row, age in enumerate(
            sorted((chance.randrange(100) for _ in range(chance.randrange(_MOST))), reverse=True)
        ):
            story_id = chance.choice((1, 1, 2))
            numbers[story_id] += 1
            fill_revision(db, chance, row + 1, story_id, numbers[story_id], age)


def fill_revision(
    db: sqlite3.Connection, chance: random.Random, row: int, story_id: int, number: int, age: int
) -> None:
    write, track = db.execute, chance.choice(("page", "page", "page:x", "feed:1"))
    previous = chance.randrange(1, number) if number > 1 else None
    write(
        'INSERT INTO revisions VALUES (?, ?, ?, ?, ?, \'{"headline": "h"}\', ?, ?)',
        (row, story_id, number, track, previous, stamp(age), chance.choice((None, "a", "b", "c", "d"))),
    )
    write("INSERT INTO changes (revision_id, kind) VALUES (?, 'headline')", (row,))
    if chance.random() < 0.2:
        write("INSERT OR REPLACE INTO showings VALUES (?, ?, 'x', ?)", (story_id, chance.choice("pq"), number))
    if chance.random() < 0.2:
        write(
            "INSERT INTO claim_findings (claim_id, url, story_id, revision, fetched_at, verdict, confidence) "
            "VALUES (1, 'u', ?, ?, ?, 'agrees', 1)", (story_id, number, stamp(age)),
        )  # fmt: skip
    if chance.random() < 0.1:
        write(
            "INSERT OR REPLACE INTO document_stories (document_id, url, reviewed_story_id, reviewed) "
            "VALUES (1, 'u', ?, ?)", (story_id, number),
        )  # fmt: skip
    if chance.random() < 0.5:
        write(
            "INSERT INTO alerts VALUES (?, ?, 'story.updated', 'low', ?, ?, ?, 's', '{}', 0)",
            (f"alert_{row}", f"k{row}", stamp(age), story_id, row),
        )
        for channel in chance.sample(("hook", "desk"), chance.randrange(3)):
            state = chance.choice(("done", "done", "dropped", "pending", "dead"))
            write(
                "INSERT INTO deliveries (alert_id, channel, state, attempts, next_at, done_at) "
                "VALUES (?, ?, ?, 1, ?, ?)",
                (f"alert_{row}", channel, state, stamp(age), stamp(age) if state == "done" else None),
            )


_MUST_STAY = """
WITH latest AS (SELECT max(number) AS number, story_id FROM revisions GROUP BY story_id, track),
standing AS (SELECT r.id FROM revisions r JOIN latest USING (story_id, number)
             UNION SELECT r.id FROM revisions r JOIN showings USING (story_id, number)),
waiting AS (SELECT alert_id FROM deliveries WHERE state IN ('pending', 'dead'))
SELECT 'revision', id FROM standing
UNION SELECT 'evidence', evidence_sha256 FROM revisions WHERE id IN standing AND evidence_sha256 IS NOT NULL
UNION SELECT 'revision', r.id FROM revisions r
      JOIN claim_findings f ON f.story_id = r.story_id AND f.revision = r.number
UNION SELECT 'revision', r.id FROM revisions r
      JOIN document_stories d ON d.reviewed_story_id = r.story_id AND d.reviewed = r.number
UNION SELECT 'alert', alert_id FROM waiting
UNION SELECT 'delivery', id FROM deliveries WHERE state IN ('pending', 'dead')
UNION SELECT 'revision', revision_id FROM alerts WHERE id IN waiting OR created_at >= :alerts
UNION SELECT 'revision', p.id FROM alerts a JOIN revisions r ON r.id = a.revision_id
      JOIN revisions p ON p.story_id = r.story_id AND p.number = r.previous
      WHERE a.id IN waiting OR a.created_at >= :alerts
UNION SELECT 'alert', id FROM alerts WHERE created_at >= :alerts OR revision_id IN standing
"""
_IS_THERE = """
SELECT 'revision', id FROM revisions UNION SELECT 'alert', id FROM alerts UNION SELECT 'delivery', id FROM deliveries
UNION SELECT 'evidence', sha256 FROM evidence WHERE length(body) > 0
"""


def rows(path: Path, query: str, **values: Any) -> set[tuple[str, Any]]:
    with closing(sqlite3.connect(path)) as db:
        return set(db.execute(query, values))


async def rounds(path: Path, keep: Retention) -> list[Removed]:
    """Return what a dry round, a round and one more come to."""
    async with SqlStore(open_database(path)) as store:
        made = [
            Maintainer(archive=SqlArchive(store, dry=dry), clock=FakeClock(), keep=keep, dry=dry)
            for dry in (True, False, False)
        ]
        return [(await maintainer.run()).removed for maintainer in made]


_ages = st.one_of(st.none(), st.integers(1, 60).map(lambda days: days * _DAY))
_keep = st.builds(
    Retention, evidence=_ages, revisions=_ages, alerts=_ages, deliveries=_ages,
    revisions_kept=st.one_of(st.none(), st.integers(1, 3)), size=st.sampled_from([None, None, 1]),
)  # fmt: skip


@given(chance=st.randoms(use_true_random=False), keep=_keep)
@settings(max_examples=12, deadline=None)
def test_whatever_the_history_and_the_settings_what_must_stay_stays(
    tmp_path_factory: pytest.TempPathFactory, chance: random.Random, keep: Retention
) -> None:
    path = tmp_path_factory.mktemp("kept") / "m.db"
    path.write_bytes(blank_database())
    fill(path, chance)
    alerts_kept = stamp(9999) if keep.alerts is None else stamp(keep.alerts.days)
    needed = rows(path, _MUST_STAY, alerts=alerts_kept)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sweeping, "_BATCH", 3)
        counted, done, again = asyncio.run(rounds(path, keep))
    assert not needed - rows(path, _IS_THERE)
    assert not rows(path, "PRAGMA foreign_key_check")
    assert not rows(path, "SELECT sha256 FROM evidence WHERE sha256 NOT IN (SELECT evidence_sha256 FROM revisions "
                    "WHERE evidence_sha256 IS NOT NULL) AND length(body) = 0")  # fmt: skip
    if keep.size is None:  # What is to make room differs with the space that a round has freed.
        assert counted == done
    assert again == Removed()


async def test_evidence_that_was_removed_comes_back_with_the_same_bytes(store: SqlStore) -> None:
    await store.add(pages(FIRST), now=START)
    evidence = Evidence(sha256="ab", body=b"<p>11,000</p>", media_type="text/html", headers={})
    new = NewRevision(
        story_url=FIRST, track="page", previous=None, snapshot=story(), fetched_at=START, evidence=evidence
    )
    await looked(store, FIRST, revisions=(new,))
    await store.run(lambda db: db.execute(sa.update(t.evidence).values(body=b"")))
    (found,) = await store.find_stories("1", None)
    (first,) = await store.revisions_of(found.id)
    assert first.evidence_sha256 == "ab"
    assert await store.evidence_of(first) is None
    later = NewRevision(
        story_url=FIRST, track="page", previous=1, snapshot=story("New"), fetched_at=START, evidence=evidence
    )
    await looked(store, FIRST, revisions=(later,))
    assert await store.evidence_of(first) == evidence


async def test_a_look_that_is_under_way_keeps_what_it_may_refer_to(store: SqlStore) -> None:
    await store.add(pages(FIRST), now=START)
    for number in range(3):
        revision = NewRevision(
            story_url=FIRST, track="page", previous=number or None, snapshot=story(str(number)),
            fetched_at=START - (90 - number) * _DAY, evidence=None,
        )  # fmt: skip
        await looked(store, FIRST, revisions=(revision,))
    archive, clock = SqlArchive(store), FakeClock()
    await store.run(lambda db: db.exec_driver_sql("UPDATE sources SET lease = 'x'"))
    keep = Retention(revisions=_DAY)
    assert (await Maintainer(archive=archive, clock=clock, keep=keep).run()).removed.revisions == 0
    await store.run(lambda db: db.exec_driver_sql("UPDATE sources SET lease = NULL"))
    assert (await Maintainer(archive=archive, clock=clock, keep=keep).run()).removed.revisions == 2
    assert [r.number for r in await store.revisions_of(1)] == [3]


async def test_a_bound_that_cannot_be_held_is_told(store: SqlStore) -> None:
    done = await Maintainer(archive=SqlArchive(store), clock=FakeClock(), keep=Retention(size=10)).run()
    assert done.over == done.spaces[1].used - 10


async def test_a_round_that_is_stopped_ends_with_its_batch(store: SqlStore) -> None:
    maintainer = Maintainer(archive=SqlArchive(store), clock=FakeClock(), keep=Retention(evidence=_DAY))
    maintainer.stop()
    assert (await maintainer.run()).removed.evidence == 0


@pytest.mark.parametrize("opened", ["sqlite"], indirect=True)
async def test_free_space_is_given_back_to_the_disk(
    store: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("monitor.maintain._SPARE", 0)
    await store.aside(lambda db: db.executescript(
        "CREATE TABLE filling (body BLOB); INSERT INTO filling VALUES (zeroblob(3000000)); DROP TABLE filling;"
    ))  # fmt: skip
    done = await Maintainer(archive=SqlArchive(store), clock=FakeClock(), keep=Retention()).run()
    assert done.spaces[0].free > 2_900_000
    assert done.spaces[1].free == 0


@pytest.mark.parametrize("opened", ["sqlite"], indirect=True)
async def test_space_is_given_back_by_many_pages_at_a_time(store: SqlStore) -> None:
    await store.aside(lambda db: db.executescript(
        "CREATE TABLE filling (body BLOB); INSERT INTO filling VALUES (zeroblob(3000000)); DROP TABLE filling;"
    ))  # fmt: skip
    archive = SqlArchive(store)
    before = (await archive.space()).free
    assert await archive.shrink()
    assert before - (await archive.space()).free > 1_000_000
