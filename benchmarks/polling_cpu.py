"""What polling costs: CPU seconds for 1,000 checks that are answered 304, and for 1,000 changed pages of 45 kB.

The whole program checks pages of twenty hosts over a server in a process of its own, whose CPU time is not counted;
neither is the start of this one. The store is written to a file, as in use. `--profile` tells where the time goes.
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import itertools
import pstats
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from typing import Any

from monitor.app import App, assemble
from monitor.config import Settings, defaults
from monitor.dispatch.local import Seen, run_due
from monitor.models import Selection, SourceKind, Wanted

_HOSTS = 20
_SIZE = 45_000
#: CPU seconds per 1,000 checks
_TARGETS = {"not modified": 2.0, "changed": 80.0}


def page(number: int) -> bytes:
    """Return a page of 45 kB: a story of 1,200 words with figures, links and scripts around it."""
    paragraphs = "".join(
        f"<p>In village {n} some {100 + n} houses were damaged and about {n}0 people were hurt, an official of the"
        f" region said on Monday, and repairs would cost ${n}.5 million over the next {n + 2} years, as far as is"
        " known. Neighbours spoke of a long night, and of help that came from the towns around them before it was"
        " light.</p>"
        for n in range(1, 22)
    )
    link = '<li><a href="/section/{0}/a-story-of-another-day">A story of another day {0}</a></li>'
    links = "".join(link.format(n) for n in range(99))
    story = (
        "<!DOCTYPE html><html lang='en'><head><title>Troops gather at the border</title></head><body>"
        f"<nav><ul>{links}</ul></nav><article><h1>Troops gather at the border</h1>"
        f"<p>About {11_000 + number} soldiers are in the region, officials said.</p>{paragraphs}</article>"
    )
    padding = "var data = {'key': 'value'};" * ((_SIZE - len(story) - 60) // 28)
    return f"{story}<script>{padding}</script></body></html>".encode()


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, versions: Iterator[int]) -> None:
    """Answer 304 to whoever asks conditionally, but with a new version each time under /changing."""
    while head := await reader.readuntil(b"\r\n\r\n"):
        if b"if-none-match" in head.lower() and b" /changing" not in head:
            writer.write(b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n')
            continue
        body = page(next(versions))
        lines = f"Content-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}"
        writer.write(f'HTTP/1.1 200 OK\r\n{lines}\r\nETag: "1"\r\n\r\n'.encode() + body)


async def _serve() -> None:
    versions = itertools.count()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await _answer(reader, writer, versions)
        except (asyncio.IncompleteReadError, OSError):
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def _server() -> Iterator[str]:
    command = [sys.executable, "-m", "benchmarks.polling_cpu", "--serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.terminate()


def _settings(server: str, folder: str) -> Settings:
    routes = ", ".join(f'"https://host{n}.example" = "{server}"' for n in range(_HOSTS))
    return defaults({"database.path": f"{folder}/m.db", "politeness.gap": "0", "fetch.routes": f"{{{routes}}}"}, {})


async def _look(app: App) -> list[Seen]:
    seen: list[Seen] = []
    selection = Selection(started=app.clock.now(), everything=True)
    await run_due(app.store, app.checker, app.clock, selection, hosts_at_once=8, on_seen=seen.append)
    return seen


async def _measure(kind: str, pages: int, rounds: int, profiler: Profiler | None) -> float:
    """Return CPU seconds per 1,000 checks of this kind."""
    path = "changing" if kind == "changed" else "standing"
    urls = [f"https://host{n % _HOSTS}.example/{path}/{n}" for n in range(pages)]
    with _server() as server, tempfile.TemporaryDirectory() as folder:
        async with assemble(_settings(server, folder), None) as app:
            await app.store.add([Wanted(url=url, kind=SourceKind.PAGE) for url in urls], now=app.clock.now())
            assert {s.look.result.value for s in await _look(app)} == {"first"}
            with profiler.running() if profiler else nullcontext():
                start = time.process_time()
                results = {s.look.result.value for _ in range(rounds) for s in await _look(app)}
                spent = time.process_time() - start
    assert results == {"changed" if kind == "changed" else "unchanged"}
    return spent / (pages * rounds) * 1000


class Profiler:
    """Profiles the event loop's thread and every call that is handed to another one."""

    def __init__(self) -> None:
        self._profiles: list[cProfile.Profile] = []

    @contextmanager
    def running(self) -> Iterator[None]:
        """Profile while the block runs."""
        submit = ThreadPoolExecutor.submit

        def profiled(pool: ThreadPoolExecutor, work: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            profile = cProfile.Profile(time.thread_time)
            self._profiles.append(profile)
            return submit(pool, profile.runcall, work, *args, **kwargs)

        ThreadPoolExecutor.submit = profiled  # type: ignore[assignment,method-assign]
        own = cProfile.Profile(time.thread_time)
        own.enable()
        try:
            yield
        finally:
            own.disable()
            self._profiles.append(own)
            ThreadPoolExecutor.submit = submit  # type: ignore[method-assign]

    def show(self, lines: int) -> None:
        """Print the functions that most time is spent below."""
        stats = pstats.Stats(*self._profiles)
        stats.sort_stats("cumulative").print_stats(r"monitor|trafilatura|httpx|httpcore|h11|sqlalchemy", lines)
        stats.sort_stats("tottime").print_stats(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--profile", action="store_true", help="tell where the time goes")
    parser.add_argument("--changed", type=int, default=200, help="changed pages that are checked")
    wanted = parser.parse_args()
    if wanted.serve:
        asyncio.run(_serve())
        return 0
    met = True
    for kind, pages, rounds in (("not modified", 200, 5), ("changed", wanted.changed, 1)):
        profiler = Profiler() if wanted.profile else None
        spent = asyncio.run(_measure(kind, pages, rounds, profiler))
        met = met and spent < _TARGETS[kind]
        print(f"{kind:13} {spent:6.2f} CPU s per 1,000 checks (target: under {_TARGETS[kind]:g})")
        if profiler is not None:
            profiler.show(30)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
