"""`monitor maintain`, `backup`, `restore` and `export --json` over a real database."""

from __future__ import annotations

import fcntl
import hashlib
import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitor.cli import main
from tests.offline import blank_database

_BODY = b"<p>About 11,000 soldiers are there.</p>"
_HASH = hashlib.sha256(_BODY).hexdigest()
_SNAPSHOT = '{"headline": "Troops gather", "extractor": "x/1", "paragraphs": [{"text": "About 11,000."}]}'
_OLD = "2020-01-0{} 12:00:00.000000"


@pytest.fixture(autouse=True)
def a_story_with_four_revisions(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    Path("m.db").write_bytes(blank_database())
    with closing(sqlite3.connect("m.db")) as db, db:
        db.execute("INSERT INTO stories VALUES (1, 'https://example.org/a', 0, 'Troops gather', NULL, NULL, 0)")
        db.execute("INSERT INTO evidence VALUES (?, ?, 'text/html', '{}')", (_HASH, zlib.compress(_BODY)))
        for number in range(1, 5):
            values = (number, number, number - 1 or None, _SNAPSHOT, _OLD.format(number), _HASH if number < 4 else None)
            db.execute("INSERT INTO revisions VALUES (?, 1, ?, 'page', ?, ?, ?, ?)", values)
        db.execute("INSERT INTO changes (revision_id, kind, old, new) VALUES (4, 'headline', 'Old', 'Troops gather')")
        db.execute(
            "INSERT INTO alerts VALUES ('alert_1', 'k', 'story.updated', 'low', ?, 1, 4, 's', ?, 1)",
            (_OLD.format(4), '{"type": "story.updated"}'),
        )


def monitor(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--db", "m.db"])


def test_what_is_too_old_is_told_and_then_removed() -> None:
    bound = ("--set", "retention.revisions=30d")
    told = monitor("maintain", "--dry-run", *bound)
    assert told.stdout.splitlines()[:2] == [
        "checked   the database is sound",
        "to go     2 revisions, 1 page of evidence; 0.0 MiB",
    ]
    values = json.loads(monitor("maintain", "--json", *bound).stdout)
    size = 2 * len(_SNAPSHOT) + len(zlib.compress(_BODY))
    assert values["removed"] == {"revisions": 2, "evidence": 1, "alerts": 0, "deliveries": 0, "bytes": size}
    # The alert is about 4, which was compared with 3.
    shown = monitor("show", "1").stdout
    assert "    1  to 2 are not kept any more\n    3  2020-01-03T12:00:00Z" in shown
    assert monitor("diff", "1").exit_code == 0
    assert "revision 1 is not kept any more; there are 3 to 4" in monitor("diff", "1", "1", "4").stderr
    assert "nothing was too old or too much" in monitor("maintain", *bound).stdout


def test_a_last_revision_alone_does_not_pass_for_the_first_one() -> None:
    bounds = ("--set", "retention.revisions_kept=1", "--set", "retention.alerts=30d")
    with closing(sqlite3.connect("m.db")) as db, db:
        db.execute("DELETE FROM alerts")
    monitor("maintain", *bounds)
    assert "what the last revision was compared with is not kept any more" in monitor("diff", "1").stderr


def test_a_compacted_file_is_smaller_and_asks_for_no_daemon() -> None:
    with closing(sqlite3.connect("m.db")) as db, db:
        db.executescript("CREATE TABLE f (b BLOB); INSERT INTO f VALUES (zeroblob(2000000)); DROP TABLE f;")
    with Path("m.db.lock").open("w+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for arguments in (("maintain", "--compact"), ("restore", "--force", "m.db.lock")):
            result = monitor(*arguments)
            assert (result.exit_code, "a daemon looks after" in result.stderr) == (2, True), result.stderr
    before = Path("m.db").stat().st_size
    assert "0.0 MiB of it free" in monitor("maintain", "--compact").stdout
    assert Path("m.db").stat().st_size < before - 1_900_000
    with closing(sqlite3.connect("m.db")) as db:
        assert db.execute("PRAGMA auto_vacuum").fetchone() == (2,)


def test_a_damaged_database_is_told_with_what_to_do_and_loses_nothing() -> None:
    with Path("m.db").open("r+b") as file:
        page = _page_of("revisions")
        file.seek(4096 * (page - 1))
        file.write(b"\xff" * 4096)
    result = monitor("maintain", "--set", "retention.revisions=30d")
    assert result.exit_code == 3
    assert "m.db is damaged, and nothing was removed from it: " in result.stderr
    assert "monitor restore FILE --force" in result.stderr


def _page_of(table: str) -> int:
    with closing(sqlite3.connect("m.db")) as db:
        return int(db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0])


def test_a_backup_is_not_written_over_and_comes_back_as_it_was() -> None:
    assert "copied" in monitor("backup", "copy.db").stdout
    assert monitor("backup", "copy.db").exit_code == 2
    assert monitor("backup", "copy.db", "--force").exit_code == 0
    assert "is the database itself" in monitor("backup", "m.db", "--force").stderr
    monitor("maintain", "--set", "retention.revisions=30d")
    refused = monitor("restore", "copy.db")
    assert (refused.exit_code, "--force keeps it aside" in refused.stderr) == (2, True)
    assert "; what was there is kept in " in monitor("restore", "copy.db", "--force").stdout
    assert len(json.loads(monitor("show", "1", "--json").stdout)["revisions"]) == 4


def test_the_whole_of_a_story_is_exported_with_its_bytes() -> None:
    result = monitor("export", "--json", "1", "--evidence", "bytes")
    values = json.loads(result.stdout)
    assert (values["format"], values["version"], values["story"]["url"]) == (
        "monitor.story",
        1,
        "https://example.org/a",
    )
    assert [r["number"] for r in values["revisions"]] == [1, 2, 3, 4]
    assert values["revisions"][3]["changes"] == [{"kind": "headline", "old": "Old", "new": "Troops gather"}]
    assert values["revisions"][0]["paragraphs"] == [{"kind": "p", "text": "About 11,000."}]
    assert values["alerts"] == [{"type": "story.updated"}]
    (evidence,) = values["evidence"]
    assert Path("bytes", evidence["file"]).read_bytes() == _BODY
    assert hashlib.sha256(_BODY).hexdigest() == evidence["sha256"] == values["revisions"][0]["evidence_sha256"]


def test_an_export_tells_what_is_not_kept_any_more() -> None:
    monitor("maintain", "--set", "retention.revisions=30d")
    values = json.loads(monitor("export", "--json", "1").stdout)
    assert values["revisions_removed"] == [1, 2]
    (evidence,) = values["evidence"]
    assert (evidence["kept"], evidence["sha256"]) == (False, _HASH)
    assert "--evidence belongs to a story" in monitor("export", "--evidence", "bytes").stderr
