"""What `check` and `run` say while they work: a bar on a terminal, plain lines elsewhere, JSON for machines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from monitor.check import Result, line_of
from monitor.deliver import DeliveryReport
from monitor.dispatch.local import Seen
from monitor.models import Alert
from monitor.payload import timestamp
from monitor.text import clean_for_terminal

__all__ = ["Report"]


class Report:
    """Collects what happened, and tells it as it happens."""

    def __init__(self, *, as_json: bool, shown: Collection[str] = (), quiet: bool = False) -> None:
        """`shown` are the channels whose alerts the reader of this report sees anyway; `quiet` tells people nothing."""
        self.as_json = as_json
        self._shown = frozenset(shown)
        self.out = Console(highlight=False, soft_wrap=True, quiet=quiet)
        self._err = Console(stderr=True, highlight=False, soft_wrap=True, quiet=quiet)
        self._count: Counter[Result] = Counter()
        self._alerts = 0
        self._undelivered = 0
        self._bar: tuple[Progress, TaskID] | None = None

    def warn(self, text: str) -> None:
        """Tell of something that is allowed and perhaps not meant."""
        self._err.print(f"warning: {clean_for_terminal(text)}", markup=False)

    def say(self, text: str) -> None:
        """Tell people something in passing."""
        self._err.print(clean_for_terminal(text), markup=False)

    @contextmanager
    def progress(self, total: int) -> Iterator[None]:
        """Show a bar while there is work, where somebody looks."""
        if self.as_json or not self._err.is_terminal or not total:
            yield
            return
        columns = (
            TextColumn("checking"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.description}"),
        )
        with Progress(*columns, console=self._err, transient=True) as bar:
            self._bar = (bar, bar.add_task("", total=total))
            yield
        self._bar = None

    def seen(self, seen: Seen) -> None:
        """Count one look, and tell what it came to."""
        look = seen.look
        self._count[look.result] += 1
        if self.as_json:
            self._emit(_as_json(seen))
        elif self._bar is None or _unanswered(seen):
            (self._err if _unanswered(seen) else self.out).print(line_of(seen.look, seen.recorded), markup=False)
        if self._bar is not None:
            bar, task = self._bar
            bar.update(task, advance=1, description=look.source.host)
        self._raised(seen.recorded.alerts)

    def drifted(self, alerts: Sequence[Alert]) -> None:
        """Count the alerts of documents whose stories said something else, and tell of each in a line."""
        if not self.as_json:
            for alert in alerts:
                self.out.print(f"{'drifted':10} {clean_for_terminal(alert.summary)}", markup=False)
        self._raised(alerts)

    def _raised(self, alerts: Sequence[Alert]) -> None:
        self._alerts += len(alerts)
        for alert in alerts if self.as_json else ():
            self._emit({"event": "alert", "alert": json.loads(alert.payload)})

    def delivered(self, report: DeliveryReport) -> None:
        """Tell what could not be delivered, and that it is kept."""
        self._undelivered += report.failed + report.waiting
        if self.as_json:
            self._emit_delivered(report)
            return
        for channel, number in report.sent_to.items():
            if channel not in self._shown:
                self.say(f"sent to {channel}: {_alerts(number)}")
        for channel, reason in report.errors.items():
            self.warn(f"channel {channel}: {reason}; its alerts are kept and go out later (monitor deliveries list)")
        for channel, reason in report.disabled.items():
            self.warn(
                f"channel {channel} is disabled: {reason}; its alerts are kept (monitor channels enable {channel})"
            )
        if report.dead and not report.disabled:
            self.warn(f"given up after the last attempt: {_alerts(report.dead)} (monitor deliveries list --state dead)")

    def _emit_delivered(self, report: DeliveryReport) -> None:
        values: dict[str, Any] = {"sent": report.sent, "failed": report.failed, "waiting": report.waiting}
        if report.dead:
            values["dead"] = report.dead
        if report.disabled:
            values["disabled"] = dict(report.disabled)
        if any(values.values()):
            self._emit({"event": "delivered", **values})

    def end(self, *, nothing: str) -> None:
        """Sum up; `nothing` says why there was nothing to look at."""
        troubles = self._count[Result.TROUBLE]
        if self.as_json:
            counts = {result.value: number for result, number in self._count.items()}
            self._emit({"event": "done", "looks": counts, "alerts": self._alerts, "undelivered": self._undelivered})
            return
        total = self._count.total()
        if not total:
            self.say(nothing)
            return
        parts = [f"{number} {result.value}" for result, number in self._count.items()]
        self.say(f"{total} checked: {', '.join(parts)}; {_alerts(self._alerts)}")
        if troubles:
            self.say("what could not be checked keeps its stored versions and is tried again at the time given")

    def status(self, *, exit_code: bool, named: bool) -> int:
        """Return the exit status: 3 before 1. What was `named` should have been looked at now."""
        if self._count[Result.TROUBLE] or (named and self._count[Result.WAITING]):
            return 3
        return 1 if exit_code and self._alerts else 0

    def _emit(self, values: dict[str, Any]) -> None:
        self.out.file.write(json.dumps(values, ensure_ascii=False) + "\n")
        self.out.file.flush()


def _alerts(number: int) -> str:
    return "1 alert" if number == 1 else f"{number} alerts"


def _unanswered(seen: Seen) -> bool:
    return seen.look.trouble is not None or seen.look.result is Result.WAITING


def _as_json(seen: Seen) -> dict[str, Any]:
    look, update = seen.look, seen.look.outcome.update
    values: dict[str, Any] = {
        "event": "look",
        "url": look.source.url,
        "kind": look.source.kind.value,
        "result": look.result.value,
        "checked_at": timestamp(update.checked_at),
        "next_check_at": timestamp(update.next_check_at),
    }
    if look.trouble:
        values["trouble"] = {"kind": look.trouble.kind.value, "reason": look.trouble.reason}
    if look.host_waits_until:
        values["host_waits_until"] = timestamp(look.host_waits_until)
    if seen.recorded.lost:
        values["lost"] = True
    return values
