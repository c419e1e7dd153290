"""The daemon's parts, each by itself."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.daemon import only_one
from monitor.daemon.clockwork import Clockwork
from monitor.daemon.health import Signs, judge
from monitor.daemon.http import Answer, serve
from monitor.daemon.jobs import Job
from monitor.daemon.lock import network_kind
from monitor.daemon.tally import Gauges, Tally, exposition
from monitor.deliver import DeliveryReport
from monitor.dispatch.hosts import Doors
from monitor.errors import StoreError, UsageError
from monitor.models import Vitals
from tests.daemon.helpers import eventually
from tests.fakes import START


def test_a_second_daemon_is_told_who_holds_the_database_until_that_one_ends(tmp_path: Path) -> None:
    database = tmp_path / "m.db"
    with only_one(database, now=START):
        with (
            pytest.raises(UsageError, match=r"process \d+ on .*, since 2026-01-01T12:00:00Z"),
            only_one(database, now=START),
        ):
            pass
        with only_one(tmp_path / "other.db", now=START):
            pass
    with only_one(database, now=START):
        pass


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("/data/news", "nfs4"), ("/data", "nfs4"), ("/data/local", None), ("/home", None), ("/my disk/a", "cifs")],
)
def test_a_file_system_of_a_network_is_told_by_the_nearest_mount(folder: str, kind: str | None) -> None:
    mounts = (
        "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
        "30 22 0:40 / /data rw - nfs4 server:/export rw\n"
        "31 30 8:2 / /data/local rw - xfs /dev/sdb1 rw\n"
        "32 22 0:41 / /my\\040disk rw - cifs //server/share rw\n"
    )
    assert network_kind(Path(folder), mounts) == kind


async def test_a_job_that_fails_is_told_once_and_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    rounds: list[Exception | None] = [ValueError("a bug"), ValueError("a bug"), StoreError("locked"), None]

    async def work() -> None:
        failure = rounds.pop(0)
        if failure:
            raise failure

    job = Job("tidy", work)
    troubles = []
    for _ in range(4):
        await job.once()
        troubles.append((job.trouble, job.refused))
    bug = "ValueError in this program; see the log"
    assert troubles == [(bug, None), (bug, None), (None, "locked"), (None, None)]
    assert [record.getMessage() for record in caplog.records] == ["the job tidy failed; it is tried again"]


async def test_a_clock_that_is_put_back_does_not_keep_jobs_waiting() -> None:
    rounds = []

    async def work() -> None:
        rounds.append(1)

    job = Job("tick", work)
    clockwork = Clockwork([(job, 3600.0)])
    tasks = [asyncio.create_task(job.run()), asyncio.create_task(clockwork.run())]
    await eventually(lambda: len(rounds) == 1)
    (scheduled,) = clockwork._scheduler.get_jobs()
    before = scheduled.next_run_time
    clockwork._watch(before, before - timedelta(hours=1))
    (scheduled,) = clockwork._scheduler.get_jobs()
    assert scheduled.next_run_time == before - timedelta(hours=1)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_slow_look_lets_another_one_begin() -> None:
    doors, begun, free = Doors(1, slow=0.02), [], asyncio.Event()

    async def look(number: int) -> None:
        async with doors.open():
            begun.append(number)
            await free.wait()

    tasks = [asyncio.create_task(look(number)) for number in range(3)]
    await asyncio.sleep(0)
    assert begun == [0]
    await eventually(lambda: begun == [0, 1, 2])
    free.set()
    await asyncio.gather(*tasks)
    # Each place was given back once: there is one, and no more.
    async with doors.open():
        assert doors._free.locked()


HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("vitals", "told"),
    [
        (Vitals(), None),
        (Vitals(due=1, due_since=START - HOUR, looked_before=START - 2 * HOUR, last_look=START - HOUR), "59 minutes"),
        (Vitals(due=1, due_since=START - HOUR, looked_before=START - 2 * HOUR, last_look=START), None),
        (Vitals(due=2, due_since=START - timedelta(minutes=3)), "3 minutes, although 2 sources are due"),
        (Vitals(due=1, due_since=START - timedelta(minutes=20), looked_before=START - HOUR), None),
    ],
    ids=["nothing is due", "silent for long", "others are looked at", "new ones are waiting", "within three intervals"],
)
def test_nothing_looked_at_for_some_intervals_is_wrong_where_something_is_due(vitals: Vitals, told: str | None) -> None:
    found = judge(Signs(now=START, started_at=START - timedelta(minutes=59), vitals=vitals))
    assert found.keys() == ({"looks"} if told else set())
    assert told is None or told in found["looks"]


def test_a_database_that_refuses_is_one_problem_and_a_full_disk_another() -> None:
    signs = Signs(now=START, started_at=START, vitals=Vitals(), refused="it is locked", free=5 << 20,
                  troubles={"tick": "it is locked"})  # fmt: skip
    assert judge(signs) == {
        "database": "it is locked; what is to be written is kept and tried again",
        "disk": "the disk with the database is nearly full: 5 MiB are free",
    }
    found = judge(Signs(now=START, started_at=START, vitals=Vitals(), troubles={"reap": "see the log"}))
    assert found == {"job reap": "the job reap fails: see the log"}


def test_a_database_that_stays_too_large_is_a_problem_with_what_to_do() -> None:
    assert judge(Signs(now=START, started_at=START, vitals=Vitals(), over=3 << 19)) == {
        "size": "the database is 1.5 MiB over retention.size, and all that is left must stay: "
        "raise it, or shorten retention.alerts"
    }


def test_metrics_are_in_the_text_format_and_each_has_a_type() -> None:
    tally = Tally()
    tally.looks["first"] += 2
    tally.lateness.add(0.7)
    tally.lateness.add(1000)
    tally.delivered(DeliveryReport(sent=1, failed=2, sent_to={'a"\\b\n': 1}))
    now = Gauges(vitals=Vitals(sources=3, last_look=START), healthy=True, started_at=START, hosts=1,
                 database_bytes=1, log_bytes=2, workers=0, free_bytes=None)  # fmt: skip
    lines = exposition(tally, now, "1.0").splitlines()
    typed = {line.split()[2] for line in lines if line.startswith("# TYPE")}
    sample = re.compile(r'([a-z_]+?)(?:_bucket|_sum|_count)?(?:\{[a-z]+="(?:[^"\\\n]|\\.)*"\})? [0-9.e+-]+')
    for line in (line for line in lines if not line.startswith("#")):
        match = sample.fullmatch(line)
        assert match, line
        assert match[1] in typed, line
    assert 'monitor_looks_total{result="first"} 2' in lines
    assert [line.split()[1] for line in lines if line.startswith("monitor_lateness_seconds_bucket")][1:3] == ["0", "1"]
    assert 'monitor_lateness_seconds_bucket{le="+Inf"} 2' in lines
    assert "monitor_deliveries_failed_total 2" in lines
    assert "monitor_sources 3" in lines


@pytest.fixture
async def port() -> AsyncIterator[int]:
    pages = {"/healthz": lambda: Answer(503, "degraded\n")}
    async with serve(("127.0.0.1", 0), pages, ["localhost", "127.0.0.1"]) as port:
        yield port


async def asked(port: int, request: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    with contextlib.closing(writer):
        writer.write(request)
        return await asyncio.wait_for(reader.read(), 5)


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET /healthz HTTP/1.1\r\nHost: localhost:9464\r\n\r\n", 503),
        (b"GET /healthz?a=b HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n", 503),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        (b"GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        (b"POST /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
        (b"GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", 400),
        (b"GET /healthz HTTP/1.1\r\n\r\n", 400),
        (b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400),
        (b"nonsense\r\n\r\n", 400),
        (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ],
)
async def test_only_short_requests_for_known_pages_under_known_names_are_answered(
    port: int, request_: bytes, status: int
) -> None:
    answer = await asked(port, request_)
    assert answer.startswith(b"HTTP/1.1 %d " % status), answer
    assert b"\r\nConnection: close\r\n" in answer


async def test_a_head_has_the_length_and_no_body(port: int) -> None:
    answer = await asked(port, b"HEAD /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert b"\r\nContent-Length: 9\r\n" in answer
    assert answer.endswith(b"\r\n\r\n")


async def test_who_sends_nothing_is_not_waited_for(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitor.daemon.http._PATIENCE", 0.05)
    assert await asked(port, b"GET /healthz") == b""


async def test_a_place_that_is_taken_is_told(port: int) -> None:
    with pytest.raises(UsageError, match="cannot listen on"):
        async with serve(("127.0.0.1", port), {}, []):
            pass
