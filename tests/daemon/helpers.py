"""A service of the program that runs in the test, over scripted servers and a database that the test can disturb."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from monitor.app import Ground, lay_ground
from monitor.check import Result
from monitor.config import Settings, defaults, load
from monitor.daemon import Edges, Manager, Pace, Service
from monitor.dispatch.local import Seen
from monitor.models import SourceKind, Wanted
from monitor.ports import Clock
from tests.offline import Network, blank_database, no_internet

__all__ = ["FAST", "Site", "eventually", "network", "run", "settings_of"]

#: rounds that a test need not wait for
FAST = Pace(
    tick=0.02, deliver=0.05, reap=0.5, maintain=0.5, self_check=0.05, again=0.02, grace=1.0, last_writes=0.5
)  # fmt: skip


async def eventually(holds: Callable[[], bool], seconds: float = 10.0) -> None:
    """Wait until something holds; fail when it does not in time."""
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110 - what is waited for happens in other tasks and processes
            await asyncio.sleep(0.01)


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[Network]:
    with no_internet(monkeypatch) as made:
        yield made


def settings_of(folder: Path, overrides: Mapping[str, str] | None = None, toml: str = "") -> Settings:
    """Return settings without a pause, with the database in a folder."""
    values = {"database.path": str(folder / "m.db"), "politeness.gap": "0", "politeness.robots": "false"}
    values |= overrides or {}
    file = folder / "monitor.toml"
    file.write_text(toml, encoding="utf-8")
    return load(file, values, {}) if toml else defaults(values, {})


@dataclass(slots=True, kw_only=True)
class Site:
    """A running service, and what it did."""

    service: Service
    ground: Ground
    task: asyncio.Task[None]
    #: what the configuration says when it is read again: the last of these
    following: list[Callable[[], Settings]]
    seen: list[Seen] = field(default_factory=list)

    def results(self) -> list[Result]:
        return [one.look.result for one in self.seen]

    def hosts(self) -> set[str]:
        return {one.look.source.host for one in self.seen}

    async def watch(self, *urls: str) -> None:
        wanted = [Wanted(url=url, kind=SourceKind.PAGE) for url in urls]
        await self.ground.store.add(wanted, now=self.ground.clock.now())

    async def alerts(self) -> list[str]:
        return [str(row["type"]) for row in await self.ground.store.alerts(limit=1000)]

    async def make_due(self) -> None:
        """Let every source be looked at again now."""
        await self.ground.store.aside(
            lambda connection: connection.execute("UPDATE sources SET next_check_at = '2020-01-01 00:00:00.000000', "
                                                  "checked_at = '2020-01-01 00:00:00.000000'")
        )  # fmt: skip

    async def stop(self) -> None:
        self.service.stop()
        await asyncio.wait_for(self.task, 15)


@asynccontextmanager
async def run(
    folder: Path,
    settings: Settings,
    *,
    pace: Pace = FAST,
    clock: Clock | None = None,
    manager: str | None = None,
    patience: float = 0.05,
    little_room: int = 0,
) -> AsyncIterator[Site]:
    """Run a service for the length of a block, and see that it ends well."""
    database = folder / "m.db"
    if not database.exists():
        database.write_bytes(blank_database())
    async with AsyncExitStack() as stack:
        if clock is not None:
            stack.enter_context(pytest.MonkeyPatch.context()).setattr("monitor.app.SystemClock", lambda: clock)
        ground = await stack.enter_async_context(lay_ground(settings, None, patience=patience))
        seen: list[Seen] = []
        following = [lambda: settings]

        def read() -> Settings:
            return following[-1]()

        edges = Edges(
            read=read,
            on_seen=seen.append,
            on_drifted=lambda _: None,
            on_delivered=lambda _: None,
            manager=Manager(manager),
        )
        service = Service(settings, ground, edges, pace)
        service.health.little_room = little_room
        task = asyncio.create_task(service.run())
        site = Site(service=service, ground=ground, task=task, following=following, seen=seen)
        try:
            yield site
        finally:
            await site.stop()
