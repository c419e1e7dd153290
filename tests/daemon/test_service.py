"""How the service begins, changes and ends."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import sqlite3
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from monitor.check import Result
from monitor.config import Settings
from monitor.errors import ConfigError, Problem
from tests.daemon.helpers import FAST, Site, eventually, run, settings_of
from tests.fakes import FakeClock
from tests.offline import Network, blank_database, page
from tests.servers import Request, Server, serve

#: a socket that nobody reads takes ten messages
CALM = replace(FAST, self_check=0.2)
FEED = """
[[watch.pages]]
url = "http://{name}/story"
"""


def _has_seen(site: Site, number: int) -> bool:
    return len(site.seen) == number


def _is_logged(log: pytest.LogCaptureFixture, text: str) -> bool:
    return text in log.text


def spread_out(server: Server, network: Network, number: int) -> list[str]:
    names = [f"host{n}.example" for n in range(number)]
    for name in names:
        network.host(name, server)
    return [f"http://{name}/story" for name in names]


async def test_after_a_long_stop_what_is_overdue_is_looked_at_little_by_little(
    tmp_path: Path, network: Network
) -> None:
    clock = FakeClock()
    async with serve({"*": page()}) as server:
        urls = spread_out(server, network, 12)
        settings = settings_of(tmp_path, {"schedule.page": "1h", "schedule.jitter": "0"})
        async with run(tmp_path, settings, clock=clock) as site:
            clock.moment = site.ground.clock.now() + timedelta(seconds=1)
            await site.watch(*urls)
            await eventually(lambda: len(site.seen) == 12)
        clock.forward(days=30)
        asked = len(server.requests)
        async with run(tmp_path, settings, clock=clock) as site:
            for number in range(1, 13):
                await eventually(partial(_has_seen, site, number))
                await asyncio.sleep(0.05)  # some ticks, in which nothing more comes
                assert len(server.requests) - asked == number
                # Ten minutes, shared by twelve.
                clock.forward(seconds=50)


async def test_a_configuration_is_read_again_without_losing_what_is_under_way(tmp_path: Path, network: Network) -> None:
    begun, free = asyncio.Event(), asyncio.Event()

    async def slowly(_request: Request, writer: asyncio.StreamWriter) -> None:
        begun.set()
        await free.wait()
        writer.write(page())
        await writer.drain()

    async with serve({"*": page(), "/slow": slowly}) as server:
        spread_out(server, network, 3)
        first = settings_of(tmp_path, toml=FEED.format(name="host0.example"))
        both = settings_of(tmp_path, toml=FEED.format(name="host0.example") + FEED.format(name="host1.example"))
        async with run(tmp_path, first) as site:
            await site.watch("http://host2.example/slow")
            await asyncio.wait_for(begun.wait(), 5)
            await eventually(lambda: site.hosts() == {"host0.example"})
            site.following.append(lambda: both)
            site.service.reload()
            await eventually(lambda: site.hosts() == {"host0.example", "host1.example"})
            free.set()
            await eventually(lambda: len(site.seen) == 3)
            assert site.results() == [Result.FIRST] * 3


async def test_a_broken_configuration_is_refused_and_the_old_one_stays(
    tmp_path: Path, network: Network, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> Settings:
        raise ConfigError("monitor.toml", [Problem("watch.pages[0].url", "is missing")])

    async with serve({"*": page()}) as server:
        spread_out(server, network, 1)
        other = settings_of(tmp_path, {"database.path": str(tmp_path / "other.db")})
        async with run(tmp_path, settings_of(tmp_path)) as site:
            for read, told in ((broken, "watch.pages[0].url: is missing"), (lambda: other, "only a new start")):
                site.following.append(read)
                site.service.reload()
                await eventually(partial(_is_logged, caplog, told))
            await site.watch("http://host0.example/story")
            await eventually(lambda: site.results() == [Result.FIRST])
            assert site.service.health.status == "ok"
    assert not (tmp_path / "other.db").exists()


async def test_the_service_manager_is_told_of_the_beginning_of_changes_of_life_and_of_the_end(
    tmp_path: Path, network: Network
) -> None:
    for address in (str(tmp_path / "notify"), "@monitor-test"):
        with contextlib.closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as manager:
            manager.bind(address if address[0] == "/" else "\0" + address[1:])
            manager.setblocking(False)
            async with run(tmp_path, settings_of(tmp_path), manager=address, pace=CALM) as site:
                await eventually(lambda: site.service.health.status == "ok")
                site.service.reload()
                await asyncio.sleep(0.1)
            told = []
            with contextlib.suppress(BlockingIOError):
                while True:
                    told.append(manager.recv(1000).decode().splitlines())
        words = [lines[0] for lines in told]
        assert words[0] == "READY=1"
        assert "STOPPING=1" in words
        assert "WATCHDOG=1" in words
        again = words.index("RELOADING=1")
        assert told[again][1].startswith("MONOTONIC_USEC=")
        assert "READY=1" in words[again:]


async def test_the_database_remembers_that_a_daemon_lives_and_that_it_ended(tmp_path: Path, network: Network) -> None:
    async with run(tmp_path, settings_of(tmp_path), little_room=1 << 60) as site:
        await eventually(lambda: "disk" in site.service.health.problems)
        vitals = await site.ground.upkeep.vitals(site.ground.clock.now())
        assert vitals.daemon
        assert (vitals.daemon.state, "nearly full" in vitals.daemon.problems[0]) == ("running", True)
        await site.stop()
        vitals = await site.ground.upkeep.vitals(site.ground.clock.now())
        assert vitals.daemon
        assert vitals.daemon.state == "stopped"


async def test_each_look_is_one_line_of_the_log(
    tmp_path: Path, network: Network, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with serve({"*": page()}) as server:
        spread_out(server, network, 1)
        async with run(tmp_path, settings_of(tmp_path)) as site:
            await site.watch("http://host0.example/story")
            await eventually(lambda: len(site.seen) == 1)
            server.answers["*"] = page("12,000")
            await site.make_due()
            await eventually(lambda: len(site.seen) == 2)
    checks = [vars(record) for record in caplog.records if vars(record).get("event") == "check"]
    assert [record["message"] for record in checks] == [
        "first      http://host0.example/story",
        "changed    http://host0.example/story: revision 2 (monitor diff 1 1 2)",
    ]
    fields = checks[1]["fields"]
    assert (fields["result"], fields["status"], fields["revisions"], len(fields["alerts"])) == ("changed", 200, 1, 1)
    assert fields["ms"] >= 0


async def test_what_is_too_old_is_removed_while_it_runs(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    (tmp_path / "m.db").write_bytes(blank_database())
    with contextlib.closing(sqlite3.connect(tmp_path / "m.db")) as db, db:
        db.execute("INSERT INTO stories VALUES (1, 'https://example.org/a', 0, NULL, NULL, NULL, 0)")
        for number in (1, 2):
            values = (number, number)
            db.execute(
                "INSERT INTO revisions VALUES (?, 1, ?, 'page', NULL, '{}', '2020-01-01 12:00:00', NULL)", values
            )
    async with run(tmp_path, settings_of(tmp_path, {"retention.revisions": "30d"})):
        await eventually(partial(_is_logged, caplog, "removed what need not be kept: revisions 1"))


async def test_a_database_over_its_bound_is_told_until_the_bound_is_raised(tmp_path: Path) -> None:
    (tmp_path / "m.db").write_bytes(blank_database())
    with contextlib.closing(sqlite3.connect(tmp_path / "m.db")) as db, db:
        # What retention never removes, in place of a million small things.
        db.execute("INSERT INTO stories VALUES (1, 'u', 0, printf('%.*c', 11000000, 'x'), NULL, NULL, 0)")
    async with run(tmp_path, settings_of(tmp_path, {"retention.size": "10MB"})) as site:
        await eventually(lambda: "size" in site.service.health.problems)
        assert "over retention.size" in site.service.health.problems["size"]
        daemon = None
        while daemon is None or not daemon.problems:
            daemon = (await site.ground.upkeep.vitals(site.ground.clock.now())).daemon
        assert "over retention.size" in daemon.problems[0]
        site.following.append(lambda: settings_of(tmp_path, {"retention.size": "20MB"}))
        site.service.reload()
        await eventually(lambda: "size" not in site.service.health.problems)
