"""What a changed page costs: reading, comparing and storing it, in CPU seconds.

python -m benchmarks.changed_pages [--pages 1000] [--profile]
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import pstats
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from benchmarks.pages import answer
from monitor.check import Checker
from monitor.clock import SystemClock
from monitor.models import Fetched, Selection, SourceKind, Validators, Wanted
from monitor.policy import ChannelRule, Schedule
from monitor.sources import ContentReader, evidence_of
from monitor.store import SqlStore, open_database

_HOST = "https://www.cnn.com/2026/01/05/world/"
_SIZE = 45_000
_WORDS = ("harbour council orchestra glacier festival railway senator bakery museum volcano referee parliament "
          "bridge engine winter market").split()  # fmt: skip


def page(number: int, version: int) -> str:
    """Return a page of 45 kB in CNN's markup with some 600 words; two versions differ in one figure."""
    texts = [_sentence(number, at, version) for at in range(30)]
    body = "".join(
        f'<p class="paragraph inline-placeholder vossi-paragraph" data-component-name="paragraph" '
        f'data-uri="cms.cnn.com/_components/paragraph/instances/p{at}@published">{text}</p>'
        for at, text in enumerate(texts)
    )
    start = (
        f'<!doctype html><html lang="en"><head><title>Harbour report {number} | CNN</title>'
        f'<meta property="og:type" content="article"></head><body><h1 class="headline__text">Harbour report '
        f'{number}</h1><div class="article__content" itemprop="articleBody">{body}</div>'
    )
    rest = "".join(
        f'<div class="card card-{at}"><a href="/{at}" class="container__link"><span>Story {at}</span></a></div>'
        for at in range((_SIZE - len(start)) // 90)
    )
    return f'{start}<section class="related">{rest}</section></body></html>'


def _sentence(number: int, at: int, version: int) -> str:
    words = [_WORDS[(number * 7 + at * 5 + n * n) % len(_WORDS)] for n in range(14)]
    count = 100 + at + (version if at == 7 else 0)
    return f"The {' '.join(words[:7])} counted {count} people at the {' '.join(words[7:])}, officials said."


class _Server:
    """Serves the pages in the version that it is set to."""

    version = 1

    async def fetch(self, url: str, validators: Validators) -> Fetched:
        del validators
        return answer(page(int(url.rsplit("-", 1)[1]), self.version).encode(), url, "text/html; charset=utf-8")


async def _run(count: int, profile: cProfile.Profile | None) -> float:
    with tempfile.TemporaryDirectory() as folder:
        clock, server = SystemClock(), _Server()
        async with SqlStore(open_database(Path(folder) / "bench.db")) as store:
            wanted = [Wanted(url=f"{_HOST}story-{n}", kind=SourceKind.PAGE) for n in range(count)]
            await store.add(wanted, now=clock.now())
            await _look(store, server, clock)
            server.version = 2
            start = time.process_time()
            if profile:
                profile.enable()
            changed = await _look(store, server, clock)
            spent = time.process_time() - start
            if profile:
                profile.disable()
            assert changed == count, f"{changed} of {count} pages changed"
    return spent


async def _look(store: SqlStore, server: _Server, clock: SystemClock) -> int:
    checker = Checker(
        fetcher=server,
        reader=ContentReader(),
        store=store,
        evidence_of=evidence_of,
        schedule=Schedule(intervals=dict.fromkeys(SourceKind, timedelta(hours=1))),
        channels=[ChannelRule(name="hook")],
        clock=clock,
        chance=lambda: 0.5,
    )
    changed = 0
    urls = frozenset(str(source["key"]) for source in await store.sources())
    selection = Selection(started=clock.now(), urls=urls)
    for host, _ in await store.hosts_due(selection):
        while sources := await store.claim(host, selection, now=clock.now(), limit=50):
            looks = [await checker.look(source) for source in sources]
            recorded = await store.record([look.outcome for look in looks])
            changed += sum(bool(one.alerts) for one in recorded)
    return changed


def main() -> None:
    """Print the CPU seconds for a thousand changed pages, and with --profile where they go."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    profile = cProfile.Profile() if options.profile else None
    spent = asyncio.run(_run(options.pages, profile))
    print(f"{len(page(0, 1).encode()) / 1000:.0f} kB a page, {options.pages} changed pages: {spent:.1f} CPU s, "
          f"{1000 * spent / options.pages:.1f} CPU s per 1,000")  # fmt: skip
    if profile:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
