"""The model of a fleet says what the daemon does: as many requests, to each host, on the same terms."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.fleet_model.host import Terms, play
from benchmarks.fleet_model.shares import host_sizes
from monitor.dispatch.hosts import Share
from monitor.models import SourceKind
from monitor.policy import Schedule
from tests.faults.press import Press, listening
from tests.faults.program import SOAK, Folder, eventually, figures, hosts

#: seconds between looks at a page, and those that are measured
INTERVAL, SECONDS = (60, float(os.environ.get("MONITOR_SOAK_SECONDS", "360"))) if SOAK else (4, 10.0)
#: a request takes about so long here, with all that is done for it
ANSWER = 0.005
#: the longest that any part of the preparations takes
LONGEST = 900 if SOAK else 60
#: how far one host may be off: the short form counts two rounds of it, which may begin and end within a round
OF_A_HOST = 0.1 if SOAK else 0.3
#: sources of each host, and a gap at which the largest hosts cannot be asked as often as they should be
_UNEVEN = pytest.param(host_sizes(14_000)[:200] if SOAK else host_sizes(500)[:20], 0.2, id="hosts-at-their-limit")
_EVEN = pytest.param([50] * 200, 0.0, id="no-gap")
_SPREAD = """
UPDATE sources SET interval_seconds = ?, next_check_at =
    strftime('%Y-%m-%d %H:%M:%f', 'now', (id * 7919 % 1000 / 1000.0 * ?) || ' seconds') || '000'
"""


@pytest.mark.parametrize(("sizes", "gap"), [_EVEN, _UNEVEN] if SOAK else [_UNEVEN])
async def test_the_daemon_asks_as_often_as_the_model_says(sizes: Sequence[int], gap: float, tmp_path: Path) -> None:
    names = hosts(len(sizes))
    told = predicted(dict(zip(names, sizes, strict=True)), gap)
    seen = await measured(dict(zip(names, sizes, strict=True)), gap, Folder(path=tmp_path))
    off = {name: seen[name] - told[name] for name in names}
    furthest = max(names, key=lambda name: abs(off[name]))
    figures(
        "model and daemon", sources=sum(sizes), hosts=len(sizes), interval=f"{INTERVAL} s", gap=f"{gap} s",
        seconds=SECONDS, predicted=sum(told.values()), measured=sum(seen.values()),
        off=f"{sum(seen.values()) / sum(told.values()) - 1:+.1%}",
        furthest_host=f"{seen[furthest]} for {told[furthest]}", load=f"{os.getloadavg()[0]:.1f}",
    )  # fmt: skip
    assert sum(seen.values()) == pytest.approx(sum(told.values()), rel=0.1)
    assert all(abs(off[name]) <= max(OF_A_HOST * told[name], 5) for name in names)


def predicted(sizes: Mapping[str, int], gap: float) -> Mapping[str, int]:
    """Return how often the model says that each host is asked."""
    schedule = Schedule(intervals={SourceKind.PAGE: timedelta(seconds=INTERVAL)}, jitter=0)
    terms = Terms(schedule=schedule, gap=gap, answer=ANSWER, failing=0, share=Share())
    long = timedelta(seconds=SECONDS)
    return {
        name: play(size, terms, seed=n, warm=long, counted=long).looks for n, (name, size) in enumerate(sizes.items())
    }


async def measured(sizes: Mapping[str, int], gap: float, folder: Folder) -> Mapping[str, int]:
    """Return how often the daemon asks each host, once each page was read and has a turn of its own."""
    press = Press(edits=0)
    pages = [f"{name}/{n}" for name, size in sizes.items() for n in range(size)]
    async with listening(press.answer) as site:
        folder.configure(pages=pages, routes=dict.fromkeys(sizes, site), interval="1h", gap=gap)
        async with folder.daemon("--log-level", "warning") as daemon:
            await eventually(lambda: bool(press.asked), LONGEST)
            # New pages are looked at first over a minute.
            folder.make_due()
            await eventually(lambda: len(press.asked) == len(pages) and not unread(folder), LONGEST, 0.2)
            spread(folder)
            begun = time.monotonic() + INTERVAL
            await eventually(lambda: time.monotonic() >= begun + SECONDS, INTERVAL + SECONDS + 60, 0.05)
            assert await daemon.stop() == 0
    asked = Counter({page: sum(begun <= at < begun + SECONDS for at in times) for page, times in press.asked.items()})
    return {name: sum(asked[f"{name}/{n}"] for n in range(size)) for name, size in sizes.items()}


def unread(folder: Folder) -> int:
    """Return how many pages the database knows nothing of yet."""
    return int(folder.ask("SELECT count(*) FROM sources WHERE checked_at IS NULL OR lease IS NOT NULL")[0][0])


def spread(folder: Folder) -> None:
    """Let pages be due evenly over their interval, which may be shorter than a configuration allows."""
    folder.ask(_SPREAD, INTERVAL, INTERVAL)
