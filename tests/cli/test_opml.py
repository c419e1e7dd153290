"""`monitor import` and `monitor export` over a real database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitor.cli import main

_OPML = """<?xml version="1.0"?><opml version="1.0"><body><outline text="Europe">
<outline text="Port news" xmlUrl="https://a.example/feed.xml"/>
<outline text="The same" xmlUrl="https://A.example/feed.xml?utm_source=x"/>
<outline text="Ferries" xmlUrl="https://b.example/rss"/></outline></body></opml>"""


@pytest.fixture(autouse=True)
def a_home_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


def monitor(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, [*arguments, "--db", "m.db"], input=given)


def feeds() -> dict[str, str | None]:
    rows = [json.loads(line) for line in monitor("list", "--json").stdout.splitlines()]
    return {row["url"]: row["name"] for row in rows if row["kind"] == "feed"}


def test_the_feeds_of_a_file_are_watched_and_repeats_are_told() -> None:
    Path("feeds.opml").write_text(_OPML, encoding="utf-8")
    monitor("add", "https://b.example/rss")
    result = monitor("import", "feeds.opml")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "added: https://a.example/feed.xml (Port news)",
        "twice in the file: https://a.example/feed.xml?utm_source=x (The same)",
        "already watched: https://b.example/rss (Ferries)",
    ]
    assert result.stderr == "1 feed added, 1 already watched, 1 twice in the file\n"
    assert feeds() == {"https://a.example/feed.xml": "Port news", "https://b.example/rss": None}
    assert "Port news\n      https://a.example/feed.xml" in monitor("list").stdout


def test_an_address_that_cannot_be_used_is_told_and_the_others_are_taken() -> None:
    result = monitor("import", "-", given=_OPML.replace("https://b.example/rss", "file:///etc/passwd"))
    assert result.exit_code == 3
    assert "not taken: address 'file:///etc/passwd' must start with http:// or https://" in result.stderr
    assert list(feeds()) == ["https://a.example/feed.xml"]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("", "standard input is empty"),
        ("<opml><body/></opml>", "names no feed"),
        ("<opml>", "is not well-formed XML"),
        ("x" * 5_000, "is larger than 4096 bytes"),
    ],
)
def test_a_file_that_is_no_list_of_feeds_is_refused(given: str, reason: str) -> None:
    result = monitor("import", "-", "--set", "fetch.max_decoded_bytes=4096", given=given)
    assert result.exit_code == 3
    assert reason in result.stderr
    assert feeds() == {}


def test_a_file_that_is_not_there_is_named() -> None:
    result = monitor("import", "none.opml")
    assert (result.exit_code, result.stderr) == (3, "monitor: none.opml cannot be read: No such file or directory\n")


def test_what_is_exported_can_be_imported_with_its_names() -> None:
    monitor("import", "-", given=_OPML)
    before = feeds()
    assert monitor("export", "--opml", "out.opml").stdout == ""
    assert monitor("export").stdout_bytes == Path("out.opml").read_bytes()
    monitor("remove", *before)
    assert feeds() == {}
    assert monitor("import", "out.opml").exit_code == 0
    assert feeds() == before


def test_feeds_of_the_configuration_are_exported_too() -> None:
    Path("monitor.toml").write_text(
        '[[watch.feeds]]\nurl = "https://c.example/feed"\nname = "C & D"\n[[watch.pages]]\nurl = "https://c.example/a"\n'
    )
    written = monitor("export", "--config", "monitor.toml").stdout
    assert '<outline type="rss" text="C &amp; D" title="C &amp; D" xmlUrl="https://c.example/feed"/>' in written
    assert "c.example/a" not in written


def test_the_pages_are_exported_as_a_list_that_check_takes() -> None:
    monitor("add", "https://c.example/a", "https://c.example/b", "https://c.example/feed")
    assert monitor("export", "--urls", "-").stdout == "https://c.example/a\nhttps://c.example/b\n"
    monitor("export", "--urls", "pages.txt", "--opml", "feeds.opml")
    assert Path("pages.txt").read_text() == "https://c.example/a\nhttps://c.example/b\n"
    assert "c.example/feed" in Path("feeds.opml").read_text()


def test_a_place_that_cannot_be_written_to_is_named() -> None:
    monitor("add", "https://c.example/feed", "--kind", "feed")
    result = monitor("export", "--opml", "none/out.opml")
    assert result.exit_code == 2
    assert "cannot write none/out.opml: No such file or directory" in result.stderr
