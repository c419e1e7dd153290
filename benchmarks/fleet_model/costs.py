"""What a fleet asks of workers and of the database."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from benchmarks.fleet_model.fleet import Fleet
from monitor.config.fleet import Fleet as Workers

__all__ = ["Costs", "Needs", "needs"]

_SECONDS_OF_A_DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What one check costs. CPU seconds are those of 1,000 checks."""

    #: as `make polling-cpu` measures them: answers that nothing is new, and pages of 45 kB that are read
    unchanged: float = 1.17
    read: float = 40.6
    #: what the queue adds, PostgreSQL included: what it may cost at most
    queue: float = 2.5
    #: the share of a core that a worker is to use on average, for checks come in waves
    used: float = 0.5
    #: hosts that a worker works on side by side
    hosts_at_once: int = Workers().jobs_at_once
    #: rows written for a check (its lease, what came of it, when its host was asked), for one that read such a page
    #: (with a revision that has 106 figures), and the kilobytes that stay of that one
    rows: float = 3
    rows_read: float = 119
    kilobytes_read: float = 42


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What is needed for a fleet."""

    #: cores that are busy on average
    cores: float
    workers: int
    #: by second
    rows: float
    #: that stay
    gigabytes_a_day: float


def needs(fleet: Fleet, costs: Costs) -> Needs:
    """Return what follows from the checks of a fleet. A check that fails costs as much as one that finds nothing."""
    read = fleet.first + fleet.changed
    idle = fleet.looks - read
    cores = (idle * costs.unchanged + read * costs.read + fleet.looks * costs.queue) / 1000
    return Needs(
        cores=cores,
        workers=ceil(max(cores / costs.used, fleet.busy / costs.hosts_at_once)),
        rows=idle * costs.rows + read * costs.rows_read,
        gigabytes_a_day=read * costs.kilobytes_read * _SECONDS_OF_A_DAY / 1e6,
    )
