"""The article that the project starts from, added: its stories watched, its claims held against them, two drifts told.

The stories behind its addresses are English ones of our own, that report the figures which the article claims.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.cli.newsdesk import run, story
from tests.real.test_seed_citations import CNN, NYT
from tests.servers import Server, serve
from tests.shared import shared_data

INCURSION, SOLDIERS, VIDEO, ELECTION, OFFENSIVE = CNN
#: what each of the stories reports, by its address
REPORTED: Mapping[str, tuple[str, str]] = {
    INCURSION: ("The push into Kursk", "Ukraine's offensive in Kursk has been stuck for three months, commanders say."),
    SOLDIERS: (
        "Pyongyang's units head west",
        "US officials warned that about 10,000 North Korean soldiers may be sent to Kursk.",
    ),
    VIDEO: ("The day after", "About 11,000 North Korean soldiers are in the Kursk region now, Zelensky said."),
    ELECTION: ("Kyiv looks to Washington", "The vote comes two years after Moscow's full invasion of its neighbour."),
    OFFENSIVE: (
        "A hard autumn at the front",
        "Attacks with Iranian drones grew tenfold since last autumn; only one night passed without a drone attack.",
    ),
    NYT: ("A first clash", "Several North Korean soldiers were killed in a limited clash, senior officials said."),
}


@dataclass(frozen=True, slots=True)
class Newsroom:
    folder: Path
    server: Server

    def report(self, url: str, headline: str, text: str) -> None:
        path = url.partition(".com")[2]
        # Of a video there is nothing but its description.
        head = f'<meta property="og:description" content="{text}">' if url == VIDEO else ""
        self.server.answers |= dict.fromkeys((path, f"{path}/index.html"), story(headline, text, head=head))

    async def monitor(self, *arguments: str) -> Result:
        routes = ", ".join(f'"https://{host}" = "{self.server.origin}"' for host in
                           ("www.cnn.com", "cnn.com", "www.nytimes.com"))  # fmt: skip
        options = (
            "--db",
            str(self.folder / "m.db"),
            "--set",
            "politeness.gap=0",
            "--set",
            f"fetch.routes={{{routes}}}",
        )
        return await asyncio.to_thread(run, *arguments, *options)

    async def events(self, *arguments: str) -> list[dict[str, Any]]:
        result = await self.monitor(*arguments, "--json")
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]


@asynccontextmanager
async def newsroom(folder: Path) -> AsyncIterator[Newsroom]:
    async with serve({}) as server:
        room = Newsroom(folder, server)
        for url, (headline, text) in REPORTED.items():
            room.report(url, headline, text)
        yield room


@pytest.fixture(autouse=True)
def a_home_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


def article() -> str:
    return str(shared_data() / "seed" / "zelensky_nordkorea_de.txt")


async def test_its_six_stories_are_watched_support_its_claims_and_two_changed_values_are_two_drifts(
    tmp_path: Path,
) -> None:
    path = article()
    async with newsroom(tmp_path) as room:
        events = await room.events("add", path)
        listed = [row for row in await room.events("list") if row["kind"] == "page"]
        (document,) = (event for event in events if event["event"] == "document")
        publishers = [one["publisher"] for one in document["stories"] if one["watched"]]
        assert (publishers.count("CNN"), publishers.count("The New York Times")) == (5, 1)
        assert len(listed) == 6
        (claims,) = (event["claims"] for event in events if event["event"] == "claims")
        states = {claim["figures"][0]["wording"]: claim["state"] for claim in claims}
        assert states == {
            "11.000": "supported",
            "drei Monaten": "supported",
            "mehrere": "vague",
            "zwei\nJahre": "supported",
            "verzehnfacht": "supported",
            "eine Nacht": "supported",
            "10.000": "supported",
        }
        assert alerts(events) == []
        assert alerts(await room.events("check", "--all")) == []

        room.report(VIDEO, *(text.replace("11,000", "12,000") for text in REPORTED[VIDEO]))
        room.report(SOLDIERS, *(text.replace("10,000", "8,000") for text in REPORTED[SOLDIERS]))
        drifts = [one for one in alerts(await room.events("check", "--all")) if one["type"] == "claim.drifted"]
        told = [claim for drift in drifts for claim in drift["data"]["claims"]]
        assert len(told) == 2
        assert alerts(await room.events("check", "--all")) == []
        after = {claim["figures"][0]["wording"]: claim["state"] for claim in await room.events("claims", "d1")}
        assert {wording for wording, state in after.items() if state == "differs"} == {"11.000", "10.000"}


def alerts(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [event["alert"] for event in events if event["event"] == "alert"]
