"""What goes wrong around a daemon, held against what the server that it asks has seen."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from pathlib import Path

from monitor.check import Result
from tests.daemon.helpers import eventually, run, settings_of
from tests.offline import HTML, Network, page
from tests.servers import Answer, Request, drip, hang, reply, serve


async def test_hosts_that_drip_hold_only_themselves(tmp_path: Path, network: Network) -> None:
    came: dict[str, float] = {}
    good = [f"good{n}.example" for n in range(5)]
    slow = [f"slow{n}.example" for n in range(5)]

    async def answer(request: Request, writer: asyncio.StreamWriter) -> None:
        came.setdefault(request.headers["host"], time.monotonic())
        writer.write(page())
        await writer.drain()

    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n"
    async with serve({"*": answer}) as quick, serve({"*": drip(b"<" * 5000, every=0.1, head=head)}) as dripping:
        for name in good:
            network.host(name, quick)
        for name in slow:
            network.host(name, dripping)
        settings = settings_of(tmp_path, {"fetch.deadline": "2s", "politeness.hosts_at_once": "6"})
        async with run(tmp_path, settings) as site:
            due = time.monotonic()
            # The slow ones are due first.
            await site.watch(*(f"http://{name}/story" for name in slow))
            await site.watch(*(f"http://{name}/story" for name in good))
            await eventually(lambda: len(came) == 5)
            lateness = [at - due for at in came.values()]
            await eventually(lambda: site.results().count(Result.FIRST) == 5)
            assert site.results().count(Result.TROUBLE) == 0
            await eventually(lambda: site.results().count(Result.TROUBLE) == 5)
            assert await site.alerts() == []
    assert max(lateness) < 2.0, lateness


async def test_a_database_that_another_process_holds_costs_no_alert_and_no_source(
    tmp_path: Path, network: Network
) -> None:
    pages: dict[str, Answer] = {f"/{n}": page() for n in range(4)}
    async with serve(pages) as server:
        network.host("news.example", server)
        async with run(tmp_path, settings_of(tmp_path, {"schedule.failing_after": "1"})) as site:
            await site.watch(*(f"http://news.example/{n}" for n in range(4)))
            await eventually(lambda: site.results().count(Result.FIRST) == 4)
            server.answers |= {f"/{n}": page("12,000") for n in range(4)}
            await site.make_due()
            with sqlite3.connect(tmp_path / "m.db", isolation_level=None) as other:
                other.execute("BEGIN IMMEDIATE")
                await eventually(lambda: "database" in site.service.health.problems)
                assert site.service.health.status == "degraded"
                await asyncio.sleep(0.7)
                other.execute("ROLLBACK")
            other.close()
            start = time.monotonic()
            await eventually(lambda: site.results().count(Result.CHANGED) == 4)
            await eventually(lambda: site.service.health.status == "ok")
            assert time.monotonic() - start < 5
            assert await site.alerts() == ["figure.changed"] * 4
            sources = await site.ground.store.sources()
            assert [(row["failures"], row["last_trouble"]) for row in sources] == [(0, None)] * 4
    assert Result.TROUBLE not in site.results()


async def test_what_a_full_disk_does_not_take_is_kept_and_written_when_there_is_room(
    tmp_path: Path, network: Network
) -> None:
    async with serve({"*": page()}) as server:
        network.host("news.example", server)
        urls = [f"http://news.example/{n}" for n in range(3)]
        async with run(tmp_path, settings_of(tmp_path, {"schedule.failing_after": "1"})) as site:
            await site.watch(*urls)
            await eventually(lambda: len(site.seen) == 3)
            # An edit that needs many new pages of the file, which is not allowed to grow.
            more = "".join(f"<p>Paragraph {n} of many: {n * 7919}.</p>" for n in range(300))
            body = f"<h1>Troops gather</h1><p>About 12,000 soldiers.</p>{more}"
            answer = f"<html lang='en'><body><article>{body}</article></body></html>".encode()
            server.answers["*"] = reply(200, answer, HTML)
            await site.ground.store.aside(
                lambda connection: connection.execute(
                    f"PRAGMA max_page_count={connection.execute('PRAGMA page_count').fetchone()[0] + 2}"
                ).fetchall()
            )
            await site.make_due()
            await eventually(lambda: "database" in site.service.health.problems)
            asked = len(server.requests)
            await site.ground.store.aside(
                lambda connection: connection.execute("PRAGMA max_page_count=1000000").fetchall()
            )
            await eventually(lambda: site.results().count(Result.CHANGED) == 3)
            await eventually(lambda: not site.service.health.problems)
            assert len(await site.alerts()) == 3
            # What waited was not asked for twice.
            assert len(server.requests) <= max(asked, 6)
    with sqlite3.connect(tmp_path / "m.db") as stored:
        assert stored.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    stored.close()


async def test_a_stop_records_what_is_under_way_and_gives_the_rest_back(tmp_path: Path, network: Network) -> None:
    begun = asyncio.Event()

    async def slowly(_request: Request, writer: asyncio.StreamWriter) -> None:
        begun.set()
        await asyncio.sleep(0.3)
        writer.write(page())
        await writer.drain()

    async with serve({"/slow": slowly, "/later": page(), "/never": hang}) as server:
        network.host("news.example", server)
        network.host("other.example", server)
        async with run(tmp_path, settings_of(tmp_path)) as site:
            await site.watch("http://news.example/slow", "http://other.example/never")
            await asyncio.wait_for(begun.wait(), 5)
            await site.watch("http://news.example/later")
            start = time.monotonic()
            await site.stop()
            assert time.monotonic() - start < 4
            assert site.results() == [Result.FIRST]
            leases = await site.ground.store.aside(
                lambda connection: connection.execute("SELECT count(lease) FROM sources").fetchone()[0]
            )
    assert leases == 0
    assert "/later" not in [request.target for request in server.requests]
