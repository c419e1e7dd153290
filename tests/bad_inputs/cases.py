"""What the rows share. A case is a coroutine function of a bench; a table gives each row's id its case."""

from __future__ import annotations

import gc
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import pytest

from monitor.check import Result
from monitor.config import load
from monitor.dispatch.local import Seen
from monitor.errors import ConfigError, FetchError
from monitor.models import SourceKind, TroubleKind, Validators
from tests.offline import Desk, Network, feed, open_desk, page, told
from tests.servers import Answer

__all__ = [
    "ITEM", "Bench", "Case", "blocked", "calm_look", "each", "harmless", "nothing_told", "read_again", "refused",
    "spoils",
]  # fmt: skip

#: seconds that the event loop may stand still (when this process has a processor), and bytes that the memory may rise
_GAP, _SILENCE, _RISE = 0.25, 2.0, 100_000_000
#: the story that feeds of the rows show
ITEM = ("http://news.example/item", "Troops gather")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What a row may need of pytest."""

    folder: Path
    network: Network
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    def at(self, name: str) -> Bench:
        """Return a bench with a folder of its own."""
        folder = self.folder / name
        folder.mkdir()
        return replace(self, folder=folder)

    @asynccontextmanager
    async def desk(
        self,
        answers: Mapping[str, Answer | Sequence[Answer]],
        *,
        toml: str = "",
        tls: ssl.SSLContext | None = None,
        settings: Mapping[str, str] = MappingProxyType({}),
    ) -> AsyncIterator[Desk]:
        """Open the program over scripted answers."""
        async with open_desk(self.folder, self.network, answers, toml=toml, tls=tls, settings=settings) as desk:
            yield desk


Case = Callable[[Bench], Awaitable[None]]


def spoils(
    answer: Answer,
    kind: TroubleKind,
    reason: str,
    *,
    source: SourceKind = SourceKind.PAGE,
    **overrides: str,
) -> Case:
    """A source that was read once gets this answer: one line for people, and all that is stored stays as it is."""

    async def case(bench: Bench) -> None:
        async with bench.desk({"/a": _good(source)}, settings=overrides) as desk:
            await desk.watch("/a", kind=source)
            assert (await desk.look()).look.result is Result.FIRST
            before = await desk.revisions()
            desk.server.answers["/a"] = answer
            seen = await calm_look(desk)
            nothing_told(seen, kind, reason, bench.capsys)
            assert (await desk.revisions(), await desk.alerts()) == (before, [])
            await read_again(desk, _good(source))

    return case


def each(*cases: Case) -> Case:
    """A row of several answers: each is a case of its own, with a store of its own."""

    async def case(bench: Bench) -> None:
        for number, one in enumerate(cases):
            await one(bench.at(str(number)))

    return case


def harmless(answer: Answer, first: Answer | None = None) -> Case:
    """A page that was read once answers so, and nothing has changed."""

    async def case(bench: Bench) -> None:
        async with bench.desk({"/a": first or page()}) as desk:
            await desk.watch("/a")
            assert (await desk.look()).look.result is Result.FIRST
            desk.server.answers["/a"] = answer
            seen = await calm_look(desk)
            assert (seen.look.result, seen.recorded.alerts) == (Result.UNCHANGED, ()), seen.look.trouble
            assert await desk.revisions() == 1

    return case


def _good(source: SourceKind) -> bytes:
    return page() if source is SourceKind.PAGE else feed(ITEM)


@contextmanager
def _young_heap() -> Iterator[None]:
    """Keep what earlier tests left on the heap from the collector: walking it would count as work of the loop."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


async def calm_look(desk: Desk, target: str | None = None) -> Seen:
    """Look at a source, or at the only one, with an eye on the event loop and the memory."""
    with _young_heap():
        desk.meter.gap = desk.meter.silence = 0.0
        seen = await desk.look(target)
    assert desk.meter.gap < _GAP, f"the event loop stood still for {desk.meter.gap:.3f} s"
    assert desk.meter.silence < _SILENCE, f"nothing happened for {desk.meter.silence:.3f} s"
    assert desk.meter.rise < _RISE, f"the memory rose by {desk.meter.rise / 1e6:.0f} MB"
    return seen


def nothing_told(seen: Seen, kind: TroubleKind, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The look is trouble of this kind: no revision, no alert, one line that names address and reason."""
    trouble = seen.look.trouble
    assert trouble is not None
    assert (trouble.kind, seen.look.result) == (kind, Result.TROUBLE), trouble
    assert reason in trouble.reason
    assert (seen.look.outcome.revisions, seen.recorded.alerts) == ((), ())
    lines = told(seen, capsys)
    assert len(lines) == 1, lines
    assert f"{seen.look.source.url}: {trouble.reason}" in lines[0]


async def read_again(desk: Desk, good: Answer) -> None:
    """Once the source is well again, it has not changed."""
    desk.server.answers["/a"] = good
    assert (await desk.look()).look.result is Result.UNCHANGED


def blocked(url: str, found: str | None = None) -> Case:
    """An address is refused before any connection, looked up once at most, without a word of where it leads."""

    async def case(bench: Bench) -> None:
        if found is not None:
            bench.network.name("localhost", [found])
        async with bench.desk({}) as desk:
            await desk.watch(url)
            seen = await desk.look()
            nothing_told(seen, TroubleKind.BLOCKED_ADDRESS, "allow its network in fetch.allow", bench.capsys)
            assert await desk.revisions() == 0
        assert bench.network.reached == []
        # Its robots file may have been wanted too.
        assert len(bench.network.looked_up) <= (2 if found else 0)
        assert seen.look.trouble is not None
        assert not any(c.isdigit() for c in seen.look.trouble.reason)

    return case


def refused(url: str, words: str, *, shown: bool = True) -> Case:
    """An address is refused in a configuration and when it is asked for, with words that say what is wrong."""

    async def case(bench: Bench) -> None:
        message = _config_says(bench.folder / "bad.toml", url)
        assert words in message
        assert (repr(url) in message) is shown
        assert shown or url not in message
        async with bench.desk({}) as desk:
            with pytest.raises(ValueError, match="address"):
                await desk.watch(url)
            with pytest.raises(FetchError) as caught:
                await desk.app.checker.fetcher.fetch(url, Validators())
            assert await desk.app.store.sources() == []
        assert caught.value.trouble.kind is TroubleKind.BAD_URL
        assert (bench.network.looked_up, bench.network.reached) == ([], [])

    return case


def _config_says(file: Path, url: str) -> str:
    written = "".join(f"\\U{ord(c):08x}" for c in url)
    file.write_text(f'[[watch.pages]]\nurl = "{written}"\n', encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(file, {}, {})
    (problem,) = caught.value.problems
    assert problem.path == "watch.pages[0].url"
    return problem.message
