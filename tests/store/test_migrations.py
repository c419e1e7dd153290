"""Databases of earlier versions, brought up to date when they are opened."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from monitor.models import Figure, FigureKind, Hedge, Origin
from monitor.store import documents, open_database, queries
from monitor.store import engine as opening
from monitor.store.copies import HEAD
from monitor.store.schema import metadata
from tests.fakes import START
from tests.store.helpers import SOLDIERS, pages, text

_STORY = "INSERT INTO stories (id, url, generation, removals) VALUES (1, 'https://example.org/', 0, 0)"
_REVISION = (
    "INSERT INTO revisions (id, story_id, number, track, snapshot, fetched_at) "
    "VALUES (7, 1, 1, 'page', '{}', '2026-01-01 12:00:00.000000')"
)
_FIGURE = (
    'INSERT INTO figures (id, revision_id, start, "end", wording, low, high, unit, subject, hedge, sentence) '
    "VALUES (3, 7, 6, 12, '11,000', '11000', '11000', NULL, 'soldiers', '~', 'About 11,000 soldiers are there.')"
)


def config() -> Config:
    made = Config()
    made.set_main_option("script_location", str(Path(opening.__file__).parent / "migrations"))
    return made


def database_of(revision: str, path: Path, *statements: str) -> None:
    """Make a database as an earlier version of the program left it."""
    engine, settings = sa.create_engine(f"sqlite:///{path}"), config()
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def test_the_newest_migration_is_the_one_that_opening_asks_for() -> None:
    assert ScriptDirectory.from_config(config()).get_current_head() == HEAD


def test_a_database_without_kinds_is_upgraded_and_keeps_its_figures(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    database_of("0001", path, _STORY, _REVISION, _FIGURE)
    engine = open_database(path)
    with engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        (row,) = queries.figures_of(connection, 1)
    engine.dispose()
    assert row["number"] == 1
    assert row["figure"] == Figure(
        start=6,
        end=12,
        wording="11,000",
        low=Decimal(11000),
        high=Decimal(11000),
        subject="soldiers",
        hedge=Hedge.ABOUT,
        kind=FigureKind.COUNT,
        sentence="About 11,000 soldiers are there.",
    )


def test_an_upgraded_database_takes_open_ends(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    database_of("0001", path, _STORY, _REVISION, _FIGURE)
    engine = open_database(path)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE figures SET low = NULL, kind = 'money', countries = '[\"KP\"]'")
        (row,) = queries.figures_of(connection, 1)
    engine.dispose()
    figure = row["figure"]
    assert (figure.low, figure.high, figure.countries, figure.kind) == (None, 11000, ("KP",), FigureKind.MONEY)


_SOURCE = (
    "INSERT INTO sources (id, key, url, kind, origin, host, paused, muted, next_check_at, checked_at, failures, "
    "not_found, story_id) VALUES (4, 'https://example.org', 'https://example.org/', 'page', 'added', 'example.org', 0, "
    "0, '2026-01-02 12:00:00.000000', '2026-01-02 11:00:00.000000', 2, 0, 1)"
)
_SIGHTING = (
    "INSERT INTO sightings (id, source_id, key, first_seen_at, last_seen_at) "
    "VALUES (5, 4, 'a', '2026-01-01 12:00:00.000000', '2026-01-01 12:00:00.000000')"
)
_ALERT = (
    "INSERT INTO alerts (id, key, type, severity, created_at, story_id, summary, payload) "
    "VALUES ('alert_1', 'k', 'story.updated', 'medium', '2026-01-01 12:00:00.000000', 1, 's', '{}')"
)
_DELIVERY = (
    "INSERT INTO deliveries (id, alert_id, channel, state, attempts, next_at) "
    "VALUES (6, 'alert_1', 'hook', 'pending', 0, '2026-01-01 12:00:00.000000')"
)


def test_a_database_from_before_schedules_by_age_keeps_alerts_deliveries_and_sightings(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    database_of("0003", path, _STORY, _REVISION, _SOURCE, _SIGHTING, _ALERT, _DELIVERY)
    engine = open_database(path)
    with engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        counts = [connection.exec_driver_sql(f"SELECT count(*) FROM {t}").scalar() for t in ("alerts", "deliveries")]
        assert [*counts, connection.exec_driver_sql("SELECT count(*) FROM sightings").scalar()] == [1, 1, 1]
        (row,) = queries.sources(connection)
    engine.dispose()
    assert row["given_url"] == row["url"]
    assert row["last_change_at"] == datetime(2026, 1, 1, 12, tzinfo=UTC)
    assert row["trouble_since"] == datetime(2026, 1, 2, 11, tzinfo=UTC)
    assert (row["failing"], row["moved_count"]) == (False, 0)


def test_a_storys_only_address_showed_what_its_page_brought_and_of_several_it_is_not_known(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    story = "INSERT INTO stories (id, url, generation, removals) VALUES ({0}, 'https://example.org/{0}', 0, 0)"
    revision = (
        "INSERT INTO revisions (story_id, number, track, snapshot, fetched_at) "
        "VALUES ({0}, {1}, '{2}', '{{\"extractor\": \"{3}\"}}', '2026-01-01 12:00:00.000000')"
    )
    source = (
        "INSERT INTO sources (key, url, kind, origin, host, paused, muted, next_check_at, failures, not_found, "
        "story_id) VALUES ('{0}', '{0}', 'page', 'added', 'example.org', 0, 0, '2026-01-02 12:00:00.000000', 0, 0, {1})"
    )
    rows = ((1, 1, "page", "cnn/1"), (1, 2, "page", "cnn/2"), (1, 3, "page", "teaser/1"), (1, 4, "feed:9", "feed/1"),
            (2, 1, "page", "cnn/2"), (3, 1, "page", "cnn/2"))  # fmt: skip
    watched = (("a", 1), ("b", 2), ("c", 2))
    database_of("0006", path, *(story.format(n) for n in (1, 2, 3)), *(revision.format(*row) for row in rows),
                *(source.format(*one) for one in watched))  # fmt: skip
    engine = open_database(path)
    with engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        found = connection.exec_driver_sql("SELECT story_id, address, rules, number FROM showings ORDER BY 1, 3").all()
    engine.dispose()
    # What nobody watches any more goes on from its own address.
    assert found == [(1, "a", "cnn", 2), (1, "a", "teaser", 3), (3, "https://example.org/3", "cnn", 1)]


def test_alerts_and_their_deliveries_survive_that_alerts_may_be_without_a_story(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    alert = (
        "INSERT INTO alerts (id, key, type, severity, created_at, story_id, revision_id, summary, payload) "
        "VALUES ('a', 'k', 'story.updated', 'low', '2026-01-01 12:00:00.000000', 1, 7, 's', '{}')"
    )
    delivery = (
        "INSERT INTO deliveries (id, alert_id, channel, state, attempts, next_at) "
        "VALUES (1, 'a', 'hook', 'pending', 0, '2026-01-01 12:00:00.000000')"
    )
    database_of("0003", path, _STORY, _REVISION, alert, delivery)
    engine = open_database(path)
    with engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("SELECT alert_id FROM deliveries").scalar() == "a"
        assert connection.exec_driver_sql("SELECT story_id FROM alerts").scalar() == 1
    engine.dispose()


def test_a_database_from_before_documents_keeps_what_is_watched_and_takes_documents(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    revision = _REVISION.replace("{}", '{"headline": "Troops gather", "extractor": "x/1"}')
    source = _SOURCE.replace("'https://example.org',", "'https://example.org/',")
    database_of("0006", path, _STORY, revision, _FIGURE, source, _SIGHTING, _ALERT, _DELIVERY)
    engine = open_database(path)
    with engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        new = text(SOLDIERS, cites=("https://example.org/",))
        found = documents.keep(connection, new, pages("https://example.org/"), now=START)
        (row,) = queries.sources(connection)
    engine.dispose()
    assert (row["id"], row["origin"]) == (4, Origin.ADDED)
    (cited,) = found.stories
    assert cited.story is not None
    assert cited.latest is not None
    assert (cited.story.id, cited.latest.id) == (1, 7)


def test_deliveries_of_before_go_on_with_the_schedule_where_their_attempts_had_come_to(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    alert = (
        "INSERT INTO alerts (id, key, type, severity, created_at, summary, payload) "
        "VALUES ('{0}', '{0}', 'story.updated', 'low', '2026-01-01 12:00:00.000000', 's', '{{}}')"
    )
    delivery = (
        "INSERT INTO deliveries (alert_id, channel, state, attempts, next_at) "
        "VALUES ('{}', 'hook', '{}', {}, '2026-01-01 12:00:00.000000')"
    )
    rows = {"a": ("pending", 2), "b": ("pending", 400), "c": ("done", 1)}
    statements = [s for name, values in rows.items() for s in (alert.format(name), delivery.format(name, *values))]
    database_of("0006", path, *statements)
    engine = open_database(path)
    with engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        found = connection.exec_driver_sql("SELECT alert_id, step FROM deliveries ORDER BY alert_id").all()
    engine.dispose()
    assert [tuple(row) for row in found] == [("a", 2), ("b", 9), ("c", 0)]
