"""A document in German whose cited stories say something else, from the first check to the alert."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from monitor.citations import read_document
from monitor.cli import main
from monitor.models import DocumentText, NewDocument, SourceKind, Wanted
from monitor.store import SqlStore, open_database
from tests.fakes import START
from tests.servers import Server, reply, serve

Run = Callable[..., Any]

DOCUMENT = """Fähren im Sund

Auf der Fähre „Morgenrot“ fuhren am Montag 340 Fahrgäste, vier wurden verletzt ({origin}/ferry). Das Schiff ist 97
Kilometer vor der Küste auf Grund gelaufen.

Der Hafen will für 12 Millionen Euro eine neue Mole bauen ({origin}/harbour). Mindestens 60 Kräne werden ersetzt.

Die Reederei beschäftigt rund 2.100 Seeleute, berichtet die Zeitung ({origin}/company).
"""
FERRY = "The ferry carried {} passengers on Monday, and four were injured. It ran aground {} off the coast."
HARBOUR = "The port plans to build a new pier for {} million euros. At least 60 cranes will be replaced."
COMPANY = "The shipping company employs about {} sailors, the union said."


def page(headline: str, text: str) -> bytes:
    more = "".join(f"<p>Paragraph {word} says what the port expects of the coming weeks.</p>" for word in "abcdefgh")
    body = f"<h1>{headline}</h1><p>{text}</p>{more}"
    html = f"<html lang='en'><head><title>{headline}</title></head><body><article>{body}</article></body></html>"
    return reply(200, html.encode(), {"Content-Type": "text/html; charset=utf-8"})


def publish(server: Server, passengers: str, distance: str, millions: str, sailors: str) -> None:
    server.answers["/ferry"] = page("Ferry runs aground", FERRY.format(passengers, distance))
    server.answers["/harbour"] = page("Port plans pier", HARBOUR.format(millions))
    server.answers["/company"] = page("Company hires", COMPANY.format(sailors))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    where = ("--db", str(tmp_path / "m.db"))
    local = ("--set", "politeness.gap=0", "--set", "fetch.allow=127.0.0.0/8")

    async def command(*words: str) -> Result:
        # Each command is a process of its own to the program: it opens the database anew.
        return await asyncio.to_thread(CliRunner().invoke, main, [*words, *where, *(local if "check" in words else ())])

    return command


async def keep(path: Path, text: str) -> None:
    document = read_document(DocumentText(text=text))
    wanted = [Wanted(url=citation.url, kind=SourceKind.PAGE) for citation in document.citations]
    new = NewDocument(key="/article.txt", name="article.txt", sha256="0" * 64, document=document)
    async with SqlStore(open_database(path)) as store:
        await store.keep(new, wanted, now=START)


def claims(result: Result) -> list[tuple[str, str]]:
    events = [json.loads(line) for line in result.stdout.splitlines()]
    alerts = [event["alert"] for event in events if event["event"] == "alert"]
    told = [alert["data"]["claims"] for alert in alerts if alert["type"] == "claim.drifted"]
    return [(claim["claimed"], claim["reported"]) for one in told for claim in one]


async def test_two_values_that_change_are_two_drifts_told_once(tmp_path: Path, run: Run) -> None:
    async with serve({}) as server:
        await keep(tmp_path / "m.db", DOCUMENT.format(origin=server.origin))
        publish(server, "340", "60 miles", "12", "2,100")
        first = await run("check", "--all", "--json", "--exit-code")
        assert (first.exit_code, claims(first)) == (0, [])
        # Two values change; the rest is told in another notation.
        publish(server, "362", "97 kilometers", "twelve", "2,400")
        second = await run("check", "--all", "--exit-code")
        assert second.exit_code == 1
        assert 'article.txt is no longer what 127.0.0.1 says: "340" is now 362' in second.stdout
        assert "source: The shipping company employs about [-2,100-]{+2,400+} sailors" in second.stdout
        assert second.stdout.count("  claim.drifted  ") == 2
        for words in (("check", "--all", "--json"), ("check", "--json", "--exit-code")):
            again = await run(*words)
            assert (again.exit_code, claims(again)) == (0, [])
        publish(server, "362", "97 kilometers", "15", "2,400")
        third = await run("check", "--all", "--json", "--exit-code")
        assert (third.exit_code, claims(third)) == (1, [("12 Millionen Euro", "15 million euros")])
    told = await run("alerts")
    assert told.stdout.count("claim.drifted") == 3
