"""Plays fleets of a thousand to ten million stories, and says what they cost: `make fleet-model`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.fleet_model.chart import chart
from benchmarks.fleet_model.costs import Costs, Needs, needs
from benchmarks.fleet_model.fleet import Fleet, play_fleet
from benchmarks.fleet_model.host import Terms
from benchmarks.fleet_model.table import LOAD_HEAD, SEEN_HEAD, load_row, seen_row, table

_SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_SEED = 1
_TERMS, _COSTS = Terms(), Costs()


def main() -> None:
    wanted = _arguments()
    terms = Terms(gap=wanted.gap, answer=wanted.answer, failing=wanted.failing)
    costs = Costs(unchanged=wanted.unchanged, read=wanted.read, queue=wanted.queue)
    played = [(fleet, needs(fleet, costs)) for fleet in _play(wanted.stories, terms, seed=wanted.seed)]
    _print(played)
    if wanted.chart:
        wanted.chart.write_text(chart(played), encoding="utf-8")


def _play(sizes: Sequence[int], terms: Terms, *, seed: int) -> list[Fleet]:
    return [play_fleet(size, terms, seed=seed, progress=_progress(size)) for size in sizes]


def _progress(size: int) -> Callable[[float], None]:
    """Return what shows on a terminal how far a fleet is."""

    def show(share: float) -> None:
        end = "\r" if share < 1 else "\r\033[K"
        print(f"playing {size:,} stories: {share:4.0%}", end=end, file=sys.stderr, flush=True)

    return show if sys.stderr.isatty() else lambda _: None


def _print(played: Sequence[tuple[Fleet, Needs]]) -> None:
    print("Time between two looks at a story that is fresh (published or changed within a day) or old (a month), time")
    print(
        "until an edit is seen, edits that came before the first look, and stories whose host is asked all the time:\n"
    )
    print(table(SEEN_HEAD, [seen_row(fleet) for fleet, _ in played]))
    print("\nWhat that takes:\n")
    print(table(LOAD_HEAD, [load_row(fleet, need) for fleet, need in played]))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fleet_model", description=__doc__)
    parser.add_argument("stories", nargs="*", type=int, default=_SIZES, help="how many stories are watched")
    parser.add_argument("--gap", type=float, default=_TERMS.gap, help="seconds between two requests to a host")
    parser.add_argument("--answer", type=float, default=_TERMS.answer, help="seconds that a request takes")
    parser.add_argument("--failing", type=float, default=_TERMS.failing, help="share of looks that fail")
    parser.add_argument("--unchanged", type=float, default=_COSTS.unchanged, help="CPU s of 1,000 checks with no news")
    parser.add_argument("--read", type=float, default=_COSTS.read, help="CPU s of 1,000 pages that are read")
    parser.add_argument("--queue", type=float, default=_COSTS.queue, help="CPU s that the queue adds to 1,000 checks")
    parser.add_argument("--seed", type=int, default=_SEED)
    parser.add_argument("--chart", type=Path, help="where to write a chart as SVG")
    return parser.parse_args()


if __name__ == "__main__":
    main()
