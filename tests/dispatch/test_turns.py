"""The pause between requests to a host that several processes are led to from elsewhere."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from itertools import pairwise
from pathlib import Path

import pytest

from monitor.clock import SystemClock
from monitor.fetch import FetchSettings, HostGate, HttpFetcher
from monitor.models import Validators
from monitor.store import SqlStore, open_database, open_postgres
from tests.fetch.helpers import LOOPBACK
from tests.offline import page
from tests.servers import Request, redirect, serve

GAP = 0.5
#: from the turn to the server's log, one request may take so much less time than the one before it
_HASTE = 0.3


@pytest.fixture(params=["sqlite", "postgresql"])
async def stores(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[list[SqlStore]]:
    """Two processes' stores over one database."""
    is_file = request.param == "sqlite"
    url = "" if is_file else request.getfixturevalue("database_url")
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(
                SqlStore(open_database(tmp_path / "m.db") if is_file else open_postgres(url))
            )
            for _ in range(2)
        ]


async def test_redirects_of_two_processes_to_one_host_arrive_a_pause_apart(stores: list[SqlStore]) -> None:
    arrived: list[float] = []

    async def answer(_request: Request, writer: asyncio.StreamWriter) -> None:
        arrived.append(asyncio.get_running_loop().time())
        writer.write(page())
        await writer.drain()

    clock = SystemClock()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    limits = FetchSettings(user_agent="monitor-test/1", allow=LOOPBACK)
    async with AsyncExitStack() as stack:
        target = await stack.enter_async_context(serve({"*": answer}))
        fetches = []
        for store in stores:
            elsewhere = await stack.enter_async_context(serve({"*": redirect(target.url("/story"))}))
            gate = HostGate(gap=GAP, clock=clock, memory=store)
            fetcher = HttpFetcher(limits, gate=gate, clock=clock, ssl_context=context)
            await stack.enter_async_context(fetcher)
            fetches += [fetcher.fetch(elsewhere.url(f"/{n}"), Validators()) for n in range(2)]
        await asyncio.gather(*fetches)
    assert len(arrived) == 4
    assert min(after - before for before, after in pairwise(arrived)) > GAP - _HASTE
