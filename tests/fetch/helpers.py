"""What the tests of fetching share: settings for loopback, a clock, and what a fetch came to."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from typing import Any

import pytest

from monitor.errors import FetchError
from monitor.fetch import FetchSettings, HostGate, HttpFetcher, Resolve
from monitor.models import Trouble, Validators
from monitor.ports import HostMemory

NOW = datetime(2024, 11, 5, 12, 0, tzinfo=UTC)
LOOPBACK = (ip_network("127.0.0.0/8"),)
NONE = Validators()


class StillClock:
    """A clock that only waits and the test itself move, and that remembers the waits."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return (self.moment - NOW).total_seconds()

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.forward(seconds=seconds)


def stub(answers: dict[str, Sequence[str]]) -> Resolve:
    """Return a resolver that knows these names and fails the test on any other."""

    async def resolve(host: str, _port: int) -> Sequence[str]:
        if host not in answers:
            raise AssertionError(f"{host} must not be resolved")
        return answers[host]

    return resolve


async def nothing_resolves(host: str, _port: int) -> Sequence[str]:
    raise AssertionError(f"{host} must not be resolved")


def settings(**changes: Any) -> FetchSettings:
    values: dict[str, Any] = {"user_agent": "monitor-test/1", "allow": LOOPBACK, "deadline": 5.0} | changes
    return FetchSettings(**values)


@asynccontextmanager
async def fetching(
    *,
    resolve: Resolve = nothing_resolves,
    ssl_context: ssl.SSLContext | None = None,
    clock: StillClock | None = None,
    memory: HostMemory | None = None,
    **changes: Any,
) -> AsyncIterator[HttpFetcher]:
    clock = clock or StillClock()
    # The certificates of the public authorities are not needed, and reading them takes a while.
    context = ssl_context or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    limits = settings(**changes)
    gate = HostGate(gap=0, clock=clock, memory=memory, longest_wait=limits.retry_after_cap, monotonic=clock.monotonic)
    async with HttpFetcher(limits, gate=gate, clock=clock, ssl_context=context, resolve_host=resolve) as fetcher:
        yield fetcher


async def trouble_of(
    fetcher: HttpFetcher, url: str, validators: Validators = NONE, *, as_robot: bool = False
) -> Trouble:
    """Return the trouble that fetching an address comes to."""
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch(url, validators, as_robot=as_robot)
    assert caught.value.trouble.url == url
    return caught.value.trouble
