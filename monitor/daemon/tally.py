"""What the daemon counts, and how Prometheus is told."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from monitor.deliver import DeliveryReport
from monitor.dispatch.local import Seen
from monitor.models import Vitals

__all__ = ["Gauges", "Tally", "exposition"]

#: seconds
_BOUNDS = (0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0)


class _Histogram:
    def __init__(self) -> None:
        self.buckets = [0] * (len(_BOUNDS) + 1)
        self.total = 0.0

    def add(self, seconds: float) -> None:
        self.buckets[bisect_left(_BOUNDS, seconds)] += 1
        self.total += seconds

    def lines(self, name: str) -> Iterator[str]:
        number = 0
        for bound, inside in zip((*_BOUNDS, "+Inf"), self.buckets, strict=True):
            number += inside
            yield f'{name}_bucket{{le="{bound}"}} {number}'
        yield f"{name}_sum {self.total:.6f}"
        yield f"{name}_count {number}"


@dataclass(slots=True)
class Tally:
    """Counts since the start."""

    looks: Counter[str] = field(default_factory=Counter)
    alerts: Counter[str] = field(default_factory=Counter)
    sent: Counter[str] = field(default_factory=Counter)
    refused_writes: int = 0
    failed_deliveries: int = 0
    #: seconds from when a look was due to its beginning, and that looks took
    lateness: _Histogram = field(default_factory=_Histogram)
    duration: _Histogram = field(default_factory=_Histogram)

    def saw(self, seen: Seen) -> None:
        """Count a look."""
        self.looks[seen.look.result.value] += 1
        self.alerts.update(alert.type.value for alert in seen.recorded.alerts)
        self.duration.add(seen.seconds)
        if seen.began is not None:
            self.lateness.add(max((seen.began - seen.look.source.next_check_at).total_seconds(), 0.0))

    def delivered(self, report: DeliveryReport) -> None:
        """Count what a round of deliveries came to."""
        self.sent.update(report.sent_to)
        self.failed_deliveries += report.failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauges:
    """What is so at this moment."""

    vitals: Vitals
    healthy: bool
    started_at: datetime
    hosts: int
    database_bytes: int
    log_bytes: int | None
    workers: int
    free_bytes: int | None


def exposition(tally: Tally, now: Gauges, version: str) -> str:
    """Return all figures in Prometheus' text format (0.0.4)."""
    return "\n".join([*_counts(tally), *_gauges(now, version), ""])


def _counts(tally: Tally) -> Iterator[str]:
    yield from _counter("monitor_looks_total", "looks by result", "result", tally.looks)
    yield from _counter("monitor_alerts_total", "alerts by type", "type", tally.alerts)
    yield from _counter("monitor_deliveries_sent_total", "deliveries made, by channel", "channel", tally.sent)
    yield from _plain("monitor_deliveries_failed_total", "counter", "attempts that failed", tally.failed_deliveries)
    yield from _plain("monitor_writes_refused_total", "counter", "writes that were tried again", tally.refused_writes)
    for name, help_, histogram in (
        ("monitor_lateness_seconds", "time from when a look was due to its beginning", tally.lateness),
        ("monitor_look_seconds", "time that looks took, with the waits that hosts ask for", tally.duration),
    ):
        yield from _head(name, "histogram", help_)
        yield from histogram.lines(name)


def _gauges(now: Gauges, version: str) -> Iterator[str]:
    vitals = now.vitals
    rows: tuple[tuple[str, str, float | None], ...] = (
        ("monitor_healthy", "1 while nothing is wrong that a self-check sees", int(now.healthy)),
        ("monitor_start_time_seconds", "when the daemon started", now.started_at.timestamp()),
        ("monitor_last_look_time_seconds", "when a source was looked at last", _seconds(vitals.last_look)),
        ("monitor_sources", "sources that are watched", vitals.sources),
        ("monitor_sources_paused", "sources that are paused", vitals.paused),
        ("monitor_sources_due", "sources that wait for a look", vitals.due),
        ("monitor_sources_late", "sources that wait for more than a minute", vitals.late),
        ("monitor_sources_failing", "sources whose troubles were told and go on", vitals.failing),
        ("monitor_deliveries_waiting", "deliveries that wait", vitals.waiting),
        ("monitor_hosts_busy", "hosts that this process works on", now.hosts),
        ("monitor_workers", "workers that are alive", now.workers),
        ("monitor_database_bytes", "size of the database", now.database_bytes),
        ("monitor_database_log_bytes", "size of its write-ahead log", now.log_bytes),
        ("monitor_disk_free_bytes", "what is free where the database is", now.free_bytes),
    )
    for name, help_, value in rows:
        if value is not None:
            yield from _plain(name, "gauge", help_, value)
    yield from _counter("monitor_info", "the version that runs", "version", {version: 1}, kind="gauge")


def _seconds(moment: datetime | None) -> float | None:
    return moment.timestamp() if moment else None


def _counter(name: str, help_: str, label: str, values: Mapping[str, int], *, kind: str = "counter") -> Iterable[str]:
    yield from _head(name, kind, help_)
    for key, value in sorted(values.items()):
        escaped = key.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        yield f'{name}{{{label}="{escaped}"}} {value}'


def _plain(name: str, kind: str, help_: str, value: float) -> Iterable[str]:
    yield from _head(name, kind, help_)
    yield f"{name} {value}"


def _head(name: str, kind: str, help_: str) -> Iterable[str]:
    yield f"# HELP {name} {help_}"
    yield f"# TYPE {name} {kind}"
