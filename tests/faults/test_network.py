"""The network is cut, names lead nowhere, servers drip: nothing false is told, and good hosts are looked at in time."""

from __future__ import annotations

import contextlib
import socket
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from monitor.check import Result
from tests.daemon.helpers import network, run, settings_of
from tests.faults.press import Press, Receiver, listening
from tests.faults.program import SOAK, Folder, eventually, figures, hosts
from tests.offline import Network, page
from tests.servers import closing, drip, serve

__all__ = ["network"]

SLOW, GOOD = (200, 50) if SOAK else (60, 20)


async def test_a_network_that_is_cut_changes_no_story_and_all_are_looked_at_again(tmp_path: Path) -> None:
    press, receiver, folder = Press(edits=0), Receiver(), Folder(path=tmp_path)
    names = hosts(4)
    pages = [f"{name}/{n}" for name in names for n in range(3)]
    async with listening(receiver.answer) as hook, contextlib.AsyncExitStack() as wire:
        port = await wire.enter_async_context(listening(press.answer))
        folder.configure(pages=pages, routes=dict.fromkeys(names, port), hook=hook)
        async with folder.daemon() as daemon:
            async with folder.always_due():
                await eventually(lambda: len(press.kept) == len(pages))
                await wire.aclose()
                await eventually(lambda: len(receiver.taken) == len(pages))
                cut = len(receiver.taken)
                press.edits = 1.0
                async with listening(press.answer, port=port):
                    start = time.monotonic()
                    await eventually(lambda: len(press.version) == len(pages) and min(press.version.values()) > 0)
                    again = time.monotonic() - start
                    press.edits = 0
                    await eventually(lambda: not folder.waiting() and press.changes <= receiver.ids.keys())
            assert await daemon.stop() == 0
    told = Counter(one.type for one in receiver.taken)
    changes = {(one.page, one.version) for one in receiver.taken if one.type == "figure.changed"}
    # One word on each page that cannot be reached, one that it can, and the changes that there were.
    assert told["source.failing"] == told["source.recovered"] == cut == len(pages)
    assert changes == press.changes
    assert sum(told.values()) == 2 * len(pages) + len(changes)
    figures("network cut", pages=len(pages), false_changes=0, changes=len(changes), all_again_after=f"{again:.1f} s")


async def test_names_that_lead_nowhere_for_a_while_change_no_story(
    tmp_path: Path, network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = hosts(6)

    def dead(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    async with serve({"*": closing(page())}) as server:
        for name in names:
            network.host(name, server)
        async with run(tmp_path, settings_of(tmp_path, {"schedule.failing_after": "3"})) as site:
            await site.watch(*(f"http://{name}/story" for name in names))
            await eventually(lambda: site.results().count(Result.FIRST) == 6)
            with monkeypatch.context() as patch:
                patch.setattr(socket, "getaddrinfo", dead)
                for number in (1, 2):
                    await site.make_due()
                    await eventually(lambda: site.results().count(Result.TROUBLE) == 6 * number)  # noqa: B023
            await site.make_due()
            await eventually(lambda: site.results().count(Result.UNCHANGED) == 6)
            assert await site.alerts() == []
            troubles = {one.look.trouble.kind.value for one in site.seen if one.look.trouble}
    figures("names dead", hosts=6, troubles=12, kinds=sorted(troubles), false_changes=0, alerts=0)


async def test_servers_that_drip_make_good_hosts_no_later_and_leave_no_file_open(tmp_path: Path) -> None:
    press, folder = Press(edits=0), Folder(path=tmp_path)
    # Of hosts that are due at one time the first by name goes first.
    slow, good = [f"drips{n}.example" for n in range(SLOW)], hosts(GOOD)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n"
    async with listening(press.answer) as site, serve({"*": drip(b"<" * 5000, every=0.1, head=head)}) as dripping:
        folder.configure(pages=[], routes={})
        async with folder.daemon() as daemon:
            await eventually(lambda: "watching" in daemon.events)
            base, memory = daemon.files(), daemon.memory()
        folder.configure(
            pages=[f"{name}/story" for name in (*slow, *good)],
            routes=dict.fromkeys(slow, dripping.port) | dict.fromkeys(good, site),
            fetch='deadline = "6s"' if SOAK else 'deadline = "4s"',
        )
        async with folder.daemon() as daemon:
            await eventually(lambda: bool(dripping.requests))
            # Many that are new are looked at one after the other; here all are to be due at once.
            folder.make_due("checked_at IS NULL")
            due = time.monotonic()
            await eventually(lambda: len(press.asked) == GOOD)
            late = sorted(max(times[0] - due, 0) for times in press.asked.values())
            await eventually(lambda: len(dripping.requests) == SLOW)
            most = daemon.files()
            grown = daemon.memory() - memory
            await eventually(lambda: sum(line["event"] == "check" for line in daemon.log) == SLOW + GOOD)
            # Idle connections are kept for a few seconds.
            await eventually(lambda: daemon.files() <= base + 2, 15)
            after = daemon.files()
            results = Counter(line["result"] for line in daemon.log if line["event"] == "check")
    assert results == {"trouble": SLOW, "first": GOOD}
    assert late[-1] < (2.0 if SOAK else 5.0), late
    figures(
        "slow drip", slow=SLOW, good=GOOD, lateness_p99=f"{late[int(0.99 * (GOOD - 1))]:.2f} s",
        files=f"{base}, at most {most}, then {after}", memory_grown=f"{grown / 1e6:.0f} MB",
    )  # fmt: skip
